"""`dagpenger flyt --pty`: flows through a real terminal, and the program that is started in it."""
