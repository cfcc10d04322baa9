"""The history of a case: everything that was done in it, in order, and the looks only when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from data.brukere.rolle import Rolle
from data.operasjoner.arbeidsliste.fordeling import ta
from data.operasjoner.arbeidsliste.liste import Listevisning, arbeidsliste
from data.operasjoner.avgjorelse.avgjorelse import send_tilbake
from data.operasjoner.behandling.behandling import behandlingsbilde
from data.operasjoner.brev.brevgrunnlag import vedtaksgrunnlag
from data.operasjoner.brev.sending import skrevet_vedtak
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import hent_person
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kjoring.svar import gi_svar
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.regnskap.justering import Justering, juster
from data.operasjoner.saksgang import saksgang as modulen
from data.operasjoner.saksgang.hendelse import BLIKK_BEGYNNER, SLAG_AV, Hendelsesslag, Sakshendelse, slag_av
from data.operasjoner.saksgang.saksgang import saksgang
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse import kontorsak
from tests.data.operasjoner.klage.klagesak import ny_klage, svar
from tests.data.operasjoner.omgjoring.omgjoringssak import LAVERE_LONN, MED_BARN, elleve_uker, gjor
from tests.data.saker import Sak, Stillbar, ny_person, ny_sak, ny_sak_for, post

S, K = Rolle.SAKSBEHANDLER, Rolle.KONTROLLOR


def _gangen(sak: Sak, slag: Hendelsesslag | None = None, fra: date | None = None) -> list[Sakshendelse]:
    """The history, the oldest first."""
    gang = saksgang(sak.reg, journalnr=sak.journalnr, slag=slag, fra=fra)
    assert gang is not None
    return list(reversed(gang.hendelser))


def _hva(sak: Sak, slag: Hendelsesslag | None = None, fra: date | None = None) -> list[str]:
    return [en.hva for en in _gangen(sak, slag, fra)]


@pytest.fixture
def sak(reg: Register, tid: Stillbar) -> Sak:
    """Granted on 6 June 1988 and paid two weeks, 3,816 kroner less 30 per cent tax, in the run of that day."""
    sak = ny_sak(reg)
    sak.innvilg()
    tid.til("1988-06-06T10:00")
    sak.anvis(date(1988, 1, 4))
    return sak


def test_fra_journal_til_svaret_paa_kjoringen(sak: Sak, tid: Stillbar) -> None:
    tid.til("1988-06-07T13:00")
    lukk(sak.reg, date(1988, 6, 6))
    tid.til("1988-06-08T09:00")
    gi_svar(sak.reg, date(1988, 6, 6), "1-1", "avvist", "AC04", "Konto avsluttet")
    assert [(f"{en.tidspunkt:%d%H}", en.slag.value, en.hva, en.signatur) for en in _gangen(sak)] == [
        ("0609", "J", "Registrert person", "ABC"),
        ("0609", "J", "Journalført", "ABC"),
        ("0609", "O", "Lagret behandling: Skatteprosent, Normal arb.tid, Innvilget fra, Lønnsinntekt SISTE ÅR", "ABC"),
        ("0609", "V", "Innvilget fra 04.01.88, 1908 kr i uka", "ABC"),
        ("0610", "A", "Anvist 04.01.1988–17.01.1988, 3816 kr", "ABC"),
        ("0713", "K", "Overført 2671 kr, 000001-000001", "ABC"),
        ("0809", "K", "Avvist 000001-000001 AC04 Konto avsluttet", "ABC"),
    ]


def test_det_som_ble_endret_staar_med_for_og_etter(sak: Sak) -> None:
    (lagret,) = _gangen(sak, Hendelsesslag.OPPLYSNINGER)
    assert lagret.linjer[1:] == (
        "Skatteprosent: før -, nå 30",
        "Normal arb.tid: før -, nå 40",
        "Innvilget fra: før -, nå 04.01.1988",
        "Lønnsinntekt SISTE ÅR: før -, nå 150000",
        "Gjort av ABC 06.06.1988 kl. 09.00.",
        "Saken fikk versjon 2.",
    )


def test_blikk_er_utenfor_til_noen_spor_etter_dem(sak: Sak) -> None:
    uten = _hva(sak)
    behandlingsbilde(sak.reg, journalnr=sak.journalnr)
    kontrollkort(sak.reg, journalnr=sak.journalnr)
    hent_person(sak.reg, sak.fodselsnr)
    assert _hva(sak) == uten
    sett = ["Sett på saksgang", "Sett på saksgang", "Sett på behandling", "Sett på kontrollkort", "Sett på person"]
    assert sorted(_hva(sak, Hendelsesslag.BLIKK)) == sorted(sett)
    alt = _gangen(sak, Hendelsesslag.ALT)
    assert len(alt) == len(uten) + len(sett) + 1
    assert {en.slag for en in alt} >= {Hendelsesslag.BLIKK, Hendelsesslag.VEDTAK}


def test_hvert_slag_er_bare_sitt(sak: Sak, tid: Stillbar) -> None:
    tid.til("1988-06-07T13:00")
    lukk(sak.reg, date(1988, 6, 6))
    rettelse = Justering(
        journalnr=sak.journalnr, konto="S", belop=Decimal(-100), begrunnelse="Kurs", referanse="Kursbevis"
    )
    sak.versjon = juster(sak.reg, rettelse, sak.versjon).bilde.hode.versjon
    bilde = behandlingsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.vedtak is not None
    with skrevet_vedtak(sak.reg, bilde.vedtak, vedtaksgrunnlag(sak.reg, bilde.vedtak), ["Innvilget"]):
        pass
    sak.endre("S", date(1988, 6, 13), "21", uker=8)
    sak.endre("O", date(1988, 9, 1), "31")
    annen = ny_sak(sak.reg, 1)
    (soknad,) = arbeidsliste(sak.reg, Listevisning.KONTORET, annen.journalnr).oppgaver
    ta(sak.reg, soknad)
    assert _hva(annen, Hendelsesslag.ARBEID) == ["Tatt på arbeidslisten"]
    assert {slag.value: _hva(sak, slag) for slag in list(Hendelsesslag)[:12]} == {
        "J": ["Registrert person", "Journalført"],
        "O": ["Lagret behandling: Skatteprosent, Normal arb.tid, Innvilget fra, Lønnsinntekt SISTE ÅR"],
        # Eight weeks from Monday 13 June end on Sunday 7 August.
        "V": [
            "Innvilget fra 04.01.88, 1908 kr i uka",
            "Avstengt 13.06.88-07.08.88: Sluttet uten rimelig grunn",
            "Avsluttes 01.09.88: Kommet i arbeid",
        ],
        "A": ["Anvist 04.01.1988–17.01.1988, 3816 kr"],
        "K": ["Overført 2671 kr, 000001-000001"],
        "R": ["Sammenhengende anvist % justert med -100: Kurs"],
        "M": [],
        "G": [],
        "P": ["Sendt brev: innvilgelse"],
        "U": ["Skrevet ut vedtak"],
        "L": [],
        "N": [],
    }


def test_en_klage_staar_med_det_den_sier_og_hva_det_ble_av_den(sak: Sak) -> None:
    """About the grant of 6 June 1988: six weeks after it is 18 July."""
    nummer = ny_klage(sak, innhold="Lønnen på Værøy\ner ikke tatt med")
    svar(sak, nummer, "O")
    svar(sak, nummer, "G", svardato=date(1988, 6, 6), begrunnelse="Lønnen skal med")
    alle = _gangen(sak, Hendelsesslag.KLAGE)
    assert [(en.hva, en.rad) for en in alle] == [
        ("Klage 1 på vedtak 1, kom 06.06.1988", ("klage", 1)),
        ("Klage 1 oversendt 06.06.1988", ("klagesteg", 1)),
        ("Klage 1 omgjort av fylket 06.06.1988", ("klagesteg", 2)),
    ]
    assert alle[0].linjer[1:4] == ("Lønnen på Værøy", "er ikke tatt med", "Klagefristen var 18.07.1988.")
    assert alle[2].linjer[1] == "Lønnen skal med"
    assert alle[0].hva not in _hva(sak, Hendelsesslag.VEDTAK)


def test_en_for_sen_klage_sier_det_og_hvorfor_den_ble_tatt_opp(sak: Sak, tid: Stillbar) -> None:
    tid.til("1988-07-19T09:00")
    nummer = ny_klage(sak, mottatt=date(1988, 7, 19))
    svar(sak, nummer, "H", likevel="Hun var syk")
    klage, svaret = _gangen(sak, Hendelsesslag.KLAGE)
    assert klage.linjer[2:4] == ("Klagefristen var 18.07.1988.", "Klagen kom for sent.")
    assert svaret.linjer[1:3] == ("Slik er det", "Tatt opp likevel: Hun var syk")


def test_en_omgjoring_staar_med_hver_anvisning_for_og_naa(reg: Register) -> None:
    """A child more: 3,816 becomes 3,986 for two weeks, and 1,908 becomes 1,993 for one."""
    sak = elleve_uker(reg)
    sak.lagre(MED_BARN)
    gjor(sak)
    vedtak, omregnet = _gangen(sak, Hendelsesslag.OMGJORING)
    assert vedtak.hva.startswith("Gjort om fra 04.01.88, 1993 kr i uka")
    assert (omregnet.hva, omregnet.rad) == ("Regnet om anvisninger", ("omregning", 1))
    assert omregnet.linjer[1] == "04.01.1988–17.01.1988: før 3816 kr, nå 3986 kr"
    assert omregnet.linjer[6] == "14.03.1988–20.03.1988: før 1908 kr, nå 1993 kr"


def test_et_krav_og_trekket_paa_det_staar_blant_omgjoringene(reg: Register) -> None:
    """264 kroner less for each of five cards of two weeks, and 132 for the last: 1,452 in all."""
    sak = elleve_uker(reg)
    sak.lagre(LAVERE_LONN)
    gjor(sak, kode="51", ord="Lønnsoppgave")
    krevd = _gangen(sak, Hendelsesslag.OMGJORING)[-1]
    assert krevd.linjer[1] == "04.01.1988–17.01.1988: før 3816 kr, nå 3552 kr"
    assert krevd.linjer[7] == "Kravet, krav, 04.01.1988–17.01.1988: +264 kr"
    assert krevd.linjer[12] == "Kravet, krav, 14.03.1988–20.03.1988: +132 kr"
    sak.anvis(date(1988, 3, 21))
    sak.anvis(date(1988, 3, 21), anvisningstype="T", anvist_belop=Decimal(100), anmerkning="på kravet")
    trekket = _gangen(sak, Hendelsesslag.OMGJORING)[-1]
    assert (trekket.hva, trekket.rad) == ("Ført trekk på krav", ("kravpost", 7))
    assert trekket.linjer[1] == "Kravet, trekk, 21.03.1988–03.04.1988: -100 kr"


def test_kort_og_papirer_er_ikke_annet(sak: Sak) -> None:
    assert {slag_av(ord_) for ord_ in (Loggslag.MOTTATT_KORT, Loggslag.LAGT_BORT_KORT)} == {Hendelsesslag.ANVISNING}
    assert slag_av(Loggslag.MOTTATT_PAPIRER) is slag_av(Loggslag.SKREVET_KLAGEBREV) is Hendelsesslag.BREV
    assert _hva(sak, Hendelsesslag.ANNET) == []


def test_fra_dagen_selv_er_med(sak: Sak, tid: Stillbar) -> None:
    tid.til("1988-06-07T13:00")
    lukk(sak.reg, date(1988, 6, 6))
    assert len(_hva(sak, fra=date(1988, 6, 6))) == 6
    assert _hva(sak, fra=date(1988, 6, 7)) == ["Overført 2671 kr, 000001-000001"]
    assert _hva(sak, fra=date(1988, 6, 8)) == []


def test_en_annens_sak_og_personens_andre_sak_er_utenfor(sak: Sak, reg: Register) -> None:
    ny_sak(reg, 1).innvilg()
    sak.endre("O", date(1988, 6, 6), "31")
    person = ny_person(reg, 2)
    ny_sak_for(reg, person)
    ny = journalfor(reg, post(person, fodselsnr=sak.fodselsnr, etternavn="Hansen", fornavn="Ola"), None)
    assert ny.journalnr not in (None, sak.journalnr)
    gang = saksgang(reg, fodselsnr=sak.fodselsnr)
    assert gang is not None
    assert gang.hode.journalnr == ny.journalnr
    assert [en.hva for en in reversed(gang.hendelser)] == ["Registrert person", "Journalført"]


def test_det_som_holdes_igjen_sier_hvorfor_og_gaar_siden(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg, giro=None, kontonr=None)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T13:00")
    lukk(reg, date(1988, 6, 6))
    holdt = _gangen(sak)[-1]
    assert holdt.hva == "Holdt igjen i kjøringen"
    assert "konto" in holdt.linjer[1]
    assert holdt.linjer[2] == "Kjøring 1, 06.06.1988."
    bilde = journalbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    journalfor(reg, post(bilde.person, journalnr=sak.journalnr), bilde.versjon)
    tid.til("1988-06-14T13:00")
    lukk(reg, date(1988, 6, 13))
    assert _hva(sak)[-2:] == ["Endret journal: Post- el. Bankgiro, Kontonr", "Overført 2671 kr, 000002-000001"]


def test_i_et_kontor_staar_hver_som_har_sagt_noe(reg: Register) -> None:
    sak = ny_sak(reg)
    gjor_til_kontor(reg)
    nummer = kontorsak.foreslaa(sak)
    send_tilbake(som(reg, K), nummer, kontorsak.versjon(sak), "49", "Se på lønnen")
    nummer = kontorsak.foreslaa(sak)
    kontorsak.kontroller(sak, nummer)
    kontorsak.fatt(sak, nummer)
    som(reg, S)
    assert [(en.hva, en.signatur) for en in _gangen(sak, Hendelsesslag.VEDTAK)] == [
        ("Foreslått: innvilgelse", "SAK"),
        ("Sendt tilbake: innvilgelse. Annet. Se på lønnen", "KON"),
        ("Trukket: innvilgelse", "SAK"),
        ("Foreslått: innvilgelse", "SAK"),
        ("Kontrollert: innvilgelse", "KON"),
        ("Innvilget fra 04.01.88, 1908 kr i uka", "SJEF"),
        ("Fattet: innvilgelse", "SJEF"),
    ]


def test_bare_de_nyeste_vises_naar_det_er_for_mange(sak: Sak, monkeypatch: pytest.MonkeyPatch) -> None:
    alle = _hva(sak)
    monkeypatch.setattr(modulen, "FLEST", len(alle))
    gang = saksgang(sak.reg, journalnr=sak.journalnr)
    assert gang is not None
    assert (len(gang.hendelser), gang.flere) == (len(alle), False)
    monkeypatch.setattr(modulen, "FLEST", len(alle) - 1)
    gang = saksgang(sak.reg, journalnr=sak.journalnr)
    assert gang is not None
    assert [en.hva for en in reversed(gang.hendelser)] == alle[1:]
    assert gang.flere


def test_det_som_kommer_siden_i_loggen_vises_uten_at_noen_har_ordnet_det(sak: Sak) -> None:
    with sak.reg.skriv() as okt:
        loggfor(sak.reg, okt, Loggslag.NEKTET, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr)
    assert _hva(sak, Hendelsesslag.ANNET) == ["Nektet"]
    assert _hva(sak)[-1] == "Nektet"


def test_hvert_blikk_begynner_likt_og_ingenting_annet_gjor_det() -> None:
    blikk = {slag for slag in Loggslag if slag.value.startswith(BLIKK_BEGYNNER)}
    assert blikk == {slag for slag in Loggslag if slag.name.startswith("SETT_")}
    assert not blikk & SLAG_AV.keys()
    assert slag_av(Loggslag.SETT_KONTO) is Hendelsesslag.BLIKK


def test_den_som_ikke_har_sak_har_ingen_saksgang(reg: Register) -> None:
    assert saksgang(reg, fodselsnr=ny_person(reg).fodselsnr) is None
    assert saksgang(reg, journalnr="88000099") is None


@contextmanager
def _sporringene() -> Iterator[list[tuple[str, object]]]:
    """The statements that are sent to the register meanwhile, with their values."""
    sett: list[tuple[str, object]] = []

    def merk(*om: object) -> None:
        sett.append((str(om[2]), om[3]))

    event.listen(Engine, "before_cursor_execute", merk)
    try:
        yield sett
    finally:
        event.remove(Engine, "before_cursor_execute", merk)


@pytest.mark.parametrize("slag", [None, *Hendelsesslag])
def test_ingen_sporring_gaar_gjennom_en_hel_tabell(sak: Sak, slag: Hendelsesslag | None) -> None:
    with _sporringene() as sendt:
        _gangen(sak, slag, date(1988, 6, 6))
    lest = [
        (sql, verdier) for sql, verdier in sendt if (sql.startswith("SELECT") and "logg" in sql) or "kjorings" in sql
    ]
    assert len(lest) >= 2
    with sak.reg.raa_lesing() as raa:
        for sql, verdier in lest:
            plan = [steg[3] for steg in raa.execute(f"EXPLAIN QUERY PLAN {sql}", verdier)]
            assert not [steg for steg in plan if steg.startswith("SCAN")], (sql, plan)
            if "FROM logg" in sql:
                assert any("ix_logg_" in steg for steg in plan), (sql, plan)
