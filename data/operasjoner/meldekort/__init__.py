"""Cards in bulk: a file of them is paid where everything is clear, and put on the work list where it is not."""
