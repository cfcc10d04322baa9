"""A file of a thousand cards with forty faults: 960 are paid, and each of the forty is told of by its line."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from data.kontroll.kontroll import kontroll
from data.operasjoner.meldekort.kortregler import Kortregel
from data.operasjoner.meldekort.mottak import ta_imot
from data.register.register import Register
from tests.data.operasjoner.meldekort.kortlinjer import linje, rader
from tests.data.saker import FAKTA, Sak, fodselsnr, ny_sak

FRA, UKER = date(1987, 1, 5), timedelta(weeks=2)
"""Twenty-four fortnights from here end 6 December 1987: 48 weeks, far from 76, and in one year."""
SATS = 3_528
"""147,000 a year (130,000 x 31,000 / 27,433, rounded): 294 a day, 1,764 a week, two weeks."""


def test_tusen_kort_med_forti_feil(reg: Register, tmp_path: Path) -> None:
    saker = [_sak(reg, nummer) for nummer in range(40)]
    gode = [linje(sak, FRA + nr * UKER) for nr in range(24) for sak in saker]
    fil = tmp_path / "kort.csv"
    fil.write_bytes("".join(f"{en}\n" for en in (*gode, *_forti(saker))).encode("latin-1"))
    talt: list[tuple[int, int]] = []
    svar = ta_imot(reg, fil, lambda ferdig, alle: talt.append((ferdig, alle)))
    assert (svar.anvist, svar.belop, svar.fra_for) == (960, Decimal(960 * SATS), 0)
    assert [ett.linje for ett in svar.feil] == list(range(961, 981))
    assert [ett.linje for ett in svar.til_listen] == list(range(981, 1001))
    assert svar.grunner == {
        Kortregel.HULL: 5,
        Kortregel.STOPPET: 5,
        Kortregel.FORBEHOLD: 5,
        Kortregel.INGENTING: 5,
    }
    assert talt[-1] == (985, 985)
    assert rader(reg, "anvisning", "count(*), sum(anvist_belop), min(hash) <> max(hash)") == [(960, 960 * SATS, 1)]
    assert kontroll(reg) == []
    igjen = ta_imot(reg, fil)
    assert (igjen.anvist, igjen.fra_for, len(igjen.til_listen), len(igjen.feil)) == (0, 980, 0, 20)


def _sak(reg: Register, nummer: int) -> Sak:
    sak = ny_sak(reg, nummer)
    sak.innvilg(replace(FAKTA, innvilget_fra=FRA, lonn_1=Decimal(130_000), begrunnelse="Sent ute."))
    return sak


def _forti(saker: list[Sak]) -> list[str]:
    neste = FRA + 24 * UKER
    return [
        *(f"{sak.fodselsnr};310688;060688;190688;;" for sak in saker[:5]),
        *(linje(fodselsnr(nummer=100 + nummer)) for nummer in range(5)),
        *(linje(sak, FRA) for sak in saker[:5]),
        *(f"{sak.fodselsnr};blåbær" for sak in saker[:5]),
        *(linje(sak, neste + timedelta(days=7)) for sak in saker[:5]),
        *(linje(sak, neste, meldt="1988-06-07") for sak in saker[5:10]),
        *(linje(sak, neste, 15) for sak in saker[10:15]),
        *(linje(sak, neste, tapt="15,99") for sak in saker[15:20]),
    ]
