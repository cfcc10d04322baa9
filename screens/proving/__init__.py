"""Trying the application without a terminal: flows, the screen in the hands of a test, pictures that people judge."""
