"""The pictures of KLAGE."""
