"""What is raised when a measurement waits for something that never comes."""


class IkkeMalt(Exception):
    """What was waited for was never painted; the text says what, in bokmål."""
