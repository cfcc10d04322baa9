"""The words and options of `dagpenger kurs`."""

import sys
from argparse import Namespace
from pathlib import Path

from screens.kommando.kommandoleser import Leser


def kursleser(leser: Leser) -> None:
    """Adds them to the command's own parser."""
    under = leser.add_subparsers(metavar="HVA", title="kommandoer", required=True, dest="hva")
    rapport = under.add_parser("rapport", help="spill en klasses resultater om igjen, og vis hvordan det gikk")
    rapport.add_argument("mappe", type=Path, metavar="MAPPE", help="mappen med resultatene, og mappene under den")
    for slag in ("csv", "html", "json"):
        rapport.add_argument(f"--{slag}", type=Path, metavar="FIL", help=f"skriv rapporten som {slag.upper()}")
    rapport.add_argument("--anonym", action="store_true", help="sett nummer i stedet for navn")
    rapport.set_defaults(kommando=_rapport)
    pakke = under.add_parser("pakke", help="legg øvelser i én fil som kan spilles på en annen maskin")
    pakke.add_argument("ovelser", nargs="+", metavar="NR", help="øvelsene: nummer, navn eller filer")
    pakke.add_argument("--ut", type=Path, required=True, metavar="FIL", help="pakken, en ny fil som slutter på .zip")
    pakke.set_defaults(kommando=_pakke)


def _rapport(valg: Namespace) -> int:
    from screens.kommando.kurs.rapport import Rapportonske, kjor

    return kjor(Rapportonske(valg.mappe, valg.csv, valg.html, valg.json, valg.anonym), sys.stdout, sys.stderr)


def _pakke(valg: Namespace) -> int:
    from screens.kommando.kurs.pakke import kjor

    return kjor(valg.ovelser, valg.ut, sys.stdout, sys.stderr)
