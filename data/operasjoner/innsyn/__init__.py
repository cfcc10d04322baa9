"""A person's own right to know: everything that the register holds on somebody, and every look at it."""
