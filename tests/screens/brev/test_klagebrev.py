"""The letters of a complaint, and the case file that goes with one that is sent on."""

from __future__ import annotations

import json
import re
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.feil import Avvist
from data.filer.egenfil import Uferdig
from data.operasjoner.brev.bestilling import Brevbestilling, brevgrunnlag
from data.operasjoner.brev.brevene import Brevbilde, brevbilde
from data.operasjoner.brev.sending import sendt_brev
from data.operasjoner.innsyn.personinnsyn import personinnsyn
from data.operasjoner.klage.klagebilde import klagebilde
from data.operasjoner.klage.klagebrev import brevet_for_svaret, klagebrevet
from data.operasjoner.klage.registrering import NyKlage, registrer_klage
from data.operasjoner.klage.saksmappe import saksmappe
from data.operasjoner.klage.svar import STEG, Klagesvar, besvar_klage
from data.register.register import Register
from data.tabeller.klage.klage import SLAG
from screens.brev.brevtabell import brevtekst
from screens.brev.hefte import LINJER, SIDESKIFT, paa_ark, som_hefte
from screens.brev.innsyn.tekst import innsynstekst
from screens.brev.klageblokker import INNHOLD
from screens.brev.saksmappe import saksmappetekst
from screens.brev.utskrift import send_brevet, skriv_klagebrev
from tests.screens.brev.test_utskrift import bokstaver_i
from tests.screens.registeret import aapnet

SAK = "88000020"
"""Eva Eide, granted once, on 5 May 1988: a deadline of 16 June."""
IDAG = date(1988, 6, 6)


@pytest.fixture
def reg(demo: Path) -> Register:
    register = aapnet(demo)
    yield register
    register.lukk()


def _klag(reg: Register, *handlinger: str, mottatt: date = IDAG, sak: str = SAK) -> int:
    bilde = klagebilde(reg, journalnr=sak)
    assert bilde is not None
    (ett,) = bilde.vedtak
    ny = NyKlage(journalnr=sak, vedtak_nr=ett.vedtak.id, mottatt=mottatt, innhold="Lønnen på Værøy\ner ikke tatt med")
    registrert = registrer_klage(reg, ny, bilde.hode.versjon)
    versjon = registrert.bilde.hode.versjon
    for handling in handlinger:
        svar = Klagesvar(
            journalnr=sak,
            klage_nr=registrert.nummer,
            handling=handling,
            begrunnelse="Slik står det i § 4",
            svardato=IDAG if handling in ("S", "G", "P") else None,
        )
        versjon = besvar_klage(reg, svar, versjon).bilde.hode.versjon
    return registrert.nummer


def test_hvert_utfall_har_sitt_brev() -> None:
    assert set(INNHOLD) == set(SLAG) == set(STEG.values())


@pytest.mark.parametrize(
    ("handlinger", "ord_"),
    [
        ("O", "Klagen er i dag sendt til fylkesarbeidskontoret"),
        ("H", "Klagen har ført fram. Vi omgjør vedtaket"),
        ("D", "Klagen har ført fram for en del"),
        ("T", "Klagen er ført som trukket"),
        ("OS", "Fylkesarbeidskontoret har behandlet klagen, og stadfestet vedtaket 06.06.1988"),
        ("OG", "Fylkesarbeidskontoret har behandlet klagen, og omgjort vedtaket 06.06.1988"),
        ("OP", "Fylkesarbeidskontoret har behandlet klagen, og opphevet vedtaket 06.06.1988"),
    ],
)
def test_brevet_sier_hva_det_ble_av_klagen_og_hvorfor(reg: Register, handlinger: str, ord_: str) -> None:
    brevet = brevtekst(klagebrevet(reg, SAK, _klag(reg, *handlinger)))
    tekst = "\n".join(brevet)
    assert ord_ in tekst
    assert "Begrunnelse: Slik står det i § 4" in brevet
    assert (
        "Du har klaget på vedtaket vi fattet 05.05.1988: innvilgelse fra 02.05.1988. Klagen kom 06.06.1988." in brevet
    )
    assert "Eva Eide" in brevet
    assert "{" not in tekst


def test_avvisningen_sier_fristen_og_at_den_kan_klages_paa(reg: Register) -> None:
    nummer = _klag(reg, "A", mottatt=date(1988, 5, 2), sak="88000008")
    tekst = "\n".join(brevtekst(klagebrevet(reg, "88000008", nummer)))
    assert "Klagen kom etter klagefristen, som var 25.03.1988." in tekst
    # It is answered on 6 June 1988; six weeks after it is 18 July.
    assert (
        "Du kan klage på at klagen er avvist. Klagen sendes skriftlig til arbeidskontoret innen 18.07.1988, 6 uker "
        "etter datoen på dette brevet."
    ) in tekst


@pytest.mark.parametrize("handlinger", ["O", "H", "D", "T", "OS", "OG", "OP"])
def test_bare_en_avvisning_kan_klages_paa_i_brevet(reg: Register, handlinger: str) -> None:
    assert "sendes skriftlig" not in "\n".join(brevtekst(klagebrevet(reg, SAK, _klag(reg, *handlinger))))


def test_hodet_er_som_i_andre_brev(reg: Register) -> None:
    """The address of stay, when there is one, and the date of the answer."""
    grunnlag = klagebrevet(reg, SAK, _klag(reg, "H"))
    person = replace(grunnlag.person, bo_gate="Bogata 1", opph_gate="Brygga 2", opph_post="9000 Tromsø")
    linjer = brevtekst(replace(grunnlag, person=person, kontor="Tromsø"))
    assert linjer[:5] == ["Arbeidskontoret: Tromsø", "", "Eva Eide", "Brygga 2", "9000 Tromsø"]
    assert linjer[5] == f"Fødselsnr 22825136472   Journalnr {SAK}"
    assert linjer[7].split() == ["SVAR", "PÅ", "KLAGE", "06.06.1988"]
    assert "Bogata 1" not in linjer


def test_klagebrevet_holdes_en_gang_og_de_egne_linjene_blir_et_brev_til(reg: Register, tmp_path: Path) -> None:
    nummer = _klag(reg, "H")
    for _ in range(2):
        skriv_klagebrev(reg, tmp_path / "ut", SAK, nummer)
    (brev,) = _bildet(reg).brev
    assert (brev.navn, brev.dato, brev.avsnitt[-1]) == ("svar på klage", IDAG, f"Brevet er skrevet av: {reg.signatur}")
    bestilling = Brevbestilling(journalnr=SAK, brevtype="K", tekst=("Vi beklager.",))
    utskrift = send_brevet(reg, tmp_path / "ut", bestilling, _bildet(reg).hode.versjon, brevgrunnlag(reg, bestilling))
    assert [sti.name for sti in utskrift.filer] == [f"{SAK}-brev2-soker.pdf", f"{SAK}-brev2-saken.pdf"]
    begge = [brev.avsnitt for brev in _bildet(reg).brev]
    assert set(begge[1]) - set(begge[0]) == {"Vi beklager."}


def test_et_klagebrev_for_klagen_er_besvart_nektes(reg: Register) -> None:
    nummer = _klag(reg)
    with pytest.raises(Avvist, match="har ingen svar på klage"):
        brevgrunnlag(reg, Brevbestilling(journalnr=SAK, brevtype="K"))
    with pytest.raises(Avvist, match="brevet kommer når den er besvart"):
        klagebrevet(reg, SAK, nummer)
    svar = Klagesvar(journalnr=SAK, klage_nr=nummer, handling="H", begrunnelse="Lønnen er glemt")
    assert "Begrunnelse: Lønnen er glemt" in brevtekst(brevet_for_svaret(reg, svar))
    assert klagebilde(reg, journalnr=SAK).klager[0].steg == ()


def test_den_nyeste_av_to_besvarte_klager_er_brevets(reg: Register) -> None:
    _klag(reg, "T")
    _klag(reg, "O")
    tekst = "\n".join(brevtekst(brevgrunnlag(reg, Brevbestilling(journalnr=SAK, brevtype="K"))))
    assert "Klagen er i dag sendt" in tekst


def _bildet(reg: Register) -> Brevbilde:
    bilde = brevbilde(reg, journalnr=SAK)
    assert bilde is not None
    return bilde


def test_saksmappen_har_alt_i_saken(reg: Register) -> None:
    mappe = saksmappe(reg, SAK, _klag(reg, "O"))
    svarbrev = brevtekst(klagebrevet(reg, SAK, mappe.klage.rad.id))
    tekst = saksmappetekst(reg, mappe, svarbrev)
    hele = "\n".join(tekst)
    assert [linje for linje in tekst if linje.isupper()] == [
        *("SAKSMAPPE TIL KLAGESAK", "KLAGEN", "BREVET TIL SØKEREN", "3000 DRAMMEN", svarbrev[5]),
        "OPPLYSNINGENE I SAKEN (D-61)",
        *(f"VEDTAK {mappe.klage.vedtak.id}: INNVILGELSE FRA 02.05.1988", "REGNSKAP OG ANVISNINGER", "SAKENS HISTORIE"),
    ]
    assert tekst.count(SIDESKIFT) == 5
    assert "Klagen gjelder: Lønnen på Værøy\ner ikke tatt med" in hele
    assert f"06.06.1988 {reg.signatur}: oversendt. Slik står det i § 4" in tekst
    assert any(re.match(r"    +Lønnsinntekt siste år [\d ]+ kr  \[D-61-1, ", linje) for linje in tekst)
    assert any(linje.endswith(f"{reg.signatur}: registrert klage") for linje in tekst)
    assert "sett på klage" not in hele


def test_brevene_som_er_sendt_er_med_som_de_ble_sendt_her_og_i_innsynet(reg: Register) -> None:
    nummer = _klag(reg, "O")
    mappe = saksmappe(reg, SAK, nummer)
    bestilling = Brevbestilling(journalnr=SAK, brevtype="M", papirer="L")
    with sendt_brev(reg, bestilling, mappe.hode.versjon, ["Eva Eide", "", "Send lønnsslippen, Åse."]):
        pass
    brevet = ["BREV 1, SENDT 06.06.1988 AV", "", "Eva Eide", "", "Send lønnsslippen, Åse."]
    innsyn = innsynstekst(reg, personinnsyn(reg, mappe.hode.fodselsnr))
    for tekst in (saksmappetekst(reg, saksmappe(reg, SAK, nummer), ["Svaret"]), innsyn):
        fra = next(nr for nr, linje in enumerate(tekst) if linje.startswith("BREV 1, SENDT"))
        assert [tekst[fra].removesuffix(f" {reg.signatur}"), *tekst[fra + 1 : fra + 5]] == brevet


def test_oversendelsen_skriver_brevet_og_saksmappen_for_eieren_og_loggforer_dem(reg: Register, tmp_path: Path) -> None:
    nummer = _klag(reg, "O")
    utskrift = skriv_klagebrev(reg, tmp_path / "ut", SAK, nummer)
    assert [sti.name for sti in utskrift.filer] == [f"{SAK}-brev1-{hva}.pdf" for hva in ("soker", "saken", "saksmappe")]
    assert utskrift.mangler == ()
    assert {stat.S_IMODE(fil.stat().st_mode) for fil in (tmp_path / "ut").iterdir()} == {0o600}
    pdf = utskrift.filer[2].read_bytes()
    assert {*"æøå§–"} - {"–"} <= {*bokstaver_i(pdf)}
    sider = int(re.search(rb"/Count (\d+)", pdf)[1])
    svarbrev = brevtekst(klagebrevet(reg, SAK, nummer))
    assert sider == len(paa_ark(saksmappetekst(reg, saksmappe(reg, SAK, nummer), svarbrev))) > 5
    igjen = skriv_klagebrev(reg, tmp_path / "igjen", SAK, nummer).filer[2].with_suffix(".txt").read_text("utf-8")
    assert (igjen.count("BREVET TIL SØKEREN"), igjen.count("SVAR PÅ KLAGE ")) == (1, 1)
    with reg.raa_lesing() as raa:
        rad = raa.execute("SELECT detaljer FROM logg WHERE handling = 'skrevet brev om klage'").fetchone()
        (brev,) = raa.execute("SELECT type, vedtak_id, tekst FROM brev").fetchall()
    assert json.loads(rad[0]) == {"klage": 1}
    assert brev == ("K", 376, "\n".join(svarbrev))


def test_et_brev_som_ikke_kan_skrives_er_ikke_skrevet(
    reg: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nummer = _klag(reg, "O")

    def fullt(_: Uferdig) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Uferdig, "lukk", fullt)
    with pytest.raises(OSError, match="No space"):
        skriv_klagebrev(reg, tmp_path / "ut", SAK, nummer)
    assert list((tmp_path / "ut").iterdir()) == []
    with reg.raa_lesing() as raa:
        assert raa.execute("SELECT 1 FROM logg WHERE handling = 'skrevet brev om klage'").fetchone() is None
        assert raa.execute("SELECT 1 FROM brev").fetchone() is None


def test_et_ark_er_fullt_etter_sine_linjer_og_et_avsnitt_deles_ikke() -> None:
    to_linjer = "ord " * 25
    assert [len(ark) for ark in paa_ark(["x"] * LINJER)] == [LINJER]
    assert [len(ark) for ark in paa_ark([*["x"] * (LINJER - 1), to_linjer.strip()])] == [LINJER - 1, 2]
    assert [len(ark) for ark in paa_ark(["x", SIDESKIFT, "", "y"])] == [1, 1]
    assert len(paa_ark(["ord " * 2_000])) == 3


def test_en_linje_som_gaar_videre_staar_to_skritt_lenger_inne() -> None:
    (ark,) = paa_ark(["    " + "ord " * 25])
    assert [len(linje) - len(linje.lstrip()) for linje in ark] == [4, 6]
    assert max(map(len, ark)) <= 78


def test_bokstaver_som_skriften_mangler_sies(tmp_path: Path) -> None:
    del tmp_path
    assert som_hefte(["Ola 漢"], "Sak 1")[1] == ("漢",)
