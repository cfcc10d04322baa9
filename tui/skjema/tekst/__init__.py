"""A text that is edited: in a field, on one line, pasted over several fields."""
