"""Filling fields: in any order, whatever opens on the way, and with all that can be written."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tui.flyt.spilling.epleflyt import Flyt, holder

# Characters of each kind that a caseworker writes, without blanks at the ends, which a field does not keep.
_TEKST = st.text("ABCæøåÆØÅ éü019 .,-/§", max_size=20).map(str.strip)


def test_felter_som_aapner_seg_underveis_kan_fylles_i_samme_steg(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1-2
  - fyll: {"Rabatt (J/N)": J, Rabatt i kroner: "25", Klasse 1 Pris: "7"}
  - forvent: {Rabatt i kroner: "25", Klasse 1 Pris: "7", "Rabatt (J/N)": j}
""")
    )


def test_fyll_erstatter_det_som_sto_og_tomt_tommer(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1
  - fyll: {Anmerkning: en lang anmerkning, Opphavsland: SE}
  - fyll: {Anmerkning: kort, Opphavsland: }
  - forvent: {Anmerkning: kort, Opphavsland: }
""")
    )


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(["Navn", "Opphavsland", "Spiseeple?", "Først dyrket", "Anmerkning"]), st.data())
def test_alt_som_fylles_havner_i_sitt_felt_uansett_rekkefolge(
    flyt: Flyt, rekke: list[str], data: st.DataObject
) -> None:
    lengder = {"Navn": 20, "Opphavsland": 2, "Spiseeple?": 1, "Først dyrket": 10, "Anmerkning": 20}
    felter = {label: data.draw(_TEKST)[: lengder[label]].strip() for label in rekke}
    raa = json.dumps(felter, ensure_ascii=False)
    holder(flyt(f"  - gå til: E-1\n  - fyll: {raa}\n  - forvent: {raa}\n"))


def test_fylle_et_felt_helt_fullt_flytter_ikke_det_neste(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1
  - fyll: {Opphavsland: DK, Navn: ABCDEFGHIJKLMNOPQRST}
  - forvent: {Navn: ABCDEFGHIJKLMNOPQRST, Opphavsland: DK, Spiseeple?: }
""")
    )


def test_norske_bokstaver_kan_fylles(flyt: Flyt) -> None:
    tekst = "Blåbærsyltetøy ÆØÅ"
    holder(flyt(f"  - gå til: E-1\n  - fyll: {{Anmerkning: {tekst}}}\n  - forvent: {{Anmerkning: {tekst}}}\n"))


def test_skriv_lim_og_taster_gaar_dit_markoren_staar(flyt: Flyt) -> None:
    holder(
        flyt("""\
  - gå til: E-1
  - skriv: AROMA
  - tast: [Tab, S, E]
  - lim: "J\\t1945-01-01"
  - forvent: {Navn: AROMA, Opphavsland: SE, Spiseeple?: J, Først dyrket: 01.01.45}
""")
    )
