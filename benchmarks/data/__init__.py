"""The register: what grows with it, and one that is big."""
