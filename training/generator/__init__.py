"""Exercises without end: a plausible person with papers, one or more traps, and the right answer from the rules."""
