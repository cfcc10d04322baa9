"""The whole program: its start, Enter on D-62, and the monkey."""
