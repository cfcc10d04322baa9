"""What a terminal sends: bytes, and the keys and texts that they are."""
