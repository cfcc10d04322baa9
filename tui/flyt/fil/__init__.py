"""Reading a flow from its file."""
