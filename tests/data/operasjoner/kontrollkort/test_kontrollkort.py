from dataclasses import replace
from datetime import date
from decimal import Decimal

from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.register import Register
from tests.data.saker import FAKTA, Stillbar, ny_sak


def test_kontrollkortet_viser_hode_og_rader(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    barn = {"barn": 1, "barn1_fodt": date(1980, 1, 1)}
    sak.innvilg(replace(FAKTA, utbetkommune="0301", internt="se mappe", uker_delvis_perm=3, **barn))
    sak.anvis(date(1988, 1, 4), anmerkning="første", signatur="DEF")
    sak.anvis_uansett(date(1988, 1, 4), anvisningstype="T", anvist_belop=Decimal(500))
    tid.til("1988-06-08T09:00")
    sak.anvis(date(1988, 1, 18))
    kort = kontrollkort(reg, sak.fodselsnr)
    assert kort is not None
    assert (kort.hode.navn, kort.hode.journalnr) == ("Hansen, Ola", "88000001")
    # With one child 1,993 a week, 3,986 a fortnight; 4 January to 8 June is 22 whole weeks.
    assert (kort.ukesats, kort.grunnlag, kort.forsorgertillegg) == (1_993, 159_000, 85)
    assert (kort.fra_dato, kort.maks_uker, kort.varighet) == (date(1988, 1, 4), 80, 22)
    assert (kort.anvist_hittil_i_aar, kort.ferietillegg_i_aar) == (3_986 - 500 + 3_986, 0)
    assert (kort.sammenhengende_prosent, kort.to_aar_prosent) == (400, 400)
    assert (kort.utbetkommune, kort.uker_delvis_perm, kort.internt) == ("0301", 3, "se mappe")
    assert [(rad.debet, rad.kredit, rad.type, rad.status) for rad in kort.rader] == [
        (3_986, None, "", "Overført"),
        (None, 500, "T", "Overført"),
        (3_986, None, "", "Venter"),
    ]
    forste = kort.rader[0]
    assert (forste.anmerkning, forste.signatur, forste.anvist_prosent) == ("første", "DEF", 200)
    assert (forste.periode_fra, forste.periode_til) == (date(1988, 1, 4), date(1988, 1, 17))


def test_varigheten_stopper_ved_opphor(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("O", date(1988, 2, 15), "31")
    kort = kontrollkort(reg, sak.fodselsnr)
    assert kort is not None
    assert kort.varighet == 6


def test_summen_i_aar_begynner_paa_nytt_ved_nyttaar(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    tid.til("1989-01-02T09:00")
    sak.anvis(date(1988, 1, 18))
    kort = kontrollkort(reg, sak.fodselsnr)
    assert kort is not None
    assert kort.anvist_hittil_i_aar == 3_816


# Tuesday 1 January 1985 at nine the run of the week is open: the payment goes out that day, and belongs to that year.
def test_det_som_betales_tirsdag_nyttaarsdag_er_anvist_i_aar(reg: Register, tid: Stillbar) -> None:
    tid.til("1985-01-01T09:00")
    sak = ny_sak(reg, mottatt_dato=date(1984, 12, 3))
    # 150,000 in 1983 (average G 22,333) with the G of 24,200 of 1 May 1984: 162,539.74 -> 145,000 is 6 G, 290, 1,740.
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1984, 12, 17)))
    anvist = sak.anvis(date(1984, 12, 17), date(1984, 12, 29))
    kort = kontrollkort(reg, sak.fodselsnr)
    assert kort is not None
    assert (anvist.kjoredato, anvist.status) == (date(1985, 1, 1), "Venter")
    assert kort.anvist_hittil_i_aar == anvist.anvist_belop == 3_480


def test_en_sak_uten_vedtak_har_et_tomt_kort(reg: Register) -> None:
    sak = ny_sak(reg)
    kort = kontrollkort(reg, sak.fodselsnr)
    assert kort is not None
    assert (kort.ukesats, kort.fra_dato, kort.varighet, kort.rader) == (None, None, 0, ())
    assert kontrollkort(reg, journalnr="88000009") is None
