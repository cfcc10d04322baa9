"""The part of F1 on a tolkningsvalg that the rulebook itself gives: what speaks for each alternative."""

from tui.skjema.felt import Felt


def taler_for(felt: Felt) -> list[str]:
    """The question and a paragraph for each alternative; empty for a field that is no choice."""
    from rules.regelverk import lovene

    valg = next((lov.tolkningsvalg[felt.label] for lov in lovene() if felt.label in lov.tolkningsvalg), None)
    if valg is None:
        return []
    alternativer = [f"{a.id} ({a.tekst}): {a.taler_for}" for a in valg.alternativer]
    return [valg.sporsmaal, f"Standard er {valg.standard} (grad {valg.grad}).", *alternativer]
