"""`forvent register`: what is found, what is said when something else is, and that looking changes nothing."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from screens.okt import Okt
from screens.proving.flytleser import les_flyter
from screens.proving.registersjekk import ORDENE, REGISTERSLAG, se_etter
from tui.flyt import FlytfilFeil
from tui.flyt.feil import Avvik
from tui.flyt.fil.skjema import skjema

BERGE = "10826610226"
"""Of the demo: 75 weeks paid, the next card passes 76."""


def ventet(tmp_path: Path, tekst: str) -> dict[str, Any]:
    """What the word reads."""
    fil = tmp_path / "prove.yaml"
    fil.write_text(f"flyt: Prøve\nklokke: 1988-06-06T09:00\nsteg:\n  - forvent register: {tekst}\n", encoding="utf-8")
    ((steg,),) = (flyt.steg for flyt in les_flyter(fil))
    verdi: dict[str, Any] = steg.handling.verdi
    return verdi


def avvik(okt: Okt, tmp_path: Path, tekst: str) -> str:
    with pytest.raises(Avvik) as fanget:
        se_etter(okt, ventet(tmp_path, tekst))
    return str(fanget.value)


def test_det_som_er_der_er_der(okt: Okt, tmp_path: Path) -> None:
    se_etter(
        okt,
        ventet(
            tmp_path,
            f"""
      fødselsnr: {BERGE[:6]} {BERGE[6:]}
      saker: 1
      tilstand: innvilget
      stilling: innvilget
      konto: {{Sammenh. anvist %: 7500, Sammenhengende %: 7500}}
      logg: {{journalført: 1, søkt etter person: 0}}
""",
        ),
    )


def test_den_valgte_personen_og_saken_gjelder_naar_ingen_er_nevnt(okt: Okt, tmp_path: Path) -> None:
    okt.velg(BERGE, None)
    se_etter(okt, ventet(tmp_path, "{tilstand: innvilget, saker: 1}"))
    with okt.register.les() as sesjon:
        from data.sak.mappe import finn_mappe

        mappe = finn_mappe(sesjon, BERGE, None)
        assert mappe is not None
        journalnr = mappe.sak.journalnr
    okt.velg(None, journalnr)
    se_etter(okt, ventet(tmp_path, "{tilstand: innvilget, saker: 1, logg: {journalført: 1}}"))
    se_etter(okt, ventet(tmp_path, f"{{journalnr: {journalnr}, logg: {{journalført: 1}}}}"))
    assert "journalført" in avvik(okt, tmp_path, "{fødselsnr: 12815645918, tilstand: innvilget}")


@pytest.mark.parametrize(
    ("tekst", "setning"),
    [
        ("{tilstand: avslått}", "skulle være «avslått», men er «innvilget»"),
        (
            "{stilling: avslått}",
            "stillingen i sak 8",
        ),
        ("{saker: 2}", "antall saker skulle være 2, men er 1"),
        ("{vedtak: {Skatteprosent: 99}}", "Skatteprosent i vedtaket i sak 8"),
        ("{vedtak: {Til: 010188}}", "skulle være «010188», men er ingenting"),
        ("{utbetalt: {01.01.1970-02.01.1970: 1}}", "utbetalt 01.01.1970-02.01.1970 i sak 8"),
        ("{konto: {Sammenh. anvist %: 1}}", "skulle være «1», men er «7500»"),
        ("{logg: {journalført: 3}}", "«journalført» i loggen skulle være 3, men er 1"),
        ("{saker: 2, logg: {avslått: 3}}", "antall saker skulle være 2, men er 1; «avslått» i loggen skulle være 3"),
        ("{fødselsnr: 15835512344, tilstand: innvilget}", "registeret har ingen sak 15835512344"),
        ("{fødselsnr: 15835512344, saker: 1}", "antall saker skulle være 1, men er 0"),
        ("{journalnr: 99999999, tilstand: innvilget}", "registeret har ingen sak 99999999"),
        ("{fødselsnr: 12815645918, vedtak: {Ukesats: 1}}", "har ingen innvilgelse"),
    ],
)
def test_det_som_er_annerledes_er_en_setning(okt: Okt, tmp_path: Path, tekst: str, setning: str) -> None:
    okt.velg(BERGE, None)
    sagt = avvik(okt, tmp_path, tekst)
    assert setning in sagt
    assert not sagt.endswith(".")


def test_uten_noen_valgt_sies_det(okt: Okt, tmp_path: Path) -> None:
    assert avvik(okt, tmp_path, "{saker: 1}") == "ingen person er valgt: skriv fødselsnr også"
    assert avvik(okt, tmp_path, "{tilstand: innvilget}") == "ingen sak er valgt: skriv fødselsnr også"
    se_etter(okt, ventet(tmp_path, "{logg: {søkt etter person: 0}}"))


def test_aa_se_etter_endrer_ingenting(okt: Okt, demo: Path, tmp_path: Path) -> None:
    def avtrykk() -> list[str]:
        return [hashlib.sha256(fil.read_bytes()).hexdigest() for fil in sorted(demo.parent.glob("register.db*"))]

    logg = "{sett på person: 0, sett på konto: 0}"
    alt = ventet(tmp_path, f"{{fødselsnr: {BERGE}, saker: 1, konto: {{Hit. %: 0}}, logg: {logg}}}")
    with pytest.raises(Avvik):
        se_etter(okt, alt)
    for_ = avtrykk()
    with pytest.raises(Avvik):
        se_etter(okt, alt)
    assert avtrykk() == for_


@pytest.mark.parametrize(
    ("tekst", "setning"),
    [
        ("{tilstand: innvilgt}", "«innvilgt» er ikke en tilstand; mente du «innvilget»?"),
        ("{vedtak: {Ukesat: 1}}", "«Ukesat» er ikke et felt i vedtaket; mente du «Ukesats»?"),
        ("{logg: {anvst: 1}}", "«anvst» er ikke noe loggen forteller om; mente du «anvist»?"),
        ("{logg: {anvist: mange}}", "«mange» er ikke et antall; skriv et helt tall"),
        ("{saker: -1}", "«-1» er ikke et antall"),
        ("{utbetalt: {januar: 1}}", "«januar» er ikke en periode; skriv to datoer"),
        ("{utbetalt: {02.01.1988-01.01.1988: 1}}", "«02.01.1988-01.01.1988» er ikke en periode"),
        ("{sak: 1}", "registeret kjenner ikke «sak»; det har «fødselsnr», «journalnr»"),
        (f"{{fødselsnr: {BERGE}}}", "her skal det også stå hva som ventes, for eksempel {tilstand: innvilget}."),
        ("innvilget", "her skal det stå et navn, et kolon og en verdi."),
        ("{vedtak: {}}", "her skal det stå felter i vedtaket"),
    ],
)
def test_det_som_ikke_kan_ventes_er_en_feil_i_filen(tmp_path: Path, tekst: str, setning: str) -> None:
    with pytest.raises(FlytfilFeil) as fanget:
        ventet(tmp_path, tekst)
    assert str(fanget.value).startswith(f"{tmp_path / 'prove.yaml'}, linje 4: ")
    assert setning in str(fanget.value)


def test_skjemaet_kjenner_ordene() -> None:
    skjemaet = skjema([REGISTERSLAG])
    Draft202012Validator.check_schema(skjemaet)

    def godtar(verdi: Any) -> bool:
        steg = [{"forvent register": verdi}]
        return Draft202012Validator(skjemaet).is_valid({"flyt": "A", "klokke": "1988-06-06T09:00", "steg": steg})

    assert godtar({"tilstand": "innvilget", "vedtak": {"Ukesats": 1908}, "logg": {"anvist": 1, "<hva>": "<antall>"}})
    assert godtar({"utbetalt": {"04.01.1988-16.01.1988": "2862", "<periode>": 1}})
    for galt in (
        {"tilstand": "innvilgt"},
        {"vedtak": {"Ukesat": 1}},
        {"logg": {"anvist": -1}},
        {"fødselsnr": BERGE},
        {},
    ):
        assert not godtar(galt)


def test_beskrivelsen_har_alle_ordene() -> None:
    beskrivelse = Path(__file__).parents[2].joinpath("flyter", "README.md").read_text(encoding="utf-8")
    for ett in (REGISTERSLAG, *ORDENE):
        assert f"| `{ett.eksempel}` | {ett.mening} |" in beskrivelse
