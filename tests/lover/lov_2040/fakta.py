"""The one fact that the law has alone, declared as the common ones are: the days a week that are travelled for work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rules.fakta.faktum import felt
from rules.fakta.skjema import Behandling, Saksfakta
from rules.fakta.slag import Heltall


@dataclass(frozen=True, slots=True, kw_only=True)
class Behandling2040(Behandling):
    """The fields of the forms."""

    reisedager: int | None = felt(
        "Reisedager i uka",
        Heltall(hoyst=7, enhet="dager"),
        side="D-61-2",
        nokkel="reisedager",
        i_regelen="Reisedager i uka",
        hjelp="Dager i uka som søkeren reiser for å lete etter arbeid. Hver av dem gir et tillegg i uka.",
        hjelpekilde="Prøveloven § 3.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Saksfakta2040(Saksfakta):
    """A case as the rules read it: `reisedager` is days a week, 0 when it is blank."""

    behandling: ClassVar[type[Behandling]] = Behandling2040

    reisedager: int = 0
