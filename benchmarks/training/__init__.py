"""The exercises and the grade."""
