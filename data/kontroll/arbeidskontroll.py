"""The work list held against what it follows from."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress

from data.arbeid.folg import rader_for, staar
from data.arbeid.personen import med_sak
from data.feil import UlesbarRad
from data.kontroll import setninger
from rules.regelverk import UtenforRegelverket


def arbeidsavvik(raa: sqlite3.Connection) -> Iterator[str]:
    """What waits and is not on the list, what is on it and does not wait, and what is there in another way.

    A person with a row that no program of ours has written is left out, since the control of the values tells of that,
    and one with a case under a law that this program does not have.
    """
    for nr in med_sak(raa):
        with suppress(UlesbarRad, UtenforRegelverket):
            skal, er = {rad[:3]: rad for rad in rader_for(raa, nr)}, {rad[:3]: rad for rad in staar(raa, nr)}
            for slag, sak, _ in sorted(skal.keys() - er.keys()):
                yield setninger.mangler_paa_arbeidslisten(slag, sak)
            for slag, sak, _ in sorted(er.keys() - skal.keys()):
                yield setninger.venter_ikke(slag, sak)
            for nokkel in sorted(nokkel for nokkel in skal.keys() & er.keys() if skal[nokkel] != er[nokkel]):
                yield setninger.venter_annerledes(nokkel[0], nokkel[1])
    uten_sak = "SELECT slag, journalnr FROM arbeid WHERE fodselsnr NOT IN (SELECT fodselsnr FROM sak)"
    for slag, sak in raa.execute(uten_sak):
        yield setninger.venter_ikke(slag, sak)
