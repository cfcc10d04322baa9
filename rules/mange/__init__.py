"""The machinery of the fast path: many cases as columns of whole numbers."""
