"""What a file from another register tells is taken in: a row for each thing, which changes nothing that was typed.

Many rows go together in one transaction: whoever is stopped in the middle has done some whole ones, and the same file
again does the rest. What says just what is registered already is not taken twice, in whichever file it comes.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlmodel import Session, col, select

from data.arbeid.folg import merk_personer
from data.arbeid.register.arbeid import venter_som_for
from data.arbeid.register.lesing import opplysninger_om
from data.arbeid.register.opplysning import Registeropplysning, nyeste
from data.arbeid.slag import Arbeidsslag
from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.filer.setninger import UKJENT_PERSON
from data.kjede.kjedeskriver import legg_til_bunke
from data.lager.motor import raa_forbindelse
from data.lager.nyrad import ny_rad
from data.operasjoner.register import setninger
from data.operasjoner.register.opplysningsfil import Innopplysning, Registerfunn, les_registerfil
from data.register.logg import Logglinje, loggfor, loggfor_mange
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.adresserader import sperren
from data.sak.rader.personrader import de_som_er_byttet
from data.tabeller import PersonRad, RegisteropplysningRad
from data.tabeller.register.registeropplysning import Registerslag
from rules.tall.lesing import sitat

BOLK = 500
"""So many rows are taken in one transaction."""

Framdrift = Callable[[int, int], None]
"""Told after each transaction how many rows of how many are done."""

_Nokkel = tuple[object, ...]
"""What a row says of its person."""


@dataclass(slots=True)
class Registerlesing:
    """What was done with a file: how many rows were taken, by kind, and how many said what stood there.

    `venter` are how many of those taken differ from what is stated, by kind, and `feil` the lines not taken.
    """

    tatt: Counter[Registerslag] = field(default_factory=Counter)
    fra_for: int = 0
    venter: Counter[Registerslag] = field(default_factory=Counter)
    feil: list[Registerfunn] = field(default_factory=list)


def les_inn(reg: Register, fil: Path, framdrift: Framdrift = lambda *_: None) -> Registerlesing:
    """Takes in what a file tells. Raises Registerfeil when it cannot be read at all, Nektet."""
    lest = les_registerfil(fil, reg.klokke.dato())
    svar, kilde, numre = Registerlesing(feil=list(lest.feil)), sitat(fil.name, 60), list[int]()
    for fra in range(0, len(lest.opplysninger), BOLK):
        bolk = lest.opplysninger[fra : fra + BOLK]
        with skriv(reg, Operasjon.REGISTER) as okt:
            numre += _bolk(reg, okt, bolk, kilde, svar)
        framdrift(fra + len(bolk), len(lest.opplysninger))
    with skriv(reg, Operasjon.REGISTER) as okt:
        svar.venter = _ventende(okt, numre)
        talt = {"tatt": svar.tatt.total(), "venter": svar.venter.total(), "fra_for": svar.fra_for}
        loggfor(reg, okt, Loggslag.LEST_REGISTER, detaljer={"fil": kilde, **talt, "feil": len(svar.feil)})
    svar.feil.sort(key=lambda funn: funn.linje)
    return svar


def _bolk(reg: Register, okt: Session, bolk: Sequence[Innopplysning], kilde: str, svar: Registerlesing) -> list[int]:
    """Takes in some rows, and gives the numbers that they got."""
    byttet = de_som_er_byttet(okt, {en.fodselsnr for en in bolk})
    if byttet:
        bolk = list(dict.fromkeys(replace(en, fodselsnr=byttet.get(en.fodselsnr, en.fodselsnr)) for en in bolk))
    staar = _det_som_staar(okt, {en.fodselsnr for en in bolk})
    rader = []
    for en in bolk:
        if en.fodselsnr not in staar:
            svar.feil.append(Registerfunn(en.linje, UKJENT_PERSON, en.raa))
        elif en.slag is Registerslag.FLYTTING and sperren(okt, en.fodselsnr) is not None:
            svar.feil.append(Registerfunn(en.linje, setninger.ADRESSEN_ER_SPERRET, en.raa))
        elif _nokkel(en) in staar[en.fodselsnr]:
            svar.fra_for += 1
        else:
            svar.tatt[en.slag] += 1
            rader.append(_rad(reg, en, kilde))
    legg_til_bunke(okt, rader)
    loggfor_mange(reg, okt, Loggslag.REGISTRERT_UTENFRA, map(_logglinje, rader))
    raa = raa_forbindelse(okt.connection())
    merk_personer(okt, (nr for nr in {rad.fodselsnr for rad in rader} if not venter_som_for(raa, nr)))
    return [rad.id for rad in rader]


def _rad(reg: Register, en: Innopplysning, kilde: str) -> RegisteropplysningRad:
    return ny_rad(RegisteropplysningRad)(
        fodselsnr=en.fodselsnr,
        slag=en.slag.value,
        art=en.art,
        fra=en.fra,
        til=en.til,
        verdi=en.verdi,
        kilde=kilde,
        linje=en.linje,
        signatur=reg.signert(None),
        tidspunkt=reg.klokke.naa(),
    )


def _logglinje(rad: RegisteropplysningRad) -> Logglinje:
    detaljer = {"registeropplysning": rad.id, "hash": rad.hash}
    return Logglinje(rad.fodselsnr, None, None, detaljer, rad.signatur)


def _det_som_staar(okt: Session, numre: set[str]) -> Mapping[str, set[_Nokkel]]:
    """What is registered and not replaced of each of those persons; nobody who is not registered is among them."""
    raa = raa_forbindelse(okt.connection())
    kjente = okt.exec(select(PersonRad.fodselsnr).where(col(PersonRad.fodselsnr).in_(numre)))
    return {nr: {_nokkel(en) for en in nyeste(opplysninger_om(raa, nr))} for nr in kjente}


def _nokkel(en: Innopplysning | Registeropplysning) -> _Nokkel:
    return en.slag, en.art, en.fra, en.til, en.verdi


def _ventende(okt: Session, numre: Sequence[int]) -> Counter[Registerslag]:
    """How many of those rows wait on the work list, by kind."""
    if not numre:
        return Counter()
    sporring = """
        SELECT registeropplysning.slag, count(*) FROM arbeid
        JOIN registeropplysning ON registeropplysning.id = CAST(gjelder AS INTEGER)
        WHERE arbeid.slag = ? AND registeropplysning.id BETWEEN ? AND ? GROUP BY 1
    """
    rader = raa_forbindelse(okt.connection()).execute(sporring, (Arbeidsslag.REGISTER.value, numre[0], numre[-1]))
    return Counter({Registerslag(slag): antall for slag, antall in rader})
