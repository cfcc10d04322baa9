"""What `dagpenger meldekort` says itself; none of it stands on line 23."""

from decimal import Decimal


def filen_er_lest(anvist: int, belop: Decimal, venter: int, fra_for: int, ikke_tatt: int) -> str:
    return (
        f"Kortene er lest. Anvist: {anvist}, {belop} kr. På arbeidslisten: {venter}. Sto der fra før: {fra_for}."
        f" Ikke tatt: {ikke_tatt}."
    )


def venter_for(regel: str, antall: int) -> str:
    return f"{antall:>7} venter: {regel}"


def paa_listen(grunn: str) -> str:
    return f"På arbeidslisten: {grunn}"


def framdrift(ferdig: int, alle: int) -> str:
    return f"{ferdig} av {alle} kort"
