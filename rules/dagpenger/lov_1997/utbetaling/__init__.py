"""What is paid: the cards day by day, the sanctions, the stop, and the holiday supplement."""
