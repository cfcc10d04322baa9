"""SOFA: registers a person as a job seeker, which comes before every application."""

from data.personer import Person, hent_person, registrer_person
from screens.bilder.sofa import SOFA
from screens.saksrutine import Saksrutine
from screens.utfylling import fyll, les
from tui.rutine import Innsendt
from tui.svar import Svar


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
        melding = "Fyll ut etternavn, fornavn og adresse, og send med Enter."
        return Svar(verdier={"fodselsnr": fodselsnr}, melding=melding, markor="etternavn")

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        del journalnr
        person = hent_person(self.okt.register, fodselsnr) if fodselsnr else None
        if person is None:
            return None
        self.okt.velg(person.fodselsnr, None)
        return Svar(
            verdier=fyll(self.sider, person),
            melding="Personen er registrert fra før; opplysningene endres på D-60.",
            markor="fodselsnr",
            lagret=True,
        )

    def send(self, inn: Innsendt) -> Svar:
        if "fodselsnr" in inn.endret:
            kjent = self.hent(inn.verdier["fodselsnr"], None)
            if kjent is not None:
                return kjent
            if not inn.verdier["etternavn"]:
                melding = "Personen er ny: fyll ut etternavn, fornavn og adresse, og send med Enter."
                return Svar(melding=melding, markor="etternavn")
        return self.utfor(inn)

    def utfor(self, inn: Innsendt) -> Svar:
        mangler = {felt.navn: felt.label for felt in SOFA.felter if felt.paakrevd and inn.verdier[felt.navn] is None}
        if mangler:
            return Svar(feil={navn: f"{label}: feltet må fylles ut." for navn, label in mangler.items()})
        person = registrer_person(self.okt.register, les(Person, inn.verdier))
        self.okt.velg(person.fodselsnr, None)
        navn = f"{person.etternavn}, {person.fornavn}"
        if self.okt.tilbake_til is not None:
            tilbake, self.okt.tilbake_til = self.okt.tilbake_til, None
            self.okt.beskjed = f"{navn} er registrert; fyll ut Mottatt dato, og send med Enter."
            melding = f"{navn} er registrert; trykk Enter, så hentes opplysningene."
            return Svar(aapne=tilbake, melding=melding, lagret=True)
        return Svar(melding=f"{navn} er registrert som arbeidssøker.", lagret=True)
