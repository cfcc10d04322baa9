"""The facts that the accounts are held against."""

from __future__ import annotations

from rules.fakta.skjema import FAKTA
from rules.tall.tall import Regel

I_DAG = Regel("Dagens dato", enhet="")
OPPHORT = Regel("Opphør", enhet="", hjemmel="ENDRING")
FORSTE_DATO = Regel("Første dato i trygdeforholdet", enhet="", hjemmel="D-61-1")
MAKS_UKER = Regel("Maks uker i vedtaket", enhet="uker", hjemmel="D-61-1")
INNVILGET_FRA = Regel(FAKTA["innvilget_fra"].label, enhet="", hjemmel="D-61-1")
OPPHOR = Regel("Opphør", enhet="", hjemmel="ENDRING")
