"""Measurements, each beside its yardstick in the same run; not tests. `make bench` prints one table."""
