"""Keys and actions: one table, their names, and the jump line."""
