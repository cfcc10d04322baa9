"""The Textual side, headless: real events through the driver, and nothing on screen but what the model says."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from threading import current_thread

import pytest
from textual.events import MouseScrollDown

from tests.tui.eksempel import NAVN, Eplelager, hjelp, klokke, rutiner
from tui.flate.bord import Bord
from tui.flate.rutine import KanIkkeStarte
from tui.skjema.lop import Lop, tekst_av
from tui.taster.tastenavn import skriv, tast_av
from tui.terminal.kladd.kladd import Kladd
from tui.terminal.terminal import Terminal
from tui.vindu.papir import Papir


def lag(lager: Eplelager | None = None, **valg: object) -> Terminal:
    return Terminal(rutiner(lager or Eplelager()), NAVN, "MENY", klokke, hjelp, **valg)  # type: ignore[arg-type]


def malt(terminal: Terminal) -> list[str]:
    """What the widget really painted."""
    return [strip.text for strip in terminal.screen._compositor.render_strips()]


def kjor(terminal: Terminal, prove: object, storrelse: tuple[int, int] = (80, 24)) -> None:
    async def gjor() -> None:
        async with terminal.run_test(size=storrelse) as pilot:
            await terminal.vent_ledig()
            await prove(pilot)  # type: ignore[operator]

    asyncio.run(asyncio.wait_for(gjor(), 20))


def test_det_malte_er_modellens_linjer() -> None:
    terminal = lag()

    async def prove(pilot: object) -> None:
        await terminal.tast_inn([*skriv("E-1"), tast_av("Enter"), *skriv("Blåbær")])
        await pilot.pause()  # type: ignore[attr-defined]
        assert malt(terminal) == terminal.flate.bilde()

    kjor(terminal, prove)


def test_taster_mens_registeret_er_opptatt_lander_paa_neste_bilde() -> None:
    lager = Eplelager()
    terminal = lag(lager)

    async def prove(pilot: object) -> None:  # noqa: ARG001
        await terminal.tast_inn([*skriv("E-1"), tast_av("Enter"), *skriv("VIDERE")])
        lager.port.clear()
        sendt = asyncio.create_task(
            terminal.tast_inn([tast_av("Enter"), *skriv("Aroma"), tast_av("Tab"), *skriv("010688")])
        )
        while "send" not in lager.kall:
            await asyncio.sleep(0)
        assert terminal.flate.skjema.side == "E-1-1"
        lager.port.set()
        await sendt
        assert terminal.flate.skjema.side == "E-2"
        assert terminal.flate.skjema.tekst("sort") == "Aroma"
        assert terminal.flate.skjema.tekst("dato") == "010688"

    kjor(terminal, prove)


def test_markoren_til_terminalen_folger_modellen() -> None:
    terminal = lag()

    async def prove(pilot: object) -> None:  # noqa: ARG001
        await terminal.tast_inn([*skriv("E-1"), tast_av("Enter"), *skriv("abc")])
        assert terminal.cursor_position == (21, 3)
        await terminal.tast_inn([tast_av("F10")])
        assert terminal.cursor_position == (8, 22)

    kjor(terminal, prove)


def test_paletten_i_ett_stot_aapner_rutinen() -> None:
    terminal = lag()

    async def prove(pilot: object) -> None:  # noqa: ARG001
        await terminal.tast_inn([tast_av("Ctrl+P"), *skriv("høst"), tast_av("Enter"), *skriv("Aroma")])
        assert (terminal.flate.skjema.side, terminal.flate.skjema.tekst("sort")) == ("E-2", "Aroma")

    kjor(terminal, prove)


def test_paletten_sier_at_det_ikke_er_treff() -> None:
    terminal = lag()

    async def prove(pilot: object) -> None:
        await terminal.tast_inn([tast_av("Ctrl+P"), *skriv("zzzz")])
        await pilot.pause()  # type: ignore[attr-defined]
        assert any("Ingen treff" in linje for linje in malt(terminal))

    kjor(terminal, prove)


def test_en_j_i_samme_stot_som_sporsmaalet_besvarer_det_ikke() -> None:
    terminal = lag()

    async def prove(pilot: object) -> None:  # noqa: ARG001
        await terminal.tast_inn([*skriv("E-1"), tast_av("Enter"), *skriv("Aroma"), tast_av("F3"), *skriv("jJ")])
        assert terminal.flate.sporsmaal == "Forlate bildet uten å lagre? (J/N)"
        assert malt(terminal)[22].startswith("Forlate bildet uten å lagre? (J/N)   Det du tastet før, gjelder ikke.")
        await terminal.tast_inn([tast_av("J")])
        assert terminal.flate.skjema.side == "MENY"

    kjor(terminal, prove)


def test_registeret_lukkes_til_slutt_i_sin_egen_traad() -> None:
    traader: list[str] = []
    terminal = lag(rydd=lambda: traader.append(current_thread().name))

    async def prove(pilot: object) -> None:  # noqa: ARG001
        await terminal.tast_inn([tast_av("Ctrl+Q")])

    kjor(terminal, prove)
    assert traader == ["register"]


def test_en_kladd_som_ikke_kan_hentes_overlever_at_en_avslutter_straks(tmp_path: Path) -> None:
    (tmp_path / "kladd-1.json").write_text('{"utgave": 99}')
    terminal = lag(kladd=Kladd(tmp_path))

    async def prove(pilot: object) -> None:  # noqa: ARG001
        await terminal.tast_inn([tast_av("Ctrl+Q")])

    kjor(terminal, prove)
    assert (tmp_path / "tatt-vare-paa-1.json").read_text() == '{"utgave": 99}'


def test_avslutt_midt_i_noe_ulagret_spor_forst() -> None:
    terminal = lag()

    async def prove(pilot: object) -> None:  # noqa: ARG001
        await terminal.tast_inn([*skriv("E-1"), tast_av("Enter"), *skriv("a"), tast_av("Ctrl+Q")])
        assert terminal.flate.sporsmaal == "Noe er ikke lagret. Avslutte likevel? (J/N)"
        await terminal.tast_inn([tast_av("J")])
        assert terminal.flate.avsluttet

    kjor(terminal, prove)
    assert (terminal.return_code, terminal.setning) == (0, "")


def test_innlimt_tekst_fordeles() -> None:
    terminal = lag()

    async def prove(pilot: object) -> None:  # noqa: ARG001
        await terminal.tast_inn([*skriv("E-2"), tast_av("Enter")])
        await terminal.lim_inn("Aroma\t010688")
        assert terminal.flate.skjema.tekst("dato") == "010688"

    kjor(terminal, prove)


def test_musehjulet_ruller_et_vindu() -> None:
    terminal = lag()

    async def prove(pilot: object) -> None:
        await terminal.tast_inn([*skriv("E-1"), tast_av("Enter"), tast_av("F2")])
        terminal.post_message(MouseScrollDown(None, 1, 1, 0, 0, 0, False, False, False))
        await pilot.pause()  # type: ignore[attr-defined]
        assert "Linje 1." in terminal.flate.bilde()[3]

    kjor(terminal, prove)


def test_meldingen_fra_forberedelsen_og_merknaden() -> None:
    terminal = lag(forbered=lambda: None, merknad="taster.toml kan ikke leses.")

    async def prove(pilot: object) -> None:  # noqa: ARG001
        assert terminal.flate.melding == "taster.toml kan ikke leses."

    kjor(terminal, prove)


def test_kan_ikke_starte_gir_setning_og_kode_1() -> None:
    def forbered() -> None:
        raise KanIkkeStarte("Registeret er låst: lukk den andre terminalen.")

    terminal = lag(forbered=forbered)

    async def prove(pilot: object) -> None:  # noqa: ARG001
        assert terminal.flate.avsluttet

    kjor(terminal, prove)
    assert (terminal.return_code, terminal.setning) == (1, "Registeret er låst: lukk den andre terminalen.")


def test_kladden_er_borte_naar_alt_er_lagret(tmp_path: Path) -> None:
    kladd = Kladd(tmp_path)
    terminal = lag(kladd=kladd)

    async def prove(pilot: object) -> None:
        await terminal.tast_inn([*skriv("E-1"), tast_av("Enter"), *skriv("Aroma")])
        while not kladd.fil.exists():
            await pilot.pause()  # type: ignore[attr-defined]
        await terminal.tast_inn([tast_av("Enter")])
        while kladd.fil.exists():
            await pilot.pause()  # type: ignore[attr-defined]

    kjor(terminal, prove)


def test_en_feil_i_terminalen_selv_gir_en_setning_og_beholder_kladden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    logg: list[str] = []
    terminal = lag(kladd=Kladd(tmp_path), logg=logg.append)

    async def prove(pilot: object) -> None:
        await terminal.tast_inn([*skriv("E-1"), tast_av("Enter"), *skriv("Aroma")])
        monkeypatch.setattr(terminal._skjerm, "render_line", lambda _y: 1 / 0)
        await terminal.tast_inn([tast_av("Tab")])
        await pilot.pause()  # type: ignore[attr-defined]

    with pytest.raises(ZeroDivisionError):
        kjor(terminal, prove)
    assert terminal.return_code == 1
    assert terminal.setning.startswith("Programmet måtte stanse")
    assert "ZeroDivisionError" in logg[0]
    assert "Traceback" not in capsys.readouterr().err
    igjen = Kladd(tmp_path)
    innhold = igjen.hent()
    assert innhold is not None
    assert innhold["sti"][0]["skjema"]["tekster"] == {"navn": "Aroma"}
    igjen.lukk()


def test_en_tast_i_et_for_lite_vindu_ventes_det_ikke_paa_for_alltid() -> None:
    terminal = lag()

    async def prove(pilot: object) -> None:  # noqa: ARG001
        await terminal.still_flate(20, 5)
        await terminal.tast_inn([tast_av("F9")])
        await terminal.still_flate(80, 24)
        await terminal.tast_inn(skriv("E-1"))
        assert terminal.flate.skjema.tekst("valg") == "E-1"

    kjor(terminal, prove)


class Dekket(Bord):
    """A desk with a paper of two pages and a task."""

    merke = "ØVELSE"
    papirer = (Papir("Brev", (tuple(f"[b]linje {nr}[/b] 😀" for nr in range(1, 31)), ("Hilsen",))),)

    def oppgaver(self) -> Sequence[Lop]:
        return (Lop("ØVELSE 1", "panel_tittel"), Lop("[ ] Svar på brevet", "panel"))


@pytest.mark.parametrize("farger", ["0", "16"])
@pytest.mark.parametrize(("bredde", "hoyde"), [(80, 24), (132, 43)])
def test_papirer_og_oppgaver_males_som_de_er_i_hver_storrelse_og_uten_farge(
    bredde: int, hoyde: int, farger: str
) -> None:
    terminal = lag(farger=farger)
    terminal.flate.bord = Dekket()

    async def prove(pilot: object) -> None:
        await terminal.tast_inn([*skriv("E-1"), tast_av("Enter"), *skriv("Aro"), tast_av("F11"), tast_av("F8")])
        await pilot.pause()  # type: ignore[attr-defined]
        assert malt(terminal) == [tekst_av(linje) for linje in terminal.linjer()]
        side = "papir 1 av 1, side 1 av 2" if hoyde == 24 else "papir 1 av 1, side 2 av 2"
        assert side in malt(terminal)[2]
        assert malt(terminal)[1][:80].endswith("Kl: 09:00 ØVELSE")
        assert ("[ ] Svar på brevet" in malt(terminal)[1]) == (bredde == 132)
        await terminal.tast_inn([tast_av("F11"), *skriv("ma")])
        assert terminal.flate.skjema.tekst("navn") == "Aroma"

    kjor(terminal, prove, (bredde, hoyde))
