"""`dagpenger kjoring`: the payment run without a terminal."""
