"""LØPENDE and JUSTERING: the accounts besides payments, on their screens."""
