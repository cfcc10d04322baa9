"""Tasks as goals: what must be so in the register and in the log, and what an attempt at them is worth."""
