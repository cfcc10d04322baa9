"""Playing flows on the real terminal: what they do, and how a flow that fails tells it."""

import json
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screens.proving.bildeprov import Bildeprov
from screens.proving.valg import les_valg
from tests.tui.eksempel import NAVN, Eplelager, hjelp, rutiner
from tui.flate.rutine import KanIkkeStarte
from tui.flyt import FlytfilFeil, Flytoppsett, Resultat, les, spill
from tui.flyt.feil import Avvik
from tui.flyt.fil.form import Linje
from tui.flyt.fil.ord import Stegslag
from tui.flyt.steg import Sjekk
from tui.terminal.terminal import Terminal

HODE = "flyt: Epler\nklokke: 1988-06-06T09:00\nsteg:\n"


@pytest.fixture
def lager() -> Eplelager:
    return Eplelager()


@pytest.fixture
def lag_terminal(lager: Eplelager) -> Callable[[Flytoppsett], Terminal]:
    return lambda oppsett: Terminal(rutiner(lager), NAVN, "MENY", oppsett.klokke, hjelp)


@pytest.fixture
def flyt(tmp_path: Path, lag_terminal: Callable[[Flytoppsett], Terminal]) -> Callable[[str], Resultat]:
    def kjor(steg: str) -> Resultat:
        fil = tmp_path / "epler.yaml"
        fil.write_text(HODE + steg, encoding="utf-8")
        (lest,) = les(fil)
        return spill(lest, lag_terminal)

    return kjor


Flyt = Callable[[str], Resultat]


def holder(resultat: Resultat) -> Resultat:
    assert resultat.setning == ""
    assert resultat.kode == 0
    return resultat


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


def test_felter_som_aapner_seg_underveis_kan_fylles_i_samme_steg(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1-2
  - fyll: {"Rabatt (J/N)": J, Rabatt i kroner: "25", Klasse 1 Pris: "7"}
  - forvent: {Rabatt i kroner: "25", Klasse 1 Pris: "7", "Rabatt (J/N)": j}
""")
    )


def test_fyll_erstatter_det_som_sto_og_tomt_tommer(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1
  - fyll: {Anmerkning: en lang anmerkning, Opphavsland: SE}
  - fyll: {Anmerkning: kort, Opphavsland: }
  - forvent: {Anmerkning: kort, Opphavsland: }
""")
    )


# Characters of each kind that a caseworker writes, without blanks at the ends, which a field does not keep.
_TEKST = st.text("ABCæøåÆØÅ éü019 .,-/§", max_size=20).map(str.strip)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(["Navn", "Opphavsland", "Spiseeple?", "Først dyrket", "Anmerkning"]), st.data())
def test_alt_som_fylles_havner_i_sitt_felt_uansett_rekkefolge(
    flyt: Flyt, rekke: list[str], data: st.DataObject
) -> None:
    lengder = {"Navn": 20, "Opphavsland": 2, "Spiseeple?": 1, "Først dyrket": 10, "Anmerkning": 20}
    felter = {label: data.draw(_TEKST)[: lengder[label]].strip() for label in rekke}
    raa = json.dumps(felter, ensure_ascii=False)
    holder(flyt(f"  - gå til: E-1\n  - fyll: {raa}\n  - forvent: {raa}\n"))


def test_fylle_et_felt_helt_fullt_flytter_ikke_det_neste(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1
  - fyll: {Opphavsland: DK, Navn: ABCDEFGHIJKLMNOPQRST}
  - forvent: {Navn: ABCDEFGHIJKLMNOPQRST, Opphavsland: DK, Spiseeple?: }
""")
    )


def test_norske_bokstaver_kan_fylles(flyt: Flyt) -> None:
    tekst = "Blåbærsyltetøy ÆØÅ"
    holder(flyt(f"  - gå til: E-1\n  - fyll: {{Anmerkning: {tekst}}}\n  - forvent: {{Anmerkning: {tekst}}}\n"))


def test_skriv_lim_og_taster_gaar_dit_markoren_staar(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1
  - skriv: AROMA
  - tast: [Tab, S, E]
  - lim: "J\\t1945-01-01"
  - forvent: {Navn: AROMA, Opphavsland: SE, Spiseeple?: J, Først dyrket: 01.01.45}
""")
    )


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


@pytest.mark.parametrize(
    ("steg", "ventet"),
    [
        ("  - forvent side: E-1\n", "bildet skulle være E-1, men er MENY."),
        ("  - forvent melding: lagret\n", "meldingen skulle inneholde «lagret», men det står ingenting."),
        ("  - forvent: {Valg: E-1}\n", "«Valg» skulle vise «E-1», men viser ingenting."),
        ("  - forvent: {Valgg: E-1}\n", "MENY har ikke noe felt «Valgg»; nærmest er «Valg»."),
        ("  - fyll: {Valg: E-1-2}\n", "«E-1-2» er lengre enn «Valg», som tar 3 tegn."),
        ("  - forvent vindu: Hvorfor\n", "et vindu skulle inneholde «Hvorfor», men ingen vinduer er åpne."),
        ("  - gå til: E-9\n", "«E-9» er ingen rutine eller handling: skriv en kode, som MENY."),
        ("  - gå til: E-1\n  - fyll: {Verdi: 1}\n", "«Verdi» er beskyttet og kan ikke fylles."),
        (
            "  - gå til: E-1-2\n  - fyll: {Rabatt i kroner: 1}\n",
            "«Rabatt i kroner» er ikke åpent for utfylling slik bildet står nå.",
        ),
        (
            "  - gå til: E-1\n  - tast: F2\n  - fyll: {Navn: A}\n",
            "kan ikke fylle «Navn» mens vinduet «Hvorfor» er åpent.",
        ),
        (
            "  - gå til: E-1\n  - tast: F2\n  - forvent vindu:\n",
            "ingen vinduer skulle være åpne, men «Hvorfor» er det.",
        ),
        (
            "  - gå til: E-1\n  - tast: F2\n  - forvent vindu: kilden\n",
            "vinduet «Hvorfor» skulle inneholde «kilden», men gjør det ikke.",
        ),
        (
            "  - gå til: E-1\n  - tast: Enter\n  - forvent melding:\n",
            "det skulle ikke være noen melding, men det står «FEIL: Navn: feltet må fylles ut.».",
        ),
        ("  - tast: F3\n  - tast: J\n  - bilde: til slutt\n", "programmet er avsluttet."),
        ("  - tast: F3\n  - tast: J\n  - forvent side: MENY\n", "programmet er avsluttet."),
        ("  - tast: F10\n  - fyll: {Valg: E-1}\n", "«Valg» tok ikke imot «E-1», men viser «»."),
        (
            "  - gå til: E-1\n  - forvent: {Opphavsland: SE, Navn: A}\n",
            "«Opphavsland» skulle vise «SE», men viser «NO»; «Navn» skulle vise «A», men viser ingenting.",
        ),
    ],
)
def test_en_flyt_som_ikke_holder_sier_hva_den_ventet_og_hva_som_sto(flyt: Flyt, steg: str, ventet: str) -> None:
    resultat = flyt(steg)
    siste = steg.count("\n")
    assert resultat.kode == 1
    assert resultat.setning == f"{resultat.flyt.fil}, steg {siste} (linje {siste + 3}): {ventet}"


def test_stegene_etter_en_feil_blir_ikke_gjort(flyt: Flyt, lager: Eplelager) -> None:
    resultat = flyt("  - bilde: en\n  - forvent side: E-1\n  - gå til: E-1\n  - bilde: to\n")
    assert [bilde.navn for bilde in resultat.bilder] == ["en"]
    assert lager.kall == []


def test_rapporten_om_en_feil_viser_bildet_som_det_sto(flyt: Flyt) -> None:
    setning, *ramme = flyt("  - gå til: E-3\n  - forvent side: E-1\n").rapport().splitlines()
    assert setning.endswith("bildet skulle være E-1, men er E-3.")
    assert len(ramme) == 26
    assert any("LAGER" in linje for linje in ramme)


def test_rapporten_om_en_flyt_som_holder_er_en_linje(flyt: Flyt) -> None:
    resultat = flyt("  - bilde: meny\n  - bilde: igjen\n")
    assert resultat.rapport() == f"{resultat.flyt.fil}: «Epler» gikk som ventet (2 steg, 2 bilder)."


def test_en_gal_fil_spiller_ingenting(flyt: Flyt, lager: Eplelager) -> None:
    with pytest.raises(FlytfilFeil, match="linje 5: steget «tastt» er ukjent; mente du «tast»"):
        flyt("  - gå til: E-1\n  - tastt: Enter\n")
    assert lager.kall == []


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


def test_et_program_som_ikke_kan_starte_sier_hvorfor(tmp_path: Path) -> None:
    def forbered() -> str | None:
        raise KanIkkeStarte("Registeret er låst av en annen, prøv igjen om litt.")

    fil = tmp_path / "epler.yaml"
    fil.write_text(HODE + "  - bilde: meny\n", encoding="utf-8")
    (lest,) = les(fil)
    resultat = spill(
        lest, lambda oppsett: Terminal(rutiner(Eplelager()), NAVN, "MENY", oppsett.klokke, hjelp, forbered=forbered)
    )
    assert resultat.setning == (
        f"{fil}, ved start: programmet startet ikke: Registeret er låst av en annen, prøv igjen om litt."
    )


def test_en_feil_i_malingen_midt_i_en_flyt_er_ingen_start_som_mislyktes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told where it was done: at the clock of a step, and at the last picture, which nothing waits for after."""
    mal = Terminal._mal

    def krasj(terminal: Terminal) -> None:
        if "10:30" in terminal.flate.bilde()[1]:
            raise ZeroDivisionError("planted")
        mal(terminal)

    monkeypatch.setattr(Terminal, "_mal", krasj)
    for etter in ("", "  - gå til: E-1\n"):
        fil = tmp_path / "epler.yaml"
        fil.write_text(f"{HODE}  - gå til: E-1\n  - klokke: 1988-06-06T10:30\n{etter}", encoding="utf-8")
        (lest,) = les(fil)
        resultat = spill(lest, lambda oppsett: Terminal(rutiner(Eplelager()), NAVN, "MENY", oppsett.klokke, hjelp))
        assert resultat.setning == f"{fil}, steg 2 (linje {HODE.count(chr(10)) + 2}): programmet stanset av en feil."


def test_oppsettet_har_hodet(tmp_path: Path) -> None:
    sett: list[tuple[str, str, str | None]] = []

    def lag(oppsett: Flytoppsett) -> Terminal:
        sett.append((f"{oppsett.klokke():%d.%m.%y %H:%M}", oppsett.database, oppsett.signatur))
        return Terminal(rutiner(Eplelager()), NAVN, "MENY", oppsett.klokke, hjelp)

    fil = tmp_path / "epler.yaml"
    fil.write_text("flyt: E\nklokke: 1988-06-06T09:00\ndatabase: demo\nsignatur: ABC\nsteg: [bilde: a]\n")
    holder(spill(*les(fil), lag))
    assert sett == [("06.06.88 09:00", "demo", "ABC")]


def test_en_terminal_som_ikke_blir_ledig_gis_opp(flyt: Flyt, lager: Eplelager, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.flyt.spilling.spiller.FRIST", 0.1)
    monkeypatch.setattr("tui.terminal.terminal._VENT_PAA_REGISTERET", 0.1)
    lager.port.clear()
    try:
        resultat = flyt("  - gå til: E-1\n")
    finally:
        lager.port.set()
    assert resultat.setning.endswith("steg 1 (linje 4): terminalen ble ikke ledig på 0 sekunder.")


def test_en_feil_i_et_steg_som_brukes_nevner_filen_linjen_og_flyten(flyt: Flyt, tmp_path: Path) -> None:
    (tmp_path / "felles.yaml").write_text("steg:\n  - gå til: E-1\n  - forvent side: E-2\n", encoding="utf-8")
    resultat = flyt("  - tast: Tab\n  - bruk: felles.yaml\n")
    assert resultat.setning == (
        f"{tmp_path / 'felles.yaml'}, steg 3 (linje 3, brukt av {tmp_path / 'epler.yaml'}):"
        " bildet skulle være E-2, men er E-1-1."
    )
    assert resultat.ved_feil is not None


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
