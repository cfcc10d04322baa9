"""The routine of INNSYN."""
