"""The terminal: a form, and the flows."""
