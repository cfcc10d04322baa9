"""KJØRING: the payment run on its screen."""
