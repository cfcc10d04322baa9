"""ØVELSE: the exercises, and the tasks of the one that goes on."""
