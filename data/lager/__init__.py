"""What knows which database it is: engine, copies, and its faults in words."""
