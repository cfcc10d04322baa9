"""The chapter on what the program says: every sentence of every catalogue, by room and gravity."""

from screens.haandbok.dokument import Avsnitt, Kapittel, Tabell, avsnitt
from screens.haandbok.kapitler.prosa import innledning, prosa
from screens.katalog.ord import ETASJER, Katalog, Setningsord, katalogene
from tui.skjema.svar import Alvor

_REKKEFOLGE = {Alvor.FEIL: "Feil", Alvor.VARSEL: "Varsel", Alvor.OPPLYSNING: "Opplysning", None: "Ellers"}


def meldingskapittel() -> Kapittel:
    """The sentences, a part for each floor that has some."""
    kataloger = katalogene()
    etasjer = [
        Kapittel(f"meldinger-{etasje}", navn, [], [_rom(katalog) for katalog in kataloger if katalog.etasje == navn])
        for etasje, navn in ETASJER.items()
    ]
    ordene = prosa()["meldingene"]
    alvor = avsnitt(*(ordene[ord_.lower()] for ord_ in _REKKEFOLGE.values()))
    return Kapittel(
        "meldingene", ordene["tittel"], [*innledning("meldingene"), *alvor], [ett for ett in etasjer if ett.under]
    )


def _rom(katalog: Katalog) -> Kapittel:
    tittel = f"{katalog.etasje}: {katalog.rom}"
    deler: list[Avsnitt | Tabell] = []
    for alvor, ord_ in _REKKEFOLGE.items():
        setninger = [setning for setning in katalog.setninger if setning.alvor is alvor]
        if setninger:
            deler.append(_tabell(f"{tittel}, {ord_.lower()}", ord_, setninger))
    return Kapittel(f"rom-{katalog.navn.removesuffix('.setninger')}", tittel, deler)


def _tabell(tittel: str, ord_: str, setninger: list[Setningsord]) -> Tabell:
    rader = [((setning.tekst,), (setning.id,)) for setning in setninger]
    return Tabell(tittel, (ord_, "Navn i programmet"), rader, (3, 2), [f"setning-{s.id}" for s in setninger])
