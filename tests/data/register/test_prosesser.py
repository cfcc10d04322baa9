"""Real processes on a real file: two that write at once, and one that is killed."""

import json
import subprocess
import sys
from pathlib import Path

from data.kontroll.kontroll import kontroll
from data.operasjoner.journal.personer import sok
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.register import Register
from tests.data.saker import ny_sak

KORT = 20
ROT = Path(__file__).parents[3]


def test_to_programmer_paa_samme_sak_betaler_hver_periode_en_gang_og_mister_ingenting(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    lopere = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.data.kapplop", str(reg.sti), signatur, str(KORT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROT,
        )
        for signatur in ("ABC", "DEF")
    ]
    for loper in lopere:
        assert loper.stdout is not None
        assert loper.stdout.readline() == "klar\n"
    for loper in lopere:
        assert loper.stdin is not None
        loper.stdin.write("\n")
        loper.stdin.flush()
    svar = [loper.communicate(timeout=120) for loper in lopere]
    assert [loper.returncode for loper in lopere] == [0, 0], svar
    utfall = [json.loads(ut) for ut, _ in svar]
    assert all(sum(ett.values()) == KORT for ett in utfall)
    kort = kontrollkort(reg, journalnr=sak.journalnr)
    assert kort is not None
    assert len(kort.rader) == sum(ett.get("betalt", 0) for ett in utfall)
    perioder = [rad.periode_fra for rad in kort.rader]
    assert len(set(perioder)) == len(perioder) >= KORT // 2
    assert kort.hode.versjon == sak.versjon + len(perioder)
    assert len(sok(reg, "Hansen, ABC")) == len(sok(reg, "Hansen, DEF")) == KORT
    assert kontroll(reg) == []


def test_en_drept_skriver_etterlater_ingenting_halvt_og_alt_som_var_bekreftet() -> None:
    svar = subprocess.run(
        [sys.executable, "-m", "tests.data.krasj", "20"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROT,
        timeout=120,
    )
    assert svar.returncode == 0, svar.stderr
    assert svar.stdout.startswith("20 skrivere er drept;")
