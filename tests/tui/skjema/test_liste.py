"""A list on a form: as many rows as the page has lines for, a row to choose, and which page of how many."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.tui.eksempel import klokke
from tui.feltslag import Tekst
from tui.flate.arbeidsflate import Arbeidsflate
from tui.flate.rutine import Innsendt
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste, Rader, Rulle, sidetall
from tui.skjema.skjema import Skjema
from tui.skjema.svar import Svar
from tui.taster.tastenavn import tast_av

EPLER = Liste(
    "epler",
    (Felt("sort", "Sort", Tekst(), beskyttet=True), Felt("kasser", "Kasser", Tekst(), beskyttet=True)),
    antall=3,
    ord="Eple",
    siste_forst=True,
    fot=("merknad",),
)
BILDE = Bilde(
    "E-9",
    "Epleliste",
    """
   Eier: ______

   SORT     KASSER
   ________ ______
   ________ ______
   ________ ______
   MERKNAD: ____________
""",
    (
        Felt("eier", "Eier", Tekst(), nokkel=True),
        *EPLER.radfelter(),
        Felt("merknad", "MERKNAD", Tekst(), beskyttet=True),
    ),
    liste=EPLER,
)
FORSTE_RAD = 3


class Epleliste:
    """A routine whose page has a list of seven apples; F2 tells which row was asked about."""

    kode = "E-9"
    navn = "Epleliste"
    sider = (BILDE,)
    antall = 7

    def aapne(self, side: str) -> Svar:
        return Svar(verdier={"eier": side, "epler": Rader(rader(self.antall), om="umodne")})

    def send(self, inn: Innsendt) -> Svar:
        return Svar(verdier={"eier": inn.verdier["eier"], "epler": Rader(rader(self.antall), om="modne")}, lagret=True)

    def handlinger(self) -> Mapping[str, Any]:
        return {"hvorfor": lambda inn: Svar(melding=f"rad {inn.rad}")}


def rader(antall: int) -> list[dict[str, str | None]]:
    """Every third row has a remark."""
    return [
        {"sort": f"sort {nr}", "kasser": str(nr), "merknad": f"merknad {nr}" if nr % 3 == 0 else None}
        for nr in range(1, antall + 1)
    ]


def flate(hoyde: int = 24) -> Arbeidsflate:
    ny = Arbeidsflate({"E-9": Epleliste}, {"E-9": "Epleliste"}, "E-9", klokke, lambda *_: ())
    ny.tilpass(hoyde)
    ny.begynn(None)
    kjor(ny)
    return ny


def kjor(flaten: Arbeidsflate) -> None:
    while (jobb := flaten.neste_jobb()) is not None:
        jobb.utfor()
        flaten.ferdig(jobb)


def tast(flaten: Arbeidsflate, *navn: str) -> None:
    for en in map(tast_av, navn):
        flaten.tast(en.navn, en.tegn)
        kjor(flaten)


def vist(flaten: Arbeidsflate) -> list[str]:
    """The varieties on show."""
    return [linje[3:11].strip() for linje in flaten.bilde() if linje[3:8] == "sort "]


def valgt(flaten: Arbeidsflate) -> str:
    """The variety of the marked row, empty for none."""
    return next((linje[3:11].strip() for linje in flaten.bilde() if linje[2] == "»"), "")


@pytest.mark.parametrize(("hoyde", "antall"), [(24, 3), (25, 4), (27, 6), (28, 7), (50, 7)])
def test_listen_har_saa_mange_rader_som_det_er_linjer_til(hoyde: int, antall: int) -> None:
    flaten = flate(hoyde)
    assert vist(flaten) == [f"sort {nr}" for nr in range(8 - antall, 8)]
    assert len(flaten.bilde()) == hoyde
    assert all(len(linje) == 80 for linje in flaten.bilde())


def test_det_som_skal_vites_om_radene_er_helt_paa_linjen() -> None:
    rulle = Rulle(EPLER)
    rulle.fyll([{"sort": f"{nr}"} for nr in range(7)], om="innvilget, avstengt 01.06.88-26.07.88 (+1)")
    assert rulle.posisjon == "Eple 5-7 av 7 (F7/F8 blar); innvilget, avstengt 01.06.88-26.07.88 (+1)."
    rulle.fyll(rulle.rader, om="innvilget, avstengt 01.06.88-26.07.88 (+1), avsluttes 31.12.88")
    assert rulle.posisjon == "Rad 5 av 7; innvilget, avstengt 01.06.88-26.07.88 (+1), avsluttes 31.12.88."


def test_meldingslinjen_og_tastelinjen_er_de_to_siste_linjene() -> None:
    flaten = flate(27)
    assert flaten.bilde()[25].startswith("Eple 2-7 av 7 (F7/F8 blar); umodne.")
    assert flaten.bilde()[26].startswith("F1 Hjelp")
    flaten.klikk(26, flaten.bilde()[26].index("F7"))
    assert flaten.melding == "Eple 1-6 av 7 (F7/F8 blar); umodne."


def test_listen_vokser_og_krymper_mens_den_staar_apen() -> None:
    flaten = flate()
    assert (vist(flaten), flaten.melding) == (["sort 5", "sort 6", "sort 7"], "Eple 5-7 av 7 (F7/F8 blar); umodne.")
    flaten.tilpass(26)
    assert (len(vist(flaten)), flaten.melding) == (5, "Eple 3-7 av 7 (F7/F8 blar); umodne.")
    flaten.tilpass(24)
    assert (len(vist(flaten)), flaten.melding) == (3, "Eple 5-7 av 7 (F7/F8 blar); umodne.")


def test_det_som_er_sagt_om_radene_staar_ogsaa_naar_en_blar() -> None:
    flaten = flate()
    tast(flaten, "Enter")
    assert flaten.melding == "Eple 5-7 av 7 (F7/F8 blar); modne."
    tast(flaten, "F7")
    assert flaten.melding == "Eple 2-4 av 7 (F7/F8 blar); modne."


def test_f7_og_f8_blar_og_sidetallet_staar_foran_koden() -> None:
    flaten = flate()
    assert flaten.bilde()[21].rstrip().endswith("side 3 av 3 <E-9>")
    tast(flaten, "F7")
    assert (vist(flaten)[0], flaten.bilde()[21].rstrip()[-17:]) == ("sort 2", "side 2 av 3 <E-9>")
    tast(flaten, "F7")
    assert (vist(flaten)[0], flaten.bilde()[21].rstrip()[-17:]) == ("sort 1", "side 1 av 3 <E-9>")
    tast(flaten, "F7")
    assert vist(flaten)[0] == "sort 1"
    tast(flaten, "F8", "F8", "F8")
    assert vist(flaten)[-1] == "sort 7"


def test_tab_gaar_til_den_nyeste_raden_og_videre_til_feltet() -> None:
    flaten = flate()
    tast(flaten, "Tab")
    assert valgt(flaten) == "sort 7"
    tast(flaten, "Tab")
    assert (valgt(flaten), flaten.markor[0]) == ("", 0)
    tast(flaten, "Shift+Tab")
    assert valgt(flaten) == "sort 7"


def test_pilene_velger_en_rad_og_flytter_listen_forbi_kanten() -> None:
    flaten = flate()
    tast(flaten, "Tab", "Up", "Up")
    assert (valgt(flaten), vist(flaten)[0]) == ("sort 5", "sort 5")
    tast(flaten, "Up")
    assert (valgt(flaten), vist(flaten)[0]) == ("sort 4", "sort 4")
    tast(flaten, *["Up"] * 3)
    assert (valgt(flaten), vist(flaten)[0]) == ("sort 1", "sort 1")
    tast(flaten, "Up")
    assert valgt(flaten) == ""
    tast(flaten, *["Down"] * 7)
    assert (valgt(flaten), vist(flaten)[-1]) == ("sort 7", "sort 7")
    tast(flaten, "Down")
    assert valgt(flaten) == ""


def test_f2_faar_vite_hvilken_av_alle_radene() -> None:
    flaten = flate()
    tast(flaten, "F2")
    assert flaten.melding == "rad None"
    tast(flaten, "Tab", "Up", "Up", "Up", "F2")
    assert flaten.melding == "rad 3"
    flaten.klikk(FORSTE_RAD + 1, 20)
    tast(flaten, "F2")
    assert flaten.melding == "rad 4"


def test_foten_er_den_valgte_radens_ellers_den_siste_som_har_noe() -> None:
    flaten = flate()
    assert flaten.skjema.tekst("merknad") == "merknad 6"
    tast(flaten, "Tab")
    assert flaten.skjema.tekst("merknad") == ""
    tast(flaten, "Up")
    assert flaten.skjema.tekst("merknad") == "merknad 6"
    tast(flaten, "F7")
    assert flaten.skjema.tekst("merknad") == "merknad 3"
    flaten.klikk(0, 0)
    tast(flaten, "F7")
    assert flaten.skjema.tekst("merknad") == "merknad 3"


@pytest.mark.parametrize("hoyder", [(50,), (25,), (24, 28, 24), (40, 24)])
def test_den_valgte_raden_er_valgt_ogsaa_i_en_annen_hoyde(hoyder: tuple[int, ...]) -> None:
    flaten = flate()
    tast(flaten, "Tab", "Up", "Up", "Up")
    for hoyde in hoyder:
        flaten.tilpass(hoyde)
        assert valgt(flaten) == "sort 4"
        tast(flaten, "F2")
        assert flaten.melding == "rad 3"


def test_markoren_blir_i_feltet_under_listen_i_en_annen_hoyde() -> None:
    flaten = flate()
    flaten.klikk(6, 15)
    for hoyde in (30, 24):
        flaten.tilpass(hoyde)
        felt = flaten.skjema.felt_ved_markor
        assert felt is not None
        assert felt.navn == "merknad"


def test_en_tom_liste_har_ingen_rad_og_ingenting_aa_bla_i() -> None:
    skjema = Skjema((BILDE,))
    skjema.sett_rader([], "")
    skjema.neste_felt()
    assert (skjema.posisjon, skjema.sidetall, skjema.rad_ved_markor) == ("", "", None)
    skjema.klikk(FORSTE_RAD, 5)
    skjema.pil(1, 0)
    skjema.bla_liste(1)
    assert skjema.rad_ved_markor is None


def test_nye_rader_tar_plassen_til_de_gamle() -> None:
    skjema = Skjema((BILDE,))
    for antall, ventet in ((7, ["5", "6", "7"]), (1, ["1", "", ""]), (0, ["", "", ""])):
        skjema.sett_rader([{"sort": f"sort {nr}", "kasser": str(nr)} for nr in range(1, antall + 1)], "umodne")
        assert [skjema.tekst(f"kasser_{nr}") for nr in (1, 2, 3)] == ventet


def test_bare_et_skjema_med_liste_kan_fylles_med_rader() -> None:
    with pytest.raises(LookupError):
        Skjema((Bilde("X", "", "", ()),)).sett_rader([], "")
    with pytest.raises(ValueError, match="one list"):
        Skjema((BILDE, Bilde("E-10", "", BILDE.tegning, BILDE.felter, liste=EPLER)))


@pytest.mark.parametrize(
    ("forste", "synlige", "antall", "ventet"),
    [
        (0, 8, 0, ""),
        (0, 8, 8, ""),
        (0, 8, 9, "side 1 av 2"),
        (1, 8, 9, "side 2 av 2"),
        (8, 8, 48, "side 2 av 6"),
        (40, 8, 48, "side 6 av 6"),
        (792, 8, 800, "side 100 av 100"),
    ],
)
def test_sidetall(forste: int, synlige: int, antall: int, ventet: str) -> None:
    assert sidetall(forste, synlige, antall) == ventet


def test_en_liste_som_ikke_staar_ved_slutten_blir_der_den_er() -> None:
    rulle = Rulle(EPLER)
    rulle.fyll([{}] * 10, "umodne")
    assert rulle.forste == 7
    rulle.rull(-5)
    rulle.tilpass(6)
    assert rulle.forste == 2
    rulle.tilpass(9)
    assert rulle.forste == 1
