"""Properties of the search by name, against the plain meaning of it."""

from hypothesis import given
from hypothesis import strategies as st

from data.navnesok import ord_i, sorteringsnokkel

BOKSTAVER = "abcdefghijklmnopqrstuvwxyzæøåéüABCÆØÅ"
navn = st.lists(st.text(BOKSTAVER, min_size=1, max_size=12), min_size=1, max_size=3).map(" ".join)


@given(navn)
def test_store_og_smaa_bokstaver_er_like(tekst: str) -> None:
    assert ord_i(tekst.upper()) == ord_i(tekst.lower()) == ord_i(tekst)


@given(st.text())
def test_ingen_tekst_er_umulig_og_ordene_er_ferdig_foldet(tekst: str) -> None:
    ordene = ord_i(tekst)
    assert [ord_ for del_ in ordene for ord_ in ord_i(del_)] == ordene


def test_norske_bokstaver_er_egne_bokstaver_og_aksenter_er_det_ikke() -> None:
    assert ord_i("Bjørn-Åge Sæther") == ["bjørn", "åge", "sæther"]
    assert ord_i("José Müller") == ["jose", "muller"]


def test_navn_ordnes_med_ae_oe_aa_til_slutt() -> None:
    riktig = [
        ("Aas", "Per"),
        ("Berg", "Ola"),
        ("Berg", "Ole"),
        ("Berg", "Åse"),
        ("Bergan", "Anne"),
        ("Zetlitz", "Kari"),
        ("Ærø", "Ola"),
        ("Øby", "Ola"),
        ("Ås", "Ola"),
    ]
    assert sorted(riktig, key=lambda par: sorteringsnokkel(*par)) == riktig
