"""The control of a register, and its backup copies."""
