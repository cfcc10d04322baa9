"""How large a form is."""

LINJER = 22
"""The lines of a declared page; a terminal of more than 24 lines gives it more."""
KOLONNER = 80
