"""What was written by others, as it can be shown."""


def synlig(tekst: str) -> str:
    """The text on one line, with a blank for each character that a terminal would obey."""
    return " ".join("".join(tegn if tegn.isprintable() else " " for tegn in tekst).split())
