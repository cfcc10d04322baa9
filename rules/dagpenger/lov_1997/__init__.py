"""The law of today, folketrygdloven chapter 4, from 1997 to 2026.

It answers `dagpenger beregn`, and is registered for that alone: the screens and the register are not offered it.
Its parts are imported when somebody asks.
"""

from __future__ import annotations

from typing import Any

from rules.dagpenger.lov import registrer_proving
from rules.dagpenger.lov_1997.gyldighet import FRA, KODE, NAVN, TIL


class Lov1997:
    """The law as it answers a case in JSON that is tried from a day."""

    kode, navn = KODE, NAVN
    fra, til = FRA, TIL

    def prov(self, sak: object) -> dict[str, Any]:
        """The answer to a case in parsed JSON, JSON-ready; raises Feltfeil for what it does not take."""
        from rules.dagpenger.lov_1997.beregning import beregn
        from rules.dagpenger.lov_1997.inn.lesing import les_sak
        from rules.dagpenger.lov_1997.ut.svar import som_json

        return som_json(beregn(les_sak(sak)))


registrer_proving(Lov1997())
