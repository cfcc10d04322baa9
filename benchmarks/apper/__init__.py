"""What is measured beside: an empty app, and a form of forty fields in either way."""
