"""The draft on the disk."""
