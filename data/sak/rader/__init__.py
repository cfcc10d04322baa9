"""The rows of a case as the law's own facts and numbers, and the other way."""
