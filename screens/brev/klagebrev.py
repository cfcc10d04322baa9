"""The letters of a complaint, one for each thing that may become of it, and the print of them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from data.filer.egenfil import lag_mappe, skriv_sammen
from data.operasjoner.journal.personer import Person
from data.operasjoner.klage.saksmappe import Saksmappe, loggfort_klagebrev, saksmappe
from data.register.register import Register
from data.sak.sakshode import fullt_navn
from screens.brev.hefte import som_hefte, som_tekst
from screens.brev.saksmappe import saksmappetekst, vedtaket_i_ord
from screens.brev.utskrift import Utskrift

FYLKET = "fylkesarbeidskontoret"
INNHOLD: Mapping[str, Sequence[str]] = {
    "avvist": (
        "Klagen kom etter klagefristen, som var {frist}. Vi avviser den, og har ikke sett på vedtaket på nytt.",
        "Du kan klage på at klagen er avvist, innen seks uker fra dette brevet.",
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


def klagebrev(mappe: Saksmappe) -> list[str]:
    """The paragraphs of the letter about the newest that has become of the complaint."""
    klage = mappe.klage
    siste = klage.steg[-1]
    ordene = {
        "frist": f"{klage.rad.frist:%d.%m.%Y}",
        "dato": f"{siste.dato:%d.%m.%Y}",
        "Fylket": FYLKET.capitalize(),
    }
    return [
        *_hode(mappe.person, mappe.hode.journalnr),
        f"SVAR PÅ KLAGE                                      {siste.tidspunkt:%d.%m.%Y}",
        "",
        f"Du har klaget på vedtaket vi fattet {klage.vedtak.tidspunkt:%d.%m.%Y}: {vedtaket_i_ord(klage.vedtak)}. "
        f"Klagen kom {klage.rad.mottatt:%d.%m.%Y}.",
        "",
        *(avsnitt.format(**ordene) for avsnitt in INNHOLD[siste.slag]),
        "",
        f"Begrunnelse: {siste.begrunnelse}",
        *([f"Klagen kom for sent, men er behandlet likevel: {siste.likevel}"] if siste.likevel else []),
        "",
        f"Saksbehandler: {siste.signatur}",
    ]


def skriv_klagebrev(reg: Register, mappe: Path, journalnr: str, klage: int) -> Utskrift:
    """Writes the letter, and with one that is sent on the whole case file, in the folder `mappe`. Raises OSError.

    Both are written beside their places before any takes its place, and logged as they do.
    """
    saken = saksmappe(reg, journalnr, klage)
    slag = saken.klage.steg[-1].slag
    hefter = {slag: klagebrev(saken)}
    if slag == "oversendt":
        hefter["saksmappe"] = saksmappetekst(reg, saken)
    filer: dict[Path, bytes] = {}
    mangler: dict[str, None] = {}
    for navn, avsnitt in hefter.items():
        sti = mappe / f"{journalnr}-klage{klage}-{navn}"
        filer[sti.with_suffix(".txt")] = som_tekst(avsnitt)
        filer[sti.with_suffix(".pdf")], uten_glyf = som_hefte(avsnitt, f"Sak {journalnr}, klage {klage}")
        mangler |= dict.fromkeys(uten_glyf)
    lag_mappe(mappe)
    skriv_sammen(filer, loggfort_klagebrev(reg, journalnr, klage, [sti.name for sti in filer]))
    return Utskrift([sti for sti in filer if sti.suffix == ".pdf"], tuple(mangler))


def _hode(person: Person, journalnr: str) -> list[str]:
    adresse = [person.bo_co and f"c/o {person.bo_co}", person.bo_gate, person.bo_post]
    return [
        fullt_navn(person.fornavn, person.etternavn),
        *(linje for linje in adresse if linje),
        f"Fødselsnr {person.fodselsnr}   Journalnr {journalnr}",
        "",
    ]
