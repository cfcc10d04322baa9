"""A flow that does not hold, or cannot be played, says where, what was expected, and what stood there."""

from pathlib import Path

import pytest

from tests.tui.eksempel import NAVN, Eplelager, hjelp, rutiner
from tests.tui.flyt.spilling.epleflyt import HODE, Flyt
from tui.flate.rutine import KanIkkeStarte
from tui.flyt import FlytfilFeil, les, spill
from tui.terminal.terminal import Terminal


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


def test_en_gal_fil_spiller_ingenting(flyt: Flyt, lager: Eplelager) -> None:
    with pytest.raises(FlytfilFeil, match="linje 5: steget «tastt» er ukjent; mente du «tast»"):
        flyt("  - gå til: E-1\n  - tastt: Enter\n")
    assert lager.kall == []


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
