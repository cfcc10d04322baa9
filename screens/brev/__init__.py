"""The decision as text and as print."""
