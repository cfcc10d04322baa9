"""A case with all that the register holds of its person: read once, and what a routine shows is worked out from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from sqlalchemy import bindparam, text
from sqlmodel import Session, col, select

from data.arbeid.register.lesing import dodsdager
from data.kjede.kjedeskriver import legg_til
from data.lager.motor import raa_forbindelse
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.anvisningsrader import DAGPENGER, Tilbaketatt, personens_anvisninger, post_av, tilbaketakinger
from data.sak.rader.forslagsrader import ventende_i_ord
from data.sak.rader.omgjoringsrader import UTEN_OPPGJOR, Oppgjor, personens_oppgjor
from data.sak.rader.regnskapsrader import Foringsrad, personens_foringer, poster_av
from data.sak.rader.vedtaksrader import (
    INNVILGELSE,
    avstengninger,
    innvilgelse_av,
    lukkede_tider,
    nyeste_opphor,
    personens_vedtak,
)
from data.sak.regelgrense import krev_kjent_lov
from data.sak.sakshode import Sakshode
from data.sak.saksoppslag import NYEST, arkiverte, er_arkivert, ingen_sak, navn_av
from data.sak.stilling import Stilling, stilling
from data.tabeller import (
    AapningRad,
    AnnulleringRad,
    AnvisningRad,
    ArkiveringRad,
    BrevRad,
    ForslagRad,
    JusteringRad,
    KlageRad,
    KlagestegRad,
    PaategningRad,
    PapirmottakRad,
    PersonRad,
    RegistersvarRad,
    SakRad,
    TilbaketakingRad,
    VedtakRad,
)
from data.tabeller.retting.personkobling import NAA
from data.tilstand import Tilstand
from rules.dagpenger.krav import Kravpost
from rules.fakta.avstengning import Avstengning
from rules.fakta.betaling import BETALER, Post
from rules.fakta.innvilgelse import Innvilget, gjeldende

Rad = VedtakRad | AnvisningRad | AapningRad | JusteringRad
Sakens = (
    ArkiveringRad
    | Rad
    | TilbaketakingRad
    | ForslagRad
    | PaategningRad
    | KlageRad
    | KlagestegRad
    | BrevRad
    | PapirmottakRad
    | AnnulleringRad
    | RegistersvarRad
)

_SAKER = select(SakRad, PersonRad).join(PersonRad).order_by(*NYEST)
_PERSONENS = _SAKER.where(text(f"sak.fodselsnr = {NAA}"))
_SAKENS_PERSONS = _SAKER.where(
    col(SakRad.fodselsnr)
    == select(SakRad.fodselsnr).where(col(SakRad.journalnr) == bindparam("journalnr")).scalar_subquery()
)


@dataclass(frozen=True, slots=True)
class Mappe:
    """The case, its person, and the person's cases, decisions and payments, each in the order they were made.

    `poster` are the payments as the rules take them, place for place; `forslag` are what waits for others in the case.
    `foringsrader` are the rows of the accounts that are no payments, the running cases that were taken in first, and
    `foringer` they as the rules take them. `oppgjor` is what decisions made anew have made of the payments, and
    `tilbaketatte` are those that were taken back, which are not among the others. `dodsdag` is when the person died, as
    another register told. A person, not a case, has paid days, exclusions, limits and debts; what is the case's own
    says so.
    """

    sak: SakRad
    person: PersonRad
    saker: tuple[SakRad, ...]
    vedtak: tuple[VedtakRad, ...]
    anvisninger: tuple[AnvisningRad, ...]
    poster: tuple[Post, ...]
    forslag: tuple[str, ...] = ()
    foringsrader: tuple[Foringsrad, ...] = ()
    foringer: tuple[Post, ...] = ()
    oppgjor: Oppgjor = UTEN_OPPGJOR
    tilbaketatte: tuple[Tilbaketatt, ...] = ()
    dodsdag: date | None = None

    def sakens_vedtak(self, type_: str | None = None) -> list[VedtakRad]:
        """The case's decisions, of one type if given."""
        return [rad for rad in self.vedtak if rad.journalnr == self.sak.journalnr and type_ in (None, rad.type)]

    @property
    def innvilgelser(self) -> list[VedtakRad]:
        """The case's grants."""
        return self.sakens_vedtak(INNVILGELSE)

    def gjeldende(self, dag: date | None = None) -> VedtakRad | None:
        """The grant of the case that counts on a day; without a day the newest."""
        return gjeldende(self.innvilgelser, dag)

    @property
    def forste_dato(self) -> date | None:
        """Første dato i trygdeforholdet: the earliest day that any grant of the case gives benefit from."""
        fra = (rad.innvilget_fra for rad in self.innvilgelser)
        return min((dag for dag in fra if dag is not None), default=None)

    @property
    def opphor(self) -> VedtakRad | None:
        """The closing of the case that counts, come or not."""
        return nyeste_opphor(self.sakens_vedtak())

    @property
    def avstengninger(self) -> list[Avstengning]:
        """The person's exclusions."""
        return avstengninger(self.vedtak)

    @property
    def lukkede_tider(self) -> list[Avstengning]:
        """The days on which the case was closed, before it was taken up again."""
        return lukkede_tider(self.sakens_vedtak())

    @property
    def uten_stonad(self) -> list[Avstengning]:
        """The days for which the case pays nothing: the person's exclusions, and while the case was closed."""
        return [*self.avstengninger, *self.lukkede_tider]

    @property
    def andre_saker(self) -> list["Mappe"]:
        """The person's other cases, each as this one, without what waits for others in it."""
        return [replace(self, sak=sak, forslag=()) for sak in self.saker if sak is not self.sak]

    @property
    def personens_innvilgelser(self) -> list[Innvilget]:
        """The grants of all the person's cases, as the rules take them."""
        return [innvilgelse_av(rad) for rad in self.vedtak if rad.type == INNVILGELSE]

    @property
    def betalinger(self) -> list[Post]:
        """The person's payments but holiday supplements, with the rows of the accounts that are no payments."""
        return [*(post for post in self.poster if not post.er_ferietillegg), *self.foringer]

    @property
    def ferietillegg(self) -> list[Post]:
        """The person's holiday supplements."""
        return [post for post in self.poster if post.er_ferietillegg]

    @property
    def tillegg_i_aar(self) -> list[Post]:
        """The person's holiday supplements, with the rows of the accounts that are no payments."""
        return [*self.ferietillegg, *self.foringer]

    @property
    def sakens_betalinger(self) -> list[Post]:
        """Those of them that are of the case."""
        return [post for post in self.betalinger if post.sak == self.sak.journalnr]

    @property
    def aapning(self) -> AapningRad | None:
        """What the person was taken in with as a running case; None when the person was not."""
        return next((rad for rad in self.foringsrader if isinstance(rad, AapningRad)), None)

    def foringer_for(self, nummer: int) -> list[Post]:
        """The rows of the accounts that are no payments and came before the payment with that number."""
        return poster_av(rad for rad in self.foringsrader if rad.siste_anvisning < nummer)

    @property
    def kravposter(self) -> list[Kravpost]:
        """The account of what the person is to pay back, the oldest row first."""
        return self.oppgjor.kravposter({rad.id: rad for rad in self.anvisninger})

    def som_de_staar(self, for_: int | None = None, vedtak: int | None = None) -> dict[int, Post]:
        """The payments for days before that number, by number, as the last decision has each; all without a number.

        What a decision made anew has paid after is in the payment that it is of, and a deduction for a claim is of no
        days. `vedtak` is the last decision that counts, else the newest.
        """
        utenom = self.oppgjor.etterbetalinger | self.oppgjor.kravtrekk
        staar = {}
        for rad, post in zip(self.anvisninger, self.poster, strict=True):
            if (for_ is not None and rad.id >= for_) or rad.id in utenom or post.er_ferietillegg:
                continue
            if rad.type in BETALER:
                kommet_til = self.oppgjor.staar(rad, vedtak)
                post = replace(post, prosent=kommet_til.prosent, belop=kommet_til.belop)
            staar[rad.id] = post
        return staar

    @property
    def sakens_rader(self) -> list[AnvisningRad]:
        """The rows of all payments in the case."""
        return [rad for rad in self.anvisninger if rad.journalnr == self.sak.journalnr]

    @property
    def sakens_tilbaketatte(self) -> list[Tilbaketatt]:
        """The payments that were taken back in the case."""
        return [ett for ett in self.tilbaketatte if ett.rad.journalnr == self.sak.journalnr]

    @property
    def betalingsrader(self) -> list[AnvisningRad]:
        """The rows of the person's payments but holiday supplements."""
        return [rad for rad in self.anvisninger if rad.slag == DAGPENGER]

    def stilling(self, dag: date) -> Stilling:
        """Where the case stands on a day."""
        return stilling(self.sak, self.vedtak, dag, self.forslag)

    def hode(self, dag: date) -> Sakshode:
        """The case's head, as every form shows it on a day."""
        stilt = self.stilling(dag)
        return Sakshode(
            fodselsnr=self.sak.fodselsnr,
            journalnr=self.sak.journalnr,
            navn=navn_av(self.person),
            tilstand=stilt.tilstand,
            stilling=stilt.i_ord,
            versjon=self.sak.versjon,
        )

    def med(self, rad: VedtakRad | AnvisningRad | Foringsrad) -> "Mappe":
        """With a row that has just been written."""
        if isinstance(rad, VedtakRad):
            return replace(self, vedtak=(*self.vedtak, rad))
        if isinstance(rad, AapningRad | JusteringRad):
            return replace(self, foringsrader=(*self.foringsrader, rad), foringer=(*self.foringer, *poster_av([rad])))
        return replace(self, anvisninger=(*self.anvisninger, rad), poster=(*self.poster, post_av(rad)))


def finn_mappe(
    okt: Session, fodselsnr: str | None, journalnr: str | None, *, med_arkivet: bool = False
) -> Mappe | None:
    """The case with that number, or else the person's newest one, which is the open one if there is any.

    One in the archive is the chosen one only `med_arkivet`; what it says of the person's accounts counts all the same.
    Raises Avvist for a case by its number that is in the archive, and for one that is granted under a law that this
    program does not have.
    """
    if journalnr:
        rader = okt.exec(_SAKENS_PERSONS, params={"journalnr": journalnr}).all()
    else:
        rader = okt.exec(_PERSONENS, params={"fodselsnr": fodselsnr}).all() if fodselsnr else []
    if not rader:
        return None
    saker = tuple(sak for sak, _ in rader)
    i_arkivet = frozenset() if med_arkivet else arkiverte(okt, [sak.journalnr for sak in saker])
    if journalnr in i_arkivet:
        er_arkivert(journalnr or "")
    utenfor = [sak for sak in saker if sak.journalnr not in i_arkivet]
    if not utenfor:
        return None
    sak = next((sak for sak in utenfor if sak.journalnr == journalnr), utenfor[-1])
    innhold = Mappeinnhold(
        tuple(personens_vedtak(okt, sak.fodselsnr)),
        tuple(personens_anvisninger(okt, sak.fodselsnr)),
        personens_foringer(okt, sak.fodselsnr),
        ventende_i_ord(okt, [sak.journalnr]).get(sak.journalnr, ()),
        personens_oppgjor(okt, sak.fodselsnr),
        tuple(tilbaketakinger(okt, sak.fodselsnr)),
        dodsdager(raa_forbindelse(okt.connection()), [sak.fodselsnr]).get(sak.fodselsnr),
    )
    mappe = mappe_av(rader[0][1], saker, sak, innhold)
    krev_kjente_lover(mappe)
    return mappe


class Mappeinnhold(NamedTuple):
    """What is read of a person besides the cases, and what waits for others in the chosen one.

    `anvisninger` are also those that were taken back, which `tilbaketakinger` tell of.
    """

    vedtak: tuple[VedtakRad, ...]
    anvisninger: tuple[AnvisningRad, ...]
    foringsrader: tuple[Foringsrad, ...]
    forslag: tuple[str, ...]
    oppgjor: Oppgjor
    tilbaketakinger: tuple[TilbaketakingRad, ...] = ()
    dodsdag: date | None = None


def mappe_av(person: PersonRad, saker: tuple[SakRad, ...], sak: SakRad, innhold: Mappeinnhold) -> Mappe:
    """The case put together of what was read."""
    tatt = {rad.anvisning_id: rad for rad in innhold.tilbaketakinger}
    anvisninger = tuple(rad for rad in innhold.anvisninger if rad.id not in tatt)
    oppgjor, foringer = innhold.oppgjor, poster_av(innhold.foringsrader)
    if oppgjor.kravrader:
        foringer += oppgjor.i_feriegrunnlaget({rad.id: rad for rad in innhold.anvisninger})
    return Mappe(
        sak=sak,
        person=person,
        saker=saker,
        vedtak=innhold.vedtak,
        anvisninger=anvisninger,
        poster=tuple(oppgjor.poster(anvisninger)),
        forslag=innhold.forslag,
        foringsrader=innhold.foringsrader,
        foringer=tuple(foringer),
        oppgjor=oppgjor,
        tilbaketatte=tuple(Tilbaketatt(rad, tatt[rad.id]) for rad in innhold.anvisninger if rad.id in tatt),
        dodsdag=innhold.dodsdag,
    )


def krev_kjente_lover(mappe: Mappe) -> None:
    """Raises Avvist for a case that is granted under a law that this program does not have."""
    for innvilgelse in mappe.innvilgelser:
        krev_kjent_lov(mappe.sak.journalnr, innvilgelse.innvilget_fra)


def sett_mappe(
    reg: Register, okt: Session, handling: Loggslag, fodselsnr: str | None, journalnr: str | None
) -> Mappe | None:
    """The case as `finn_mappe` finds it; the look at it is logged when there is one."""
    mappe = finn_mappe(okt, fodselsnr, journalnr)
    if mappe is not None:
        loggfor(reg, okt, handling, fodselsnr=mappe.sak.fodselsnr, journalnr=mappe.sak.journalnr)
    return mappe


def krev_sett_mappe(reg: Register, okt: Session, handling: Loggslag, journalnr: str) -> Mappe:
    """The case with that number, and the look at it logged. Raises Avvist on `journalnr` when there is none."""
    return sett_mappe(reg, okt, handling, None, journalnr) or ingen_sak(journalnr)


def krev_mappe(okt: Session, journalnr: str, *, med_arkivet: bool = False) -> Mappe:
    """The case with that number. Raises Avvist on `journalnr` when there is none; else as `finn_mappe`."""
    return finn_mappe(okt, None, journalnr, med_arkivet=med_arkivet) or ingen_sak(journalnr)


def skriv_i_saken(
    reg: Register, okt: Session, mappe: Mappe, rad: Rad, handling: Loggslag, tilstand: Tilstand | None = None
) -> Mappe:
    """Writes a decision or a row of the accounts, counts the version of the case up and logs it, in that transaction.

    `tilstand` is where it moves the case to, if it does. Returns the case after it.
    """
    skriv_ledd(reg, okt, mappe.sak, rad, handling, tilstand=tilstand)
    return mappe.med(rad)


def skriv_ledd(
    reg: Register,
    okt: Session,
    sak: SakRad,
    rad: Sakens,
    handling: Loggslag,
    *,
    tilstand: Tilstand | None = None,
    detaljer: Mapping[str, object] | None = None,
) -> None:
    """Adds a link that belongs to a case to its chain, counts the case's version up and logs it, in that transaction.

    `detaljer` are what the log says of it besides its number and hash.
    """
    legg_til(okt, rad)
    sak.versjon += 1
    if tilstand is not None:
        sak.tilstand = tilstand
    loggfor(
        reg,
        okt,
        handling,
        fodselsnr=sak.fodselsnr,
        journalnr=sak.journalnr,
        versjon=sak.versjon,
        detaljer={str(rad.__tablename__): rad.id, "hash": rad.hash, **(detaljer or {})},
        signatur=rad.signatur,
    )
