"""A run that was killed with something typed and not sent is played again with the draft that it left."""

import json
from pathlib import Path

from screens.ovelse.spilling import Spillerom
from training.kurs.gang import Gang
from training.kurs.spor import KLADD, _flyten
from training.ovelse.leser import les_ovelse
from tui.flyt.steg import Flyt

OVELSE = les_ovelse(Path(__file__).parents[2] / "training" / "prove.ovelse.yaml")
HODE = "flyt: Prøveøvelsen\nklokke: 1988-06-06T09:00\ndatabase: tom\nsignatur: ELEV\nsteg:\n"
FORST = f"""{HODE}\
  - forvent side: MENY
  - gå til: D-60
  - fyll: {{Fødselsnr: "15835512344"}}
  - tast: Enter
"""
DERETTER = f"""{HODE}\
  - forvent side: D-60
  - tast: Enter
  - forvent melding: journalført som sak
"""
SKREVET = {
    "utgave": 2,
    "tid": "1988-06-06T09:00",
    "eier": {"signatur": "ELEV", "register": "17"},
    "sti": [
        {
            "rutine": "D-60",
            "side": "D-60",
            "kontekst": {"fodselsnr": "15835512344", "versjon": "1"},
            "skjema": {"side": "D-60", "markor": [11, 15], "tekster": {"mottatt_dato": "010688"}},
            "under": {"vist": {"mottatt_dato": "", "fodselsnr": "15835512344"}, "for_nokkelen": ["mottatt_dato"]},
        }
    ],
}


def spilt(mappe: Path, *deler: str) -> tuple[str, bool]:
    """Where it stopped, and whether the application was journalled."""
    flyter: list[Flyt] = [_flyten(del_, Path(f"spor.deler {nr}")) for nr, del_ in enumerate(deler, 1)]
    svar = Spillerom(mappe).spill(Gang(OVELSE, fro=OVELSE.fro), flyter)
    assert svar.karakter is not None
    return svar.setning, svar.karakter.oppgaver[0].lost


def test_kladden_er_med_i_det_som_spilles_paa_nytt(tmp_path: Path) -> None:
    assert spilt(tmp_path, FORST, f"# {KLADD}{json.dumps(SKREVET)}\n{DERETTER}") == ("", True)


def test_uten_kladden_er_det_skrevne_borte(tmp_path: Path) -> None:
    setning, lost = spilt(tmp_path, FORST, DERETTER)
    assert setning.startswith("spor.deler 2, steg 1 (linje 6): bildet skulle være D-60")
    assert not lost
