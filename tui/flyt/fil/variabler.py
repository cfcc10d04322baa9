"""Variables: texts with names, put in where a flow says `<navn>`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tui.flyt.fil.form import VARIABEL, VARIABELNAVN, Galt, Skjema, Tekst, enkel, mente_du, tabell
from tui.flyt.fil.tre import Gren, Listenode, Tabellnode, Tekstnode


@dataclass(frozen=True, slots=True)
class Variabelnavn:
    """A name that can stand between `<` and `>`."""

    def les(self, gren: Gren) -> str:
        navn = enkel(gren)
        if not re.fullmatch(VARIABELNAVN, navn):
            raise Galt(gren, f"«{navn}» kan ikke være navnet på en variabel; skriv bokstaver, tall og understrek.")
        return navn

    def skjema(self) -> Skjema:
        return {"type": "string", "pattern": f"^{VARIABELNAVN}$"}


@dataclass(frozen=True, slots=True)
class Verdier:
    """Texts by the names of variables."""

    def les(self, gren: Gren) -> dict[str, str]:
        return {Variabelnavn().les(navn): Tekst().les(verdi) for navn, verdi in tabell(gren)}

    def skjema(self) -> Skjema:
        return {
            "type": "object",
            "propertyNames": Variabelnavn().skjema(),
            "additionalProperties": Tekst().skjema(),
        }


def sett_inn(gren: Gren, verdier: Mapping[str, str]) -> Gren:
    """What stands there, with the values in the place of `<navn>`. Raises Galt for a name that has no value."""
    match gren:
        case Tekstnode():
            return _innsatt(gren, verdier)
        case Listenode(linje, deler):
            return Listenode(linje, tuple(sett_inn(del_, verdier) for del_ in deler))
        case Tabellnode(linje, par):
            innsatt = [(_innsatt(navn, verdier), sett_inn(verdi, verdier)) for navn, verdi in par]
            for nr, (navn, _) in enumerate(innsatt):
                if any(navn.tekst == for_.tekst for for_, _ in innsatt[:nr]):
                    raise Galt(navn, f"«{navn.tekst}» er nevnt to ganger.")
            return Tabellnode(linje, tuple(innsatt))


def _innsatt(node: Tekstnode, verdier: Mapping[str, str]) -> Tekstnode:
    def verdi(treff: re.Match[str]) -> str:
        navn = treff[1]
        if navn not in verdier:
            finnes = mente_du(navn, verdier, "flyten har") if verdier else "flyten har ingen."
            raise Galt(node, f"variabelen «{navn}» er ukjent; {finnes}")
        return verdier[navn]

    return Tekstnode(node.linje, re.sub(VARIABEL, verdi, node.tekst))
