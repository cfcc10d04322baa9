"""The fingerprint of an exercise: the same as long as whoever does it meets the same, and is graded by the same."""

from __future__ import annotations

import hashlib
import json

from training.ovelse.ovelse import Ovelse

_UTEN = {"losning", "feil_losninger", "utgave"}
"""What a learner never meets: how it is solved may be written better."""


def avtrykk(ovelse: Ovelse) -> str:
    """SHA-256 of its content in hexadecimal, apart from its solutions.

    What stands as its default is left out, so that a field which comes later gives old exercises no other one.
    """
    innhold = ovelse.model_dump(mode="json", exclude_defaults=True, exclude=_UTEN)
    return hashlib.sha256(json.dumps(innhold, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
