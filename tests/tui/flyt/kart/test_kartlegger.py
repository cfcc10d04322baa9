"""What counts as reached while flows are played on the apple register, and which ways are noted."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.eksempel import HOSTINGSBILDE, KJENNETEGN, LAGERBILDE, MENYBILDE, NAVN, PRISER, Eplelager, hjelp, rutiner
from tui.flyt import Flytoppsett, les, spill
from tui.flyt.kart.kart import Kart, Pil
from tui.flyt.kart.kartlegger import Kartlegger
from tui.flyt.kart.program import Program
from tui.terminal.terminal import Terminal

SIDENE = (MENYBILDE, KJENNETEGN, PRISER, HOSTINGSBILDE, LAGERBILDE)
OVERALT = ("send", "hjelp", "tilbake", "hopp", "bla_ned", "neste_felt")
PROGRAM = Program(
    bilder=SIDENE,
    handlinger={side.kode: [*OVERALT, *(("koder",) if side in (KJENNETEGN, HOSTINGSBILDE) else ())] for side in SIDENE},
    setninger=["epler.lagret", "epler.finnes_ikke", "epler.noe_annet"],
    kjenn=lambda tekst: (
        ["epler.lagret"] * tekst.endswith("er lagret.") + ["epler.finnes_ikke"] * ("finnes ikke" in tekst)
    ),
)

Kartlegg = Callable[..., Kart]


def _lag_terminal(oppsett: Flytoppsett) -> Terminal:
    return Terminal(rutiner(Eplelager()), NAVN, "MENY", oppsett.klokke, hjelp)


@pytest.fixture
def kartlegg(tmp_path: Path) -> Kartlegg:
    """The map of flows with these steps."""

    def kartlegg(*flyter: str) -> Kart:
        kartlegger = Kartlegger(PROGRAM)
        for steg in flyter:
            fil = tmp_path / "epler.yaml"
            fil.write_text(f"flyt: Epler\nklokke: 1988-06-06T09:00\nsteg:\n{steg}", encoding="utf-8")
            (flyt,) = les(fil)
            assert spill(flyt, _lag_terminal, kartlegger).setning == ""
        return kartlegger.kart()

    return kartlegg


def naadd(ting: object) -> list[str]:
    assert isinstance(ting, dict)
    return [id_ for id_, er_naadd in ting.items() if er_naadd]


def test_alt_som_finnes_staar_paa_kartet_ogsaa_det_ingen_har_naadd(kartlegg: Kartlegg) -> None:
    kart = kartlegg("  - bilde: meny\n")
    assert list(kart.skjermer) == ["MENY", "E-1-1", "E-1-2", "E-2", "E-3"]
    assert naadd(kart.skjermer) == ["MENY"]
    assert [id_ for id_ in kart.felt if id_.startswith("E-2/")] == [
        "E-2/Sort", "E-2/Dato", "E-2/Klasse (1/2)", "E-2/Kasser",
    ]  # fmt: skip
    assert [id_ for id_ in kart.taster if id_.startswith("E-2/")] == [
        "E-2/send", "E-2/hjelp", "E-2/tilbake", "E-2/hopp", "E-2/bla_ned", "E-2/neste_felt", "E-2/koder/Klasse (1/2)",
    ]  # fmt: skip
    assert naadd(kart.felt) == naadd(kart.taster) == naadd(kart.meldinger) == []


def test_et_felt_er_naadd_naar_noe_er_skrevet_i_det_og_et_beskyttet_naar_det_viser_noe(kartlegg: Kartlegg) -> None:
    kart = kartlegg("""\
  - gå til: E-1
  - fyll: {Navn: GRAVENSTEIN, Spiseeple?: J}
  - tast: F8
  - fyll: {Klasse 1 Pris: "40", Klasse 1 Kasser: "12"}
  - tast: Enter
""")
    assert naadd(kart.felt) == [
        "E-1-1/Navn", "E-1-1/Spiseeple?", "E-1-1/Antall høstinger",
        "E-1-2/Navn", "E-1-2/Klasse 1 Pris", "E-1-2/Klasse 1 Kasser", "E-1-2/Sum",
    ]  # fmt: skip


def test_et_nokkelfelt_og_et_felt_der_det_skrives_det_samme_er_naadd(kartlegg: Kartlegg) -> None:
    kart = kartlegg("  - gå til: E-2\n  - skriv: A\n", '  - gå til: E-1\n  - tast: Tab\n  - skriv: "NO"\n')
    assert naadd(kart.felt) == ["E-1-1/Opphavsland", "E-1-1/Antall høstinger", "E-2/Sort"]


def test_det_som_bare_er_limt_inn_er_skrevet(kartlegg: Kartlegg) -> None:
    kart = kartlegg('  - gå til: E-2\n  - lim: "A\\t060688"\n')
    assert naadd(kart.felt) == ["E-2/Sort", "E-2/Dato"]


def test_en_tast_er_naadd_i_formen_selv_og_ikke_i_vinduet_eller_paa_hopplinjen(kartlegg: Kartlegg) -> None:
    kart = kartlegg("""\
  - gå til: E-2
  - tast: F1
  - tast: F8
  - tast: F3
  - tast: F10
  - tast: Tab
  - tast: F3
""")
    assert naadd(kart.taster) == ["MENY/hopp", "E-2/hjelp", "E-2/hopp"]


def test_kodelisten_er_naadd_for_feltet_den_ble_hentet_for(kartlegg: Kartlegg) -> None:
    kart = kartlegg("  - gå til: E-2\n  - tast: F4\n  - tast: [Tab, Tab, F4]\n")
    assert naadd(kart.taster) == ["MENY/hopp", "E-2/neste_felt", "E-2/koder/Klasse (1/2)"]


def test_en_setning_er_naadd_naar_den_staar_paa_skjermen_etter_et_steg(kartlegg: Kartlegg) -> None:
    staar = kartlegg("  - fyll: {Valg: XX}\n  - tast: Enter\n")
    assert naadd(staar.meldinger) == ["epler.finnes_ikke"]
    borte = kartlegg("  - fyll: {Valg: XX}\n  - tast: [Enter, F10]\n  - skriv: E-2\n  - tast: Enter\n")
    assert naadd(borte.meldinger) == []


def test_pilene_er_veiene_som_ble_gaatt_og_tasten_som_forte_dit(kartlegg: Kartlegg) -> None:
    kart = kartlegg("""\
  - fyll: {Valg: E-1}
  - tast: Enter
  - tast: F8
  - tast: F7
  - gå til: E-2
  - tast: F3
  - fyll: {Opphavsland: SE}
  - gå til: MENY
  - tast: J
""")
    assert kart.piler == (
        Pil("MENY", "E-1-1", "send"),
        Pil("E-1-1", "E-1-2", "bla_ned"),
        Pil("E-1-2", "E-1-1", "bla_opp"),
        Pil("E-1-1", "E-2", "hopp"),
        Pil("E-2", "E-1-1", "tilbake"),
        Pil("E-1-1", "MENY", "ja"),
    )


def test_bildet_av_en_side_er_det_der_flest_felt_viser_noe(kartlegg: Kartlegg) -> None:
    kart = kartlegg("  - gå til: E-2\n", '  - gå til: E-2\n  - fyll: {Sort: GRAVENSTEIN, Kasser: "7"}\n  - tast: F12\n')
    tekst = "".join(lop.tekst for linje in kart.bilder["E-2"].linjer for lop in linje)
    assert "GRAVENSTEIN" in tekst
    assert set(kart.bilder) == {"MENY", "E-2"}


def test_flere_flyter_legges_sammen(kartlegg: Kartlegg) -> None:
    assert naadd(kartlegg("  - gå til: E-2\n", "  - gå til: E-3\n").skjermer) == ["MENY", "E-2", "E-3"]
