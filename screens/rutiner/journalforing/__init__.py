"""The routine of D-60."""
