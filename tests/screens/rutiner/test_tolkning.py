"""TOLKNING at the keyboard: what is asked for before a choice is made, and what others do meanwhile."""

from pathlib import Path

import pytest

from data.operasjoner.tolkning.tolkningsvalg import registervalg, sett_tolkning, tolkning_for
from rules.dagpenger.lov_1966.tolkning import STANDARD, TOLKNINGSVALG, les_tolkning
from screens.bilder.tolkning import feltnavn, tolkningsbilde, valg_ved
from screens.proving.skjerm import Skjerm, ved_skjermen
from tests.screens.registeret import aapnet

GRUNN = "Rundskriv 4/88"


def skriv(sb: Skjerm, **felter: str) -> None:
    sb.fyll({navn.replace("_", "-"): tekst for navn, tekst in felter.items()})


def test_hvert_tolkningsvalg_har_sin_linje_og_sitt_felt() -> None:
    bilde = tolkningsbilde(TOLKNINGSVALG)
    for id_, valg in TOLKNINGSVALG.items():
        plass = bilde.plass_for(feltnavn(TOLKNINGSVALG, id_))
        assert plass is not None
        assert bilde.linjer[plass.rad].startswith(f" {id_:<10} {valg.kort} ")
        assert len(valg.kort) <= 35
        assert plass.lengde >= max(len(alternativ.id) for alternativ in valg.alternativer)
        assert valg_ved(TOLKNINGSVALG, feltnavn(TOLKNINGSVALG, id_)) == id_
    assert valg_ved(TOLKNINGSVALG, "begrunnelse") is None


def test_et_valg_settes_forst_etter_varsel_og_ny_enter(demo: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.gaa_til("TOLKNING")
        skriv(sb, T_TAK="per_ar", Begrunnelse=GRUNN)
        sb.tast("Enter")
        assert "Enter igjen: gamle vedtak står, nye får T-TAK per_ar." in sb.melding
        assert tolkning_for(aapnet(demo)) == STANDARD
        sb.tast("Enter")
        assert sb.melding == "Nye vedtak regnes nå med T-TAK per_ar."
    (valgt,) = registervalg(aapnet(demo))
    assert (valgt.valg, valgt.alternativ, valgt.begrunnelse, valgt.signatur) == ("T-TAK", "per_ar", GRUNN, "ABC")


@pytest.mark.parametrize(("lengde", "vist"), [(34, "x" * 34), (35, "x" * 33 + "…")])
def test_det_siste_valget_er_helt_naar_linjen_har_plass(skjerm: Skjerm, lengde: int, vist: str) -> None:
    """The line has 64 places, of which the day, who and the choice take 30."""
    skjerm.gaa_til("TOLKNING")
    skriv(skjerm, T_TAK="per_ar", Begrunnelse="x" * lengde)
    skjerm.tast("Enter")
    skjerm.tast("Enter")
    assert skjerm.felt("Sist endret") == f"06.06.1988 ABC: T-TAK per_ar, {vist}"


def test_endres_noe_etter_varselet_varsles_det_paa_nytt(demo: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.gaa_til("TOLKNING")
        skriv(sb, T_TAK="per_ar", Begrunnelse=GRUNN)
        sb.tast("Enter")
        skriv(sb, T_AAR="siste")
        sb.tast("Enter")
        assert "nye får T-AAR siste, T-TAK per_ar." in sb.melding
        assert tolkning_for(aapnet(demo)) == STANDARD
        sb.tast("Enter")
    assert tolkning_for(aapnet(demo)) == les_tolkning({"T-AAR": "siste", "T-TAK": "per_ar"})


def test_uten_endring_eller_begrunnelse_skjer_ingenting(demo: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.gaa_til("TOLKNING")
        sb.tast("Enter")
        assert sb.melding.startswith("Ingen tolkningsvalg er endret")
        skriv(sb, T_90="AV")
        sb.tast("Enter")
        assert "Begrunnelse: skriv hvorfor loven skal leses på en annen måte." in sb.melding
        assert sb.flate.skjema.felt_ved_markor is not None
        assert sb.flate.skjema.felt_ved_markor.navn == "begrunnelse"
        assert sb.felt("T-90") == "AV"
        sb.tast("-", "Enter")
        assert "Begrunnelse: skriv hvorfor loven skal leses på en annen måte." in sb.melding
    assert tolkning_for(aapnet(demo)) == STANDARD


def test_valgte_en_annen_imens_blir_det_sagt_og_det_som_er_skrevet_staar(demo: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.gaa_til("TOLKNING")
        skriv(sb, T_TAK="per_ar", Begrunnelse=GRUNN)
        sb.tast("Enter")
        sett_tolkning(aapnet(demo), "T-90", "av", "En annen grunn", "XYZ")
        sb.tast("Enter")
        assert "Registerets tolkningsvalg er endret (T-90 av): se på valgene på nytt" in sb.melding
        assert (sb.felt("T-90"), sb.felt("T-TAK"), sb.felt("Begrunnelse")) == ("av", "per_ar", GRUNN)
        sb.tast("Enter")
        sb.tast("Enter")
    assert tolkning_for(aapnet(demo)) == les_tolkning({"T-90": "av", "T-TAK": "per_ar"})


@pytest.mark.parametrize(
    ("endring", "tittel", "linje"),
    [
        ({"T_VERN": "2G"}, "Hva valget koster", "T-VERN 2G"),
        ({}, "Hva hvert alternativ koster", "T-TERSKEL 0"),
    ],
)
def test_f5_viser_hva_det_koster_uten_aa_sette_noe(
    demo: Path, endring: dict[str, str], tittel: str, linje: str
) -> None:
    with ved_skjermen(demo) as sb:
        sb.gaa_til("TOLKNING")
        skriv(sb, **endring)
        sb.tast("F5")
        assert sb.flate.vindu is not None
        assert sb.flate.vindu.tittel == tittel
        assert any(vist.startswith(linje) for vist in sb.flate.vindu.innhold)
        assert max(map(len, sb.flate.vindu.innhold)) <= 72
        sb.tast("F3")
    assert tolkning_for(aapnet(demo)) == STANDARD


def test_f2_viser_hva_som_er_valgt_for_og_hvorfor(demo: Path, skjerm: Skjerm) -> None:
    sett_tolkning(aapnet(demo), "T-JUST", "arsslutt", "Foerste grunn", "DAS")
    sett_tolkning(aapnet(demo), "T-JUST", "snitt", "Andre grunn", "LHS")

    skjerm.gaa_til("TOLKNING")
    skjerm.tast("F2")
    assert skjerm.flate.vindu is not None
    tekst = "\n".join(skjerm.flate.vindu.innhold)
    assert "snitt: årets gjennomsnittlige G (valgt og standard)" in tekst
    assert "06.06.1988 kl. 09.00 DAS: arsslutt\n    Foerste grunn" in tekst
    assert "06.06.1988 kl. 09.00 LHS: snitt\n    Andre grunn" in tekst
    skjerm.tast("F3")
    skjerm.fyll({"Begrunnelse": ""})
    skjerm.tast("F2")
    assert skjerm.flate.vindu is None
    assert "Sett markøren på et av valgene" in skjerm.melding


def test_menyens_valg_8_aapner_bildet(skjerm: Skjerm) -> None:
    skjerm.fyll({"Valg": "8"})
    skjerm.tast("Enter")
    assert skjerm.side == "TOLKNING"
