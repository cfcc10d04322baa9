"""F2: why this number."""
