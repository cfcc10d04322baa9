"""Persons and journals."""
