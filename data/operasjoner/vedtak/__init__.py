"""The decision, and its letters."""
