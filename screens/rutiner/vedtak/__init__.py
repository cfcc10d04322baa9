"""The routine of VEDTAK."""
