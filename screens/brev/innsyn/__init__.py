"""What a person is given of what the register holds: all of it, one page, or the same for programs."""
