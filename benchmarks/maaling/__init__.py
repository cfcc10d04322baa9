"""How something is measured, and how what was measured is told."""
