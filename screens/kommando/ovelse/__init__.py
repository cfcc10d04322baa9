"""`dagpenger ovelse`: the exercises, one run of them, the checker and the maker."""
