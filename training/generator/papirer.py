"""The papers on the desk: what the right facts of a draft look like before somebody has read them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from rules.tall.lesing import vis_tall
from training.generator.ordlyd import skriv_ark
from training.generator.utkast import Papirutkast, Saksutkast
from training.ovelse.ovelse import Ovelsespapir

BLANDES_FRA = 3
"""From this level on the papers lie in no order."""
_DAGENE = ("ma", "ti", "on", "to", "fr", "lø")
_LENGSTE_DAG = 8


def papirene(utkast: Saksutkast) -> tuple[Ovelsespapir, ...]:
    """Every paper, worded: the application first."""
    felles = _felles(utkast)
    forst, *resten = [
        skriv_ark(Papirutkast(ark.slag, {**felles, **ark.verdier}), utkast.trekk) for ark in arkene(utkast)
    ]
    if utkast.nivaa >= BLANDES_FRA:
        utkast.trekk.shuffle(resten)
    return (forst, *resten)


def arkene(utkast: Saksutkast) -> Iterator[Papirutkast]:
    """The papers that every case has, and those that traps and decoys have laid there."""
    yield _soknad(utkast)
    fakta = utkast.fakta
    skatt = {"prosent": _tall(fakta.get("skatteprosent")), "tabell": fakta.get("tabellnr", ""), "aar": utkast.fra.year}
    yield Papirutkast("skattekort", skatt)
    yield _arbeidsgiver(utkast)
    for nr in (1, 2, 3):
        yield lonnsoppgave(utkast, utkast.aar(nr), fakta[f"lonn_{nr}"], gammel=nr > 1)
    for barn in (*utkast.barn, *utkast.andre_barn):
        if not any(ark.slag == "erklaering" and ark.verdier["barn"] == barn.navn for ark in utkast.ark):
            yield Papirutkast("fodselsattest", {"barn": barn.navn, "fodt": barn.fodt})
    if utkast.kort:
        yield meldekort(utkast, utkast.kort, utkast.uketimer, utkast.klokke.date())
    yield from utkast.ark


def lonnsoppgave(utkast: Saksutkast, aar: int, lonn: Decimal, *, gammel: bool = False) -> Papirutkast:
    """The statement of a year's wage; an old one may have the address of that time."""
    bodde = dict(zip(("gate", "post"), utkast.bodde, strict=True)) if gammel and utkast.bodde else {}
    trekk = Decimal(int(lonn) * utkast.trekk.randint(18, 33) // 100)
    return Papirutkast("lonnsoppgave", {"aar": aar, "lonn": lonn, "trekk": trekk, **bodde})


def meldekort(utkast: Saksutkast, kort: dict[str, Any], uker: tuple[int, int], levert: date) -> Papirutkast:
    """A card with the hours of two weeks in its boxes, or with what was lost a week."""
    tapt = kort.get("tapt_arbtid")
    rader = {"hode": "", "rad1": "", "rad2": ""}
    if tapt is None:
        rader = {"hode": " ".join(f"{dag:>3}" for dag in _DAGENE)}
        rader |= {f"rad{nr}": _rad(utkast, timer) for nr, timer in enumerate(uker, 1)}
    verdier = {
        **rader,
        "fra": kort["fra"],
        "til": kort["til"],
        "levert": levert,
        "arbeid": "" if tapt is not None else _arbeid(utkast, uker),
        "tapt": "" if tapt is None else f"Tapt arbeidstid: {vis_tall(tapt)} timer i uka, i begge ukene.",
    }
    return Papirutkast("meldekort", verdier)


def _felles(utkast: Saksutkast) -> dict[str, Any]:
    soker = utkast.soker
    return {
        "navn": soker.navn,
        "omvendt": f"{soker.etternavn}, {soker.fornavn}",
        "fnr": soker.fodselsnr,
        "gate": soker.gate,
        "post": soker.post,
        "kommune": soker.kommune,
        "firma": utkast.firma,
    }


def _soknad(utkast: Saksutkast) -> Papirutkast:
    alle = [barn.navn.split(" ")[0] for barn in (*utkast.barn, *utkast.andre_barn)]
    utkast.trekk.shuffle(alle)
    barna = " og ".join(filter(None, (", ".join(alle[:-1]), *alle[-1:])))
    delvis = "tapt_arbtid" in utkast.fakta
    verdier = {
        "ledig": "delvis uten arbeid" if delvis else "uten arbeid",
        "mottatt": utkast.mottatt,
        "fra": utkast.fra,
        "ektefelle": utkast.soker.ektefelle,
        "barna": barna and f"{barna}, se attestene",
        "forsorger": barna and f"Jeg har barn: {barna}. Attester er lagt ved.",
        "giro": {"B": "bankgiro", "P": "postgiro"}[utkast.soker.giro],
        "kontonr": utkast.soker.kontonr,
    }
    return Papirutkast("soknad", verdier)


def _arbeidsgiver(utkast: Saksutkast) -> Papirutkast:
    tapt = utkast.fakta.get("tapt_arbtid")
    verdier = {
        "normal": _tall(utkast.fakta["normal_arbtid"]),
        "tapt": _tall(tapt),
        "sluttet": utkast.sluttet if tapt is None else "",
        "slutt": "" if tapt is None else utkast.sluttet,
    }
    return Papirutkast("arbeidsgiver", verdier)


def _tall(verdi: Decimal | None) -> str:
    return "" if verdi is None else vis_tall(verdi)


def _rad(utkast: Saksutkast, timer: int) -> str:
    """So many hours in the boxes of six days, none of them longer than a day."""
    dagene = [0] * len(_DAGENE)
    ledige = list(range(len(_DAGENE)))
    while timer:
        dag = ledige.pop(utkast.trekk.randrange(len(ledige)))
        dagene[dag] = min(timer, max(-(-timer // (len(ledige) + 1)), utkast.trekk.randint(4, _LENGSTE_DAG)))
        timer -= dagene[dag]
    return " ".join(f"{antall or '-':>3}" for antall in dagene)


def _arbeid(utkast: Saksutkast, uker: tuple[int, int]) -> str:
    forste, andre = uker
    if "tapt_arbtid" in utkast.fakta and not any(uker):
        return utkast.trekk.choice(
            (
                "Jeg har arbeidet den kortere uka, og ikke noe ut over den.",
                "Bare det faste, i innskrenket uke.",
                "Ingen timer ekstra ved siden av den korte uka.",
            )
        )
    if not any(uker):
        return utkast.trekk.choice(
            ("Jeg har ikke arbeidet i perioden.", "Ikke noe arbeid disse ukene.", "Uten arbeid begge ukene.")
        )
    return utkast.trekk.choice(
        (
            f"Jeg har arbeidet {forste} timer den første uka og {andre} timer den andre.",
            f"Arbeid: {forste} timer i første uke, {andre} timer i andre uke.",
            f"Vikararbeid, {forste} timer og {andre} timer.",
        )
    )
