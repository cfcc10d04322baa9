"""A law has numbers of its own on D-61-3 and D-61-4, and lacks some of the others; F1 and F2 know them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from data.feil import Avvist
from data.operasjoner.behandling.behandling import behandlingsbilde, beregn_behandling
from data.register.register import Register
from rules.dagpenger.resultat import FELLES
from rules.fakta.skjema import Behandling
from rules.regelverk import Lov, lov_paa
from screens.bilder.d61_vedtak import D61_3, D61_4, resultatsider
from screens.hjelp import hjelp, hjelpetekst
from screens.proving.skjerm import ved_skjermen
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

I_2040 = datetime.fromisoformat("2040-03-05T09:00")
BORTE = {"forsorgertillegg", "ukesats_for_samordning", "justert_1", "justert_2", "justert_3"}


@pytest.fixture
def saker(tmp_path: Path, lov: Lov) -> tuple[Path, Sak, Sak]:
    """A case of 1988 and one of 2040: 408 kroner a day for five days, and three days of travel at 20."""
    klokke = Stillbar()
    reg = Register.aapne(tmp_path / "r.db", klokke.klokke, "LHS", trygt=False)
    gammel = ny_sak(reg).lagre(FAKTA)
    klokke.til("2040-03-05T09:00")
    ny = ny_sak(reg, 1).lagre(
        lov.saksfakta.behandling(
            innvilget_fra=date(2040, 2, 6),
            skatteprosent=Decimal(25),
            lonn_1=Decimal(163_000),
            begrunnelse="Over 1 G.",
            reisedager=3,
        )
    )
    reg.lukk()
    return reg.sti, gammel, ny


def test_den_gamle_loven_har_bildene_fra_1989_som_de_er(lov: Lov) -> None:
    assert lov_paa(date(1988, 6, 6)).resultat == FELLES
    assert resultatsider(FELLES, Behandling) == (D61_3, D61_4)
    assert resultatsider(FELLES, Behandling)[0] is D61_3
    assert resultatsider(lov.resultat, Behandling)[1] is not D61_4


def test_bildet_har_lovens_tall_under_hverandre(lov: Lov) -> None:
    grunnlaget, satsene = resultatsider(lov.resultat, lov.saksfakta.behandling)
    for bilde, fra_1989 in ((grunnlaget, D61_3), (satsene, D61_4)):
        navnene, gamle = ([felt.navn for felt in ett.felter] for ett in (bilde, fra_1989))
        assert {*gamle} - {*navnene} == BORTE & {*gamle}
        assert bilde.linjer[:4] == fra_1989.linjer[:4]
        assert all(felt.beskyttet for felt in bilde.felter)
    assert "reisetillegg" in [felt.navn for felt in satsene.felter]
    assert [felt.navn for felt in satsene.felter].index("reisetillegg") < [felt.navn for felt in satsene.felter].index(
        "vis_fra"
    )


def test_et_faktum_loven_ikke_har_blir_ikke_gjentatt(lov: Lov) -> None:
    class Uten(lov.saksfakta.behandling):
        uten = ("maks_prosent", "oppjustert_grunnlag", "vernepliktig", "fiskeforedling")

    grunnlaget, satsene = resultatsider(FELLES, Uten)
    assert "saerregel" not in [felt.navn for felt in grunnlaget.felter]
    assert "vis_maks" not in [felt.navn for felt in satsene.felter]
    assert "vis_fra" in [felt.navn for felt in satsene.felter]


def test_paa_skjermen_skifter_tallene_med_saken(saker: tuple[Path, Sak, Sak]) -> None:
    sti, gammel, ny = saker
    with ved_skjermen(sti, klokke=I_2040) as sb:
        sb.hent("D-61", ny.fodselsnr)
        sb.gaa_til("D-61-4")
        assert (sb.felt("Reisetillegg i uka"), sb.felt("Ukesats")) == ("60", "2100")
        assert "Forsørgertillegg" not in "\n".join(sb.flate.bilde())
        sb.flate.skjema.gaa_til("reisetillegg")
        sb.tast("F2")
        assert "Hvorfor: Reisetillegg i uka" in "\n".join(sb.flate.bilde())
        assert "3 × 20" in "\n".join(sb.flate.bilde())
        sb.tast("F3")
        sb.gaa_til("D-61-1")
        sb.fyll({"Fødselsnr": gammel.fodselsnr})
        sb.tast("Enter")
        sb.gaa_til("D-61-4")
        assert "Reisetillegg" not in "\n".join(sb.flate.bilde())
        assert "Forsørgertillegg i uka" in "\n".join(sb.flate.bilde())


def test_f1_sier_det_loven_selv_sier_om_tallet(lov: Lov) -> None:
    satsene = resultatsider(lov.resultat, lov.saksfakta.behandling)[1]
    reisetillegg, ukesats = (satsene.plass_for(navn).felt for navn in ("reisetillegg", "ukesats"))
    assert "Kilde: Prøveloven § 3." in hjelp("D-61", reisetillegg)
    assert "Kilde: Prøveloven § 3." not in hjelp("D-61", ukesats)
    assert hjelpetekst("D-61", "ukesats").hva[:40] in " ".join(hjelp("D-61", ukesats))


def test_en_sak_regnes_ikke_ut_paa_en_dag_som_loven_dens_ikke_har_noe_grunnbelop_for(
    saker: tuple[Path, Sak, Sak],
) -> None:
    """An open case of 1988 is treated in 2040, when another law is in force: it is shown, and says why."""
    sti, gammel, _ = saker
    reg = Register.aapne(sti, Stillbar(I_2040).klokke, "LHS", trygt=False)
    bilde = behandlingsbilde(reg, journalnr=gammel.journalnr)
    assert bilde is not None
    assert (bilde.fakta, bilde.beregnet) == (FAKTA, None)
    with pytest.raises(Avvist) as avvist:
        beregn_behandling(reg, gammel.journalnr, FAKTA)
    reg.lukk()
    assert avvist.value.feil == {}
    assert avvist.value.melding == "Saken følger loven til 31.12.1996, og kan ikke regnes ut 05.03.2040."
