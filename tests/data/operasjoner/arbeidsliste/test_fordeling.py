"""Taken, put aside, given back and handed over: by one, by two at once, and by those of other roles."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import col, select

from data.arbeid.telling import Arbeidstelling, tell
from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.operasjoner.arbeidsliste.fordeling import legg_til_side, lever_tilbake, overfor, ta, ta_neste
from data.operasjoner.arbeidsliste.liste import GRENSE, Listevisning, Sortering, arbeidsliste
from data.operasjoner.arbeidsliste.oppgave import Arbeidsoppgave
from data.operasjoner.bruker.brukerendring import Brukerendring, endre_bruker
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.tabeller import LoggRad
from tests.data.kontor import gjor_til_kontor, som
from tests.data.saker import Sak, Stillbar, ny_sak

pytestmark = pytest.mark.usefixtures("sak")


@pytest.fixture
def sak(reg: Register) -> Sak:
    """An application, received on 30 May."""
    return ny_sak(reg, mottatt_dato=date(1988, 5, 30))


def ett(reg: Register, visning: Listevisning = Listevisning.KONTORET, sok: str = "") -> Arbeidsoppgave:
    """The one piece of work."""
    (oppgave,) = arbeidsliste(reg, visning, sok).oppgaver
    return oppgave


def numrene(reg: Register, visning: Listevisning, sok: str = "", sortering: Sortering = Sortering.ALDER) -> list[str]:
    return [en.journalnr for en in arbeidsliste(reg, visning, sok, sortering).oppgaver]


def logget(reg: Register, slag: Loggslag) -> list[dict[str, object]]:
    with reg.les() as okt:
        rader = okt.exec(select(LoggRad).where(LoggRad.handling == slag).order_by(col(LoggRad.id))).all()
        return [json.loads(rad.detaljer or "{}") for rad in rader]


def test_det_som_tas_er_ens_eget_og_teller_som_det(reg: Register, sak: Sak) -> None:
    assert tell(reg.sti, "ABC", date(1988, 6, 6)) == Arbeidstelling(0, 1)
    ta(reg, ett(reg))
    assert ett(reg, Listevisning.MINE).tatt_av == "ABC"
    assert tell(reg.sti, "ABC", date(1988, 6, 6)) == Arbeidstelling(1, 1)
    assert tell(reg.sti, "LHS", date(1988, 6, 6)) == Arbeidstelling(0, 1)
    assert tell(reg.sti, "ABC", date(1988, 5, 29)) == Arbeidstelling(0, 0)
    assert logget(reg, Loggslag.TATT_ARBEID) == [{"slag": "soknad", "gjelder": "", "fra": None, "til": "ABC"}]
    assert sak.journalnr == "88000001"


def test_et_register_som_ikke_kan_sporres_teller_ingenting(tmp_path: Path) -> None:
    assert tell(tmp_path / "ingen.db", "ABC", date(1988, 6, 6)) is None


def test_den_som_kommer_etter_faar_vite_hvem_som_tok_den(reg: Register) -> None:
    sett = ett(reg)
    reg.signatur = "KNO"
    ta(reg, sett)
    reg.signatur = "ABC"
    with pytest.raises(Avvist, match=r"Be KNO levere tilbake: sak 88000001 er hos KNO\."):
        ta(reg, sett)
    with pytest.raises(Avvist, match=r"Be KNO levere tilbake: sak 88000001 er hos KNO\."):
        ta(reg, ett(reg))
    with pytest.raises(Avvist, match="Be KNO levere"):
        legg_til_side(reg, ett(reg), date(1988, 7, 1), "venter")
    assert ett(reg).tatt_av == "KNO"


def test_det_som_er_gjort_imens_venter_ikke_lenger(reg: Register, sak: Sak) -> None:
    sett = ett(reg)
    sak.endre("A", date(1988, 6, 6), "11")
    with pytest.raises(Avvist, match=r"Hent listen på nytt: dette venter ikke lenger i sak 88000001\."):
        ta(reg, sett)


def test_den_som_leverte_tilbake_i_et_annet_vindu_blir_sagt_fra_til(reg: Register) -> None:
    ta(reg, ett(reg))
    sett = ett(reg)
    lever_tilbake(reg, sett)
    with pytest.raises(Avvist, match=r"Hent listen på nytt: en annen endret arbeidet i sak 88000001\."):
        lever_tilbake(reg, sett)
    with pytest.raises(Avvist, match=r"Ta den først: ingen har arbeidet i sak 88000001\."):
        lever_tilbake(reg, ett(reg))


def test_det_som_legges_til_side_kommer_tilbake_til_den_som_gjorde_det(reg: Register, tid: Stillbar) -> None:
    legg_til_side(reg, ett(reg), date(1988, 7, 1), " venter på inntekt ")
    assert numrene(reg, Listevisning.KONTORET) == []
    borte = ett(reg, Listevisning.TIL_SIDE)
    assert (borte.utsatt_til, borte.utsatt_grunn) == (date(1988, 7, 1), "venter på inntekt")
    assert logget(reg, Loggslag.UTSATT_ARBEID)[0]["grunn"] == "venter på inntekt"
    tid.til("1988-06-30T09:00")
    assert numrene(reg, Listevisning.MINE) == []
    tid.til("1988-07-01T09:00")
    assert numrene(reg, Listevisning.MINE) == ["88000001"]
    assert numrene(reg, Listevisning.TIL_SIDE) == []


def test_det_kan_hentes_fram_igjen_for_dagen(reg: Register) -> None:
    legg_til_side(reg, ett(reg), date(1988, 7, 1), "venter")
    ta(reg, ett(reg, Listevisning.TIL_SIDE))
    assert ett(reg, Listevisning.MINE).utsatt_til is None


@pytest.mark.parametrize("dag", [None, date(1988, 6, 6), date(1988, 6, 5), date(1989, 6, 7)])
def test_en_dag_som_ikke_kommer_innen_et_aar_tas_ikke(reg: Register, dag: date | None) -> None:
    with pytest.raises(Avvist) as avvist:
        legg_til_side(reg, ett(reg), dag, "venter")
    assert avvist.value.feil == {"utsett_til": "Utsett til: skriv en dag som kommer, innen ett år."}
    assert numrene(reg, Listevisning.KONTORET) == ["88000001"]


@pytest.mark.parametrize("dag", [date(1988, 6, 7), date(1989, 6, 6)])
def test_den_forste_og_den_siste_dagen_tas(reg: Register, dag: date) -> None:
    legg_til_side(reg, ett(reg), dag, "venter")
    assert ett(reg, Listevisning.TIL_SIDE).utsatt_til == dag


@pytest.mark.parametrize("grunn", [None, "", "  "])
def test_grunnen_kreves(reg: Register, grunn: str | None) -> None:
    with pytest.raises(Avvist) as avvist:
        legg_til_side(reg, ett(reg), date(1988, 7, 1), grunn)
    assert avvist.value.feil == {"grunn": "Grunn: skriv hvorfor saken legges til side."}


def test_det_som_overfores_er_hos_den_andre(reg: Register) -> None:
    assert overfor(reg, ett(reg), "kno") == "KNO"
    assert ett(reg).tatt_av == "KNO"
    with pytest.raises(Avvist, match=r"Overfør til: velg en annen; KNO har sak 88000001 fra før\."):
        overfor(reg, ett(reg), "KNO")
    for galt in (None, "", "A B", "NIBOKSTAV"):
        with pytest.raises(Avvist, match="Overfør til: skriv signaturen"):
            overfor(reg, ett(reg), galt)
    assert logget(reg, Loggslag.OVERFORT_ARBEID)[0]["til"] == "KNO"


def test_neste_er_det_eldste_som_ingen_har(reg: Register) -> None:
    ny_sak(reg, 1, mottatt_dato=date(1988, 5, 2))
    ny_sak(reg, 2, mottatt_dato=date(1988, 5, 16))
    assert [ta_neste(reg)[1] for _ in range(3)] == ["88000002", "88000003", "88000001"]
    with pytest.raises(Avvist, match="Se under K: ingenting ledig venter for rollene dine nå"):
        ta_neste(reg)
    assert numrene(reg, Listevisning.MINE) == ["88000002", "88000003", "88000001"]


def test_paa_et_kontor_tar_bare_den_med_rollen_arbeidet(reg: Register) -> None:
    gjor_til_kontor(reg)
    som(reg, Rolle.KONTROLLOR)
    assert numrene(reg, Listevisning.ROLLEN) == []
    with pytest.raises(Avvist, match=r"La sak 88000001 ligge: dette er arbeid for saksbehandler\."):
        ta(reg, ett(reg))
    with pytest.raises(Avvist, match="ingenting ledig"):
        ta_neste(reg)
    with pytest.raises(Avvist, match=r"Overfør til: ingen KON kan ta dette arbeidet\."):
        overfor(reg, ett(reg), "KON")
    with pytest.raises(Avvist, match=r"Overfør til: ingen XYZ kan ta dette arbeidet\."):
        overfor(reg, ett(reg), "XYZ")
    som(reg, Rolle.SAKSBEHANDLER)
    assert numrene(reg, Listevisning.ROLLEN) == ["88000001"]
    ta(reg, ett(reg))
    som(reg, Rolle.KONTROLLOR)
    with pytest.raises(Avvist, match="Be SAK levere tilbake"):
        lever_tilbake(reg, ett(reg))
    with pytest.raises(Avvist, match="Be SAK levere tilbake"):
        overfor(reg, ett(reg), "LED")
    som(reg, Rolle.LEDER)
    lever_tilbake(reg, ett(reg))
    assert ett(reg).tatt_av is None


def test_sok_og_rekkefolge(reg: Register) -> None:
    """Three applications: Hansen of 30 May, and two others whose deadlines are in the order they came."""
    andre = ny_sak(reg, 1, mottatt_dato=date(1988, 5, 2)).lagre()
    assert numrene(reg, Listevisning.KONTORET) == ["88000002", "88000001"]
    assert numrene(reg, Listevisning.KONTORET, sok="behandl") == ["88000002"]
    assert numrene(reg, Listevisning.KONTORET, sok="hans") == ["88000002", "88000001"]
    assert numrene(reg, Listevisning.KONTORET, sok="hans 88000001") == ["88000001"]
    assert numrene(reg, Listevisning.KONTORET, sok=andre.fodselsnr[:11]) == ["88000002"]
    assert numrene(reg, Listevisning.KONTORET, sok="kort") == []
    assert numrene(reg, Listevisning.KONTORET, sok="søkn") == ["88000002", "88000001"]
    for sortering in Sortering:
        assert len(numrene(reg, Listevisning.KONTORET, sortering=sortering)) == 2
    assert numrene(reg, Listevisning.KONTORET, sortering=Sortering.FRIST) == ["88000002", "88000001"]
    assert numrene(reg, Listevisning.KONTORET, sortering=Sortering.TILSTAND) == ["88000001", "88000002"]
    ta(reg, arbeidsliste(reg, Listevisning.KONTORET, "88000001").oppgaver[0])
    assert numrene(reg, Listevisning.KONTORET, sok="abc") == ["88000001"]
    with closing(sqlite3.connect(reg.sti)) as fil:
        (antall,) = fil.execute("SELECT count(*) FROM logg WHERE handling = 'sett på person'").fetchone()
    assert antall > 2


def test_bare_de_forste_vises(reg: Register) -> None:
    with closing(sqlite3.connect(reg.sti)) as fil:
        for nr in range(GRENSE):
            fil.execute(
                "INSERT INTO arbeid SELECT 'oppbrukt', journalnr, ?, fodselsnr, rolle, siden, frist, NULL, NULL, NULL,"
                " NULL, siden, 1 FROM arbeid WHERE slag = 'soknad'",
                (str(nr),),
            )
        fil.commit()
    liste = arbeidsliste(reg, Listevisning.KONTORET)
    assert (len(liste.oppgaver), liste.flere) == (50, True)
    neste = arbeidsliste(reg, Listevisning.KONTORET, fra=GRENSE)
    assert (len(neste.oppgaver), neste.flere) == (1, False)
    alle = [ett.nokkel for ett in (*liste.oppgaver, *neste.oppgaver)]
    assert len(set(alle)) == 51
    assert [ett.nokkel for ett in arbeidsliste(reg, Listevisning.KONTORET, fra=1).oppgaver] == alle[1:]
    assert arbeidsliste(reg, Listevisning.KONTORET, "søknad").flere is False


@pytest.mark.parametrize("sortering", list(Sortering))
def test_de_neste_kommer_i_den_samme_orden_ogsaa_for_en_som_har_noen_av_rollene(
    reg: Register, sortering: Sortering
) -> None:
    for nr in range(1, 4):
        ny_sak(reg, nr)
    gjor_til_kontor(reg)
    endre_bruker(som(reg, Rolle.LEDER), "UTB", Brukerendring(roller=frozenset({Rolle.SAKSBEHANDLER, Rolle.KONTROLLOR})))
    som(reg, Rolle.UTBETALING)
    alle = [ett.nokkel for ett in arbeidsliste(reg, sortering=sortering).oppgaver]
    assert len(alle) == 4
    assert [ett.nokkel for ett in arbeidsliste(reg, sortering=sortering, fra=2).oppgaver] == alle[2:]
