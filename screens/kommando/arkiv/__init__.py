"""`dagpenger arkiv`: the cases that may be archived, and their archiving."""
