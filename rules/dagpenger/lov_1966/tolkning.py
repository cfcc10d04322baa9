"""Where the law of 1976-1996 can be read in more ways than one: the questions, the readings, and the defaults.

Source: rulebook 1988, which gives the ids, the alternatives and the defaults. None of the readings is known to be the
one that the system of 1989 used unless the grade says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from rules.fakta.tolkning import Alternativ, Tolkning, Tolkningsvalg

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
            "Grunnbeløpet i inntektsåret",
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
            "Hvilke år grunnlaget bygger på",
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
            "Hvordan grunnlaget rundes av",
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
            "Særregel for fiskeforedling",
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
            "Laveste grunnlag for vernepliktige",
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
            "Når grunnlaget kuttes til 6 G",
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
            "Grensen på 90 % for ukesatsen",
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
            "Hva gulvet på 3 % av G verner",
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
            "Minste tap av uka som utbetales",
        ),
    )
}


def les_tolkning(valgte: Mapping[str, str]) -> Tolkning:
    """Those choices, and the default of each that is not named; raises UkjentTolkning."""
    return Tolkning(TOLKNINGSVALG, valgte)


STANDARD = les_tolkning({})
