"""`dagpenger flyt`: flows played, shown and mapped, and the monkey."""
