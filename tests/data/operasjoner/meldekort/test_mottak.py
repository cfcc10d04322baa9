"""A file of cards is taken in: what is paid, what waits and why, and what is done only once.

The grant of the tests: from 4 January 1988, ukesats 1,908, 40 hours, 30 % tax; two full weeks are 3,816 kroner.
"""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from data.arbeid.slag import Arbeidsslag
from data.brukere.adgang import Nektet
from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.arbeidsliste.liste import Listevisning, arbeidsliste
from data.operasjoner.journal.personer import Person
from data.operasjoner.meldekort.bortlegging import legg_bort
from data.operasjoner.meldekort.kortregler import KORTREGLER, Kortregel
from data.register.register import Register
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import fatt, foreslaa, kontroller
from tests.data.operasjoner.meldekort.kortlinjer import JANUAR, innvilget, linje, rader, ta
from tests.data.saker import FAKTA, Sak, Stillbar, fodselsnr, ny_person, ny_sak, ny_sak_for

UKE = timedelta(weeks=1)


def test_et_klart_kort_anvises(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    svar = ta(reg, tmp_path, linje(sak))
    assert (svar.anvist, svar.belop, svar.fra_for, svar.til_listen, svar.feil) == (1, Decimal(3_816), 0, [], [])
    kolonner = (
        "journalnr, type, meldedato, periode_fra, periode_til, anvist_prosent, anvist_belop, skatt, netto, signatur"
    )
    assert rader(reg, "anvisning", kolonner) == [
        (sak.journalnr, "", "1988-01-17", "1988-01-04", "1988-01-17", 200, 3816, 1145, 2671, "ABC")
    ]
    assert kontroll(reg) == []


def test_loggen_sier_hvilken_fil_og_linje_kortet_sto_paa(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    ta(reg, tmp_path, "# kort fra januar", linje(sak))
    detaljer = [json.loads(str(tekst)) for (tekst,) in rader(reg, "logg WHERE handling = 'anvist'", "detaljer")]
    assert [(en["fil"], en["linje"], en["anvisning"]) for en in detaljer] == [("kort.csv", 2, 1)]
    (lest,) = rader(reg, "logg WHERE handling = 'lest kortfil'", "detaljer")
    assert json.loads(str(lest[0])) == {"fil": "kort.csv", "anvist": 1, "venter": 0, "fra_for": 0, "feil": 0}


def test_en_persons_kort_tas_i_tidens_rekkefolge(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    svar = ta(reg, tmp_path, linje(sak, JANUAR + 4 * UKE), linje(sak), linje(sak, JANUAR + 2 * UKE))
    assert (svar.anvist, svar.til_listen) == (3, [])
    assert [fra for (fra,) in rader(reg, "anvisning", "periode_fra")] == ["1988-01-04", "1988-01-18", "1988-02-01"]


def test_den_samme_filen_igjen_gjor_ingenting_igjen(reg: Register, tmp_path: Path) -> None:
    en, to = innvilget(reg), innvilget(reg, 1)
    linjer = (linje(en), linje(to, JANUAR + UKE), linje(fodselsnr(nummer=7)))
    forst, igjen = ta(reg, tmp_path, *linjer), ta(reg, tmp_path, *linjer)
    assert (forst.anvist, len(forst.til_listen), len(forst.feil), forst.fra_for) == (1, 1, 1, 0)
    assert (igjen.anvist, len(igjen.til_listen), len(igjen.feil), igjen.fra_for) == (0, 0, 1, 2)
    assert len(rader(reg, "anvisning")) == len(rader(reg, "meldekort")) == 1


def test_et_kort_som_er_anvist_for_haand_anvises_ikke_igjen(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    sak.anvis(JANUAR, meldedato=date(1988, 1, 17))
    svar = ta(reg, tmp_path, linje(sak))
    assert (svar.anvist, svar.fra_for) == (0, 1)


def test_samme_periode_med_andre_timer_venter(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    ta(reg, tmp_path, linje(sak))
    svar = ta(reg, tmp_path, linje(sak, timer="10"))
    assert [ett.setning for ett in svar.til_listen] == [
        "Anvis. periode: velg andre dager; 04.01.1988-17.01.1988 er anvist fra før."
    ]
    assert svar.grunner == {Kortregel.STOPPET: 1}


def test_to_kort_om_de_samme_dagene_venter_begge(reg: Register, tmp_path: Path) -> None:
    sak, annen = innvilget(reg), innvilget(reg, 1)
    svar = ta(reg, tmp_path, linje(sak), linje(annen), linje(sak, timer="20"))
    assert svar.anvist == 1
    assert [(ett.linje, ett.setning) for ett in svar.til_listen] == [
        (1, "Et annet kort, på linje 3, gjelder noen av de samme dagene."),
        (3, "Et annet kort, på linje 1, gjelder noen av de samme dagene."),
    ]


def test_to_kort_som_deler_en_dag_venter_og_to_som_ikke_gjor_det_anvises(reg: Register, tmp_path: Path) -> None:
    deler, ved_siden = innvilget(reg), innvilget(reg, 1)
    svar = ta(
        reg,
        tmp_path,
        *(linje(deler), linje(deler, JANUAR + timedelta(13))),
        *(linje(ved_siden), linje(ved_siden, JANUAR + timedelta(14))),
    )
    assert svar.anvist == 2
    assert [ett.linje for ett in svar.til_listen] == [1, 2]
    assert svar.grunner[Kortregel.TO_KORT] == 2


@pytest.mark.parametrize(
    ("kort", "regel", "grunn"),
    [
        ({"fra": JANUAR + UKE}, Kortregel.HULL, "Dagene 04.01.88-10.01.88 før perioden mangler kort."),
        ({"fra": JANUAR - UKE}, Kortregel.STOPPET, "Anvis. periode: "),
        ({"meldt": "1988-06-07"}, Kortregel.STOPPET, "Meldedato: datoen er ikke kommet ennå; skriv høyst dagens dato."),
        ({"tapt": "40,01"}, Kortregel.OVER_MAKS, "Timene på kortet gir mer enn Maks %; se etter."),
        ({"timer": "80"}, Kortregel.INGENTING, "Kortet gir ingen utbetaling; se etter før det føres."),
        ({"tapt": "15,99"}, Kortregel.INGENTING, "Kortet gir ingen utbetaling; se etter før det føres."),
        ({"dager": 15}, Kortregel.FORBEHOLD, "Se etter: perioden er lengre enn 14 dager."),
        ({"timer": "80,01"}, Kortregel.FORBEHOLD, "Se etter: 80,01 timer er mer enn normalt."),
    ],
)
def test_et_kort_som_ikke_er_klart_venter_med_grunnen_i_ord(
    reg: Register, tmp_path: Path, kort: dict[str, object], regel: Kortregel, grunn: str
) -> None:
    svar = ta(reg, tmp_path, linje(innvilget(reg), **kort))
    assert (svar.anvist, rader(reg, "anvisning")) == (0, [])
    assert regel in svar.grunner
    assert svar.til_listen[0].setning.startswith(grunn)
    assert rader(reg, "meldekort", "grunn") == [(svar.til_listen[0].setning,)]
    assert kontroll(reg) == []


@pytest.mark.parametrize("kort", [{"tapt": "40"}, {"tapt": "16"}, {"timer": "0"}, {"timer": "48"}, {"dager": 1}])
def test_et_kort_paa_grensen_er_klart(reg: Register, tmp_path: Path, kort: dict[str, str]) -> None:
    """16 of 40 hours are 40 %, as are 32 of 80 left: not under the threshold."""
    svar = ta(reg, tmp_path, linje(innvilget(reg), **kort))
    assert (svar.anvist, svar.til_listen) == (1, [])


def test_et_kort_uten_timer_venter_naar_maks_prosent_er_under_hundre(reg: Register, tmp_path: Path) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, tapt_arbtid=Decimal(20), maks_prosent=Decimal(50)))
    svar = ta(reg, tmp_path, linje(sak), linje(sak, JANUAR + 2 * UKE, tapt="20"))
    assert [(ett.linje, ett.setning) for ett in svar.til_listen] == [
        (1, "Maks % er under 100, og kortet har ingen timer; se etter."),
        (2, "Dagene 04.01.88-17.01.88 før perioden mangler kort."),
    ]


def test_en_periode_som_ikke_er_over_venter(reg: Register, tid: Stillbar, tmp_path: Path) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1988, 5, 23)))
    svar = ta(reg, tmp_path, linje(sak, date(1988, 5, 25), meldt="1988-06-06"))
    assert "perioden er ikke over ennå" in svar.til_listen[0].setning
    tid.til("1988-06-07T09:00")
    annen = ny_sak(reg, 1)
    annen.innvilg(replace(FAKTA, innvilget_fra=date(1988, 5, 25)))
    assert ta(reg, tmp_path, linje(annen, date(1988, 5, 25))).anvist == 1


def test_et_kort_over_nyttaar_venter(reg: Register, tmp_path: Path) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1987, 12, 28)))
    svar = ta(reg, tmp_path, linje(sak, date(1987, 12, 28)))
    assert svar.grunner == {Kortregel.VARSEL: 1}


def test_et_kort_inn_i_en_avstengning_og_for_en_lukket_sak_venter(reg: Register, tmp_path: Path) -> None:
    stengt, lukket = innvilget(reg), innvilget(reg, 1)
    stengt.endre("S", date(1988, 1, 11), "21", uker=8)
    lukket.endre("O", date(1988, 2, 1), "31")
    svar = ta(reg, tmp_path, linje(stengt), linje(lukket))
    assert [ett.linje for ett in svar.til_listen] == [1, 2]
    ventet = "Anvis. periode: slutt 10.01.1988; avstengt fra dagen etter (88000001)."
    assert svar.til_listen[0].setning == ventet
    assert svar.til_listen[1].setning == f"Sak {lukket.journalnr} er avsluttet: det kan ikke anvises mer i den."
    assert kontroll(reg) == []


def test_et_kort_over_et_nytt_vedtak_venter(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1988, 1, 11), lonn_1=Decimal(120_000)))
    svar = ta(reg, tmp_path, linje(sak))
    assert svar.grunner[Kortregel.STOPPET] == 1
    assert "10.01.1988" in svar.til_listen[0].setning


def test_naer_grensen_venter_kortet(reg: Register, tmp_path: Path) -> None:
    """A period of 8 weeks warns from 4 weeks before its end: the second card brings the account there."""
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, antall_uker=8))
    svar = ta(reg, tmp_path, linje(sak), linje(sak, JANUAR + 2 * UKE))
    assert svar.anvist == 1
    assert [ett.setning for ett in svar.til_listen] == ["Grensen på 8 uker nærmer seg: 4 blir anvist, og 4 blir igjen."]


def test_ukjent_person_og_person_uten_sak_tas_ikke(reg: Register, tmp_path: Path) -> None:
    uten = ny_person(reg).fodselsnr
    svar = ta(reg, tmp_path, linje(fodselsnr(nummer=3)), linje(uten))
    assert [(ett.linje, ett.setning) for ett in svar.feil] == [
        (1, "Ingen med dette fødselsnummeret er registrert."),
        (2, "Personen har ingen sak."),
    ]
    assert rader(reg, "meldekort") == []


def test_en_sak_uten_vedtak_faar_kortet_paa_listen(reg: Register, tmp_path: Path) -> None:
    sak = ny_sak(reg)
    svar = ta(reg, tmp_path, linje(sak))
    assert svar.grunner == {Kortregel.STOPPET: 1}
    assert svar.til_listen[0].setning.startswith(f"Sak {sak.journalnr} er journalført")


def test_kortet_staar_paa_arbeidslisten_til_det_er_anvist(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    ta(reg, tmp_path, linje(sak, JANUAR + UKE))
    assert "kort" in _slag(reg, sak)
    sak.anvis(JANUAR, JANUAR + timedelta(6))
    assert "kort" in _slag(reg, sak)
    sak.anvis(JANUAR + UKE, meldedato=date(1988, 1, 24))
    assert "kort" not in _slag(reg, sak)
    assert rader(reg, "meldekort", "utfall, utfall_av, utfall_tidspunkt, utfall_grunn") == [
        ("anvist", "ABC", "1988-06-06T09:00:00", None)
    ]
    assert kontroll(reg) == []


@pytest.mark.parametrize(("til", "ferdig"), [(date(1988, 1, 23), False), (date(1988, 1, 24), True)])
def test_kortet_er_ferdig_naar_den_siste_dagen_er_anvist(
    reg: Register, tmp_path: Path, til: date, ferdig: bool
) -> None:
    sak = innvilget(reg)
    ta(reg, tmp_path, linje(sak, JANUAR + UKE))
    sak.anvis(JANUAR + UKE, til)
    assert ("kort" not in _slag(reg, sak)) == ferdig


@pytest.mark.parametrize(("type_", "ferdig"), [("M", True), ("K", True)])
def test_en_melding_eller_kontant_gjor_kortet_ferdig(reg: Register, tmp_path: Path, type_: str, ferdig: bool) -> None:
    sak = innvilget(reg)
    ta(reg, tmp_path, linje(sak, JANUAR + UKE))
    sak.anvis(JANUAR + UKE, anvisningstype=type_)
    assert ("kort" not in _slag(reg, sak)) == ferdig


def test_et_trekk_gjor_ikke_kortet_ferdig(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    ta(reg, tmp_path, linje(sak), linje(sak, JANUAR + 3 * UKE))
    sak.versjon += 1
    dager = (JANUAR + 3 * UKE, JANUAR + 5 * UKE)
    sak.anvis_uansett(*dager, anvisningstype="T", anvist_belop=Decimal(100))
    assert "kort" in _slag(reg, sak)


def test_et_foreslaatt_vedtak_holder_kortet_igjen(reg: Register, tmp_path: Path) -> None:
    sak = ny_sak(reg)
    gjor_til_kontor(reg)
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    fatt(sak, nummer)
    foreslaa(sak, replace(FAKTA, lonn_1=Decimal(120_000)))
    svar = ta(som(reg, Rolle.SAKSBEHANDLER), tmp_path, linje(sak))
    assert svar.grunner[Kortregel.FORSLAG] == 1
    assert svar.til_listen[0].setning.endswith("Et vedtak er foreslått i saken; avvent det.")


def test_bare_saksbehandleren_tar_imot_kort(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    gjor_til_kontor(reg)
    with pytest.raises(Nektet):
        ta(som(reg, Rolle.UTBETALING), tmp_path, linje(sak))
    assert rader(reg, "anvisning") == []
    assert ta(som(reg, Rolle.SAKSBEHANDLER), tmp_path, linje(sak)).anvist == 1
    assert rader(reg, "anvisning", "signatur") == [("SAK",)]


def test_hver_regel_er_i_tabellen_med_setning_og_kilde() -> None:
    assert set(KORTREGLER) == set(Kortregel)
    assert all(rad.sier.endswith(".") and "(C)" in rad.kilde for rad in KORTREGLER.values())


def _slag(reg: Register, sak: Sak) -> set[str]:
    liste = arbeidsliste(reg, Listevisning.KONTORET)
    return {ett.slag.value for ett in liste.oppgaver if ett.journalnr == sak.journalnr}


def test_kontroll_finner_et_kort_som_et_annet_program_har_endret(reg: Register, tmp_path: Path) -> None:
    ta(reg, tmp_path, linje(innvilget(reg), JANUAR + UKE))
    with closing(sqlite3.connect(reg.sti)) as fil, fil:
        fil.execute("UPDATE meldekort SET arb_timer = 4000")
    assert len(kontroll(reg)) == 1
    assert "meldekort" in kontroll(reg)[0]


def test_et_kort_som_er_lagt_bort_tas_ikke_igjen(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    ta(reg, tmp_path, linje(sak, JANUAR + UKE))
    (oppgave,) = (ett for ett in arbeidsliste(reg, Listevisning.KONTORET).oppgaver if ett.slag is Arbeidsslag.KORT)
    for grunn in (None, " - "):
        with pytest.raises(Avvist, match="Grunn: skriv hvorfor kortet legges bort"):
            legg_bort(reg, oppgave, grunn)
    legg_bort(reg, oppgave, " Sendt to ganger ")
    assert "kort" not in _slag(reg, sak)
    assert rader(reg, "meldekort", "utfall, utfall_av, utfall_grunn") == [("lagt_bort", "ABC", "Sendt to ganger")]
    assert ta(reg, tmp_path, linje(sak, JANUAR + UKE)).fra_for == 1
    with pytest.raises(Avvist, match="venter ikke lenger"):
        legg_bort(reg, oppgave, "Igjen")
    assert kontroll(reg) == []


def test_et_nytt_kort_om_dager_som_et_ventende_gjelder_venter_ogsaa(reg: Register, tmp_path: Path) -> None:
    """The one that waits ends on 18 January. Put away, it holds back nothing."""
    deler, ved_siden = innvilget(reg), innvilget(reg, 1)
    ta(reg, tmp_path, linje(deler, dager=15), linje(ved_siden, dager=15))
    deler.anvis(JANUAR)
    svar = ta(reg, tmp_path, linje(deler, date(1988, 1, 18), meldt="1988-01-31"))
    assert [ett.setning for ett in svar.til_listen] == ["Et kort som venter fra før, gjelder noen av de samme dagene."]
    assert svar.grunner == {Kortregel.TO_KORT: 1}
    (oppgave,) = (
        ett
        for ett in arbeidsliste(reg, Listevisning.KONTORET).oppgaver
        if ett.journalnr == ved_siden.journalnr and ett.slag is Arbeidsslag.KORT
    )
    legg_bort(reg, oppgave, "Sendt på nytt")
    assert ta(reg, tmp_path, linje(ved_siden)).anvist == 1


def test_et_kort_om_dager_som_er_meldt_anvises_og_det_samme_kontant_ikke(reg: Register, tmp_path: Path) -> None:
    meldt, kontant = innvilget(reg), innvilget(reg, 1)
    for sak, type_ in ((meldt, "M"), (kontant, "K")):
        sak.anvis(JANUAR, anvisningstype=type_, meldedato=date(1988, 1, 17))
    svar = ta(reg, tmp_path, linje(meldt), linje(kontant))
    assert (svar.anvist, svar.fra_for) == (1, 0)
    assert [ett.linje for ett in svar.til_listen] == [2]


def test_en_senere_periode_gjor_ikke_kortet_ferdig(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    ta(reg, tmp_path, linje(sak, JANUAR + UKE))
    sak.anvis(JANUAR + 4 * UKE)
    assert "kort" in _slag(reg, sak)


def test_det_som_venter_i_saken_folger_kortene(reg: Register, tid: Stillbar, tmp_path: Path) -> None:
    """Three weeks without a card after 3 July, the last day that is paid: 24 July."""
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1988, 6, 6)))
    tid.til("1988-07-04T09:00")
    svar = ta(reg, tmp_path, linje(sak, date(1988, 6, 6)), linje(sak, date(1988, 6, 20)))
    assert svar.anvist == 2
    assert rader(reg, "arbeid WHERE slag = 'uten_kort'", "siden") == [("1988-07-24",)]
    assert kontroll(reg) == []


def test_kortet_gaar_til_den_aapne_saken(reg: Register, tmp_path: Path) -> None:
    gammel = innvilget(reg)
    gammel.anvis(JANUAR)
    gammel.endre("O", date(1988, 2, 1), "31")
    ny = ny_sak_for(reg, Person(fodselsnr=gammel.fodselsnr, etternavn="Hansen", fornavn="Ola"))
    ny.innvilg(replace(FAKTA, innvilget_fra=date(1988, 3, 7)))
    assert ta(reg, tmp_path, linje(ny, date(1988, 3, 7))).anvist == 1
    assert rader(reg, "anvisning WHERE id = 2", "journalnr") == [(ny.journalnr,)]


def test_en_sak_med_et_ventende_kort_er_ikke_uten_kort(reg: Register, tid: Stillbar, tmp_path: Path) -> None:
    """The decision is of 6 June; the card ends on 3 July, three weeks before 24 July. Put away, it counts no more."""
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1988, 6, 6)))
    tid.til("1988-07-04T09:00")
    ta(reg, tmp_path, linje(sak, date(1988, 6, 20)))
    assert rader(reg, "arbeid WHERE slag = 'uten_kort'", "siden") == [("1988-07-24",)]
    (oppgave,) = (ett for ett in arbeidsliste(reg, Listevisning.KONTORET).oppgaver if ett.slag is Arbeidsslag.KORT)
    legg_bort(reg, oppgave, "Sendt til feil kontor")
    assert rader(reg, "arbeid WHERE slag = 'uten_kort'", "siden") == [("1988-06-27",)]
    assert kontroll(reg) == []
