"""ARBEIDSLISTE: what waits, on its screen."""
