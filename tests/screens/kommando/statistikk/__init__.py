"""`dagpenger statistikk`."""
