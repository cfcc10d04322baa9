"""BREV: the pictures and fields on which a letter is written, and of the letters that were sent in the case."""

from collections.abc import Mapping

from data.brevtype import SVARFRIST, Brevtype
from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter.feltslag import Dato, Valg
from screens.bilder.felter.hode import FODSELSNR, FODSELSNR_VIS, JOURNALNR, NAVN
from screens.bilder.felter.kodelister import liste
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

TEKSTLINJER = 8
"""The caseworker's own lines; each is as long as a line of the letter."""
RADER = 10
"""The letters that a terminal of 24 lines shows."""
BREVTYPER = {type_.value: type_.navn for type_ in Brevtype}
TEKSTFELT = tuple(f"tekst_{nr}" for nr in range(1, TEKSTLINJER + 1))
INN = ("brevtype", "papirer", "frist", *TEKSTFELT)
"""The fields of a letter that are typed, but for Sign."""
MOTTAK = ("papirene_kom", "kommet")


def _ber_om_papirer(tekster: Mapping[str, str]) -> bool:
    return tekster["brevtype"].strip().upper() == Brevtype.OPPLYSNINGER


def _papirer_i_ord(tekster: Mapping[str, str]) -> str:
    """What the letters of papers stand for; what stands for nothing is left out."""
    koder = liste("papirer").koder
    return ", ".join(koder[bokstav] for bokstav in koder if bokstav in tekster["papirer"].upper())


def _flere_papirer(tekster: Mapping[str, str]) -> list[tuple[str, str]]:
    """What F4 offers: the letters on the form with one more."""
    skrevet = tekster["papirer"].strip().upper()
    return [(f"{skrevet}{kode}", navn) for kode, navn in liste("papirer").koder.items() if kode not in skrevet]


def _flere_kommet(tekster: Mapping[str, str]) -> list[tuple[str, str]]:
    """The same of those that are missing, or of all when none is."""
    skrevet, koder = tekster["kommet"].strip().upper(), liste("papirer").koder
    mangler = tekster["mangler"].strip() or "".join(koder)
    return [(f"{skrevet}{kode}", navn) for kode, navn in koder.items() if kode in mangler and kode not in skrevet]


def _brevtypen_i_ord(tekster: Mapping[str, str]) -> str:
    return BREVTYPER.get(tekster["brevtype"].strip().upper(), "")


def _vis(navn: str, label: str) -> Felt:
    return Felt(navn, label, Tekst(), beskyttet=True)


BREVET = Bilde(
    kode="BREV-1",
    tittel="Et nytt brev",
    tegning="""
                    B R E V

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Status: ______________________________________________________________________

 Brevtype: _  ______________________________   F4 viser brevene.
 Papirer: ______   ____________________________________________________________
"""
    f" Frist: __________   Papirer og frist er for brevtype M; blank er {SVARFRIST.days} dager."
    """

 Tekst:
"""
    + "\n".join([" " + "_" * 72] * TEKSTLINJER)
    + """

 Sign: ________
 F5 viser brevet slik det skrives ut. Skjermbildet er vårt eget.
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        _vis("status", "Status"),
        Felt("brevtype", "Brevtype", Valg(tuple(BREVTYPER), lambda: BREVTYPER)),
        Felt("brevtypen", "Brevtype i ord", Tekst(), beskyttet=True, avledet=_brevtypen_i_ord),
        Felt("papirer", "Papirer", Tekst(), aapen_naar=_ber_om_papirer, forslag=_flere_papirer),
        Felt("papirene", "Papirer i ord", Tekst(), beskyttet=True, avledet=_papirer_i_ord),
        Felt("frist", "Frist", Dato(), aapen_naar=_ber_om_papirer),
        *(Felt(navn, f"Tekst {nr}", Tekst()) for nr, navn in enumerate(TEKSTFELT, 1)),
        Felt("signatur", "Sign", Tekst(), paakrevd=MAA_FYLLES_UT),
    ),
)

_KOLONNER = (
    ("brevnr", "NR"),
    ("slag", "BREV"),
    ("sendt", "DATO"),
    ("til", "FRIST"),
    ("savnes", "MANGLER"),
    ("av", "SIGN"),
)
_RAD = " ___  ______________________________  ________  ________  ______  ________"
SENDTE = Liste(
    "sendte",
    tuple(_vis(navn, label) for navn, label in _KOLONNER),
    RADER,
    ord="Brev",
    siste_forst=True,
)
BREVENE = Bilde(
    kode="BREV-2",
    tittel="Sakens brev",
    tegning="""
                    B R E V
         Sakens brev

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________

 Mangler: _____________________________________________________________________
 Papirene kom: __________   Kommet: ______   Blank er alt som mangler.

 NR   BREV                            DATO      FRIST     MANGLER SIGN
"""
    + "\n".join([_RAD] * RADER)
    + """

 Enter på en rad åpner brevet slik det ble sendt; F9 skriver det ut igjen.
""",
    felter=(
        FODSELSNR_VIS,
        JOURNALNR,
        NAVN,
        _vis("mangler", "Mangler"),
        Felt("papirene_kom", "Papirene kom", Dato()),
        Felt("kommet", "Kommet", Tekst(), forslag=_flere_kommet),
        *SENDTE.radfelter(),
    ),
    liste=SENDTE,
)
