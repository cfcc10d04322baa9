"""The cards of a file are taken in: each is paid where everything is clear, or waits on the work list with the reason.

The cards of a person go together, in the order of their periods, and many persons in one transaction: whoever is
stopped in the middle has done some whole ones, and the same file again does the rest. A card that says just what a paid
or waiting one says is not taken twice, in whichever file it comes.
"""

import gc
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import combinations
from pathlib import Path

from sqlmodel import Session, col, func, select

from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.filer.setninger import UKJENT_PERSON
from data.operasjoner.anvisning.anvisning import anvisningsrad
from data.operasjoner.anvisning.kortberegning import beregn_betaling
from data.operasjoner.kjoring.lukking import lukk_forfalte, stans_og_lukket
from data.operasjoner.meldekort import setninger
from data.operasjoner.meldekort.kortfil import Innkort, Kortfil, Kortfunn, les_kortfil
from data.operasjoner.meldekort.kortregler import Kortprove, Kortregel, grunner_mot
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.bunke import Sakbetaling, finn_mapper, skriv_betalinger
from data.sak.kort import Kort
from data.sak.mappe import Mappe, krev_kjente_lover
from data.sak.rader.kortrader import ANVIST, melder_dagen
from data.sak.rader.personrader import de_som_er_byttet
from data.tabeller import AnvisningRad, MeldekortRad, PersonRad
from data.tilstand import Tilstand
from rules.fakta.driftsstans import Driftsstans
from rules.tall.lesing import sitat

BOLK = 500
"""So many cards, or as many as the last person of them has more, are taken in one transaction."""

_Nokkel = tuple[object, ...]
"""What a card says, whoever it is about."""
_Dagen = tuple[Sequence[Driftsstans], date | None]
"""What the day of a payment hangs on: the stops of the payment centre, and the last Monday that is past."""

Framdrift = Callable[[int, int], None]
"""Told after each transaction how many cards of how many are done."""


@dataclass(slots=True)
class Kortsvar:
    """What was done with a file: how many cards were paid, and kroner; how many wait, and how many were there before.

    `grunner` are how many wait for each rule, `til_listen` the lines that wait and why, `feil` those not taken.
    """

    anvist: int = 0
    belop: Decimal = Decimal(0)
    fra_for: int = 0
    grunner: Counter[Kortregel] = field(default_factory=Counter)
    til_listen: list[Kortfunn] = field(default_factory=list)
    feil: list[Kortfunn] = field(default_factory=list)


def ta_imot(reg: Register, fil: Path, framdrift: Framdrift = lambda *_: None) -> Kortsvar:
    """Takes in the cards of a file. Raises Registerfeil when it cannot be read at all, Nektet."""
    lest = les_kortfil(fil)
    svar, ferdig = Kortsvar(feil=list(lest.feil)), 0
    mottak = _Mottak(reg, sitat(fil.name, 60), _kolliderer(lest), svar)
    for bolk in _bolker(lest.kort):
        lukk_forfalte(reg)
        with _uten_opprydding(), skriv(reg, Operasjon.ANVISNING) as okt:
            mottak.bolk(okt, bolk)
        ferdig += sum(map(len, bolk))
        framdrift(ferdig, len(lest.kort))
    with skriv(reg, Operasjon.ANVISNING) as okt:
        talt = {"anvist": svar.anvist, "venter": len(svar.til_listen), "fra_for": svar.fra_for, "feil": len(svar.feil)}
        loggfor(reg, okt, Loggslag.LEST_KORT, detaljer={"fil": mottak.fil, **talt})
    svar.feil.sort(key=lambda funn: funn.linje)
    svar.til_listen.sort(key=lambda funn: funn.linje)
    return svar


@contextmanager
def _uten_opprydding() -> Iterator[None]:
    """Lets Python look for what nobody uses after the transaction: in it, it would go through all the same again."""
    var_paa = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if var_paa:
            gc.enable()


@dataclass(frozen=True, slots=True)
class _Mottak:
    """One file on its way in."""

    reg: Register
    fil: str
    kolliderer: Mapping[Innkort, int]
    svar: Kortsvar

    def bolk(self, okt: Session, bolk: Sequence[Sequence[Innkort]]) -> None:
        """Takes in the cards of some persons, each one's earliest period first."""
        byttet = de_som_er_byttet(okt, [kortene[0].fodselsnr for kortene in bolk])
        bolk = _personene(bolk, byttet)
        numre = [kortene[0].fodselsnr for kortene in bolk]
        mapper, kjente, dagen = finn_mapper(okt, numre), _mottatte(okt, numre), stans_og_lukket(okt)
        betalinger: list[Sakbetaling] = []
        for nr, kortene in zip(numre, bolk, strict=True):
            mappe = mapper.get(nr)
            if hinder := _hinder(okt, nr, mappe):
                self.svar.feil += [Kortfunn(inn.linje, hinder, inn.raa) for inn in kortene]
            elif mappe is not None:
                betalinger += self._personens(okt, mappe, kortene, kjente.get(nr, []), dagen)
        skriv_betalinger(self.reg, okt, betalinger)

    def _personens(
        self, okt: Session, mappe: Mappe, kortene: Sequence[Innkort], kjente: list[MeldekortRad], dagen: _Dagen
    ) -> Iterator[Sakbetaling]:
        """The payments of the cards that are clear; the others are put on the list."""
        staar = {_nokkel_til(rad) for rad in kjente if not _er_tatt_tilbake(rad, mappe)}
        staar |= {_nokkel_til(rad) for rad in mappe.betalingsrader if not rad.type}
        venter = [(rad.periode_fra, rad.periode_til) for rad in kjente if rad.utfall is None]
        for inn in kortene:
            if _nokkel(inn) in staar:
                self.svar.fra_for += 1
                continue
            provd = self._prov(mappe, inn, dagen, any(fra <= inn.til and inn.fra <= til for fra, til in venter))
            grunner = grunner_mot(provd)
            if grunner or provd.betaling is None:
                self._legg_paa_listen(okt, mappe, inn, grunner)
                continue
            rad = anvisningsrad(self.reg, mappe.sak, provd.kort, provd.betaling)
            self.svar.anvist += 1
            self.svar.belop += rad.anvist_belop
            yield Sakbetaling(mappe.sak, rad, {"fil": self.fil, "linje": inn.linje})
            mappe = mappe.med(rad)

    def _prov(self, mappe: Mappe, inn: Innkort, dagen: _Dagen, venter: bool) -> Kortprove:
        kort = Kort(
            journalnr=mappe.sak.journalnr,
            meldedato=inn.meldedato,
            periode_fra=inn.fra,
            periode_til=inn.til,
            arb_timer=inn.arb_timer,
            tapt_arbtid=inn.tapt_arbtid,
        )
        annet = self.kolliderer.get(inn, 0)
        try:
            return Kortprove(kort, mappe, beregn_betaling(self.reg, mappe, kort, *dagen), "", annet, venter)
        except Avvist as avvist:
            return Kortprove(kort, mappe, None, avvist.melding, annet, venter)

    def _legg_paa_listen(
        self, okt: Session, mappe: Mappe, inn: Innkort, grunner: Sequence[tuple[Kortregel, str]]
    ) -> None:
        grunn = " ".join(ord_ for _, ord_ in grunner)
        regler = list(dict.fromkeys(regel for regel, _ in grunner))
        rad = MeldekortRad(
            id=1 + okt.exec(select(func.coalesce(func.max(MeldekortRad.id), 0))).one(),
            fodselsnr=inn.fodselsnr,
            journalnr=mappe.sak.journalnr,
            meldedato=inn.meldedato,
            periode_fra=inn.fra,
            periode_til=inn.til,
            arb_timer=inn.arb_timer,
            tapt_arbtid=inn.tapt_arbtid,
            regler=json.dumps(regler),
            grunn=grunn,
            kilde=self.fil,
            linje=inn.linje,
            signatur=self.reg.signert(None),
            tidspunkt=self.reg.klokke.naa(),
        )
        okt.add(rad)
        loggfor(self.reg, okt, Loggslag.MOTTATT_KORT, fodselsnr=inn.fodselsnr, journalnr=rad.journalnr)
        self.svar.grunner.update(regler)
        self.svar.til_listen.append(Kortfunn(inn.linje, grunn, inn.raa))


def _nokkel(inn: Innkort) -> _Nokkel:
    return (inn.meldedato, inn.fra, inn.til, inn.arb_timer, inn.tapt_arbtid)


def _nokkel_til(rad: AnvisningRad | MeldekortRad) -> _Nokkel:
    return (rad.meldedato, rad.periode_fra, rad.periode_til, rad.arb_timer, rad.tapt_arbtid)


def _mottatte(okt: Session, numre: Sequence[str]) -> dict[str, list[MeldekortRad]]:
    """The cards that came in a file before and were not clear, also those dealt with; by person."""
    hver: dict[str, list[MeldekortRad]] = {}
    for rad in okt.exec(select(MeldekortRad).where(col(MeldekortRad.fodselsnr).in_(numre))):
        hver.setdefault(rad.fodselsnr, []).append(rad)
    return hver


def _er_tatt_tilbake(kort: MeldekortRad, mappe: Mappe) -> bool:
    """Whether the card is dealt with by nothing more: what paid or reported its last day was taken back."""
    dag = kort.periode_til
    if kort.utfall != ANVIST or any(melder_dagen(rad, dag) for rad in mappe.anvisninger):
        return False
    return any(melder_dagen(ett.rad, dag) for ett in mappe.tilbaketatte)


def _hinder(okt: Session, fodselsnr: str, mappe: Mappe | None) -> str:
    """Why nobody can have the person's cards; empty when somebody can."""
    if mappe is None:
        return UKJENT_PERSON if okt.get(PersonRad, fodselsnr) is None else setninger.INGEN_SAK
    if mappe.sak.tilstand == Tilstand.ANNULLERT:
        return setninger.INGEN_SAK
    try:
        krev_kjente_lover(mappe)
    except Avvist as avvist:
        return avvist.melding
    return ""


def _personene(bolk: Sequence[Sequence[Innkort]], byttet: Mapping[str, str]) -> Sequence[Sequence[Innkort]]:
    """The cards of each person under the number that stands, also of one whose cards came under two."""
    if not byttet:
        return bolk
    alle = (replace(inn, fodselsnr=byttet.get(inn.fodselsnr, inn.fodselsnr)) for kortene in bolk for inn in kortene)
    return [sorted(kortene, key=lambda inn: (inn.fra, inn.linje)) for kortene in _personvis(alle).values()]


def _bolker(kort: Iterable[Innkort]) -> Iterator[list[list[Innkort]]]:
    """Each person's cards together, many persons at a time."""
    bolk: list[list[Innkort]] = []
    for kortene in _personvis(kort).values():
        bolk.append(sorted(kortene, key=lambda inn: (inn.fra, inn.linje)))
        if sum(map(len, bolk)) >= BOLK:
            yield bolk
            bolk = []
    if bolk:
        yield bolk


def _personvis(kort: Iterable[Innkort]) -> dict[str, list[Innkort]]:
    hver: dict[str, list[Innkort]] = {}
    for inn in kort:
        hver.setdefault(inn.fodselsnr, []).append(inn)
    return hver


def _kolliderer(lest: Kortfil) -> dict[Innkort, int]:
    """The cards that are for some of the same days as another of the person's, with the line of the first such."""
    funnet: dict[Innkort, int] = {}
    for kortene in _personvis(lest.kort).values():
        for en, annen in combinations(kortene, 2):
            if en.fra <= annen.til and annen.fra <= en.til:
                funnet.setdefault(en, annen.linje)
                funnet.setdefault(annen, en.linje)
    return funnet
