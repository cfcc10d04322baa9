"""The routine of KLAGE."""
