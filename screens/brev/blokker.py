"""The blocks that letters are put together from: each gives its paragraphs, none when the facts give it nothing to say.

The wording is ours, grade C: no letter of 1988 was found.
"""

from datetime import timedelta

from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag
from data.sak.sakshode import UTEN_NAVN
from screens.brev.vedtakstekst import GRADENE, regnet, underskriftslinjer
from screens.brev.vedtakstekst import innvilget as innvilget_tekst
from screens.brev.vedtakstekst import regnestykket as regnestykket_tekst

KLAGEFRIST = timedelta(weeks=6)
"""From the date of the letter, the last day included (our choice, grade C)."""


def hode(brev: Brevgrunnlag) -> list[str]:
    """The office, and to whom: the address of stay, when there is one."""
    person = brev.person
    opphold = (person.opph_co, person.opph_gate, person.opph_post)
    co, *resten = opphold if any(opphold) else (person.bo_co, person.bo_gate, person.bo_post)
    navn = " ".join(navn for navn in (person.fornavn, person.etternavn) if navn != UTEN_NAVN) or UTEN_NAVN
    return [
        *([f"Arbeidskontoret: {brev.kontor}", ""] if brev.kontor else []),
        navn,
        *(linje for linje in (co and f"c/o {co}", *resten) if linje),
        f"Fødselsnr {person.fodselsnr}   Journalnr {brev.journalnr}",
    ]


def innvilget(brev: Brevgrunnlag) -> list[str]:
    """What is granted."""
    assert brev.fakta is not None
    assert brev.beregning is not None
    return innvilget_tekst(brev.fakta, brev.beregning)


def regnestykket(brev: Brevgrunnlag) -> list[str]:
    """How the rate was found."""
    assert brev.beregning is not None
    return regnestykket_tekst(brev.beregning)


def avslaatt(brev: Brevgrunnlag) -> list[str]:
    """What is refused, and what follows."""
    assert brev.vedtak is not None
    return [
        f"Søknaden din om a-trygd, mottatt {brev.mottatt:%d.%m.%Y}, er avslått fra {brev.vedtak.dato:%d.%m.%Y}.",
        "Det utbetales ikke a-trygd på denne søknaden. Endrer forholdene seg, kan du søke på nytt.",
    ]


def for_lav_inntekt(brev: Brevgrunnlag) -> list[str]:
    """How a refusal for low income was found."""
    if brev.beregning is None:
        return []
    return [
        "Slik er inntekten vurdert (i parentes stedet i regelverket, og hvor sikkert det er):",
        regnet(brev.beregning.minsteinntekt),
        "",
        GRADENE,
    ]


def avstengt(brev: Brevgrunnlag) -> list[str]:
    """From and to which day somebody is excluded, and what follows."""
    assert brev.vedtak is not None
    assert brev.siste_dag is not None
    fra, til = brev.vedtak.dato, brev.siste_dag
    return [
        f"Du er stengt ute fra a-trygden i {brev.vedtak.uker} uker, fra og med {fra:%d.%m.%Y} til og med "
        f"{til:%d.%m.%Y}.",
        "Det utbetales ikke noe for dagene i den tiden, og de teller ikke på regnskapet over ukene dine. Meldekort for "
        f"dagene etter {til:%d.%m.%Y} sendes som vanlig, hver 14. dag.",
    ]


def opphort(brev: Brevgrunnlag) -> list[str]:
    """From which day the benefit ends, and what follows."""
    assert brev.vedtak is not None
    dag = brev.vedtak.dato
    return [
        f"A-trygden din opphører {dag:%d.%m.%Y}. Det er den siste dagen det kan utbetales a-trygd for.",
        "Har du krav på ferietillegg, får du eget brev om det. Vil du ha a-trygd igjen, sender du ny søknad.",
    ]


def uker_igjen(brev: Brevgrunnlag) -> list[str]:
    """How the account of the weeks stands."""
    if brev.regnskap is None:
        return []
    return [
        "Slik står regnskapet over ukene dine (i parentes stedet i regelverket, og hvor sikkert det er):",
        regnet(brev.regnskap),
        "",
        GRADENE,
    ]


def begrunnelsen(brev: Brevgrunnlag) -> list[str]:
    """The reason of the decision, in the words of its code."""
    if brev.vedtak is None or not brev.vedtak.begrunnelse:
        return []
    return [f"Begrunnelse: {brev.vedtak.begrunnelse}"]


def klageretten(brev: Brevgrunnlag) -> list[str]:
    """The right of complaint and its deadline."""
    frist = brev.dato + KLAGEFRIST
    return [
        f"Du kan klage på vedtaket. Klagen sendes skriftlig til arbeidskontoret innen {frist:%d.%m.%Y}, seks uker "
        "etter datoen på dette brevet. Skriv hva du klager på, og hvorfor. Du har rett til å se papirene i saken.",
    ]


def navnene(brev: Brevgrunnlag) -> list[str]:
    """The three who stand behind the decision, where three have signed; the file copy has room for it else."""
    return underskriftslinjer(brev.underskrifter)[1:] if brev.underskrifter else []
