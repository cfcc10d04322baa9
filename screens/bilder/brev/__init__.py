"""The pictures of letters."""
