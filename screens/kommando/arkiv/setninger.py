"""What `dagpenger arkiv` says; none of it stands on line 23."""

from datetime import date


def moden(sak: str, sist: date, fra: date) -> str:
    return f"{sak}  sist {sist:%d.%m.%Y}  kan arkiveres fra {fra:%d.%m.%Y}"


def kan_arkiveres(antall: int, aar: int) -> str:
    return f"{antall} saker kan arkiveres: det er {aar} år siden det siste i dem, og ingenting står igjen."


def arkivert(antall: int) -> str:
    return f"{antall} saker er arkivert; de finnes bare på INNSYN nå."
