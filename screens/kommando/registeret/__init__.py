"""What the commands that work in a register share."""
