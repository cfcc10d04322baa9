"""Rulebook section 7: the rate less what else is paid, § 4-25 by the day and § 4-26 by the week."""

from __future__ import annotations

from decimal import Decimal

from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import FOLKETRYGD, NULL, PRIVAT, UTENFOR
from rules.tall.tall import Ledd, Regel, Tall
from rules.tall.uendelig import d20

YTELSER_I_DAGEN = Regel(
    "Ytelser fra folketrygden om dagen", "summen av ytelsene", hjemmel="folketrygdloven § 4-25", grad="A"
)
ETTER_FOLKETRYGD = Regel(
    "Dagsats etter folketrygdytelser",
    "{dagsats} − {ytelser fra folketrygden}, minst 0",
    hjemmel="folketrygdloven § 4-25",
    grad="A",
)
OPPFYLT = Regel(
    "Samordning oppfylt",
    "{dagsats} er minst {ytelser fra folketrygden}, eller det er barn ({barn})",
    enhet="",
    hjemmel="folketrygdloven § 4-25",
    grad="A",
)
YTELSER_I_UKA = Regel(
    "Ytelser utenom folketrygden i uka", "summen av ytelsene", hjemmel="folketrygdloven § 4-26", grad="A"
)
GULV = Regel("Minste dagpenger i uka", "{prosent} av {grunnbeløp}", hjemmel="folketrygdloven § 4-26", grad="A")
SAMORDNET = {
    "alene": Regel(
        "Samordnet dagsats",
        "{dager i uka} × {dagsats} − {ytelser utenom folketrygden}, men dagpengene minst {gulvet}, delt på dagene"
        " og avrundet til tjue desimaler",
        hjemmel="folketrygdloven § 4-26",
        grad="A",
        tolkning=("T-SAMORD26", "alene"),
    ),
    "sum": Regel(
        "Samordnet dagsats",
        "{dager i uka} × {dagsats} − {ytelser utenom folketrygden}, men i sum minst {gulvet}, delt på dagene"
        " og avrundet til tjue desimaler",
        hjemmel="folketrygdloven § 4-26",
        grad="C",
        tolkning=("T-SAMORD26", "sum"),
    ),
}
UTEN_YTELSER = Regel(
    "Samordnet dagsats",
    "{dagsats}, avrundet til tjue desimaler",
    hjemmel="folketrygdloven § 4-26",
    grad="A",
)


def folketrygd_om_dagen(ramme: Ramme) -> Tall:
    """Reduced benefits from folketrygden, kroner a day."""
    belop = ramme.sak.andre_ytelser.folketrygd
    return Tall(
        YTELSER_I_DAGEN,
        sum(belop.values(), NULL),
        lambda: tuple(faktum(FOLKETRYGD[navn], verdi) for navn, verdi in belop.items()),
    )


def etter_folketrygd(dagsats: Tall, ytelser: Tall) -> Tall:
    """Kroner a day after § 4-25 (d2). Grade A."""
    return Tall(ETTER_FOLKETRYGD, max(NULL, dagsats.verdi - ytelser.verdi), (dagsats, ytelser))


def samordning_oppfylt(dagsats: Tall, ytelser: Tall, barn: int) -> Tall[bool]:
    """Whether the right stands: the rate covers the benefits, or there is a child. Grade A."""
    oppfylt = barn > 0 or dagsats.verdi >= ytelser.verdi
    return Tall(OPPFYLT, oppfylt, lambda: (dagsats, ytelser, faktum("Barn", Decimal(barn), "")))


def utenfor_i_uka(ramme: Ramme) -> Tall:
    """Benefits outside folketrygden, kroner a week; private pensions to 2021."""
    private = ramme.regelverk.privat_pensjon_prosent
    belop = {navn: verdi for navn, verdi in ramme.sak.andre_ytelser.utenfor.items() if navn != PRIVAT or private.verdi}
    har_private = PRIVAT in ramme.sak.andre_ytelser.utenfor

    def inndata() -> tuple[Ledd, ...]:
        fakta = tuple(faktum(UTENFOR[navn], verdi) for navn, verdi in belop.items())
        return (*fakta, private) if har_private else fakta

    return Tall(YTELSER_I_UKA, sum(belop.values(), NULL), inndata)


def samordnet_dagsats(dagsats: Tall, ytelser: Tall, ramme: Ramme) -> Tall:
    """Kroner a day after § 4-26 (d3), not rounded to kroner; `T-SAMORD26`."""
    if not ytelser.verdi:
        return Tall(UTEN_YTELSER, d20(dagsats.verdi), (dagsats,))
    valgt = ramme.valg["T-SAMORD26"]
    dager, prosent = ramme.regelverk.dager_i_uka, ramme.regelverk.gulv_prosent
    gulv = Tall(GULV, (prosent.verdi * ramme.g.verdi).scaleb(-2), (prosent, ramme.g))
    uka = dager.verdi * dagsats.verdi
    if valgt == "alene":
        uka = max(min(uka, gulv.verdi), uka - ytelser.verdi)
    else:
        uka = max(NULL, max(uka, min(uka + ytelser.verdi, gulv.verdi)) - ytelser.verdi)
    return Tall(SAMORDNET[valgt], d20(uka, dager.verdi), (dager, dagsats, ytelser, gulv))
