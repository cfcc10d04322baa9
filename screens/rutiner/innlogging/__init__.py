"""The routines before the others: who is at the terminal."""
