"""STATISTIKK: the statistics of a period."""
