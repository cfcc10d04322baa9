"""The numbers that the forms show: the law has no supplement for children, and one of its own for travel."""

from __future__ import annotations

from operator import attrgetter

from rules.dagpenger.resultat import SATSENE, Resultattall, uten
from rules.fakta.slag import Kroner

REISETILLEGG = Resultattall(
    navn="reisetillegg",
    label="Reisetillegg i uka",
    slag=Kroner(),
    side=SATSENE,
    hent=attrgetter("reisetillegg"),
    hjelp="Kroner i uka for dagene som søkeren reiser.",
    hjelpekilde="Prøveloven § 3.",
)
_SKJEMAENES = uten("forsorgertillegg", "ukesats_for_samordning", "justert_1", "justert_2", "justert_3")
RESULTAT = (*_SKJEMAENES, REISETILLEGG)
