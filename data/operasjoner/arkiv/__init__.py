"""The archive: cases that nothing has been done in for years."""
