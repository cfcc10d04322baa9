"""One row of a file becomes one case: JSON as for `dagpenger beregn`, or the columns of a CSV file.

Three keys more than `beregn` has tell how much of a week is lost: `normal_arbeidstid` and `tapt_arbeidstid`, hours a
week, and `maks_prosent`, all with at most two decimals. Without them the whole week is.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from rules.beregnjson import UgyldigInndata, les_sak, lest_tall
from rules.fakta.faktum import for_klassen
from rules.fakta.nokler import nokler_i
from rules.fakta.skjema import ANTALL_AAR, FAKTA, Saksfakta, fakta_i_saken
from rules.fakta.slag import JaNei
from rules.tall.lesing import les_prosent, les_timer
from screens.virkning import setninger

if TYPE_CHECKING:
    from rules.fakta.tolkning import Tolkning
    from rules.mange.arbeidstid import Uke

PAAKREVDE_KOLONNER = ("behandlet", "innvilget_fra", "lonn_1")
UKEKOLONNER = tuple(ett.ukenokkel for ett in FAKTA.values() if ett.ukenokkel)
_JA = {"j": True, "ja": True, "true": True, "1": True, "n": False, "nei": False, "false": False, "0": False}
_FLEST_TIMER = Decimal(168)


class Filsak(NamedTuple):
    """A case of a file: its facts, its week, and the choices that it names itself."""

    fakta: Saksfakta
    uke: "Uke"
    tolkning: "Tolkning"


@for_klassen
def kolonner_i(klasse: type[Saksfakta]) -> Mapping[str, str]:
    """Every column that a CSV file of a law's cases may have, and the key of `dagpenger beregn` that it stands for."""
    sted = nokler_i(klasse).sted
    enkle = [nokkel for nokkel, hvor in sted.items() if hvor.plass is None and hvor.ledd is None]
    flere_aar = [nokkel for nokkel in fakta_i_saken(klasse.behandling) if sted[nokkel].plass is not None]
    i_objekt = [nokkel for nokkel, hvor in sted.items() if hvor.plass is None and hvor.ledd is not None]
    return {
        **{sted[nokkel].kolonne: nokkel for nokkel in enkle},
        **{navn: navn for navn in UKEKOLONNER},
        **{sted[nokkel].kolonne: nokkel for nokkel in (*flere_aar, *i_objekt)},
    }


def fra_objekt(objekt: object) -> Filsak:
    """The case of a parsed JSON object; raises UgyldigInndata."""
    if not isinstance(objekt, dict):
        return Filsak(les_sak(objekt)[0], _uke({}), les_sak(objekt)[1])
    uke = {navn: objekt[navn] for navn in UKEKOLONNER if navn in objekt}
    fakta, tolkning = les_sak({navn: verdi for navn, verdi in objekt.items() if navn not in uke})
    return Filsak(fakta, _uke(uke), tolkning)


def fra_kolonner(kolonner: Sequence[str], rad: Sequence[str], klasse: type[Saksfakta]) -> Filsak:
    """The case of a CSV row; an empty cell is a blank field. Raises UgyldigInndata, which names the column.

    `klasse` is what a case is to the law that the file is read for.
    """
    if len(rad) != len(kolonner):
        raise UgyldigInndata("", setninger.feil_antall_felter(len(rad), len(kolonner)))
    celler = {navn: tekst.strip() for navn, tekst in zip(kolonner, rad, strict=True) if tekst.strip()}
    for navn in PAAKREVDE_KOLONNER:
        if navn not in celler:
            raise UgyldigInndata(navn, setninger.tom_kolonne(navn))
    try:
        return fra_objekt(_som_objekt(celler, klasse))
    except UgyldigInndata as feil:
        nokler = kolonner_i(klasse).items()
        kolonne = next((kolonne for kolonne, nokkel in nokler if nokkel == feil.nokkel), feil.nokkel)
        raise UgyldigInndata(kolonne, feil.setning.replace(feil.nokkel, kolonne, 1)) from None


def _som_objekt(celler: Mapping[str, str], klasse: type[Saksfakta]) -> dict[str, Any]:
    """The object that `dagpenger beregn` would take for the cells of a row; numbers and dates are still texts."""
    objekt: dict[str, Any] = {"inntekt": [{} for _ in range(ANTALL_AAR)], "kurstid": [0] * ANTALL_AAR, "samordning": {}}
    for kolonne, nokkel in kolonner_i(klasse).items():
        if kolonne in celler:
            _sett(objekt, nokkel, celler[kolonne], klasse)
    return objekt


def _sett(objekt: dict[str, Any], nokkel: str, celle: str, klasse: type[Saksfakta]) -> None:
    verdi: str | bool = celle
    if nokkel in UKEKOLONNER:
        objekt[nokkel] = celle
        return
    if isinstance(fakta_i_saken(klasse.behandling)[nokkel].slag, JaNei):
        if celle.casefold() not in _JA:
            raise UgyldigInndata(nokkel, setninger.ja_eller_nei(nokkel))
        verdi = _JA[celle.casefold()]
    hvor = nokler_i(klasse).sted[nokkel]
    if hvor.ledd is not None:
        beholder = objekt[hvor.ytterst]
        (beholder if hvor.plass is None else beholder[hvor.plass])[hvor.ledd] = verdi
    elif hvor.plass is not None:
        objekt[hvor.ytterst][hvor.plass] = verdi
    else:
        objekt[nokkel] = verdi


def _uke(verdier: Mapping[str, object]) -> "Uke":
    from rules.mange.arbeidstid import Uke

    normal = _timer("normal_arbeidstid", verdier.get("normal_arbeidstid"), _FLEST_TIMER)
    tapt = _timer("tapt_arbeidstid", verdier.get("tapt_arbeidstid"), _FLEST_TIMER)
    maks = _timer("maks_prosent", verdier.get("maks_prosent"), Decimal(100))
    if normal == 0:
        raise UgyldigInndata("normal_arbeidstid", setninger.ARBEIDSTID_OVER_NULL)
    if tapt is not None and (normal is None or tapt > normal):
        raise UgyldigInndata("tapt_arbeidstid", setninger.TAPT_HOYST_NORMAL)
    return Uke(normal, tapt) if maks is None else Uke(normal, tapt, maks)


def _timer(navn: str, verdi: object, hoyst: Decimal) -> Decimal | None:
    """A number from 0 to `hoyst` with at most two decimals, None for a blank."""
    if verdi is None:
        return None
    setning = setninger.utenfor_grensene(navn, hoyst)
    lest = lest_tall(navn, verdi, les_prosent if navn == "maks_prosent" else les_timer, setning)
    tall = Decimal(lest) if type(lest) is int else lest
    if not isinstance(tall, Decimal) or not tall.is_finite() or not 0 <= tall <= hoyst or tall != round(tall, 2):
        raise UgyldigInndata(navn, setning)
    return tall
