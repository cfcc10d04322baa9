"""What VEDTAK shows of a proposal, and of each that waits."""

import textwrap
from collections.abc import Iterator
from typing import Any

from data.operasjoner.avgjorelse.forslagsbilde import Forslagsbilde, JusteringVist, KortVist
from data.operasjoner.avgjorelse.forslagsliste import VentendeForslag
from data.operasjoner.avgjorelse.underskrifter import Underskriver
from data.operasjoner.forslag.ord import UNDERSKRIFT
from data.sak.rader.forslagsrader import SLAG_I_ORD
from screens.rutiner.vedtak import setninger

NAVNEBREDDE, LINJENAVN, MERKNADSBREDDE = 24, 26, 69


def rad(ett: VentendeForslag) -> dict[str, str]:
    """One row of the list."""
    return {
        "sak": ett.journalnr,
        "hvem": ett.navn[:NAVNEBREDDE],
        "slag": SLAG_I_ORD[ett.type],
        "paa": ett.venter_paa,
        "av": ett.av,
        "fra": f"{ett.fra:%d.%m.%y}",
        "mitt": "J" if ett.mitt else "",
    }


def vist_navn_i_linjen(navn: str) -> str:
    """The name, cut where the sentence goes on after it."""
    return navn if len(navn) <= LINJENAVN else f"{navn[: LINJENAVN - 1]}…"


def forslagsverdier(bilde: Forslagsbilde) -> dict[str, Any]:
    """The value of each field of the proposal."""
    navn = bilde.underskrifter
    verdier: dict[str, Any] = {
        "fodselsnr": bilde.hode.fodselsnr,
        "journalnr": bilde.hode.journalnr,
        "navn": bilde.hode.navn,
        "venter_paa": bilde.venter_paa,
        "handling": "U" if bilde.venter_paa == UNDERSKRIFT and not bilde.hvorfor_ikke else None,
    }
    verdier |= _hva(bilde)
    if not bilde.papir:
        verdier |= _navn("underskrevet", navn.foreslaatt)
    verdier |= _navn("kontrollert", navn.kontrollert) | _navn("fattet", navn.fattet)
    if bilde.beregnet is not None:
        for felt in ("grunnlag", "dagsats", "ukesats", "maks_uker"):
            verdier[felt] = getattr(bilde.beregnet, felt)
        verdier["ukesats_for"] = bilde.for_.ukesats if bilde.for_ else None
    linjer = [linje for en in _merknader(bilde) for linje in textwrap.wrap(en, MERKNADSBREDDE)]
    return verdier | {f"merknad_{nr}": linje for nr, linje in enumerate(linjer[:2], 1)}


def _navn(slag: str, hvem: Underskriver | None) -> dict[str, Any]:
    if hvem is None:
        return {}
    vist = f"{hvem.navn} ({hvem.signatur})" if hvem.signatur else hvem.navn
    return {f"{slag}_av": vist, f"{slag}_dato": hvem.dato}


def _hva(bilde: Forslagsbilde) -> dict[str, Any]:
    """What is proposed, from and to which day, and why."""
    slag, ett = SLAG_I_ORD[bilde.type], bilde.gjelder
    if isinstance(ett, JusteringVist):
        return {"forslag": f"{slag}, {bilde.stand}", "begrunnelsen": ett.justering.begrunnelse}
    if isinstance(ett, KortVist):
        hva = " ".join(filter(None, (slag, ett.kort.anvisningstype, f"{ett.utbetales} kr")))
        dager = {"gjelder_fra": ett.kort.periode_fra, "gjelder_til": ett.kort.periode_til}
        return {"forslag": f"{hva}, {bilde.stand}", "begrunnelsen": ett.kort.anmerkning, **dager}
    hva = slag + (f" i {ett.uker} uker" if ett.uker else "")
    kode, tekst = ett.begrunnelse_kode, ett.begrunnelse
    return {
        "forslag": f"{hva}, {bilde.stand}",
        "gjelder_fra": ett.innvilget_fra or ett.dato,
        "gjelder_til": ett.til,
        "vis_maks": ett.maks_prosent,
        "begrunnelsen": f"{kode} {tekst}" if kode else tekst,
    }


def _merknader(bilde: Forslagsbilde) -> list[str]:
    """What is made anew, why it was sent back, whose passwords are another's, and what the calculation warns of.

    Two lines are shown.
    """
    tilbake = bilde.tilbake
    sagt = [setninger.var_sendt_tilbake(tilbake.grunn_kode or "", f"{tilbake.grunn}. {tilbake.ord}")] if tilbake else []
    alle = (bilde.underskrifter.foreslaatt, bilde.underskrifter.kontrollert)
    sagt += [setninger.har_lant_passord(en.signatur, en.passord_av) for en in alle if en and en.passord_av]
    om = bilde.omgjort
    forst = [setninger.gjores_om(f"{om.sum:+}", om.grunn, om.ord)] if om else []
    return [*forst, *sagt, *_om(bilde)]


def _om(bilde: Forslagsbilde) -> Iterator[str]:
    """What the calculation tells of, what speaks against a card, or what an account comes to, and on which paper."""
    ett = bilde.gjelder
    if isinstance(ett, JusteringVist):
        konto, aar = ett.konto, ett.justering.aar
        navn = f"{konto.navn} {aar}" if aar else konto.navn
        if ett.prov is not None:
            yield setninger.regnskapet_blir(navn, ett.prov.fra, ett.prov.til)
        yield setninger.papiret(ett.justering.referanse or "")
    elif isinstance(ett, KortVist):
        if ett.betaling is None:
            yield setninger.KAN_IKKE_ANVISES
            return
        if ett.betaling.forbehold:
            yield setninger.taler_mot("; ".join(mot.ord for mot in ett.betaling.forbehold))
        yield from ett.betaling.varsler
    elif bilde.beregnet is not None:
        yield from bilde.beregnet.varsler
