"""The trees under the accounts: the same numbers as on the forms, and whose payments stand under them."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from data.demo import DEMO_START
from data.demo.kopi import kopi_av_demo
from data.feil import Avvist
from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.ferietillegg.ferietillegg import FERIEFELT, ferieforklaring, ferietilleggbilde
from data.operasjoner.kontrollkort.kontoforklaring import KONTOFELT, kontoforklaring
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.klokke import Klokke
from data.register.register import Register
from rules.tall.tall import Fakta, Tall
from tests.data.saker import FAKTA, Sak, ny_person, ny_sak, ny_sak_for

START = date(1986, 1, 6)
HISTORIENE = 72
"""The demo's first cases, each of its own kind; behind them an office's, that resemble each other."""


def _betalt(sak: Sak, fra: date, uker: int, **fakta: object) -> Sak:
    sak.innvilg(replace(FAKTA, innvilget_fra=fra, begrunnelse="Eldre sak.", **fakta))
    sak.anvis_uansett(fra, fra + timedelta(weeks=uker, days=-1))
    return sak


def _anvisninger(tall: Tall) -> list[tuple[Decimal, str]]:
    return [(ledd.verdi, ledd.kilde) for ledd in tall.inndata if isinstance(ledd, Fakta) and "nvist " in ledd.navn]


def test_hvert_tre_i_demoen_er_det_som_skjermbildene_viser(tmp_path: Path) -> None:
    reg = Register.aapne(kopi_av_demo(tmp_path), Klokke(lambda: DEMO_START), "ABC", trygt=False)
    with reg.raa_lesing() as raa:
        alle = [rad[0] for rad in raa.execute("SELECT journalnr FROM sak ORDER BY journalnr")]
        aar = dict(raa.execute("SELECT journalnr, max(ferieaar) FROM anvisning GROUP BY 1"))
    sammenlignet = set()
    for journalnr in (*alle[:HISTORIENE], *alle[HISTORIENE::8]):
        for bilde in (anvisningsbilde(reg, journalnr=journalnr), kontrollkort(reg, journalnr=journalnr)):
            for felt in KONTOFELT & {navn for navn in dir(bilde) if not navn.startswith("_")}:
                assert kontoforklaring(reg, journalnr, felt).verdi == getattr(bilde, felt), (journalnr, felt)
                sammenlignet.add(felt)
        ferie = ferietilleggbilde(reg, journalnr=journalnr)
        for felt in FERIEFELT if journalnr in aar else ():
            assert ferieforklaring(reg, journalnr, felt, aar[journalnr]).verdi == getattr(ferie, felt)
    reg.lukk()
    assert sammenlignet == KONTOFELT


def test_sammenhengende_har_betalingene_fra_den_saken_som_nullstilte(reg: Register) -> None:
    person = ny_person(reg)
    for nummer, nullstilling in enumerate((None, "J", None)):
        sak = _betalt(
            ny_sak_for(reg, person), START + timedelta(weeks=40 * nummer), 3 + nummer, nullstilling=nullstilling
        )
        if nummer < 2:
            sak.endre("O", START + timedelta(weeks=40 * nummer + 10), "31")
    tall = kontoforklaring(reg, sak.journalnr, "sammenhengende_prosent")
    assert tall.verdi == 900
    assert _anvisninger(tall) == [
        (400, "sak 88000002, ABC 06.06.1988"),
        (500, "sak 88000003, ABC 06.06.1988"),
    ]
    (nullstilt,) = [ledd for ledd in tall.inndata if ledd.navn.startswith("Kontoen begynte")]
    assert (nullstilt.verdi, nullstilt.kilde) == (
        START + timedelta(weeks=40),
        "sak 88000002, ABC 06.06.1988",
    )
    assert kontoforklaring(reg, sak.journalnr, "hittil_prosent").verdi == 500


def test_grensene_er_de_i_sakens_vedtak(reg: Register) -> None:
    sak = _betalt(ny_sak(reg), START, 3, vernepliktig="J")
    tall = kontoforklaring(reg, sak.journalnr, "sammenhengende_prosent")
    assert {ledd.navn: ledd.verdi for ledd in tall.inndata[1:3]} == {
        "Grensen for varsel": 2_200,
        "Grensen for oppbrukt": 2_600,
    }


def test_uten_vedtak_er_alle_kontoer_null(reg: Register) -> None:
    sak = ny_sak(reg)
    for felt in KONTOFELT:
        assert kontoforklaring(reg, sak.journalnr, felt).verdi == 0


def test_oppslaget_loggfores_og_en_ukjent_sak_avvises(reg: Register) -> None:
    sak = ny_sak(reg)
    kontoforklaring(reg, sak.journalnr, "varighet")
    with reg.raa_lesing() as raa:
        siste = raa.execute("SELECT handling, journalnr, fodselsnr FROM logg ORDER BY id DESC").fetchone()
    assert siste == ("sett på konto", sak.journalnr, sak.fodselsnr)
    with pytest.raises(Avvist, match="det er ingen sak med nummer 88000009"):
        kontoforklaring(reg, "88000009", "varighet")
