"""F2: the tree under a number, in a window over the form."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.svar import Svar, Tekstvindu
from tui.vindu import HOYDE, TEKSTBREDDE

if TYPE_CHECKING:
    from data.register import Register
    from data.vedtak import Vedtak
    from rules.alternativer import Svar as Regnesvar
    from rules.beregning import Beregning
    from rules.tall import Ledd

FORKLART = (
    "grunnlag",
    "dagsats",
    "forsorgertillegg",
    "ukesats_for_samordning",
    "ukesats",
    "maks_uker",
    "minsteinntekt",
    "g",
)


VINDUSLINJER = HOYDE - 2
"""How many lines of text a window shows at a time."""

PA_SISTE_SIDE = "(F8: forskjellen fra forrige vedtak står på neste side.)"


def forklaring(beregning: "Beregning", felt: str, etterpaa: Sequence[str] = ()) -> Svar:
    """The tree of the number that a field of the forms shows; outside such a field that of the ukesats.

    `etterpaa` are lines that begin on a page of their own after the tree.
    """
    navn, _, nummer = felt.rpartition("_")
    if navn in ("inntekt", "justert") and nummer.isdigit():
        aar = beregning.arsinntekt if navn == "inntekt" else beregning.justert
        ledd = aar[int(nummer) - 1]
        return _vindu(ledd, [*_trelinjer(ledd), *_under_hver_tolkning(ledd, beregning)], etterpaa)
    tall = getattr(beregning, felt if felt in FORKLART else "ukesats")
    return _vindu(tall, _trelinjer(tall, beregning), etterpaa)


def forskjell_mellom_vedtak(vedtak: "Sequence[Vedtak]") -> list[str]:
    """What changed from the case's last grant but one to its last, and what each change did to the ukesats.

    Empty when there are not two grants.
    """
    from data.fakta import saksfakta
    from rules.forskjell import forklar_forskjell, linjer
    from rules.tolkning import Tolkning

    innvilgelser = [v for v in vedtak if v.type == "innvilgelse"]
    if len(innvilgelser) < 2:
        return []
    forrige, siste = innvilgelser[-2:]
    assert forrige.fakta is not None
    assert siste.fakta is not None
    forskjell = forklar_forskjell(
        saksfakta(forrige.fakta, forrige.dato),
        Tolkning(forrige.tolkning),
        saksfakta(siste.fakta, siste.dato),
        Tolkning(siste.tolkning),
    )
    ingen = [] if forskjell.endringer else ["Ingen opplysninger, tall eller tolkningsvalg er forskjellige."]
    tittel = f"FORSKJELLEN I UKESATS FRA VEDTAKET {forrige.dato:%d.%m.%Y} TIL VEDTAKET {siste.dato:%d.%m.%Y}"
    return [tittel, "", *linjer(forskjell), *ingen]


def vedtatt(register: "Register", journalnr: str | None, felt: str) -> Svar:
    """The tree of a number that comes from the case's newest grant; the look at its decisions is logged."""
    from data.vedtak import beregn_paa_nytt, vedtak_i_sak

    if journalnr is None:
        return Svar(melding="Fødselsnr: skriv hvem det gjelder, og trykk Enter, før du spør om et tall.")
    innvilgelser = [v for v in vedtak_i_sak(register, journalnr) if v.type == "innvilgelse"]
    if not innvilgelser:
        return Svar(melding="Saken har ikke noe vedtak om innvilgelse ennå.")
    return forklaring(beregn_paa_nytt(innvilgelser[-1], register), felt)


def treet(tall: "Ledd", regnesvar: "Regnesvar | None" = None) -> Svar:
    """A window with the formula, the values, the paragraph and the grade of a number and of all it was made from.

    With `regnesvar`, the calculation that the number is a result of, also what it would be under every alternative.
    """
    return _vindu(tall, _trelinjer(tall, regnesvar))


def _vindu(tall: "Ledd", tre: list[str], etterpaa: Sequence[str] = ()) -> Svar:
    if etterpaa:
        tre = [PA_SISTE_SIDE, *tre]
        tre += [""] * (-len(tre) % VINDUSLINJER)
    return Svar(vindu=Tekstvindu(f"Hvorfor: {tall.navn}", [*tre, *etterpaa]))


def _trelinjer(tall: "Ledd", regnesvar: "Regnesvar | None" = None) -> list[str]:
    from rules.forklaring import forklar, linjer

    return list(linjer(forklar(tall, regnesvar), TEKSTBREDDE))


def _under_hver_tolkning(ledd: "Ledd", beregning: "Beregning") -> list[str]:
    """The ukesats under every alternative of each choice that a number on the way to it was made with."""
    from rules.alternativer import utfall
    from rules.forklaring import utfall_i_ord
    from rules.tall import alle_ledd

    brukt = dict.fromkeys(delledd.regel.tolkning[0] for delledd in alle_ledd(ledd) if delledd.regel.tolkning)
    if not brukt:
        return []
    alle = [utfall_i_ord(ett, beregning, "ukesats") for id_ in brukt for ett in utfall(beregning, id_)]
    return ["", "Ukesatsen under hver tolkning:", *(f"  · {setning}" for setning in alle)]
