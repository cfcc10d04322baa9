"""The payment run: what is in it, its closing, its files, and what comes back."""
