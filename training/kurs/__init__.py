"""Runs of exercises, their results, and what a teacher makes of many of them."""
