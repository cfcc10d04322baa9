"""The rules of the unemployment benefit of 1976-1996: pure functions from facts to numbers that explain themselves.

Nothing here does I/O but reading the parameter files in `regelverk/`, and nothing imports the rest of the program.
Importing a rule module is cheap on purpose: `typing`, `dataclasses`, `enum`, `re` and `tomllib` cost 10-30 ms
each on a slow machine, so they are imported inside the functions that need them, or not at all.
"""
