"""A flow through a real terminal: the program in a pseudo-terminal, its keys as bytes, its bytes as a picture."""
