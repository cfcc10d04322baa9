"""The blocks that letters are put together from: each gives its paragraphs, none when the facts give it nothing to say.

The wording is ours, grade C: no letter of 1988 was found.
"""

from data.brevtype import Brevtype
from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag, Mottaker
from data.sak.sakshode import fullt_navn
from data.tabeller import AnvisningRad
from rules.forklaring.forklaring import vis_verdi
from rules.regelverk import naermeste_lov
from screens.brev.vedtakstekst import GRADENE, regnet, underskriftslinjer
from screens.brev.vedtakstekst import regnestykket as regnestykket_tekst


def hode(brev: Brevgrunnlag | Mottaker) -> list[str]:
    """The office, and to whom: the address of stay, when there is one."""
    person = brev.person
    opphold = (person.opph_co, person.opph_gate, person.opph_post)
    co, *resten = opphold if any(opphold) else (person.bo_co, person.bo_gate, person.bo_post)
    return [
        *([f"Arbeidskontoret: {brev.kontor}", ""] if brev.kontor else []),
        fullt_navn(person.fornavn, person.etternavn),
        *(linje for linje in (co and f"c/o {co}", *resten) if linje),
        f"Fødselsnr {person.fodselsnr}   Journalnr {brev.journalnr}",
    ]


def innvilget(brev: Brevgrunnlag) -> list[str]:
    """What is granted."""
    assert brev.fakta is not None
    assert brev.beregning is not None
    return brev.tekster.innvilget(brev.fakta, brev.beregning)


def regnestykket(brev: Brevgrunnlag) -> list[str]:
    """How the rate was found."""
    assert brev.beregning is not None
    return regnestykket_tekst(brev.beregning)


def gjort_om(brev: Brevgrunnlag) -> list[str]:
    """From which day a grant is made anew, and what is granted now."""
    assert brev.vedtak is not None
    ytelse, fra = brev.tekster.YTELSE.ubestemt, brev.vedtak.innvilget_fra
    return [f"Vedtaket ditt om {ytelse} er gjort om fra og med {fra:%d.%m.%Y}.", *innvilget(brev)]


def grunnen_til_omgjoring(brev: Brevgrunnlag) -> list[str]:
    """Why it is made anew: the text of the code, and the caseworker's words."""
    assert brev.vedtak is not None
    omgjort = brev.vedtak.omgjoring
    return [f"Begrunnelse: {omgjort.grunn}. {omgjort.ord}"] if omgjort else []


def omregnet(brev: Brevgrunnlag) -> list[str]:
    """What each payment comes to now, and what becomes of the difference."""
    assert brev.vedtak is not None
    omgjort = brev.vedtak.omgjoring
    if omgjort is None or not omgjort.sum:
        return []
    sum_ = vis_verdi(abs(omgjort.sum), "kr")
    for_lite = f"Til sammen er det anvist {sum_} for lite. Det utbetales, eller går av på det du skylder."
    for_mye = f"Til sammen er det anvist {sum_} for mye. Det kreves tilbake, og trekkes i det som utbetales senere."
    return [
        "Slik er det som er anvist, regnet om:",
        *(f"  {ett.dager}: {vis_verdi(ett.for_, 'kr')} er blitt {vis_verdi(ett.naa, 'kr')}" for ett in brev.omregnet),
        for_lite if omgjort.sum > 0 else for_mye,
        *_trekkene(brev),
    ]


def _trekkene(brev: Brevgrunnlag) -> list[str]:
    """How what the person owes in all is deducted."""
    if brev.trekk is None:
        return []
    i_alt, antall = f"Du skylder i alt {vis_verdi(brev.skylder, 'kr')}.", int(brev.trekk.antall.verdi)
    hvert, siste = vis_verdi(brev.trekk.hvert.verdi, "kr"), vis_verdi(brev.trekk.siste.verdi, "kr")
    if antall == 1:
        return [f"{i_alt} Er utbetalingene som den siste, trekkes alt av én av dem."]
    return [
        f"{i_alt} Er utbetalingene som den siste, trekkes {hvert} av hver, {antall} ganger; den siste gangen {siste}."
    ]


def avslaatt(brev: Brevgrunnlag) -> list[str]:
    """What is refused, and what follows."""
    assert brev.vedtak is not None
    ytelse = brev.tekster.YTELSE.ubestemt
    return [
        f"Søknaden din om {ytelse}, mottatt {brev.mottatt:%d.%m.%Y}, er avslått fra {brev.vedtak.dato:%d.%m.%Y}.",
        f"Det utbetales ikke {ytelse} på denne søknaden. Endrer forholdene seg, kan du søke på nytt.",
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
    """From and to which day somebody is excluded, and what follows; or that an exclusion is lifted."""
    assert brev.vedtak is not None
    ytelse, fra, til = brev.tekster.YTELSE, brev.vedtak.dato, brev.siste_dag
    if til is None:
        return [
            f"Avstengningen din fra {fra:%d.%m.%Y} er opphevet. Det kan utbetales {ytelse.ubestemt} for dagene i den "
            "tiden når meldekortene for dem er sendt.",
        ]
    return [
        f"Du er stengt ute fra {ytelse.bestemt} i {brev.vedtak.uker} uker, fra og med {fra:%d.%m.%Y} til og med "
        f"{til:%d.%m.%Y}.",
        "Det utbetales ikke noe for dagene i den tiden, og de teller ikke på regnskapet over ukene dine. Meldekort for "
        f"dagene etter {til:%d.%m.%Y} sendes som vanlig, {brev.tekster.hvor_ofte(fra)}.",
    ]


def opphort(brev: Brevgrunnlag) -> list[str]:
    """From which day the benefit ends, and what follows."""
    assert brev.vedtak is not None
    dag, (ytelse, _, din) = brev.vedtak.dato, brev.tekster.YTELSE
    return [
        f"{din.capitalize()} opphører {dag:%d.%m.%Y}. Det er den siste dagen det kan utbetales {ytelse} for.",
        f"Har du krav på ferietillegg, får du eget brev om det. Vil du ha {ytelse} igjen, sender du ny søknad.",
    ]


def gjenopptatt(brev: Brevgrunnlag) -> list[str]:
    """From which day the benefit is paid again, and on which account."""
    assert brev.vedtak is not None
    dag, (ytelse, *_) = brev.vedtak.dato, brev.tekster.YTELSE
    return [
        f"Saken din tas opp igjen. Det kan utbetales {ytelse} fra {dag:%d.%m.%Y} på det vedtaket du hadde.",
        "For dagene da saken var avsluttet, utbetales det ikke noe. Ukene du har fått før, regnes med i perioden.",
    ]


def anvist(brev: Brevgrunnlag) -> list[str]:
    """What is paid, for which days or which year, and what comes out of it after tax."""
    rad = brev.betaling
    assert rad is not None
    hva = _HVA[brev.type]
    for_ = f" for {rad.ferieaar}" if rad.periode_fra is None or rad.periode_til is None else _dagene(rad)
    skatt = f"Skatten er {vis_verdi(rad.skatt, 'kr')}." if rad.skatt else "Det er ikke trukket skatt her."
    return [
        f"Det er anvist {hva} på {vis_verdi(rad.anvist_belop, 'kr')}{for_}.",
        f"{skatt} Utbetalt blir {vis_verdi(rad.netto, 'kr')}.",
    ]


def trukket(brev: Brevgrunnlag) -> list[str]:
    """What is taken from the payments, and why."""
    rad = brev.betaling
    assert rad is not None
    grunn = rad.begrunnelse or rad.anmerkning
    return [
        f"Det er trukket {vis_verdi(-rad.anvist_belop, 'kr')} i {brev.tekster.YTELSE.din}{_dagene(rad)}.",
        *([f"Begrunnelse: {grunn}"] if grunn else []),
    ]


def ukene(brev: Brevgrunnlag) -> list[str]:
    """That the weeks are nearly used up, or are."""
    ytelse = brev.tekster.YTELSE.ubestemt
    if brev.oppbrukt:
        return [
            f"Du har nå fått {ytelse} for alle ukene i perioden. Rettighetene er oppbrukt.",
            "Mener du at du har rett til en ny periode, sender du ny søknad til arbeidskontoret.",
        ]
    return [f"Du har snart fått {ytelse} for alle ukene i perioden. Når de er brukt, er rettighetene oppbrukt."]


def stegene(brev: Brevgrunnlag) -> list[str]:
    """How a payment, or the account of the weeks, was found, step by step."""
    if not brev.tall:
        return []
    return [
        "Slik er det regnet ut (i parentes stedet i regelverket, og hvor sikkert det er):",
        *map(regnet, dict.fromkeys(brev.tall)),
        "",
        GRADENE,
    ]


def papirene(brev: Brevgrunnlag) -> list[str]:
    """Which papers are missing, until when they are asked for, and what happens else."""
    soknad = f"Vi kan ikke behandle søknaden din, mottatt {brev.mottatt:%d.%m.%Y}, før disse papirene er kommet:"
    return [
        "Vi trenger disse papirene fra deg:" if brev.lopende else soknad,
        *(f"  - {papir}" for papir in brev.papirer),
        "",
        f"Send dem til arbeidskontoret innen {brev.frist:%d.%m.%Y}. Kommer de ikke, kan saken bli avgjort med de "
        "opplysningene vi har.",
    ]


def teksten(brev: Brevgrunnlag) -> list[str]:
    """The caseworker's own lines."""
    return [*brev.tekst]


def avsender(brev: Brevgrunnlag) -> list[str]:
    """Who wrote a letter that decides nothing."""
    return [f"Saksbehandler: {brev.signatur}"]


_HVA = {Brevtype.FERIETILLEGG: "ferietillegg", Brevtype.ETTERBETALING: "etterbetaling"}


def _dagene(rad: AnvisningRad) -> str:
    if rad.periode_fra is None or rad.periode_til is None:
        return ""
    return f" for dagene {rad.periode_fra:%d.%m.%Y} til og med {rad.periode_til:%d.%m.%Y}"


def begrunnelsen(brev: Brevgrunnlag) -> list[str]:
    """The reason of the decision, in the words of its code."""
    if brev.vedtak is None or not brev.vedtak.begrunnelse:
        return []
    return [f"Begrunnelse: {brev.vedtak.begrunnelse}"]


def klageretten(brev: Brevgrunnlag) -> list[str]:
    """The right of complaint and its deadline."""
    return [klagerett(brev, "på vedtaket")]


def klagerett(brev: Brevgrunnlag, paa: str) -> str:
    """That somebody may complain `paa` something, and how and until when, as the law of the letter's day has it."""
    return naermeste_lov(brev.dato).tekster.klageretten(paa, brev.dato)


def navnene(brev: Brevgrunnlag) -> list[str]:
    """The three who stand behind the decision, where three have signed; the file copy has room for it else."""
    return underskriftslinjer(brev.underskrifter)[1:] if brev.underskrifter else []
