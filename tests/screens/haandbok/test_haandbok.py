"""The handbook is whole: all that the program declares stands in it, and every picture is one that the program took."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.kodeverk import kodeliste, kodelister
from screens.haandbok.bok import lag_bok
from screens.haandbok.spilling import FlytenHoldtIkke
from screens.haandbok.trykk.html import som_html
from screens.haandbok.trykk.pdf import som_pdf
from screens.hjelp import hjelpetekst, oversiktens_avsnitt
from screens.kommando import haandbokskriving
from screens.kommando.flyt.kjoring import spill_flyt
from screens.kommando.kommandolinje import _leser
from screens.rutiner.rutineliste import bilder, rutinekode
from screens.rutiner.rutinenavn import NAVN, PORTER
from tests import setninger
from tests.screens.haandbok.lest import Lest
from tests.screens.pdftekst import linjer_paa_sidene
from tui.flyt import Resultat
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt
from tui.taster.handlinger import HANDLINGER
from tui.taster.tastenavn import vis_tast

if TYPE_CHECKING:
    from screens.haandbok.dokument import Bok

RUTINER = sorted({rutinekode(bilde.kode) for bilde in bilder()})


@cache
def laget() -> tuple[Bok, list[str]]:
    """The book, and the texts of every picture that its flows took; made once."""
    tatt: list[str] = []

    def spill_og_husk(flyt: Flyt, tilskuer: Tilskuer) -> Resultat:
        resultat = spill_flyt(flyt, tilskuer)
        tatt.extend(bilde.tekst for bilde in resultat.bilder)
        return resultat

    with pytest.MonkeyPatch.context() as bytte:
        bytte.setattr(haandbokskriving, "spill_flyt", spill_og_husk)
        return haandbokskriving.lag(_leser()), tatt


@cache
def html() -> str:
    return som_html(laget()[0])


@cache
def lest() -> Lest:
    return Lest(html())


@cache
def pdf() -> bytes:
    return som_pdf(laget()[0])


def jevn(tekst: str) -> str:
    return " ".join(tekst.split())


def ordene(tekst: str) -> set[str]:
    """The words, without what ends them: a link's end is a piece of its own in the PDF."""
    return {ord_.strip(".,;:") for ord_ in tekst.split()}


def bilder_i(id_: str) -> list[str]:
    """The texts of the pictures in a section, as the program's own files have them: each line ended."""
    return [bilde.tekst.removeprefix("\n") for bilde in lest().seksjon(id_).alle("pre")]


def test_hver_rutine_har_sin_del_med_hva_den_er_til() -> None:
    for kode in RUTINER:
        seksjon = lest().seksjon(kode.lower())
        assert f"{kode} {({**NAVN, **PORTER})[kode]}" in seksjon.under[0].tekst
        for avsnitt in oversiktens_avsnitt(kode):
            assert avsnitt in seksjon.tekst


def test_hver_side_har_et_bilde_som_programmet_tok() -> None:
    """A page that no flow of the book comes to is named here: take a picture of it in screens/haandbok/bildene.yaml."""
    uten = [
        side.kode
        for side in bilder()
        if not any(f"<{side.kode}>\n" in tatt and "Kl: 09:00" in tatt for tatt in bilder_i(side.kode.lower()))
    ]
    assert uten == []


def test_hvert_bilde_som_ble_tatt_staar_der_med_alle_24_linjer() -> None:
    staar = [bilde.tekst.removeprefix("\n") for bilde in lest().rot.alle("pre")]
    tatt = laget()[1]
    assert len(tatt) > len(list(bilder()))
    assert all(len(bilde.splitlines()) == 24 and len(bilde) == 24 * 81 for bilde in tatt)
    assert [bilde for bilde in tatt if bilde not in staar] == []


@pytest.mark.parametrize("side", bilder(), ids=lambda side: side.kode)
def test_hvert_felt_staar_ved_bildet_sitt_med_hele_hjelpen(side) -> None:  # type: ignore[no-untyped-def]
    seksjon = lest().seksjon(side.kode.lower())
    ledetekster = [oppslag.tekst for oppslag in seksjon.alle("dt")]
    forklart = jevn(" ".join(oppslag.tekst for oppslag in seksjon.alle("dd")))
    assert [felt.label for felt in side.felter if felt.label not in ledetekster] == []
    for felt in side.felter:
        hjelp = hjelpetekst(rutinekode(side.kode), felt.navn)
        for tekst in (hjelp.hva, hjelp.kilde, hjelp.aapent):
            assert jevn(tekst) in forklart, felt.label


def test_hver_handling_staar_med_tastene_ordet_og_hva_den_gjor() -> None:
    rader = lest().seksjon("tastene").rader()
    for h in HANDLINGER:
        assert [", ".join(map(vis_tast, h.taster)), h.ord, f"{h.hjelp}."] in rader


def test_hver_kodeliste_staar_med_hver_kode() -> None:
    for navn in kodelister():
        liste = kodeliste(navn)
        seksjon = lest().seksjon(f"kode-{navn}")
        rader = seksjon.rader()
        assert liste.navn in seksjon.under[0].tekst
        assert [kode for kode, tekst in liste.koder.items() if [kode or "(blankt)", tekst] not in rader] == []
        assert jevn(liste.merknad) in jevn(seksjon.tekst)


def test_hver_setning_i_hver_katalog_staar_med_navnet_sitt() -> None:
    ider = set(lest().ider())
    ventet = [
        f"setning-{setning.id}"
        for etasje in setninger.ETASJER
        for katalog in setninger.kataloger(etasje)
        for setning in setninger.i_katalogen(katalog)
    ]
    assert len(ventet) > 100
    assert [id_ for id_ in ventet if id_ not in ider] == []


def test_hver_kommando_staar_med_valgene_sine() -> None:
    tekst = lest().seksjon("kommandoene").tekst
    for ord_ in (
        "dagpenger flyt",
        "--bilder MAPPE",
        "haandbok (håndbok)",
        "--erstatt",
        "--frø, --fro S",
        "--valg ID=ALT",
    ):
        assert ord_ in tekst


def test_rutinene_staar_i_arbeidets_rekkefolge() -> None:
    """The order of the study: registered, journalled, treated, paid, ended, and the supplement last."""
    deler = [del_.attributter["aria-labelledby"] for del_ in lest().seksjon("bildene").under if del_.tagg == "section"]
    ventet = ["meny", "sofa", "d-60", "d-61", "d-62", "endring", "d-68", "kontrollkort"]
    assert deler[: len(ventet)] == ventet
    assert sorted(deler) == sorted(kode.lower() for kode in RUTINER)


def test_en_rutine_har_de_tastene_den_svarer_paa() -> None:
    assert [rad[0] for rad in lest().seksjon("d-61").rader()[1:]][:7] == [
        *("Enter", "F2, Alt+2", "F4, Alt+4", "F5, Alt+5", "F7, PgUp, Alt+7", "F8, PgDn, Alt+8", "F9, Alt+9"),
    ]
    assert [rad[1] for rad in lest().seksjon("meny").rader()[1:]] == ["send"]


def test_lenkene_viser_til_noe_og_hver_id_er_en() -> None:
    ider = lest().ider()
    assert len(set(ider)) == len(ider)
    lenker = [str(del_.attributter["href"]) for del_ in lest().rot.alle("a")]
    assert len(lenker) > 100
    assert {lenke.removeprefix("#") for lenke in lenker} - set(ider) == set()
    assert all(lenke.startswith("#") for lenke in lenker)


def test_filen_henter_ingenting() -> None:
    assert not any(ord_ in html() for ord_ in ("://", " src=", "@import", "url(", "<script", "<link"))


def test_filen_kan_leses_hoyt_og_overskriftene_gaar_ett_trinn_om_gangen() -> None:
    assert html().startswith('<!DOCTYPE html>\n<html lang="nb">')
    trinn = [int(del_.tagg[1]) for del_ in lest().alle() if del_.tagg in ("h1", "h2", "h3", "h4", "h5")]
    assert trinn[0] == 1
    assert trinn.count(1) == 1
    assert all(etter <= for_ + 1 for for_, etter in pairwise(trinn))
    assert all(tabell.under[0].tagg == "caption" for tabell in lest().rot.alle("table"))
    assert all(figur.under[0].tagg == "figcaption" for figur in lest().rot.alle("figure"))


def test_pdfen_har_hver_overskrift_som_tekst_og_bokmerke() -> None:
    sider = linjer_paa_sidene(pdf())
    tekst = jevn(" ".join(bit for side in sider for bit in side))
    overskrifter = [f"{nummer} {kapittel.tittel}" for _, nummer, kapittel in laget()[0].alle()]
    assert len(overskrifter) > 40
    assert [tittel for tittel in overskrifter if tekst.count(tittel) < 2] == [], "in the contents, and over the part"
    assert pdf().count(b"/Title ") >= len(overskrifter)


def test_pdfen_har_sidetall_som_innholdet_viser_til() -> None:
    sider = linjer_paa_sidene(pdf())
    assert [nr for nr, side in enumerate(sider[1:], 2) if str(nr) not in side] == []
    forside = sider[0]
    for _, nummer, kapittel in laget()[0].alle():
        tittel = f"{nummer} {kapittel.tittel}"
        if tittel in forside:
            assert tittel in sider[int(forside[forside.index(tittel) + 1]) - 1]


def test_pdfen_har_det_samme_som_html_en() -> None:
    """Each sentence, code and field text, word by word, since the lines of the two end in different places."""
    i_pdf = " ".join(bit for side in linjer_paa_sidene(pdf()) for bit in side)
    i_html = [celle for rad in lest().rot.rader() for celle in rad] + [del_.tekst for del_ in lest().rot.alle("p")]
    borte = {ord_ for ord_ in ordene(" ".join(i_html)) if len(ord_) < 20} - ordene(i_pdf)
    assert sorted(borte)[:20] == []


def test_samme_bok_i_en_annen_prosess_tidssone_og_rekkefolge(tmp_path: Path) -> None:
    """The command itself writes the same bytes, wherever and whenever it is run."""
    start = "from screens.kommando.kommandolinje import main; raise SystemExit(main())"
    kommando = [sys.executable, "-c", start, "håndbok", "--ut", str(tmp_path)]
    miljo = os.environ | {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7", "COLUMNS": "40", "LC_ALL": "C.UTF-8"}
    svar = subprocess.run(kommando, capture_output=True, text=True, env=miljo, check=False)
    assert (svar.returncode, svar.stderr) == (0, "")
    assert (tmp_path / "haandbok.html").read_text(encoding="utf-8") == html()
    assert (tmp_path / "haandbok.pdf").read_bytes() == pdf()


def test_en_flyt_som_ikke_holder_stanser_boken(tmp_path: Path) -> None:
    flyt = tmp_path / "feil.yaml"
    flyt.write_text("flyt: Feil\nklokke: 1988-06-06T09:00\nsteg:\n  - forvent side: D-62\n", encoding="utf-8")
    with pytest.raises(FlytenHoldtIkke, match=r"steg 1 \(linje 4\): bildet skulle være D-62, men er MENY"):
        lag_bok(spill_flyt, flyt, [])
