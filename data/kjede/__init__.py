"""The hash chains, and the values that they hold."""
