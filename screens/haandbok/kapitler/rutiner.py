"""The chapter on the screens: a part for each routine, in the order of work, with its pictures, keys and fields."""

from collections.abc import Collection, Sequence

from screens.haandbok.dokument import Avsnitt, Bokbilde, Del, Kapittel, Lenke, Oppslagsliste, Punkter, Tekst, avsnitt
from screens.haandbok.kapitler.felter import feltoppslag
from screens.haandbok.kapitler.prosa import innledning, prosa
from screens.haandbok.kapitler.taster import rutinens_taster
from screens.haandbok.spilling import Steghendelse
from screens.hjelp import oversiktens_avsnitt
from screens.rutiner.rutineliste import bilder, egne_handlinger, rutinekode
from screens.rutiner.rutinenavn import MENY, NAVN, PORTER
from tui.skjema.bilde import Bilde
from tui.skjema.lop import Lop


def rekkefolge(hovedjobben: Sequence[Steghendelse]) -> list[str]:
    """The codes of the routines in the order of work: the menu, those of the main job as it leaves them, the rest."""
    siste_forst = dict.fromkeys(rutinekode(hendelse.side) for hendelse in reversed(hovedjobben))
    i_arbeid = [kode for kode in reversed(siste_forst) if kode != MENY]
    return list(dict.fromkeys([MENY, *i_arbeid, *(rutinekode(bilde.kode) for bilde in bilder())]))


def rutinens_id(kode: str) -> str:
    """Where the book tells of a routine, or of a page."""
    return kode.lower()


def arbeidsgang(hovedjobben: Sequence[Steghendelse]) -> Kapittel:
    """The main job in a few lines: where it goes, and what line 23 says when that is done."""
    besok = _besok(hovedjobben)
    punkter: list[Tekst] = []
    for hendelser in besok:
        kode = hendelser[-1].side
        punkter.append((Lenke(rutinetittel(rutinekode(kode)), rutinens_id(rutinekode(kode))), *_siste_svar(hendelser)))
    ordene = prosa()["arbeidsgang"]
    deler: list[Del] = [*innledning("arbeidsgang"), Punkter(punkter, nummerert=True)]
    return Kapittel("arbeidsgang", ordene["tittel"], deler)


def rutinetittel(kode: str) -> str:
    """The heading of a routine or a page."""
    navn = {**NAVN, **PORTER}
    return f"{kode} {navn[kode]}" if kode in navn else kode


def bildekapittel(hovedjobben: Sequence[Steghendelse], andre: Sequence[Steghendelse]) -> Kapittel:
    """A part for each routine."""
    sider: dict[str, list[Bilde]] = {}
    for bilde in bilder():
        sider.setdefault(rutinekode(bilde.kode), []).append(bilde)
    egne = egne_handlinger()
    under = [
        _rutine(kode, sider[kode], egne[kode], hovedjobben, [*hovedjobben, *andre]) for kode in rekkefolge(hovedjobben)
    ]
    return Kapittel("bildene", prosa()["bildene"]["tittel"], innledning("bildene"), under)


def _rutine(
    kode: str,
    sider: Sequence[Bilde],
    egne_handlinger: Collection[str],
    hovedjobben: Sequence[Steghendelse],
    alle: Sequence[Steghendelse],
) -> Kapittel:
    ordene = prosa()["bildene"]
    deler: list[Del] = [*avsnitt(*oversiktens_avsnitt(kode))]
    steg = _steg(kode, hovedjobben)
    if steg:
        deler += [Avsnitt((f"{ordene['eksempel']}:",)), Punkter(steg, nummerert=True)]
    deler.append(rutinens_taster(ordene["tastene"], sider, egne_handlinger))
    deler.append(Avsnitt((f"{ordene['alltid']} ", Lenke(prosa()["tastene"]["tittel"], "tastene"), ".")))
    if len(sider) == 1:
        return Kapittel(rutinens_id(kode), rutinetittel(kode), [*deler, *_side(kode, sider[0], alle)])
    under = [Kapittel(rutinens_id(side.kode), rutinetittel(side.kode), _side(kode, side, alle)) for side in sider]
    return Kapittel(rutinens_id(kode), rutinetittel(kode), deler, under)


def _side(rutine: str, side: Bilde, alle: Sequence[Steghendelse]) -> list[Del]:
    """A page: its pictures, or its form as it is declared when no flow has taken one, and its fields."""
    tatt = [en.bilde for en in alle if en.bilde is not None and en.side == side.kode and not en.vindu]
    tomt = Bokbilde(f"bilde-{side.kode.lower()}", side.tittel, [[Lop(linje, "tekst")] for linje in side.linjer])
    felter = Avsnitt((f"{prosa()['bildene']['feltene']} {side.kode}:",))
    return [*(tatt or [tomt]), felter, Oppslagsliste(feltoppslag(rutine, side))]


def _steg(kode: str, hovedjobben: Sequence[Steghendelse]) -> list[Tekst]:
    """What the main job did in a routine; a picture that it took is a link to it."""
    steg: list[Tekst] = []
    for hendelse in hovedjobben:
        if rutinekode(hendelse.side) != kode:
            continue
        if hendelse.bilde is not None:
            steg.append(("Bildet er nå ", Lenke(hendelse.bilde.tittel, hendelse.bilde.id), "."))
        elif hendelse.fortalt:
            steg.append((_paa_en_linje(hendelse.fortalt),))
    return steg


def _paa_en_linje(fortalt: Sequence[str]) -> str:
    """`Fyller ut: Fødselsnr: 1583…; Navn: HANSEN`, and what line 23 then said behind an arrow."""
    forst, *resten = (linje.strip() for linje in fortalt)
    svar = [linje for linje in resten if linje.startswith("→")]
    felter = "; ".join(linje for linje in resten if not linje.startswith("→"))
    return " ".join((forst, *([felter] if felter else []), *svar))


def _besok(hovedjobben: Sequence[Steghendelse]) -> list[list[Steghendelse]]:
    """The main job cut where it goes to another routine."""
    besok: list[list[Steghendelse]] = []
    for hendelse in hovedjobben:
        if not besok or rutinekode(besok[-1][-1].side) != rutinekode(hendelse.side):
            besok.append([])
        besok[-1].append(hendelse)
    return besok


def _siste_svar(hendelser: Sequence[Steghendelse]) -> Tekst:
    """What line 23 said at the end of a visit, with a colon before it."""
    svar = [linje.strip() for hendelse in hendelser for linje in hendelse.fortalt if linje.strip().startswith("→")]
    return (f": {svar[-1].removeprefix('→').strip()}",) if svar else ()
