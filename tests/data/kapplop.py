"""Two programs on one register: each pays the same cards of the same case, and registers persons of its own.

`python -m tests.data.kapplop STI NAVN ANTALL` is one of the two; it says when it is ready, waits for a line, and writes
what it got through as JSON.
"""

import json
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from data.feil import Avvist, Konflikt
from data.operasjoner.anvisning.anvisning import anvis, anvisningsbilde
from data.operasjoner.journal.personer import Person, registrer_person
from data.register.register import Register
from tests.data.saker import Sak, Stillbar, fodselsnr

FRA = date(1988, 1, 4)


def lop(sti: Path, signatur: str, antall: int) -> Counter[str]:
    """Pays each fortnight that is not paid yet until all are, and says how often it won, lost, and came too late."""
    register = Register.aapne(sti, Stillbar().klokke, signatur, ventetid=60)
    print("klar", flush=True)
    sys.stdin.readline()
    utfall: Counter[str] = Counter()
    for uke in range(0, 2 * antall, 2):
        bilde = anvisningsbilde(register, journalnr="88000001")
        assert bilde is not None
        sak = Sak(register, bilde.hode.fodselsnr, "88000001", bilde.hode.versjon)
        try:
            anvis(register, sak.kort(FRA + timedelta(weeks=uke)), sak.versjon)
            utfall["betalt"] += 1
        except Konflikt:
            utfall["konflikt"] += 1
        except Avvist:
            utfall["betalt av den andre"] += 1
        nr = fodselsnr(date(1940 if signatur == "ABC" else 1960, 1, 1) + timedelta(days=uke))
        registrer_person(register, Person(fodselsnr=nr, etternavn="Hansen", fornavn=signatur))
    register.lukk()
    return utfall


if __name__ == "__main__":
    print(json.dumps(lop(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))
