"""Where somebody lives whose address is hidden is neither taken in from a file nor shown."""

from pathlib import Path

from data.kontroll.kontroll import kontroll
from data.operasjoner.adressesperre.sperring import Adresse, Sperring, sett_sperring
from data.operasjoner.register.svar import ta_over
from data.operasjoner.saksgang.saksgang import saksgang
from data.register.register import Register
from tests.data.operasjoner.meldekort.kortlinjer import rader
from tests.data.operasjoner.register.registerlinjer import behandles, inntekt, les, linje, linjer, paa_listen
from tests.data.saker import Sak

HEMMELIG = "Skjulveien 77, 9400 HARSTAD"


def _sperr(sak: Sak) -> None:
    adresse = Adresse(bo_gate="Storgata 1", bo_post="9008 TROMSØ")
    sperring = Sperring(fodselsnr=sak.fodselsnr, sperret="J", grunn="Politiet 7/88", adresse=adresse)
    sett_sperring(sak.reg, sperring, 1)


def test_en_flytting_for_en_med_sperret_adresse_tas_ikke(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    _sperr(sak)
    svar = les(
        reg,
        tmp_path,
        linje("flytting", sak, "1988-05-01", verdi=HEMMELIG),
        linje("flytting", sak, "1988-05-01", verdi="1901"),
        inntekt(sak, 300_000),
    )
    assert [ett.setning for ett in svar.feil] == [
        "Personens adresse er sperret; en ny føres på ADRESSE, og ikke fra en fil."
    ] * 2
    assert rader(reg, "registeropplysning", "slag") == [("inntekt",)]


def test_en_flytting_fra_for_adressen_ble_sperret_ses_ikke(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, linje("flytting", sak, "1988-05-01", verdi=HEMMELIG))
    sak.versjon = ta_over(reg, sak.journalnr, linjer(sak)[0].opplysning.id, sak.versjon).bilde.hode.versjon
    les(reg, tmp_path, linje("flytting", sak, "1988-05-02", verdi="Skjulveien 78, 9400 HARSTAD"))
    assert paa_listen(reg) == [sak.journalnr]
    with reg.les() as okt:
        (versjon,) = okt.connection().exec_driver_sql("SELECT versjon FROM person").one()
    adresse = Adresse(bo_gate="Skjulveien 78", bo_post="9400 HARSTAD")
    sett_sperring(reg, Sperring(fodselsnr=sak.fodselsnr, sperret="J", grunn="Politiet 7/88", adresse=adresse), versjon)
    assert (linjer(sak), paa_listen(reg)) == ((), [])
    gang = saksgang(reg, journalnr=sak.journalnr)
    assert gang is not None
    assert "Skjulveien" not in "\n".join(tekst for en in gang.hendelser for tekst in en.linjer)
    assert kontroll(reg) == []
