"""Codes, choices, J and N; and what holds for every kind."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.feltslag import Ja, JaNei, Kode, Lest, Tekst, Valg
from tui.skjema.felt import Feltslag, UgyldigVerdi
from tui.skjema.setning import feltnavn


@dataclass
class Liste:
    """Two municipalities."""

    delvis: bool = False

    def tekst(self, kode: str) -> str | None:
        return {"0301": "Oslo", "1201": "Bergen", "AB": "Med bokstaver"}.get(kode)

    def feil(self, kode: str) -> str:
        if self.tekst(kode) or (self.delvis and len(kode) == 4 and kode.isascii() and kode.isdecimal()):
            return ""
        return f"{kode} er ingen kommune."

    def varsel(self, label: str, kode: str) -> str | None:
        return None if self.tekst(kode) else f"{label}: {kode} er ikke i listen."

    def sok(self, tekst: str) -> Sequence[tuple[str, str]]:
        return [rad for rad in (("0301", "Oslo"), ("1201", "Bergen")) if tekst.casefold() in rad[1].casefold()]


HEL = Kode(Liste)
JA, JA_NEI = Ja(galt="skriv J."), JaNei(galt="skriv J eller N.")
GIRO = Valg(("P", "B"), galt="skriv P eller B.")
DELVIS = Kode(lambda: Liste(delvis=True))


def setning(slag: Feltslag, tekst: str) -> str:
    with pytest.raises(UgyldigVerdi) as fanget:
        slag.les("Bokommunenr", tekst)
    return str(fanget.value)


def test_en_kjent_kode_taes_uten_varsel() -> None:
    assert HEL.les("Bokommunenr", "0301") == "0301"
    assert HEL.varsel("Bokommunenr", "0301") is None


def test_smaa_bokstaver_er_ogsaa_en_kode() -> None:
    assert HEL.les("Bokommunenr", "ab") == "AB"


def test_en_ukjent_kode_i_en_hel_liste_er_feil_med_listens_egne_ord() -> None:
    assert setning(HEL, "9999") == "Bokommunenr: 9999 er ingen kommune."
    assert setning(HEL, "ac") == "Bokommunenr: ac er ingen kommune."


def test_en_ukjent_kode_i_en_delvis_liste_er_et_varsel() -> None:
    assert DELVIS.les("Bokommunenr", "9999") == "9999"
    assert DELVIS.varsel("Bokommunenr?", "9999") == "Bokommunenr: 9999 er ikke i listen."
    assert setning(DELVIS, "99") == "Bokommunenr: 99 er ingen kommune."


def test_listen_hentes_forst_naar_den_trengs() -> None:
    def hent() -> Liste:
        raise AssertionError("the list was fetched when the form was declared")

    assert Kode(hent).navn == "kode"


def test_valg_taes_med_store_og_smaa_bokstaver() -> None:
    assert GIRO.les("Post- el. Bankgiro (P/B)?", "b") == "B"


def test_annet_enn_valgene_er_det_som_er_sagt_om_feltet() -> None:
    assert setning(GIRO, "X") == "Bokommunenr: skriv P eller B."


@pytest.mark.parametrize(("tekst", "verdi"), [("J", True), ("j", True), ("ja", True), ("N", False), ("nei", False)])
def test_ja_og_nei(tekst: str, verdi: bool) -> None:
    assert JA_NEI.les("Hjelp i huset?", tekst) is verdi


def test_annet_enn_ja_og_nei() -> None:
    with pytest.raises(UgyldigVerdi, match=r"^Hjelp i huset: skriv J eller N\.$"):
        JA_NEI.les("Hjelp i huset?", "X")


def test_nullstilling_er_ja_eller_blank() -> None:
    assert JA.les("Nullstilling", "j") is True
    assert JA.vis(True) == "J"
    assert JA.vis(False) == ""
    assert setning(JA, "N") == "Bokommunenr: skriv J."


def test_tekst_staar_som_den_er_skrevet() -> None:
    assert Tekst().les("Etternavn", " Ødegård  Åse ") == "Ødegård  Åse"


def test_label_mister_bare_tegnet_den_slutter_med() -> None:
    assert feltnavn("Hjelp i huset?") == "Hjelp i huset"
    assert feltnavn("Forr. meldedato:") == "Forr. meldedato"
    assert feltnavn("Begr.") == "Begr."


ALLE: list[Feltslag] = [Tekst(), HEL, DELVIS, GIRO, JA_NEI, JA]


@pytest.mark.parametrize("slag", ALLE, ids=lambda slag: slag.navn)
@given(tekst=st.text(max_size=80).map(str.strip).filter(bool))
def test_hva_som_helst_gir_verdi_eller_en_setning(slag: Feltslag, tekst: str) -> None:
    sagt = ""
    try:
        verdi = slag.les("Feltet", tekst)
    except UgyldigVerdi as ugyldig:
        sagt = str(ugyldig)
        verdi = None
    if sagt:
        assert sagt.startswith("Feltet: ")
        assert sagt.endswith(".")
    else:
        assert slag.les("Feltet", slag.vis(verdi) or "J") == verdi


def test_hvert_slag_har_sitt_navn() -> None:
    assert [slag.navn for slag in ALLE] == ["tekst", "kode", "kode", "valg", "janei", "ja"]


def test_et_lest_slag_leser_og_viser_med_det_det_er_gitt() -> None:
    def les(label: str, tekst: str) -> int:
        if not tekst.isdecimal():
            raise UgyldigVerdi(f"{label}: skriv siffer.")
        return int(tekst)

    slag = Lest("antall", les, "{:03}".format, skilletegn="-")
    assert (slag.navn, slag.les("Kasser", "12"), slag.vis(12), slag.skilletegn) == ("antall", 12, "012", "-")
    assert slag.varsel("Kasser", 12) is None
    assert setning(slag, "x") == "Bokommunenr: skriv siffer."
