"""How a case is refused."""

from __future__ import annotations

from rules.fakta.feltfeil import Feltfeil


class UgyldigSak(Feltfeil):
    """A case that is refused; `felt` is the path of the key at fault."""
