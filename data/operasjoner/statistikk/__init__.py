"""Statistics: what is counted in a period, divided, with small cells hidden."""
