"""RETTING: what is wrong in the journal is put right by a row that follows it."""
