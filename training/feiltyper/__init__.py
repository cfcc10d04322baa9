"""The ways in which people go wrong, each a change of the right facts, and which of them gives a wrong number."""
