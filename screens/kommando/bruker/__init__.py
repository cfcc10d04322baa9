"""`dagpenger bruker`: the users of a register."""
