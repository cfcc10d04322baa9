"""The desk beside the form: its word in the frame, its own actions, its papers and tasks."""

from collections.abc import Sequence

import pytest

from tests.tui.provebord import Provebord
from tui.flate.bord import Bord
from tui.flate.ramme import med_merke, med_vindu
from tui.flate.vitne import Hendelse, Tastet, UtfortHandling, Vitne
from tui.skjema.lop import Lop, tekst_av
from tui.skjema.storrelse import KOLONNER
from tui.skjema.svar import Tre, Trenode
from tui.vindu.papir import Papir
from tui.vindu.trevindu import Trevindu


class Ovingsbord(Bord):
    """A desk that notes what it is told, and does an action that no form here has."""

    merke = "ØVELSE"
    handlinger = frozenset({"skriv_ut"})

    def __init__(self) -> None:
        self.hort: list[Hendelse | str] = []

    def for_(self, hendelse: Hendelse) -> None:
        self.hort.append(hendelse)

    def stille(self) -> None:
        self.hort.append("stille")

    def gjor(self, handling: str) -> None:
        self.hort.append(f"gjør {handling}")


class Opptak(Vitne):
    """Somebody else who looks on, with a word of his own."""

    merke = "OPPTAK 2"


def ved_bordet(*, merke: str = "ØVELSE") -> Provebord:
    bord = Provebord()
    bord.flate.bord = Ovingsbord()
    bord.flate.bord.merke = merke
    return bord


def test_uten_noe_paa_bordet_staar_klokka_der_den_staar() -> None:
    bilde = Provebord().flate.bilde()
    assert (bilde[0][64:], bilde[1][64:]) == ("Dato: 06.06.1988", "  Kl: 09:00     ")


def test_ordet_staar_i_hodet_ved_siden_av_opptakets_i_statusen() -> None:
    bord = ved_bordet()
    bord.flate.vitne = Opptak()
    bilde = bord.flate.bilde()
    assert (bilde[0][64:], bilde[1][64:]) == ("Dato: 06.06.1988", "Kl: 09:00 ØVELSE")
    assert "OPPTAK 2 09,10 OVER" in bilde[23]
    assert {len(linje) for linje in bilde} == {KOLONNER}


def test_ordet_staar_mens_et_vindu_et_sporsmaal_og_linja_ligger_over() -> None:
    bord = ved_bordet()
    bord.gaa_til("E-1")
    for taster in (["F1"], ["F3", "F10"], ["F3", *"Aroma", "F3"]):
        bord.tast(*taster)
        assert bord.flate.bilde()[1].endswith(" ØVELSE")


@pytest.mark.parametrize(("merke", "vist"), [("ØVELSER UTEN ENDE", "ØVELSE"), ("\x1b[5m😀", "?[5m?")])
def test_et_merke_som_ikke_er_et_kort_ord_velter_ikke_linja(merke: str, vist: str) -> None:
    linje = ved_bordet(merke=merke).flate.bilde()[1]
    assert (len(linje), linje[64:73]) == (KOLONNER, "Kl: 09:00")
    assert linje.endswith(vist)


def test_bordet_horer_det_som_kommer_inn_og_naar_det_er_stille() -> None:
    bord = ved_bordet()
    bord.tast("3")
    assert isinstance(bord.flate.bord, Ovingsbord)
    assert bord.flate.bord.hort == [Tastet("3", "3"), "stille"]


@pytest.mark.parametrize("for_", [[], ["F1"], ["F10"], ["F3"]], ids=["skjemaet", "vindu", "linja", "spørsmål"])
def test_bordet_gjor_sine_egne_handlinger_hvor_som_helst(for_: list[str]) -> None:
    bord = ved_bordet()
    bord.tast(*for_)
    sett = bord.flate.bilde()
    bord.tast("F9")
    bord.flate.utfor("skriv_ut")
    assert isinstance(bord.flate.bord, Ovingsbord)
    egne = [Tastet("f9", None), "gjør skriv_ut", "stille", UtfortHandling("skriv_ut"), "gjør skriv_ut", "stille"]
    assert bord.flate.bord.hort[-6:] == egne
    assert bord.flate.bilde() == sett


def test_ordet_for_bordets_egen_handling_lar_meldingen_staa() -> None:
    bord = ved_bordet()
    bord.flate.si("Dette står.")
    bord.gaa_til("skriv ut")
    assert bord.flate.melding == "Dette står."
    bord.gaa_til("papirer")
    assert bord.flate.melding != "Dette står."


SOKNAD = Papir("Søknad", (("SØKNAD OM DAGPENGER", "Navn: Berg"), ("Underskrift",)))
KORT = Papir("Meldekort", (("MELDEKORT",),))
OPPGAVER = (
    Lop("Oppgave 3 av 24", "panel_tittel"),
    Lop("[x] Journalfør søknaden: gjort, 10 av 10 poeng", "panel"),
    Lop("[ ] Fatt vedtaket", "panel"),
)


def dekket(*, papirer: Sequence[Papir] = (SOKNAD, KORT), oppgaver: Sequence[Lop] = OPPGAVER) -> Provebord:
    """With papers and tasks on the desk, in the middle of a form."""

    class Dekket(Bord):
        def oppgaver(self) -> Sequence[Lop]:
            return oppgaver

    bord = Provebord()
    bord.flate.bord = Dekket()
    bord.flate.bord.papirer = papirer
    bord.gaa_til("E-1")
    bord.skriv("Aro")
    return bord


def tittel(bord: Provebord) -> str:
    return bord.flate.vindu.tittel if bord.flate.vindu else ""


@pytest.mark.parametrize("taster", [["F11"], ["Ctrl+B"], ["F10", *"papirer", "Enter"], ["Ctrl+P", *"papirer", "Enter"]])
@pytest.mark.parametrize("lukkes_av", ["F11", "Ctrl+B", "F3", "Enter", "Esc"])
def test_papirene_aapnes_over_skjemaet_og_det_skrevne_staar(taster: list[str], lukkes_av: str) -> None:
    bord = dekket()
    for_, markor = bord.flate.bilde(), bord.flate.markor
    bord.tast(*taster)
    assert tittel(bord) == "Søknad · papir 1 av 2, side 1 av 2"
    assert "SØKNAD OM DAGPENGER" in bord.flate.bilde()[3]
    bord.tast("F8", lukkes_av)
    assert (bord.flate.bilde(), bord.flate.markor) == (for_, markor)
    bord.skriv("ma")
    assert bord.tekst("navn") == "Aroma"
    bord.tast("F11")
    assert tittel(bord) == "Søknad · papir 1 av 2, side 2 av 2"


def test_papirene_lar_meldingen_staa() -> None:
    bord = dekket()
    bord.flate.si("Dette står.")
    bord.tast("F11", "F8", "F11")
    bord.gaa_til("papirer")
    assert bord.flate.melding == "Dette står."


def test_det_som_tastes_i_papirene_havner_ingen_steder_og_det_blir_sagt_saa_lenge_det_gjelder() -> None:
    bord = dekket()
    bord.flate.si("Dette står.")
    for_ = bord.flate.bilde()
    bord.tast("F11", "x")
    assert bord.flate.melding == "VARSEL: Vinduet er åpent; F3 lukker det."
    bord.tast("F8")
    assert bord.flate.melding == "Dette står."
    for nytter_ikke, lukkes_av in (("7", "F11"), ("Ctrl+X", "Ctrl+Y")):
        bord.tast(nytter_ikke)
        assert bord.flate.melding == "VARSEL: Vinduet er åpent; F3 lukker det."
        bord.tast(lukkes_av)
        assert bord.flate.melding == "Dette står."
        bord.tast("F11")
    bord.flate.lim("Gravenstein")
    bord.tast("F11")
    assert bord.flate.bilde() == for_


@pytest.mark.parametrize("over", [["F1"], ["F2"], ["F4"], ["Ctrl+P"], ["F10", *"E-2"], ["Ctrl+Y"]])
def test_et_vindu_og_linja_gir_plass_til_papirene(over: list[str]) -> None:
    bord = dekket()
    bord.tast("Tab", *over, "F11")
    assert (tittel(bord), bord.flate.hopp) == ("Søknad · papir 1 av 2, side 1 av 2", None)
    bord.tast("F11")
    assert (tittel(bord), bord.flate.hopp, bord.tekst("navn"), bord.felt) == ("", None, "Aro", "land")


def test_et_sporsmaal_faar_svaret_forst() -> None:
    bord = dekket()
    bord.tast("F3", "F11")
    assert (tittel(bord), bord.flate.sporsmaal) == ("", "Forlate bildet uten å lagre? (J/N)")


def test_en_bekreftelse_gjelder_ogsaa_etter_et_blikk_paa_papirene() -> None:
    bord = dekket()
    bord.tast("F12")
    bord.gaa_til("E-2")
    bord.fyll(sort="Aroma", dato="010688", kasser="450")
    bord.tast("Enter", "F11", "F8", "F11", "Enter")
    assert [ett["kasser"] for ett in bord.lager.hostet] == [450]


def test_det_som_tastes_mens_registeret_aapnes_venter_paa_skjemaet() -> None:
    bord = Provebord(begynn=False)
    bord.flate.bord.papirer = (KORT,)
    bord.tast("F11")
    assert tittel(bord) == ""
    bord.flate.begynn(None)
    bord.kjor()
    assert tittel(bord) == "Meldekort · papir 1 av 1, side 1 av 1"


@pytest.mark.parametrize(
    ("taster", "sagt"),
    [
        (["F11"], "Det ligger ingen papirer på bordet; de følger med en øvelse."),
        ([*("F10", *"papirer", "Enter")], "Det ligger ingen papirer på bordet; de følger med en øvelse."),
        (["Ctrl+Y"], "Det er ingen oppgaver her; de følger med en øvelse."),
        ([*("F10", *"oppgaver", "Enter")], "Det er ingen oppgaver her; de følger med en øvelse."),
        (["F1", "F11"], "VARSEL: Vinduet er åpent; F3 lukker det."),
    ],
)
def test_paa_et_tomt_bord_blir_det_sagt(taster: list[str], sagt: str) -> None:
    bord = dekket(papirer=(), oppgaver=())
    bord.tast(*taster)
    assert (bord.flate.melding, bord.tekst("navn")) == (sagt, "Aro")


def test_tastelinja_har_det_som_ligger_paa_bordet() -> None:
    bord = dekket()
    bord.tast("F12", "F3")
    assert bord.flate.bilde()[23].startswith("F1 Hjelp  F3 Tilbake  F10 Gå til  F11 Papirer  Ctrl+Y Oppgaver ")
    assert "Papirer" not in dekket(papirer=()).flate.bilde()[23]
    assert "Oppgaver" not in dekket(oppgaver=()).flate.bilde()[23]
    bord = dekket()
    bord.tast("F11")
    assert bord.flate.bilde()[23].startswith("F3 Tilbake  F7 Opp  F8 Ned  F11 Papirer ")


def test_papirene_faar_plass_paa_tastelinja_ved_siden_av_et_opptak() -> None:
    bord = dekket()
    bord.flate.vitne = Opptak()
    bord.tast("Tab")
    linje = bord.flate.bilde()[23]
    assert "F11 Papirer" in linje
    assert linje.endswith(" OPPTAK 2 05,19 OVER")


def test_klikk_paa_tastelinja_blar_og_lukker() -> None:
    bord = dekket()

    def klikk(hva: str) -> None:
        bord.flate.klikk(23, bord.flate.bilde()[23].index(hva))

    klikk("Papirer")
    klikk("Ned")
    assert tittel(bord) == "Søknad · papir 1 av 2, side 2 av 2"
    klikk("Papirer")
    assert tittel(bord) == ""


def test_vinduet_vokser_med_terminalen() -> None:
    bord = dekket(papirer=(Papir("Lang", (tuple(f"linje {nr}" for nr in range(1, 31)),)),))
    bord.tast("F11", "F8")
    assert "linje 30 " in bord.flate.bilde()[20]
    bord.flate.tilpass(43)
    assert "linje 1 " in bord.flate.bilde()[3]
    assert "linje 30 " in bord.flate.bilde()[32]
    assert {len(linje) for linje in bord.flate.bilde()} == {KOLONNER}


def test_papirer_med_styretegn_og_emoji_holder_hver_linje() -> None:
    bord = dekket(papirer=(Papir("\x1b]0;x\x07😀", (("[red]\x1b[2J\x1b[1;1H😀😀", "漢字\t\u202e"), ("a" * 500,))),))
    for taster in (["F11"], ["F8"]):
        bord.tast(*taster)
        bilde = bord.flate.bilde()
        assert {len(linje) for linje in bilde} == {KOLONNER}
        assert "".join(bilde).isprintable()


def test_oppgavene_er_et_vindu_med_merker_og_ord() -> None:
    bord = dekket()
    for_ = bord.flate.bilde()
    bord.tast("Ctrl+Y")
    bilde = bord.flate.bilde()
    assert bilde[2].startswith("  ┌─ Oppgaver ─")
    assert [linje[4:60].rstrip() for linje in bilde[3:6]] == [lop.tekst for lop in OPPGAVER]
    assert Lop(OPPGAVER[0].tekst.ljust(72), "panel_tittel") in bord.flate.linjer()[3]
    assert bilde[23].startswith("F3 Tilbake  F7 Opp  F8 Ned  Ctrl+Y Oppgaver ")
    bord.tast("Ctrl+Y")
    assert bord.flate.bilde() == for_
    bord.gaa_til("oppgaver")
    assert tittel(bord) == "Oppgaver"


def test_ordet_i_hodet_staar_i_hjornet_av_et_vindu_over_hele_skjemaet() -> None:
    vindu = Trevindu(Tre("Ukesats", Trenode("sats", "Ukesats 1 000", ["Ukesats er 1 000."]))).bilde()
    linjer = med_merke(med_vindu([[Lop(" " * KOLONNER, "tekst")] for _ in range(22)], vindu), "ØVELSE")
    assert tekst_av(linjer[1]).startswith("┌─ Ukesats ─")
    assert tekst_av(linjer[1]).endswith("──ØVELSE┐")
    assert len(tekst_av(linjer[1])) == KOLONNER
