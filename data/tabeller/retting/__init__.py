"""What puts the journal right: rows that follow what was wrong, and never change it."""
