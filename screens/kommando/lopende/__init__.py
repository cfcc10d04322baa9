"""`dagpenger lopende`: a list of running cases is taken in."""
