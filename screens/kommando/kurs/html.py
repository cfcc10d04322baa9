"""The report as one HTML page that fetches nothing and runs nothing: for eyes, ears and paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from rules.virkning.visning import prosent
from screens.kommando.kurs import setninger
from screens.kommando.kurs.tabell import hodet
from training.feiltyper.feiltype import omtale
from training.kurs.rapport import Elev, Feilrad, Innsats, Rapport

_TITTEL = "Kursrapport"
_HENTER_INGENTING = "default-src 'none'; style-src 'unsafe-inline'"
_INNSATS = ("Forsøk", "Minutter", "Hint", "Poeng", "%", "Andel av poengene")

Rad = tuple[str, Sequence[str]]
"""A row of HTML: what it is about, and its cells."""


def som_html(rapport: Rapport) -> str:
    """The whole page, the same each time for the same results."""
    stil = Path(__file__).with_name("kurs.css").read_text(encoding="utf-8")
    return "\n".join(
        (
            '<!DOCTYPE html>\n<html lang="nb">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_HENTER_INGENTING}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_TITTEL}</title>\n<style>\n{stil}</style>\n</head>\n<body>",
            '<a class="hopp" href="#tekst">Gå til teksten</a>',
            f"<header><h1>{_TITTEL}</h1><p>{escape(hodet(rapport))}</p></header>",
            '<main id="tekst">',
            *_delene(rapport),
            "</main>\n</body>\n</html>\n",
        )
    )


def _delene(rapport: Rapport) -> Iterator[str]:
    yield _del("elevene", "Elevene", _elevene(rapport))
    yield _del("ovelsene", "Øvelsene", _ovelsene(rapport))
    yield _del("feilene", "Feilene", _feilene(rapport.feil, rapport.punkter))
    yield _del("hver", "Hver elev", "".join(_elev(nr, elev, rapport) for nr, elev in enumerate(rapport.elever, 1)))
    if funn := [*rapport.galt, *rapport.merknader]:
        yield _del("merknader", "Merknader til resultatene", _liste(funn))
    yield _del("regnet", "Slik er det regnet", _liste(setninger.SLIK_ER_DET_REGNET))


def _del(id_: str, tittel: str, innhold: str) -> str:
    return f'<section aria-labelledby="{id_}">\n<h2 id="{id_}">{escape(tittel)}</h2>\n{innhold}</section>\n'


def _liste(setningene: Sequence[str]) -> str:
    return f"<ul>\n{''.join(f'<li>{escape(en)}</li>{chr(10)}' for en in setningene)}</ul>\n"


def _elevene(rapport: Rapport) -> str:
    rader = [
        (f'<a href="#elev-{nr}">{escape(elev.navn)}</a>', (_tall(len(elev.ovelser)), *_innsats(elev.innsats)))
        for nr, elev in enumerate(rapport.elever, 1)
    ]
    sum_ = ("Klassen", (_tall(len(rapport.ovelser)), *_innsats(rapport.innsats)))
    return _tabell("Alle elevene", ("Elev", "Øvelser", *_INNSATS), rader, sum_)


def _ovelsene(rapport: Rapport) -> str:
    rader = [(escape(rad.tittel), (_tall(rad.elever), *_innsats(rad.innsats))) for rad in rapport.ovelser]
    return _tabell("Alle øvelsene", ("Øvelse", "Elever", *_INNSATS), rader)


def _elev(nr: int, elev: Elev, rapport: Rapport) -> str:
    titler = {rad.id: rad.tittel for rad in rapport.ovelser}
    rader = [(escape(titler[id_]), _innsats(innsats)) for id_, innsats in elev.ovelser.items()]
    navn = escape(elev.navn)
    return (
        f'<section class="elev" aria-labelledby="elev-{nr}">\n<h3 id="elev-{nr}">{navn}</h3>\n'
        + _tabell(f"Øvelsene til {navn}", ("Øvelse", *_INNSATS), rader, ("Sum", _innsats(elev.innsats)))
        + _elevens_feil(elev, navn)
        + "</section>\n"
    )


def _feilene(feil: Sequence[Feilrad], punkter: Sequence[Feilrad]) -> str:
    """The class's mistakes and sections, in two tables."""
    if not feil:
        return f"<p>{escape(setninger.INGEN_FEIL)}</p>\n"
    hode = ("Punkt", "Sikre", "Mulige", "Elever", "Hvor ofte")
    rader = [(_med_raad(rad), _feilcellene(rad, feil[0], elever=True)) for rad in feil]
    deler = [(escape(rad.navn), _feilcellene(rad, punkter[0], elever=True)) for rad in punkter]
    return _tabell("Feilene ved navn", ("Feil", *hode), rader) + _tabell(
        "Feilene etter regelverket", ("Del av regelverket", *hode), deler
    )


def _med_raad(rad: Feilrad) -> str:
    raad = omtale().get(rad.id, {}).get("raad", "")
    return f"{escape(rad.navn)}<br><small>{escape(raad)}</small>" if raad else escape(rad.navn)


def _elevens_feil(elev: Elev, navn: str) -> str:
    """What a learner did wrong, with the part of the rulebook beside each; `navn` is HTML."""
    if not elev.feil:
        return f"<p>{escape(setninger.INGEN_FEIL)}</p>\n"
    deler = {rad.punkt: rad.navn for rad in elev.punkter}
    rader = [
        (
            escape(rad.navn),
            (f"<td>{escape(deler.get(rad.punkt, ''))}</td>", *_feilcellene(rad, elev.feil[0], elever=False)),
        )
        for rad in elev.feil
    ]
    hode = ("Feil", "Del av regelverket", "Punkt", "Sikre", "Mulige", "Hvor ofte")
    return _tabell(f"Feilene til {navn}", hode, rader)


def _feilcellene(rad: Feilrad, vanligst: Feilrad, *, elever: bool) -> Sequence[str]:
    antall = (rad.resultater, rad.mulige, *((rad.elever,) if elever else ()))
    return f"<td>{escape(rad.punkt)}</td>", *map(_tall, antall), _soyle(rad.resultater, vanligst.resultater)


def _innsats(innsats: Innsats) -> tuple[str, ...]:
    poeng = f"{innsats.poeng}/{innsats.maks}"
    deler = (innsats.forsok, innsats.minutter, innsats.hint, poeng, prosent(innsats.poeng, innsats.maks))
    return (*map(_tall, deler), _soyle(innsats.poeng, innsats.maks))


def _tall(verdi: object) -> str:
    return f'<td class="tall">{escape(str(verdi))}</td>'


def _soyle(del_: int, hel: int) -> str:
    """A bar beside its number, which is what is read aloud."""
    bredde = (200 * del_ + hel) // (2 * hel) if hel else 0
    return (
        f'<td class="strek"><span class="soyle" aria-hidden="true"><span style="width: {bredde}%"></span></span></td>'
    )


def _tabell(tittel: str, hode: Sequence[str], rader: Sequence[Rad], sum_: Rad | None = None) -> str:
    """`tittel` and the rows are HTML; the columns of numbers are those of the first row."""
    tall = [False, *("tall" in celle for celle in rader[0][1])] if rader else [False] * len(hode)
    klasser = [' class="tall"' if ett else "" for ett in tall]
    topp = "".join(f'<th scope="col"{klasse}>{navn}</th>' for navn, klasse in zip(hode, klasser, strict=True))
    bunn = f"<tfoot>\n{_rad(sum_)}</tfoot>\n" if sum_ and rader else ""
    return (
        f'<div class="ramme" role="region" aria-label="{tittel}" tabindex="0">\n<table>\n<caption>{tittel}</caption>\n'
        f"<thead><tr>{topp}</tr></thead>\n<tbody>\n{''.join(map(_rad, rader))}</tbody>\n{bunn}</table>\n</div>\n"
    )


def _rad(rad: Rad) -> str:
    hva, celler = rad
    return f'<tr><th scope="row">{hva}</th>{"".join(celler)}</tr>\n'
