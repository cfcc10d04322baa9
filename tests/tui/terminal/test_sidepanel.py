"""The panel beside the form in a wide terminal: the tasks on the desk stand over the field's help."""

from collections.abc import Sequence

import pytest

from tests.tui.provebord import Provebord
from tui.flate.bord import Bord
from tui.skjema.lop import Lop, tekst_av
from tui.terminal.sidepanel import med_sidepanel
from tui.terminal.utseende.tema import Tema
from tui.vindu.papir import Papir

OPPGAVER = (
    Lop("Øvelse 3: Søknad fra en kokk", "panel_tittel"),
    Lop("[x] Journalfør søknaden: gjort, 10 av 10 poeng", "panel"),
    Lop("[ ] Fatt vedtaket", "panel"),
    Lop("Tid: 4 av 20 minutter", "panel"),
)


class Dekket(Bord):
    """A desk with tasks on it."""

    def __init__(self, oppgaver: Sequence[Lop] = OPPGAVER) -> None:
        self._oppgaver = oppgaver

    def oppgaver(self) -> Sequence[Lop]:
        return self._oppgaver


def panelet(bord: Provebord, bredde: int) -> list[str]:
    return [tekst_av(linje)[84:].rstrip() for linje in med_sidepanel(bord.flate.linjer(), bredde, bord.flate)]


def ved_bordet(oppgaver: Sequence[Lop] = OPPGAVER) -> Provebord:
    bord = Provebord()
    bord.flate.bord = Dekket(oppgaver)
    bord.gaa_til("E-1")
    return bord


def test_oppgavene_staar_over_hjelpen() -> None:
    assert panelet(ved_bordet(), 160)[:7] == [*(lop.tekst for lop in OPPGAVER), "", "Navn", ""]


def test_uten_oppgaver_er_det_bare_hjelpen() -> None:
    assert panelet(ved_bordet(()), 160)[:2] == ["Navn", ""]


def test_en_lang_oppgave_brettes_under_teksten_sin() -> None:
    assert panelet(ved_bordet(), 110)[2:6] == [
        "[x] Journalfør søknaden:",
        "    gjort, 10 av 10 poeng",
        "[ ] Fatt vedtaket",
        "Tid: 4 av 20 minutter",
    ]


@pytest.mark.parametrize("taster", [["F1"], ["F4"], ["F10"], ["Ctrl+P"], ["F11"], ["Ctrl+Y"], ["x", "F3"]])
def test_oppgavene_staar_hva_som_enn_ligger_over_skjemaet(taster: list[str]) -> None:
    bord = ved_bordet()
    bord.flate.bord.papirer = (Papir("Brev", (("Hei",),)),)
    bord.tast(*taster)
    assert panelet(bord, 160)[:4] == [lop.tekst for lop in OPPGAVER]


def test_er_det_flere_enn_det_er_plass_til_sier_siste_linje_det() -> None:
    linjer = panelet(ved_bordet([Lop(f"[ ] Oppgave {nr}", "panel") for nr in range(1, 31)]), 110)
    assert (linjer[22], linjer[23], len(linjer)) == ("[ ] Oppgave 23", "…", 24)


def test_en_smal_terminal_har_ikke_panelet() -> None:
    bord = ved_bordet()
    assert med_sidepanel(bord.flate.linjer(), 109, bord.flate) == bord.flate.linjer()


def test_rollene_finnes_i_temaet_og_hver_linje_er_like_bred() -> None:
    bord = ved_bordet([Lop("\x1b[31m😀 " * 20, "panel_tittel"), *OPPGAVER])
    linjer = med_sidepanel(bord.flate.linjer(), 132, bord.flate)
    assert {len(tekst_av(linje)) for linje in linjer} == {132}
    assert all(Tema().stil(lop.rolle) is not None for linje in linjer for lop in linje)
