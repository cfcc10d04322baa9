"""The treatment of an application."""
