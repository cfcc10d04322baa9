"""The history of a case: what was done in it, in order, and each decision as it was made."""
