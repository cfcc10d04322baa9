"""What the monkey holds of the register: faults put in behind the program, each found with its sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from data.demo import DEMO_START
from data.kjede.kjede import hash_av
from data.kjede.kjedeleser import ledd_i
from data.operasjoner.anvisning import anvisning
from data.operasjoner.anvisning.anvisning import Kort
from data.register.register import Register
from screens.proving.ape.apekunnskap import APEKUNNSKAP
from screens.rutiner.journalforing import rutine as journalforing
from tui.flyt.ape.funn import Funn
from tui.flyt.ape.sving import Naadd, Sving, Utgangspunkt
from tui.flyt.steg import Fyll, GaaTil, Steghandling, Trykk

LOPENDE, FORSTE_UBETALTE, SISTE = "09926713202", "090588", "210588"
KORTET: tuple[Steghandling, ...] = (
    GaaTil("D-62"),
    Fyll((("Fødselsnr", LOPENDE),)),
    Trykk(("Enter",)),
    Fyll((("Meldedato", "060688"), ("Anvis. periode fra", FORSTE_UBETALTE), ("Anvis. periode til", SISTE))),
)
MED_ADRESSE = "10826610226"
SEND = Trykk(("Enter",))


@pytest.fixture
def sving() -> Iterator[Sving]:
    """The monkey's world on the demo register, with a card that is filled in and not sent."""
    sving = Sving(APEKUNNSKAP, Utgangspunkt(DEMO_START, "demo"), Naadd())
    assert [sving.utfor(handling) for handling in KORTET] == [None] * 4
    yield sving
    sving.lukk()


def sett_inn(sving: Sving, *setninger: tuple[str, tuple[Any, ...]], uten_vakter: bool = False) -> None:
    """Writes in the register's file as another program does, past the guards when that is said."""
    with closing(sqlite3.connect(_sti(sving))) as fil, fil:
        if uten_vakter:
            for (navn,) in fil.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                fil.execute(f"DROP TRIGGER {navn}")
        for setning, verdier in setninger:
            fil.execute(setning, verdier)


def _sti(sving: Sving) -> str:
    return str(sving.verden._okt.sti)  # type: ignore[attr-defined]


def test_en_som_faar_nummeret_i_nytt_fodselsnr_er_i_orden(sving: Sving) -> None:
    bytte = (("Retting", "N"), ("Nytt fødselsnr", "18833006521"), ("Med ord", "D-nummeret er byttet"))
    forlat = (GaaTil("RETTING"), Trykk(("J",)))
    steg = (*forlat, Fyll((("Fødselsnr", MED_ADRESSE),)), SEND, Fyll(bytte), SEND, SEND)
    assert [sving.utfor(handling) for handling in steg] == [None] * len(steg)
    with closing(sqlite3.connect(_sti(sving))) as fil:
        assert fil.execute("SELECT fodselsnr, til_fodselsnr FROM personkobling").fetchall() == [
            (MED_ADRESSE, "18833006521")
        ]


def test_et_kort_som_betales_slik_skjemaet_sier_er_i_orden(sving: Sving) -> None:
    assert sving.utfor(SEND) is None
    assert sving.verden.gjort()["anvisninger"] == 1
    assert sving.se_til_slutt() is None


def test_en_anvisning_til_i_registeret_bak_programmet(sving: Sving) -> None:
    """The same card once more, as a link that hangs together with the chain: no form said it."""
    assert sving.utfor(SEND) is None
    with closing(sqlite3.connect(_sti(sving))) as fil:
        *_, siste = ledd_i(fil, "anvisning")
    ny = {**siste, "id": int(siste["id"] or 0) + 1, "forrige": siste["hash"]}
    ny["hash"] = hash_av("anvisning", ny)
    sett_inn(
        sving,
        (f"INSERT INTO anvisning ({', '.join(ny)}) VALUES ({', '.join('?' * len(ny))})", tuple(ny.values())),
        ("UPDATE kjedehode SET antall = ?, hash = ? WHERE tabell = 'anvisning'", (ny["id"], ny["hash"])),
        uten_vakter=True,
    )
    assert sving.utfor(Trykk(("F1",))) == Funn(
        "lagret usagt anvisning", "noe er lagret i anvisning, uten at svaret sa det"
    )
    assert sving.se_til_slutt() is not None


def test_et_svar_som_betaler_to_kort(sving: Sving, monkeypatch: pytest.MonkeyPatch) -> None:
    en_gang = anvisning.anvis

    def to_ganger(reg: Register, kort: Kort, versjon: int, sett: Any = ()) -> Any:
        anvist = en_gang(reg, kort, versjon, sett)
        assert kort.periode_til is not None
        neste = replace(kort, periode_fra=kort.periode_til + timedelta(2), periode_til=kort.periode_til + timedelta(13))
        en_gang(reg, neste, anvist.bilde.hode.versjon, sett)
        return anvist

    monkeypatch.setattr("screens.rutiner.anvisning.anvis", to_ganger)
    funn = sving.utfor(SEND)
    assert funn == Funn("flere anvisning", "2 rader er nye i anvisning etter 1 svar som sa det")


def test_et_svar_som_lagrer_noe_annet_enn_skjemaet_sa(sving: Sving, monkeypatch: pytest.MonkeyPatch) -> None:
    en_gang = anvisning.anvis

    def en_dag_for_lite(reg: Register, kort: Kort, versjon: int, sett: Any = ()) -> Any:
        assert kort.periode_til is not None
        return en_gang(reg, replace(kort, periode_til=kort.periode_til - timedelta(1)), versjon, sett)

    monkeypatch.setattr("screens.rutiner.anvisning.anvis", en_dag_for_lite)
    funn = sving.utfor(SEND)
    assert funn is not None
    assert funn.slag == "lagret annet anvisning.periode_til"
    assert funn.setning.endswith("på D-62 ble lagret i anvisning.periode_til med noe annet enn det som sto i feltet")


def test_et_felt_som_ingen_rorte_og_som_mister_en_bokstav(monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer shows what was saved, and nothing was typed there: what stood in the form is held against it."""
    en_gang = journalforing.les

    def uten_den_siste(post: Any, verdier: Any, **andre: Any) -> Any:
        lest = en_gang(post, verdier, **andre)
        return replace(lest, bo_gate=lest.bo_gate[:-1])

    sving = Sving(APEKUNNSKAP, Utgangspunkt(DEMO_START, "demo"), Naadd())
    hent = (GaaTil("D-60"), Fyll((("Fødselsnr", MED_ADRESSE),)), SEND, Fyll((("Anmerkn.", "Hei"),)))
    assert [sving.utfor(handling) for handling in hent] == [None] * 4
    monkeypatch.setattr(journalforing, "les", uten_den_siste)
    funn = sving.utfor(SEND)
    sving.lukk()
    assert funn is not None
    assert funn.setning.startswith("«Bo-adr. gate» på D-60 ble lagret i person.bo_gate med noe annet enn det som sto")


def test_et_ledd_som_ikke_henger_sammen_med_kjeden(sving: Sving) -> None:
    with closing(sqlite3.connect(_sti(sving))) as fil:
        *_, siste = ledd_i(fil, "vedtak")
    ny = {**siste, "id": int(siste["id"] or 0) + 1, "forrige": "0" * 64}
    ny["hash"] = hash_av("vedtak", ny)
    sett_inn(
        sving,
        (f"INSERT INTO vedtak ({', '.join(ny)}) VALUES ({', '.join('?' * len(ny))})", tuple(ny.values())),
        uten_vakter=True,
    )
    sagt = f"I vedtak henger ikke rad {ny['id']} sammen med raden før"
    assert sving.utfor(Trykk(("F1",))) == Funn("kjede vedtak", sagt)


def test_et_gammelt_ledd_som_er_endret(sving: Sving) -> None:
    """The last link that was seen: an older one is found by the control of the whole register, at the end."""
    siste = "(SELECT max(id) FROM vedtak)"
    sett_inn(sving, (f"UPDATE vedtak SET hash = ? WHERE id = {siste}", ("f" * 64,)), uten_vakter=True)
    assert sving.utfor(Trykk(("F1",))) == Funn("kjede vedtak", "et gammelt ledd i vedtak er endret")


def test_en_endring_langt_bak_i_kjeden_finnes_til_slutt(sving: Sving) -> None:
    sett_inn(sving, ("UPDATE anvisning SET anmerkning = 'Gitt' WHERE id = 1", ()), uten_vakter=True)
    assert sving.utfor(Trykk(("F1",))) is None
    funn = sving.se_til_slutt()
    assert funn is not None
    assert funn.slag == "kontroll"


def test_en_rad_som_ingen_logg_forteller_om_finnes_til_slutt(sving: Sving) -> None:
    sett_inn(sving, ("UPDATE person SET fornavn = 'Ola' WHERE fodselsnr = ?", (LOPENDE,)), uten_vakter=True)
    assert sving.utfor(Trykk(("F1",))) is None
    funn = sving.se_til_slutt()
    assert funn is not None
    assert funn.slag == "kontroll"


def test_det_en_annen_okt_har_lagret_sa_ikke_skjemaet(sving: Sving) -> None:
    """A payment by another session, in good order: no answer here said it."""
    okt = sving.verden._okt  # type: ignore[attr-defined]
    andre = Register.aapne(okt.sti, okt.klokke, "XYZ")
    dag = DEMO_START.date().replace(month=5, day=9)
    bilde = anvisning.anvisningsbilde(andre, fodselsnr=LOPENDE)
    assert bilde is not None
    kort = Kort(journalnr=bilde.hode.journalnr, meldedato=DEMO_START.date(), periode_fra=dag, periode_til=dag)
    anvisning.anvis(andre, kort, bilde.hode.versjon)
    andre.lukk()
    funn = sving.utfor(Trykk(("F1",)))
    assert funn is not None
    assert funn.setning == "noe er lagret i anvisning, uten at svaret sa det"


def test_felter_som_heter_det_samme_som_journalens(sving: Sving) -> None:
    """Anmerk. internt on D-61 is not that of D-60, and who ends a case is not who journalled it."""
    behandling = {"Fødselsnr": "12865024477"}, {"Innvilget fra": "090588", "Anmerk. internt": "x", "Skatteprosent": "5"}
    endring = {"Fødselsnr": "17906614340"}, {"Endring": "O", "Dato": "270688", "Begrunnelse": "32"}
    for rutine, (hvem, resten) in (("D-61", behandling), ("ENDRING", endring)):
        assert sving.utfor(Trykk(("F12",))) is None
        for steg in (GaaTil(rutine), Fyll(tuple(hvem.items())), SEND, Fyll(tuple(resten.items())), SEND):
            assert sving.utfor(steg) is None
    assert sving.verden.gjort()["endringer"] == 1


def test_en_melding_har_ingen_dager_av_det_gamle_ferieaaret(sving: Sving) -> None:
    """A report pays nothing that could be divided between two years."""
    assert sving.utfor(Fyll((("Anvisningstype", "M"), ("Dager gammelt ferieår", "6")))) is None
    assert sving.utfor(SEND) is None
    assert sving.verden.gjort()["anvisninger"] == 1
