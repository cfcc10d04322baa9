"""What other registers tell of a person held against what is stated in the case: the differences wait."""
