"""Why a payment that was made came to what it did: calculated again from its row and the grant that it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from data.brukere.adgang import innsyn
from data.feil import Avvist
from data.operasjoner import setninger
from data.operasjoner.anvisning.kortberegning import regn_kort
from data.operasjoner.ferietillegg.ferietillegg import ferietillegget_av
from data.operasjoner.kjoring.grunner import grunn_i_ord
from data.operasjoner.kjoring.referanse import referanse
from data.operasjoner.omgjoring.setninger import etterbetalt_ved_omgjoring
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.kort import Kort
from data.sak.ledetekst import KORT
from data.sak.mappe import Mappe, krev_mappe
from data.sak.rader.anvisningsrader import FERIETILLEGG, TATT_TILBAKE, post_av
from data.sak.rader.kjoringsrader import AVVIST, IKjoring, i_kjoringer, opptatt_til, status_i_kjoring
from data.sak.rader.vedtaksrader import som_vedtak
from data.sak.regelgrense import innenfor_regelverket
from data.sak.sakshode import hvem_og_naar
from data.tabeller import AnvisningRad, VedtakRad
from rules.dagpenger.svar import Anvisning
from rules.tall.tall import Tall


@dataclass(frozen=True, slots=True)
class Forklart:
    """A payment with its tree: what is paid out, or the amount before tax when nobody here knows the tax.

    `svar` is the whole calculation of a card. `navn` says which payment it is, and `om` how it was made: who, when,
    in which run, to which account, and why.
    """

    navn: str
    tall: Tall
    svar: Anvisning | None
    om: tuple[str, ...]


def anvisningsforklaring(reg: Register, journalnr: str, nummer: int) -> Forklart:
    """Explains the payment with that number, of that case.

    The look at the payments is logged. Raises Avvist when there is no such case, ValueError for a payment of another.
    """
    with innsyn(reg) as okt, innenfor_regelverket():
        mappe = krev_mappe(okt, journalnr)
        tatt = next((ett for ett in mappe.sakens_tilbaketatte if ett.rad.id == nummer), None)
        rad = tatt.rad if tatt else next((rad for rad in mappe.sakens_rader if rad.id == nummer), None)
        if rad is None:
            raise ValueError(f"case {journalnr} has no payment {nummer}")
        loggfor(reg, okt, Loggslag.SETT_KONTO, fodselsnr=mappe.sak.fodselsnr, journalnr=journalnr)
        omgjort = next((en for en in mappe.oppgjor.omregninger if en.etterbetaling_id == rad.id), None)
        tall, svar = (post_av(rad).i_kroner, None) if omgjort else utregningen(reg, mappe, rad)
        i_kjoring = i_kjoringer(okt, [rad]).get(rad.id)
        staar = TATT_TILBAKE if tatt else status_i_kjoring(rad, i_kjoring, opptatt_til(okt))
        om = [*_om(_vedtaket(mappe, rad), rad, staar), *(_om_kjoringen(i_kjoring) if i_kjoring else ())]
        if omgjort is not None:
            om = [etterbetalt_ved_omgjoring(omgjort.belop, omgjort.belop_for), *om]
        if tatt is not None:
            hvem = hvem_og_naar(tatt.tilbake.signatur, tatt.tilbake.tidspunkt)
            om.append(setninger.ble_tatt_tilbake(hvem, tatt.tilbake.begrunnelse))
        if tall is None:
            tall, svar, om = post_av(rad).i_kroner, None, [*om, setninger.UTEN_UTREGNING]
        return Forklart(post_av(rad).navn, tall, svar, tuple(om))


def utregningen(reg: Register, mappe: Mappe, rad: AnvisningRad) -> tuple[Tall | None, Anvisning | None]:
    """The payment calculated as it was made, and the whole answer of a card; None for what the row does not hold."""
    if rad.slag == FERIETILLEGG:
        tillegg, netto = ferietillegget_av(mappe, rad)
        return (netto if rad.skatt else tillegg) if (tillegg.verdi, netto.verdi) == _belop(rad) else None, None
    for svar in _mulige(reg, mappe, rad):
        if (svar.anvist_belop.verdi, svar.netto.verdi) == _belop(rad):
            return (svar.netto if rad.skatt else svar.anvist_belop), svar
    return None, None


def _belop(rad: AnvisningRad) -> tuple[Any, Any]:
    return rad.anvist_belop, rad.netto


def _mulige(reg: Register, mappe: Mappe, rad: AnvisningRad) -> Iterator[Anvisning]:
    """What the card comes to; a back payment also as an amount that the caseworker set, which the row does not tell."""
    vedtak, nummerert = som_vedtak(_vedtaket(mappe, rad)), [*mappe.som_de_staar(rad.id, rad.vedtak_id).items()]
    nummerert += [(ett.rad.id, post_av(ett.rad)) for ett in mappe.tilbaketatte if ett.gjaldt_ved(rad.id)]
    for_ = [post for _, post in sorted(nummerert, key=lambda par: par[0]) if not post.er_ferietillegg]
    for_ += mappe.foringer_for(rad.id)
    for belop in (None, rad.anvist_belop) if rad.type == "E" else (rad.anvist_belop if rad.type == "T" else None,):
        try:
            kort = _kortet(rad, belop)
            yield regn_kort(reg, kort, vedtak, for_, hvem_og_naar(rad.signatur, rad.tidspunkt))
        except Avvist:
            continue


def _kortet(rad: AnvisningRad, belop: Any) -> Kort:
    return Kort(
        journalnr=rad.journalnr,
        anvisningstype=rad.type or None,
        meldedato=rad.meldedato,
        periode_fra=rad.periode_fra,
        periode_til=rad.periode_til,
        arb_timer=rad.arb_timer,
        tapt_arbtid=rad.tapt_arbtid,
        anvist_belop=belop,
        signatur=rad.signatur,
    )


def _vedtaket(mappe: Mappe, rad: AnvisningRad) -> VedtakRad:
    return next(vedtak for vedtak in mappe.vedtak if vedtak.id == rad.vedtak_id)


def _om(vedtak: VedtakRad, rad: AnvisningRad, status: str) -> Iterator[str]:
    hvem = hvem_og_naar(rad.signatur, rad.tidspunkt)
    if rad.type == "M":
        yield setninger.meldt_uten_utbetaling(rad.meldedato, hvem)
    elif rad.type == "K":
        yield setninger.betalt_kontant(rad.meldedato, hvem)
    else:
        yield setninger.anvist_i_kjoringen(rad.meldedato, hvem, rad.kjoredato, status)
    yield setninger.anvist_paa_vedtaket(hvem_og_naar(vedtak.signatur, vedtak.tidspunkt))
    if rad.kontonr:
        yield (setninger.til_postgiro if rad.giro == "P" else setninger.til_bankgiro)(rad.kontonr)
    for navn, tekst in (
        ("Begrunnelse", rad.begrunnelse),
        (KORT["anmerkning"], rad.anmerkning),
        ("Internt", rad.internt),
    ):
        if tekst and not (navn == KORT["anmerkning"] and tekst == rad.begrunnelse):
            yield f"{navn}: {tekst}"


def _om_kjoringen(i_kjoring: IKjoring) -> Iterator[str]:
    """The run that it is in, the transfer that paid it, and what came back."""
    post, kjoring = i_kjoring.post, i_kjoring.kjoring
    yield setninger.i_den_lukkede(kjoring.id, kjoring.mandag, kjoring.lukket, kjoring.signatur)
    if post.grunn is not None:
        yield grunn_i_ord(post.grunn, post.fra_for)
    elif post.betaling is not None:
        yield setninger.i_betalingen(referanse(kjoring.id, post.betaling))
    for svar in i_kjoring.svar:
        si = setninger.betalingen_ble_avvist if svar.utfall == AVVIST else setninger.betalingen_ble_utbetalt
        yield si(hvem_og_naar(svar.signatur, svar.tidspunkt), " ".join(filter(None, (svar.kode, svar.tekst))))
