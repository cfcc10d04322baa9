"""The laws on unemployment benefit, and what they have in common."""
