"""Playing a flow: doing its steps on a terminal, and seeing to it that the terminal shows what is expected."""
