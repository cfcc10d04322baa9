"""The monkey: random but sensible keys, what must hold after each step, and the shortest flow to what does not."""
