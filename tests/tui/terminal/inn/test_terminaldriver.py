"""When a receipt for what was painted comes among the keys, to the byte."""

import asyncio
import fcntl
import os
import pty
import signal
import struct
import termios
import tty
from collections.abc import Callable, Iterator
from queue import Queue
from threading import Thread

import pytest
from textual.app import App
from textual.events import Key
from textual.message import Message

from tui.terminal.inn.terminaldriver import Terminaldriver, TerminalenErBorte


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """The two ends of a pseudo-terminal in raw mode, the person's and the program's; both are closed afterwards."""
    herre, slave = pty.openpty()
    tty.setraw(slave)
    signaler = {nummer: signal.getsignal(nummer) for nummer in (signal.SIGTSTP, signal.SIGCONT)}
    yield herre, slave
    for nummer, forrige in signaler.items():
        signal.signal(nummer, forrige)
    for fd in (herre, slave):
        try:
            os.close(fd)
        except OSError:
            continue


def meldinger(slave: int, antall: int, prove: Callable[[Terminaldriver], None]) -> list[str]:
    """The first messages that the driver sends when it reads the terminal after `prove` has been done to it."""
    kommet: Queue[Message] = Queue()

    async def les() -> None:
        driver = Terminaldriver(App())
        driver.fileno = slave
        driver.process_message = driver.send_message = kommet.put  # type: ignore[method-assign]
        prove(driver)
        leser = Thread(target=driver.run_input_thread)
        leser.start()
        while kommet.qsize() < antall:
            await asyncio.sleep(0)
        driver.exit_event.set()
        leser.join()

    asyncio.run(asyncio.wait_for(les(), 20))
    return [_navn(kommet.get()) for _ in range(antall)]


def _navn(melding: Message) -> str:
    return melding.key if isinstance(melding, Key) else type(melding).__name__


def test_kvitteringen_kommer_mellom_det_som_ventet_og_det_som_kom_etterpaa(terminal: tuple[int, int]) -> None:
    herre, slave = terminal

    def prove(driver: Terminaldriver) -> None:
        os.write(herre, b"ab")
        while struct.unpack("i", fcntl.ioctl(slave, termios.FIONREAD, b"\0\0\0\0"))[0] < 2:
            continue  # the kernel hands it from the one end to the other in its own time
        driver._merk()
        os.write(herre, b"cd")

    assert meldinger(slave, 5, prove) == ["a", "b", "Kvittert", "c", "d"]


def test_uten_noe_som_venter_kommer_kvitteringen_forst(terminal: tuple[int, int]) -> None:
    herre, slave = terminal

    def prove(driver: Terminaldriver) -> None:
        driver._merk()
        os.write(herre, b"c")

    assert meldinger(slave, 2, prove) == ["Kvittert", "c"]


def test_en_terminal_som_svarer_kvitterer_selv_der_svaret_kommer(terminal: tuple[int, int]) -> None:
    herre, slave = terminal

    def prove(driver: Terminaldriver) -> None:
        driver._svarer.set()
        driver.write = lambda _tekst: None  # type: ignore[method-assign]
        driver.be_om_kvittering()
        os.write(herre, b"ab\x1b[0nc")

    assert meldinger(slave, 4, prove) == ["a", "b", "Kvittert", "c"]


def test_et_forsinket_svar_paa_et_eldre_sporsmaal_kvitterer_ikke_det_nye(terminal: tuple[int, int]) -> None:
    herre, slave = terminal

    def prove(driver: Terminaldriver) -> None:
        driver._svarer.set()
        driver.write = lambda _tekst: None  # type: ignore[method-assign]
        driver.be_om_kvittering()
        driver._spurt = None  # it was given up
        driver.be_om_kvittering()
        os.write(herre, b"a\x1b[0nb\x1b[0nc")

    assert meldinger(slave, 4, prove) == ["a", "b", "Kvittert", "c"]


def test_et_statussvar_som_ingen_har_bedt_om_kvitterer_ingenting(terminal: tuple[int, int]) -> None:
    herre, slave = terminal

    def prove(_driver: Terminaldriver) -> None:
        os.write(herre, b"a\x1b[0nb")

    assert meldinger(slave, 2, prove) == ["a", "b"]


def test_en_terminal_som_er_borte_sier_fra_og_lesingen_er_slutt(terminal: tuple[int, int]) -> None:
    herre, slave = terminal

    def prove(driver: Terminaldriver) -> None:
        os.close(herre)
        driver._merk()

    assert meldinger(slave, 1, prove) == [TerminalenErBorte.__name__]
