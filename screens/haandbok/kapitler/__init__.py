"""The chapters of the handbook, each from what one part of the program declares."""
