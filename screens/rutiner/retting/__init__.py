"""RETTING at the keyboard."""
