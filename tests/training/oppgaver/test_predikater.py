"""What a goal asks for, where the exercises of the course do not show it by themselves."""

from pathlib import Path

import pytest

from screens.ovelse.spilling import Spillerom
from training.oppgaver.vurdering import Karakter
from training.ovelse.katalog import MAPPE
from training.ovelse.leser import les_ovelse
from training.ovelse.losning import ingenting, losningen


def test_et_kontant_kort_maa_vaere_av_type_k(tmp_path: Path) -> None:
    """An ordinary card pays the same kroner; only the kind tells that it was not in cash."""
    fil = tmp_path / "uten-k.yaml"
    hel = (MAPPE / "13-kort-K-T-E-M.yaml").read_text(encoding="utf-8")
    fil.write_text(hel.replace("fyll: {Anvisningstype: K, ", "fyll: {"), encoding="utf-8")
    assert galt(karakter(fil)) == [(2, "Antall anvisninger av type K skulle være 1, men er 0.")]


def test_lagrede_opplysninger_sees_og_forklares_for_det_er_vedtatt(tmp_path: Path) -> None:
    """The child is forgotten, and nothing is decided yet: the facts are saved when D-61-2 has been sent."""
    fil = tmp_path / "uten-barn.yaml"
    hel = (MAPPE / "02-ett-barn.yaml").read_text(encoding="utf-8")
    forst, _, sist = hel.partition("  - fyll: {Fødselsdato 1. barn")
    forst = forst.replace('  - fyll:\n      Forsørgede barn: "1"\n', "  - fyll:\n")
    fil.write_text(f"{forst}  - tast: Enter\nfeil løsninger:{sist.partition('feil løsninger:')[2]}", encoding="utf-8")
    svar = karakter(fil)
    assert svar.oppgaver[1].poeng == 20
    assert galt(svar)[0] == (2, "Forsørgede barn skulle være 1, men er blank.")
    assert svar.feil == ["barn_glemt"]


def test_det_som_ikke_er_gjort_sies_uten_svaret(tmp_path: Path) -> None:
    """What nobody has answered, journalled or decided is told of, and the right answer is not."""
    fil = MAPPE / "01-forste-dag.yaml"
    svar = Spillerom(tmp_path)(les_ovelse(fil), ingenting(les_ovelse(fil), fil)).karakter
    assert svar is not None
    assert (2, "Spørsmålet er ikke besvart: Hvilken ukesats har Astrid Lorentzen?") in galt(svar)
    assert galt(svar).count((3, "Personen skulle hatt en sak, og har ingen.")) == 1
    assert (4, "Personen skulle hatt en sak, og har ingen.") in galt(svar)


@pytest.mark.parametrize(
    ("ukesats", "snitt"), [("1.548,-", "29 267 kr"), ("Kr. 1548", "29267 kroner"), ("1 548,00", "29267,-")]
)
def test_et_tall_til_svar_leses_som_paa_bildene(tmp_path: Path, ukesats: str, snitt: str) -> None:
    fil = tmp_path / "svar.yaml"
    hel = (MAPPE / "01-forste-dag.yaml").read_text(encoding="utf-8")
    hel = hel.replace('Oppgave: "2", Svar: "1548"', f'Oppgave: "2", Svar: "{ukesats}"')
    fil.write_text(hel.replace('Oppgave: "5", Svar: 29 267', f'Oppgave: "5", Svar: "{snitt}"'), encoding="utf-8")
    assert galt(karakter(fil)) == []


def test_en_dato_til_svar_leses_som_paa_bildene_og_et_galt_svar_sies(tmp_path: Path) -> None:
    fil = tmp_path / "svar.yaml"
    hel = (MAPPE / "01-forste-dag.yaml").read_text(encoding="utf-8")
    hel = hel.replace('Astrid Lorentzen?, svar: "1548"', 'Astrid Lorentzen?, svar: "01.06.1988"')
    hel = hel.replace('Oppgave: "2", Svar: "1548"', 'Oppgave: "2", Svar: "010688"')
    fil.write_text(hel.replace('Oppgave: "3", Svar: "7"', 'Oppgave: "3", Svar: "11"'), encoding="utf-8")
    postgiro = "Hvor mange sifre har en postgiro? (F1 i Kontonr)"
    assert galt(karakter(fil)) == [(3, f"Svaret på «{postgiro}» skulle være 7, men er 11.")]


def test_avstengningen_sees_med_dag_og_uker(tmp_path: Path) -> None:
    fil = tmp_path / "for-kort.yaml"
    hel = (MAPPE / "18-avstengning.yaml").read_text(encoding="utf-8")
    gal = hel.replace(
        'Dato: "250588", Avstengningstidens lengde: "12"', 'Dato: "260588", Avstengningstidens lengde: "8"'
    )
    fil.write_text(gal, encoding="utf-8")
    svar = karakter(fil)
    assert galt(svar)[:2] == [
        (1, "Datoen for en avstengning skulle være 25.05.1988, men er 26.05.1988."),
        (1, "Ukene i en avstengning skulle være 12, men er 8."),
    ]
    assert svar.feil == ["avstengt_som_annen_gang", "avstengt_en_dag_feil"]


def test_et_opphor_som_mangler(tmp_path: Path) -> None:
    fil = tmp_path / "uten-opphor.yaml"
    hel = (MAPPE / "19-opphor.yaml").read_text(encoding="utf-8")
    fil.write_text(hel.replace('fyll: {Endring: O, Dato: "290588", Begrunnelse: "31"}', 'fyll: {Endring: ""}'), "utf-8")
    assert galt(karakter(fil))[:2] == [
        (2, "Saken skulle være avsluttet, men er innvilget."),
        (2, "Et opphør skulle være fattet, men er ikke fattet."),
    ]


def karakter(fil: Path) -> Karakter:
    """The grade of the exercise's own solution."""
    ovelse = les_ovelse(fil)
    svar = Spillerom(fil.parent)(ovelse, losningen(ovelse, fil)).karakter
    assert svar is not None
    return svar


def galt(karakter: Karakter) -> list[tuple[int, str]]:
    """What is wrong in it: the task, and the sentence."""
    return [(nr, ett.brudd.setning) for nr, svar in enumerate(karakter.oppgaver, 1) for ett in svar.galt]
