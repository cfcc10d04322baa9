"""The register: opened, upgraded, guarded, with its clock and its log."""
