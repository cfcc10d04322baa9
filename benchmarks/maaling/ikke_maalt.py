"""What is raised when something could not be measured."""


class IkkeMaalt(Exception):
    """What was waited for was never painted, or could not be run; the text says what, in bokmål."""
