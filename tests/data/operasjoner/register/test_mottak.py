"""A file from another register is taken in: once, whoever it is about, and whatever stops it."""

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest
from sqlalchemy import Engine, event

from data.feil import Skadet
from data.kontroll.kontroll import kontroll
from data.operasjoner.arbeidsliste.liste import Listevisning, arbeidsliste
from data.operasjoner.innsyn.personinnsyn import personinnsyn
from data.operasjoner.register import mottak
from data.operasjoner.register.mottak import les_inn
from data.operasjoner.saksgang.hendelse import Hendelsesslag
from data.operasjoner.saksgang.saksgang import saksgang
from data.register.register import Register
from data.tabeller.register.registeropplysning import Registerslag
from tests.data.operasjoner.meldekort.kortlinjer import rader
from tests.data.operasjoner.register.registerlinjer import behandles, inntekt, innvilget, les, linje, linjer, paa_listen
from tests.data.saker import Stillbar, fodselsnr, ny_person, ny_sak


def test_en_fil_tas_inn_og_telles_etter_slag(reg: Register, tmp_path: Path) -> None:
    en, annen = behandles(reg), behandles(reg, 1)
    svar = les(
        reg,
        tmp_path,
        inntekt(en, 300_000),
        inntekt(annen, 150_000),
        linje("dod", annen, "1988-05-01"),
        linje("dod", fodselsnr(nummer=9), "1988-05-01"),
        "tull",
    )
    assert svar.tatt == {Registerslag.INNTEKT: 2, Registerslag.DOD: 1}
    assert svar.venter == {Registerslag.INNTEKT: 1, Registerslag.DOD: 1}
    assert (svar.fra_for, [ett.linje for ett in svar.feil]) == (0, [4, 5])
    assert svar.feil[0].setning == "Ingen med dette fødselsnummeret er registrert."
    assert rader(reg, "registeropplysning", "slag, fra, til, verdi, kilde, linje, signatur") == [
        ("inntekt", "1987-01-01", "1987-12-31", "300000", "register.csv", 1, "ABC"),
        ("inntekt", "1987-01-01", "1987-12-31", "150000", "register.csv", 2, "ABC"),
        ("dod", "1988-05-01", None, "", "register.csv", 3, "ABC"),
    ]
    assert paa_listen(reg) == [en.journalnr, annen.journalnr]
    assert kontroll(reg) == []


def test_det_som_er_skrevet_endres_ikke(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    for_ = [rader(reg, tabell) for tabell in ("person", "sak", "behandling", "vedtak")]
    les(reg, tmp_path, inntekt(sak, 300_000), linje("flytting", sak, "1988-05-01", verdi="9400 HARSTAD"))
    assert [rader(reg, tabell) for tabell in ("person", "sak", "behandling", "vedtak")] == for_


def test_den_samme_filen_to_ganger_gjor_ingenting_to_ganger(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    linjene = (
        inntekt(sak, 300_000),
        linje("flytting", sak, "1988-04-01", verdi="9400 HARSTAD"),
        linje("flytting", sak, "1988-05-01", verdi="9008 TROMSØ"),
    )
    les(reg, tmp_path, *linjene)
    staar = rader(reg, "registeropplysning")
    svar = les(reg, tmp_path, *linjene, navn="igjen.csv")
    assert (svar.tatt.total(), svar.fra_for, svar.venter.total()) == (0, 3, 0)
    assert rader(reg, "registeropplysning") == staar


def test_en_person_uten_sak_venter_til_det_kommer_en(reg: Register, tmp_path: Path) -> None:
    person = ny_person(reg)
    svar = les(reg, tmp_path, linje("flytting", person.fodselsnr, "1988-05-01", verdi="9400 HARSTAD"))
    assert (svar.tatt.total(), svar.venter.total(), paa_listen(reg)) == (1, 0, [])


def test_mange_rader_tas_noen_om_gangen(reg: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mottak, "BOLK", 2)
    sak, fortalt = behandles(reg), []
    fil = tmp_path / "r.csv"
    fil.write_text("\n".join(inntekt(sak, 1, aar) for aar in range(1980, 1985)), encoding="utf-8")
    svar = les_inn(reg, fil, lambda ferdig, alle: fortalt.append((ferdig, alle)))
    assert (svar.tatt.total(), fortalt) == (5, [(2, 5), (4, 5), (5, 5)])


def test_saksgangen_og_innsynet_viser_radene(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000), linje("pensjon", sak, "1988-01-04", "1988-12-31", "O 42000"))
    gang = saksgang(reg, journalnr=sak.journalnr, slag=Hendelsesslag.OPPLYSNINGER)
    assert gang is not None
    (pensjon, lonn, _) = gang.hendelser
    assert lonn.hva == "Registrert inntekt fra 01.01.1987: 300000"
    assert pensjon.linjer[:3] == (
        *("Registrert pensjon fra 04.01.1988: O 42000", "Gjelder til 31.12.1988."),
        "Fra register.csv, linje 2.",
    )
    innsyn = personinnsyn(reg, sak.fodselsnr)
    assert [rad["verdi"] for rad in innsyn.rader["registeropplysning"]] == ["300000", "42000"]


@pytest.fixture
def bygget(tmp_path: Path) -> Path:
    """A register and a file of two rows for each of three persons, of which one differs."""
    reg = Register.aapne(tmp_path / "bygget.db", Stillbar().klokke, "ABC")
    saker = [behandles(reg, nummer) for nummer in range(3)]
    radene = [inntekt(sak, 150_000 * (aar == 1987) + aar, aar) for aar in (1987, 1986) for sak in saker]
    (tmp_path / "r.csv").write_text("\n".join(radene), encoding="utf-8")
    reg.lukk()
    return tmp_path


def _aapne(sti: Path) -> Register:
    return Register.aapne(sti, Stillbar().klokke, "ABC", trygt=False)


def _barn(sti: Path, fil: Path, trinn: int) -> NoReturn:
    """Takes in the file, and kills itself before the statement or the commit with that number."""
    telt = [0]

    def steg(*_: object) -> None:
        telt[0] += 1
        if telt[0] == trinn:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        event.listen(Engine, "before_cursor_execute", steg)
        event.listen(Engine, "commit", steg)
        les_inn(_aapne(sti), fil)
        os._exit(0)
    finally:
        os._exit(1)


def test_drept_underveis_og_lest_igjen_gir_hver_rad_en_gang(bygget: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mottak, "BOLK", 2)
    drept, halvveis, trinn = True, set(), 0
    while drept:
        trinn += 2
        sti = Path(shutil.copyfile(bygget / "bygget.db", bygget / f"{trinn}.db"))
        barn = os.fork()
        if barn == 0:
            _barn(sti, bygget / "r.csv", trinn)
        _, hvordan = os.waitpid(barn, 0)
        drept = os.WIFSIGNALED(hvordan)
        assert drept or os.WEXITSTATUS(hvordan) == 0
        reg = _aapne(sti)
        assert kontroll(reg) == []
        halvveis.add(len(rader(reg, "registeropplysning")))
        svar = les_inn(reg, bygget / "r.csv")
        assert svar.tatt.total() + svar.fra_for == 6
        assert sorted(rader(reg, "registeropplysning", "fra, verdi")) == sorted(
            (f"{aar}-01-01", str(150_000 * (aar == 1987) + aar)) for aar in (1987, 1986) for _ in range(3)
        )
        assert len(paa_listen(reg)) == 3
        assert kontroll(reg) == []
        reg.lukk()
    assert halvveis == {0, 2, 4, 6}


def test_en_sak_til_faar_det_som_sto_om_personen(reg: Register, tmp_path: Path) -> None:
    sak = ny_sak(reg)
    les(reg, tmp_path, linje("dod", sak, "1988-05-01"))
    assert paa_listen(reg) == [sak.journalnr]
    assert [en.opplysning.slag for en in linjer(sak)] == [Registerslag.DOD]


def test_arbeidslisten_har_begge_verdiene(reg: Register, tmp_path: Path) -> None:
    sak, annen = behandles(reg), behandles(reg, 1)
    les(reg, tmp_path, inntekt(sak, 300_000), inntekt(annen, 1), linje("dod", annen, "1988-05-01"))
    liste = arbeidsliste(reg, Listevisning.KONTORET, "register")
    assert {ett.gjelder for ett in liste.oppgaver} == {"1", "2", "3"}
    assert [(liste.avvik[nr].oppgitt, liste.avvik[nr].registrert) for nr in ("1", "2", "3")] == [
        *(("150000", "300000"), ("150000", "1"), ("", "1988-05-01"))
    ]


def test_et_vedtak_som_ikke_kan_leses_sies_fra_om(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.executescript("DROP TRIGGER vedtak_endres_ikke; UPDATE vedtak SET fakta = '{'")
    with pytest.raises(Skadet):
        les(reg, tmp_path, inntekt(sak, 300_000))
    assert rader(reg, "registeropplysning") == []
