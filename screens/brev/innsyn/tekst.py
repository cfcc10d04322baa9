"""Everything that is held on a person, on paper: the person, each case explained, every look, and every row."""

from collections.abc import Iterator

from data.operasjoner.innsyn.personinnsyn import Innsynssak, Personinnsyn
from data.register.register import Register
from data.sak.ledetekst import JOURNAL
from data.sak.rader.klagerader import Klage
from data.sak.sakshode import fullt_navn
from rules.dagpenger.arkiv import AAR
from screens.brev.hefte import SIDESKIFT
from screens.brev.saksmappe import anvisningslinje, brevavsnitt, vedtaket_i_ord, vedtaksavsnitt

SPERRET = ("Adressen din er sperret. Dette gis bare til deg selv, på arbeidskontoret; det sendes ikke.", "")
"""How everything on somebody with a hidden address is given out (our choice, grade C)."""


def innsynstekst(reg: Register, alt: Personinnsyn) -> list[str]:
    """The paragraphs."""
    return [
        *_forsiden(alt),
        *(linje for sak in alt.saker for linje in _saken(reg, sak)),
        *_blikkene(alt),
        *_radene(alt),
    ]


def _forsiden(alt: Personinnsyn) -> Iterator[str]:
    person = alt.person
    yield from (
        "DET SOM ER REGISTRERT OM DEG",
        "",
        f"{fullt_navn(person.fornavn, person.etternavn)}, fødselsnr {person.fodselsnr}",
        f"Skrevet ut {alt.naar:%d.%m.%Y kl. %H.%M} av {alt.gitt_av}",
        "",
        f"Her står alt registeret har om deg: {alt.antall} rader i {sum(map(bool, alt.rader.values()))} tabeller, "
        f"{len(alt.saker)} saker, og hvem som har sett på det eller gjort noe med det ({len(alt.blikk)} ganger). Er "
        "noe galt, kan du be arbeidskontoret rette det.",
        "",
        *(SPERRET if alt.sperret else ()),
        *(f"{ledetekst}: {verdi}" for navn, ledetekst in JOURNAL.items() if (verdi := getattr(person, navn, None))),
    )


def _saken(reg: Register, sak: Innsynssak) -> Iterator[str]:
    yield from (SIDESKIFT, f"SAK {sak.hode.journalnr}", "")
    yield f"Søknaden kom {sak.mottatt:%d.%m.%Y}. Saken er {sak.hode.stilling}."
    if sak.arkivert is not None:
        yield f"Saken ble arkivert {sak.arkivert:%d.%m.%Y}, {AAR} år eller mer etter det siste i den."
    for klage in sak.klager:
        yield _klagen(klage)
    for blad in sak.vedtak:
        yield from vedtaksavsnitt(reg, blad)
    for brev in sak.brev:
        yield from brevavsnitt(brev)
    if sak.rader:
        yield from (SIDESKIFT, f"ANVISNINGER I SAK {sak.hode.journalnr}", "", *map(anvisningslinje, sak.rader))


def _klagen(klage: Klage) -> str:
    om = f"Klage {klage.rad.id} på {vedtaket_i_ord(klage.vedtak)}, kommet {klage.rad.mottatt:%d.%m.%Y}"
    return f"{om}: {klage.stand}. {klage.rad.innhold}"


def _blikkene(alt: Personinnsyn) -> Iterator[str]:
    yield from (SIDESKIFT, "HVEM SOM HAR SETT PÅ DET, ELLER GJORT NOE MED DET", "")
    for ett in alt.blikk:
        sak = f", sak {ett.journalnr}" if ett.journalnr else ""
        yield f"{ett.naar:%d.%m.%Y %H.%M} {ett.hvem}: {ett.hva}{sak}"


def _radene(alt: Personinnsyn) -> Iterator[str]:
    """Every row as it stands, but for the log, the letters and the hashes: those have chapters of their own."""
    yield from (SIDESKIFT, "RADENE SLIK DE STÅR I REGISTERET", "")
    for tabell, rader in alt.rader.items():
        if not rader or tabell in ("logg", "brev"):
            continue
        yield tabell.upper()
        for rad in rader:
            verdier = {n: v for n, v in rad.items() if v is not None and n not in ("hash", "forrige")}
            yield "  " + ", ".join(f"{navn} {verdi}" for navn, verdi in verdier.items())
        yield ""
