"""The keys in their order, and the work that they wait for."""
