"""The look: roles, colours, and what lies behind the text."""
