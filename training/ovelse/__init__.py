"""An exercise: its file, the register that it begins with, and the flows that solve it rightly and wrongly."""
