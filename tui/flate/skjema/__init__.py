"""What the keys and the answers do in the form that is shown."""
