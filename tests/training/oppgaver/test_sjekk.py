"""What the checker says of a file that can be read, before it is played."""

from pathlib import Path

import pytest

from training.oppgaver.sjekk import SpiltForsok, mangler
from training.ovelse.leser import les_ovelse

CONTRIBUTING = (Path(__file__).parents[3] / "CONTRIBUTING.md").read_text(encoding="utf-8")
DEN_LILLE = CONTRIBUTING.partition("```yaml\n")[2].partition("```")[0]


@pytest.mark.parametrize(
    ("fra", "til", "sagt"),
    [
        (
            "15835512344",
            "15035512336",
            "personer 1: legg 80 til måneden i 15035512336, og finn nye kontrollsifre; nummeret kan være noens.",
        ),
        (
            "{navn: En annen dag,",
            "{navn: En annen dag, feil: tull,",
            "feil løsning «En annen dag»: «tull» er ingen feil; velg en i training/feiltyper/feiltyper.toml.",
        ),
        (
            "    hint: [Hva",
            "    feil: {tull: {saker: 2}}\n    hint: [Hva",
            "oppgave 1: «tull» er ingen feil; velg en i training/feiltyper/feiltyper.toml.",
        ),
        (
            "    hint: [Hva",
            "    feil: {papir_glemt: {saker: 2}}\n    hint: [Hva",
            "oppgave 1: ingen feil løsning viser tegnet på «papir_glemt».",
        ),
    ],
)
def test_navn_og_numre_som_ikke_gaar(tmp_path: Path, fra: str, til: str, sagt: str) -> None:
    fil = tmp_path / "liten.yaml"
    fil.write_text(DEN_LILLE.replace(fra, til), encoding="utf-8")
    funnet = mangler(les_ovelse(fil), fil, lambda *_: SpiltForsok("spilles ikke her", None))
    assert funnet[0] == f"{fil}: {sagt}"
    fil.write_text(DEN_LILLE, encoding="utf-8")
    assert mangler(les_ovelse(fil), fil, lambda *_: SpiltForsok("spilles ikke her", None))[0] != f"{fil}: {sagt}"
