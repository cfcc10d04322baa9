"""The document of what each reading of the law costs, in kroner over invented cases."""

from collections.abc import Sequence

from rules.dokumenter.kilder import les
from rules.dokumenter.markdown import LAGET, Linjer, tabell
from rules.regelverk import Lov, standard
from rules.virkning.beregning import Telling, Virkning, beregn_virkninger
from rules.virkning.inndeling import INNDELINGER
from rules.virkning.kombinasjon import alle_alternativer, les_kombinasjon
from rules.virkning.syntetisk import lag_syntetiske
from rules.virkning.visning import MINUS, helt, med_fortegn, prosent

SAKER, FRO = 1_000_000, 1
KVARTILER = ("minst", "nedre", "median", "ovre", "storst")


def virkningsdokument(lov: Lov) -> Linjer:
    """The tables of kroner; it calculates a million cases under every reading, which takes some seconds."""
    oppsett = les(lov, "virkning.toml")
    sammensatte = [tuple(oppsett[navn]) for navn in ("smale", "vide")]
    hver_for_seg = alle_alternativer(standard(lov, lov.til))
    sammen = [les_kombinasjon(valg, lov.tolkningsvalg) for valg in sammensatte]
    saker = lag_syntetiske(lov, SAKER, FRO)
    oversikt = beregn_virkninger(lov, [saker], (*hver_for_seg, *sammen), standard(lov, lov.til))
    enkle, doble = oversikt.virkninger[: len(hver_for_seg)], oversikt.virkninger[len(hver_for_seg) :]
    i_uka, i_aaret = helt(oversikt.kroner_i_uka), helt(oversikt.kroner_i_aaret)
    yield from (
        INNLEDNING,
        oppsett["om_sakene"],
        f"Standardvalgene utbetaler {i_uka} kr i uka, {i_aaret} kr i året.",
        "",
    )
    yield from ("## Hver lesning for seg", "", *_hovedtabell(enkle), *_kvartiltabell(enkle))
    yield from ("## De smale lesningene sammen, og de vide", "", _kommando_sammen(sammensatte), "")
    yield from (*_hovedtabell(doble), *_kvartiltabell(doble))
    yield from ("## Hvem som vinner og taper på dem", "", ETTER_INNTEKT, "", *_gruppetabell(doble, "inntekt"))
    yield FORKLARING


INNLEDNING = f"""# Hva tolkningsvalgene koster

{LAGET}

Å programmere en lov er å velge mellom lesninger. Her holdes standardvalgene mot hver annen lesning, over {helt(SAKER)}
oppdiktede saker, som `dagpenger tolkning --syntetisk {SAKER} --frø {FRO}` gjør.
"""
ETTER_INNTEKT = (
    f"Kroner i uka etter inntekt siste år, og hvor mange prosent av sakene som vinner (+) og taper ({MINUS}):"
)
FORKLARING = """## Slik er det regnet

*Kroner i uka* er det en uke utbetaler før skatt, med den arbeidstida saken har tapt; et år er 52 slike uker. Alt er
telt i hele tall, sak for sak, og prøvene holder det mot de skalare reglene. Kvartilene er blant sakene som endres, med
nærmeste rang: av *n* endringer i rekkefølge nummer ⌈n/4⌉, ⌈n/2⌉ og ⌈3n/4⌉, så hver av dem er endringen i en sak."""


def _kommando_sammen(sammensatte: Sequence[Sequence[str]]) -> str:
    """The options that give the same table."""
    valgene = " ".join(f"--kombinasjon {','.join(valg)}" for valg in sammensatte)
    return f"`{valgene}`, over de samme sakene:"


def _hovedtabell(virkninger: Sequence[Virkning]) -> Linjer:
    hode = ("Valg", "Endret", "%", "Vinner", "Taper", "Kr i uka", "Kr i året")
    return tabell(hode, ((v.kombinasjon.navn, *_hovedtall(v.alle)) for v in virkninger), tall=True)


def _hovedtall(alle: Telling) -> tuple[str, ...]:
    antall = (helt(alle.endret), prosent(alle.endret, alle.antall), helt(alle.vinnere), helt(alle.tapere))
    return *antall, med_fortegn(alle.kroner_i_uka), med_fortegn(alle.kroner_i_aaret)


def _kvartiltabell(virkninger: Sequence[Virkning]) -> Linjer:
    """How the change is spread over the cases that change."""
    yield from ("Endringen i kroner i uka, blant dem som endres:", "")
    rader = (
        (v.kombinasjon.navn, *(med_fortegn(getattr(v.kvartiler, navn)) if v.kvartiler else "-" for navn in KVARTILER))
        for v in virkninger
    )
    yield from tabell(("Valg", "Minst", "Nedre kv.", "Median", "Øvre kv.", "Størst"), rader, tall=True)


def _gruppetabell(virkninger: Sequence[Virkning], inndeling: str) -> Linjer:
    saker = ("Saker", *(helt(telling.antall) for telling in virkninger[0].grupper[inndeling]))
    rader = ((v.kombinasjon.navn, *map(_gruppecelle, v.grupper[inndeling])) for v in virkninger)
    yield from tabell(("Valg", *INNDELINGER[inndeling]), (saker, *rader), tall=True)


def _gruppecelle(telling: Telling) -> str:
    andeler = [f"+{prosent(telling.vinnere, telling.antall)}"] if telling.vinnere else []
    andeler += [f"{MINUS}{prosent(telling.tapere, telling.antall)}"] if telling.tapere else []
    return f"{med_fortegn(telling.kroner_i_uka)} ({' '.join(andeler)} %)" if andeler else "0"
