"""Flows for people to watch: in the terminal at reading speed, and as a recording for players."""
