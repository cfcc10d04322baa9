"""What counts as a reason."""

import pytest

from rules.fakta.begrunnelse import er_begrunnelse


@pytest.mark.parametrize("tekst", [None, "", "   ", "-", ".", "- -", "...", "!?", "x", " x ", "\u00a0", "—"])
def test_blanke_og_tegn_som_ikke_sier_noe_er_ingen_begrunnelse(tekst):
    assert not er_begrunnelse(tekst)


@pytest.mark.parametrize("tekst", ["ok", "Se vedlegg 2.", "4-4", "ÆØ", "a b"])
def test_to_bokstaver_eller_sifre_er_en_begrunnelse(tekst):
    assert er_begrunnelse(tekst)
