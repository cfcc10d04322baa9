"""What is raised when an exercise begins with something that cannot have been."""


class KanIkkeBygges(Exception):
    """The operations refuse what the exercise says was there before; the text is one sentence."""
