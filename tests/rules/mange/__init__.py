"""The machinery of the fast path."""
