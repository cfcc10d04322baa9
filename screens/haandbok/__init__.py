"""The handbook: what the program declares of itself, put in order, and written as HTML and as PDF."""
