"""The rules: scalar, many cases at once, and the plain rule beside another engine."""
