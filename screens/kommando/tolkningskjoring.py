"""`dagpenger tolkning`: what each reading of the law costs, over a register, a file of cases, or invented ones."""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TextIO

from rules.fakta.tolkning import UkjentTolkning
from rules.regelverk import Lov, lov_paa, lovene, naermeste_lov, provingslovene, standard
from rules.virkning.kombinasjon import Kombinasjon, UgyldigKombinasjon, alle_alternativer, les_kombinasjon
from screens import steder
from screens.kommando import setninger
from screens.kommando.kommandoleser import FEILKODE, KanIkkeUtfores
from screens.kommando.passord import IntetPassord, Passordkilde, logg_inn_ved_behov

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rules.fakta.tolkning import Tolkning, Tolkningsvalg
    from rules.regelverk import Provingslov
    from rules.virkning.beregning import Oversikt
    from rules.virkning.lovendring import Lovendring
    from screens.virkning.feilliste import Feilliste
    from screens.virkning.kilder import Sakskilde
    from screens.virkning.regnestykke import Opphav, Regnestykke

AVBRUTT = 130
SIGNATUR = "TOLKNING"
TABELLBREDDE = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolkningsonske:
    """What was asked for on the command line. `json` `-` is standard output, in place of the table."""

    db: Path | None = None
    demo: bool = False
    klokke: datetime | None = None
    signatur: str | None = None
    fil: Path | None = None
    syntetisk: int | None = None
    fro: int | None = None
    valg: Sequence[str] = ()
    kombinasjoner: Sequence[str] = ()
    csv: Path | None = None
    json: str | None = None
    lov: int | None = None
    mot: int | None = None
    indeksert: bool = False


def kjor(onske: Tolkningsonske, ut: TextIO, feilut: TextIO) -> int:
    """Calculates and shows the effects; returns 0, 1 when rows of a file were bad, 2 when it could not be done.

    When it is interrupted it returns 130. Files are written whole, at the end, or not at all.
    """
    from data.feil import Registerfeil
    from screens.virkning.filrader import UlesbarFil
    from screens.virkning.utfiler import KanIkkeSkrives

    try:
        return _kjor(onske, ut, feilut)
    except KeyboardInterrupt:
        print(setninger.AVBRUTT_FOR_FILENE, file=feilut)
        return AVBRUTT
    except Registerfeil as feil:
        print(feil.setning, file=feilut)
    except (UkjentTolkning, UgyldigKombinasjon) as feil:
        print(feil.setning, file=feilut)
    except (KanIkkeUtfores, UlesbarFil) as feil:
        print(feil, file=feilut)
    except KanIkkeSkrives as feil:
        print(feil, file=feilut)
    return FEILKODE


def _kjor(onske: Tolkningsonske, ut: TextIO, feilut: TextIO) -> int:
    _krev_egne_filer(onske)
    _krev_en_kilde(onske)
    with ExitStack() as opprydding:
        stykke, feilliste = _regnestykke(onske, opprydding)
        oversikt = _beregn(stykke, feilut)
        _skriv_filer(onske, oversikt, stykke)
        if feilliste:
            feilliste.behold()
        if onske.json == "-":
            from screens.kommando.tegnsett import har_alle_tegn
            from screens.virkning.utfiler import som_json

            bare_ascii = not har_alle_tegn(ut)
            ut.write(som_json(oversikt, stykke.opphav.navn, bare_ascii, stykke.rapport.data))
        else:
            _vis(oversikt, stykke, ut)
        return _si_ifra(stykke.opphav, feilliste, feilut)


def _regnestykke(onske: Tolkningsonske, opprydding: ExitStack) -> "tuple[Regnestykke, Feilliste | None]":
    """What is to be calculated, and where the bad rows of a file go."""
    from screens.virkning.regnestykke import av_loven, av_lovendringen, av_provingsloven

    if onske.mot is not None or onske.indeksert:
        endring, lov = _lovendring(onske)
        kilde, _, feilliste = _kilde(onske, lov, opprydding)
        return av_lovendringen(endring, kilde, standard(lov, lov.til)), feilliste
    proving = _provingslov(onske.lov)
    if proving is not None and onske.lov is not None:
        if onske.syntetisk is None:
            raise KanIkkeUtfores(setninger.bare_oppdiktede(onske.lov))
        kombinasjoner = _onskede(onske, {id: proving.tolkningsvalg[id] for id in proving.mange.VALG})
        return av_provingsloven(proving, onske.lov, _oppdiktede(onske.syntetisk, onske.fro), kombinasjoner), None
    lov = _lov(onske)
    onskede = _onskede(onske, lov.tolkningsvalg)
    kilde, utgangspunkt, feilliste = _kilde(onske, lov, opprydding)
    return av_loven(lov, kilde, onskede or alle_alternativer(utgangspunkt), utgangspunkt), feilliste


def _lovendring(onske: Tolkningsonske) -> "tuple[Lovendring, Lov]":
    """The two years, and the law that the people of the cases are under."""
    from rules.virkning.lovendring import Lovendring

    if onske.lov is None or onske.mot is None:
        raise KanIkkeUtfores(setninger.MOT_UTEN_LOV)
    if onske.valg or onske.kombinasjoner:
        raise KanIkkeUtfores(setninger.MOT_UTEN_VALG)
    for aar in (onske.lov, onske.mot):
        if _provingslov(aar) is None:
            _lov(replace(onske, lov=aar))
    endring = Lovendring(onske.lov, onske.mot, onske.indeksert, oppdiktet=onske.syntetisk is not None)
    return endring, naermeste_lov(date(onske.lov, 1, 1))


def _provingslov(aar: int | None) -> "Provingslov | None":
    """The law of the year, when it is one that answers only cases in JSON."""
    return next((lov for lov in provingslovene() if aar is not None and lov.fra.year <= aar <= lov.til.year), None)


def _lov(onske: Tolkningsonske) -> Lov:
    """The law of the year that was asked for, else that of the day the command is run for, or the nearest one."""
    from data.register.klokke import Klokke

    if onske.lov is None:
        return naermeste_lov(Klokke.fra(onske.klokke).dato() if onske.klokke else Klokke().dato())
    try:
        return lov_paa(date(onske.lov, 1, 1))
    except ValueError:
        alle = (*lovene(), *provingslovene())
        aarene = " og ".join(f"{lov.fra.year}-{lov.til.year}" for lov in alle)
        raise KanIkkeUtfores(setninger.lov_i_aarene(aarene)) from None


def _onskede(onske: Tolkningsonske, valgene: "Mapping[str, Tolkningsvalg]") -> tuple[Kombinasjon, ...]:
    """The combinations that were named; empty for every alternative by itself."""
    grupper = [list(onske.valg)] if onske.valg else []
    grupper += [tekst.split(",") for tekst in onske.kombinasjoner]
    return tuple(les_kombinasjon(gruppe, valgene) for gruppe in grupper)


def _krev_egne_filer(onske: Tolkningsonske) -> None:
    """Raises KanIkkeUtfores when two of the files are the same, so that a result never takes the place of the cases.

    Nor of the list of bad rows, which is written after it.
    """
    from screens.virkning.filrader import feilliste_til

    feilliste = feilliste_til(onske.fil) if onske.fil else None
    filer = [onske.fil, feilliste, onske.csv, Path(onske.json) if onske.json not in (None, "-") else None]
    brukt = [fil.resolve() for fil in filer if fil is not None]
    if len(set(brukt)) < len(brukt):
        raise KanIkkeUtfores(setninger.HVER_SIN_FIL)


def _krev_en_kilde(onske: Tolkningsonske) -> None:
    if onske.fro is not None and onske.syntetisk is None:
        raise KanIkkeUtfores(setninger.FRO_UTEN_SYNTETISK)
    if sum((onske.fil is not None, onske.syntetisk is not None, onske.db is not None, onske.demo)) > 1:
        raise KanIkkeUtfores(setninger.BARE_EN_KILDE)


def _kilde(onske: Tolkningsonske, lov: Lov, opprydding: ExitStack) -> "tuple[Sakskilde, Tolkning, Feilliste | None]":
    """The cases, what the alternatives are held against, and where the bad rows of a file go."""
    if onske.syntetisk is not None:
        from screens.virkning.kilder import Syntetisk

        return Syntetisk(lov, *_oppdiktede(onske.syntetisk, onske.fro)), standard(lov, lov.til), None
    if onske.fil is not None:
        from screens.virkning.feilliste import Feilliste
        from screens.virkning.fil import Frafil

        feilliste = opprydding.enter_context(Feilliste(onske.fil))
        return Frafil(onske.fil, lov, feilliste.ta_med), standard(lov, lov.til), feilliste
    return *_fra_register(onske, lov, opprydding), None


def _oppdiktede(antall: int, fro: int | None) -> tuple[int, int]:
    """How many invented cases, and the seed."""
    from rules.virkning.syntetisk import FLEST_SAKER
    from rules.virkning.visning import helt

    if not 1 <= antall <= FLEST_SAKER:
        raise KanIkkeUtfores(setninger.antall_saker(helt(FLEST_SAKER)))
    if fro is not None and fro < 0:
        raise KanIkkeUtfores(setninger.FRO_ER_ET_TALL)
    return antall, 1 if fro is None else fro


def _fra_register(onske: Tolkningsonske, lov: Lov, opprydding: ExitStack) -> "tuple[Sakskilde, Tolkning]":
    from data.demo import DEMO_START
    from data.demo.kopi import kopi_av_demo
    from data.feil import Avvist
    from data.operasjoner.tolkning.tolkningsvalg import tolkning_for
    from data.operasjoner.tolkning.virkningsgrunnlag import innvilgede_saker
    from data.register.klokke import Klokke
    from data.register.register import Register
    from screens.virkning.kilder import Fraregister

    if onske.demo:
        sti = kopi_av_demo(Path(opprydding.enter_context(tempfile.TemporaryDirectory(prefix="dagpenger-"))))
    else:
        sti = steder.register(onske.db)
        if not sti.exists():
            raise KanIkkeUtfores(setninger.registeret_finnes_ikke(sti))
    start = onske.klokke or (DEMO_START if onske.demo else None)
    register = Register.aapne(sti, Klokke.fra(start) if start else Klokke(), onske.signatur or SIGNATUR)
    opprydding.callback(register.lukk)
    try:
        logg_inn_ved_behov(register, Passordkilde())
        saker = innvilgede_saker(register, lov)
    except (Avvist, IntetPassord) as feil:
        raise KanIkkeUtfores(str(feil)) from None
    for beskjed in register.beskjeder:
        print(beskjed, file=sys.stderr)
    sted = "demoregisteret" if onske.demo else str(sti)
    return Fraregister(sted, saker), tolkning_for(register, lov)


def _beregn(stykke: "Regnestykke", feilut: TextIO) -> "Oversikt":
    from rules.virkning.beregning import regn

    with _framdrift(stykke.opphav, feilut) as meld:
        return regn(
            stykke.biter(),
            stykke.kombinasjoner,
            stykke.utgangspunkt,
            stykke.inndelinger,
            framdrift=meld,
            stopp=Event(),
        )


@contextmanager
def _framdrift(kilde: "Opphav", feilut: TextIO) -> Iterator[Callable[[int], None] | None]:
    """A progress bar when somebody is there to see it."""
    if not feilut.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    spalter = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*spalter, console=Console(file=feilut), transient=True) as viser:
        oppgave = viser.add_task("Regner (Ctrl+C avbryter)", total=kilde.i_alt)
        yield lambda antall: viser.update(oppgave, completed=kilde.ferdig(antall))


def _skriv_filer(onske: Tolkningsonske, oversikt: "Oversikt", stykke: "Regnestykke") -> None:
    from screens.virkning.utfiler import skriv_alle, som_csv, som_json

    filer = []
    if onske.csv is not None:
        filer.append((onske.csv, som_csv(oversikt)))
    if onske.json is not None and onske.json != "-":
        filer.append((Path(onske.json), som_json(oversikt, stykke.opphav.navn, ogsaa=stykke.rapport.data)))
    skriv_alle(filer)


def _vis(oversikt: "Oversikt", stykke: "Regnestykke", ut: TextIO) -> None:
    from rich.console import Console

    from screens.virkning.tabell import skriv

    bredde = None if ut.isatty() else TABELLBREDDE
    skriv(oversikt, stykke.opphav.navn, Console(file=ut, width=bredde, highlight=False), stykke.rapport)


def _si_ifra(kilde: "Opphav", feilliste: "Feilliste | None", feilut: TextIO) -> int:
    """What the caseworker must know besides the result; returns the exit status."""
    egne = getattr(kilde, "egne_valg", 0)
    if egne:
        print(setninger.egne_valg_er_ikke_brukt(egne) if egne > 1 else setninger.EGET_VALG_ER_IKKE_BRUKT, file=feilut)
    if feilliste is None or not feilliste.antall:
        return 0
    for setning in feilliste.setninger:
        print(setning, file=feilut)
    flere = feilliste.antall - len(feilliste.setninger)
    antall, sti = feilliste.antall, feilliste.sti
    resten = setninger.daarlige_rader(antall, sti) if antall > 1 else setninger.daarlig_rad(sti)
    print(setninger.ikke_vist(flere, resten) if flere else resten, file=feilut)
    return 1


def fra_argumenter(argumenter: object) -> Tolkningsonske:
    """The wish in a parsed command line."""
    return Tolkningsonske(**{navn: getattr(argumenter, navn) for navn in Tolkningsonske.__slots__})


def kjor_argumenter(argumenter: object) -> int:
    """Runs the command on the process's own streams."""
    return kjor(fra_argumenter(argumenter), sys.stdout, sys.stderr)
