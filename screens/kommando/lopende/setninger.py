"""What `dagpenger lopende` says itself; none of it stands on line 23."""

from pathlib import Path

from data.feil import Registersetning


def listen_er_lest(tatt_inn: int, fra_for: int, utelatt: int) -> str:
    return f"Listen er lest. Tatt inn: {tatt_inn}. Sto der fra før: {fra_for}. Ikke tatt inn: {utelatt}."


def radene_ligger_i(fil: Path) -> str:
    return f"Radene som ikke er tatt inn, ligger i {fil}; rett dem, og les den filen."


def feilfilen_kan_ikke_skrives(sti: Path) -> Registersetning:
    return f"{sti} kan ikke skrives", "se etter plass og tilgang; de gode radene er tatt inn"
