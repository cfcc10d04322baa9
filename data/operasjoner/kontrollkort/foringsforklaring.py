"""What stands behind a row of the control card that is no payment: who, when, why, and on which paper."""

from collections.abc import Iterator
from decimal import Decimal

from data.brukere.adgang import innsyn
from data.operasjoner.kontrollkort.anvisningsforklaring import Forklart
from data.operasjoner.regnskap import setninger
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import krev_mappe
from data.sak.rader.regnskapsrader import Foringsrad, poster_av, summer_av
from data.sak.sakshode import hvem_og_naar
from data.tabeller import AapningRad
from rules.fakta.konto import Konto
from rules.forklaring.forklaring import vis_verdi


def foringsforklaring(reg: Register, journalnr: str, type_: str, nummer: int) -> Forklart:
    """Explains the row of that type (Å or J) with that number, of that case.

    The look at the payments is logged. Raises Avvist when there is no such case, ValueError for a row of another.
    """
    with innsyn(reg) as okt:
        mappe = krev_mappe(okt, journalnr)
        rad = next((rad for rad in mappe.foringsrader if (rad.id, poster_av([rad])[0].type) == (nummer, type_)), None)
        if rad is None or rad.journalnr != journalnr:
            raise ValueError(f"case {journalnr} has no row {type_} {nummer}")
        loggfor(reg, okt, Loggslag.SETT_KONTO, fodselsnr=mappe.sak.fodselsnr, journalnr=journalnr)
        post = poster_av([rad])[0]
        assert post.konto is not None
        return Forklart(post.navn, post.i_prosent if post.konto.i_prosent else post.i_kroner, None, tuple(_om(rad)))


def _om(rad: Foringsrad) -> Iterator[str]:
    hvem = hvem_og_naar(rad.signatur, rad.tidspunkt)
    if isinstance(rad, AapningRad):
        yield setninger.tatt_inn_av(hvem, rad.anvist_fra, rad.anvist_til)
        yield setninger.staar_paa(rad.kilde)
        yield _linje(Konto.SAMMENHENGENDE, None, rad.sammenhengende_prosent)
        for konto, aar, verdi in summer_av(rad):
            if konto is not Konto.FERIEPROSENT:
                yield _linje(konto, aar, verdi)
        if rad.anmerkning:
            yield setninger.merknaden(rad.anmerkning)
        return
    yield setninger.justert_av(hvem)
    yield setninger.fordi(rad.begrunnelse)
    yield setninger.staar_paa(rad.referanse)
    yield _linje(Konto(rad.konto), rad.aar, rad.belop)


def _linje(konto: Konto, aar: int | None, verdi: Decimal | int) -> str:
    return setninger.paa_regnskapet(konto.navn, f" {aar}" if aar else "", vis_verdi(Decimal(verdi), konto.enhet))
