"""What other registers tell: files are taken in, and a difference is taken over or left for a reason."""
