"""The rulebook in writing, page by page, and the program that makes it from the rules."""
