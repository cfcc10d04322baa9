"""Reading decisions that were made anew: why, what they made of each payment, and the account of what is paid back."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from data.lager.motor import raa_forbindelse
from data.sak.rader.anvisningsrader import post_av
from data.sak.rader.kjoringsrader import trukne
from data.sak.sakshode import hvem_og_naar
from data.tabeller import AnvisningRad, KravpostRad, OmregningRad, SakRad, TilbaketakingRad
from data.tabeller.radinnhold import les_objekt
from rules.dagpenger.krav import Kravpost, Kravslag
from rules.dagpenger.omgjort import etter_omgjoring, paa_aarene
from rules.dagpenger.svar import Avregnet
from rules.fakta.betaling import OMGJORT, Foring, Post
from rules.fakta.konto import Konto

_FINNES = "SELECT EXISTS (SELECT 1 FROM omregning JOIN sak USING (journalnr) WHERE fodselsnr = ?)"
_OMREGNINGER = (
    select(OmregningRad)
    .join(SakRad)
    .where(col(SakRad.fodselsnr) == bindparam("fodselsnr"))
    .order_by(col(OmregningRad.id))
)
_KRAVPOSTER = (
    select(KravpostRad)
    .join(SakRad)
    .where(col(SakRad.fodselsnr) == bindparam("fodselsnr"))
    .where(~select(TilbaketakingRad.id).where(TilbaketakingRad.anvisning_id == KravpostRad.anvisning_id).exists())
    .order_by(col(KravpostRad.id))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Omgjort:
    """Why a grant was made anew: a code with its text, and words; and the sum of the differences, kroner.

    `kort` is the number of a payment whose hours were put right, and the hours are those it is to have.
    """

    kode: str
    grunn: str
    ord: str
    sum: Decimal
    kort: int | None = None
    arb_timer: Decimal | None = None
    tapt_arbtid: Decimal | None = None

    def som_json(self) -> str:
        """As the row keeps it, blanks left out."""
        verdier = {
            "kode": self.kode,
            "grunn": self.grunn,
            "ord": self.ord,
            "sum": str(self.sum),
            "kort": self.kort,
            "arb_timer": _tekst(self.arb_timer),
            "tapt_arbtid": _tekst(self.tapt_arbtid),
        }
        fylt = {navn: verdi for navn, verdi in verdier.items() if verdi is not None}
        return json.dumps(fylt, ensure_ascii=False, sort_keys=True)


def omgjort_av(innhold: str | None) -> Omgjort | None:
    """What stands in the column; None for a grant that was not made anew. Raises UlesbarRad."""
    if innhold is None:
        return None
    lest = les_objekt(innhold)
    return Omgjort(
        kode=lest["kode"],
        grunn=lest["grunn"],
        ord=lest["ord"],
        sum=Decimal(lest["sum"]),
        kort=lest.get("kort"),
        arb_timer=_tall(lest.get("arb_timer")),
        tapt_arbtid=_tall(lest.get("tapt_arbtid")),
    )


@dataclass(frozen=True, slots=True)
class Oppgjor:
    """All that was made anew of a person's payments, and the person's claim, each in the order it was written.

    A deduction that was taken back is not on the claim. `trukne` are the numbers of those that a closed run has taken.
    """

    omregninger: tuple[OmregningRad, ...] = ()
    kravrader: tuple[KravpostRad, ...] = ()
    trukne: frozenset[int] = frozenset()

    @property
    def etterbetalinger(self) -> frozenset[int]:
        """The numbers of the back payments that decisions made anew have given."""
        return frozenset(rad.etterbetaling_id for rad in self.omregninger if rad.etterbetaling_id is not None)

    @property
    def kravtrekk(self) -> frozenset[int]:
        """The numbers of the deductions that pay back a claim."""
        return frozenset(rad.anvisning_id for rad in self.kravrader if rad.slag == Kravslag.TREKK)

    def staar(self, rad: AnvisningRad, vedtak: int | None = None) -> Avregnet:
        """What a payment has come to: as it was made, or as the last decision, or that one, has it."""
        siste = self._siste(rad.id, vedtak)
        if siste is None:
            return Avregnet(Decimal(rad.anvist_prosent), rad.anvist_belop, hvem_og_naar(rad.signatur, rad.tidspunkt))
        return Avregnet(Decimal(siste.prosent), siste.belop, hvem_og_naar(siste.signatur, siste.tidspunkt))

    def _siste(self, nummer: int, vedtak: int | None) -> OmregningRad | None:
        egne = (en for en in reversed(self.omregninger) if en.anvisning_id == nummer)
        return next((en for en in egne if vedtak is None or en.vedtak_id <= vedtak), None)

    def paa_kravet(self, nummer: int) -> Decimal:
        """Kroner that are claimed of the payment with that number, deductions not counted."""
        poster = (rad.belop for rad in self.kravrader if rad.anvisning_id == nummer and rad.slag != Kravslag.TREKK)
        return sum(poster, Decimal(0))

    def poster(self, anvisninger: Iterable[AnvisningRad]) -> Iterator[Post]:
        """The payments as the accounts count them: their per cent as the last decision has them, their kroner as paid.

        A deduction that pays back a claim is of no days, and takes nothing off the holiday year: the claim itself did.
        """
        kravtrekk, siste = self.kravtrekk, {en.anvisning_id: en for en in self.omregninger}
        for rad in anvisninger:
            post = post_av(rad)
            trukket = replace(post, fra=None, til=None, ferieaar=0)
            yield trukket if rad.id in kravtrekk else _omregnet(post, rad, siste.get(rad.id))

    def i_feriegrunnlaget(self, anvisninger: Mapping[int, AnvisningRad]) -> Iterator[Post]:
        """What the claim takes off the holiday year of each payment that was too much, and gives back."""
        for rad in self.kravrader:
            if rad.slag == Kravslag.TREKK:
                continue
            betalt = anvisninger[rad.anvisning_id]
            kilde = f"sak {rad.journalnr}, {hvem_og_naar(rad.signatur, rad.tidspunkt)}"
            foring = Foring(OMGJORT, rad.journalnr, rad.vedtak_id, rad.tidspunkt.date(), kilde)
            deler = paa_aarene(-rad.belop, betalt.ferieaar, betalt.anvist_belop, betalt.belop_gammelt_ferieaar)
            for aar, belop in deler:
                yield foring.post(Konto.FERIEGRUNNLAG, aar, belop)

    def kravposter(self, anvisninger: Mapping[int, AnvisningRad]) -> list[Kravpost]:
        """The person's claim as the rules take it, the oldest first."""
        return [_kravpost(rad, anvisninger[rad.anvisning_id], self.venter(rad)) for rad in self.kravrader]

    def venter(self, rad: KravpostRad) -> bool:
        """Whether it is a deduction that has paid nothing back yet: no closed run has taken it, or it came back."""
        return rad.slag == Kravslag.TREKK and rad.anvisning_id not in self.trukne


def _omregnet(post: Post, rad: AnvisningRad, siste: OmregningRad | None) -> Post:
    if siste is None or siste.prosent == rad.anvist_prosent:
        return post
    prosent, gammel = etter_omgjoring(rad.anvist_prosent, rad.prosent_gammelt_ferieaar, siste.prosent)
    return replace(post, prosent=prosent, prosent_gammelt_ferieaar=gammel, kilde=f"{post.kilde}, omgjort")


UTEN_OPPGJOR = Oppgjor()
"""That of a person for whom nothing was made anew."""


def personens_oppgjor(okt: Session, fodselsnr: str) -> Oppgjor:
    """That of all the person's cases. Most people have none, which SQLite itself is asked."""
    (finnes,) = raa_forbindelse(okt.connection()).execute(_FINNES, (fodselsnr,)).fetchone()
    if not finnes:
        return UTEN_OPPGJOR
    nr = {"fodselsnr": fodselsnr}
    kravet = tuple(okt.exec(_KRAVPOSTER, params=nr))
    return Oppgjor(tuple(okt.exec(_OMREGNINGER, params=nr)), kravet, trukne(okt, fodselsnr))


def i_perioden(rad: AnvisningRad) -> str:
    """The days of a payment, or its run, in words."""
    if rad.periode_fra is None or rad.periode_til is None:
        return f"i kjøringen {rad.kjoredato:%d.%m.%Y}"
    return f"{rad.periode_fra:%d.%m.%Y}–{rad.periode_til:%d.%m.%Y}"


def _kravpost(rad: KravpostRad, anvisning: AnvisningRad, venter: bool) -> Kravpost:
    kilde = f"sak {rad.journalnr}, {hvem_og_naar(rad.signatur, rad.tidspunkt)}"
    return Kravpost(Kravslag(rad.slag), rad.belop, i_perioden(anvisning), rad.anvisning_id, kilde, venter)


def _tekst(tall: Decimal | None) -> str | None:
    return None if tall is None else str(tall)


def _tall(tekst: str | None) -> Decimal | None:
    return None if tekst is None else Decimal(tekst)
