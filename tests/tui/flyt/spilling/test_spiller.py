"""Playing flows on the real terminal: what the steps do, and what comes of a flow."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from screens.proving.bildeprov import Bildeprov
from screens.proving.valg import les_valg
from tests.tui.eksempel import NAVN, Eplelager, hjelp, rutiner
from tests.tui.flyt.spilling.epleflyt import HODE, Flyt, holder
from tui.flyt import Flytoppsett, les, spill
from tui.flyt.feil import Avvik
from tui.flyt.fil.form import Linje
from tui.flyt.fil.ord import Stegslag
from tui.flyt.steg import Sjekk
from tui.terminal.terminal import Terminal


def test_en_flyt_fra_meny_til_lagret_sort_med_bilder(flyt: Flyt, lager: Eplelager, pytestconfig: pytest.Config) -> None:
    resultat = holder(
        flyt("""\
  - bilde: meny
  - gå til: E-1
  - fyll: {Navn: GRAVENSTEIN, Spiseeple?: J, Først dyrket: 010669}
  - tast: F8
  - forvent side: E-1-2
  - fyll: {Klasse 1 Pris: "40", Klasse 1 Kasser: "12"}
  - tast: Enter
  - forvent melding: gravenstein er lagret
  - forvent: {Navn: Gravenstein, Sum: "480", Samlet verdi: "480,00"}
  - bilde: pris
""")
    )
    assert list(lager.sorter) == ["GRAVENSTEIN"]
    prov = Bildeprov(Path(__file__), "", "", les_valg(pytestconfig))
    assert [prov.prov(bilde, "her") for bilde in resultat.bilder] == ["", ""]
    prov.fjern_andre()


def test_bildet_er_24_linjer_av_80_tegn(flyt: Flyt) -> None:
    linjer = holder(flyt("  - bilde: meny\n")).bilder[0].tekst.split("\n")
    assert [len(linje) for linje in linjer] == [80] * 24 + [0]


def test_gaa_til_tar_navnet_paa_rutinen(flyt: Flyt) -> None:
    holder(flyt("  - gå til: høsting\n  - forvent side: E-2\n"))


def test_gaa_til_en_side_i_en_rutine(flyt: Flyt) -> None:
    holder(flyt("  - gå til: E-1-2\n  - forvent side: e-1-2\n"))


def test_klokken_flyttes_og_vises(flyt: Flyt) -> None:
    resultat = holder(flyt("  - bilde: for_\n  - klokke: 1988-06-20T10:30\n  - bilde: etter\n"))
    for_, etter = ("\n".join(bilde.tekst.splitlines()[:2]) for bilde in resultat.bilder)
    assert "06.06.1988" in for_
    assert "09:00" in for_
    assert "20.06.1988" in etter
    assert "10:30" in etter


def test_vindu_kan_ventes_og_lukkes(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1
  - forvent vindu:
  - tast: F2
  - forvent vindu: linje 40
  - tast: F3
  - forvent vindu:
""")
    )


def test_en_rad_kan_velges_i_en_liste(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-2
  - fyll: {Sort: "?", Dato: 010988, Kasser: "1"}
  - tast: Enter
  - forvent vindu: holder lenge
  - tast: [Pil ned, Enter]
  - forvent vindu:
  - forvent: {Sort: AROMA}
""")
    )


def test_sporsmaal_staar_paa_meldingslinjen_og_kan_besvares(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1
  - fyll: {Navn: AROMA}
  - gå til: E-2
  - forvent melding: uten å lagre
  - tast: J
  - forvent side: E-2
  - forvent melding:
""")
    )


def test_en_j_i_samme_steg_er_tastet_paa_forhaand_og_besvarer_ikke_sporsmaalet(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1
  - fyll: {Navn: AROMA}
  - tast: [F3, J]
  - forvent side: E-1-1
  - forvent melding: Forlate bildet uten å lagre? (J/N)
  - tast: J
  - forvent side: MENY
""")
    )


def test_taster_etter_at_et_nytt_bilde_er_bestilt_havner_paa_det(flyt: Flyt, lager: Eplelager) -> None:
    holder(
        flyt("""\
  - gå til: E-1
  - fyll: {Navn: VIDERE}
  - tast: [Enter, A, R, O, M, A, Tab, "0", "1", "0", "9", "8", "8", Tab, Tab, "7", Enter]
  - forvent side: E-2
  - forvent melding: Høstingen er lagret
""")
    )
    assert [(hostet["sort"], hostet["kasser"]) for hostet in lager.hostet] == [("AROMA", 7)]


def test_rapporten_om_en_flyt_som_holder_er_en_linje(flyt: Flyt) -> None:
    resultat = flyt("  - bilde: meny\n  - bilde: igjen\n")
    assert resultat.rapport() == f"{resultat.flyt.fil}: «Epler» gikk som ventet (2 steg, 2 bilder)."


def test_bildene_er_tekst_stil_og_svg(tmp_path: Path, lag_terminal: Callable[[Flytoppsett], Terminal]) -> None:
    fil = tmp_path / "epler.yaml"
    fil.write_text(HODE + "  - bilde: Menyen, før valg\n  - forvent side: E-9\n", encoding="utf-8")
    (lest,) = les(fil)
    resultat = spill(lest, lag_terminal)
    filer = resultat.bildefiler()
    assert sorted(filer) == [
        f"{navn}.{ending}" for navn in ("01-menyen-for-valg", "02-feil") for ending in ("stil", "svg", "txt")
    ]
    assert filer["01-menyen-for-valg.txt"] == resultat.bilder[0].tekst
    svg = filer["01-menyen-for-valg.svg"]
    assert "EPLELAGERET" in svg
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


def test_oppsettet_har_hodet(tmp_path: Path) -> None:
    sett: list[tuple[str, str, str | None]] = []

    def lag(oppsett: Flytoppsett) -> Terminal:
        sett.append((f"{oppsett.klokke():%d.%m.%y %H:%M}", oppsett.database, oppsett.signatur))
        return Terminal(rutiner(Eplelager()), NAVN, "MENY", oppsett.klokke, hjelp)

    fil = tmp_path / "epler.yaml"
    fil.write_text("flyt: E\nklokke: 1988-06-06T09:00\ndatabase: demo\nsignatur: ABC\nsteg: [bilde: a]\n")
    holder(spill(*les(fil), lag))
    assert sett == [("06.06.88 09:00", "demo", "ABC")]


def test_eksemplene_er_hver_sitt_resultat(tmp_path: Path, lag_terminal: Callable[[Flytoppsett], Terminal]) -> None:
    fil = tmp_path / "epler.yaml"
    tabell = "eksempler: [[navn, side], [første, E-1-1], [andre, E-2]]\n"
    fil.write_text(tabell + HODE + "  - gå til: E-1\n  - bilde: her\n  - forvent side: <side>\n", encoding="utf-8")
    forste, andre = (spill(en, lag_terminal) for en in les(fil))
    assert forste.rapport() == f"{fil}: «Epler», «første», gikk som ventet (3 steg, 1 bilder)."
    assert andre.setning == f"{fil}, eksempel «andre», steg 3 (linje 7): bildet skulle være E-2, men er E-1-1."
    assert [bilde.filstamme for bilde in andre.bilder] == ["01-her"]


def test_en_flyt_spurt_om_det_programmet_selv_ser_etter(tmp_path: Path, lager: Eplelager) -> None:
    sett: list[tuple[str, str]] = []

    def kasser(ventet: str) -> None:
        sett.append((threading.current_thread().name, ventet))
        if ventet != "0":
            raise Avvik(f"det skulle være {ventet} kasser, men er 0")

    def lag(oppsett: Flytoppsett) -> Terminal:
        terminal = Terminal(rutiner(lager), NAVN, "MENY", oppsett.klokke, hjelp)
        terminal.sjekker = {"forvent kasser": kasser}
        return terminal

    slag = Stegslag(
        "forvent kasser", Linje(), "lageret har så mange", "forvent kasser: 0", partial(Sjekk, "forvent kasser")
    )
    fil = tmp_path / "epler.yaml"
    fil.write_text(HODE + "  - forvent kasser: 0\n  - forvent kasser: 7\n", encoding="utf-8")
    resultat = spill(*les(fil, [slag]), lag)
    assert resultat.setning == f"{fil}, steg 2 (linje 5): det skulle være 7 kasser, men er 0."
    assert sett == [("register", "0"), ("register", "7")]
