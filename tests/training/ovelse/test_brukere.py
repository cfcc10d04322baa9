"""An exercise at an office where several log in: what they have proposed, and that the learner is let in."""

from pathlib import Path

import pytest

from data.feil import Avvist
from data.operasjoner.avgjorelse.avgjorelse import kontroller_forslag
from data.register.klokke import Klokke
from data.register.register import Register
from data.sak.mappe import finn_mappe
from data.sak.rader.forslagsrader import forslagene
from screens.okt import Okt
from training.kurs.gang import Gang
from training.ovelse.bygging import bygg_ovelse
from training.ovelse.katalog import MAPPE
from training.ovelse.leser import UgyldigOvelse, les_ovelse

VEDTAK = MAPPE / "36-vedtak.yaml"


def test_forslagene_venter_paa_andre_enn_den_som_foreslo_dem(tmp_path: Path) -> None:
    ovelse = les_ovelse(VEDTAK)
    bygg_ovelse(tmp_path / "r.db", ovelse)
    reg = Register.aapne(tmp_path / "r.db", Klokke.still(ovelse.klokke), "ELEV", trygt=False)
    reg.innlogget = "ELEV"
    with reg.les() as okt:
        mapper = [finn_mappe(okt, sak.person, None) for sak in ovelse.saker]
        forslag = [forslagene(okt, mappe.sak.journalnr)[0] for mappe in mapper if mappe]
    assert [ett.rad().signatur for ett in forslag] == ["KARI", "KARI", "ELEV"]
    kontroller_forslag(reg, forslag[0].id, mapper[0].sak.versjon)  # type: ignore[union-attr]
    with pytest.raises(Avvist) as avvist:
        kontroller_forslag(reg, forslag[2].id, mapper[2].sak.versjon)  # type: ignore[union-attr]
    assert avvist.value.melding == "Be en annen om det: du har selv skrevet inn eller foreslått dette."
    reg.lukk()


def test_eleven_slippes_inn_ogsaa_naar_registeret_aapnes_igjen(tmp_path: Path) -> None:
    """The program itself asks for a password in that register."""
    ovelse = les_ovelse(VEDTAK)
    bygg_ovelse(tmp_path / "r.db", ovelse)
    okt = Okt(Klokke.still(ovelse.klokke), "ELEV", tmp_path / "r.db", tmp_path, trygt=False)
    okt.aapne_register()
    assert okt.port() == "INNLOGGING"
    okt.lukk()
    okt.gang = Gang(ovelse)
    for _ in range(2):
        okt.aapne_register()
        assert (okt.port(), okt.register.innlogget) == ("", "ELEV")
        okt.lukk()


@pytest.mark.parametrize(
    ("fra", "til", "sagt"),
    [
        ("foreslått: ELEV", "foreslått: PER", "«PER» står ikke under brukere; skriv signaturen til en som står der"),
        ("signatur: ELEV\n", "signatur: PER\n", "«PER» står ikke under brukere; skriv signaturen til en som står der"),
        (
            "[distriktssjef, leder]",
            "[distriktssjef]",
            "et kontor der flere logger inn, trenger en bruker med rollen leder",
        ),
    ],
)
def test_brukere_som_ikke_henger_sammen(tmp_path: Path, fra: str, til: str, sagt: str) -> None:
    fil = tmp_path / "gal.yaml"
    fil.write_text(VEDTAK.read_text(encoding="utf-8").replace(fra, til), encoding="utf-8")
    with pytest.raises(UgyldigOvelse) as feil:
        les_ovelse(fil)
    assert str(feil.value).endswith(f"{sagt}.")
