"""Writes the rule documents from the rules, the parameters and the worked examples.

`python -m rules.dokumenter` writes `rules/dokumenter/*.md`; a test fails when they are stale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from rules.dagpenger.setninger import BER_OM_BEGRUNNELSE, SE_ETTER
from rules.dokumenter.avhengighet import avhengighetene, sidene_i
from rules.dokumenter.kilder import MAPPE, filnavn, les, loven, modulnavn, regler_i
from rules.dokumenter.markdown import LAGET, Linjer, tabell
from rules.dokumenter.tre import SLIK_LESES_TREET, brukt_av, tre
from rules.dokumenter.virkning import virkningsdokument
from rules.fakta.begrunnelse import FAERREST_TEGN
from rules.fakta.tolkning import Tolkningsvalg
from rules.forklaring.forklaring import formel_i_ord, vis_verdi
from rules.tall.grunnbelop import grunnbelopssett
from rules.tall.tall import Parameter, Regel


def dokumenter() -> dict[str, Callable[[], str]]:
    """What makes each document, by file name."""
    sider = les("regelsider.toml")["side"]
    filer: dict[str, Callable[[], Linjer]] = {f"{side['fil']}.md": partial(_side, side, sider) for side in sider}
    filer |= {"kontroller.md": _kontroller, "dekning.md": _dekning, "README.md": partial(_innhold, sider)}
    filer["virkning.md"] = virkningsdokument
    return {navn: partial(_tekst, linjer) for navn, linjer in filer.items()}


def _tekst(linjer: Callable[[], Linjer]) -> str:
    return "\n".join(linjer()) + "\n"


def _side(side: dict[str, Any], sider: list[dict[str, Any]]) -> Linjer:
    yield from (f"# {side['nr']} {side['tittel']}", "", LAGET, "", side["tekst"].strip(), "")
    yield f"Programmert i {', '.join(f'`{filnavn(modulnavn(modul))}`' for modul in side['moduler'])}."
    yield ""
    yield from (*tre(avhengighetene(), side["nr"]), *brukt_av(avhengighetene(), side["nr"], sider))
    regler = [regel for modul in side["moduler"] for regel in regler_i(modul)]
    if regler:
        yield from ("## Regler", "")
        yield from tabell(("Tall", "Formel", "Grad", "Tolkning"), (_regelrad(regel) for regel in regler))
    parametre = list(_parametre(side["nr"]))
    if parametre:
        yield from ("## Satser og grenser", "")
        hode = ("Parameter", "Verdi", "Gjelder", "Grad", "Kilde", "Merknad")
        yield from tabell(hode, (_parameterrad(parameter) for parameter in parametre))
    brukte = {regel.tolkning[0] for regel in regler if regel.tolkning}
    for valg in (valg for id, valg in loven().tolkningsvalg.items() if id in brukte):
        yield from _tolkningsvalg(valg)
    yield from _eksempler(side["nr"])
    if side["apne"]:
        yield from ("## Åpne spørsmål", "", *(f"- {sporsmal}" for sporsmal in side["apne"]), "")


def _regelrad(regel: Regel) -> tuple[str, ...]:
    navn = regel.navn.replace(" siste år", " (hvert år)") if regel.navn.endswith(" siste år") else regel.navn
    return navn, formel_i_ord(regel.formel), regel.grad, " ".join(regel.tolkning or ())


def _parametre(nr: str) -> Iterator[Parameter]:
    if nr == "1":
        g = grunnbelopssett().rader
        yield from (g["grunnbelop"][0], g["grunnbelop"][-1])
        return
    for rader in loven().satser.parametersett().rader.values():
        if nr in sidene_i(rader[0]):
            yield from rader


def _parameterrad(parameter: Parameter) -> tuple[str, ...]:
    navn = f"{parameter.navn}, {parameter.alternativ}" if parameter.alternativ else parameter.navn
    if parameter.nokkel in loven().satser.VALGT_AV:
        navn = f"{parameter.navn} ({loven().satser.VALGT_AV[parameter.nokkel]} {parameter.alternativ})"
    gjelder = f"{parameter.gjelder_fra:%d.%m.%Y}–{parameter.gjelder_til:%d.%m.%Y}"
    verdi = vis_verdi(parameter.verdi, parameter.enhet)
    return navn, verdi, gjelder, parameter.grad, parameter.kilde, parameter.merknad


def _tolkningsvalg(valg: Tolkningsvalg) -> Linjer:
    yield from (f"## {valg.id}: {valg.sporsmal}", "")
    rader = (
        (f"**{a.id}** (standard)" if a.id == valg.standard else a.id, a.tekst, a.taler_for) for a in valg.alternativer
    )
    yield from tabell(("Alternativ", "Hva det gjør", "Hva som taler for"), rader)
    yield from (f"Kilde: {valg.kilde}. Grad {valg.grad}.", "")


def _eksempler(nr: str) -> Linjer:
    eksempler = [eksempel for eksempel in les("eksempler.toml")["eksempel"] if eksempel["side"] == nr]
    if eksempler:
        yield from ("## Eksempler, regnet for hånd", "")
        rader = ((e["navn"], e["regnestykke"], _venter(e["venter"])) for e in eksempler)
        yield from tabell(("Sak", "Regnestykke", "Resultat"), rader)


def _venter(venter: dict[str, Any]) -> str:
    def verdi(v: Any) -> str:
        return {True: "ja", False: "nei"}[v] if isinstance(v, bool) else str(v)

    return ", ".join(f"{navn} {verdi(v)}" for navn, v in venter.items())


def _kontroller() -> Linjer:
    yield from ("# Kontroller", "", LAGET, "")
    yield "Grensene som registrerte verdier må ligge innenfor før noe beregnes. Kilden sier at slike grenser fantes,"
    tabellen = f"rules/dagpenger/{loven().kode}/kontroller.toml"
    yield from (f"men ikke hva de var; de fleste er våre valg (C). Tabellen er `{tabellen}`.", "")
    yield "Et stopp lar ikke saken lagres eller beregnes. Et varsel gjør det, men så lenge Begr. er uten begrunnelse,"
    yield f"er {{raad}} «{BER_OM_BEGRUNNELSE}», og vedtaket fattes ikke; ellers er {{raad}} «{SE_ETTER}»."
    yield f"En begrunnelse er minst {FAERREST_TEGN} bokstaver eller sifre (C). Den fryses med vedtakets opplysninger."
    yield from ("En rad som forutsetter en annen, prøves bare når den andre ikke har slått ut.", "")
    rader = (
        (k.id, k.storrelse, _grense(k.minst), _grense(k.hoyst), k.forutsetter, k.utfall, k.setning, k.kilde, k.grad)
        for k in loven().kontroller.alle_kontroller()
    )
    titler = ("Kontroll", "Måler", "Minst", "Høyst", "Forutsetter", "Utfall", "Setning", "Kilde", "Grad")
    yield from tabell(titler, rader)


def _grense(grense: Any) -> str:
    return "" if grense is None else str(grense)


def _dekning() -> Linjer:
    regler = les("dekning.toml")["regel"]
    programmert = [regel for regel in regler if "ikke" not in regel]
    yield from ("# Dekning", "", LAGET, "")
    yield f"Av {len(regler)} utsagn i regelverket fra 1988 er {len(programmert)} programmert i reglene."
    yield from ("", "## Programmert", "")
    rader = ((r["punkt"], r["utsagn"], _kode(r["funksjoner"]), _kode(r["prover"])) for r in programmert)
    yield from tabell(("Punkt", "Regel", "Funksjon i rules/", "Prøvd av, i tests/rules/"), rader)
    yield from ("## Ikke programmert i reglene", "")
    yield from tabell(
        ("Punkt", "Regel", "Hvorfor"), ((r["punkt"], r["utsagn"], r["ikke"]) for r in regler if "ikke" in r)
    )


def _kode(navn: list[str]) -> str:
    return ", ".join(f"`{ett}`" for ett in navn)


def _innhold(sider: list[dict[str, Any]]) -> Linjer:
    yield from ("# Regelverket, side for side", "", LAGET, "")
    yield "Grad A er primærkilde, B sekundærkilde, C sluttet, lest tilbake fra 1997, eller vårt valg."
    yield from ("", *(f"- [{side['nr']} {side['tittel']}]({side['fil']}.md)" for side in sider))
    yield from (
        "- [Kontroller](kontroller.md)",
        "- [Dekning: hva som er programmert, og hva som ikke er det](dekning.md)",
        "- [Hva tolkningsvalgene koster, i kroner](virkning.md)",
        *("", "## Slik leses treet", SLIK_LESES_TREET),
    )


def skriv() -> None:
    """Writes every document, and removes those that no longer exist."""
    nye = dokumenter()
    for gammel in MAPPE.glob("*.md"):
        if gammel.name not in nye:
            gammel.unlink()
    for navn, lag in nye.items():
        (MAPPE / navn).write_text(lag(), "utf-8")
