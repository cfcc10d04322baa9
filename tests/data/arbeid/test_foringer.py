"""The rows of the accounts that are no payments are read as the cases read them."""

from dataclasses import replace

from data.arbeid.foringer import les_foringer
from data.register.register import Register
from data.sak.mappe import finn_mappe

I_BRUK = "SELECT DISTINCT fodselsnr FROM sak WHERE journalnr NOT IN (SELECT journalnr FROM arkivering)"


def test_de_er_de_samme(fylt: Register) -> None:
    """The register has something of everything; who wrote them is told of under F2 alone."""
    funnet = 0
    with fylt.les() as okt, fylt.raa_lesing() as raa:
        for (nr,) in raa.execute(I_BRUK).fetchall():
            mappe = finn_mappe(okt, nr, None)
            assert mappe is not None
            assert [replace(post, kilde="") for post in mappe.foringer] == list(les_foringer(raa, nr))
            funnet += len(mappe.foringer)
    assert funnet > 0
