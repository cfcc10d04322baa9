"""What a number explains: its tree, the other readings of the law, and the difference of two."""
