"""F2: the tree under a number, in a window over the form; of what is not computed, a sentence that says so."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rules.dagpenger.resultat import FELLES, Resultattall
from screens.forklaring import setninger
from tui.skjema.svar import Svar, Tekstvindu, Tre, Trenode

if TYPE_CHECKING:
    from data.operasjoner.kontrollkort.anvisningsforklaring import Forklart
    from data.operasjoner.vedtak.vedtak import Vedtak
    from data.register.register import Register
    from rules.forklaring.alternativer import Regnesvar
    from rules.regelverk import Beregning
    from rules.tall.tall import Ledd

FORKLART: Mapping[str, Resultattall] = {ett.navn: ett for ett in FELLES}
"""The fields, by name, that are results of the calculation of a grant under any law."""
AARSTALL = ("inntekt", "justert")
"""Those that are on the way to what is granted: what it would be under other readings is told instead."""


def er_forklart(felt: str) -> bool:
    """Whether a field shows a result of the calculation of a grant under any law."""
    return felt in FORKLART


def forklaring(beregning: "Beregning", felt: str, under: Sequence[Trenode] = ()) -> Svar:
    """The tree of the number that a field of the forms shows, one of its law or of those that laws share.

    `under` are nodes of other things, which stand first below the number. Raises KeyError for any other field.
    """
    from rules.regelverk import naermeste_lov

    egne = {ett.navn: ett for ett in naermeste_lov(beregning.fakta.innvilget_fra).resultat}
    ledd = {**FORKLART, **egne}[felt].hent(beregning)
    if felt.rpartition("_")[0] in AARSTALL:
        return treet(ledd, under=[*under, *_under_hver_tolkning(ledd, beregning)])
    return treet(ledd, beregning, under)


def forskjell_mellom_vedtak(vedtak: "Sequence[Vedtak]") -> list[str]:
    """What changed from the case's last grant but one to its last, and what each change did to the ukesats.

    Empty when there are not two grants.
    """
    from rules.forklaring.forskjell import forklar_forskjell, linjer
    from rules.regelverk import beregn, saksfakta

    innvilgelser = [v for v in vedtak if v.type == "innvilgelse"]
    if len(innvilgelser) < 2:
        return []
    forrige, siste = innvilgelser[-2:]
    assert forrige.fakta is not None
    assert siste.fakta is not None
    forskjell = forklar_forskjell(
        beregn,
        saksfakta(forrige.fakta, forrige.dato),
        forrige.tolkning,
        saksfakta(siste.fakta, siste.dato),
        siste.tolkning,
    )
    ingen = [] if forskjell.endringer else [setninger.INGEN_FORSKJELL]
    tittel = f"FORSKJELLEN I UKESATS FRA VEDTAKET {forrige.dato:%d.%m.%Y} TIL VEDTAKET {siste.dato:%d.%m.%Y}"
    return [tittel, "", *linjer(forskjell), *ingen]


def forskjellen_som_node(linjer: Sequence[str]) -> list[Trenode]:
    """The lines of `forskjell_mellom_vedtak` as a node of a tree; none when there are none."""
    if not linjer:
        return []
    from screens.forklaring.forklaringstre import holdt_sammen

    tittel, _, tallene, *endringer = map(holdt_sammen, linjer)
    forkortet = f"Forskjellen fra forrige vedtak: {tallene[0].lower()}{tallene[1:]}"
    return [Trenode("Forskjellen fra forrige vedtak", forkortet, [tittel, tallene, *endringer])]


FRA_REGISTER = "register: "
"""How the source of a fact begins that was taken over from another register."""


def ikke_regnet_ut(ledetekst: str, forklares: str) -> Svar:
    """The sentence for a field that is not computed; `forklares` says which are, in a few words."""
    if not ledetekst:
        return Svar(melding=setninger.ikke_paa_et_tall(forklares))
    return Svar(melding=setninger.regnes_ikke_ut(ledetekst, forklares))


def skrevet_inn(ledetekst: str, kilde: str) -> Svar:
    """The sentence for a field that somebody has entered; `kilde` as `data.sak.faktakilder` gives it.

    What was taken over from another register has a window, since a line has no room for its file and day.
    """
    if kilde.startswith(FRA_REGISTER):
        return Svar(vindu=Tekstvindu(ledetekst, [f"{ledetekst}: {kilde}."]))
    skrevet = setninger.skrevet_av(ledetekst, kilde) if kilde[:1].isupper() else f"{ledetekst}: {kilde}."
    return Svar(melding=skrevet)


def vedtatt_opplysning(register: "Register", journalnr: str | None, ledetekst: str, felt: str) -> Svar:
    """Who entered a fact of the case's newest grant, and who made the grant."""
    from data.sak.faktakilder import felt_i_innvilgelsen

    if journalnr is None:
        return Svar(melding=setninger.UTEN_SAK)
    kilde = felt_i_innvilgelsen(register, journalnr, felt)
    return skrevet_inn(ledetekst, kilde) if kilde else Svar(melding=setninger.UTEN_VEDTAK)


def vedtatt(register: "Register", journalnr: str | None, felt: str, under: Sequence[Trenode] = ()) -> Svar:
    """The tree of a number that comes from the case's newest grant, which is named first below it, before `under`.

    The look at the decisions is logged. Raises KeyError for a field that `er_forklart` denies.
    """
    from data.operasjoner.vedtak.vedtak import beregn_paa_nytt, vedtak_i_sak
    from data.sak.faktakilder import vedtakskilde
    from rules.fakta.innvilgelse import gjeldende

    if journalnr is None:
        return Svar(melding=setninger.UTEN_SAK)
    vedtak = gjeldende([v for v in vedtak_i_sak(register, journalnr) if v.type == "innvilgelse"])
    if vedtak is None:
        return Svar(melding=setninger.UTEN_VEDTAK)
    kilde = vedtakskilde(vedtak)
    fra = Trenode("Vedtaket", f"Fra {kilde}", [setninger.fra_vedtaket(kilde)])
    return forklaring(beregn_paa_nytt(vedtak, register), felt, [fra, *under])


def anvisningen(forklart: "Forklart") -> Svar:
    """The tree of a payment that was made, with who made it first below its amount."""
    om = [*forklart.om]
    under = [Trenode(forklart.navn, om[0], om)]
    return treet(forklart.tall, forklart.svar, under, forklart.navn)


def foringen(forklart: "Forklart") -> Svar:
    """The tree of a row of the accounts that is no payment: its amount, and all that is told of it in plain sight."""
    under = [Trenode(linje, linje, [linje]) for linje in forklart.om]
    return treet(forklart.tall, None, under, forklart.navn)


def treet(
    tall: "Ledd", regnesvar: "Regnesvar | None" = None, under: Sequence[Trenode] = (), navn: str | None = None
) -> Svar:
    """A window with the formula, the values, the paragraph and the grade of a number and of all it was made from.

    With `regnesvar`, the calculation that the number is a result of, also what it would be under every alternative.
    `navn` is what is asked about, when that is not the number itself.
    """
    from rules.forklaring.forklaring import forklar
    from screens.forklaring.forklaringstre import som_tre

    return Svar(vindu=Tre(f"Hvorfor: {navn or tall.navn}", som_tre(forklar(tall, regnesvar), under)))


def noder(tall: "Ledd") -> list[Trenode]:
    """A number as a node that may stand below another."""
    from rules.forklaring.forklaring import forklar
    from screens.forklaring.forklaringstre import som_tre

    return [som_tre(forklar(tall))]


def _under_hver_tolkning(ledd: "Ledd", beregning: "Beregning") -> list[Trenode]:
    """The ukesats under every alternative of each choice that a number on the way to it was made with."""
    from rules.forklaring.alternativer import utfall
    from rules.forklaring.forklaring import Utfallslinje, utfall_i_ord
    from rules.tall.tall import alle_ledd
    from screens.forklaring.forklaringstre import alternativer, holdt_sammen

    brukt = dict.fromkeys(delledd.regel.tolkning[0] for delledd in alle_ledd(ledd) if delledd.regel.tolkning)
    if not brukt:
        return []
    alle = [
        Utfallslinje(ett, utfall_i_ord(ett, beregning, "ukesats")) for id_ in brukt for ett in utfall(beregning, id_)
    ]
    tittel = "Ukesatsen under hver tolkning"
    hele = [f"{tittel}:", *map(holdt_sammen, alternativer(alle))]
    return [Trenode(tittel, f"{tittel}: {', '.join(brukt)}", hele)]
