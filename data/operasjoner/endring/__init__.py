"""Closing and exclusion."""
