"""A letter is sent once, and kept as it was sent; what it cannot be written about is refused."""

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal

import pytest
from sqlmodel import select

from data.brukere.adgang import Nektet
from data.brukere.rolle import Rolle
from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll, kontroller_fil
from data.operasjoner.brev.bestilling import Brevbestilling, brevgrunnlag, papirene
from data.operasjoner.brev.brevene import Brevbilde, brevbilde, skrevet_paa_nytt
from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag, vedtaksgrunnlag
from data.operasjoner.brev.sending import sendt_brev, skrevet_forslag, skrevet_vedtak
from data.operasjoner.vedtak.vedtak import vedtak_i_sak
from data.register.register import Register
from data.tabeller import LoggRad
from tests.data.kontor import gjor_til_kontor, som
from tests.data.saker import Sak, ny_sak

TEKST = ["Kari Lie", "", "VI MANGLER OPPLYSNINGER", "", "Send lønnsslippen, Åse. ÆØÅ"]


def bestill(sak: Sak, brevtype: str | None = "M", **felt: object) -> Brevbestilling:
    standard: dict[str, object] = {"papirer": "L"} if brevtype == "M" else {}
    return Brevbestilling(journalnr=sak.journalnr, brevtype=brevtype, **{**standard, **felt})  # type: ignore[arg-type]


def send(sak: Sak, tekst: list[str] = TEKST, **felt: object) -> str:
    with sendt_brev(sak.reg, bestill(sak, **felt), sak.versjon, tekst) as navn:  # type: ignore[arg-type]
        pass
    sak.versjon += 1
    return navn


def bildet(sak: Sak) -> Brevbilde:
    bilde = brevbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return bilde


def feltet(sak: Sak, bestilling: Brevbestilling) -> tuple[str, str]:
    with pytest.raises(Avvist) as avvist:
        brevgrunnlag(sak.reg, bestilling)
    [(felt, setning)] = avvist.value.feil.items()
    return felt, setning


def logget(reg: Register, handling: str) -> list[LoggRad]:
    with reg.les() as okt:
        return list(okt.exec(select(LoggRad).where(LoggRad.handling == handling)))


def test_det_som_er_sendt_staar_ord_for_ord_og_teller_saken_opp(reg: Register) -> None:
    sak = ny_sak(reg)
    assert send(sak) == f"{sak.journalnr}-brev1"
    assert send(sak, [*TEKST, "Igjen"]) == f"{sak.journalnr}-brev2"
    forste, andre = bildet(sak).brev
    assert (list(forste.avsnitt), forste.type, forste.dato, forste.signatur) == (TEKST, "M", date(1988, 6, 6), "ABC")
    assert andre.avsnitt[-1] == "Igjen"
    assert bildet(sak).hode.versjon == sak.versjon
    assert [rad.fodselsnr for rad in logget(reg, "sendt brev")] == [sak.fodselsnr] * 2
    assert kontroll(reg) == []


def test_fristen_er_fjorten_dager_naar_ingen_er_skrevet(reg: Register) -> None:
    sak = ny_sak(reg)
    send(sak)
    send(sak, ["To"], frist=date(1988, 7, 1))
    assert [brev.frist for brev in bildet(sak).brev] == [date(1988, 6, 20), date(1988, 7, 1)]


def test_det_samme_brevet_sendes_ikke_to_ganger(reg: Register) -> None:
    sak = ny_sak(reg)
    send(sak)
    with pytest.raises(Avvist, match=r"skriv det ut igjen på BREV-2 \(F9\); det er sendt 06.06.1988"):
        send(sak)
    assert len(bildet(sak).brev) == 1


def test_den_som_sender_sist_faar_vite_at_en_annen_var_der(reg: Register) -> None:
    sak = ny_sak(reg)
    send(sak)
    with pytest.raises(Konflikt) as konflikt, sendt_brev(reg, bestill(sak), sak.versjon - 1, ["Et annet"]):
        pass
    assert konflikt.value.hva == ("sendt brev",)
    assert len(bildet(sak).brev) == 1


def test_et_brev_som_ikke_kan_skrives_ut_er_ikke_sendt(reg: Register) -> None:
    sak = ny_sak(reg)
    with pytest.raises(OSError, match="full"), sendt_brev(reg, bestill(sak), sak.versjon, TEKST):
        raise OSError("full")
    assert bildet(sak).brev == ()
    assert bildet(sak).hode.versjon == sak.versjon
    assert logget(reg, "sendt brev") == []


@pytest.mark.parametrize(
    ("felt", "hva", "setning"),
    [
        ({"brevtype": None}, "brevtype", "Brevtype: velg et brev; F4 viser dem."),
        ({"brevtype": "X"}, "brevtype", "Brevtype: velg et brev; F4 viser dem."),
        ({"brevtype": "A"}, "brevtype", "Brevtype: velg et annet brev; sak 88000001 har ingen avslag."),
        ({"brevtype": "J"}, "brevtype", "Brevtype: velg et annet brev; sak 88000001 har ingen omgjøring."),
        ({"brevtype": "F"}, "brevtype", "Brevtype: velg et annet brev; sak 88000001 har ingen ferietillegg."),
        ({"brevtype": "E"}, "brevtype", "Brevtype: velg et annet brev; sak 88000001 har ingen etterbetaling."),
        ({"brevtype": "U"}, "brevtype", "Brevtype: velg et annet brev; sak 88000001 er ikke nær grensen."),
        ({"brevtype": "A", "papirer": "L"}, "papirer", "Papirer: slett dem, eller velg brevtype M."),
        ({"brevtype": "A", "frist": date(1988, 7, 1)}, "frist", "Papirer: slett dem, eller velg brevtype M."),
        ({"papirer": None}, "papirer", "Papirer: skriv bokstavene for det som mangler; F4 viser dem."),
        ({"papirer": " , "}, "papirer", "Papirer: skriv bokstavene for det som mangler; F4 viser dem."),
        ({"papirer": "LX"}, "papirer", "Papirer: rett X, som ikke er på listen (F4)."),
        ({"papirer": "LA"}, "tekst_1", "Tekst: skriv hva som menes med A, annet."),
        ({"papirer": "LA", "tekst": (" ", "")}, "tekst_1", "Tekst: skriv hva som menes med A, annet."),
        ({"frist": date(1988, 6, 6)}, "frist", "Frist: skriv en dato fra 07.06.1988 til 06.06.1989."),
        ({"frist": date(1989, 6, 7)}, "frist", "Frist: skriv en dato fra 07.06.1988 til 06.06.1989."),
    ],
)
def test_det_som_ikke_kan_skrives(reg: Register, felt: dict[str, object], hva: str, setning: str) -> None:
    sak = ny_sak(reg)
    assert feltet(sak, bestill(sak, **{"brevtype": "M", **felt})) == (hva, setning)  # type: ignore[arg-type]


@pytest.mark.parametrize("frist", [date(1988, 6, 7), date(1989, 6, 6)])
def test_fristen_kan_vaere_i_morgen_og_et_aar_fram(reg: Register, frist: date) -> None:
    assert brevgrunnlag(reg, bestill(ny_sak(reg), frist=frist)).frist == frist


def test_i_en_lukket_sak_bes_det_ikke_om_papirer(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.endre("A", date(1988, 6, 6), "15")
    with pytest.raises(Avvist, match="avslått"):
        brevgrunnlag(reg, bestill(sak))
    assert brevgrunnlag(reg, bestill(sak, "A")).vedtak is not None


def test_bokstavene_staar_i_listens_rekkefolge_hver_en_gang() -> None:
    assert papirene(" k, L l k") == "LK"
    assert papirene(None) == ""


def betalt_sak(reg: Register) -> Sak:
    """Two weeks paid, then a deduction of 100 kroner and a back payment."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    sak.anvis(date(1988, 1, 18), arb_timer=Decimal(40))
    sak.anvis(date(1988, 1, 18), anvisningstype="E", anmerkning="for lite sist")
    sak.anvis(date(1988, 2, 1), anvisningstype="T", anvist_belop=Decimal(100), anmerkning="for mye")
    return sak


def test_brevet_om_en_betaling_er_om_den_nyeste_av_sitt_slag(reg: Register) -> None:
    sak = betalt_sak(reg)
    sak.anvis(date(1988, 2, 15), anvisningstype="T", anvist_belop=Decimal(50), anmerkning="ennå for mye")
    trekk = brevgrunnlag(reg, bestill(sak, "T"))
    assert trekk.betaling is not None
    assert (trekk.betaling.type, trekk.betaling.anvist_belop) == ("T", Decimal(-50))
    etter = brevgrunnlag(reg, bestill(sak, "E"))
    assert etter.betaling is not None
    # Two weeks at 1 908 with 40 of 80 hours worked were paid by half; the other half is 1 908.
    assert (etter.betaling.type, etter.betaling.anvist_belop) == ("E", Decimal(1908))
    assert etter.tall[-1].verdi == etter.betaling.netto


def test_de_siste_tomme_linjene_er_ikke_tekst(reg: Register) -> None:
    grunnlag = brevgrunnlag(reg, bestill(ny_sak(reg), tekst=("", "Ring oss. ", "", "", "")))
    assert grunnlag.tekst == ("", "Ring oss.")


def skriv_vedtaket(sak: Sak, tekst: list[str]) -> Brevgrunnlag:
    vedtak = vedtak_i_sak(sak.reg, sak.journalnr)[-1]
    grunnlag = vedtaksgrunnlag(sak.reg, vedtak)
    with skrevet_vedtak(sak.reg, vedtak, grunnlag, tekst) as navn:
        assert navn == f"{sak.journalnr}-{vedtak.id}"
    return grunnlag


def test_et_vedtak_som_skrives_ut_er_et_brev_i_saken_en_gang(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    skriv_vedtaket(sak, ["Innvilget"])
    skriv_vedtaket(sak, ["Innvilget"])
    [brev] = bildet(sak).brev
    assert (brev.type, brev.avsnitt) == ("I", ("Innvilget",))
    assert len(logget(reg, "skrevet ut vedtak")) == 2
    assert bildet(sak).hode.versjon == sak.versjon
    skriv_vedtaket(sak, ["Innvilget", "til en ny adresse"])
    assert len(bildet(sak).brev) == 2
    assert kontroll(reg) == []


def test_et_forslag_som_skrives_ut_er_ikke_et_brev(reg: Register) -> None:
    sak = ny_sak(reg)
    with skrevet_forslag(reg, sak.journalnr, 7) as navn:
        assert navn == f"{sak.journalnr}-forslag7"
    assert bildet(sak).brev == ()


def test_et_brev_skrives_ut_igjen_og_det_logges(reg: Register) -> None:
    sak = ny_sak(reg)
    send(sak)
    with skrevet_paa_nytt(reg, sak.journalnr, bildet(sak).brev[0].nummer) as navn:
        assert navn == f"{sak.journalnr}-brev1"
    assert [rad.journalnr for rad in logget(reg, "skrevet ut brev")] == [sak.journalnr]


def test_et_brev_som_et_annet_program_endrer_blir_funnet(reg: Register) -> None:
    sak = ny_sak(reg)
    send(sak)
    reg.lukk()
    with closing(sqlite3.connect(reg.sti)) as fil:
        with pytest.raises(sqlite3.IntegrityError, match="brev endres ikke"):
            fil.execute("UPDATE brev SET tekst = 'Noe annet'")
        fil.executescript("DROP TRIGGER brev_endres_ikke; UPDATE brev SET tekst = 'Noe annet'")
        fil.commit()
    assert any(funn.startswith("I brev er rad 1 endret") for funn in kontroller_fil(reg.sti).funn)


def test_bare_en_saksbehandler_sender_brev(reg: Register) -> None:
    sak = ny_sak(reg)
    gjor_til_kontor(reg)
    som(reg, Rolle.KONTROLLOR)
    with pytest.raises(Nektet, match="brev krever"):
        send(sak)
    som(reg, Rolle.SAKSBEHANDLER)
    send(sak)
    assert bildet(sak).brev[0].signatur == "SAK"
