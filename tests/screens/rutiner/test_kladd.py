"""A terminal that is killed in the middle of a form: the next one brings back the case and all that was typed.

What another did to the case in between is never written over unseen, and nobody gets another's draft.
"""

import json
import shutil
import signal
from collections.abc import Mapping
from pathlib import Path

import pytest

from data.operasjoner.journal.journal import journalbilde
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.register import Register
from screens.proving.skjerm import ved_skjermen
from tests.data.saker import Stillbar
from tests.screens.registeret import aapnet, innhold
from tui.terminal.kladd.kladd import Kladd

FRANK, MARIANNE, UTEN_SAK, UKJENT = "15924214918", "10826610226", "07863117520", "15835512344"
UBEHANDLET, AVSLUTTET = "12815645918", "10854034605"
KORT = {"Meldedato": "090588", "Anvis. periode fra": "250488", "Anvis. periode til": "070588"}
TILLEGG = {"Meldedato": "060688", "Ferieår": "1987"}
FAKTA = {"Skatteprosent": "30", "Innvilget fra": "060688", "Lønnsinntekt SISTE ÅR": "150000"}


def test_kortet_staar_der_igjen_og_kan_anvises(demo: Path, tmp_path: Path) -> None:
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
        sb.hent("D-62", FRANK)
        sb.fyll(KORT)
        for_ = innhold(demo)
        sb.terminal._slutt_ved_signal(signal.SIGTERM)
    assert innhold(demo) == for_
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
        assert sb.side == "D-62"
        assert "Kladden fra kl. 09:00 er hentet fram" in sb.melding
        assert sb.felt("Fødselsnr") == FRANK
        assert {label: sb.felt(label) for label in KORT} == KORT
        sb.tast("Enter")
        assert "Anvist 3578 kr" in sb.melding


def test_to_sider_av_en_behandling_staar_der_igjen(demo: Path, tmp_path: Path) -> None:
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
        sb.hent("D-61", UBEHANDLET)
        sb.fyll(FAKTA)
        sb.gaa_til("D-61-2")
        sb.fyll({"Privat pensjon": "26000"})
        sb.terminal._slutt_ved_signal(signal.SIGTERM)
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
        assert sb.side == "D-61-2"
        assert sb.felt("Privat pensjon") == "26000"
        sb.gaa_til("D-61-1")
        assert {label: sb.felt(label) for label in FAKTA} == FAKTA


def test_det_som_er_lagret_kommer_ikke_igjen_som_kladd(demo: Path, tmp_path: Path) -> None:
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
        sb.hent("D-62", FRANK)
        sb.fyll(KORT)
        sb.tast("Enter")
        sb.terminal._slutt_ved_signal(signal.SIGTERM)
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
        assert sb.side == "MENY"


def drept(sti: Path, rutine: str, fodselsnr: str, skrevet: Mapping[str, str]) -> None:
    """ABC types on a form and the terminal is killed."""
    with ved_skjermen(sti, kladd=Kladd(sti.parent / "kladd", "ABC")) as sb:
        sb.hent(rutine, fodselsnr)
        sb.fyll(skrevet)
        sb.terminal._slutt_ved_signal(signal.SIGTERM)


def lhs_lagrer(sti: Path, rutine: str, fodselsnr: str, skrevet: Mapping[str, str]) -> None:
    with ved_skjermen(sti, "LHS") as sb:
        sb.hent(rutine, fodselsnr)
        sb.fyll(skrevet)
        sb.tast("Enter")
        assert not sb.flate.ulagret, sb.melding
        assert not sb.melding.startswith("FEIL"), sb.melding


def test_en_annens_endring_av_det_samme_feltet_moter_kladden(demo: Path, tmp_path: Path) -> None:
    drept(demo, "D-60", MARIANNE, {"Anmerkn.": "Ringt"})
    lhs_lagrer(demo, "D-60", MARIANNE, {"Anmerkn.": "Flyttet"})
    for_ = innhold(demo)
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        assert sb.melding == "VARSEL: Kladden fra kl. 09:00: Anmerkn. er endret siden; F12 viser det."
        assert sb.felt("Anmerkn.") == "Ringt"
        sb.tast("Enter")
        assert "LHS endret saken" in sb.melding
        assert "Anmerkn." in sb.melding
        assert innhold(demo) == for_
        sb.tast("F12")
        assert sb.felt("Anmerkn.") == "Flyttet"


def test_en_annens_endring_av_et_annet_felt_moter_ogsaa_kladden_og_to_ganger(demo: Path, tmp_path: Path) -> None:
    drept(demo, "D-60", MARIANNE, {"Anmerkn.": "Ringt"})
    lhs_lagrer(demo, "D-60", MARIANNE, {"internt": "Flyttet"})
    # Put back, and killed again: the draft still knows what it was typed over.
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        assert "er hentet fram" in sb.melding
        sb.fyll({"Anmerkn.": "Ringt igjen"})
        sb.terminal._slutt_ved_signal(signal.SIGTERM)
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        sb.tast("Enter")
        assert "LHS endret saken" in sb.melding
        assert (sb.felt("Anmerkn."), sb.felt("internt")) == ("Ringt igjen", "Flyttet")
        sb.tast("Enter")
        assert "er endret" in sb.melding
    register = aapnet(demo)
    bilde = journalbilde(register, fodselsnr=MARIANNE)
    register.lukk()
    assert bilde is not None
    assert (bilde.anmerkning, bilde.internt) == ("Ringt igjen", "Flyttet")


def test_en_ny_soknad_som_en_annen_har_journalfort_imens_blir_ikke_skrevet_over(demo: Path, tmp_path: Path) -> None:
    drept(demo, "D-60", UTEN_SAK, {"Mottatt dato": "010688", "internt": "Ring"})
    lhs_lagrer(demo, "D-60", UTEN_SAK, {"Mottatt dato": "030688", "internt": "Møtt opp"})
    for_ = innhold(demo)
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        assert sb.melding == "VARSEL: Kladden fra kl. 09:00: 2 felt er endret siden; F12 viser det."
        sb.tast("Enter")
        assert "LHS endret saken" in sb.melding
        assert innhold(demo) == for_


def test_en_kladd_for_en_som_ikke_var_registrert_leter_paa_nytt(demo: Path, tmp_path: Path) -> None:
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        sb.hent("D-60", UKJENT)
        sb.fyll({"internt": "Ring"})
        sb.terminal._slutt_ved_signal(signal.SIGTERM)
    lhs_lagrer(demo, "SOFA", UKJENT, {"Etternavn": "Prøve", "Fornavn": "Per"})
    lhs_lagrer(demo, "D-60", UKJENT, {"Mottatt dato": "030688"})
    for_ = innhold(demo)
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        sb.tast("Enter")
        assert innhold(demo) == for_
        assert (sb.felt("Etternavn"), sb.felt("internt")) == ("Prøve", "Ring")


def test_et_kort_som_en_annen_har_anvist_imens_anvises_ikke(demo: Path, tmp_path: Path) -> None:
    drept(demo, "D-62", FRANK, KORT)
    lhs_lagrer(demo, "D-62", FRANK, KORT)
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        sb.tast("Enter")
        assert "LHS endret saken" in sb.melding
    register = aapnet(demo)
    kort = kontrollkort(register, fodselsnr=FRANK)
    register.lukk()
    assert kort is not None
    assert len(kort.rader) == 1


@pytest.mark.parametrize(
    ("rutine", "fodselsnr", "skrevet", "annens"),
    [
        ("D-61", UBEHANDLET, FAKTA, ("D-60", {"Anmerkn.": "Flyttet"})),
        ("ENDRING", MARIANNE, {"Endring": "O", "Dato": "060688", "Begrunnelse": "31"}, ("D-60", {"internt": "Nei"})),
        ("D-68", AVSLUTTET, TILLEGG, ("D-68", TILLEGG)),
    ],
)
def test_ingen_rutine_skriver_over_det_en_annen_gjorde_imens(
    demo: Path, tmp_path: Path, rutine: str, fodselsnr: str, skrevet: dict[str, str], annens: tuple[str, dict[str, str]]
) -> None:
    drept(demo, rutine, fodselsnr, skrevet)
    lhs_lagrer(demo, annens[0], fodselsnr, annens[1])
    for_ = innhold(demo)
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        assert {label: sb.felt(label) for label in skrevet} == skrevet
        sb.tast("Enter")
        assert "LHS endret saken" in sb.melding
        assert innhold(demo) == for_
        assert {label: sb.felt(label) for label in skrevet} == skrevet


def test_et_tolkningsvalg_som_en_annen_har_endret_imens_sies_det_fra_om(demo: Path, tmp_path: Path) -> None:
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        sb.gaa_til("TOLKNING")
        sb.fyll({"T-TAK": "per_ar", "Begrunnelse": "Prøve"})
        sb.terminal._slutt_ved_signal(signal.SIGTERM)
    with ved_skjermen(demo, "LHS") as sb:
        sb.gaa_til("TOLKNING")
        sb.fyll({"T-90": "av", "Begrunnelse": "Annet"})
        sb.tast("Enter")
        sb.tast("Enter")
        assert "Nye vedtak regnes nå" in sb.melding
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        sb.tast("Enter")
        sb.tast("Enter")
        assert "Registerets tolkningsvalg er endret (T-90 av)" in sb.melding
        assert sb.felt("T-TAK") == "per_ar"


def test_en_annen_signatur_faar_ikke_kladden_og_den_som_skrev_den_faar_den(demo: Path, tmp_path: Path) -> None:
    drept(demo, "D-60", MARIANNE, {"Anmerkn.": "Ringt"})
    with ved_skjermen(demo, "LHS", kladd=Kladd(tmp_path / "kladd", "LHS")) as sb:
        assert sb.side == "MENY"
        sb.hent("D-60", FRANK)
        sb.fyll({"Anmerkn.": "Mitt"})
        sb.terminal._slutt_ved_signal(signal.SIGTERM)
    for signatur, fodselsnr, tekst in (("ABC", MARIANNE, "Ringt"), ("LHS", FRANK, "Mitt")):
        with ved_skjermen(demo, signatur, kladd=Kladd(tmp_path / "kladd", signatur)) as sb:
            assert (sb.felt("Fødselsnr"), sb.felt("Anmerkn.")) == (fodselsnr, tekst)
            sb.tast("F12", "F3")


def test_et_annet_register_paa_samme_sted_faar_ikke_kladden(demo: Path, demofil: Path, tmp_path: Path) -> None:
    drept(demo, "D-60", MARIANNE, {"Anmerkn.": "Ringt"})
    kladden = json.loads((tmp_path / "kladd" / "kladd-1.json").read_text())
    for fil in tmp_path.glob("register.db*"):
        fil.unlink()
    Register.aapne(demo, Stillbar().klokke, "ABC").lukk()
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        assert sb.melding == (
            "VARSEL: Kladden fra kl. 09:00 gjelder et annet register; den er tatt vare på."
            " Registeret er tomt; skriv 9 for øvelser, den første viser deg rundt."
        )
        assert sb.side == "MENY"
    assert json.loads((tmp_path / "kladd" / "tatt-vare-paa-1.json").read_text()) == kladden
    # A copy of the register put back is the same register.
    (tmp_path / "kladd" / "tatt-vare-paa-1.json").rename(tmp_path / "kladd" / "kladd-1.json")
    for fil in tmp_path.glob("register.db*"):
        fil.unlink()
    shutil.copyfile(demofil, demo)
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        assert sb.felt("Anmerkn.") == "Ringt"


def test_kjennemerket_er_registerets_eget_og_folger_en_kopi(demofil: Path, tmp_path: Path) -> None:
    kopien = Path(shutil.copyfile(demofil, tmp_path / "kopi.db"))
    *registre, kopi = (
        Register.aapne(fil, Stillbar().klokke, "ABC") for fil in (demofil, tmp_path / "annet.db", kopien)
    )
    assert registre[0].kjennemerke != registre[1].kjennemerke
    assert registre[0].kjennemerke == kopi.kjennemerke
    for register in (*registre, kopi):
        register.lukk()


@pytest.mark.parametrize("innhold_", [{"utgave": 1, "tid": "1988-06-06T09:00", "sti": []}, None])
def test_en_gammel_eller_odelagt_kladd_sies_det_fra_om_og_den_tapes_ikke(
    demo: Path, tmp_path: Path, innhold_: dict[str, object] | None
) -> None:
    mappe = tmp_path / "kladd"
    mappe.mkdir()
    tekst = json.dumps(innhold_) if innhold_ else "{odelagt"
    (mappe / "kladd-1.json").write_text(tekst)

    with ved_skjermen(demo, kladd=Kladd(mappe, "ABC")) as sb:
        assert "kan ikke leses av dette programmet; den er tatt vare på" in sb.melding
        sb.hent("D-60", MARIANNE)
        sb.fyll({"Anmerkn.": "Ringt"})
        sb.terminal._slutt_ved_signal(signal.SIGTERM)
    assert (mappe / "tatt-vare-paa-1.json").read_text() == tekst
    assert (mappe / "kladd-1.json").exists()


def test_paa_sofa_fra_d60_staar_navnet_og_veien_tilbake_etter_at_terminalen_er_drept(
    demo: Path, tmp_path: Path
) -> None:
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        sb.gaa_til("D-60")
        sb.fyll({"Fødselsnr": UKJENT, "Etternavn": "Prøve", "internt": "Ring"})
        sb.tast("Enter", "Enter")
        sb.fyll({"Fornavn": "Per"})
        sb.terminal._slutt_ved_signal(signal.SIGTERM)
    with ved_skjermen(demo, kladd=Kladd(tmp_path / "kladd", "ABC")) as sb:
        assert (sb.side, sb.felt("Etternavn"), sb.felt("Fornavn")) == ("SOFA", "Prøve", "Per")
        sb.tast("Enter")
        assert (sb.side, sb.felt("internt")) == ("D-60", "Ring")
