"""Cases that are read many at a time are those that are read one by one."""

from data.register.register import Register
from data.sak.bunke import finn_mapper
from data.sak.mappe import finn_mappe
from tests.data.saker import fodselsnr, ny_person

STAAR = "SELECT fodselsnr FROM person WHERE fodselsnr NOT IN (SELECT fodselsnr FROM personkobling) ORDER BY fodselsnr"


def test_mange_mapper_lest_paa_en_gang_er_de_samme_som_en_og_en(fylt: Register) -> None:
    """Persons with grants, payments, a refused case, a proposal, a running case and corrections; one without a case."""
    uten_sak, ukjent = ny_person(fylt, 50).fodselsnr, fodselsnr(nummer=51)
    with fylt.les() as okt, fylt.raa_lesing() as raa:
        numre = [nr for (nr,) in raa.execute(STAAR)]
        en_og_en = {nr: mappe for nr in numre if (mappe := finn_mappe(okt, nr, None)) is not None}
        mange = finn_mapper(okt, [*numre, ukjent])
        assert mange == en_og_en
        assert any(mappe.foringsrader for mappe in mange.values())
        assert any(mappe.forslag for mappe in mange.values())
        assert any(len(mappe.anvisninger) > 1 for mappe in mange.values())
        assert uten_sak not in mange
        assert finn_mapper(okt, [ukjent]) == finn_mapper(okt, []) == {}
