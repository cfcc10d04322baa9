"""What a person is to pay back: the account, and what a run may be deducted for it."""
