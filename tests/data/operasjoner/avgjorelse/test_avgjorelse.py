"""Four eyes: what is proposed is controlled by another, decided by a third, or sent back, and pays only then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlmodel import select

from data.brukere.adgang import Nektet
from data.brukere.rolle import Rolle
from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import Anvisningsbilde, Anvist, anvis
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag, send_tilbake, trekk_forslag
from data.operasjoner.avgjorelse.forslagsbilde import sendt_tilbake
from data.operasjoner.avgjorelse.forslagsliste import forslagsliste
from data.operasjoner.avgjorelse.underskrifter import underskriftene
from data.operasjoner.behandling.behandling import behandlingsbilde, lagre_behandling
from data.operasjoner.bruker.brukerendring import Brukerendring, endre_bruker, sperr_bruker
from data.operasjoner.endring.endring import Endring, endre_trygdeforhold, foreslaa_endring
from data.operasjoner.tolkning.tolkningsvalg import sett_tolkning
from data.operasjoner.vedtak.vedtak import fatt_vedtak, foreslaa_vedtak, vedtak_i_sak
from data.register.register import Register
from data.sak.rader.forslagsrader import Forslagsstand
from data.tabeller import LoggRad
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import D, K, S, bilde, fatt, foreslaa, kontroller, versjon
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

MER_LONN = replace(FAKTA, lonn_1=Decimal(160_000))


@pytest.fixture
def sak(reg: Register) -> Sak:
    """A case that is journalled, in an office."""
    sak = ny_sak(reg)
    gjor_til_kontor(reg)
    return sak


def _stilling(sak: Sak) -> str:
    funnet = behandlingsbilde(sak.reg, journalnr=sak.journalnr)
    assert funnet is not None
    return funnet.hode.stilling


def _logget(reg: Register, handling: str) -> list[LoggRad]:
    with reg.les() as okt:
        return list(okt.exec(select(LoggRad).where(LoggRad.handling == handling)))


def _anvis(sak: Sak) -> Anvist[Anvisningsbilde]:
    return anvis(som(sak.reg, S), sak.kort(date(1988, 1, 4)), versjon(sak))


def test_bare_et_fattet_vedtak_betaler(sak: Sak) -> None:
    """Two weeks of the rulebook's first row, 1,908 kroner a week: 3,816 less 30 % is 2,671."""
    nummer = foreslaa(sak)
    assert _stilling(sak) == "under behandling, innvilgelse foreslått"
    with pytest.raises(Avvist):
        _anvis(sak)
    kontroller(sak, nummer)
    assert _stilling(sak) == "under behandling, innvilgelse kontrollert"
    with pytest.raises(Avvist):
        _anvis(sak)
    vedtak = fatt(sak, nummer)
    assert (vedtak.signatur, vedtak.ukesats, vedtak.fakta) == (
        "SJEF",
        1908,
        replace(FAKTA, maks_prosent=100, antall_uker=80),
    )
    assert _stilling(sak) == "innvilget"
    anvist = _anvis(sak)
    assert (anvist.anvist_belop, anvist.netto) == (3816, 2671)
    assert kontroll(sak.reg) == []


def test_de_tre_navnene_folger_vedtaket(sak: Sak, tid: Stillbar) -> None:
    nummer = foreslaa(sak)
    tid.til("1988-06-07T09:00")
    kontroller(sak, nummer)
    tid.til("1988-06-08T09:00")
    navn = underskriftene(sak.reg, fatt(sak, nummer).id)
    assert navn is not None
    assert [en.i_ord for en in (navn.foreslaatt, navn.kontrollert, navn.fattet) if en] == [
        "Saksbehandler Berg (SAK) 06.06.1988",
        "Kontrollør Berg (KON) 07.06.1988",
        "Distriktssjef Berg (SJEF) 08.06.1988",
    ]


def test_det_som_ble_fattet_alene_har_ingen_tre_navn(reg: Register) -> None:
    assert underskriftene(reg, ny_sak(reg).innvilg().id) is None


def test_ingen_fatter_utenom_de_andre(sak: Sak) -> None:
    som(sak.reg, S)
    lagre_behandling(sak.reg, sak.journalnr, FAKTA, versjon(sak))
    with pytest.raises(Avvist, match="forslaget er ikke kontrollert ennå"):
        fatt_vedtak(sak.reg, sak.journalnr, versjon(sak))
    avslag = Endring(journalnr=sak.journalnr, type="A", dato=date(1988, 6, 6), begrunnelse_kode="11")
    with pytest.raises(Avvist, match="forslaget er ikke kontrollert ennå"):
        endre_trygdeforhold(sak.reg, avslag, versjon(sak))


def test_i_ens_eget_register_foreslaas_ingenting(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    with pytest.raises(AssertionError):
        foreslaa_vedtak(reg, sak.journalnr, sak.versjon)
    avslag = Endring(journalnr=sak.journalnr, type="A", dato=date(1988, 6, 6), begrunnelse_kode="11")
    with pytest.raises(AssertionError):
        foreslaa_endring(reg, avslag, sak.versjon)


def test_uten_kontroll_fattes_ingenting(sak: Sak) -> None:
    nummer = foreslaa(sak)
    with pytest.raises(Avvist, match="forslaget er ikke kontrollert ennå"):
        fatt(sak, nummer)
    assert vedtak_i_sak(sak.reg, sak.journalnr) == []


def test_hver_gjor_bare_sitt(sak: Sak) -> None:
    nummer = foreslaa(sak)
    for rolle, gjor in ((S, kontroller_forslag), (K, fatt_forslag), (D, kontroller_forslag)):
        with pytest.raises(Nektet):
            gjor(som(sak.reg, rolle), nummer, versjon(sak))
    with pytest.raises(Nektet):
        send_tilbake(som(sak.reg, S), nummer, versjon(sak), "49", "Se igjen")


# Sent back, proposed anew, withdrawn


def test_det_som_sendes_tilbake_sies_og_foreslaas_paa_nytt(sak: Sak) -> None:
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    send_tilbake(som(sak.reg, D), nummer, versjon(sak), "41", "Lønnen er 160000; se side 2.")
    assert _stilling(som(sak.reg, S) and sak) == "under behandling, innvilgelse sendt tilbake"
    tilbake = sendt_tilbake(sak.reg, sak.journalnr)
    assert tilbake is not None
    assert (tilbake.grunn, tilbake.ord, tilbake.signatur) == (
        "Opplysningene stemmer ikke",
        "Lønnen er 160000; se side 2.",
        "SJEF",
    )
    with pytest.raises(Avvist, match="Forslaget er sendt tilbake; ingenting er gjort nå"):
        fatt(sak, nummer)
    nytt = foreslaa(sak, MER_LONN)
    assert sendt_tilbake(sak.reg, sak.journalnr) is None
    assert bilde(sak.reg, sak, nummer).stand is Forslagsstand.TRUKKET
    kontroller(sak, nytt)
    assert fatt(sak, nytt).grunnlag == 169_000


def test_to_ganger_tilbake_gjor_ingenting(sak: Sak) -> None:
    nummer = foreslaa(sak)
    send_tilbake(som(sak.reg, K), nummer, versjon(sak), "49", "Se igjen")
    with pytest.raises(Avvist, match="Forslaget er sendt tilbake"):
        send_tilbake(sak.reg, nummer, versjon(sak), "49", "Se igjen")
    assert len(_logget(sak.reg, "sendt tilbake")) == 1


@pytest.mark.parametrize(
    ("kode", "ord_", "felt"),
    [
        (None, "Se igjen", {"grunn_kode"}),
        ("11", "Se igjen", {"grunn_kode"}),
        ("49", " - ", {"ord"}),
        ("", None, {"grunn_kode", "ord"}),
    ],
)
def test_grunn_og_ord_kreves(sak: Sak, kode: str | None, ord_: str | None, felt: set[str]) -> None:
    nummer = foreslaa(sak)
    with pytest.raises(Avvist) as avvist:
        send_tilbake(som(sak.reg, K), nummer, versjon(sak), kode, ord_)
    assert set(avvist.value.feil) == felt


def test_endrede_opplysninger_trekker_forslaget(sak: Sak) -> None:
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    lagre_behandling(som(sak.reg, S), sak.journalnr, MER_LONN, versjon(sak))
    assert _stilling(sak) == "under behandling"
    with pytest.raises(Avvist, match="Forslaget er trukket; ingenting er gjort nå"):
        fatt(sak, nummer)


def test_et_annet_forslag_tar_plassen_og_det_samme_skriver_ingenting(sak: Sak) -> None:
    foreslaa(sak)
    igjen = foreslaa_vedtak(sak.reg, sak.journalnr, versjon(sak))
    assert igjen.fra_for
    sett_tolkning(som(sak.reg, D), "T-AVR", "hundre", "Rundskriv om avrunding", "")
    annet = foreslaa_vedtak(som(sak.reg, S), sak.journalnr, versjon(sak))
    assert annet.erstattet
    assert [ett.nummer for ett in forslagsliste(sak.reg)] == [2]


def test_et_forslag_som_reglene_ikke_lenger_gir_sendes_tilbake(sak: Sak) -> None:
    nummer = foreslaa(sak)
    sett_tolkning(som(sak.reg, D), "T-AVR", "hundre", "Rundskriv om avrunding", "")
    with pytest.raises(Avvist, match="saken er endret siden det ble foreslått"):
        kontroller(sak, nummer)


def test_et_avslag_imens_stopper_innvilgelsen(sak: Sak) -> None:
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    avslag = Endring(journalnr=sak.journalnr, type="A", dato=date(1988, 6, 6), begrunnelse_kode="11")
    forslag = foreslaa_endring(som(sak.reg, S), avslag, versjon(sak)).forslag
    assert forslag is not None
    kontroller(sak, forslag.id)
    assert fatt(sak, forslag.id).type == "avslag"
    with pytest.raises(Avvist, match="saken er endret"):
        fatt(sak, nummer)


def test_saksbehandleren_trekker_det_som_venter(sak: Sak) -> None:
    nummer = foreslaa(sak)
    trekk_forslag(sak.reg, nummer, versjon(sak))
    assert forslagsliste(sak.reg) == ()
    with pytest.raises(Avvist, match="Forslaget er trukket"):
        kontroller(sak, nummer)


@pytest.mark.parametrize("gjor", [kontroller_forslag, fatt_forslag, trekk_forslag])
def test_to_samtidig_faar_vite_om_hverandre(sak: Sak, gjor: Callable[..., object]) -> None:
    nummer = foreslaa(sak)
    sett = versjon(sak)
    if gjor is fatt_forslag:
        kontroller(sak, nummer)
    else:
        send_tilbake(som(sak.reg, K), nummer, sett, "49", "Se igjen")
    som(sak.reg, {kontroller_forslag: K, fatt_forslag: D, trekk_forslag: S}[gjor])
    with pytest.raises(Konflikt) as konflikt:
        gjor(sak.reg, nummer, sett)
    assert konflikt.value.hvem == "KON"


def test_den_som_sperres_imens_slipper_ikke_til_og_det_gjorte_staar(sak: Sak) -> None:
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    som(sak.reg, D)
    annen = Register.aapne(sak.reg.sti, sak.reg.klokke, "LED", trygt=False)
    for signatur in ("SJEF", "KON"):
        sperr_bruker(som(annen, Rolle.LEDER), signatur)
    with pytest.raises(Nektet, match="Be en leder slippe deg inn igjen"):
        fatt_forslag(sak.reg, nummer, versjon(sak))
    endre_bruker(annen, "UTB", Brukerendring(roller=frozenset({D})))
    assert fatt_forslag(som(annen, Rolle.UTBETALING), nummer, versjon(sak)).signatur == "UTB"
    annen.lukk()


# The other kinds go the same way


@pytest.mark.parametrize(
    ("type_", "kode", "uker", "stilling"),
    [("O", "31", None, "avsluttet"), ("S", "21", 8, "innvilget, avstengt 06.06.88-31.07.88")],
)
def test_opphor_og_avstengning_gaar_samme_vei(sak: Sak, type_: str, kode: str, uker: int | None, stilling: str) -> None:
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    fatt(sak, nummer)
    endring = Endring(journalnr=sak.journalnr, type=type_, dato=date(1988, 6, 6), uker=uker, begrunnelse_kode=kode)
    forslag = foreslaa_endring(som(sak.reg, S), endring, versjon(sak)).forslag
    assert forslag is not None
    assert _stilling(sak) == f"innvilget, {'opphør' if type_ == 'O' else 'avstengning'} foreslått"
    kontroller(sak, forslag.id)
    vedtak = fatt(sak, forslag.id)
    assert (vedtak.dato, vedtak.uker, vedtak.begrunnelse_kode, vedtak.signatur) == (
        date(1988, 6, 6),
        uker,
        kode,
        "SJEF",
    )
    assert _stilling(sak) == stilling
    assert kontroll(sak.reg) == []


# The list


def test_listen_har_mitt_forst_og_saa_de_eldste(sak: Sak, tid: Stillbar) -> None:
    andre = ny_sak(som(sak.reg, S), 1)
    forste = foreslaa(sak)
    tid.til("1988-06-07T09:00")
    annet = foreslaa(andre)
    kontroller(sak, forste)
    assert [(ett.nummer, ett.venter_paa, ett.mitt) for ett in forslagsliste(som(sak.reg, K))] == [
        (annet, "kontroll", True),
        (forste, "avgjørelse", False),
    ]
    assert [(ett.nummer, ett.mitt) for ett in forslagsliste(som(sak.reg, D))] == [(forste, True), (annet, False)]
    send_tilbake(sak.reg, forste, versjon(sak), "49", "Se igjen")
    assert [(ett.nummer, ett.venter_paa, ett.mitt) for ett in forslagsliste(som(sak.reg, S))] == [
        (forste, "retting", True),
        (annet, "kontroll", False),
    ]


def test_et_forslag_viser_hva_det_kommer_til_og_hva_som_gjaldt(sak: Sak) -> None:
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    fatt(sak, nummer)
    foreslaa(sak, MER_LONN)
    vist = bilde(som(sak.reg, K), sak)
    assert vist.beregnet is not None
    assert vist.for_ is not None
    assert (vist.beregnet.ukesats, vist.for_.ukesats, vist.hvorfor_ikke) == (2028, 1908, "")
    with pytest.raises(Avvist, match="det er ikke foreslått noe som venter"):
        bilde(sak.reg, ny_sak(som(sak.reg, S), 1))
