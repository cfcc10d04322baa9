"""Payment of a card."""
