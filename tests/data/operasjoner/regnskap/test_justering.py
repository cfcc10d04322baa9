"""Corrections: a row with amount, reason and paper on one account, and nothing is ever changed."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg, ferietilleggbilde
from data.operasjoner.kontrollkort.anvisningsforklaring import anvisningsforklaring
from data.operasjoner.kontrollkort.foringsforklaring import foringsforklaring
from data.operasjoner.kontrollkort.kontoforklaring import kontoforklaring
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.regnskap.justering import (
    Justering,
    Justert,
    juster,
    justeringsbilde,
    regnskapsforklaring,
    vurder_justering,
)
from data.register.register import Register
from rules.fakta.konto import Konto
from tests.data.saker import FAKTA, Sak, Stillbar, ny_person, ny_sak, ny_sak_for


@pytest.fixture
def sak(reg: Register) -> Sak:
    """Ten weeks of 1,908 kroner paid from 4 January 1988: 1000 %, and 19,080 kroner, all of them in runs of 1988."""
    sak = ny_sak(reg)
    sak.innvilg()
    for uke in range(0, 10, 2):
        sak.anvis(date.fromordinal(date(1988, 1, 4).toordinal() + 7 * uke))
    return sak


def _rettelse(sak: Sak, konto: str, belop: int, aar: int | None = None, **felt: object) -> Justering:
    standard = Justering(
        journalnr=sak.journalnr,
        konto=konto,
        aar=aar,
        belop=Decimal(belop),
        begrunnelse="Kurs ført som ledig",
        referanse="Kursbevis 12.04.88",
    )
    return replace(standard, **felt)


def _juster(sak: Sak, konto: str, belop: int, aar: int | None = None, **felt: object) -> Justert:
    justert = juster(sak.reg, _rettelse(sak, konto, belop, aar, **felt), sak.versjon)
    sak.versjon = justert.bilde.hode.versjon
    return justert


def _regnskapene(reg: Register, sak: Sak) -> dict[str, Decimal]:
    """Each account of the case as the forms show it."""
    bilde, kort = anvisningsbilde(reg, journalnr=sak.journalnr), kontrollkort(reg, journalnr=sak.journalnr)
    ferie = ferietilleggbilde(reg, journalnr=sak.journalnr, ferieaar=1988)
    assert bilde is not None
    assert kort is not None
    assert ferie is not None
    return {
        "S": Decimal(bilde.sammenhengende_prosent),
        "K": Decimal(bilde.to_aar_prosent),
        "A": kort.anvist_hittil_i_aar,
        "F": ferie.feriegrunnlag,
        "P": Decimal(ferie.anvist_prosent_ferieaar),
        "T": kort.ferietillegg_i_aar,
        "H": Decimal(bilde.hittil_prosent),
        "B": bilde.hittil_belop,
    }


FOR = {"S": 1_000, "K": 1_000, "A": 19_080, "F": 19_080, "P": 1_000, "T": 0, "H": 1_000, "B": 19_080}


@pytest.mark.parametrize("konto", list(Konto))
def test_hvert_regnskap_rettes_for_seg(reg: Register, sak: Sak, konto: Konto) -> None:
    assert _regnskapene(reg, sak) == FOR
    justert = _juster(sak, konto, 50, 1988 if konto.har_aar else None)
    assert (justert.konto, justert.staar) == (konto, FOR[konto] + 50)
    assert _regnskapene(reg, sak) == FOR | {str(konto): FOR[konto] + 50}
    assert kontroll(reg) == []


def test_aaret_for_teller_i_de_to_siste_og_aaret_etter_er_det_borte(reg: Register, sak: Sak, tid: Stillbar) -> None:
    _juster(sak, "K", 300, 1987)
    assert _regnskapene(reg, sak) == FOR | {"K": 1_300}
    tid.til("1989-06-05T09:00")
    bilde = anvisningsbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.to_aar_prosent == 1_000


def test_raden_staar_paa_kortet_der_den_ble_skrevet_og_f2_sier_hvorfor(reg: Register, sak: Sak) -> None:
    _juster(sak, "S", -200, signatur="DEF")
    _juster(sak, "A", -70, 1988)
    sak.anvis(date(1988, 3, 14))
    kort = kontrollkort(reg, journalnr=sak.journalnr)
    assert kort is not None
    *_, rettet, kroner, siste = kort.rader
    assert (rettet.type, rettet.konto, rettet.anvist_prosent, rettet.signatur) == ("J", "Sammenh. %", -200, "DEF")
    assert (kroner.konto, kroner.debet, kroner.kredit, kroner.status) == ("Anvist 1988", None, 70, "Justert")
    assert kroner.anmerkning == "Kurs ført som ledig (Kursbevis 12.04.88)"
    assert siste.type == ""
    assert foringsforklaring(reg, sak.journalnr, "J", 1).om == (
        "Justert av DEF 06.06.1988",
        "Begrunnelse: Kurs ført som ledig",
        "Kilde: Kursbevis 12.04.88",
        "Regnskapet Sammenhengende anvist %: -200 %",
    )
    tall = kontoforklaring(reg, sak.journalnr, "sammenhengende_prosent")
    assert [(ledd.navn, ledd.verdi) for ledd in tall.inndata][-1] == ("Justert", -200)
    assert tall.inndata[-1].kilde == "sak 88000001, DEF 06.06.1988, Kursbevis 12.04.88"


def test_en_gal_justering_rettes_med_en_ny(reg: Register, sak: Sak) -> None:
    _juster(sak, "S", -200)
    _juster(sak, "S", 200, begrunnelse="Det var en annen person")
    assert _regnskapene(reg, sak) == FOR
    with reg.raa_lesing() as raa:
        assert raa.execute("SELECT belop FROM justering ORDER BY id").fetchall() == [(-200,), (200,)]


@pytest.mark.parametrize(
    ("konto", "aar", "staar"), [("S", None, 1_000), ("K", 1987, 0), ("F", 1988, 19_080), ("H", None, 1_000)]
)
def test_ingen_sum_blir_mindre_enn_null(sak: Sak, konto: str, aar: int | None, staar: int) -> None:
    with pytest.raises(Avvist) as avvist:
        _juster(sak, konto, -staar - 1, aar)
    assert avvist.value.feil == {"belop": f"Justering: trekk høyst {staar} fra; mer står det ikke på regnskapet."}
    if staar and staar < 9_999:
        assert _juster(sak, konto, -staar, aar).staar == 0


@pytest.mark.parametrize(
    ("felt", "verdi", "setning"),
    [
        ("konto", None, "Regnskap: velg et med F4."),
        ("konto", "X", "Regnskap: velg et med F4."),
        ("aar", 1988, "År: la feltet stå tomt; dette regnskapet har ikke år."),
        ("belop", None, "Justering: skriv et helt tall med fortegn, og ikke 0."),
        ("belop", Decimal(0), "Justering: skriv et helt tall med fortegn, og ikke 0."),
        ("belop", Decimal("0.5"), "Justering: skriv et helt tall med fortegn, og ikke 0."),
        ("belop", Decimal(10_000), "Justering: skriv et tall fra -9999 til 9999."),
        ("begrunnelse", None, "Begrunnelse: skriv hvorfor regnskapet rettes."),
        ("begrunnelse", "...", "Begrunnelse: skriv hvorfor regnskapet rettes."),
        ("referanse", None, "Referanse: skriv hvilket papir rettelsen bygger på."),
    ],
)
def test_et_felt_som_er_galt_sies_og_ingenting_skrives(
    reg: Register, sak: Sak, felt: str, verdi: object, setning: str
) -> None:
    with pytest.raises(Avvist) as avvist:
        juster(reg, replace(_rettelse(sak, "S", 100), **{felt: verdi}), sak.versjon)
    assert avvist.value.feil == {felt: setning}
    assert _regnskapene(reg, sak) == FOR


@pytest.mark.parametrize("aar", [None, 1975, 1989])
def test_aaret_maa_vaere_i_regelverket_og_begynt(sak: Sak, aar: int | None) -> None:
    with pytest.raises(Avvist, match=r"År: skriv et år fra 1976 til 1988\."):
        _juster(sak, "K", 100, aar)


def test_et_regnskap_i_kroner_har_plass_til_mer(sak: Sak) -> None:
    with pytest.raises(Avvist, match="fra -999999 til 999999"):
        _juster(sak, "A", 1_000_000, 1988)
    assert _juster(sak, "A", 999_999, 1988).staar == 19_080 + 999_999


def test_hit_er_sakens_og_de_andre_er_personens(reg: Register) -> None:
    person = ny_person(reg)
    forste = ny_sak_for(reg, person)
    forste.innvilg()
    _juster(forste, "S", 400)
    _juster(forste, "H", 400)
    forste.endre("O", date(1988, 3, 1), "31")
    neste = ny_sak_for(reg, person)
    neste.innvilg(replace(FAKTA, innvilget_fra=date(1988, 4, 4)))
    bilde = anvisningsbilde(reg, journalnr=neste.journalnr)
    assert bilde is not None
    assert (bilde.sammenhengende_prosent, bilde.hittil_prosent) == (400, 0)
    _juster(forste, "S", -100)  # a closed case is corrected too
    linje = justeringsbilde(reg, journalnr=neste.journalnr)
    assert linje is not None
    assert (linje.regnskap[0].staar, linje.regnskap[0].justert) == (300, 300)


def test_nullstilling_tar_bort_det_som_ble_justert_for_den(reg: Register, sak: Sak) -> None:
    _juster(sak, "S", 400)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1988, 6, 6), nullstilling="J", begrunnelse="Ny periode."))
    assert regnskapsforklaring(reg, sak.journalnr, Konto.SAMMENHENGENDE, None).verdi == 0
    _juster(sak, "S", 100)
    assert regnskapsforklaring(reg, sak.journalnr, Konto.SAMMENHENGENDE, None).verdi == 100


def test_justert_over_grensen_krever_en_grunn_paa_d62(reg: Register, sak: Sak) -> None:
    _juster(sak, "S", 7_000)
    with pytest.raises(Avvist, match="rettighetene er oppbrukt"):
        sak.anvis(date(1988, 3, 14))
    bilde = anvisningsbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.oppbrukt


def test_feriegrunnlaget_justeres_for_tillegget_og_etterpaa_sies_det_at_det_er_anvist(
    reg: Register, sak: Sak, tid: Stillbar
) -> None:
    """9.5 % of 19080 + 920 is 1900. The supplement that was paid is explained by what stood there when it was."""
    sak.endre("O", date(1988, 3, 13), "31")
    tid.til("1988-06-20T09:00")
    _juster(sak, "F", 920, 1988)
    kort = Feriekort(journalnr=sak.journalnr, meldedato=date(1988, 6, 20), ferieaar=1988, anvisningstype="K")
    anvist = anvis_ferietillegg(reg, kort, sak.versjon)
    sak.versjon = anvist.versjon
    assert anvist.anvist_belop == 1_900
    prov = vurder_justering(reg, _rettelse(sak, "F", 1_000, 1988))
    assert (prov.setning, prov.varsler) == ("Enter igjen: 20000 blir 21000; ferietillegget 1988 er anvist.", True)
    _juster(sak, "F", 1_000, 1988)
    assert anvisningsforklaring(reg, sak.journalnr, anvist.id).tall.verdi in (1_900, anvist.netto)
    forklart = anvisningsforklaring(reg, sak.journalnr, anvist.id)
    assert not any("kan ikke regnes ut" in linje for linje in forklart.om)


def test_to_som_justerer_den_andre_faar_vite_det(reg: Register, sak: Sak) -> None:
    annen = Register.aapne(reg.sti, reg.klokke, "DEF", trygt=False)
    juster(annen, _rettelse(sak, "S", -200, signatur="DEF"), sak.versjon)
    annen.lukk()
    with pytest.raises(Konflikt) as konflikt:
        _juster(sak, "S", -200)
    assert (konflikt.value.hvem, konflikt.value.hva) == ("DEF", ("justert regnskap",))


def test_en_sak_uten_vedtak_har_ingenting_aa_justere(reg: Register) -> None:
    sak = ny_sak(reg)
    with pytest.raises(Avvist, match="Sak 88000001 er journalført: den har ingen regnskap før et vedtak"):
        _juster(sak, "S", 100)


@pytest.mark.parametrize("sett", ["belop = -1", "konto = 'H'", "begrunnelse = 'Annet'", "signatur = 'XYZ'"])
def test_kontrollen_finner_det_et_annet_program_har_endret(reg: Register, sak: Sak, sett: str) -> None:
    _juster(sak, "S", -200)
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.execute("DROP TRIGGER justering_endres_ikke")
        fil.execute(f"UPDATE justering SET {sett}")
        fil.commit()
    assert any("I justering er rad 1 endret etter at den ble skrevet." in funn for funn in kontroll(reg))
