"""The book as one HTML file that fetches nothing: without colours of its own, for eyes, ears and paper."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from screens.haandbok.dokument import (
    Avsnitt,
    Bok,
    Bokbilde,
    Del,
    Kapittel,
    Lenke,
    Oppslagsliste,
    Ord,
    Punkter,
    Tabell,
    Tekst,
)
from tui.skjema.lop import Lop
from tui.terminal.utseende.tema import UTSEENDE

SPRAAK = "nb"
_STIL = {
    "bold": "font-weight: bold",
    "underline": "text-decoration: underline",
    "reverse": "background: CanvasText; color: Canvas",
}


def som_html(bok: Bok) -> str:
    """The whole file, the same each time for the same book."""
    tittel = escape(f"{bok.tittel}: {bok.undertittel}")
    return "\n".join(
        (
            f'<!DOCTYPE html>\n<html lang="{SPRAAK}">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{tittel}</title>\n<style>\n{_stilark()}</style>\n</head>\n<body>",
            '<a class="hopp" href="#tekst">Gå til teksten</a>',
            f"<header><h1>{escape(bok.tittel)}</h1><p>{escape(bok.undertittel)}</p></header>",
            f'<nav aria-labelledby="innholdet">\n<h2 id="innholdet">Innhold</h2>\n{_innhold(bok.kapitler, "")}\n</nav>',
            '<main id="tekst">',
            *(_kapittel(kapittel, 2, str(nr)) for nr, kapittel in enumerate(bok.kapitler, 1)),
            "</main>",
            "</body>\n</html>\n",
        )
    )


def _stilark() -> str:
    roller = "".join(
        f".r-{rolle} {{ {'; '.join(_STIL[ord_] for ord_ in utseende.split())} }}\n"
        for rolle, utseende in UTSEENDE.items()
        if utseende
    )
    return Path(__file__).with_name("haandbok.css").read_text(encoding="utf-8") + roller


def _innhold(kapitler: Sequence[Kapittel], foran: str) -> str:
    punkter = "".join(
        f'<li><a href="#{escape(kapittel.id)}">{foran}{nr} {escape(kapittel.tittel)}</a>'
        f"{_innhold(kapittel.under, f'{foran}{nr}.') if kapittel.under else ''}</li>\n"
        for nr, kapittel in enumerate(kapitler, 1)
    )
    return f"<ul>\n{punkter}</ul>\n"


def _kapittel(kapittel: Kapittel, nivaa: int, nummer: str) -> str:
    id_ = escape(kapittel.id)
    return "".join(
        (
            f'<section aria-labelledby="{id_}">\n<h{nivaa} id="{id_}">{nummer} {escape(kapittel.tittel)}</h{nivaa}>\n',
            *map(_del, kapittel.deler),
            *(_kapittel(en, nivaa + 1, f"{nummer}.{nr}") for nr, en in enumerate(kapittel.under, 1)),
            "</section>\n",
        )
    )


def _del(del_: Del) -> str:
    match del_:
        case Avsnitt(tekst):
            return f"<p>{_tekst(tekst)}</p>\n"
        case Punkter(punkter, nummerert):
            return _liste("ol" if nummerert else "ul", [f"<li>{_tekst(punkt)}</li>\n" for punkt in punkter])
        case Tabell():
            return _tabell(del_)
        case Oppslagsliste(oppslag):
            return _liste("dl", [_oppslag(en.id, en.ord, en.avsnitt) for en in oppslag])
        case Bokbilde():
            return _skjermbilde(del_)


def _liste(slag: str, punkter: Sequence[str]) -> str:
    return f"<{slag}>\n{''.join(punkter)}</{slag}>\n"


def _tabell(tabell: Tabell) -> str:
    ider = tabell.id_er or [""] * len(tabell.rader)
    bredder = "".join(f'<col style="width: {100 * del_ // sum(tabell.bredder)}%">' for del_ in tabell.bredder)
    hode = "".join(f'<th scope="col">{escape(ord_)}</th>' for ord_ in tabell.hode)
    rader = "".join(
        f"<tr{_id(id_)}>{''.join(f'<td>{_tekst(celle)}</td>' for celle in rad)}</tr>\n"
        for id_, rad in zip(ider, tabell.rader, strict=True)
    )
    return (
        f"<table>\n<caption>{escape(tabell.tittel)}</caption>\n<colgroup>{bredder}</colgroup>\n<thead><tr>{hode}</tr></thead>\n<tbody>\n{rader}</tbody>\n"
        "</table>\n"
    )


def _oppslag(id_: str, ordene: Sequence[str], avsnitt: Sequence[Tekst]) -> str:
    forst, *andre = map(escape, ordene)
    ord_ = "".join((f"<dt{_id(id_)}>{forst}</dt>\n", *(f"<dt>{ett}</dt>\n" for ett in andre)))
    return f"{ord_}<dd>{''.join(f'<p>{_tekst(tekst)}</p>' for tekst in avsnitt)}</dd>\n"


def _skjermbilde(bilde: Bokbilde) -> str:
    id_ = escape(bilde.id)
    linjer = "\n".join("".join(map(_lop, linje)) for linje in bilde.linjer)
    return (
        f'<figure id="{id_}" aria-labelledby="{id_}-t">\n<figcaption id="{id_}-t">{escape(bilde.tittel)}</figcaption>\n'
        f'<pre tabindex="0">\n{linjer}\n</pre>\n</figure>\n'
    )


def _lop(lop: Lop) -> str:
    tekst = escape(lop.tekst, quote=False)
    return f'<span class="r-{escape(lop.rolle)}">{tekst}</span>' if UTSEENDE.get(lop.rolle) else tekst


def _tekst(tekst: Tekst) -> str:
    return "".join(map(_ord, tekst))


def _ord(ord_: Ord) -> str:
    if isinstance(ord_, Lenke):
        return f'<a href="#{escape(ord_.maal)}">{escape(ord_.tekst)}</a>'
    return escape(ord_, quote=False)


def _id(id_: str) -> str:
    return f' id="{escape(id_)}"' if id_ else ""
