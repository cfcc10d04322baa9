"""`python -m tests.screens.apeproving 20000 1 2 3`: so many keys of each seed find nothing and get everywhere."""

from __future__ import annotations

import sys
from time import process_time

from screens.proving.ape.apekunnskap import APEKUNNSKAP
from screens.rutiner.rutineliste import bilder
from tui.flyt.ape.ape import Ape, Apesvar, som_flyt
from tui.flyt.ape.sving import VINDUSLAG

BILDER = 0.95
"""How much of the screens a run of 20,000 keys is to reach."""
GJORT = {"vedtak": 20, "anvisninger": 50}
"""How much it is to do."""


def mangler(svar: Apesvar) -> list[str]:
    """What such a run did not come to."""
    koder = {bilde.kode for bilde in bilder()}
    ikke_sett = sorted(koder - set(svar.naadd.sider))
    ut = [f"bildene {', '.join(ikke_sett)}"] if len(ikke_sett) > (1 - BILDER) * len(koder) else []
    ut += [f"vinduet {slag}" for slag in sorted(VINDUSLAG - set(svar.naadd.vinduer))]
    return ut + [f"{antall} {hva}" for hva, antall in GJORT.items() if svar.naadd.gjort[hva] < antall]


def main(antall: int, frokorn: list[int]) -> int:
    """Prints what each seed came to; returns 1 when one found something or missed something."""
    galt = 0
    for fro in frokorn:
        begynte = process_time()
        svar = Ape(APEKUNNSKAP, fro).kjor(antall)
        fart = svar.anslag / (process_time() - begynte)
        print(f"Frø {fro}: {svar.anslag} taster, {fart:.0f} i sekundet, {dict(svar.naadd.gjort)}", flush=True)
        if svar.funn is not None:
            print(som_flyt(svar.funn, fro))
        if borte := mangler(svar):
            print(f"Kom ikke til {'; '.join(borte)}.")
        galt += svar.funn is not None or bool(borte)
    return 1 if galt else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), [int(fro) for fro in sys.argv[2:]]))
