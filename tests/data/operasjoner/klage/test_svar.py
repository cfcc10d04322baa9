"""What becomes of a complaint: once, in time or with a reason, by another, and followed until it is done."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from data.brukere.adgang import Nektet
from data.brukere.rolle import Rolle
from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.operasjoner.bruker.innlogging import logg_inn
from data.operasjoner.bruker.nybruker import NyBruker, ny_bruker
from data.operasjoner.journal.journal import journalbilde
from data.operasjoner.klage.registrering import NyKlage, registrer_klage
from data.operasjoner.klage.svar import STEG, Klagesvar, besvar_klage, vurder_svar
from data.register.register import Register
from data.sak.rader.klagerader import Klagestand
from data.tabeller.klage.klage import SLAG
from tests.data.kontor import PASSORD, gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import D, K, S, fatt, foreslaa, kontroller, versjon
from tests.data.operasjoner.klage.klagesak import IDAG, bildet, ny_klage, svar
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak, ny_sak_for


@pytest.fixture
def sak(reg: Register) -> Sak:
    """A granted case with a complaint in time."""
    sak = ny_sak(reg)
    sak.innvilg()
    ny_klage(sak)
    return sak


def _arbeid(reg: Register) -> list[tuple[str, str, str, str]]:
    with reg.raa_lesing() as raa:
        return raa.execute(
            "SELECT slag, gjelder, siden, frist FROM arbeid WHERE slag LIKE 'klage%' ORDER BY slag, gjelder"
        ).fetchall()


def test_en_klage_venter_i_28_dager_fra_den_kom(sak: Sak) -> None:
    assert _arbeid(sak.reg) == [("klage", "1", "1988-06-06", "1988-07-04")]


@pytest.mark.parametrize("handling", ["T"])
def test_en_trukket_klage_venter_ikke_mer(sak: Sak, handling: str) -> None:
    besvart = svar(sak, 1, handling)
    assert (besvart.klage.stand, besvart.klage.venter) == (Klagestand.TRUKKET, False)
    assert _arbeid(sak.reg) == []
    assert kontroll(sak.reg) == []


def test_en_opprettholdt_klage_sendes_og_det_purres_etter_tolv_uker(sak: Sak) -> None:
    besvart = svar(sak, 1, "O", begrunnelse="Lønnen er rett")
    steg = besvart.klage.steg[-1]
    assert (besvart.klage.stand, besvart.klage.venter) == (Klagestand.OVERSENDT, True)
    assert (steg.dato, steg.begrunnelse, steg.person, steg.likevel) == (IDAG, "Lønnen er rett", "ABC", None)
    assert _arbeid(sak.reg) == [("klage_oversendt", "1", "1988-08-29", "1988-09-12")]
    assert kontroll(sak.reg) == []


@pytest.mark.parametrize(
    ("handling", "stand", "venter"),
    [("S", Klagestand.STADFESTET, False), ("G", Klagestand.OMGJORT, True), ("P", Klagestand.OPPHEVET, True)],
)
def test_svaret_fra_fylket_fores_med_datoen_i_brevet(
    sak: Sak, tid: Stillbar, handling: str, stand: Klagestand, venter: bool
) -> None:
    svar(sak, 1, "O")
    tid.til("1988-08-01T09:00")
    besvart = svar(sak, 1, handling, svardato=date(1988, 7, 28))
    assert (besvart.klage.stand, besvart.klage.venter_paa_vedtak) == (stand, venter)
    assert besvart.klage.steg[-1].dato == date(1988, 7, 28)
    assert _arbeid(sak.reg) == ([("klage_vedtak", "1", "1988-08-01", "1988-08-15")] if venter else [])
    assert kontroll(sak.reg) == []


@pytest.mark.parametrize("dag", [None, date(1988, 6, 5), date(1988, 8, 2)])
def test_fylkets_brev_er_fra_dagen_den_ble_sendt_til_i_dag(sak: Sak, tid: Stillbar, dag: date | None) -> None:
    svar(sak, 1, "O")
    tid.til("1988-08-01T09:00")
    with pytest.raises(Avvist) as avvist:
        svar(sak, 1, "S", svardato=dag)
    assert avvist.value.feil == {"svardato": "Svardato: skriv datoen i fylkets brev, fra 06.06.1988 til 01.08.1988."}


@pytest.mark.parametrize("dag", [date(1988, 6, 6), date(1988, 8, 1)])
def test_begge_endene_er_med(sak: Sak, tid: Stillbar, dag: date) -> None:
    svar(sak, 1, "O")
    tid.til("1988-08-01T09:00")
    assert svar(sak, 1, "S", svardato=dag).klage.steg[-1].dato == dag


@pytest.mark.parametrize("handling", ["H", "D"])
def test_en_klage_som_forer_fram_venter_paa_et_nytt_vedtak_som_knyttes_til_den(
    sak: Sak, tid: Stillbar, handling: str
) -> None:
    svar(sak, 1, handling)
    assert _arbeid(sak.reg) == [("klage_vedtak", "1", "1988-06-06", "1988-06-20")]
    tid.til("1988-06-08T09:00")
    sak.endre("S", date(1988, 5, 30), "21", uker=8)
    assert bildet(sak.reg, sak).klager[0].venter_paa_vedtak, "an exclusion is no answer to this"
    assert _arbeid(sak.reg) == [("klage_vedtak", "1", "1988-06-06", "1988-06-20")]
    sak.innvilg(replace(FAKTA, lonn_1=Decimal(160_000)))
    (klage,) = bildet(sak.reg, sak).klager
    assert klage.nytt_vedtak is not None
    assert (klage.nytt_vedtak.id, klage.venter) == (3, False)
    assert _arbeid(sak.reg) == []
    assert kontroll(sak.reg) == []


def test_et_avslag_som_omgjores_faar_sitt_vedtak_i_en_ny_sak(reg: Register) -> None:
    avslaatt = ny_sak(reg)
    avslaatt.endre("A", date(1988, 6, 6), "11")
    ny_klage(avslaatt)
    svar(avslaatt, 1, "H")
    journal = journalbilde(reg, avslaatt.fodselsnr)
    assert journal is not None
    ny = ny_sak_for(reg, journal.person)
    assert _arbeid(reg) == [("klage_vedtak", "1", "1988-06-06", "1988-06-20")]
    ny.innvilg()
    (klage,) = bildet(reg, avslaatt).klager
    assert klage.nytt_vedtak is not None
    assert klage.nytt_vedtak.journalnr == ny.journalnr != avslaatt.journalnr
    assert _arbeid(reg) == []
    assert kontroll(reg) == []


def test_en_klage_paa_en_avstengning_kan_faa_en_ny_avstengning(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.endre("S", date(1988, 6, 6), "21", uker=8)
    ny_klage(sak)
    svar(sak, 1, "D")
    sak.endre("S", date(1988, 10, 3), "21", uker=4)
    assert not bildet(reg, sak).klager[0].venter
    assert _arbeid(reg) == []


def test_et_vedtak_fra_for_svaret_er_ikke_det_nye(sak: Sak) -> None:
    sak.innvilg(replace(FAKTA, lonn_1=Decimal(160_000)))
    svar(sak, 1, "H")
    assert bildet(sak.reg, sak).klager[0].venter_paa_vedtak


@pytest.mark.parametrize("handling", ["A", "O", "H", "D", "T", None, "X"])
def test_en_besvart_klage_besvares_ikke_igjen(sak: Sak, handling: str | None) -> None:
    svar(sak, 1, "H")
    with pytest.raises(Avvist, match="Klage 1 er omgjort; det er ikke mer å gjøre med den her"):
        svar(sak, 1, handling)


@pytest.mark.parametrize("handling", ["S", "G", "P", None, "X"])
def test_bare_en_oversendt_klage_har_svar_fra_fylket(sak: Sak, handling: str | None) -> None:
    with pytest.raises(Avvist, match="velg A, O, H, D eller T; klagen er ikke sendt til fylket"):
        svar(sak, 1, handling, svardato=IDAG)


@pytest.mark.parametrize("handling", ["A", "O", "H", "D", None])
def test_en_oversendt_klage_besvares_av_fylket(sak: Sak, handling: str | None) -> None:
    svar(sak, 1, "O")
    with pytest.raises(Avvist, match="velg S, G, P eller T; klagen er sendt til fylket"):
        svar(sak, 1, handling)


def test_en_oversendt_klage_kan_trekkes(sak: Sak) -> None:
    svar(sak, 1, "O")
    assert svar(sak, 1, "T").klage.stand is Klagestand.TRUKKET


@pytest.mark.parametrize("begrunnelse", [None, "", " . "])
def test_svaret_skal_begrunnes(sak: Sak, begrunnelse: str | None) -> None:
    with pytest.raises(Avvist) as avvist:
        svar(sak, 1, "O", begrunnelse=begrunnelse)
    assert avvist.value.feil == {"begrunnelse_1": "Begrunnelse: skriv hvorfor; den står i brevet."}


def test_en_klage_i_tide_avvises_ikke_og_tas_ikke_opp_likevel(sak: Sak) -> None:
    with pytest.raises(Avvist) as avvist:
        svar(sak, 1, "A")
    assert avvist.value.feil == {"handling": "Handling: velg en annen; klagen kom i tide og kan ikke avvises."}
    with pytest.raises(Avvist) as avvist:
        svar(sak, 1, "O", likevel="Var syk")
    assert list(avvist.value.feil) == ["likevel"]


@pytest.fixture
def sen(reg: Register, tid: Stillbar) -> Sak:
    """A granted case with a complaint that came the day after the last."""
    sak = ny_sak(reg)
    sak.innvilg()
    tid.til("1988-07-19T09:00")
    ny_klage(sak, mottatt=date(1988, 7, 19))
    return sak


def test_en_for_sen_klage_avvises(sen: Sak) -> None:
    assert vurder_svar(sen.reg, _svar(sen, "A")) == (
        "Enter igjen avviser klagen: den kom etter 18.07.1988. F12 angrer."
    )
    assert svar(sen, 1, "A").klage.stand is Klagestand.AVVIST
    assert _arbeid(sen.reg) == []
    assert kontroll(sen.reg) == []


@pytest.mark.parametrize("handling", ["O", "H", "D"])
def test_en_for_sen_klage_tas_opp_bare_med_en_grunn(sen: Sak, handling: str) -> None:
    with pytest.raises(Avvist) as avvist:
        svar(sen, 1, handling, likevel="-")
    assert avvist.value.feil == {"likevel": "Likevel: klagen kom for sent; skriv hvorfor den tas opp, eller velg A."}
    assert svar(sen, 1, handling, likevel="Søkeren lå på sykehus").klage.steg[-1].likevel == "Søkeren lå på sykehus"
    assert kontroll(sen.reg) == []


def test_en_for_sen_klage_kan_trekkes_uten_grunn(sen: Sak) -> None:
    with pytest.raises(Avvist):
        svar(sen, 1, "T", likevel="Søkeren lå på sykehus")
    assert svar(sen, 1, "T").klage.stand is Klagestand.TRUKKET


def _svar(sak: Sak, handling: str, **felt: object) -> Klagesvar:
    return Klagesvar(journalnr=sak.journalnr, klage_nr=1, handling=handling, **({"begrunnelse": "Slik er det"} | felt))


@pytest.mark.parametrize(
    ("handling", "setning"),
    [
        ("O", "Enter igjen opprettholder vedtaket og sender klagen til fylket. F12 angrer."),
        ("H", "Enter igjen omgjør; saken venter så på nytt vedtak. F12 angrer."),
        ("D", "Enter igjen omgjør; saken venter så på nytt vedtak. F12 angrer."),
        ("T", "Enter igjen fører klagen som trukket. F12 angrer."),
    ],
)
def test_det_sies_hva_neste_enter_gjor(sak: Sak, handling: str, setning: str) -> None:
    assert vurder_svar(sak.reg, _svar(sak, handling)) == setning
    assert bildet(sak.reg, sak).klager[0].steg == ()


def test_det_sies_ogsaa_for_svaret_fra_fylket(sak: Sak) -> None:
    svar(sak, 1, "O")
    assert vurder_svar(sak.reg, _svar(sak, "G", svardato=IDAG)) == (
        "Enter igjen fører fylkets svar; det kan ikke endres siden. F12 angrer."
    )


def test_svardato_er_bare_for_fylket(sak: Sak) -> None:
    with pytest.raises(Avvist) as avvist:
        svar(sak, 1, "O", svardato=IDAG)
    assert avvist.value.feil == {"svardato": "Svardato: la feltet stå tomt; den er for svaret fra fylket (S, G og P)."}


def test_en_klage_i_en_annen_sak_besvares_ikke_her(sak: Sak) -> None:
    annen = ny_sak(sak.reg, 1)
    with pytest.raises(Avvist) as avvist:
        besvar_klage(
            sak.reg, Klagesvar(journalnr=annen.journalnr, klage_nr=1, handling="T", begrunnelse="Ja"), annen.versjon
        )
    assert avvist.value.melding == "Sak 88000002 har ingen klage; registrer den på KLAGE-1 (F7)."


def test_to_som_svarer_samtidig(sak: Sak) -> None:
    versjon = sak.versjon
    svar(sak, 1, "H")
    with pytest.raises(Konflikt, match="besvart klage"):
        besvar_klage(sak.reg, _svar(sak, "O"), versjon)


def test_bokstavene_er_alle_slag_av_steg() -> None:
    assert tuple(STEG.values()) == (*SLAG[:4], "trukket", *SLAG[5:])


# In an office: SAK proposed, KON controlled and SJEF decided.


@pytest.fixture
def kontorsak(reg: Register) -> Sak:
    sak = ny_sak(reg)
    gjor_til_kontor(reg)
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    fatt(sak, nummer)
    for signatur, rolle in (("SAK2", S), ("KON2", K), ("SJE2", D)):
        ny = NyBruker(signatur=signatur, navn="En annen", kontor="Tromsø", roller=frozenset({rolle}), passord=PASSORD)
        ny_bruker(som(reg, Rolle.LEDER), ny)
    som(reg, S)
    sak.versjon = versjon(sak)
    ny_klage(sak)
    return sak


@pytest.mark.parametrize("rolle", [S, K, D])
@pytest.mark.parametrize("handling", ["O", "H", "D"])
def test_ingen_av_de_tre_svarer_paa_klagen(kontorsak: Sak, rolle: Rolle, handling: str) -> None:
    assert bildet(kontorsak.reg, kontorsak).klager[0].rad.personer == "KON,SAK,SJEF"
    som(kontorsak.reg, rolle)
    with pytest.raises(Avvist, match="Be en annen svare på klagen: du har selv vært med på vedtaket"):
        svar(kontorsak, 1, handling)
    with pytest.raises(Avvist, match="Be en annen svare på klagen"):
        vurder_svar(kontorsak.reg, _svar(kontorsak, handling))


@pytest.mark.parametrize("signatur", ["SAK2", "KON2", "SJE2"])
def test_en_annen_med_en_av_rollene_svarer(kontorsak: Sak, signatur: str) -> None:
    logg_inn(kontorsak.reg, signatur, PASSORD)
    assert svar(kontorsak, 1, "O").klage.steg[-1].person == signatur
    assert kontroll(kontorsak.reg) == []


def test_en_annen_signatur_av_samme_person_svarer_ikke(kontorsak: Sak) -> None:
    ny = NyBruker(
        signatur="SAK3",
        navn="Saksbehandler Berg",
        kontor="Tromsø",
        roller=frozenset({D}),
        passord=PASSORD,
        person="SAK",
    )
    ny_bruker(som(kontorsak.reg, Rolle.LEDER), ny)
    logg_inn(kontorsak.reg, "SAK3", PASSORD)
    with pytest.raises(Avvist, match="Be en annen svare på klagen"):
        svar(kontorsak, 1, "O")


@pytest.mark.parametrize("rolle", [Rolle.UTBETALING, Rolle.LEDER, Rolle.OPPLAERING])
def test_andre_roller_svarer_ikke(kontorsak: Sak, rolle: Rolle) -> None:
    som(kontorsak.reg, rolle)
    with pytest.raises(Nektet):
        svar(kontorsak, 1, "O")


def test_den_som_var_med_kan_fore_at_klagen_er_trukket_og_fylkets_svar(kontorsak: Sak) -> None:
    logg_inn(kontorsak.reg, "SAK2", PASSORD)
    svar(kontorsak, 1, "O")
    som(kontorsak.reg, S)
    assert svar(kontorsak, 1, "S", svardato=IDAG).klage.stand is Klagestand.STADFESTET
    assert kontroll(kontorsak.reg) == []


def test_en_som_bare_har_en_av_svarrollene_registrerer_ikke(kontorsak: Sak) -> None:
    logg_inn(kontorsak.reg, "SJE2", PASSORD)
    with pytest.raises(Nektet):
        svar(kontorsak, 1, "T")
    with pytest.raises(Nektet):
        registrer_klage(
            kontorsak.reg,
            NyKlage(journalnr=kontorsak.journalnr, vedtak_nr=1, mottatt=IDAG, innhold="Mer"),
            kontorsak.versjon,
        )


@pytest.mark.parametrize(
    ("person", "slag", "likevel", "grunn"),
    [
        ("KON", "oversendt", None, "en annen person"),
        ("SAK2", "avvist", None, "fristen"),
        ("SAK2", "oversendt", "Syk", "fristen"),
        ("SAK2", "stadfestet", None, "klagen er ikke der"),
    ],
)
def test_filen_selv_nekter_det_samme(kontorsak: Sak, person: str, slag: str, likevel: str | None, grunn: str) -> None:
    """Whatever program writes it, while the guards are there."""
    rad = (slag, person, likevel, "0" * 64)
    with closing(sqlite3.connect(kontorsak.reg.sti)) as fil, pytest.raises(sqlite3.IntegrityError, match=grunn):
        fil.execute(SETT_INN, rad)


SETT_INN = """
    INSERT INTO klagesteg (id, klage_id, slag, person, dato, begrunnelse, likevel, siste_vedtak, signatur, tidspunkt,
        forrige, hash) VALUES (1, 1, ?, ?, '1988-06-06', 'Ja', ?, 1, 'X', '1988-06-06T09:00:00', ?, 'x')
"""


def test_kontrollen_finner_et_svar_fra_en_som_var_med_paa_vedtaket(kontorsak: Sak) -> None:
    """Another program took the guard away, wrote the answer as ours does, and put the guard back."""
    with closing(sqlite3.connect(kontorsak.reg.sti)) as fil:
        (vakten,) = fil.execute("SELECT sql FROM sqlite_master WHERE name = 'klagesteg_av_en_annen'").fetchone()
        fil.execute("DROP TRIGGER klagesteg_av_en_annen")
        fil.execute("UPDATE oppsett SET underskrift = 'ingen'")
        fil.commit()
    svar(kontorsak, 1, "O", signatur="SAK")
    with closing(sqlite3.connect(kontorsak.reg.sti)) as fil:
        fil.execute(vakten)
        fil.execute("UPDATE oppsett SET underskrift = 'skjerm'")
        fil.commit()
    assert kontroll(kontorsak.reg) == ["Klage 1 er besvart av en som selv var med på vedtaket."]


def test_i_et_register_med_underskrift_ingen_er_eget_svar_ingen_feil(sak: Sak) -> None:
    svar(sak, 1, "O")
    gjor_til_kontor(sak.reg)
    assert kontroll(sak.reg) == []
