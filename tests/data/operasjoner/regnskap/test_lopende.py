"""A running case that is taken in: once, before its first payment, and from then on a case like any other."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.exc import IntegrityError

from data.feil import Avvist, Konflikt
from data.kjede.kjedeskriver import legg_til
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import anvisningsbilde, beregn_anvisning
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg, ferieforklaring, ferietilleggbilde
from data.operasjoner.kontrollkort.anvisningsforklaring import anvisningsforklaring
from data.operasjoner.kontrollkort.foringsforklaring import foringsforklaring
from data.operasjoner.kontrollkort.kontoforklaring import kontoforklaring
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.regnskap.lopende import (
    LopendeMaaSees,
    LopendeSak,
    lopendebilde,
    ta_inn,
    vurder_lopende_sak,
)
from data.register.register import Register
from data.tabeller import AapningRad
from tests.data.saker import FAKTA, Sak, Stillbar, ny_person, ny_sak, ny_sak_for

FRA = date(1987, 1, 5)
"""A Monday. With 150,000 kroner in 1986: 150000 x 31000 / 27433 = 169503 -> 170000, 340 a day, 2040 a week."""
ANVIST_TIL = date(1988, 5, 21)


def _innvilget(reg: Register, nummer: int = 0) -> Sak:
    sak = ny_sak(reg, nummer)
    sak.innvilg(replace(FAKTA, innvilget_fra=FRA, begrunnelse="Løpende fra før."))
    return sak


def _lopende(sak: Sak, **felt: object) -> LopendeSak:
    """52 weeks in 1987 and 20 in 1988, of which 40,800 kroner this year: 20 x 2040."""
    standard = LopendeSak(
        journalnr=sak.journalnr,
        anvist_til=ANVIST_TIL,
        regnskapsaar=1988,
        sammenhengende_prosent=7_200,
        prosent_i_aaret=2_000,
        prosent_aaret_for=5_200,
        anvist_i_aaret=Decimal(40_800),
        feriegrunnlag_i_aaret=Decimal(40_800),
        feriegrunnlag_aaret_for=Decimal(106_080),
        kilde="Kontrollkort 114/87",
    )
    return replace(standard, **felt)


def _tatt_inn(reg: Register, **felt: object) -> Sak:
    sak = _innvilget(reg)
    sak.versjon = ta_inn(reg, _lopende(sak, **felt), sak.versjon, sett=True).hode.versjon
    return sak


def test_hvert_regnskap_begynner_der_papirene_slutter(reg: Register) -> None:
    sak = _tatt_inn(reg)
    bilde, kort = anvisningsbilde(reg, journalnr=sak.journalnr), kontrollkort(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert kort is not None
    assert (bilde.sammenhengende_prosent, bilde.to_aar_prosent) == (7_200, 7_200)
    assert (bilde.hittil_prosent, bilde.hittil_belop) == (0, 0)
    assert (kort.anvist_hittil_i_aar, kort.ferietillegg_i_aar) == (40_800, 0)
    assert bilde.neste is not None
    assert bilde.neste.fra.verdi == date(1988, 5, 22)
    assert kontroll(reg) == []


def test_d62_betaler_paa_vedtaket_og_varsler_med_det_som_er_tatt_inn(reg: Register, tid: Stillbar) -> None:
    tid.til("1988-09-05T09:00")
    sak = _tatt_inn(reg, sammenhengende_prosent=7_400)
    anvist = sak.anvis(date(1988, 5, 23))  # two weeks: 200 % and 4080 kroner
    assert (anvist.anvist_prosent, anvist.anvist_belop) == (200, 4_080)
    assert anvist.bilde.sammenhengende_prosent == 7_600
    assert "76 er anvist, og 4 er igjen" in (anvist.bilde.varsel or "")
    sak.anvis(date(1988, 6, 6))
    assert sak.anvis(date(1988, 6, 20)).bilde.oppbrukt
    with pytest.raises(Avvist, match="rettighetene er oppbrukt"):
        sak.anvis(date(1988, 7, 4))


def test_det_er_en_egen_rad_paa_kontrollkortet_foran_anvisningene(reg: Register) -> None:
    sak = _tatt_inn(reg)
    sak.anvis(date(1988, 5, 23), date(1988, 6, 4))
    kort = kontrollkort(reg, journalnr=sak.journalnr)
    assert kort is not None
    forste, andre = kort.rader
    assert (forste.type, forste.periode_fra, forste.periode_til, forste.anvist_prosent) == ("Å", FRA, ANVIST_TIL, 7_200)
    assert (forste.debet, forste.status, forste.anmerkning) == (40_800, "Tatt inn", "Kontrollkort 114/87")
    assert andre.type == ""


def test_f2_leder_fra_regnskapet_til_papiret_og_signaturen(reg: Register) -> None:
    sak = _tatt_inn(reg, anmerkning="Fra Harstad")
    tall = kontoforklaring(reg, sak.journalnr, "sammenhengende_prosent")
    (ledd,) = [ledd for ledd in tall.inndata if ledd.navn.startswith("Tatt inn")]
    assert (ledd.verdi, ledd.kilde) == (7_200, "sak 88000001, ABC 06.06.1988, Kontrollkort 114/87")
    assert tall.regel.formel.endswith("medregnet det som er tatt inn eller justert")
    forklart = foringsforklaring(reg, sak.journalnr, "Å", 1)
    assert forklart.om[:2] == (
        "Tatt inn av ABC 06.06.1988; anvist før det 05.01.1987–21.05.1988",
        "Kilde: Kontrollkort 114/87",
    )
    assert forklart.om[-1] == "Anmerkning: Fra Harstad"
    with pytest.raises(ValueError, match="no row"):
        foringsforklaring(reg, sak.journalnr, "J", 1)


def test_ferietillegget_regnes_av_grunnlaget_for_hvert_aar(reg: Register) -> None:
    """1987: 9.5 % of 106080 is 10077.60; 1988: 40800 and two weeks of 2040 are 44880, 4263.60."""
    sak = _tatt_inn(reg)
    sak.anvis(date(1988, 5, 23), date(1988, 6, 4))
    sak.endre("O", date(1988, 6, 4), "31")
    for aar, grunnlag, prosent, tillegg in ((1987, 106_080, 5_200, 10_078), (1988, 44_880, 2_200, 4_264)):
        bilde = ferietilleggbilde(reg, journalnr=sak.journalnr, ferieaar=aar)
        assert bilde is not None
        assert (bilde.feriegrunnlag, bilde.anvist_prosent_ferieaar, bilde.ferietillegg) == (grunnlag, prosent, tillegg)
    tall = ferieforklaring(reg, sak.journalnr, "feriegrunnlag", 1987)
    assert [ledd.kilde for ledd in tall.inndata] == ["sak 88000001, ABC 06.06.1988, Kontrollkort 114/87"]


def test_ferietillegget_anvises_og_forklares_med_det_som_er_tatt_inn(reg: Register, tid: Stillbar) -> None:
    sak = _tatt_inn(reg)
    sak.endre("O", date(1988, 6, 4), "31")
    tid.til("1988-06-20T09:00")
    feriekort = Feriekort(journalnr=sak.journalnr, meldedato=date(1988, 6, 20), ferieaar=1987, anvisningstype="K")
    assert anvis_ferietillegg(reg, feriekort, sak.versjon).anvist_belop == 10_078
    forklart = anvisningsforklaring(reg, sak.journalnr, 1)
    assert not any("kan ikke regnes ut" in linje for linje in forklart.om)


def test_dagene_som_er_tatt_inn_anvises_ikke_en_gang_til(reg: Register) -> None:
    sak = _tatt_inn(reg)
    with pytest.raises(Avvist, match=r"velg andre dager; 05.01.1987-21.05.1988 er anvist fra før"):
        sak.anvis(date(1988, 5, 16))
    with pytest.raises(Avvist, match=r"21\.05\.1988"):
        sak.endre("O", date(1988, 5, 20), "31")


def test_etterbetaling_for_dagene_har_et_oppgitt_belop_og_teller_ingen_prosent(reg: Register) -> None:
    sak = _tatt_inn(reg)
    dager = (date(1988, 5, 9), ANVIST_TIL)
    with pytest.raises(Avvist, match="skriv det; dagene ble anvist før saken ble tatt inn"):
        sak.anvis_uansett(*dager, anvisningstype="E")
    with pytest.raises(Avvist, match=r"slutt 21.05.1988; til da var saken ikke tatt inn"):
        sak.anvis_uansett(date(1988, 5, 9), date(1988, 6, 4), anvisningstype="E", anvist_belop=Decimal(170))
    anvist = sak.anvis_uansett(*dager, anvisningstype="E", anvist_belop=Decimal(170))
    assert (anvist.anvist_prosent, anvist.anvist_belop) == (0, 170)
    assert anvist.bilde.sammenhengende_prosent == 7_200
    for_mye = sak.kort(*dager, anvisningstype="E", anvist_belop=Decimal(4_081), anmerkning="Feil sats")
    assert "mer enn forskjellen på 3910 kr" in beregn_anvisning(reg, for_mye).maa_sees


def test_nullstilling_i_et_senere_vedtak_begynner_etter_det_som_er_tatt_inn(reg: Register) -> None:
    sak = _tatt_inn(reg)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1988, 6, 6), nullstilling="J", begrunnelse="Ny periode."))
    bilde = anvisningsbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert (bilde.sammenhengende_prosent, bilde.to_aar_prosent) == (0, 7_200)


@pytest.mark.parametrize(
    ("felt", "verdi", "setning"),
    [
        ("anvist_til", None, "Anvist til og med: skriv den siste dagen som er anvist utenfor registeret."),
        ("anvist_til", date(1988, 6, 7), "Anvist til og med: datoen er ikke kommet ennå."),
        ("anvist_til", date(1987, 1, 4), "Anvist til og med: skriv 05.01.1987 eller senere; da begynner vedtaket."),
        ("anvist_til", date(1975, 1, 4), "Anvist til og med: 04.01.1975 er utenfor årene som er kodet, 1976-1996."),
        ("regnskapsaar", 1986, "Regnskapsår: skriv 1988 eller 1987."),
        ("regnskapsaar", 1989, "Regnskapsår: skriv 1988 eller 1987."),
        ("regnskapsaar", None, "Regnskapsår: skriv 1988 eller 1987."),
        ("sammenhengende_prosent", -1, "Sammenhengende anvist %: skriv et helt tall fra 0 til 50000."),
        ("prosent_aaret_for", 5_301, "Anvist % året før: skriv høyst 5300; et år har ikke flere uker."),
        ("anvist_i_aaret", Decimal("0.5"), "Anvist kr i året: skriv hele kroner uten øre"),
        ("feriegrunnlag_i_aaret", Decimal(-1), "Feriegrunnlag i året: skriv hele kroner med tall"),
        ("feriegrunnlag_aaret_for", Decimal(10_000_000), "Feriegrunnlag året før: skriv hele kroner med tall"),
        ("kilde", "-", "Kilde: skriv hvilket papir tallene står på."),
    ],
)
def test_et_felt_som_er_galt_sies_og_ingenting_skrives(reg: Register, felt: str, verdi: object, setning: str) -> None:
    sak = _innvilget(reg)
    with pytest.raises(Avvist) as avvist:
        ta_inn(reg, _lopende(sak, **{felt: verdi}), sak.versjon)
    assert avvist.value.feil.keys() == {felt}
    assert setning.rstrip(".") in avvist.value.feil[felt]
    bilde = lopendebilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert (bilde.tatt_inn, bilde.hode.versjon) == (None, sak.versjon)


def test_alt_som_ikke_skrives_er_null(reg: Register) -> None:
    sak = _innvilget(reg)
    tomt = LopendeSak(journalnr=sak.journalnr, anvist_til=FRA, regnskapsaar=1987, kilde="Brev 3")
    assert vurder_lopende_sak(reg, tomt).setning == "Enter igjen tar inn saken: 0 uker er brukt, 80 er igjen."
    bilde = ta_inn(reg, tomt, sak.versjon)
    assert (bilde.sammenhengende_prosent, bilde.feriegrunnlag_aaret_for) == (0, 0)


@pytest.mark.parametrize(
    ("prosent", "setning", "varsler"),
    [
        (7_599, "Enter igjen tar inn saken: 75,99 uker er brukt, 4,01 er igjen.", False),
        (7_600, "Enter igjen tar inn saken; grensen er nær: 76 uker, 4 igjen.", False),
        (7_999, "Enter igjen tar inn saken; grensen er nær: 79,99 uker, 0,01 igjen.", False),
        (8_000, "Enter igjen tar inn saken: 80 av 80 uker; oppbrukt.", True),
        (9_950, "Enter igjen tar inn saken: 99,5 av 80 uker; oppbrukt.", True),
    ],
)
def test_mer_enn_ukene_varsles_og_tas_bare_inn_naar_det_er_sett(
    reg: Register, prosent: int, setning: str, varsler: bool
) -> None:
    sak = _innvilget(reg)
    lopende = _lopende(sak, sammenhengende_prosent=prosent)
    vurdert = vurder_lopende_sak(reg, lopende)
    assert (vurdert.setning, vurdert.varsler) == (setning, varsler)
    if varsler:
        with pytest.raises(LopendeMaaSees, match="oppbrukt"):
            ta_inn(reg, lopende, sak.versjon)
    assert ta_inn(reg, lopende, sak.versjon, sett=True).sammenhengende_prosent == prosent


def test_to_ganger_avvises_ogsaa_i_personens_neste_sak(reg: Register) -> None:
    person = ny_person(reg)
    sak = ny_sak_for(reg, person)
    sak.innvilg(replace(FAKTA, innvilget_fra=FRA, begrunnelse="Løpende fra før."))
    sak.versjon = ta_inn(reg, _lopende(sak), sak.versjon).hode.versjon
    with pytest.raises(Avvist, match=r"Rett i JUSTERING: ABC tok inn sak 88000001 06.06.1988."):
        ta_inn(reg, _lopende(sak), sak.versjon)
    sak.endre("O", date(1988, 5, 21), "31")
    neste = ny_sak_for(reg, person)
    neste.innvilg(replace(FAKTA, innvilget_fra=date(1988, 6, 6)))
    with pytest.raises(Avvist, match="ABC tok inn sak 88000001"):
        ta_inn(reg, _lopende(neste, anvist_til=date(1988, 6, 6)), neste.versjon)
    bilde = lopendebilde(reg, journalnr=neste.journalnr)
    assert bilde is not None
    assert (bilde.hinder is not None, bilde.tatt_inn, bilde.kilde) == (True, None, None)


def test_etter_den_forste_anvisningen_er_det_for_sent(reg: Register) -> None:
    sak = _innvilget(reg)
    sak.anvis(date(1988, 5, 23), date(1988, 6, 4))
    with pytest.raises(Avvist, match="Rett i JUSTERING: sak 88000001 har anvisninger, og tas ikke inn"):
        ta_inn(reg, _lopende(sak), sak.versjon)


def test_registeret_selv_tar_ikke_inn_en_sak_etter_den_forste_anvisningen(reg: Register) -> None:
    sak = _innvilget(reg)
    anvist = sak.anvis(date(1988, 5, 23), date(1988, 6, 4))
    with reg.skriv() as okt, pytest.raises(IntegrityError, match="saken har anvisninger"):
        legg_til(
            okt,
            AapningRad(
                journalnr=sak.journalnr,
                vedtak_id=1,
                anvist_fra=FRA,
                anvist_til=ANVIST_TIL,
                regnskapsaar=1988,
                sammenhengende_prosent=0,
                prosent_i_aaret=0,
                prosent_aaret_for=0,
                anvist_i_aaret=Decimal(0),
                feriegrunnlag_i_aaret=Decimal(0),
                feriegrunnlag_aaret_for=Decimal(0),
                siste_anvisning=anvist.id,
                kilde="Kort",
                signatur="ABC",
                tidspunkt=reg.klokke.naa(),
            ),
        )


def test_dager_som_er_anvist_her_i_en_annen_sak_tas_ikke_inn(reg: Register) -> None:
    person = ny_person(reg)
    forste = ny_sak_for(reg, person)
    forste.innvilg(replace(FAKTA, innvilget_fra=FRA, begrunnelse="Eldre."))
    forste.anvis_uansett(FRA, date(1987, 1, 18))
    forste.endre("O", date(1987, 1, 18), "31")
    sak = ny_sak_for(reg, person)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1987, 1, 12), begrunnelse="Flyttet."))
    with pytest.raises(Avvist, match=r"05.01.87-18.01.87 er anvist i sak 88000001; se etter"):
        ta_inn(reg, _lopende(sak), sak.versjon)


@pytest.mark.parametrize("slutt", ["til", "opphor"])
def test_ingenting_er_anvist_etter_at_saken_slutter(reg: Register, slutt: str, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    til = date(1988, 4, 30)
    sak.innvilg(replace(FAKTA, innvilget_fra=FRA, til=til if slutt == "til" else None, begrunnelse="Eldre."))
    if slutt == "opphor":
        tid.til("1988-04-01T09:00")
        sak.endre("O", til, "31")
    tid.til("1988-06-06T09:00")
    if slutt == "til":
        with pytest.raises(Avvist, match=r"skriv 30.04.1988 eller før; saken går ikke lenger"):
            ta_inn(reg, _lopende(sak), sak.versjon)
    else:
        with pytest.raises(Avvist, match="Sak 88000001 er avsluttet: fatt vedtak i den før den tas inn"):
            ta_inn(reg, _lopende(sak, anvist_til=til), sak.versjon)


def test_en_sak_uten_vedtak_tas_ikke_inn(reg: Register) -> None:
    sak = ny_sak(reg)
    bilde = lopendebilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.hinder == "Sak 88000001 er journalført: fatt vedtak i den før den tas inn."
    with pytest.raises(Avvist, match="fatt vedtak i den før den tas inn"):
        ta_inn(reg, _lopende(sak), sak.versjon)


def test_to_som_tar_inn_samme_sak_den_andre_faar_vite_hva_den_forste_gjorde(reg: Register) -> None:
    sak = _innvilget(reg)
    annen = Register.aapne(reg.sti, reg.klokke, "DEF", trygt=False)
    ta_inn(annen, _lopende(sak, signatur="DEF"), sak.versjon)
    annen.lukk()
    with pytest.raises(Konflikt) as konflikt:
        ta_inn(reg, _lopende(sak), sak.versjon)
    assert (konflikt.value.hvem, konflikt.value.hva) == ("DEF", ("tatt inn løpende sak",))


def test_kontrollen_finner_det_et_annet_program_har_endret(reg: Register) -> None:
    _tatt_inn(reg)
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.execute("DROP TRIGGER aapning_endres_ikke")
        fil.execute("UPDATE aapning SET sammenhengende_prosent = 100")
        fil.commit()
    assert any("I aapning er rad 1 endret etter at den ble skrevet." in funn for funn in kontroll(reg))
