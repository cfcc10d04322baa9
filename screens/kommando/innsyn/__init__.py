"""`dagpenger innsyn`: a person is given what the register holds, without a terminal."""
