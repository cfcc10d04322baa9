"""What is done at the table of apples, and the steps that it becomes."""

from datetime import datetime

from tests.tui.flyt.opptak.tilfeldig import Opptaksbord
from tui.flyt.opptak import setninger


def stegene(bord: Opptaksbord) -> list[str]:
    """The steps of the file, without the first, which is how each recording begins."""
    return [linje.strip().removeprefix("- ") for linje in bord.slutt().partition("steg:\n")[2].splitlines()][1:]


def test_en_kode_et_navn_og_et_valg_i_listen_er_aa_gaa_dit() -> None:
    for vei in ("e-2", "høsting"):
        bord = Opptaksbord()
        bord.gaa_til(vei)
        assert stegene(bord)[0] == "gå til: E-2"
    bord = Opptaksbord()
    bord.tast("Ctrl+P")
    bord.skriv("E-2")
    bord.tast("Enter")
    assert stegene(bord)[0] == "gå til: E-2"


def test_det_som_skrives_og_rettes_er_felter_som_fylles() -> None:
    bord = Opptaksbord()
    bord.gaa_til("E-1")
    bord.skriv("Gravenstien")
    bord.tast("Rygg", "Rygg", "Rygg")
    bord.skriv("ein")
    bord.tast("Tab", "Tab")
    bord.skriv("J")
    assert stegene(bord)[-1] == "fyll: {Navn: Gravenstein, Spiseeple?: J}"


def test_et_felt_som_angres_er_ikke_fylt() -> None:
    bord = Opptaksbord()
    bord.gaa_til("E-1")
    bord.skriv("Gravenstein")
    bord.tast("Ctrl+Z")
    assert stegene(bord) == ["gå til: E-1", "forvent side: E-1-1"]


def test_en_kode_fra_listen_er_en_utfylling() -> None:
    bord = Opptaksbord()
    bord.gaa_til("E-1")
    bord.tast("Tab", "F4", "Pil ned", "Enter", "Tab")
    bord.skriv("J")
    assert stegene(bord)[-1].startswith("fyll: {Opphavsland: ")


def test_en_avvist_enter_og_rettingen_er_med() -> None:
    bord = Opptaksbord()
    bord.gaa_til("E-1")
    bord.tast("Enter")
    bord.skriv("Aroma")
    bord.tast("F12")
    assert stegene(bord)[2:] == [
        "tast: Enter",
        'forvent melding: "FEIL: Navn: feltet må fylles ut."',
        "fyll: {Navn: Aroma}",
        "tast: F12",
        'forvent melding: "Det som ikke var lagret, er tatt bort; Ctrl+Z i et felt henter det fram igjen."',
    ]


def test_et_klikk_er_tastene_som_forer_dit() -> None:
    bord = Opptaksbord()
    bord.gaa_til("E-1")
    bord.flate.klikk(*next((p.rad, p.kol) for p in bord.flate.side_bilde.plasser if p.felt.navn == "spise"))
    bord.skriv("J")
    assert stegene(bord)[-1] == "fyll: {Spiseeple?: J}"


def test_hjelpen_er_aapnet_og_lukket_uten_det_som_ble_lest() -> None:
    bord = Opptaksbord()
    bord.tast("F1", "F8", "Pil ned", "F3")
    assert stegene(bord) == ["tast: F1", "forvent vindu: Hjelp", "tast: F3"]


def test_det_som_leses_og_gjores_ved_bordet_er_ikke_med() -> None:
    bord = Opptaksbord(dekket=True)
    bord.gaa_til("E-1")
    bord.skriv("Aro")
    bord.tast("F11", "F8", "x", "F11", "F9", "Ctrl+Y", "F3")
    bord.gaa_til("papirer")
    bord.tast("F11")
    bord.skriv("ma")
    assert stegene(bord) == ["gå til: E-1", "forvent side: E-1-1", "fyll: {Navn: Aroma}"]


def test_uten_noe_paa_bordet_er_f11_et_steg_som_et_annet() -> None:
    bord = Opptaksbord()
    bord.tast("F11")
    assert stegene(bord) == [
        "tast: F11",
        'forvent melding: "Det ligger ingen papirer på bordet; de følger med en øvelse."',
    ]


def test_et_bilde_i_et_vindu_tar_med_hvor_man_er_kommet() -> None:
    bord = Opptaksbord()
    bord.tast("F1", "Pil ned")
    bord.ta_bilde()
    bord.tast("F3")
    assert stegene(bord) == ["tast: F1", "forvent vindu: Hjelp", "tast: Pil ned", "bilde: MENY", "tast: F3"]


def test_aa_avslutte_er_ikke_et_steg_men_aa_la_vaere_er_det() -> None:
    bord = Opptaksbord()
    bord.tast("F3", "N", "F3", "J")
    assert bord.flate.avsluttet
    assert stegene(bord) == ["tast: F3", "forvent melding: Avslutte? (J/N)", "tast: N"]


def test_klokken_flyttes_naar_minuttet_er_et_annet() -> None:
    bord = Opptaksbord()
    bord.gaa_til("E-2")
    bord.opptaker._protokoll._naa = lambda: datetime(1988, 6, 7, 8, 30, 12)  # type: ignore[union-attr]  # noqa: DTZ001
    bord.gaa_til("E-1")
    bord.gaa_til("E-2")
    assert stegene(bord).count("klokke: 1988-06-07T08:30") == 1


def test_en_feil_i_opptaket_koster_opptaket_og_ikke_tasten() -> None:
    bord = Opptaksbord()
    bord.gaa_til("E-1")
    bord.opptaker._protokoll._tydet = None  # type: ignore[union-attr,assignment,method-assign]
    bord.skriv("A")
    assert bord.tekst("navn") == "A"
    assert setninger.OPPTAKET_STANSET in bord.flate.melding
    assert "TypeError" in bord.logg[0]
    assert "gå til: E-1" in bord.tekst_naa


def test_ordet_slutter_og_begynner_igjen_paa_menyen() -> None:
    bord = Opptaksbord()
    bord.gaa_til("E-1")
    bord.gaa_til("opptak")
    assert bord.flate.melding == "3 steg"
    bord.skriv("Aroma")
    bord.gaa_til("opptak")
    assert bord.flate.sporsmaal == "Forlate bildet uten å lagre? (J/N)"
    bord.tast("J")
    assert bord.side == "MENY"
    assert "OPPTAK" in type(bord.opptaker).__mro__[1].merke.fget(bord.opptaker)  # type: ignore[attr-defined]
    bord.gaa_til("E-2")
    assert stegene(bord) == ["gå til: E-2"]


def test_uten_opptak_tar_ingen_bilder() -> None:
    bord = Opptaksbord()
    bord.gaa_til("opptak")
    bord.gaa_til("bilde")
    assert bord.flate.melding == "VARSEL: Ingen opptak er i gang; skriv «opptak» på F10-linjen først."
