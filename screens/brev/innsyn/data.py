"""The same for programs: every row as it stands, every look, and every grant with the tree of its numbers."""

import json
from typing import Any

from data.operasjoner.innsyn.personinnsyn import Personinnsyn
from data.operasjoner.vedtak.vedtak import beregn_paa_nytt
from data.register.register import Register
from data.sak.rader.vedtaksrader import INNVILGELSE, Vedtak
from rules.beregnjson import resultat


def som_json(reg: Register, alt: Personinnsyn, *, bare_ascii: bool = False) -> str:
    """`tabeller` has the rows by the names of their tables, dates and amounts as the register keeps them."""
    innhold = {
        "fodselsnr": alt.person.fodselsnr,
        "skrevet_ut": alt.naar.isoformat(timespec="seconds"),
        "av": alt.gitt_av,
        "saker": [
            {
                "journalnr": sak.hode.journalnr,
                "status": sak.hode.stilling,
                "vedtak": [_vedtaket(reg, blad.vedtak) for blad in sak.vedtak],
            }
            for sak in alt.saker
        ],
        "blikk": [
            {
                "naar": ett.naar.isoformat(timespec="seconds"),
                "hvem": ett.hvem,
                "hva": ett.hva,
                "journalnr": ett.journalnr or None,
            }
            for ett in alt.blikk
        ],
        "tabeller": dict(alt.rader),
    }
    return json.dumps(innhold, ensure_ascii=bare_ascii, indent=2) + "\n"


def _vedtaket(reg: Register, vedtak: Vedtak) -> dict[str, Any]:
    """The decision, and for a grant what `dagpenger beregn` says of it."""
    hode = {"nummer": vedtak.id, "type": vedtak.type, "fattet": vedtak.tidspunkt.isoformat(), "av": vedtak.signatur}
    if vedtak.type != INNVILGELSE:
        return hode
    return hode | {"beregnet": resultat(beregn_paa_nytt(vedtak, reg))}
