"""Decisions that are proposed, and hold for nothing until others have seen them."""
