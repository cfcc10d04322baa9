"""Writing exercises: what is written reads back as the same, and looks as a teacher would have it."""

import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from training.ovelse.katalog import alle
from training.ovelse.krav import Krav
from training.ovelse.leser import les_ovelse
from training.ovelse.ovelse import Fasit, Fasitkort, FeilLosning, Oppgave, Ovelse, Ovelsespapir, Ovelsesperson
from training.ovelse.skriver import PAA_NORSK, skriv
from tui.flyt.fil.tre import som_gren

HINT = ("tenk", "se", "regel", "vis")


def ovelse(**andre: Any) -> Ovelse:
    """The least exercise that there can be, with other parts."""
    enkel: dict[str, Any] = {
        "id": "prove",
        "tittel": "En prøve",
        "nivaa": 1,
        "minutter": 5,
        "rutiner": ("D-60",),
        "maal": "Journalfør søknaden.",
        "klokke": "1988-06-06T09:00",
        "personer": (Ovelsesperson(fodselsnr="15835512344", etternavn="HANSEN", fornavn="OLA"),),
        "oppgaver": (Oppgave(tittel="Søknaden er journalført", krav=(Krav(saker=1),), hint=HINT),),
        "etterpaa": "Slik er det.",
        "losning": (som_gren({"gå til": "D-60"}),),
    }
    return Ovelse(**{**enkel, **andre})


def lest(tekst: str, mappe: Path) -> Ovelse:
    """What a file of that text says."""
    fil = mappe / "ovelse.yaml"
    fil.write_text(tekst, encoding="utf-8")
    return les_ovelse(fil)


@pytest.mark.parametrize("fil", alle(), ids=lambda fil: fil.stem)
def test_ovelsene_i_programmet_skrives_og_leses_likt(fil: Path, tmp_path: Path) -> None:
    som_den_er = les_ovelse(fil)
    skrevet = skriv(som_den_er)
    assert lest(skrevet, tmp_path) == som_den_er
    assert skriv(lest(skrevet, tmp_path)) == skrevet


def test_filen_ser_ut_som_en_laerer_ville_skrevet_den() -> None:
    kort = Fasitkort(fra=date(1988, 1, 4), til=date(1988, 1, 16), arb_timer=Decimal("17.5"))
    hel = ovelse(
        papirer=(Ovelsespapir(tittel="Kort", sider=("Meldekort\n\n   ma  ti",)),),
        fasit=(Fasit(opplysninger={"Forsørgede barn": 1, "Innvilget fra": date(1988, 1, 4)}, kort=(kort,)),),
        feil_losninger=(FeilLosning(navn="Barnet er glemt", feil=("barn_glemt",), bytt={"Forsørgede barn": ""}),),
    )
    assert (
        skriv(hel)
        == """\
id: prove
tittel: En prøve
nivå: 1
minutter: 5
rutiner: [D-60]
mål: Journalfør søknaden.
klokke: 1988-06-06T09:00
personer:
  - {fodselsnr: "15835512344", etternavn: HANSEN, fornavn: OLA}
papirer:
  - tittel: Kort
    sider: |
      Meldekort

         ma  ti
oppgaver:
  - tittel: Søknaden er journalført
    krav: {saker: 1}
    hint:
      - tenk
      - se
      - regel
      - vis
fasit:
  - opplysninger: {Forsørgede barn: 1, Innvilget fra: 04.01.88}
    kort:
      - {fra: 04.01.88, til: 16.01.88, arb_timer: "17,5"}
etterpå: Slik er det.
løsning:
  - gå til: D-60
feil løsninger:
  - navn: Barnet er glemt
    feil: barn_glemt
    bytt: {Forsørgede barn: ""}
"""
    )


def test_det_som_er_satt_til_det_vanlige_staar_og_det_andre_ikke() -> None:
    assert "fro:" not in skriv(ovelse())
    assert "\nfro: 1\n" in skriv(ovelse(fro=1))


TEKSTER = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=150).map(
    lambda tekst: unicodedata.normalize("NFC", tekst).strip() or "x"
)
"""Any text as the reader makes it: composed, and without blanks at its ends."""


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEKSTER, TEKSTER, TEKSTER, TEKSTER)
def test_enhver_tekst_leses_som_den_ble_skrevet(tmp_path: Path, maal: str, side: str, hint: str, verdi: str) -> None:
    hel = ovelse(
        maal=maal,
        etterpaa=f"{maal}\n{side}",
        papirer=(Ovelsespapir(tittel="Brev", sider=(side, f"{side}\n{hint}")),),
        oppgaver=(Oppgave(tittel="Svar", krav=(Krav(sporsmaal=maal, svar=(verdi,)),), hint=(hint, maal, side, verdi)),),
        losning=(som_gren({"fyll": {"Svar": "".join(filter(str.isprintable, verdi))}}),),
    )
    assert lest(skriv(hel), tmp_path) == hel


def test_navnene_leses_tilbake_til_dem_i_skjemaet() -> None:
    from training.ovelse.delene import ascii_navn

    assert {ascii_navn(norsk) for norsk in PAA_NORSK.values()} == set(PAA_NORSK)
