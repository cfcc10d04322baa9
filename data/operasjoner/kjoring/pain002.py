"""An ISO 20022 pain.002 as the answer to a run: the status of the whole message, and of its transfers.

Settled is paid, rejected is refused; what is on its way is no answer yet. It is held against the schema of its version
when the library has it (.03, .12, .14 and .15); of the others only what is used here is looked for.
"""

import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from data.operasjoner import setninger
from data.operasjoner.kjoring.referanse import les_referanse
from data.operasjoner.kjoring.skjemaer import SVAR, lxml, skjema
from data.operasjoner.kjoring.svarlinje import ALLE, Lest, Svarfilfeil, Svarlinje, Svarlinjefeil, trygg
from data.sak.rader.kjoringsrader import AVVIST, UTBETALT

if TYPE_CHECKING:
    from lxml.etree import _Element

NAVNEROM = re.compile(r"urn:iso:std:iso:20022:tech:xsd:(pain\.002\.001\.\d\d)")
STATUS = {"RJCT": AVVIST, "CANC": AVVIST, "ACSC": UTBETALT, "ACCC": UTBETALT}
PAA_VEI = ("ACCP", "ACFC", "ACSP", "ACTC", "ACWC", "ACWP", "PART", "PATC", "PDNG", "RCVD", "PRES", "BLCK")


def les_pain002(fil: Path, innhold: bytes, kjoring: int, melding: str) -> Lest:
    """The answers, and the transfers whose status says nothing that we know. Raises Registerfeil."""
    rot = _rot(fil, innhold)
    navnerom = {"p": rot.tag[1:].partition("}")[0]}
    om = rot.findtext(".//p:OrgnlGrpInfAndSts/p:OrgnlMsgId", default="", namespaces=navnerom).strip()
    if om != melding:
        raise Svarfilfeil(*setninger.svar_paa_en_annen(fil, om or "-", melding))
    linjer, feil = _for_alle(rot, navnerom), []
    for element in rot.iterfind(".//p:TxInfAndSts", navnerom):
        lest = _les(element, navnerom, kjoring)
        if isinstance(lest, Svarlinje):
            linjer.append(lest)
        elif lest is not None:
            feil.append(lest)
    return linjer, feil


def _for_alle(rot: "_Element", navnerom: dict[str, str]) -> list[Svarlinje]:
    """The status of the whole message, when it names no transfer."""
    if rot.find(".//p:TxInfAndSts", navnerom) is not None:
        return []
    for sti in (".//p:OrgnlGrpInfAndSts", ".//p:OrgnlPmtInfAndSts"):
        for element in rot.iterfind(sti, navnerom):
            for navn in ("GrpSts", "PmtInfSts"):
                utfall = STATUS.get((element.findtext(f"p:{navn}", default="", namespaces=navnerom)).strip())
                if utfall:
                    kode = element.findtext("p:StsRsnInf/p:Rsn/p:Cd", default="", namespaces=navnerom).strip()
                    return [Svarlinje(int(element.sourceline or 0), ALLE, utfall, kode or None, None, navn)]
    return []


def _rot(fil: Path, innhold: bytes) -> "_Element":
    etree = lxml()
    leser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False)
    try:
        rot = etree.parse(BytesIO(innhold), leser).getroot()
    except etree.XMLSyntaxError:
        raise Svarfilfeil(*setninger.ingen_svarfil(fil)) from None
    funnet = NAVNEROM.fullmatch(rot.tag[1:].partition("}")[0]) if isinstance(rot.tag, str) else None
    if funnet is None:
        raise Svarfilfeil(*setninger.ingen_svarfil(fil))
    mot = skjema(SVAR.format(navn=funnet[1]))
    if mot is not None and not mot.validate(rot):
        linje = mot.error_log[0].line if len(mot.error_log) else 1
        raise Svarfilfeil(*setninger.ikke_etter_skjemaet(fil, int(linje), funnet[1]))
    return rot


def _les(element: "_Element", navnerom: dict[str, str], kjoring: int) -> Svarlinje | Svarlinjefeil | None:
    def tekst(sti: str) -> str:
        return (element.findtext(sti, default="", namespaces=navnerom) or "").strip()

    linje = int(element.sourceline or 0)
    betaling, status = tekst("p:OrgnlEndToEndId"), tekst("p:TxSts")
    raa = f"{betaling};{status}"
    funnet = les_referanse(betaling)
    if funnet is None:
        return Svarlinjefeil(linje, setninger.BETALINGEN_MANGLER, raa)
    if funnet[0] != kjoring:
        return Svarlinjefeil(linje, setninger.ingen_slik_betaling(betaling[:13]), raa)
    if status in PAA_VEI:
        return None
    if status not in STATUS:
        return Svarlinjefeil(linje, setninger.ukjent_status(status[:4]), raa)
    grunn = "p:StsRsnInf/p:"
    kode = tekst(f"{grunn}Rsn/p:Cd") or tekst(f"{grunn}Rsn/p:Prtry")
    return Svarlinje(linje, funnet[1], STATUS[status], kode or None, trygg(tekst(f"{grunn}AddtlInf")), raa)
