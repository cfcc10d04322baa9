"""A run in its folder: begun, killed and gone on with, thrown away; what the disk refuses is told."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from screens.ovelse import setninger
from screens.ovelse.kjoring import Bestilling, Sitting, Sittingsutfall
from screens.rutiner.ovelse.ovelsesliste import status
from training.kurs import gangtilstand
from training.kurs.gang import Gang, Modus
from training.kurs.gangklokke import Gangklokke
from training.kurs.gangmappe import Gangmappe, KanIkkeGjores
from training.oppgaver.vurdering import Karakter
from training.ovelse.leser import les_ovelse
from training.ovelse.ovelse import Ovelse

FIL = Path(__file__).parents[2] / "training" / "prove.ovelse.yaml"
OVELSE = les_ovelse(FIL)
NAA = datetime.fromisoformat("2026-11-27T10:00")


def bestilt(ovelse: Ovelse = OVELSE, **resten: Any) -> Bestilling:
    return Bestilling(ovelse.id, lambda: ovelse, ovelse.klokke, ovelse.signatur, **resten)


def gangen(mappe: Gangmappe, bestilling: Bestilling) -> tuple[Gang, Gangklokke, datetime]:
    sitting = Sitting(mappe, bestilling, NAA, print)
    gang = sitting.finn_gangen()
    assert sitting.klokke is not None
    return gang, sitting.klokke, sitting.begynt


def begynt(rot: Path, modus: Modus = Modus.OVING) -> Gangmappe:
    """The folder of a run that was killed after twelve seconds, with one hint and one answer."""
    mappe = Gangmappe(rot, OVELSE.id)
    gang = Gang(OVELSE, modus, 7, loggstart=3)
    gang.svarer("Hva er etternavnet til den som søker?", "Hansen")
    gang.hint[0] = 2
    gangtilstand.skriv(mappe, gang, 12.0, NAA - timedelta(hours=1))
    mappe.register.touch()
    return mappe


def test_en_gang_som_ble_avbrutt_fortsetter_der_den_var_og_klokken_ogsaa(tmp_path: Path) -> None:
    gang, klokke, naar = gangen(begynt(tmp_path), bestilt())
    assert (gang.svar, gang.hint, gang.fro, gang.loggstart) == (
        {"Hva er etternavnet til den som søker?": "Hansen"},
        {0: 2},
        7,
        3,
    )
    assert timedelta(seconds=12) <= klokke() - OVELSE.klokke < timedelta(seconds=20)
    assert naar == NAA - timedelta(hours=1)


def test_nytt_begynner_forfra(tmp_path: Path) -> None:
    mappe = begynt(tmp_path)
    gang, klokke, naar = gangen(mappe, bestilt(nytt=True))
    assert (gang.svar, gang.hint, gang.fro, gang.modus) == ({}, {}, 1, Modus.OVING)
    assert klokke() - OVELSE.klokke < timedelta(seconds=8)
    assert naar == NAA
    assert not mappe.register.exists()


def test_en_gang_skifter_ikke_maate_underveis(tmp_path: Path) -> None:
    with pytest.raises(KanIkkeGjores, match="i gang som øving fra før; skriv --nytt for å begynne forfra"):
        gangen(begynt(tmp_path), bestilt(maate="prøve"))


def uroert(mappe: Gangmappe) -> bool:
    """Whether all that a run was is there still: its register, its recording and where it stood."""
    return mappe.i_gang and mappe.register.read_bytes() == b"registeret" and mappe.spor() == ["flyt: en\n"]


def med_noe_i(rot: Path) -> Gangmappe:
    mappe = begynt(rot)
    mappe.register.write_bytes(b"registeret")
    mappe.neste_spor().write_text("flyt: en\n", encoding="utf-8")
    return mappe


def test_en_endret_ovelse_rorer_ikke_det_som_er_gjort(tmp_path: Path) -> None:
    mappe, endret = med_noe_i(tmp_path), OVELSE.model_copy(update={"maal": "Noe annet."})
    with pytest.raises(KanIkkeGjores, match=r"Øvelsen er endret siden .* ikke rørt; skriv --nytt for å begynne forfra"):
        gangen(mappe, bestilt(endret))
    assert uroert(mappe)
    assert gangen(mappe, bestilt())[0].svar
    assert gangen(mappe, bestilt(endret, nytt=True))[0].svar == {}
    assert not mappe.i_gang


@pytest.mark.parametrize("innhold", [b"", b"{", b"[]", b'{"modus": "ukjent"}', b"\xff\xfe"])
def test_en_odelagt_tilstand_rorer_ikke_det_som_er_gjort(tmp_path: Path, innhold: bytes) -> None:
    mappe = med_noe_i(tmp_path)
    (mappe.sti / "gang.json").write_bytes(innhold)
    with pytest.raises(KanIkkeGjores, match=r"kan ikke leses, og er ikke rørt; skriv --nytt for å begynne forfra"):
        gangen(mappe, bestilt())
    assert uroert(mappe)
    assert gangen(mappe, bestilt(nytt=True))[0].svar == {}


def test_en_tilstand_uten_register_er_ingen_gang(tmp_path: Path) -> None:
    """The building of the register was refused; nothing has been done."""
    mappe = begynt(tmp_path)
    mappe.register.unlink()
    assert gangen(mappe, bestilt())[0].svar == {}


def test_en_gang_som_gaar_paa_en_annen_maate_blir_ikke_sittingens(tmp_path: Path) -> None:
    sitting = Sitting(begynt(tmp_path), bestilt(maate="prøve"), NAA, print)
    with pytest.raises(KanIkkeGjores):
        sitting.finn_gangen()
    assert sitting.gang is None


def test_en_ovelse_kan_ikke_vaere_aapen_to_ganger(tmp_path: Path) -> None:
    mappe = begynt(tmp_path)
    with mappe.for_seg_selv(), pytest.raises(KanIkkeGjores, match="åpen i et annet vindu"), mappe.for_seg_selv():
        pass
    with mappe.for_seg_selv():
        pass


def test_en_full_disk_blir_sagt_og_ikke_mer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("training.kurs.gangtilstand.skriv_egen_fil", full)
    mappe, sagt = Gangmappe(tmp_path, OVELSE.id), list[str]()
    sitting = Sitting(mappe, bestilt(), NAA, sagt.append)
    sitting.finn_gangen()
    sitting.lagre(sagt.append)
    assert sagt == [setninger.OVELSEN_KAN_IKKE_LAGRES]


def test_klokken_staar_naar_den_er_frosset_og_gaar_videre_fra_der() -> None:
    sekunder = [100.0]
    klokke = Gangklokke(OVELSE.klokke, 5.0, lambda: sekunder[0])
    sekunder[0] += 10
    assert klokke.gaatt == 15
    assert klokke.frys()
    sekunder[0] += 1000
    assert klokke.gaatt == 15
    assert not klokke.frys()
    sekunder[0] += 2
    assert klokke() == OVELSE.klokke + timedelta(seconds=17)


def test_det_som_er_levert_teller_som_forsok_og_det_beste_staar(tmp_path: Path) -> None:
    mappe = Gangmappe(tmp_path, OVELSE.id)
    for poeng in (30, 50, 40):
        gangtilstand.legg_til_forsok(mappe, Karakter((), (), poeng, 80))
    stand = gangtilstand.status(mappe)
    assert (stand.beste, stand.maks, stand.forsok) == (50, 80, 3)


def test_din_status_er_i_gang_eller_de_beste_poengene(tmp_path: Path) -> None:
    assert status(None, OVELSE.id) == status(tmp_path, OVELSE.id) == ""
    mappe = begynt(tmp_path)
    assert status(tmp_path, OVELSE.id) == "i gang"
    mappe.kast()
    assert status(tmp_path, OVELSE.id) == ""
    gangtilstand.legg_til_forsok(mappe, Karakter((), (), 50, 80))
    assert status(tmp_path, OVELSE.id) == "50 av 80"


def levert(rot: Path, behold: Path | None = None, *, skrevet: bool = True) -> tuple[Gangmappe, Sittingsutfall]:
    """A run that was handed in with 30 of 80 points, and left; whether its result could be written."""
    mappe = begynt(rot)
    mappe.register.write_bytes(b"registeret")
    mappe.neste_spor().write_text("flyt: en\n", encoding="utf-8")
    sitting = Sitting(mappe, bestilt(behold=behold), NAA, print, lambda _: skrevet)
    gang = sitting.finn_gangen()
    gang.lever(Karakter((), (), 30, 80), OVELSE.klokke)
    return mappe, sitting._sluttet(gang, "")


def test_en_levert_gang_kastes_og_den_neste_begynner_forfra(tmp_path: Path) -> None:
    mappe, utfall = levert(tmp_path)
    assert (utfall.forsok, utfall.spor) == (1, ("flyt: en\n",))
    assert not mappe.i_gang
    assert status(tmp_path, OVELSE.id) == "30 av 80"
    assert gangen(mappe, bestilt())[0].svar == {}


def test_registeret_til_en_levert_gang_beholdes_naar_det_er_bedt_om(tmp_path: Path) -> None:
    levert(tmp_path / "rot", tmp_path / "mitt.db")
    assert (tmp_path / "mitt.db").read_bytes() == b"registeret"
    with pytest.raises(KanIkkeGjores, match=r"mitt.db finnes fra før; velg et annet navn\."):
        levert(tmp_path / "annen", tmp_path / "mitt.db")


def test_en_gang_som_ikke_er_levert_blir_liggende(tmp_path: Path) -> None:
    mappe = begynt(tmp_path)
    sitting = Sitting(mappe, bestilt(), NAA, print)
    assert sitting._sluttet(sitting.finn_gangen(), "").forsok == 0
    assert mappe.i_gang


def test_en_levert_gang_ligger_til_resultatet_er_skrevet_og_teller_en_gang(tmp_path: Path) -> None:
    """The disk was full; the next start goes on with what was handed in, and that is the first attempt still."""
    mappe, utfall = levert(tmp_path, skrevet=False)
    assert (utfall.forsok, gangtilstand.status(mappe).forsok, mappe.i_gang) == (1, 0, True)
    assert gangen(mappe, bestilt())[0].svar == {"Hva er etternavnet til den som søker?": "Hansen"}
    assert levert(tmp_path)[1].forsok == 1
    assert not mappe.i_gang


def test_det_som_ble_levert_for_et_drap_er_levert(tmp_path: Path) -> None:
    """Killed before it was left: nobody hands in again when the right answers have been seen."""
    mappe = begynt(tmp_path)
    sitting = Sitting(mappe, bestilt(), NAA, print)
    gang = sitting.finn_gangen()
    gang.ved_endring = lambda: sitting.lagre(print)
    gang.lever(Karakter((), (), 30, 80), OVELSE.klokke + timedelta(minutes=4))
    assert gangen(mappe, bestilt())[0].slutt == OVELSE.klokke + timedelta(minutes=4)
