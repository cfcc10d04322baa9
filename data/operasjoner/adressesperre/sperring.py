"""An address that only a few may see: hidden, changed, and opened again, each by a row that follows.

The address is moved: it stands in the row alone, and what everybody reads of the person is the office's. So no form,
letter, list or file has it, whoever made that. So it goes with the municipalities of the person's cases, which give it
away. All of it is our choice, grade C; today's model is what folkeregisteret calls strengt fortrolig (kode 6).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

from sqlmodel import Session, select

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kjede.kjedeskriver import legg_til
from data.operasjoner.adressesperre import setninger
from data.operasjoner.innsyn.setninger import ikke_i_registeret
from data.operasjoner.journal.personer import tell_opp
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.adresserader import ADRESSEN, KOMMUNENE, som_via_kontoret, sperren
from data.sak.rader.personrader import numrene
from data.sak.saksoppslag import konflikt, navn_av
from data.tabeller import AdressesperreRad, BehandlingRad, PersonRad, SakRad
from data.tabeller.radinnhold import les_objekt
from rules.fakta.begrunnelse import er_begrunnelse

Kommuner = Mapping[str, Mapping[str, str]]
"""The municipalities of each case, by journalnr and the name of the fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adresse:
    """Where somebody lives, and where the person stays just now; each part is free text."""

    bo_co: str | None = None
    bo_gate: str | None = None
    bo_post: str | None = None
    opph_co: str | None = None
    opph_gate: str | None = None
    opph_post: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sperring:
    """What is sent from the form: `sperret` is J to hide the address or change it, N to open it to everybody again.

    A blank `fra` is today.
    """

    fodselsnr: str
    sperret: str | None = None
    fra: date | None = None
    grunn: str | None = None
    adresse: Adresse = Adresse()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sperrebilde:
    """The person with the address, hidden or not; `satt_av` and `satt` of the row that counts, if there is one.

    `kommuner` are the codes that are hidden with it. `versjon` goes back with `sett_sperring`.
    """

    fodselsnr: str
    navn: str
    sperret: bool
    fra: date | None
    grunn: str | None
    satt_av: str | None
    satt: date | None
    adresse: Adresse
    kommuner: tuple[str, ...]
    versjon: int


def sperrebilde(reg: Register, fodselsnr: str) -> Sperrebilde:
    """The address of the person. The look is logged on the person, and so is a refused one. Raises Avvist, Nektet."""
    with innsyn(reg, Operasjon.SPERRET_ADRESSE, om=fodselsnr) as okt:
        person = _krev_person(okt, fodselsnr)
        loggfor(reg, okt, Loggslag.SETT_ADRESSE, fodselsnr=fodselsnr)
        return _bilde(okt, person)


def kontroller_sperring(reg: Register, sperring: Sperring) -> None:
    """Raises Avvist, as `sett_sperring` does, when a field is wrong; writes and shows nothing."""
    with reg.les() as okt:
        _krev_felt(sperring, sperren(okt, sperring.fodselsnr), reg.klokke.dato())


def sett_sperring(reg: Register, sperring: Sperring, versjon: int) -> Sperrebilde:
    """Hides the address from today on, changes a hidden one, or opens it again. Raises Avvist, Konflikt, Nektet.

    The person's version and those of the cases are counted up: whoever has one open is told.
    """
    with skriv(reg, Operasjon.SPERRET_ADRESSE, om=sperring.fodselsnr) as okt:
        person = _krev_person(okt, sperring.fodselsnr)
        if person.versjon != versjon:
            raise konflikt([])
        gjelder = sperren(okt, person.fodselsnr)
        _krev_felt(sperring, gjelder, reg.klokke.dato())
        rad = AdressesperreRad(
            fodselsnr=person.fodselsnr,
            fra=sperring.fra or (gjelder.fra if gjelder else reg.klokke.dato()),
            grunn=(sperring.grunn or "").strip(),
            signatur=reg.signatur,
            tidspunkt=reg.klokke.naa(),
        )
        if sperring.sperret == "J":
            _skjul(okt, person, rad, sperring.adresse, gjelder)
        else:
            assert gjelder is not None
            _aapne(okt, person, rad, gjelder, reg.klokke.dato())
        legg_til(okt, rad)
        tell_opp(okt, person)
        handling = Loggslag.SPERRET_ADRESSE if rad.til is None else Loggslag.AAPNET_ADRESSE
        detaljer = {"adressesperre": rad.id, "hash": rad.hash}
        loggfor(reg, okt, handling, fodselsnr=person.fodselsnr, detaljer=detaljer)
        return _bilde(okt, person)


def _krev_person(okt: Session, fodselsnr: str) -> PersonRad:
    person = okt.get(PersonRad, fodselsnr)
    if person is None:
        raise Avvist({"fodselsnr": ikke_i_registeret(fodselsnr)})
    return person


def _krev_felt(sperring: Sperring, gjelder: AdressesperreRad | None, idag: date) -> None:
    feil = {}
    if sperring.sperret not in ("J", "N"):
        feil["sperret"] = setninger.SPERRET_ELLER_IKKE
    elif sperring.sperret == "N" and gjelder is None:
        feil["sperret"] = setninger.ER_IKKE_SPERRET
    if sperring.fra is not None and sperring.fra > idag:
        feil["fra"] = setninger.fra(idag)
    if not er_begrunnelse(sperring.grunn):
        feil["grunn"] = setninger.GRUNNEN
    adresse = sperring.adresse
    if sperring.sperret == "J" and not any((adresse.bo_gate, adresse.bo_post, adresse.opph_gate, adresse.opph_post)):
        feil["bo_gate"] = setninger.UTEN_ADRESSE
    if feil:
        raise Avvist(feil)


def _skjul(
    okt: Session, person: PersonRad, rad: AdressesperreRad, adresse: Adresse, gjelder: AdressesperreRad | None
) -> None:
    """Puts the address and the municipalities into the row, and out of where all read, under whichever number."""
    for navn in ADRESSEN:
        setattr(rad, navn, getattr(adresse, navn))
    skjult = dict(_kommunene(gjelder)) if gjelder else {}
    for journalnr, fakta in _behandlingene(okt, person.fodselsnr).items():
        if staar := {navn: verdi for navn in KOMMUNENE if (verdi := getattr(fakta, navn)) is not None}:
            skjult[journalnr] = staar
            for navn in KOMMUNENE:
                setattr(fakta, navn, None)
    rad.kommuner = json.dumps(skjult, sort_keys=True)
    for nr in numrene(okt, person.fodselsnr):
        som_via_kontoret(okt.get_one(PersonRad, nr))


def _aapne(okt: Session, person: PersonRad, rad: AdressesperreRad, gjelder: AdressesperreRad, idag: date) -> None:
    """Puts what was hidden back where everybody reads; the row has no address, and says that it ended today."""
    rad.fra, rad.til = gjelder.fra, idag
    for navn in ADRESSEN:
        setattr(person, navn, getattr(gjelder, navn))
    kommuner = _kommunene(gjelder)
    for journalnr, fakta in _behandlingene(okt, person.fodselsnr).items():
        for navn, verdi in kommuner.get(journalnr, {}).items():
            setattr(fakta, navn, verdi)


def _behandlingene(okt: Session, fodselsnr: str) -> dict[str, BehandlingRad]:
    """The saved facts of the person's cases, by journalnr."""
    sakene = okt.exec(select(SakRad.journalnr).where(SakRad.fodselsnr == fodselsnr).order_by(SakRad.journalnr))
    return {nr: rad for nr in sakene if (rad := okt.get(BehandlingRad, nr)) is not None}


def _kommunene(rad: AdressesperreRad) -> Kommuner:
    return les_objekt(rad.kommuner)


def _bilde(okt: Session, person: PersonRad) -> Sperrebilde:
    gjelder = sperren(okt, person.fodselsnr)
    kilde = gjelder or person
    sakene = _kommunene(gjelder).values() if gjelder else ()
    return Sperrebilde(
        fodselsnr=person.fodselsnr,
        navn=navn_av(person),
        sperret=gjelder is not None,
        fra=gjelder.fra if gjelder else None,
        grunn=gjelder.grunn if gjelder else None,
        satt_av=gjelder.signatur if gjelder else None,
        satt=gjelder.tidspunkt.date() if gjelder else None,
        adresse=Adresse(**{felt.name: getattr(kilde, felt.name) for felt in fields(Adresse)}),
        kommuner=tuple(sorted({kode for sak in sakene for kode in sak.values()})),
        versjon=person.versjon,
    )
