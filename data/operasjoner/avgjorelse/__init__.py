"""What others do with a proposed decision: control it, decide it, or send it back."""
