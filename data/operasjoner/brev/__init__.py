"""Letters: what they are written from, and what is sent."""
