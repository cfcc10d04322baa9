"""The real terminal: bytes in, pictures out, the register's thread and the draft on disk."""
