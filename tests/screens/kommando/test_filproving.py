"""Three hundred files that no program ever wrote; `make langprov` tries twenty thousand."""

from pathlib import Path

from tests.screens.filproving import filer, prov


def test_ingen_fil_gir_en_feil_i_programmet(tmp_path: Path) -> None:
    for ending, innhold in filer(300, fro=1988):
        prov(tmp_path, ending, innhold)
