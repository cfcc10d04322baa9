"""What `dagpenger meldekort` says itself; none of it stands on line 23."""

from decimal import Decimal
from pathlib import Path

from data.feil import Registersetning


def filen_er_lest(anvist: int, belop: Decimal, venter: int, fra_for: int, ikke_tatt: int) -> str:
    return (
        f"Kortene er lest. Anvist: {anvist}, {belop} kr. På arbeidslisten: {venter}. Sto der fra før: {fra_for}."
        f" Ikke tatt: {ikke_tatt}."
    )


def venter_for(regel: str, antall: int) -> str:
    return f"{antall:>7} venter: {regel}"


def paa_listen(grunn: str) -> str:
    return f"På arbeidslisten: {grunn}"


def linjene_ligger_i(fil: Path) -> str:
    return f"Linjene som ikke er tatt, ligger i {fil}; rett dem, og les den filen."


def framdrift(ferdig: int, alle: int) -> str:
    return f"{ferdig} av {alle} kort"


def feilfilen_kan_ikke_skrives(sti: Path) -> Registersetning:
    return f"{sti} kan ikke skrives", "se etter plass og tilgang; de gode kortene er tatt"
