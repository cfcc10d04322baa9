"""`dagpenger tolkning`: where the cases come from, and how the effects are shown and written."""
