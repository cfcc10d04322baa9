"""The blocks of the letter about a complaint, one text for each thing that may become of it.

The wording is ours, grade C: no letter of 1988 was found.
"""

from collections.abc import Mapping, Sequence

from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag
from data.sak.rader.klagerader import Klage
from screens.brev.blokker import klagerett, navnene
from screens.brev.saksmappe import vedtaket_i_ord

FYLKET = "fylkesarbeidskontoret"
INNHOLD: Mapping[str, Sequence[str]] = {
    "avvist": (
        "Klagen kom etter klagefristen, som var {frist}. Vi avviser den, og har ikke sett på vedtaket på nytt.",
    ),
    "oversendt": (
        "Vi har sett på vedtaket på nytt, og opprettholder det. Klagen er i dag sendt til "
        f"{FYLKET}, som avgjør den. Alt som er i saken, er sendt med. Svaret får du derfra.",
    ),
    "omgjort_helt": (
        "Klagen har ført fram. Vi omgjør vedtaket, og du får et nytt vedtak i et eget brev. Har du krav på mer enn det "
        "som er betalt, blir det etterbetalt.",
    ),
    "omgjort_delvis": (
        "Klagen har ført fram for en del. Vi omgjør vedtaket så langt, og du får et nytt vedtak i et eget brev. Det "
        "kan du også klage på.",
    ),
    "trukket": ("Klagen er ført som trukket, og vi gjør ikke mer med den.",),
    "stadfestet": ("{Fylket} har behandlet klagen, og stadfestet vedtaket {dato}. Vedtaket står.",),
    "omgjort": ("{Fylket} har behandlet klagen, og omgjort vedtaket {dato}. Du får et nytt vedtak i et eget brev.",),
    "opphevet": (
        "{Fylket} har behandlet klagen, og opphevet vedtaket {dato}. Saken behandles på nytt, og du får et nytt vedtak "
        "i et eget brev.",
    ),
}
"""What each letter says, between what the complaint is about and why."""
PAAKLAGELIG = ("avvist",)
"""What may be complained about itself; a new decision has a letter of its own, and the other office writes its own."""


def klaget_paa(brev: Brevgrunnlag) -> list[str]:
    """Which decision the complaint is about, and when it came."""
    klage = _klagen(brev)
    return [
        f"Du har klaget på vedtaket vi fattet {klage.vedtak.tidspunkt:%d.%m.%Y}: {vedtaket_i_ord(klage.vedtak)}. "
        f"Klagen kom {klage.rad.mottatt:%d.%m.%Y}.",
    ]


def utfallet(brev: Brevgrunnlag) -> list[str]:
    """What has become of it, and why."""
    klage = _klagen(brev)
    siste = klage.steg[-1]
    ordene = {"frist": f"{klage.rad.frist:%d.%m.%Y}", "dato": f"{siste.dato:%d.%m.%Y}", "Fylket": FYLKET.capitalize()}
    likevel = [f"Klagen kom for sent, men er behandlet likevel: {siste.likevel}"] if siste.likevel else []
    return [
        *(avsnitt.format(**ordene) for avsnitt in INNHOLD[siste.slag]),
        "",
        f"Begrunnelse: {siste.begrunnelse}",
        *likevel,
    ]


def klageretten(brev: Brevgrunnlag) -> list[str]:
    """The right to complain about a complaint that is refused, and its deadline."""
    if _klagen(brev).steg[-1].slag not in PAAKLAGELIG:
        return []
    return [klagerett(brev, "på at klagen er avvist")]


def vedtakets_navn(brev: Brevgrunnlag) -> list[str]:
    """The three who stand behind the decision that the complaint is about, where three have signed."""
    return ["Bak vedtaket du har klaget på, står:", *navnene(brev)] if brev.underskrifter else []


def skrevet_av(brev: Brevgrunnlag) -> list[str]:
    """Who wrote the letter: where several sign, none of them when it answers the complaint."""
    return [f"Brevet er skrevet av: {brev.signatur}"]


def _klagen(brev: Brevgrunnlag) -> Klage:
    assert brev.klage is not None, "the letter is about one"
    return brev.klage
