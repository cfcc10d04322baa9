"""`dagpenger statistikk`: the statistics of a period, without a terminal."""
