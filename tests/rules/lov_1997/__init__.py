"""The law of 1997 and its JSON, held against a restatement of the rulebook that shares nothing with the rules."""
