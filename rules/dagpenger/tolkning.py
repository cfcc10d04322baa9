"""The tolkningsvalg: where the law can be read in more than one way, each reading has a name, and one is chosen.

Source: rulebook 1988, which gives the ids, the alternatives and the defaults. None of the readings is known to be the
one that the system of 1989 used unless the grade says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NoReturn

from rules.fakta.feltfeil import Feltfeil
from rules.tall.lesing import sitat


class UkjentTolkning(Feltfeil):
    """A tolkningsvalg or an alternative that does not exist; ``nokkel`` is the id asked for."""


class Alternativ:
    """One reading: its id, what it does in words, and what speaks for it."""

    __slots__ = ("id", "taler_for", "tekst")

    def __init__(self, id: str, tekst: str, taler_for: str) -> None:
        self.id = id
        self.tekst = tekst
        self.taler_for = taler_for


class Tolkningsvalg:
    """A question that the law leaves open, and its answers; the first alternative is the default."""

    __slots__ = ("alternativer", "grad", "id", "kilde", "sporsmal")

    def __init__(self, id: str, sporsmal: str, alternativer: tuple[Alternativ, ...], kilde: str, grad: str) -> None:
        self.id = id
        self.sporsmal = sporsmal
        self.alternativer = alternativer
        self.kilde = kilde
        self.grad = grad

    @property
    def standard(self) -> str:
        """The id of the default alternative."""
        return self.alternativer[0].id

    def alternativ(self, id: str) -> Alternativ:
        """The alternative with this id; raises UkjentTolkning."""
        for alternativ in self.alternativer:
            if alternativ.id == id:
                return alternativ
        finnes = ", ".join(alternativ.id for alternativ in self.alternativer)
        setning = f"Tolkningsvalget {self.id} har ikke alternativet {sitat(id)}; velg blant {finnes}."
        raise UkjentTolkning(self.id, setning)


TOLKNINGSVALG: dict[str, Tolkningsvalg] = {
    valg.id: valg
    for valg in (
        Tolkningsvalg(
            "T-JUST",
            "Hvilket grunnbeløp i inntektsåret skal inntekten justeres fra?",
            (
                Alternativ("snitt", "årets gjennomsnittlige G", "Inntekten er tjent gjennom hele året."),
                Alternativ("arsslutt", "G den 31. desember", "Året er avsluttet med dette beløpet."),
                Alternativ("arsstart", "G den 1. januar", "Beløpet som gjaldt da inntektsåret begynte."),
            ),
            "Regelverket 1988 pkt. 3.3",
            "C",
        ),
        Tolkningsvalg(
            "T-AAR",
            "Hvilke år skal dagpengegrunnlaget bygge på?",
            (
                Alternativ(
                    "beste", "det høyeste av siste år og snittet av tre år", "Lovteksten fra 1997 sier det slik."
                ),
                Alternativ("siste", "bare siste år", "Grunnlaget skal speile inntekten som er falt bort."),
                Alternativ("snitt3", "bare snittet av tre år", "Jevner ut år med uvanlig høy eller lav inntekt."),
            ),
            "Regelverket 1988 pkt. 3.4; lov 17.6.1966 nr. 12 kap. 4 slik den lød i 1997",
            "C",
        ),
        Tolkningsvalg(
            "T-AVR",
            "Hvordan skal dagpengegrunnlaget rundes av?",
            (
                Alternativ("tusen", "til nærmeste 1 000 kr", "Lovteksten fra 1997 sier det slik."),
                Alternativ("krone", "til nærmeste krone", "Ingen mister eller vinner på avrundingen."),
                Alternativ("hundre", "til nærmeste 100 kr", "En mellomting mellom krone og tusen."),
            ),
            "Regelverket 1988 pkt. 3.5; lov 17.6.1966 nr. 12 kap. 4 slik den lød i 1997",
            "C",
        ),
        Tolkningsvalg(
            "T-FISK",
            "Skal ansatte i fiskeforedlingsindustrien få grunnlaget fra det beste av tre år?",
            (
                Alternativ(
                    "beste_av_tre", "det beste av de tre årene", "Skjermbildet spør om 1000 timer for å gi en særregel."
                ),
                Alternativ("ingen", "ingen særregel", "Selve særregelen er ikke funnet i noen kilde."),
            ),
            "Regelverket 1988 pkt. 3.6",
            "C",
        ),
        Tolkningsvalg(
            "T-VERN",
            "Hvor høyt er vernepliktiges laveste grunnlag?",
            (
                Alternativ("3G", "3 ganger G", "Lovteksten fra 1997 sier det slik."),
                Alternativ("2G", "2 ganger G", "Nivået i 1988 er ikke funnet og kan ha vært lavere."),
            ),
            "Regelverket 1988 pkt. 3.6; lov 17.6.1966 nr. 12 kap. 4 slik den lød i 1997",
            "C",
        ),
        Tolkningsvalg(
            "T-TAK",
            "Når skal grunnlaget kuttes til 6 ganger G?",
            (
                Alternativ(
                    "etter",
                    "én gang, til slutt",
                    "Kilden fra 1989 har nedkortingen i et eget avsnitt etter særgruppene.",
                ),
                Alternativ(
                    "per_ar", "hvert års inntekt for seg, og så til slutt", "Et enkelt rikt år skal ikke løfte snittet."
                ),
            ),
            "Regelverket 1988 pkt. 3.7",
            "C",
        ),
        Tolkningsvalg(
            "T-90",
            "Skal ukesatsen med tillegg holdes under 90 % av grunnlaget?",
            (
                Alternativ("pa", "ja, ukesatsen kuttes", "Dagens lov har denne grensen."),
                Alternativ("av", "nei, ingen grense", "Grensen er ikke funnet i noen kilde fra 1980-årene."),
            ),
            "Regelverket 1988 pkt. 4; folketrygdloven § 4-12 i dag",
            "C",
        ),
        Tolkningsvalg(
            "T-SAMORD",
            "Hva verner gulvet på 3 % av G når dagpenger samordnes med pensjon?",
            (
                Alternativ(
                    "sum",
                    "summen av dagpenger og pensjon",
                    "Samlet ytelse holdes oppe, uten å betale pensjonen to ganger.",
                ),
                Alternativ("alene", "dagpengene alene", "Den ledige beholder alltid litt dagpenger."),
            ),
            "Regelverket 1988 pkt. 5",
            "C",
        ),
        Tolkningsvalg(
            "T-TERSKEL",
            "Hvor stor del av full uke må være tapt før noe utbetales?",
            (
                Alternativ("40", "40 %", "Lovteksten fra 1997 sier det slik."),
                Alternativ("20", "20 %", "En lavere terskel gir flere rett ved små tap."),
                Alternativ("50", "50 %", "En høyere terskel: bare den som har tapt minst halve uka."),
                Alternativ("0", "ingen terskel", "Terskelen er ikke funnet i noen kilde fra 1980-årene."),
            ),
            "Regelverket 1988 pkt. 7; lov 17.6.1966 nr. 12 kap. 4 slik den lød i 1997",
            "C",
        ),
    )
}


def tolkningsvalg(id: str) -> Tolkningsvalg:
    """The tolkningsvalg with this id; raises UkjentTolkning."""
    if id not in TOLKNINGSVALG:
        raise UkjentTolkning(id, f"Tolkningsvalget {sitat(id)} finnes ikke; velg blant {', '.join(TOLKNINGSVALG)}.")
    return TOLKNINGSVALG[id]


class Tolkning:
    """One answer to every tolkningsvalg; never changed. What is not chosen has its default.

    Raises UkjentTolkning for an id or an alternative that is not declared.
    """

    __slots__ = ("valg",)
    valg: Mapping[str, str]

    def __init__(self, valgte: Mapping[str, str] | None = None) -> None:
        valg = {id: spm.standard for id, spm in TOLKNINGSVALG.items()}
        for id, alternativ in (valgte or {}).items():
            valg[id] = tolkningsvalg(id).alternativ(alternativ).id
        object.__setattr__(self, "valg", MappingProxyType(valg))

    def __setattr__(self, navn: str, verdi: object) -> NoReturn:
        raise AttributeError("En tolkning kan ikke endres; bruk med().")

    def __getitem__(self, id: str) -> str:
        return self.valg[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.valg)

    def med(self, id: str, alternativ: str) -> Tolkning:
        """A copy with one other answer; raises UkjentTolkning."""
        return Tolkning({**self.valg, id: alternativ})

    def som_dict(self) -> dict[str, str]:
        """All answers, defaults included, in the order of the rulebook: what a decision stores."""
        return dict(self.valg)

    def avvik(self) -> dict[str, str]:
        """Only the answers that are not the default."""
        return {id: valgt for id, valgt in self.valg.items() if valgt != TOLKNINGSVALG[id].standard}

    def __eq__(self, andre: object) -> bool:
        return self.valg == andre.valg if isinstance(andre, Tolkning) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self.valg.values()))

    def __reduce__(self) -> tuple[type[Tolkning], tuple[dict[str, str]]]:
        return Tolkning, (self.som_dict(),)

    def __repr__(self) -> str:
        return f"Tolkning({self.avvik()})"


STANDARD = Tolkning()
