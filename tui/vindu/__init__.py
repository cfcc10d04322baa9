"""Windows over a form."""
