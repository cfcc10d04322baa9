"""The accounts besides payments: running cases taken in, and corrections."""
