"""What is granted: the conditions, the basis, the rate and the weeks."""
