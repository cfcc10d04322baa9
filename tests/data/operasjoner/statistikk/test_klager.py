"""Complaints that are counted, by hand: in, answered here, what became of them, and how long it took."""

from datetime import date, timedelta

import pytest

from data.operasjoner.statistikk.hendelser import klagene
from data.operasjoner.statistikk.inndeling import Inndeling
from data.operasjoner.statistikk.maal import BESVART, FRA_FYLKET, Statistikktabell, maalene
from data.operasjoner.statistikk.statistikk import Statistikk, statistikk
from data.register.register import Register
from data.tabeller.klage.klage import SLAG
from tests.data.operasjoner.klage.klagesak import ny_klage, svar
from tests.data.operasjoner.statistikk.test_statistikk import grupper, i_alt, sak
from tests.data.saker import Sak, Stillbar

APRIL, MAI, JUNI = (date(1988, maaned, 1) for maaned in (4, 5, 6))
MOTTATT_A, MOTTATT_B = date(1988, 4, 4), date(1988, 4, 11)


def telt(reg: Register, fra: date, til: date, inndeling: Inndeling = Inndeling.TIDSROM) -> Statistikk:
    return statistikk(reg, fra, til, Statistikktabell.KLAGER, inndeling)


def noe(svaret: Statistikk) -> dict[str, object]:
    """The totals that are not 0 or without a value."""
    return {kode: verdi for kode, verdi in i_alt(svaret).items() if verdi not in (0, None)}


@pytest.fixture
def klager(reg: Register, tid: Stillbar) -> list[tuple[Sak, int]]:
    """Sixteen refused on 1 March 1988, each with a complaint.

    Six of 4 April are changed here after 10 to 15 days; five of 11 April are sent on after 30 days, on 11 May, and
    answered there on 1 June, after 21; five of 30 May wait.
    """
    sakene = [sak(reg, tid, nr, date(1988, 2, 1)) for nr in range(16)]
    tid.til("1988-03-01T09:00")
    for ett in sakene:
        ett.endre("A", tid.klokke.dato(), "15")
    tid.til("1988-04-04T09:00")
    a = [(ett, ny_klage(ett, nr, MOTTATT_A)) for nr, ett in enumerate(sakene[:6], 1)]
    tid.til("1988-04-11T09:00")
    b = [(ett, ny_klage(ett, nr, MOTTATT_B)) for nr, ett in enumerate(sakene[6:11], 7)]
    for dager, (ett, klage) in enumerate(a, 10):
        tid.til(f"{MOTTATT_A + timedelta(dager)}T09:00")
        svar(ett, klage, "H")
    tid.til("1988-05-11T09:00")
    for ett, klage in b:
        svar(ett, klage, "O")
    tid.til("1988-05-30T09:00")
    c = [(ett, ny_klage(ett, nr, date(1988, 5, 30))) for nr, ett in enumerate(sakene[11:], 12)]
    tid.til("1988-06-03T09:00")
    for ett, klage in b:
        svar(ett, klage, "S", svardato=JUNI)
    tid.til("1988-06-06T09:00")
    return [*a, *b, *c]


@pytest.mark.usefixtures("klager")
def test_klager_inn_besvart_utfall_og_tid(reg: Register) -> None:
    """April's days are 10 11 12 13 14 15: the third is the median; of six persons 90 % is the longest, and hidden."""
    assert noe(telt(reg, APRIL, APRIL)) == {
        "klage_inn": 11,
        "besvart": 6,
        "besvart:omgjort_helt": 6,
        "klage_venter": 5,
        "svar:50": 12,
        "svar:90": "skjult",
    }
    assert noe(telt(reg, MAI, MAI)) == {
        "klage_ventet": 5,
        "klage_inn": 5,
        "besvart": 5,
        "besvart:oversendt": 5,
        "klage_venter": 5,
        "svar:50": 30,
        "svar:90": "skjult",
    }
    assert noe(telt(reg, JUNI, JUNI)) == {
        "klage_ventet": 5,
        "klage_venter": 5,
        "fylket": 5,
        "fylket:stadfestet": 5,
        "fylkessvar:50": 21,
        "fylkessvar:90": "skjult",
    }


@pytest.mark.usefixtures("klager")
def test_tiden_over_to_maaneder_er_naermeste_rang(reg: Register) -> None:
    """10 11 12 13 14 15 and five of 30: of eleven the 6th is 15, and the 10th 30."""
    begge = i_alt(telt(reg, APRIL, MAI))
    assert (begge["svar:50"], begge["svar:90"]) == (15, 30)


@pytest.mark.usefixtures("klager")
def test_over_tid_staar_klagen_i_maaneden_det_skjedde(reg: Register) -> None:
    svaret = telt(reg, APRIL, JUNI)
    assert grupper(svaret, "klage_inn") == {"april 1988": 11, "mai 1988": 5, "juni 1988": 0}
    assert grupper(svaret, "besvart") == {"april 1988": 6, "mai 1988": 5, "juni 1988": 0}
    assert grupper(svaret, "fylket:stadfestet") == {"april 1988": 0, "mai 1988": 0, "juni 1988": 5}
    assert grupper(svaret, "klage_venter") == {"april 1988": 0, "mai 1988": 5, "juni 1988": 0}
    assert grupper(svaret, "svar:50") == {"april 1988": 12, "mai 1988": 30, "juni 1988": None}
    kontor = telt(reg, APRIL, JUNI, Inndeling.KONTOR)
    assert (grupper(kontor, "klage_inn"), grupper(kontor, "fylkessvar:50")) == (
        {"Uten kommune": 16},
        {"Uten kommune": 21},
    )


def test_en_som_trekkes_er_skjult_og_det_er_de_fire_som_venter_ogsaa(
    reg: Register, tid: Stillbar, klager: list[tuple[Sak, int]]
) -> None:
    """One of the five is withdrawn on 7 June: 5 waited, 1 went, 4 wait; and its days are one person's."""
    tid.til("1988-06-07T09:00")
    svar(*klager[-1], "T")
    juni = i_alt(telt(reg, JUNI, JUNI))
    hidden = {kode for kode, verdi in juni.items() if verdi == "skjult"}
    assert {"besvart", "besvart:trukket", "klage_venter", "svar:50", "svar:90"} <= hidden
    assert juni["klage_ventet"] == 5
    assert juni["fylket:stadfestet"] == 5


def test_dagene_er_skjult_der_antallet_svar_er_det(reg: Register, tid: Stillbar, klager: list[tuple[Sak, int]]) -> None:
    """One answered in June is hidden; so is May's five, which the total would tell it by, and then its days too."""
    tid.til("1988-06-07T09:00")
    svar(*klager[-1], "A")
    svaret = telt(reg, MAI, JUNI)
    assert grupper(svaret, "besvart") == {"april 1988": 0, "mai 1988": "skjult", "juni 1988": "skjult"}
    assert grupper(svaret, "svar:50") == {"april 1988": None, "mai 1988": "skjult", "juni 1988": "skjult"}
    assert grupper(svaret, "fylkessvar:50") == {"april 1988": None, "mai 1988": None, "juni 1988": 21}


def test_en_som_er_avvist_eller_trukket_hos_fylket_er_ferdig(
    reg: Register, tid: Stillbar, klager: list[tuple[Sak, int]]
) -> None:
    """Those that wait came late: five are refused in June, on the 8th, after 9 days. They were 16 in all."""
    tid.til("1988-06-08T09:00")
    for ett in klager[-5:]:
        svar(*ett, "A")
    juni = i_alt(telt(reg, JUNI, JUNI))
    assert (juni["besvart:avvist"], juni["klage_venter"], juni["svar:50"]) == (5, 0, 9)
    assert i_alt(telt(reg, date(1988, 1, 1), JUNI))["klage_inn"] == 16


def test_klagen_over_det_som_trekkes_hos_fylket_er_ikke_trukket_her(reg: Register, tid: Stillbar) -> None:
    tid.til("1988-03-01T09:00")
    for nr in range(5):
        ett = sak(reg, tid, nr, date(1988, 3, 1))
        ett.endre("A", tid.klokke.dato(), "15")
        klage = ny_klage(ett, nr + 1, date(1988, 3, 1))
        svar(ett, klage, "O")
        svar(ett, klage, "T")
    mars = noe(telt(reg, date(1988, 3, 1), date(1988, 3, 31)))
    assert (mars["besvart:oversendt"], mars["fylket"], mars["fylket:trukket"]) == (5, 5, 5)
    assert "besvart:trukket" not in mars


def test_den_siste_dagen_i_perioden_er_med_og_den_neste_ikke(reg: Register, tid: Stillbar) -> None:
    """Five come on 30 April and five on 1 May; all are answered on 31 May."""
    alle = []
    for nr in range(10):
        ett = sak(reg, tid, nr, date(1988, 4, 1))
        ett.endre("A", tid.klokke.dato(), "15")
        dag = date(1988, 4, 30) if nr < 5 else MAI
        tid.til(f"{dag}T09:00")
        alle.append((ett, ny_klage(ett, nr + 1, dag)))
    tid.til("1988-05-31T09:00")
    for ett in alle:
        svar(*ett, "H")
    tid.til("1988-06-06T09:00")
    april, mai = (i_alt(telt(reg, maaned, maaned)) for maaned in (APRIL, MAI))
    assert [april[kode] for kode in ("klage_ventet", "klage_inn", "besvart", "klage_venter")] == [0, 5, 0, 5]
    assert [mai[kode] for kode in ("klage_ventet", "klage_inn", "besvart", "klage_venter")] == [5, 5, 10, 0]


def test_hvert_utfall_har_sitt_maal() -> None:
    """Whoever makes a new outcome is told here that the statistics leave it out."""
    assert {*BESVART, *FRA_FYLKET} == set(SLAG)
    koder = {ett.kode for ett in maalene(Statistikktabell.KLAGER)}
    assert {f"besvart:{slag}" for slag in BESVART} | {f"fylket:{slag}" for slag in FRA_FYLKET} <= koder
    assert all(f"'{kode}'" in klagene() for kode in ("klage_ventet", "klage_inn", "besvart", "klage_venter", "fylket"))
