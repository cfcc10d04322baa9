from datetime import date, datetime, timedelta

import time_machine

from data.register.klokke import Klokke

START = datetime.fromisoformat("1988-06-06T09:00")


def test_den_vanlige_klokka_viser_systemets_tid_i_hele_sekunder() -> None:
    with time_machine.travel("1991-03-04T10:11:12.700", tick=False):
        assert Klokke().naa() == datetime.fromisoformat("1991-03-04T10:11:12")
        assert Klokke().dato() == date(1991, 3, 4)


def test_en_virtuell_klokke_gaar_videre_fra_starten() -> None:
    with time_machine.travel("2020-01-01T00:00", tick=False) as reisen:
        klokke = Klokke.fra(START)
        assert klokke.naa() == START
        reisen.shift(timedelta(hours=15, minutes=30))
        assert klokke.naa() == datetime.fromisoformat("1988-06-07T00:30")
        assert klokke.dato() == date(1988, 6, 7)


def test_en_klokke_som_staar_viser_alltid_det_samme() -> None:
    with time_machine.travel("2020-01-01T00:00", tick=False) as reisen:
        klokke = Klokke.still(START)
        reisen.shift(timedelta(days=400))
        assert klokke.naa() == START
