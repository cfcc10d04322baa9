"""What the monkey has found."""

import re
from dataclasses import dataclass

_RAMME = re.compile(r'File "(?P<fil>[^"]+)", line (?P<linje>\d+), in (?P<hvor>\S+)')


@dataclass(frozen=True, slots=True)
class Funn:
    """Something that should hold and does not: `slag` tells it from other findings, `setning` says it in bokmål.

    The sentence has no full stop, as that of a step that failed.
    """

    slag: str
    setning: str


def programfeil(spor: str) -> Funn:
    """The finding that a traceback in the program's log is, told by its kind and by where it was raised."""
    hva = spor.strip().rpartition("\n")[2].partition(":")[0].rpartition(".")[2]
    rammer = list(_RAMME.finditer(spor))
    sted = f" i {rammer[-1]['hvor']} ({_kort(rammer[-1]['fil'])}, linje {rammer[-1]['linje']})" if rammer else ""
    return Funn(f"program {hva}{sted}", f"programmet hadde en feil: {hva}{sted}")


def _kort(fil: str) -> str:
    return "/".join(fil.split("/")[-2:])
