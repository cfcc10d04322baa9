"""The map: what of a program its flows have reached, and how they went from screen to screen."""
