"""Writes the rule documents from the rules, the parameters and the worked examples.

`python -m rules.dokumenter` writes them for each law that has its pages in its package; a test fails when they are
stale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from rules.dagpenger.setninger import BER_OM_BEGRUNNELSE, SE_ETTER
from rules.dokumenter.aar import om_hvert
from rules.dokumenter.avhengighet import avhengighetene, siden_med_g, sidene_i
from rules.dokumenter.kilder import Beskrevet, alle_lover, filnavn, les, mappe_for, modulnavn, regler_i
from rules.dokumenter.markdown import LAGET, Linjer, tabell
from rules.dokumenter.tre import SLIK_LESES_TREET, brukt_av, tre
from rules.dokumenter.virkning import virkningsdokument
from rules.fakta.begrunnelse import FAERREST_TEGN
from rules.fakta.tolkning import Tolkningsvalg
from rules.forklaring.forklaring import formel_i_ord, vis_verdi
from rules.regelverk import Lov, lovene
from rules.tall.grunnbelop import grunnbelopssett
from rules.tall.tall import Parameter, Regel


def dokumenter(lov: Beskrevet) -> dict[str, Callable[[], str]]:
    """What makes each document of a law, by file name; none for a law whose package has no pages."""
    sider = les(lov, "regelsider.toml").get("side", [])
    if not sider:
        return {}
    filer: dict[str, Callable[[], Linjer]] = {f"{side['fil']}.md": partial(_side, lov, side, sider) for side in sider}
    filer |= {"dekning.md": partial(_dekning, lov), "README.md": partial(_innhold, lov, sider)}
    for full in lovene():
        if full is lov:
            filer["kontroller.md"] = partial(_kontroller, full)
            if les(lov, "virkning.toml"):
                filer["virkning.md"] = partial(virkningsdokument, full)
    return {navn: partial(_tekst, linjer) for navn, linjer in filer.items()}


def _tekst(linjer: Callable[[], Linjer]) -> str:
    return "\n".join(linjer()) + "\n"


def _side(lov: Beskrevet, side: dict[str, Any], sider: list[dict[str, Any]]) -> Linjer:
    yield from (f"# {side['nr']} {side['tittel']}", "", LAGET, "", side["tekst"].strip(), "")
    yield f"Programmert i {', '.join(f'`{filnavn(modulnavn(lov, modul))}`' for modul in side['moduler'])}."
    yield ""
    yield from (*tre(avhengighetene(lov), side["nr"]), *brukt_av(avhengighetene(lov), side["nr"], sider))
    regler = [regel for modul in side["moduler"] for regel in regler_i(lov, modul)]
    if regler:
        yield from ("## Regler", "")
        yield from tabell(("Tall", "Formel", "Grad", "Tolkning"), (_regelrad(regel) for regel in regler))
    parametre = list(_parametre(lov, side["nr"]))
    if parametre:
        yield from ("## Satser og grenser", "")
        hode = ("Parameter", "Verdi", "Gjelder", "Grad", "Kilde", "Merknad")
        yield from tabell(hode, (_parameterrad(lov, parameter) for parameter in parametre))
    brukte = {regel.tolkning[0] for regel in regler if regel.tolkning}
    for valg in (valg for id, valg in lov.tolkningsvalg.items() if id in brukte):
        yield from _tolkningsvalg(valg)
    yield from _eksempler(lov, side["nr"])
    if side["apne"]:
        yield from ("## Åpne spørsmål", "", *(f"- {sporsmaal}" for sporsmaal in side["apne"]), "")


def _regelrad(regel: Regel) -> tuple[str, ...]:
    return om_hvert(regel.navn), formel_i_ord(regel.formel), regel.grad, " ".join(regel.tolkning or ())


def _parametre(lov: Beskrevet, nr: str) -> Iterator[Parameter]:
    egne = lov.satser.parametersett().rader
    if nr == siden_med_g(lov) and "grunnbelop" not in egne:
        g = grunnbelopssett().rader
        yield from (g["grunnbelop"][0], g["grunnbelop"][-1])
    for rader in egne.values():
        if nr in sidene_i(lov, rader[0]):
            yield from rader


def _parameterrad(lov: Beskrevet, parameter: Parameter) -> tuple[str, ...]:
    navn = f"{parameter.navn}, {parameter.alternativ}" if parameter.alternativ else parameter.navn
    if parameter.nokkel in lov.satser.VALGT_AV:
        navn = f"{parameter.navn} ({lov.satser.VALGT_AV[parameter.nokkel]} {parameter.alternativ})"
    gjelder = f"{parameter.gjelder_fra:%d.%m.%Y}–{parameter.gjelder_til:%d.%m.%Y}"
    verdi = vis_verdi(parameter.verdi, parameter.enhet) if parameter.er_kjent else "ikke funnet"
    return navn, verdi, gjelder, parameter.grad, parameter.kilde, parameter.merknad


def _tolkningsvalg(valg: Tolkningsvalg) -> Linjer:
    yield from (f"## {valg.id}: {valg.sporsmaal}", "")
    rader = (
        (f"**{a.id}** (standard)" if a.id == valg.standard else a.id, a.tekst, a.taler_for) for a in valg.alternativer
    )
    yield from tabell(("Alternativ", "Hva det gjør", "Hva som taler for"), rader)
    yield from (f"Kilde: {valg.kilde}. Grad {valg.grad}.", "")


def _eksempler(lov: Beskrevet, nr: str) -> Linjer:
    eksempler = [eksempel for eksempel in les(lov, "eksempler.toml")["eksempel"] if eksempel["side"] == nr]
    if eksempler:
        yield from ("## Eksempler, regnet for hånd", "")
        rader = ((e["navn"], e["regnestykke"], _venter(e["venter"])) for e in eksempler)
        yield from tabell(("Sak", "Regnestykke", "Resultat"), rader)


def _venter(venter: dict[str, Any]) -> str:
    def verdi(v: Any) -> str:
        if isinstance(v, dict):
            return f"({_venter(v)})"
        return {True: "ja", False: "nei"}[v] if isinstance(v, bool) else str(v)

    return ", ".join(f"{navn} {verdi(v)}" for navn, v in venter.items())


def _kontroller(lov: Lov) -> Linjer:
    yield from ("# Kontroller", "", LAGET, "")
    yield from (les(lov, "regelsider.toml")["om_kontrollene"].strip(), "")
    yield "Et stopp lar ikke saken lagres eller beregnes. Et varsel gjør det, men så lenge Begr. er uten begrunnelse,"
    yield f"er {{raad}} «{BER_OM_BEGRUNNELSE}», og vedtaket fattes ikke; ellers er {{raad}} «{SE_ETTER}»."
    yield f"En begrunnelse er minst {FAERREST_TEGN} bokstaver eller sifre (C). Den fryses med vedtakets opplysninger."
    yield from ("En rad som forutsetter en annen, prøves bare når den andre ikke har slått ut.", "")
    rader = (
        (k.id, k.storrelse, _grense(k.minst), _grense(k.hoyst), k.forutsetter, k.utfall, k.setning, k.kilde, k.grad)
        for k in lov.kontroller.alle_kontroller()
    )
    titler = ("Kontroll", "Måler", "Minst", "Høyst", "Forutsetter", "Utfall", "Setning", "Kilde", "Grad")
    yield from tabell(titler, rader)


def _grense(grense: Any) -> str:
    return "" if grense is None else str(grense)


def _dekning(lov: Beskrevet) -> Linjer:
    dekning = les(lov, "dekning.toml")
    regler = dekning["regel"]
    programmert = [regel for regel in regler if "ikke" not in regel]
    yield from ("# Dekning", "", LAGET, "")
    yield f"Av {len(regler)} utsagn i {dekning['regelverket']} er {len(programmert)} programmert i reglene."
    yield from ("", "## Programmert", "")
    rader = ((r["punkt"], r["utsagn"], _kode(r["funksjoner"]), _kode(r["prover"])) for r in programmert)
    yield from tabell(("Punkt", "Regel", "Funksjon i rules/", f"Prøvd av, i {dekning['provene']}"), rader)
    yield from ("## Ikke programmert i reglene", "")
    yield from tabell(
        ("Punkt", "Regel", "Hvorfor"), ((r["punkt"], r["utsagn"], r["ikke"]) for r in regler if "ikke" in r)
    )


def _kode(navn: list[str]) -> str:
    return ", ".join(f"`{ett}`" for ett in navn)


def _innhold(lov: Beskrevet, sider: list[dict[str, Any]]) -> Linjer:
    yield from ("# Regelverket, side for side", "", LAGET, "")
    yield f"Grad A er primærkilde, B sekundærkilde, C {les(lov, 'regelsider.toml')['grad_c']}."
    yield from ("", *(f"- [{side['nr']} {side['tittel']}]({side['fil']}.md)" for side in sider))
    yield from (
        *(["- [Kontroller](kontroller.md)"] if lov in lovene() else []),
        "- [Dekning: hva som er programmert, og hva som ikke er det](dekning.md)",
        *(["- [Hva tolkningsvalgene koster, i kroner](virkning.md)"] if les(lov, "virkning.toml") else []),
        *("", "## Slik leses treet", SLIK_LESES_TREET),
    )


def skriv() -> None:
    """Writes every document of every law, and removes those that no longer exist."""
    for lov in alle_lover():
        skriv_lovens(lov, mappe_for(lov))


def skriv_lovens(lov: Beskrevet, mappe: Path) -> None:
    """Writes every document of one law in a folder, made when it is missing, and removes those that no longer exist."""
    nye = dokumenter(lov)
    if nye:
        mappe.mkdir(parents=True, exist_ok=True)
    for gammel in mappe.glob("*.md"):
        if gammel.name not in nye:
            gammel.unlink()
    for navn, lag in nye.items():
        (mappe / navn).write_text(lag(), "utf-8")
