"""The routines: what each screen does when it is opened and sent."""
