"""An address that only a few may see."""
