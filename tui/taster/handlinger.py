"""The one table of what the terminal can do: keys, command words, the key line, help and palette all come from here."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tui.taster import setninger
from tui.taster.tastenavn import UkjentTast, tast_av

Taster = Mapping[str, tuple[str, ...]]


class Handling(NamedTuple):
    """One action: its stable id, its keys, its word on the jump line, and what it does.

    The first key is shown; there may be none. `kort` is the label on the key line, empty for an action that stands only
    in the help; `hjelp` is a sentence of bokmål without a full stop.
    """

    id: str
    taster: tuple[str, ...]
    ord: str
    kort: str
    hjelp: str


HANDLINGER: tuple[Handling, ...] = (
    Handling("send", ("enter",), "send", "Send", "Sender bildet: kontrollerer, regner og lagrer"),
    Handling("hjelp", ("f1", "alt+1"), "hjelp", "Hjelp", "Forklarer feltet markøren står i"),
    Handling("hvorfor", ("f2", "alt+2"), "hvorfor", "Hvorfor", "Forklarer tallet i feltet; igjen: bildets hovedtall"),
    Handling("tilbake", ("f3", "alt+3"), "tilbake", "Tilbake", "Går tilbake til forrige bilde, eller lukker vinduet"),
    Handling("koder", ("f4", "alt+4"), "koder", "Koder", "Viser kodelisten for feltet"),
    Handling("beregn", ("f5", "alt+5"), "beregn", "Beregn", "Regner ut uten å lagre"),
    Handling("kontrollkort", ("f6", "alt+6"), "kontrollkort", "Kort", "Viser kontrollkortet for personen"),
    Handling("bla_opp", ("f7", "pageup", "alt+7"), "opp", "Opp", "Blar til forrige side"),
    Handling("bla_ned", ("f8", "pagedown", "alt+8"), "ned", "Ned", "Blar til neste side"),
    Handling("skriv_ut", ("f9", "alt+9"), "skriv ut", "Skriv ut", "Skriver ut vedtaket"),
    Handling("hopp", ("f10", "ctrl+g", "alt+0"), "gå til", "Gå til", "Går til en rutine: skriv kode eller navn"),
    Handling("papirer", ("f11", "ctrl+b"), "papirer", "Papirer", "Viser papirene på bordet, side for side"),
    Handling("angre_alt", ("f12", "ctrl+r"), "angre", "Angre", "Tar bort alt som er skrevet og ikke lagret"),
    Handling("palett", ("ctrl+p",), "palett", "", "Viser alle handlinger og rutiner, og lar deg søke i dem"),
    Handling("meldinger", ("ctrl+l",), "meldinger", "", "Viser hele meldingen og alle feltfeil"),
    Handling("oppgaver", ("ctrl+y",), "oppgaver", "Oppgaver", "Viser oppgavene i øvelsen, og hva som er gjort"),
    Handling("avslutt", ("ctrl+q", "ctrl+c"), "avslutt", "", "Avslutter; spør først når noe ikke er lagret"),
    Handling("logg_ut", (), "logg ut", "", "Logger ut, så en annen kan logge inn"),
    Handling("neste_felt", ("tab",), "neste felt", "", "Går til neste felt"),
    Handling("forrige_felt", ("shift+tab",), "forrige felt", "", "Går til forrige felt"),
    Handling("linjeskift", ("ctrl+j", "shift+enter"), "neste linje", "", "Går til første felt på neste linje"),
    Handling("hjem", ("home", "ctrl+a"), "første felt", "", "Går til første felt"),
    Handling("slutt", ("end", "ctrl+e"), "slutt", "", "Går til slutten av det som står i feltet"),
    Handling("pil_opp", ("up",), "pil opp", "", "Flytter markøren én linje opp"),
    Handling("pil_ned", ("down",), "pil ned", "", "Flytter markøren én linje ned"),
    Handling("pil_venstre", ("left",), "pil venstre", "", "Flytter markøren ett tegn til venstre"),
    Handling("pil_hoyre", ("right",), "pil høyre", "", "Flytter markøren ett tegn til høyre"),
    Handling("slett", ("delete", "ctrl+d"), "slett", "", "Sletter tegnet under markøren"),
    Handling("rygg", ("backspace", "ctrl+h"), "rygg", "", "Sletter tegnet foran markøren"),
    Handling("slett_til_slutt", ("ctrl+k", "ctrl+end"), "slett resten", "", "Sletter resten av feltet"),
    Handling("angre_felt", ("ctrl+z",), "angre felt", "", "Angrer siste endring i feltet"),
    Handling("innsetting", ("insert", "ctrl+o"), "innsetting", "", "Veksler mellom å skrive over og å sette inn"),
    Handling("ta_bilde", ("ctrl+t",), "bilde", "Bilde", "Tar et bilde i opptaket"),
    Handling("opptak", (), "opptak", "Opptak", "Begynner og slutter et opptak av det som gjøres"),
)

VED_ID: Mapping[str, Handling] = {handling.id: handling for handling in HANDLINGER}

SMALN = "smaln"
"""What a field that narrows a list as it is typed in sends; no key does it."""

UTEN_KONTROLL: frozenset[str] = frozenset(
    {"hjelp", "hvorfor", "tilbake", "koder", "kontrollkort", "bla_opp", "bla_ned", "skriv_ut"}
)
"""Actions that a routine gets without the fields being controlled first."""


class Tastekart:
    """Which key does what, with the caseworker's own keys in place of the table's.

    An action that `egne` names has only those keys; a key that `egne` gives away is taken from the action that had
    it in the table. Raises nothing: `egne` comes from `les_taster`, which has judged it.
    """

    def __init__(self, egne: Taster | None = None) -> None:
        self._egne = dict(egne or {})
        self._handling = {tast: h.id for h in HANDLINGER if h.id not in self._egne for tast in h.taster}
        self._handling |= {tast: id_ for id_, taster in self._egne.items() for tast in taster}

    def handling(self, tast: str) -> str | None:
        """The id of the action that the key does, None for a key that does nothing."""
        return self._handling.get(tast)

    def taster(self, id_: str) -> tuple[str, ...]:
        """The keys that do the action, the one to show first."""
        onskede = self._egne.get(id_, VED_ID[id_].taster)
        return tuple(tast for tast in onskede if self._handling.get(tast) == id_)


def les_taster(sti: Path) -> tuple[dict[str, tuple[str, ...]], str]:
    """The keys of a TOML file (`id = ["key", ...]`, named as `tast_av` takes them), and a sentence or an empty one.

    A file that is not there gives no keys and no sentence. A file that cannot be read or understood gives no keys
    at all and one sentence that names what is wrong, so that half a set of keys never applies.
    """
    if not sti.exists():
        return {}, ""
    import tomllib

    try:
        innhold = tomllib.loads(sti.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}, setninger.filen_er_uleselig(sti.name)
    brukt: dict[str, str] = {}
    egne: dict[str, tuple[str, ...]] = {}
    for id_, taster in innhold.items():
        if id_ not in VED_ID:
            return {}, setninger.ingen_handling(sti.name, id_)
        if not isinstance(taster, list) or not taster or not all(_er_tast(tast) for tast in taster):
            return {}, setninger.skriv_som_liste(sti.name, id_)
        try:
            egne[id_] = tuple(tast_av(tast).navn for tast in taster)
        except UkjentTast as ukjent:
            return {}, f"{sti.name}: {ukjent}"
        for tast in egne[id_]:
            if brukt.setdefault(tast, id_) != id_:
                return {}, setninger.staar_to_ganger(sti.name, tast, brukt[tast], id_)
    return egne, _uten_tast(sti, egne)


def _er_tast(tast: object) -> bool:
    return isinstance(tast, str) and len(tast.strip()) > 1 and tast == tast.strip()


def _uten_tast(sti: Path, egne: dict[str, tuple[str, ...]]) -> str:
    kart = Tastekart(egne)
    uten = [h.id for h in HANDLINGER if h.taster and not kart.taster(h.id)]
    return setninger.uten_tast(sti.name, uten[0]) if uten else ""
