"""STATISTIKK: what its form looks like."""
