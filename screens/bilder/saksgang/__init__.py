"""The pictures of SAKSGANG."""
