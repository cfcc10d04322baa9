"""Drafts: what one holds, and how it is put back into the forms."""
