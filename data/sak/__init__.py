"""A case read: its head, facts, decisions, accounts and where it stands."""
