"""The fast path: the same rules in whole numbers, over many cases at a time."""
