"""A closed case is taken up again: same grant, same account, and nothing for the days between."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal

import pytest

from data.arbeid.folg import staar
from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.anvisning.anvist import Anvist
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag
from data.operasjoner.brev.brevgrunnlag import vedtaksgrunnlag
from data.operasjoner.endring.endring import (
    Endring,
    endringsbilde,
    foreslaa_endring,
    vurder_gjenopptak,
)
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg
from data.operasjoner.journal.personer import som_person
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.saksgang.saksgang import saksgang
from data.register.register import Register
from data.sak.rader.vedtaksrader import rader_i_sak, som_vedtak
from data.tabeller import PersonRad
from data.tilstand import Tilstand
from rules.fakta.avstengning import Avstengning, lukket_imellom
from screens.brev.brevtabell import brevtekst
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import versjon
from tests.data.saker import Sak, Stillbar, ny_sak, ny_sak_for

UKE = timedelta(weeks=1)


@pytest.fixture
def sak(reg: Register) -> Sak:
    """Granted from Monday 4 January 1988, two weeks paid (200 %), and closed with Sunday 31 January; it is 6 June."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    sak.endre("O", date(1988, 1, 31), "31")
    return sak


def _endring(sak: Sak, dato: date | None, **felt: object) -> Endring:
    verdier = {"journalnr": sak.journalnr, "type": "G", "dato": dato, "begrunnelse_kode": "81"} | felt
    return Endring(**verdier)


def _feil(sak: Sak, dato: date | None, **felt: object) -> dict[str, str]:
    with pytest.raises(Avvist) as avvist:
        vurder_gjenopptak(sak.reg, _endring(sak, dato, **felt))
    return dict(avvist.value.feil)


def _kort(sak: Sak, fra: date, til: date) -> Anvist | dict[str, str]:
    try:
        return sak.anvis_uansett(fra, til)
    except Avvist as avvist:
        return dict(avvist.feil)


def _stilling(sak: Sak) -> str:
    bilde = endringsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return bilde.hode.stilling


def _venter(sak: Sak) -> dict[str, str]:
    with sak.reg.raa_lesing() as raa:
        return {slag: siden for slag, _, _, _, _, siden, *_ in staar(raa, sak.fodselsnr)}


def test_saken_er_innvilget_igjen_paa_samme_vedtak_og_konto(sak: Sak) -> None:
    sak.endre("G", date(1988, 3, 7), "81")
    assert _stilling(sak) == "innvilget"
    # Two weeks more on the account that has 200 %.
    assert sak.anvis(date(1988, 3, 7)).anvist_belop == 3_816
    kort = kontrollkort(sak.reg, journalnr=sak.journalnr)
    assert kort is not None
    assert kort.sammenhengende_prosent == 400
    assert kontroll(sak.reg) == []


def test_dagene_imellom_betales_ikke(sak: Sak) -> None:
    sak.endre("G", date(1988, 3, 7), "81")
    imellom = "Anvis. periode: velg andre dager; avsluttet 01.02.1988-06.03.1988."
    assert _kort(sak, date(1988, 2, 1), date(1988, 2, 14)) == {"periode_fra": imellom}
    assert _kort(sak, date(1988, 3, 6), date(1988, 3, 6)) == {"periode_fra": imellom}
    assert _kort(sak, date(1988, 1, 18), date(1988, 2, 1)) == {
        "periode_til": "Anvis. periode: slutt 31.01.1988; saken var avsluttet fra da."
    }
    assert _kort(sak, date(1988, 3, 6), date(1988, 3, 13)) == {
        "periode_fra": "Anvis. periode: begynn 07.03.1988; saken ble tatt opp da."
    }


def test_kortet_til_siste_dag_for_og_fra_forste_dag_etter_betales(sak: Sak) -> None:
    sak.endre("G", date(1988, 3, 7), "81")
    assert isinstance(_kort(sak, date(1988, 1, 18), date(1988, 1, 31)), Anvist)
    assert isinstance(_kort(sak, date(1988, 3, 7), date(1988, 3, 20)), Anvist)


def test_d62_foreslaar_neste_kort_fra_dagen_saken_er_tatt_opp(sak: Sak) -> None:
    """The fortnight after the first is paid goes into the closed days: the next card is what comes before them."""
    sak.endre("G", date(1988, 3, 7), "81")
    sak.anvis(date(1988, 1, 18), date(1988, 1, 31))
    bilde = anvisningsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.neste is not None
    assert (bilde.neste.fra.verdi, bilde.neste.til.verdi) == (date(1988, 3, 7), date(1988, 3, 20))


def test_arbeidslisten_venter_kort_tre_uker_etter_dagen(sak: Sak, tid: Stillbar) -> None:
    """All is paid to the closing, and taken up from Monday 4 July: three weeks after the day before are on 24 July."""
    tid.til("1988-07-04T09:00")
    sak.endre("G", date(1988, 7, 4), "81")
    sak.anvis_uansett(date(1988, 1, 18))
    assert _venter(sak)["uten_kort"] == "1988-07-24"
    assert "ferietillegg" not in _venter(sak)
    assert kontroll(sak.reg) == []


@pytest.mark.parametrize("dato", [date(1988, 1, 31), date(1988, 1, 30), date(1987, 12, 1)])
def test_tidligst_dagen_etter_opphoret(sak: Sak, dato: date) -> None:
    assert _feil(sak, dato) == {"dato": "Dato: saken er avsluttet; skriv tidligst 01.02.1988."}


def test_dagen_etter_gir_ingen_dager_imellom(sak: Sak) -> None:
    sak.endre("G", date(1988, 2, 1), "84")
    assert isinstance(_kort(sak, date(1988, 1, 25), date(1988, 2, 7)), Anvist)


def test_ikke_fram_i_tid(sak: Sak) -> None:
    assert vurder_gjenopptak(sak.reg, _endring(sak, date(1988, 6, 6))).fra == date(1988, 6, 6)
    assert _feil(sak, date(1988, 6, 7)) == {"dato": "Dato: skriv høyst dagens dato; saken tas opp når dagen er kommet."}


def test_bare_en_avsluttet_sak(reg: Register) -> None:
    sak = ny_sak(reg)
    ikke = {"type": "Endring: sak 88000001 er ikke avsluttet; G tar opp en avsluttet sak."}
    assert _feil(sak, date(1988, 6, 6)) == ikke
    sak.innvilg()
    assert _feil(sak, date(1988, 6, 6)) == ikke
    sak.endre("O", date(1988, 6, 7), "31")
    assert _feil(sak, date(1988, 6, 6)) == ikke


def test_et_opphor_som_er_kommet_i_dag_tas_opp_tidligst_i_morgen(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("O", date(1988, 6, 6), "31")
    assert _feil(sak, date(1988, 6, 6)) == {"dato": "Dato: saken er avsluttet; skriv tidligst 07.06.1988."}
    tid.til("1988-06-07T09:00")
    sak.endre("G", date(1988, 6, 7), "84")
    assert _stilling(sak) == "innvilget"


def test_ikke_naar_personen_har_en_annen_aapen_sak(sak: Sak) -> None:
    with sak.reg.les() as okt:
        person = som_person(okt.get_one(PersonRad, sak.fodselsnr))
    ny = ny_sak_for(sak.reg, person)
    assert _feil(sak, date(1988, 3, 7)) == {"type": f"Endring: sak {ny.journalnr} er åpen; gå videre i den."}
    ny.endre("A", date(1988, 6, 6), "11")
    assert vurder_gjenopptak(sak.reg, _endring(sak, date(1988, 3, 7))).journalnr == sak.journalnr


def test_en_annen_sak_som_er_avsluttet_ved_dagen_fores_som_det(sak: Sak, tid: Stillbar) -> None:
    """The other case's column still says granted: its closing came by the calendar."""
    with sak.reg.les() as okt:
        person = som_person(okt.get_one(PersonRad, sak.fodselsnr))
    ny = ny_sak_for(sak.reg, person)
    ny.innvilg()
    ny.endre("O", date(1988, 6, 10), "31")
    tid.til("1988-06-13T09:00")
    sak.versjon = versjon(sak)
    sak.endre("G", date(1988, 6, 13), "81")
    assert kontroll(sak.reg) == []
    assert _stilling(ny) == "avsluttet"


def test_ikke_etter_ferietillegget(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    for uke in range(0, 10, 2):
        sak.anvis(date(1988, 1, 4) + uke * UKE)
    sak.endre("O", date(1988, 6, 6), "31")
    tid.til("1989-01-09T09:00")
    anvis_ferietillegg(reg, Feriekort(journalnr=sak.journalnr, meldedato=date(1989, 1, 9), ferieaar=1988), versjon(sak))
    assert _feil(sak, date(1989, 1, 9)) == {"type": "Endring: ferietillegget er anvist; før en ny søknad på D-60."}


def test_ikke_etter_at_innvilgelsen_er_ute(reg: Register) -> None:
    from dataclasses import replace

    from tests.data.saker import FAKTA

    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, til=date(1988, 3, 31)))
    sak.endre("O", date(1988, 1, 31), "31")
    assert vurder_gjenopptak(reg, _endring(sak, date(1988, 3, 31))).fra == date(1988, 3, 31)
    assert _feil(sak, date(1988, 4, 1)) == {
        "dato": "Dato: trygden er innvilget til 31.03.1988; før en ny søknad på D-60."
    }


@pytest.mark.parametrize("kode", [None, "31", "71", "80"])
def test_grunnen_maa_vaere_fra_listen(sak: Sak, kode: str | None) -> None:
    assert _feil(sak, date(1988, 3, 7), begrunnelse_kode=kode) == {
        "begrunnelse_kode": "Begrunnelse: velg en kode fra listen over begrunnelser for gjenopptak."
    }


@pytest.mark.parametrize(("dato", "ny_periode"), [(date(1988, 7, 17), False), (date(1988, 7, 18), True)])
def test_etter_26_uker_sies_det_at_en_ny_periode_kan_gis(sak: Sak, tid: Stillbar, dato: date, ny_periode: bool) -> None:
    """Paid to Sunday 17 January; 182 days without benefit end on Sunday 17 July: Monday 18 July is after."""
    tid.til("1988-08-01T09:00")
    tatt = vurder_gjenopptak(sak.reg, _endring(sak, dato))
    assert (tatt.ny_periode, tatt.uker_igjen) == (ny_periode, Decimal(78))


def test_en_ny_periode_i_samme_sak_begynner_paa_null(sak: Sak, tid: Stillbar) -> None:
    from dataclasses import replace

    from tests.data.saker import FAKTA

    tid.til("1988-08-01T09:00")
    sak.endre("G", date(1988, 8, 1), "81")
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1988, 8, 1), nullstilling="J"))
    kort = kontrollkort(sak.reg, journalnr=sak.journalnr)
    assert kort is not None
    assert kort.sammenhengende_prosent == 0
    assert kontroll(sak.reg) == []


def test_flere_ganger_etter_hverandre(sak: Sak) -> None:
    sak.endre("G", date(1988, 3, 7), "81")
    sak.endre("O", date(1988, 3, 31), "31")
    assert _stilling(sak) == "avsluttet"
    sak.endre("G", date(1988, 5, 2), "82")
    assert isinstance(_kort(sak, date(1988, 3, 7), date(1988, 3, 20)), Anvist)
    assert _kort(sak, date(1988, 2, 8), date(1988, 2, 14)) == {
        "periode_fra": "Anvis. periode: velg andre dager; avsluttet 01.02.1988-06.03.1988."
    }
    assert _kort(sak, date(1988, 4, 4), date(1988, 4, 10)) == {
        "periode_fra": "Anvis. periode: velg andre dager; avsluttet 01.04.1988-01.05.1988."
    }
    assert isinstance(_kort(sak, date(1988, 5, 2), date(1988, 5, 15)), Anvist)
    assert kontroll(sak.reg) == []


def test_lukkede_tider_er_hver_saks_egne() -> None:
    vedtakene = [
        ("A", "opphor", date(1988, 1, 31)),
        ("B", "opphor", date(1988, 2, 10)),
        ("A", "opphor", date(1988, 2, 2)),
        ("A", "gjenopptak", date(1988, 2, 8)),
        ("B", "gjenopptak", date(1988, 2, 11)),
        ("A", "opphor", date(1988, 3, 1)),
    ]
    assert lukket_imellom(vedtakene) == [Avstengning("A", date(1988, 2, 3), date(1988, 2, 7))]


def test_brevet_og_saksgangen_sier_fra_hvilken_dag(sak: Sak) -> None:
    sak.endre("G", date(1988, 3, 7), "83")
    gang = saksgang(sak.reg, journalnr=sak.journalnr)
    assert gang is not None
    assert gang.hendelser[0].hva == "Tatt opp igjen fra 07.03.88: Frisk igjen"
    with sak.reg.les() as okt:
        vedtak = som_vedtak(rader_i_sak(okt, sak.journalnr)[-1])
    tekst = "\n".join(brevtekst(vedtaksgrunnlag(sak.reg, vedtak)))
    assert "fra 07.03.1988 på det vedtaket du hadde" in tekst
    assert "Begrunnelse: Frisk igjen" in tekst


def test_filen_selv_tar_ikke_opp_en_sak_uten_vedtaket(sak: Sak) -> None:
    with closing(sqlite3.connect(sak.reg.sti)) as fil, pytest.raises(sqlite3.IntegrityError, match="er avsluttet"):
        fil.execute("UPDATE sak SET tilstand = 'innvilget'")


def test_paa_kontoret_ser_tre_det(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("O", date(1988, 1, 31), "31")
    gjor_til_kontor(reg)
    som(reg, Rolle.SAKSBEHANDLER)
    foreslaatt = foreslaa_endring(reg, _endring(sak, date(1988, 3, 7)), sak.versjon)
    assert foreslaatt.forslag is not None
    assert foreslaatt.bilde.hode.tilstand is Tilstand.AVSLUTTET
    kontroller_forslag(som(reg, Rolle.KONTROLLOR), foreslaatt.forslag.id, versjon(sak))
    fatt_forslag(som(reg, Rolle.DISTRIKTSSJEF), foreslaatt.forslag.id, versjon(sak))
    assert _stilling(sak) == "innvilget"
    assert kontroll(reg) == []
