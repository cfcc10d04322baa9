"""What is added to the program comes into the handbook by itself, and what has no help is named."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from screens.bilder.d60 import D60
from screens.haandbok.dokument import Avsnitt, Bok, Bokbilde, Kapittel, Lenke, Tabell
from screens.haandbok.kapitler import taster
from screens.haandbok.kapitler.felter import feltoppslag
from screens.haandbok.trykk.html import som_html
from screens.haandbok.trykk.pdf import som_pdf
from screens.katalog.ord import katalogene, les_katalog
from tests.screens.haandbok.lest import Lest
from tests.screens.pdftekst import linjer_paa_sidene
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.lop import Lop
from tui.skjema.svar import Alvor
from tui.taster.handlinger import Handling

KATALOG = """
from collections.abc import Sequence
from datetime import date
from typing import Annotated
from rules.tall.setning import Resten
from tui.skjema.setning import Feil, Opplysning, Varsel
IKKE_MIN = "uten slag, og derfor ingen setning"
FERDIG: Opplysning = "Det er gjort."
TO_LINJER: tuple[str, ...] = ("Først dette.", "Så dette.")
RAAD: tuple[str, str] = ("Filen er tom", "velg en annen")
DEL: Annotated[str, 30, "a part"] = "og litt til"
RESTEN: Resten = "skriv noe annet."
def etter(dag: date, antall: Annotated[int, 3]) -> Feil:
    return f"Dato: skriv {dag:%d.%m.%Y} eller senere; {antall:03d} er brukt."
def regnet(antall: int) -> Varsel:
    return f"{antall + 1} dager igjen."
def noen(navn: Sequence[str], fodselsnr: str) -> str:
    return f"Velg blant {', '.join(navn)} for {fodselsnr}."
def _hjelper() -> str:
    return "Sies ikke."
"""


def test_en_katalog_leses_med_ord_for_det_som_settes_inn(monkeypatch: pytest.MonkeyPatch) -> None:
    modul = ModuleType("prove.setninger")
    exec(KATALOG, vars(modul))
    monkeypatch.setitem(sys.modules, modul.__name__, modul)
    lest = {setning.id: (setning.alvor, setning.tekst) for setning in les_katalog(modul)}
    assert lest == {
        "prove.FERDIG": (Alvor.OPPLYSNING, "Det er gjort."),
        "prove.TO_LINJER": (None, "Først dette. Så dette."),
        "prove.RAAD": (None, "Filen er tom: velg en annen"),
        "prove.DEL": (None, "og litt til"),
        "prove.RESTEN": (Alvor.FEIL, "[feltet]: skriv noe annet."),
        "prove.etter": (Alvor.FEIL, "Dato: skriv [dag] eller senere; [antall] er brukt."),
        "prove.regnet": (Alvor.VARSEL, "3 dager igjen."),
        "prove.noen": (None, "Velg blant [navn] for [fødselsnummeret]."),
    }


def test_en_ny_handling_staar_i_tastetabellen(monkeypatch: pytest.MonkeyPatch) -> None:
    ny = Handling("danse", ("f13", "alt+d"), "danse", "Dans", "Danser litt")
    monkeypatch.setattr(taster, "HANDLINGER", (ny,))
    tabell = next(del_ for del_ in taster.tastekapittel([]).deler if isinstance(del_, Tabell))
    assert list(tabell.rader) == [(("F13, Alt+D",), ("danse",), ("Danser litt.",))]


def test_et_felt_uten_hjelp_nevnes_ved_navn() -> None:
    side = Bilde("D-60", "Prøve", " Nytt: ___", (Felt("helt_nytt_felt", "Nytt", Tekst()),))
    with pytest.raises(KeyError, match="helt_nytt_felt"):
        feltoppslag("D-60", side)


def test_felter_med_samme_forklaring_deler_oppslag_og_de_andre_ikke() -> None:
    oppslag = {ett.ord[0]: ett for ett in feltoppslag("D-60", D60)}
    giro = oppslag["Post- el. Bankgiro (P/B)?"]
    assert giro.id == "felt-d-60-giro"
    assert ("Koder: P (Postgiro), B (Bankgiro).",) in giro.avsnitt
    assert ("Koder: ", Lenke("Nordisk yrkesklassifisering (NYK)", "kode-nyk")) in map(tuple, oppslag["NYK nr"].avsnitt)


UFARLIG = '<b>"Kåre" & Co</b> ]]> &amp; [red]'


def liten_bok() -> Bok:
    """A book with what neither HTML nor PDF may take for its own: marks, letters that no font has, and a long word."""
    linjer = [[Lop("│ ", "vindu"), Lop(f"{UFARLIG[:40]} Č … █", "felt"), Lop("slutt ─┐ ŋ", "taster")]]
    rad: tuple[tuple[str | Lenke, ...], ...] = ((UFARLIG,), (Lenke(UFARLIG, "a"),))
    tabell = Tabell(UFARLIG, ("Én", "To"), [rad, (("w" * 300,), ("漢字",))], (1, 1), ["r1", "r2"])
    kapittel = Kapittel("a", UFARLIG, [Avsnitt((UFARLIG, Lenke(UFARLIG, "b"))), tabell, Bokbilde("b", UFARLIG, linjer)])
    return Bok(UFARLIG, "Æ Ø Å", [kapittel])


def test_det_som_likner_koder_er_tekst_i_html() -> None:
    html = som_html(liten_bok())
    lest = Lest(html)
    assert lest.rot.alle("h1")[0].tekst == UFARLIG
    assert lest.rot.alle("b") == []
    assert lest.rot.rader()[1] == [UFARLIG, UFARLIG]
    assert lest.rot.alle("pre")[0].tekst == f"\n│ {UFARLIG[:40]} Č … █slutt ─┐ ŋ\n"


def test_pdfen_bryter_lange_ord_og_taaler_tegn_uten_skrift() -> None:
    sider = linjer_paa_sidene(som_pdf(liten_bok()))
    biter = [bit for side in sider for bit in side]
    assert sum(bit.count("w") for bit in biter) == 300
    assert max(bit.count("w") for bit in biter) < 100
    assert "☐☐" in biter
    assert "Æ Ø Å" in biter


def test_paa_papiret_staar_hver_rad_igjen_under_overskriften_paa_neste_side() -> None:
    rader = [((f"kode{nr}",), (f"ord{nr}",)) for nr in range(200)]
    bok = Bok("T", "U", [Kapittel("a", "Kapittel", [Tabell("Liste", ("Kode", "Betydning"), rader, (1, 3))])])
    sider = linjer_paa_sidene(som_pdf(bok))[1:]
    assert len(sider) > 3
    assert [side.count("Betydning") for side in sider] == [1] * len(sider)
    assert [bit for side in sider for bit in side if bit.startswith("kode")] == [f"kode{nr}" for nr in range(200)]


def test_rommene_heter_i_boken_det_de_heter_paa_norsk() -> None:
    """No name of the program's: a law by its year, and the letters that names in code do not have."""
    rom = {katalog.rom for katalog in katalogene()}
    assert {"øvelse", "rutiner, kjøring", "dagpenger, loven av 1966", "flyt, opptak", "felles"} <= rom
    assert not [navn for navn in rom if any(ord_ in navn for ord_ in ("_", "ovelse", "kjoring"))]
