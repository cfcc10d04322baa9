"""The routine of D-61."""
