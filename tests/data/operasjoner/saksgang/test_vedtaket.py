"""A decision as it was made: another one after it, and other facts in the case, change nothing in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from data.operasjoner.saksgang.hendelse import Hendelsesslag
from data.operasjoner.saksgang.saksgang import saksgang
from data.operasjoner.saksgang.vedtaket import vedtaket
from data.register.register import Register
from tests.data.kontor import gjor_til_kontor
from tests.data.operasjoner.avgjorelse import kontorsak
from tests.data.saker import FAKTA, Stillbar, ny_sak


def test_et_gammelt_vedtak_viser_opplysningene_den_gang_og_hvem_som_skrev_dem(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    forste = sak.innvilg()
    tid.til("1988-06-08T09:00")
    reg.signatur = "DEF"
    # 60,000 in 1987 is the rulebook's second row: grunnlag 64,000 and 768 a week.
    andre = sak.innvilg(replace(FAKTA, lonn_1=Decimal(60_000), skatteprosent=None, tabellnr="7100"))
    gammelt, nytt = vedtaket(reg, sak.journalnr, forste.id), vedtaket(reg, sak.journalnr, andre.id)
    lonn = [(en.verdi, en.skrevet_av) for en in gammelt.opplysninger if en.faktum.navn == "lonn_1"]
    assert lonn == [(150_000, "ABC 06.06.1988")]
    assert "skatteprosent" in {en.faktum.navn for en in gammelt.opplysninger}
    assert (gammelt.vedtak.grunnlag, gammelt.vedtak.ukesats, gammelt.vedtak.signatur) == (159_000, 1_908, "ABC")
    assert [(en.verdi, en.skrevet_av) for en in nytt.opplysninger if en.faktum.navn == "lonn_1"] == [
        (60_000, "DEF 08.06.1988")
    ]
    assert "skatteprosent" not in {en.faktum.navn for en in nytt.opplysninger}
    assert (nytt.vedtak.grunnlag, nytt.vedtak.ukesats, nytt.vedtak.signatur) == (64_000, 768, "DEF")
    assert gammelt.underskrifter is None


def test_et_opphor_har_ingen_opplysninger(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    opphor = sak.endre("O", date(1988, 6, 6), "31")
    sett = vedtaket(reg, sak.journalnr, opphor.id)
    assert (sett.opplysninger, sett.vedtak.begrunnelse) == ((), "Kommet i arbeid")


def test_de_tre_staar_ved_et_vedtak_i_et_kontor(reg: Register) -> None:
    sak = ny_sak(reg)
    gjor_til_kontor(reg)
    nummer = kontorsak.foreslaa(sak)
    kontorsak.kontroller(sak, nummer)
    fattet = kontorsak.fatt(sak, nummer)
    navnene = vedtaket(reg, sak.journalnr, fattet.id).underskrifter
    assert navnene is not None
    assert navnene.kontrollert is not None
    assert navnene.fattet is not None
    assert [en.signatur for en in (navnene.foreslaatt, navnene.kontrollert, navnene.fattet)] == ["SAK", "KON", "SJEF"]


def test_et_vedtak_i_en_annen_sak_vises_ikke(reg: Register) -> None:
    sak, annen = ny_sak(reg), ny_sak(reg, 1)
    vedtak = annen.innvilg()
    with pytest.raises(ValueError, match="no decision"):
        vedtaket(reg, sak.journalnr, vedtak.id)


def test_blikket_paa_vedtaket_staar_i_loggen(reg: Register) -> None:
    sak = ny_sak(reg)
    vedtaket(reg, sak.journalnr, sak.innvilg().id)
    gang = saksgang(reg, journalnr=sak.journalnr, slag=Hendelsesslag.BLIKK)
    assert gang is not None
    assert [en.hva for en in gang.hendelser] == ["Sett på vedtak"]
