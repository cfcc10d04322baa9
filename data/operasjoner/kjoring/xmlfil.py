"""`kjoring-ÅÅÅÅMMDD.xml`: the transfers to bank accounts as ISO 20022 pain.001.001.09.

NOK, accounts as `Othr` with the scheme BBAN. A post giro of seven digits has no place in it, and stands in our own list
only. Who pays, and the account that is paid from, are our own (grade C): the source has neither.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from data.operasjoner.kjoring.betalinger import Kjoringshode, Overforing

NAVNEROM = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
BETALER = "Arbeidsdirektoratet"
BETALERS_KONTO = "97100000001"
NAVNELENGDE = 140
_BBAN = "<SchmeNm><Cd>BBAN</Cd></SchmeNm>"


def xmllinjer(hode: Kjoringshode, antall: int, sum_: int, betalinger: Iterable[Overforing]) -> Iterator[bytes]:
    """The file, a transfer at a time; `antall` and `sum_` are those of the transfers that go in it."""
    yield _hodet(hode, antall, sum_).encode()
    for betaling in betalinger:
        if not betaling.er_postgiro:
            yield _betaling(hode, betaling).encode("utf-8", "replace")
    yield b"</PmtInf>\n</CstmrCdtTrfInitn>\n</Document>\n"


def _hodet(hode: Kjoringshode, antall: int, sum_: int) -> str:
    summer = f"<NbOfTxs>{antall}</NbOfTxs><CtrlSum>{sum_}.00</CtrlSum>"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="{NAVNEROM}">
<CstmrCdtTrfInitn>
<GrpHdr><MsgId>{hode.melding}</MsgId><CreDtTm>{hode.lukket:%Y-%m-%dT%H:%M:%S}</CreDtTm>{summer}\
<InitgPty><Nm>{BETALER}</Nm></InitgPty></GrpHdr>
<PmtInf><PmtInfId>{hode.melding}</PmtInfId><PmtMtd>TRF</PmtMtd>{summer}\
<ReqdExctnDt><Dt>{hode.stengte:%Y-%m-%d}</Dt></ReqdExctnDt><Dbtr><Nm>{BETALER}</Nm></Dbtr>\
<DbtrAcct><Id><Othr><Id>{BETALERS_KONTO}</Id>{_BBAN}</Othr></Id><Ccy>NOK</Ccy></DbtrAcct>\
<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>
"""


def _betaling(hode: Kjoringshode, betaling: Overforing) -> str:
    til, tabell = betaling.forste, betaling.tabellnr
    om = f"Dagpenger, kjøring {date.fromisoformat(hode.mandag):%d.%m.%Y}"
    om += f", tabelltrekk {tabell}" if tabell else ""
    return (
        f"<CdtTrfTxInf><PmtId><EndToEndId>{betaling.referanse}</EndToEndId></PmtId>"
        f'<Amt><InstdAmt Ccy="NOK">{betaling.belop}.00</InstdAmt></Amt>'
        f"<Cdtr><Nm>{_tekst(til.navn)}</Nm></Cdtr>"
        f"<CdtrAcct><Id><Othr><Id>{til.kontonr}</Id>{_BBAN}</Othr></Id></CdtrAcct>"
        f"<RmtInf><Ustrd>{_tekst(om)}</Ustrd></RmtInf></CdtTrfTxInf>\n"
    )


def _tekst(tekst: str) -> str:
    """The text as XML has it; a character that XML cannot hold is `?`."""
    trygg = "".join(tegn if tegn.isprintable() else "?" for tegn in tekst[:NAVNELENGDE])
    return trygg.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
