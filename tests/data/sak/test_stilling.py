"""What is decided with a date takes effect by the clock, and every screen that shows the case says so."""

from dataclasses import replace
from datetime import date

import pytest

from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.behandling.behandling import behandlingsbilde, beregn_behandling, lagre_behandling
from data.operasjoner.endring.endring import endringsbilde
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg, ferietilleggbilde
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import sok
from data.operasjoner.kontrollkort.kontoforklaring import kontoforklaring
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.vedtak.vedtak import fatt_vedtak
from data.register.register import Register
from rules.fakta.konto import OPPHORT
from tests.data.saker import FAKTA, Sak, Stillbar, ny_person, ny_sak, ny_sak_for, post

AUGUST = date(1988, 8, 1)
"""A Monday, eight weeks after the clock's first day."""
MAI = replace(FAKTA, innvilget_fra=date(1988, 5, 2))


@pytest.fixture
def varslet(reg: Register) -> Sak:
    """Granted from 2 May 1988, paid to 29 May, and on 6 June closed from 1 August."""
    sak = ny_sak(reg)
    sak.innvilg(MAI)
    sak.anvis(date(1988, 5, 2))
    sak.anvis(date(1988, 5, 16))
    sak.endre("O", AUGUST, "31")
    return sak


def stilling_paa_alle_bilder(sak: Sak) -> set[str | None]:
    """What the state is in words, by each operation that a screen shows the case with."""
    nr = sak.journalnr
    bilder = [vis(sak.reg, journalnr=nr) for vis in (behandlingsbilde, anvisningsbilde, endringsbilde)]
    bilder += [vis(sak.reg, journalnr=nr) for vis in (ferietilleggbilde, kontrollkort)]
    journal = journalbilde(sak.reg, journalnr=nr)
    treff = [*sok(sak.reg, nr), *sok(sak.reg, sak.fodselsnr), *sok(sak.reg, "hansen")]
    assert journal is not None
    assert None not in bilder
    return {journal.stilling, *(bilde.hode.stilling for bilde in bilder if bilde), *(ett.stilling for ett in treff)}


def test_et_opphor_fram_i_tid_gjelder_fra_dagen_og_bildene_sier_det(varslet: Sak, tid: Stillbar) -> None:
    for naar, ventet in (
        ("1988-06-06T09:01", "innvilget, avsluttes 01.08.88"),
        ("1988-07-31T23:59", "innvilget, avsluttes 01.08.88"),
        ("1988-08-01T00:00", "avsluttet"),
        ("1989-01-02T09:00", "avsluttet"),
        ("1988-07-31T09:00", "innvilget, avsluttes 01.08.88"),  # the clock is set back
    ):
        tid.til(naar)
        assert stilling_paa_alle_bilder(varslet) == {ventet}


def test_aatte_uker_med_kort_kan_anvises_til_og_med_opphoret(varslet: Sak, tid: Stillbar) -> None:
    for fra, naar in (
        (date(1988, 5, 30), "1988-06-13T09:00"),
        (date(1988, 6, 13), "1988-06-27T09:00"),
        (date(1988, 6, 27), "1988-07-11T09:00"),
        (date(1988, 7, 11), "1988-07-25T09:00"),
    ):
        tid.til(naar)
        assert varslet.anvis(fra).anvist_prosent == 200
    tid.til("1988-07-30T09:00")
    bilde = anvisningsbilde(varslet.reg, journalnr=varslet.journalnr)
    assert bilde is not None
    assert (bilde.neste.fra.verdi, bilde.neste.til.verdi) == (date(1988, 7, 25), AUGUST)
    tid.til("1988-08-02T09:00")  # the last card comes when the case is closed
    for til, felt in ((date(1988, 8, 2), "periode_til"), (date(1988, 8, 14), "periode_til")):
        with pytest.raises(Avvist) as avvist:
            varslet.anvis(date(1988, 7, 25), til)
        setning = "Anvis. periode: slutt 01.08.1988 eller før; saken er avsluttet fra da."
        assert avvist.value.feil == {felt: setning}
    with pytest.raises(Avvist) as avvist:
        varslet.anvis(date(1988, 8, 2), date(1988, 8, 14))
    assert list(avvist.value.feil) == ["periode_fra"]
    assert varslet.anvis(date(1988, 7, 25), AUGUST).anvist_prosent == 117  # 7 of 6 days a week


def test_etter_ferietillegget_er_saken_slutt_ogsaa_naar_klokken_stilles_tilbake(varslet: Sak, tid: Stillbar) -> None:
    nr = varslet.journalnr
    for fra, naar in ((date(1988, 5, 30), "1988-06-13T09:00"), (date(1988, 6, 13), "1988-06-27T09:00")):
        tid.til(naar)
        varslet.anvis(fra)
    tid.til("1988-07-04T09:00")
    varslet.anvis(date(1988, 6, 27), date(1988, 7, 3))
    bilde = ferietilleggbilde(varslet.reg, journalnr=nr)
    assert bilde is not None
    assert bilde.hinder == f"Sak {nr} avsluttes 01.08.1988: anvis ferietillegget fra den dagen."
    tid.til("1988-08-08T09:00")
    kort = Feriekort(journalnr=nr, meldedato=date(1988, 8, 8), ferieaar=1988)
    varslet.versjon = anvis_ferietillegg(varslet.reg, kort, varslet.versjon).versjon
    for naar in ("1988-08-08T10:00", "1988-07-11T09:00"):
        tid.til(naar)
        assert stilling_paa_alle_bilder(varslet) == {"avsluttet"}
        with pytest.raises(Avvist, match=f"Sak {nr} er avsluttet: det kan ikke anvises mer i den"):
            varslet.anvis(date(1988, 7, 4), date(1988, 7, 10))


def test_et_opphor_for_dager_som_er_gaatt_stanser_kortene_straks(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("O", date(1988, 1, 17), "31")
    with pytest.raises(Avvist, match="er avsluttet: det kan ikke anvises mer i den"):
        sak.anvis(date(1988, 1, 4))


def test_et_nytt_opphor_flytter_dagen_til_den_er_kommet(varslet: Sak, tid: Stillbar) -> None:
    varslet.endre("O", date(1988, 9, 5), "34")
    assert stilling_paa_alle_bilder(varslet) == {"innvilget, avsluttes 05.09.88"}
    varslet.endre("O", date(1988, 6, 20), "35")
    assert stilling_paa_alle_bilder(varslet) == {"innvilget, avsluttes 20.06.88"}
    tid.til("1988-06-20T09:00")
    with pytest.raises(Avvist, match="er avsluttet: journalfør en ny søknad"):
        varslet.endre("O", date(1988, 9, 5), "34")


def test_en_innvilgelse_fra_etter_opphoret_er_et_varsel(varslet: Sak) -> None:
    for fra, antall in ((AUGUST, 0), (date(1988, 8, 2), 1)):
        beregnet = beregn_behandling(varslet.reg, varslet.journalnr, replace(MAI, innvilget_fra=fra))
        assert len(beregnet.varsler) == antall
        assert all("saken avsluttes 01.08.1988" in varsel for varsel in beregnet.varsler)


def test_ingenting_gjores_i_en_sak_som_er_avsluttet_av_kalenderen(varslet: Sak, tid: Stillbar) -> None:
    tid.til("1988-08-01T09:00")
    nr, versjon = varslet.journalnr, varslet.versjon
    for gjor in (
        lambda: lagre_behandling(varslet.reg, nr, MAI, versjon),
        lambda: fatt_vedtak(varslet.reg, nr, versjon),
        lambda: varslet.endre("S", date(1988, 9, 5), "21", uker=8),
    ):
        with pytest.raises(Avvist, match=f"Sak {nr} er avsluttet: journalfør en ny søknad før du går videre"):
            gjor()


def test_en_ny_soknad_etter_dagen_gir_en_ny_sak_og_den_gamle_er_fort_som_avsluttet(varslet: Sak, tid: Stillbar) -> None:
    for_ = journalbilde(varslet.reg, fodselsnr=varslet.fodselsnr)
    assert for_ is not None
    assert for_.journalnr == varslet.journalnr
    tid.til("1988-08-01T09:00")
    etter = journalbilde(varslet.reg, fodselsnr=varslet.fodselsnr)
    assert etter is not None
    assert (etter.journalnr, etter.vedtak.innvilget_fra) == (None, None)
    ny = journalfor(varslet.reg, post(etter.person), etter.versjon)
    assert (ny.journalnr, ny.stilling) == ("88000002", "journalført")
    tid.til("1988-07-11T09:00")  # the clock is set back: one open case, still the new one
    assert stilling_paa_alle_bilder(replace(varslet, journalnr="88000002")) == {"journalført"}
    gammel = journalbilde(varslet.reg, journalnr=varslet.journalnr)
    assert gammel is not None
    assert gammel.stilling == "avsluttet"
    with pytest.raises(Konflikt, match="ført som avsluttet"):
        varslet.endre("S", date(1988, 9, 5), "21", uker=8)
    assert kontroll(varslet.reg) == []


def test_varigheten_gaar_til_opphoret_naar_det_er_kommet(varslet: Sak, tid: Stillbar) -> None:
    # 2 May to 6 June is 5 weeks; to 1 August 13 weeks, also later.
    for naar, uker in (
        ("1988-06-06T09:00", 5),
        ("1988-07-31T09:00", 12),
        ("1988-08-01T09:00", 13),
        ("1989-08-01T09:00", 13),
    ):
        tid.til(naar)
        kort = kontrollkort(varslet.reg, journalnr=varslet.journalnr)
        assert kort is not None
        assert kort.varighet == uker
        forklart = kontoforklaring(varslet.reg, varslet.journalnr, "varighet")
        assert (forklart.verdi, OPPHORT in [ledd.regel for ledd in forklart.inndata]) == (uker, uker == 13)


@pytest.mark.parametrize(
    ("naar", "ventet"),
    [
        ("1988-06-06T09:00", "innvilget, avstengt 13.06.88-07.08.88 (+1)"),
        ("1988-06-13T09:00", "innvilget, avstengt 13.06.88-07.08.88 (+1)"),
        ("1988-08-07T09:00", "innvilget, avstengt 13.06.88-07.08.88 (+1)"),
        ("1988-08-08T09:00", "innvilget, avstengt 05.09.88-11.09.88"),
        ("1988-09-12T09:00", "innvilget"),
    ],
)
def test_en_avstengning_vises_til_den_er_over(reg: Register, tid: Stillbar, naar: str, ventet: str) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("S", date(1988, 9, 5), "21", uker=1)
    sak.endre("S", date(1988, 6, 13), "21", uker=8)
    tid.til(naar)
    assert stilling_paa_alle_bilder(sak) == {ventet}


def test_en_avstengning_folger_personen_til_neste_sak_og_staar_ikke_ved_en_avsluttet(reg: Register) -> None:
    person = ny_person(reg)
    forste = ny_sak_for(reg, person)
    forste.endre("S", date(1988, 6, 13), "21", uker=8)
    journal = journalbilde(reg, journalnr=forste.journalnr)
    assert journal is not None
    assert journal.stilling == "journalført, avstengt 13.06.88-07.08.88"
    forste.endre("A", date(1988, 6, 6), "14")
    journal = journalbilde(reg, journalnr=forste.journalnr)
    assert journal is not None
    assert journal.stilling == "avslått"
    neste = ny_sak_for(reg, person)
    assert stilling_paa_alle_bilder(neste) == {"journalført, avstengt 13.06.88-07.08.88"}


def test_det_lengste_som_kan_staa_om_en_sak_faar_plass_paa_linjen(varslet: Sak) -> None:
    varslet.endre("S", date(1988, 6, 13), "21", uker=2)
    varslet.endre("S", date(1988, 6, 27), "21", uker=2)
    (stilling,) = stilling_paa_alle_bilder(varslet)
    assert stilling == "innvilget, avstengt 13.06.88-26.06.88 (+1), avsluttes 01.08.88"
    assert len(f"Sak {varslet.journalnr} er {stilling}.") <= 80


def test_vedtaksblokken_har_opphorets_dato_og_grunnen_til_det_som_staar_der(varslet: Sak) -> None:
    def blokken() -> tuple[object, ...]:
        bilde = journalbilde(varslet.reg, journalnr=varslet.journalnr)
        assert bilde is not None
        blokk = bilde.vedtak
        return blokk.til, blokk.avslagsdato, blokk.avstengningstid, blokk.begrunnelse, blokk.opphor_for_seg

    assert blokken() == (AUGUST, None, None, "Kommet i arbeid", None)
    varslet.endre("S", date(1988, 6, 13), "23", uker=2)
    nektet = "Nektet å ta tilvist arbeid"
    assert blokken() == (AUGUST, date(1988, 6, 13), 2, nektet, "Kommet i arbeid")
    varslet.endre("O", date(1988, 6, 6), "35")
    assert blokken() == (date(1988, 6, 6), date(1988, 6, 13), 2, nektet, "Eget ønske")
