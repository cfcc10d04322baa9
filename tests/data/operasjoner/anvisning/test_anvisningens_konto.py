"""A payment holds the account that its money goes to, whatever the case's account becomes later."""

from datetime import date

import pytest

from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg
from data.operasjoner.journal.journal import journalfor
from data.operasjoner.journal.personer import hent_person
from data.register.register import Register
from data.tabeller import AnvisningRad
from tests.data.saker import KONTO, Stillbar, ny_sak, post

ANNEN_KONTO = "12345678903"


def _konto(reg: Register, id_: int) -> tuple[str | None, str | None]:
    with reg.les() as okt:
        rad = okt.get(AnvisningRad, id_)
        assert rad is not None
        return rad.giro, rad.kontonr


@pytest.mark.parametrize(
    ("anvisningstype", "konto"), [(None, ("B", KONTO)), ("E", ("B", KONTO)), ("K", (None, None)), ("M", (None, None))]
)
def test_kontoen_staar_i_anvisningen_naar_den_gaar_paa_giro(
    reg: Register, anvisningstype: str | None, konto: tuple[str | None, str | None]
) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    anvist = sak.anvis(date(1988, 1, 4), anvisningstype=anvisningstype)
    person = hent_person(reg, sak.fodselsnr)
    assert person is not None
    journalfor(reg, post(person, journalnr=sak.journalnr, kontonr=ANNEN_KONTO), sak.versjon)
    assert _konto(reg, anvist.id) == konto


@pytest.mark.parametrize(("anvisningstype", "konto"), [(None, ("B", KONTO)), ("K", (None, None))])
def test_ferietillegget_holder_kontoen_det_gaar_til(
    reg: Register, tid: Stillbar, anvisningstype: str | None, konto: tuple[str | None, str | None]
) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    for uke in range(0, 10, 2):
        sak.anvis(date.fromisocalendar(1988, 1 + uke, 1))
    sak.endre("O", date(1988, 6, 6), "31")
    tid.til("1989-06-05T09:00")
    kort = Feriekort(journalnr=sak.journalnr, anvisningstype=anvisningstype, meldedato=date(1989, 6, 5), ferieaar=1988)
    assert _konto(reg, anvis_ferietillegg(reg, kort, sak.versjon).id) == konto
