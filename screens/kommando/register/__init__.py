"""`dagpenger register`: what other registers tell is taken in."""
