"""What a case came to, as JSON-ready data, with the tree of its numbers."""
