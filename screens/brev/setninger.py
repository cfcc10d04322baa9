"""What is said of a print."""


def for_inn_for_haand(hva: str, hvem: str) -> str:
    """`hva` are the letters that the font lacks, `hvem` is `den` for one and `de` for several."""
    return f"Før inn {hva} for hånd: {hvem} mangler i PDF-en."
