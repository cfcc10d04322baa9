"""What other registers have told of a person, and what was answered to it."""
