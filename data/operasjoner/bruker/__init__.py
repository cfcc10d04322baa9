"""The users of the register: made, changed, shut out, and let in."""
