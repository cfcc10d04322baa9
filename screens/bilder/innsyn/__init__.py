"""The picture of INNSYN."""
