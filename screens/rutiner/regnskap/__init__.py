"""LØPENDE, JUSTERING and OMGJØRING: the accounts besides payments, and what puts payments right, on their screens."""
