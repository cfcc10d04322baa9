"""A case calculated as far as what was entered reaches: the rules put together in the order of the rulebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import localcontext

from rules.dagpenger.lov_1997.innvilgelse.alder import Alder, alder
from rules.dagpenger.lov_1997.innvilgelse.arbeidstid import fastsatt_arbeidstid, krav, tapt_arbeidstid_oppfylt
from rules.dagpenger.lov_1997.innvilgelse.gjenopptak import Gjenopptakelse, gjenopptakelse
from rules.dagpenger.lov_1997.innvilgelse.grunnlag import Grunnlag, grunnlag_etter_inntekt
from rules.dagpenger.lov_1997.innvilgelse.inntekt import Inntekter, inntekter
from rules.dagpenger.lov_1997.innvilgelse.innvilgelse import Innvilgelse, innvilget
from rules.dagpenger.lov_1997.innvilgelse.minsteinntekt import Minsteinntekt, hengende_g, minsteinntekt
from rules.dagpenger.lov_1997.innvilgelse.opptjening import Opptjening, opptjening
from rules.dagpenger.lov_1997.innvilgelse.stonadsperiode import ordinaere_uker
from rules.dagpenger.lov_1997.innvilgelse.verneplikt import permitteringsuker
from rules.dagpenger.lov_1997.innvilgelse.vilkaar import vilkaar
from rules.dagpenger.lov_1997.ramme import Ramme
from rules.dagpenger.lov_1997.sak import Provingssak
from rules.dagpenger.lov_1997.utbetaling.ferietillegg import Ferietillegg, ferietillegg
from rules.dagpenger.lov_1997.utbetaling.meldekort import Kortrekke, ingen_kort, regn_kort
from rules.dagpenger.lov_1997.utbetaling.sanksjon import Kvote, kvotene
from rules.dagpenger.lov_1997.utbetaling.vedtak import Vedtatt
from rules.fakta.tolkning import Tolkning
from rules.tall.tall import Parameter, Tall
from rules.tall.uendelig import UENDELIG


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Provingssvar:
    """What a case came to: every number with its tree; None is what nothing was entered for."""

    ramme: Ramme
    hengende: Tall
    opptjening: Opptjening
    barnetillegg_sats: Parameter
    permitteringsuker: Parameter | None
    fastsatt_arbeidstid: Tall
    krav: Tall
    tapt_arbeidstid: Tall[bool]
    kvotene: tuple[Kvote, ...]
    alder: Alder | None
    vilkaar: Mapping[str, Tall[bool]] | None
    inntekter: Inntekter | None
    minsteinntekt: Minsteinntekt | None
    etter_inntekt: Grunnlag | None
    gjenopptak: Gjenopptakelse | None
    innvilgelse: Innvilgelse | None
    kort: Kortrekke | None
    ferietillegg: Ferietillegg | None
    _andre: dict[tuple[tuple[str, str], ...], Provingssvar] = field(default_factory=dict)

    def uten_kort(self) -> Provingssvar:
        """The same case without its cards, on which nothing that is granted rests."""
        return self if self.kort is None else replace(self, ramme=self.ramme.uten_kort(), kort=None, _andre={})

    def beregn_om(self, tolkning: Tolkning) -> Provingssvar:
        """The same case with other choices; each set of choices is calculated once."""
        nokkel = tuple(tolkning.valg.items())
        if nokkel not in self._andre:
            self._andre[nokkel] = beregn(self.ramme.sak, tolkning)
        return self._andre[nokkel]


def beregn(sak: Provingssak, tolkning: Tolkning | None = None) -> Provingssvar:
    """Calculates the case; `tolkning` in place of what it chooses. Raises UgyldigSak for what nothing gives."""
    with localcontext(UENDELIG):
        return _beregn(sak, Ramme.om(sak, tolkning))


def _beregn(sak: Provingssak, ramme: Ramme) -> Provingssvar:
    hengende, opptjent = hengende_g(ramme), opptjening(ramme)
    perioder = minste = etter_inntekt = ordinaere = None
    if sak.inntekter is not None:
        perioder = inntekter(sak.inntekter, opptjent, ramme)
        minste = minsteinntekt(perioder, hengende, ramme)
        etter_inntekt = grunnlag_etter_inntekt(perioder, ramme)
        ordinaere = ordinaere_uker(minste, hengende, ramme)
    gjenopptak = None if sak.gjenopptak is None else gjenopptakelse(sak.gjenopptak, ramme)
    innvilgelse = innvilget(etter_inntekt, ordinaere, gjenopptak, ramme) if _innvilges(sak) else None
    fastsatt = fastsatt_arbeidstid(False, ramme) if innvilgelse is None else innvilgelse.fastsatt_arbeidstid
    kravet, sanksjoner = krav(ramme), kvotene(ramme)
    alderen = None if sak.fodselsdato is None else alder(sak.fodselsdato, ramme)
    kort = None if sak.meldekort is None else ingen_kort(sanksjoner)
    if sak.meldekort:
        kort = regn_kort(Vedtatt(innvilgelse, fastsatt, kravet, ramme), sanksjoner, alderen, ramme)
    return Provingssvar(
        ramme=ramme,
        hengende=hengende,
        opptjening=opptjent,
        barnetillegg_sats=ramme.egne.barnetillegg,
        permitteringsuker=permitteringsuker(ramme),
        fastsatt_arbeidstid=fastsatt,
        krav=kravet,
        tapt_arbeidstid=tapt_arbeidstid_oppfylt(fastsatt, kravet, ramme),
        kvotene=sanksjoner,
        alder=alderen,
        vilkaar=None if sak.vilkaar is None else vilkaar(sak.vilkaar, ramme),
        inntekter=perioder,
        minsteinntekt=minste,
        etter_inntekt=etter_inntekt,
        gjenopptak=gjenopptak,
        innvilgelse=innvilgelse,
        kort=kort,
        ferietillegg=None if sak.ferietillegg is None else ferietillegg(sak.ferietillegg, kort, ramme),
    )


def _innvilges(sak: Provingssak) -> bool:
    """Whether anything was entered that a grunnlag can be made of."""
    return sak.inntekter is not None or sak.grunnlag is not None or sak.verneplikt or sak.gjenopptak is not None
