"""The rules: one case at a time, many at once, what readings cost, and the plain rule beside another engine."""
