"""BREV."""
