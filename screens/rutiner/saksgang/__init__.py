"""SAKSGANG: the history of a case, on its screens."""
