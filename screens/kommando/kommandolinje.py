"""The command `dagpenger`: without a word it opens the terminal; each word is one small tool without one."""

import gc
import os
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from errno import EIO, ENOSPC
from pathlib import Path

from screens.kommando import setninger
from screens.kommando.kommandoleser import FEILKODE, Leser
from screens.kommando.registerkommandoer import I_REGISTERET, REGISTERET, brukerleser, med_register
from screens.kommando.tegnsett import har_alle_tegn, taal_alle_tegn, taal_lukkede_strommer
from screens.kommando.verdier import antall, fart, tidspunkt

AVBRUTT = 130
VANLIG_TERM = "xterm-256color"
"""The terminal of `--pty` without a name."""
_IKKE_MED_PTY = ("bilder", "cast", "vis", "fart", "overta", "skjema")

ALT = ("db", "demo", "klokke", "opptak", "utskrift")
"""Of the choices before the command's word, what the terminal takes; `klokke` is the signature too."""


def main(argumenter: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit status.

    0 is done, 1 that something was found or rows were left out, 2 wrong input, no terminal, or refused. Whoever
    interrupts gets 130, and whoever stops reading what is written, 1.
    """
    taal_lukkede_strommer()
    taal_alle_tegn()
    leser = _leser()
    valg = leser.parse_args(argumenter)
    kommando: Callable[[Namespace], int] = getattr(valg, "kommando", _terminal)
    _krev_ett_register(leser, kommando, valg)
    try:
        kode = kommando(valg)
        sys.stdout.flush()
    except BrokenPipeError:
        _forlat_standard_ut()
        return 1
    except OSError as feil:
        if feil.filename is not None or feil.errno not in (ENOSPC, EIO):
            raise
        _forlat_standard_ut()
        print(setninger.RESULTATET_KAN_IKKE_SKRIVES, file=sys.stderr)
        return FEILKODE
    except KeyboardInterrupt:
        print(setninger.AVBRUTT, file=sys.stderr)
        return AVBRUTT
    return kode


def _krev_ett_register(leser: Leser, kommando: Callable[[Namespace], int], valg: Namespace) -> None:
    """Ends the program rather than leave out, without a word, the register or another choice that was asked for."""
    tar: Sequence[str] = getattr(valg, "tar", ALT if kommando is _terminal else ())
    if valg.db is not None and (valg.demo or kommando is _demo):
        leser.avvis(setninger.DEMO_ER_EGET_REGISTER)
    if valg.demo and "demo" not in tar:
        leser.avvis(setninger.DEMO_BARE_FOR)
    if valg.db is not None and "db" not in tar:
        leser.avvis(getattr(valg, "uten_db", setninger.DB_BARE_FOR))
    if (valg.klokke or valg.signatur) and "klokke" not in tar:
        leser.avvis(setninger.KLOKKE_OG_SIGNATUR_BARE_FOR)
    if (valg.opptak or valg.opptak_ekte) and "opptak" not in tar:
        leser.avvis(setninger.OPPTAK_BARE_FOR)
    if valg.utskrift and "utskrift" not in tar:
        leser.avvis(setninger.UTSKRIFT_BARE_FOR)


def _forlat_standard_ut() -> None:
    """What could not be written is not tried again when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _leser() -> Leser:
    leser = Leser(prog="dagpenger", description="Dagpengesystemet: saksbehandling av a-trygd, slik den var i 1988.")
    leser.add_argument("--db", type=Path, metavar="STI", help=REGISTERET)
    leser.add_argument("--demo", action="store_true", help="en kopi av demoregisteret, som kastes etterpå")
    leser.add_argument("--klokke", type=tidspunkt, metavar="TID", help="virtuell klokke, f.eks. 1988-06-06T09:00")
    leser.add_argument("--signatur", type=_signatur, metavar="ABC", help="saksbehandlerens signatur, høyst 8 tegn")
    leser.add_argument("--utskrift", type=Path, metavar="MAPPE", help="mappen som vedtak skrives ut i")
    leser.add_argument("--opptak", type=Path, metavar="FIL", help="ta opp det som gjøres, som en flyt i en ny fil")
    leser.add_argument("--opptak-ekte", action="store_true", help="ikke bytt ut personer i opptak med oppdiktede")
    kommando = leser.add_subparsers(metavar="KOMMANDO", title="kommandoer").add_parser
    kommando("demo", help="vis hovedjobben i demoregisteret; uten terminal spilles den som tekst", fyll=_demoleser)
    kommando("beregn", help="regn ut en sak fra JSON, uten register", fyll=_beregnleser)
    kommando("flyt", help="spill av en flyt, uten terminal eller i den", fyll=_flytleser)
    kommando("flytkart", help="spill flyter, og vis hva de når av programmet", fyll=_flytkartleser)
    kommando("skjermer", help="vis alle skjermbilder og feltene på dem", fyll=_skjermleser)
    kommando("taster", help="vis hva denne terminalen sender for hver tast", fyll=_tasteleser)
    kommando("tolkning", help="vis hva hver lesning av loven koster, over mange saker", fyll=_tolkningsleser)
    kommando("kontroll", help="kontroller hele registeret: fil, nøkler og kjeder", fyll=_kontrolleser)
    for ord_, andre, hjelp, fyll in I_REGISTERET:
        kommando(ord_, aliases=andre, help=hjelp, fyll=fyll)
    kommando("kopi", help="ta en sikkerhetskopi av registeret, også mens det er i bruk", fyll=_kopileser)
    kommando("hent", help="hent fram en sikkerhetskopi som register", fyll=_hentleser)
    kommando("bruker", help="brukerne av registeret: ny, endre, sperr, liste, underskrift", fyll=brukerleser)
    kommando("ovelse", aliases=["øvelse"], help="øvelsene: vis, gjør, sjekk og lag dem", fyll=_ovelsesleser)
    kommando("kurs", help="for læreren: rapport over resultater, og pakker av øvelser", fyll=_kursleser)
    kommando("haandbok", aliases=["håndbok"], help="skriv saksbehandlerens håndbok", fyll=_haandbokleser)
    return leser


def _demoleser(leser: Leser) -> None:
    leser.set_defaults(kommando=_demo, leser=leser, tar=ALT)


def _beregnleser(leser: Leser) -> None:
    leser.add_argument("fil", help="en fil med én sak, eller én sak på hver linje; - leser standard inn")
    leser.set_defaults(kommando=_beregn)


def _skjermleser(leser: Leser) -> None:
    leser.add_argument("--json", action="store_true", help="skriv dem som JSON")
    leser.set_defaults(kommando=_skjermer)


def _tasteleser(leser: Leser) -> None:
    leser.set_defaults(kommando=_taster)


def _ovelsesleser(leser: Leser) -> None:
    from screens.kommando.ovelse.argumenter import ovelsesleser

    ovelsesleser(leser)


def _kursleser(leser: Leser) -> None:
    from screens.kommando.kurs.argumenter import kursleser

    kursleser(leser)


def _flytleser(leser: Leser) -> None:
    leser.add_argument("filer", type=Path, nargs="*", metavar="fil", help="flyten, en YAML-fil; flere med --pty")
    leser.add_argument(
        "--ape",
        type=antall,
        metavar="N",
        help="trykk N tilfeldige taster, der flyten slutter eller fra et nytt register",
    )
    leser.add_argument(
        "--frø", "--fro", type=antall, metavar="S", dest="fro", help="hvilke tilfeldige taster (ellers 1)"
    )
    leser.add_argument("--bilder", type=Path, metavar="MAPPE", help="skriv hvert bilde som tekst og SVG")
    leser.add_argument("--flate", metavar="KxL", help="terminalens kolonner og linjer, som 132x43 (ellers 80x24)")
    leser.add_argument("--farger", metavar="N", help="terminalens farger: 0, 16 eller full; stilen viser dem da")
    leser.add_argument("--eksempel", metavar="NAVN", help="bare dette eksempelet, når flyten har flere")
    leser.add_argument("--vis", action="store_true", help="spill i terminalen, i lesefart; mellomrom gir pause")
    leser.add_argument("--fart", type=fart, metavar="N", help="med --vis: så mange ganger så fort")
    leser.add_argument("--overta", action="store_true", help="ta over tastaturet etter det siste steget")
    leser.add_argument(
        "--cast", type=Path, metavar="FIL", help="skriv et opptak (asciicast v2), et merke for hvert steg"
    )
    leser.add_argument(
        "--pty",
        nargs="?",
        const=VANLIG_TERM,
        metavar="TERM",
        help=f"spill gjennom en ekte terminal (ellers {VANLIG_TERM}) og se etter at den viser det samme",
    )
    leser.add_argument("--skjema", action="store_true", help="skriv filformatet som JSON Schema")
    leser.set_defaults(kommando=_flyt, leser=leser)


def _flytkartleser(leser: Leser) -> None:
    leser.add_argument("flyter", type=Path, nargs="*", metavar="FLYT", help="flyter, og mapper med flyter")
    for slag, hjelp in (
        ("json", "skriv kartet som JSON"),
        ("dot", "skriv kartet for Graphviz"),
        ("mermaid", "skriv kartet for Mermaid"),
        ("svg", "tegn kartet, med bilder av skjermene"),
    ):
        leser.add_argument(f"--{slag}", nargs="?", const="-", metavar="UT", help=f"{hjelp}; uten fil til standard ut")
    leser.set_defaults(kommando=_flytkart)


def _kontrolleser(leser: Leser) -> None:
    med_register(leser)
    leser.add_argument("--anker", type=Path, metavar="FIL", help="hold kjedene mot ankeret i filen, og før det videre")
    leser.set_defaults(kommando=_kontroll, tar=["db"])


def _kopileser(leser: Leser) -> None:
    med_register(leser).add_argument("fil", type=Path, help="kopien; den må ikke finnes fra før")
    leser.set_defaults(kommando=_kopi, tar=["db"])


def _hentleser(leser: Leser) -> None:
    med_register(leser).add_argument("fil", type=Path, help="kopien som skal hentes fram")
    leser.add_argument("--erstatt", action="store_true", help="bytt ut registeret; det gamle får navnet .forrige")
    leser.set_defaults(kommando=_hent, tar=["db"])


def _tolkningsleser(leser: Leser) -> None:
    med_register(leser, "sakene i dette registeret")
    leser.add_argument("--fil", type=Path, metavar="FIL", help="saker som JSON-linjer (som for beregn), eller .csv")
    leser.add_argument("--syntetisk", type=antall, metavar="N", help="så mange oppdiktede saker")
    leser.add_argument(
        "--frø", "--fro", type=antall, metavar="S", dest="fro", help="hvilke oppdiktede saker (ellers 1)"
    )
    leser.add_argument("--valg", action="append", default=[], metavar="ID=ALT", help="T-TAK=per_ar; kan gjentas")
    leser.add_argument(
        "--kombinasjon",
        action="append",
        default=[],
        dest="kombinasjoner",
        metavar="ID=ALT,…",
        help='"T-TAK=per_ar,T-AAR=siste"; kan gjentas',
    )
    leser.add_argument("--lov", type=antall, metavar="ÅR", help="loven som gjaldt det året (ellers dagens)")
    leser.add_argument("--mot", type=antall, metavar="ÅR", help="de samme folk under reglene det året mot dem i --lov")
    leser.add_argument("--indeksert", action="store_true", help="la beløpene følge G fra --lov til --mot")
    leser.add_argument("--csv", type=Path, metavar="FIL", help="skriv tallene som CSV")
    leser.add_argument("--json", metavar="FIL", help="skriv tallene som JSON; - skriver dem i stedet for tabellen")
    leser.set_defaults(kommando=_tolkning, tar=["db", "demo", "klokke"])


def _haandbokleser(leser: Leser) -> None:
    leser.add_argument("--ut", type=Path, metavar="MAPPE", default=Path(), help="mappen den skrives i (ellers denne)")
    leser.add_argument("--bare", choices=("html", "pdf"), metavar="SLAG", help="bare html, eller bare pdf")
    leser.add_argument("--erstatt", action="store_true", help="skriv over en håndbok som ligger der")
    leser.set_defaults(kommando=_haandbok)


def _signatur(tekst: str) -> str:
    from screens import signatur

    try:
        return signatur.les(tekst)
    except signatur.UgyldigSignatur as feil:
        raise ArgumentTypeError(str(feil)) from None


def _terminal(valg: Namespace) -> int:
    gc.disable()  # what loads stays, and would be gone through again and again; `kjor` turns it on again
    from screens import signatur
    from screens.app import kjor

    try:
        hvem = valg.signatur or signatur.fra_miljoet()
        oppgitt = bool(valg.signatur or signatur.er_i_miljoet())
    except signatur.UgyldigSignatur as feil:
        print(f"DAGPENGER_SIGNATUR: {feil}.", file=sys.stderr)
        return FEILKODE
    opptak = valg.opptak, valg.opptak_ekte
    return kjor(valg.db, valg.demo, valg.klokke, hvem, oppgitt, valg.utskrift, *opptak, _ovelse_herfra)


def _ovelse_herfra(fil: str, maate: str) -> None:
    from screens.kommando.ovelse import kjoring

    kjoring.fra_programmet(fil, maate, sys.stderr)


def _demo(valg: Namespace) -> int:
    from tui.terminal.ekte_terminal import hva_mangler

    if valg.opptak or not hva_mangler():
        valg.demo = True
        return _terminal(valg)
    if valg.klokke or valg.signatur or valg.utskrift or valg.opptak_ekte:
        valg.leser.avvis(setninger.DEMOEN_ER_SKREVET)
    from screens.kommando.demokjoring import kjor

    return kjor(sys.stdout, sys.stderr)


def _beregn(valg: Namespace) -> int:
    from screens.kommando.beregn import kjor

    return kjor(valg.fil, sys.stdout, sys.stderr)


def _flyt(valg: Namespace) -> int:
    valg.fil = valg.filer[0] if valg.filer else None
    if len(valg.filer) > 1 and valg.pty is None:
        valg.leser.avvis(setninger.FLERE_BARE_MED_PTY)
    if valg.pty is not None:
        return _pty(valg)
    if valg.ape is not None or valg.fro is not None:
        from screens.kommando.flyt.ape import kjor_argumenter

        return kjor_argumenter(valg)
    from screens.kommando.flyt import kjoring

    if valg.skjema:
        return kjoring.skriv_skjema(sys.stdout)
    vises = valg.vis or valg.overta
    if valg.fil is None:
        valg.leser.avvis(setninger.FIL_MANGLER)
    if vises and (valg.bilder or valg.cast or valg.flate or valg.farger):
        valg.leser.avvis(setninger.BARE_UTEN_SKJERM)
    if valg.fart and not valg.vis:
        valg.leser.avvis(setninger.FART_UTEN_VIS)
    if vises:
        from screens.kommando.flyt import framvisning

        fart = (valg.fart or 1.0) if valg.vis else None
        return framvisning.kjor(valg.fil, valg.eksempel, fart, valg.overta, sys.stdout, sys.stderr)
    return kjoring.kjor(valg, sys.stdout, sys.stderr)


def _pty(valg: Namespace) -> int:
    if valg.ape is not None or valg.fro is not None or any(getattr(valg, navn) for navn in _IKKE_MED_PTY):
        valg.leser.avvis(setninger.IKKE_MED_PTY)
    if not valg.filer:
        valg.leser.avvis(setninger.FIL_MANGLER)
    from screens.kommando.flyt.pty.kjoring import kjor

    visning = valg.flate, valg.farger
    return kjor(valg.filer, valg.pty, valg.eksempel, visning, sys.stdout, sys.stderr)


def _flytkart(valg: Namespace) -> int:
    from screens.kommando.flyt.kart import kjor

    return kjor(valg, sys.stdout, sys.stderr)


def _skjermer(valg: Namespace) -> int:
    from screens.rutiner.rutineliste import bilder
    from tui.skjema.bildeliste import skjermer, som_tekst

    if valg.json:
        import json

        print(json.dumps(skjermer(bilder()), ensure_ascii=not har_alle_tegn(sys.stdout), indent=2))
    else:
        print(som_tekst(bilder()))
    return 0


def _taster(valg: Namespace) -> int:
    del valg
    from screens.steder import taster
    from tui.taster.handlinger import Tastekart, les_taster
    from tui.terminal.inn.tasteprove import vis_taster

    bytter, merknad = les_taster(taster())
    if merknad:
        print(merknad, file=sys.stderr)
    return vis_taster(Tastekart(bytter), sys.stdin.fileno() if sys.stdin else -1, sys.stdout, sys.stderr)


def _tolkning(valg: Namespace) -> int:
    from screens.kommando.tolkningskjoring import kjor_argumenter

    return kjor_argumenter(valg)


def _haandbok(valg: Namespace) -> int:
    from screens.kommando.haandbokskriving import kjor

    return kjor(_leser(), valg.ut, valg.bare, valg.erstatt, sys.stdout, sys.stderr)


def _kontroll(valg: Namespace) -> int:
    from screens.kommando.kontroll import kjor

    return kjor(valg.db, valg.anker, sys.stdout, sys.stderr)


def _kopi(valg: Namespace) -> int:
    from screens.kommando.sikkerhetskopi import kopi

    return kopi(valg.db, valg.fil, sys.stdout, sys.stderr)


def _hent(valg: Namespace) -> int:
    from screens.kommando.sikkerhetskopi import hent

    return hent(valg.db, valg.fil, valg.erstatt, sys.stdout, sys.stderr)
