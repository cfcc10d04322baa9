"""Recordings of the application: who is replaced in them, where they lie, and what register they begin with."""
