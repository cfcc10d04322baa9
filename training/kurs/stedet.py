"""Where something is wrong: the file, and the key in it, in front of the sentence that tells what."""


def om(fil: str, sted: str, hva: str) -> str:
    """What is wrong at a key of a file."""
    return f"{fil}: {sted}: {hva}"


def om_filen(fil: str, hva: str) -> str:
    """What is wrong with a file."""
    return f"{fil}: {hva}"
