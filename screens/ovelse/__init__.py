"""Exercises on the application: its terminal on the register of a run, played by a flow or used by a learner."""
