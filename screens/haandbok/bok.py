"""The handbook, put together."""

from collections.abc import Sequence
from pathlib import Path

from screens.haandbok.dokument import Bok, Kapittel, Punkter, avsnitt
from screens.haandbok.kapitler.koder import kodekapittel
from screens.haandbok.kapitler.kommandoer import Kommando, kommandokapittel
from screens.haandbok.kapitler.meldinger import meldingskapittel
from screens.haandbok.kapitler.prosa import innledning, prosa
from screens.haandbok.kapitler.rutiner import arbeidsgang, bildekapittel
from screens.haandbok.kapitler.stikkord import stikkordkapittel
from screens.haandbok.kapitler.taster import tastekapittel
from screens.haandbok.spilling import BILDENE, FORSTE, INNLOGGING, OVELSEN, Spiller, spilt
from screens.rutiner.rutineliste import bilder


def lag_bok(spill: Spiller, hovedjobben: Path, kommandoer: Sequence[Kommando]) -> Bok:
    """The whole book, the same each time.

    `hovedjobben` is the flow of one case from first to last, which gives the order of work. Raises FlytenHoldtIkke
    when a flow does not go as it says, OSError when one cannot be played, and KeyError for what has no help.
    """
    arbeid = spilt(spill, hovedjobben)
    resten = [hendelse for fil in (BILDENE, OVELSEN, FORSTE, INNLOGGING) for hendelse in spilt(spill, fil)]
    vinduer = [en.bilde for en in (*arbeid, *resten) if en.bilde is not None and en.vindu]
    return Bok(
        prosa()["tittel"],
        prosa()["undertittel"],
        [
            _begynn(),
            arbeidsgang(arbeid),
            bildekapittel(arbeid, resten),
            tastekapittel(vinduer),
            kodekapittel(),
            meldingskapittel(),
            kommandokapittel(kommandoer),
            stikkordkapittel(bilder()),
        ],
    )


def _begynn() -> Kapittel:
    ordene = prosa()["begynn"]
    under = [
        Kapittel(navn, ordene[navn]["tittel"], avsnitt(*ordene[navn]["avsnitt"])) for navn in ("skjermen", "kilder")
    ]
    punkter = Punkter([(punkt,) for punkt in ordene["punkter"]], nummerert=True)
    return Kapittel("begynn", ordene["tittel"], [*innledning("begynn"), punkter], under)
