"""What is done in the register, a folder a routine; each operation is one transaction."""
