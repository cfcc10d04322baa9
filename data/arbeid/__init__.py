"""What waits: it follows from a person's cases, decisions and payments, and is kept as rows beside them."""
