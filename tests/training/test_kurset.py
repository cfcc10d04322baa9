"""The exercises of the course are whole, and a broken one is told of."""

import os
import subprocess
import sys
from pathlib import Path

from training.ovelse.katalog import MAPPE

ROT = Path(__file__).parents[2]


def sjekk(*filer: str) -> "subprocess.CompletedProcess[str]":
    """The checker as a teacher runs it."""
    kommando = [sys.executable, "-c", "from screens.kommando.kommandolinje import main; raise SystemExit(main())"]
    return subprocess.run(
        [*kommando, "ovelse", "sjekk", *filer], capture_output=True, text=True, check=False, env={**os.environ}
    )


def test_alle_ovelsene_er_hele() -> None:
    antall = len(list(MAPPE.glob("*.yaml")))
    svar = sjekk()
    assert (svar.stdout.splitlines()[-1], svar.stderr, svar.returncode) == (f"{antall} øvelser: {antall} hele", "", 0)


def test_en_ovelse_som_ikke_er_hel(tmp_path: Path) -> None:
    """The goal asks for a ukesats that the rules do not give, and the wrong solution names another mistake."""
    fil = tmp_path / "gal.yaml"
    tekst = (MAPPE / "02-ett-barn.yaml").read_text(encoding="utf-8")
    fil.write_text(tekst.replace('Ukesats: "1849"', 'Ukesats: "1850"').replace("feil: barn_glemt", "feil: kurs_glemt"))
    svar = sjekk(str(fil))
    assert svar.returncode == 1
    assert svar.stdout.splitlines()[-1] == "1 øvelse: ikke hel"
    assert "oppgave 3: Ukesats er satt til 1850, men reglene gir 1849 av fasiten." in svar.stderr
    assert "løsningen gir ikke full pott i oppgave 3: Ukesats skulle være 1850, men er 1849." in svar.stderr
    assert "karakteren nevner barn_glemt, og skulle nevnt kurs_glemt." in svar.stderr


def test_en_feil_losning_som_ikke_er_feil(tmp_path: Path) -> None:
    """Nothing asks for the remark, so leaving it out costs nothing."""
    fil = tmp_path / "gal.yaml"
    tekst = (MAPPE / "03-journalforing-kjent-person.yaml").read_text(encoding="utf-8")
    fil.write_text(f"{tekst}  - navn: Signaturen er en annen\n    bytt: {{Signatur: LHS}}\n")
    svar = sjekk(str(fil))
    assert svar.returncode == 1
    assert "feil løsning «Signaturen er en annen» gir full pott; krev det som er gjort galt i den." in svar.stderr


def test_en_fil_som_ikke_er_der_er_gal_inndata_og_ingen_uhel_ovelse(tmp_path: Path) -> None:
    svar = sjekk(str(tmp_path / "mangler.yaml"))
    assert (svar.stdout, svar.returncode) == ("", 2)
    assert "mangler.yaml" in svar.stderr


def test_eksempelet_i_contributing_er_helt(tmp_path: Path) -> None:
    fil = tmp_path / "en-soknad.yaml"
    oppskrift = (ROT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Writing an exercise")[2]
    fil.write_text(oppskrift.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    svar = sjekk(str(fil))
    assert (svar.stdout, svar.stderr, svar.returncode) == ("1 øvelse: hel\n", "", 0)
