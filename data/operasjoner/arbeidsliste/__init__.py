"""The work list: what waits, and who has it."""
