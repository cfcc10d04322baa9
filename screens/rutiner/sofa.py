"""SOFA: registers a person as a job seeker, which comes before every application."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from data.operasjoner.journal.personer import Person, hent_person, registrer_person
from screens.bilder.sofa import SOFA
from screens.okt import Aerend
from screens.rutiner import setninger
from screens.rutiner.saksrutine import Saksrutine, for_ny_person
from screens.rutiner.utfylling import blank, fyll, les
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Svar

NAVNEPLASS = 24
"""How much of a name the sentences that go on after it have room for."""


class SofaSoker(Saksrutine):
    """The small screen of the job-seeker register: a new person in, a known one shown."""

    kode = "SOFA"
    navn = "Sofa-søker"
    sider = (SOFA,)

    def aapne(self, side: str) -> Svar:
        del side
        fodselsnr = self.okt.fodselsnr
        if fodselsnr is None:
            return Svar(markor="fodselsnr")
        svar = self.hent(fodselsnr, None)
        if svar is not None:
            return svar
        aerend = self.okt.aerend
        skrevet = aerend.skrevet if aerend and aerend.fodselsnr == fodselsnr else {}
        verdier = {**blank(self.sider), **skrevet, "fodselsnr": fodselsnr}
        return Svar(verdier=verdier, melding=setninger.FYLL_UT, markor=_forste_tomme(verdier))

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        del journalnr
        person = hent_person(self.okt.register, fodselsnr) if fodselsnr else None
        if person is None:
            return None
        self.okt.velg(person.fodselsnr, None)
        return Svar(
            verdier=fyll(self.sider, person),
            melding=setninger.PERSONEN_FINNES,
            markor="fodselsnr",
            lagret=True,
        )

    def send(self, inn: Innsendt) -> Svar:
        fodselsnr = inn.verdier["fodselsnr"]
        if "fodselsnr" not in inn.endret:
            return self.utfor(inn)
        kjent = self.hent(fodselsnr, None)
        if kjent is not None:
            return kjent
        self.okt.velg(fodselsnr, None)
        skrevet = blank(self.sider) | {navn: inn.verdier[navn] for navn in (*inn.for_nokkelen, "fodselsnr")}
        if not _mangler(skrevet):
            return self.utfor(replace(inn, verdier=skrevet))
        verdier = blank(self.sider) | {"fodselsnr": fodselsnr}
        ny = Svar(
            verdier=verdier, behold=inn.for_nokkelen, melding=setninger.PERSONEN_ER_NY, markor=_forste_tomme(skrevet)
        )
        return for_ny_person(ny, inn, self.sider)

    def utfor(self, inn: Innsendt) -> Svar:
        mangler = _mangler(inn.verdier)
        if mangler:
            return Svar(feil=mangler)
        person = registrer_person(self.okt.register, les(Person, inn.verdier))
        self.okt.velg(person.fodselsnr, None)
        verdier = fyll(self.sider, person)
        navn = person.navn
        kort = navn if len(navn) <= NAVNEPLASS else f"{navn[: NAVNEPLASS - 1]}…"
        aerend, self.okt.aerend = self.okt.aerend, None
        if aerend is not None and aerend.fodselsnr == person.fodselsnr:
            self.okt.beskjed = setninger.registrert_fyll_ut(kort)
            melding = setninger.registrert_hent(kort)
            return Svar(verdier=verdier, aapne=aerend.tilbake_til, melding=melding, lagret=True)
        return Svar(verdier=verdier, melding=setninger.registrert(navn), lagret=True)

    def ved_avvist(self, inn: Innsendt) -> dict[str, Any]:
        """Blanks what the form showed of the person before the number was typed."""
        if "fodselsnr" not in inn.endret:
            return {}
        return blank(self.sider, bortsett_fra={"fodselsnr", *inn.for_nokkelen})

    def kontekst(self) -> dict[str, str]:
        """The chosen person, and who waits for the registration."""
        aerend = self.okt.aerend
        if aerend is None:
            return super().kontekst()
        return super().kontekst() | {"for": aerend.fodselsnr, "tilbake_til": aerend.tilbake_til, **aerend.skrevet}

    def gjenoppta(self, kontekst: Mapping[str, str]) -> None:
        super().gjenoppta(kontekst)
        if "tilbake_til" in kontekst:
            skrevet = {navn: verdi for navn, verdi in kontekst.items() if SOFA.plass_for(navn) and navn != "fodselsnr"}
            self.okt.aerend = Aerend(kontekst["for"], skrevet, kontekst["tilbake_til"])


def _mangler(verdier: Mapping[str, Any]) -> dict[str, str]:
    """What is said of the fields that must be filled and are not, by name."""
    paakrevd = (felt for felt in SOFA.felter if felt.paakrevd)
    return {felt.navn: f"{felt.label}: {felt.paakrevd}" for felt in paakrevd if verdier[felt.navn] is None}


def _forste_tomme(verdier: Mapping[str, Any]) -> str:
    return next(iter(_mangler(verdier)), "etternavn")
