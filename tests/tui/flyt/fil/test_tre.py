"""Trees of texts: what they say, wherever it stood."""

from pathlib import Path

from tui.flyt.fil.tre import Listenode, Ren, Tabellnode, Tekstnode, les_tre, rent, som_gren


def test_det_samme_paa_andre_linjer_er_det_samme(tmp_path: Path) -> None:
    en, to = tmp_path / "en.yaml", tmp_path / "to.yaml"
    en.write_text("steg: [tast: Enter]\n", encoding="utf-8")
    to.write_text("# en merknad\n\nsteg:\n\n  - tast: Enter\n", encoding="utf-8")
    assert les_tre(en) == les_tre(to)
    assert les_tre(en).linje != les_tre(to).linje


def test_et_tre_av_tekster_lister_og_tabeller() -> None:
    ren: Ren = [{"tast": ["Enter", "F3"]}, {"fyll": {"Navn": ""}}]
    gren = som_gren(ren)
    assert gren == Listenode(
        7,
        (
            Tabellnode(7, ((Tekstnode(7, "tast"), Listenode(7, (Tekstnode(7, "Enter"), Tekstnode(7, "F3")))),)),
            Tabellnode(7, ((Tekstnode(7, "fyll"), Tabellnode(7, ((Tekstnode(7, "Navn"), Tekstnode(7, "")),))),)),
        ),
    )
    assert rent(gren) == ren
