"""RETTING: the picture and fields on which the journal is put right."""
