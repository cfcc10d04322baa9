"""The statistics: what is counted, and what is hidden."""
