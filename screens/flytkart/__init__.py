"""The map of this program: what there is to reach in it."""
