"""What a run takes: every payment up to its Monday that is in none, and those that were held back or refused before.

A deduction is taken from what the person is paid in the same run: for a claim a fifth of it at the most, whatever was
held back or refused before. All goes to an account, or is held back for a reason.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple

from sqlmodel import Session

from data.kjede.kjede import Raaverdi
from data.sak.rader.adresserader import SPERRET
from data.sak.rader.anvisningsrader import FERIETILLEGG
from data.sak.rader.kjoringsrader import opptatt_til
from data.sak.sakshode import vist_navn
from data.tabeller import KjoringRad
from rules.regelverk import naermeste_lov
from rules.tall.tall import Fakta, Regel

KRAVET_TREKKES_AV = ("", "E")
"""The kinds that a claim is deducted from: not the holiday supplement."""
UTBETALES = Regel("Kjøringen utbetaler", hjemmel="KJØRING")
UTEN_KONTO, FOR_STORT_TREKK, AVVIST_FOR = "konto", "trekk", "avvist"
"""Why a payment is held back, as its row says it."""


class Kjoringspost(NamedTuple):
    """One payment on its way into a run; the amounts are whole kroner, `netto` below zero for a deduction.

    `kommune` is the office that pays, `slag` the Anvisningstype, F for a holiday supplement, blank for an ordinary one.
    `avvist_konto` is the account that refused it in the run `fra_for`, and `paa_kravet` is 1 for a deduction that pays
    back a claim: neither is kept. There are many of them: a tuple is made fast.
    """

    anvisning_id: int
    journalnr: str
    fodselsnr: str
    navn: str
    kommune: str | None
    slag: str
    brutto: int
    skatt: int
    netto: int
    tabellnr: str | None
    giro: str | None
    kontonr: str | None
    betaling: int | None = None
    grunn: str | None = None
    fra_for: int | None = None
    avvist_konto: str | None = None
    paa_kravet: int = 0

    @property
    def konto(self) -> tuple[str | None, str | None]:
        """Where it goes."""
        return self.giro, self.kontonr


_UTEN = ("avvist_konto", "paa_kravet")
KOLONNER = ("kjoring_id", *Kjoringspost._fields[: -len(_UTEN)])
"""The columns of a post in the file."""


def rad_av(post: Kjoringspost, kjoring: int) -> tuple[Raaverdi, ...]:
    """The post as it stands in the file, in the order of `KOLONNER`."""
    return (kjoring, *post[: -len(_UTEN)])


def samle(okt: Session, mandag: date, siste: KjoringRad | None) -> list[Kjoringspost]:
    """What the run of that Monday has when it is closed now; `siste` is the run that was closed before it.

    The transfers are numbered from 1 in the order of the national numbers.
    """
    poster: list[Kjoringspost] = []
    betaling = 0
    for _, gruppe in groupby(_ventende(okt, mandag, siste), key=lambda post: post.fodselsnr):
        fordelt = _fordelt(list(gruppe), mandag)
        kontoer = sorted({post.konto for post in fordelt if post.grunn is None}, key=str)
        for konto in kontoer:
            paa_konto = [post for post in fordelt if post.grunn is None and post.konto == konto]
            if sum(post.netto for post in paa_konto) > 0:
                betaling += 1
                paa_konto = [post._replace(betaling=betaling) for post in paa_konto]
            poster += paa_konto
        poster += [post for post in fordelt if post.grunn is not None]
    return poster


def _fordelt(poster: Sequence[Kjoringspost], mandag: date) -> list[Kjoringspost]:
    """The person's payments with the account that each goes to, or the reason why it is held back."""
    igjen: dict[tuple[str | None, str | None], int] = {}
    ut = []
    for post in (post for post in poster if post.netto >= 0):
        grunn = _grunn(post)
        if grunn is None:
            igjen[post.konto] = igjen.get(post.konto, 0) + post.netto
        ut.append(post if grunn is None else post._replace(grunn=grunn))
    alle_trekk = [post for post in poster if post.netto < 0]
    til_kravet = _andelen(ut, mandag) if any(trekk.paa_kravet for trekk in alle_trekk) else 0
    for trekk in alle_trekk:
        rom = not trekk.paa_kravet or -trekk.brutto <= til_kravet
        dekket = [konto for konto, sum_ in igjen.items() if rom and sum_ >= -trekk.netto]
        konto = trekk.konto if trekk.konto in dekket else max(dekket, key=lambda ett: igjen[ett], default=None)
        if konto is None:
            ut.append(trekk._replace(grunn=FOR_STORT_TREKK))
        else:
            igjen[konto] += trekk.netto
            til_kravet += trekk.brutto if trekk.paa_kravet else 0
            ut.append(trekk._replace(giro=konto[0], kontonr=konto[1]))
    return ut


def _andelen(poster: Sequence[Kjoringspost], mandag: date) -> int:
    """The most that the run may deduct of what it pays the person, kroner."""
    utbetales = sum(post.brutto for post in poster if post.grunn is None and post.slag in KRAVET_TREKKES_AV)
    lov = naermeste_lov(mandag).utbetaling
    return int(lov.andel_av_utbetalingen(Fakta(UTBETALES, Decimal(utbetales)), mandag).verdi)


def _grunn(post: Kjoringspost) -> str | None:
    if post.avvist_konto is not None and post.avvist_konto == post.kontonr:
        return AVVIST_FOR
    return UTEN_KONTO if post.kontonr is None and post.netto else None


_KOLONNENE = f"""
    anvisning.id, anvisning.journalnr, sak.fodselsnr, person.etternavn, person.fornavn,
    iif({SPERRET.format("sak.fodselsnr")}, NULL, json_extract(vedtak.fakta, '$.utbetkommune')),
    anvisning.slag, anvisning.type, anvisning.anvist_belop, anvisning.skatt, anvisning.netto,
    json_extract(vedtak.fakta, '$.tabellnr')
"""
_PAA_KRAVET = "iif(anvisning.type = 'T', EXISTS (SELECT 1 FROM kravpost WHERE anvisning_id = anvisning.id), 0)"
_IKKE_TATT_TILBAKE = "AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = anvisning.id)"
_TABELLENE = """
    JOIN sak ON sak.journalnr = anvisning.journalnr
    JOIN person ON person.fodselsnr = sak.fodselsnr
    JOIN vedtak ON vedtak.id = anvisning.vedtak_id
"""
_NYE = f"""
    SELECT {_KOLONNENE}, coalesce(anvisning.giro, sak.giro), coalesce(anvisning.kontonr, sak.kontonr), NULL, NULL,
    {_PAA_KRAVET}
    FROM anvisning {_TABELLENE}
    WHERE anvisning.id > :til AND anvisning.type NOT IN ('K', 'M') AND anvisning.kjoredato > :opptatt
    AND date(anvisning.kjoredato, 'weekday 0', '-6 days') <= :mandag
    AND NOT EXISTS (SELECT 1 FROM kjoringspost WHERE anvisning_id = anvisning.id)
    {_IKKE_TATT_TILBAKE}
"""
_FRA_FOR = """
    AND NOT EXISTS (SELECT 1 FROM kjoringspost senere WHERE senere.anvisning_id = post.anvisning_id
    AND senere.id > post.id)
"""
_HOLDT = f"""
    SELECT {_KOLONNENE}, sak.giro, sak.kontonr, post.kjoring_id,
    CASE WHEN post.grunn = 'avvist' THEN post.kontonr END, {_PAA_KRAVET}
    FROM kjoringspost post JOIN anvisning ON anvisning.id = post.anvisning_id {_TABELLENE}
    WHERE post.grunn IS NOT NULL {_FRA_FOR} {_IKKE_TATT_TILBAKE}
"""
_AVVISTE = f"""
    SELECT {_KOLONNENE}, sak.giro, sak.kontonr, post.kjoring_id, post.kontonr, {_PAA_KRAVET}
    FROM kjoringssvar svar
    JOIN kjoringspost post ON post.kjoring_id = svar.kjoring_id AND post.betaling = svar.betaling
    JOIN anvisning ON anvisning.id = post.anvisning_id {_TABELLENE}
    WHERE svar.utfall = 'avvist' {_FRA_FOR}
"""


def _ventende(okt: Session, mandag: date, siste: KjoringRad | None) -> Iterator[Kjoringspost]:
    """All that waits for the run, person by person, in the order it was paid."""
    raa = okt.connection().connection.dbapi_connection
    assert raa is not None
    opptatt = opptatt_til(okt)
    verdier = {
        "til": siste.til_anvisning if siste else 0,
        "opptatt": opptatt.isoformat() if opptatt else "",
        "mandag": mandag.isoformat(),
    }
    sporring = f"{_NYE} UNION ALL {_HOLDT} UNION ALL {_AVVISTE} ORDER BY 3, 1"
    return _poster(raa.cursor().execute(sporring, verdier))


def _poster(rader: Iterable[tuple[Any, ...]]) -> Iterator[Kjoringspost]:
    for nr, sak, person, etternavn, fornavn, kommune, slag, type_, *resten in rader:
        type_ = "F" if slag == FERIETILLEGG else type_
        *belop_og_konto, fra_for, avvist_konto, paa_kravet = resten
        navn = vist_navn(etternavn, fornavn)
        forst = (nr, sak, person, navn, kommune, type_)
        yield Kjoringspost._make((*forst, *belop_og_konto, None, None, fra_for, avvist_konto, paa_kravet))
