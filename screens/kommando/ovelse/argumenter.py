"""The words and options of `dagpenger ovelse`."""

import sys
from argparse import Namespace
from pathlib import Path

from screens.kommando import setninger
from screens.kommando.kommandoleser import Leser
from screens.kommando.tegnsett import har_alle_tegn
from screens.kommando.verdier import antall, fart


def ovelsesleser(leser: Leser) -> None:
    """Adds them to the command's own parser."""
    leser.add_argument("hva", nargs="?", default="", metavar="NR", help="øvelsen, eller skjema, sjekk, lag eller fra")
    leser.add_argument("filer", nargs="*", metavar="FIL", help="sjekk: øvelsene (ellers alle); fra: flyten")
    maate = leser.add_mutually_exclusive_group()
    maate.add_argument("--vis", action="store_true", help="spill løsningen i lesefart; mellomrom gir pause")
    maate.add_argument("--veiledet", action="store_true", help="én oppgave om gangen")
    maate.add_argument("--oving", "--øving", action="store_true", dest="oving", help="fritt, med hint")
    maate.add_argument("--prove", "--prøve", action="store_true", dest="prove", help="uten hint, og forseglet")
    maate.add_argument("--papirer", action="store_true", help="skriv ut papirene i øvelsen")
    leser.add_argument("--fart", type=fart, metavar="N", help="med --vis: så mange ganger så fort")
    leser.add_argument("--nytt", action="store_true", help="begynn forfra, også når øvelsen er i gang")
    leser.add_argument("--resultat", type=Path, metavar="FIL", help="skriv resultatet når øvelsen er levert")
    leser.add_argument("--behold", type=Path, metavar="FIL", help="ta vare på registeret når øvelsen er levert")
    leser.add_argument("--elev", metavar="NAVN", help="hvem resultatet er for (ellers brukernavnet)")
    leser.add_argument(
        "--frø", "--fro", type=antall, metavar="S", dest="fro", help="hvilke andre i registeret; lag: hvilke øvelser"
    )
    leser.add_argument("--nivå", "--niva", "--nivaa", type=antall, metavar="N", dest="nivaa", help="lag: nivået, 1-5")
    leser.add_argument("--antall", type=antall, metavar="N", help="lag: hvor mange øvelser (ellers 1)")
    leser.add_argument("--ut", type=Path, metavar="STI", help="lag: mappen øvelsene skal ligge i; fra: utkastets fil")
    leser.set_defaults(kommando=ovelse, leser=leser, uten_db=setninger.OVELSEN_HAR_EGET_REGISTER)


def ovelse(valg: Namespace) -> int:
    """Does what the words ask for; returns the exit status."""
    if valg.hva == "skjema":
        import json

        from training.ovelse.skjema import skjema

        print(json.dumps(skjema(), ensure_ascii=not har_alle_tegn(sys.stdout), indent=2))
        return 0
    if valg.hva == "lag":
        from screens.kommando.ovelse import lag

        return lag.kjor(valg, sys.stdout, sys.stderr)
    if any(getattr(valg, navn) is not None for navn in ("nivaa", "antall", *(() if valg.hva == "fra" else ("ut",)))):
        valg.leser.avvis(setninger.LAG_BARE_FOR)
    if valg.hva == "fra":
        from screens.kommando.ovelse import fra

        return fra.kjor(valg, sys.stdout, sys.stderr)
    if valg.hva == "sjekk":
        from screens.kommando.ovelse import sjekk

        return sjekk.kjor(valg.filer, sys.stdout, sys.stderr)
    if not valg.hva:
        from screens import steder
        from screens.kommando.ovelse import liste

        return liste.skriv(steder.ovelser(), sys.stdout)
    from screens.kommando.ovelse import kjoring

    return kjoring.kjor(valg, sys.stdout, sys.stderr)
