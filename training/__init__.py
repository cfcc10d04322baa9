"""Training: exercises in the real forms, graded by the register, the log and the rules."""
