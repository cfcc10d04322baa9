"""The list of cards, and what explains a payment and an account."""
