"""Pictures of the accounts: running cases taken in, and corrections."""
