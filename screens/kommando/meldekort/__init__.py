"""`dagpenger meldekort`: a file of cards is taken in."""
