"""The office's reading of the law, and the cases that others are tried on."""
