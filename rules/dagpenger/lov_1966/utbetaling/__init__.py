"""What is paid: the cards, the accounts, the exclusion and the holiday supplement."""
