"""D-60 Journalføring: every application is journalled when it comes in."""

from collections.abc import Mapping
from typing import Any

from data.operasjoner.journal.journal import Journalbilde, Journalpost, journalbilde, journalfor, kontroller_post
from data.operasjoner.journal.personer import er_registrert
from data.operasjoner.setninger import IKKE_I_SOFA
from data.sak.ledetekst import JOURNAL
from data.tilstand import AAPNE
from screens.bilder.d60 import D60
from screens.bilder.felter.hode import PERSONALIA
from screens.okt import Aerend, Okt
from screens.rutiner import setninger
from screens.rutiner.journalforing.fratil import fra_til
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll, les
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar


class Journalforing(Saksrutine):
    """The journal form: a new application gets a case number, an open one is changed."""

    kode = "D-60"
    navn = "Journalføring"
    sider = (D60,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.lukket = False
        self.hentet: Journalbilde | None = None
        self.vist: Mapping[str, str] = {}

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur}

    def uten_sak(self) -> str:
        return IKKE_I_SOFA

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = journalbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self._ta_inn(bilde)
        self.lukket = False
        self.okt.velg(bilde.person.fodselsnr, bilde.journalnr)
        beskjed = self.okt.hent_beskjed()
        if bilde.journalnr is None:
            melding = beskjed or setninger.NY_SOKNAD
            return Svar(verdier=self._verdier(bilde), melding=melding, markor="mottatt_dato")
        self.lukket = bilde.tilstand not in AAPNE
        assert bilde.stilling is not None
        melding = beskjed or setninger.saken_er(bilde.journalnr, bilde.stilling)
        if self.lukket:
            melding = beskjed or setninger.lukket_sak(bilde.journalnr, bilde.stilling)
        return Svar(verdier=self._verdier(bilde), melding=melding, markor="etternavn")

    def send(self, inn: Innsendt) -> Svar:
        fodselsnr = inn.verdier["fodselsnr"]
        if "fodselsnr" not in inn.endret and self.versjon is not None:
            if self.lukket and not inn.endret:
                return self.hent(fodselsnr, None) or Svar()
            return self.utfor_eller_si_fra(inn)
        if fodselsnr == self.okt.fodselsnr and not er_registrert(self.okt.register, fodselsnr):
            skrevet = {felt.navn: inn.verdier[felt.navn] for felt in PERSONALIA if felt.navn in inn.for_nokkelen}
            self.okt.aerend = Aerend(fodselsnr, skrevet, self.kode)
            return Svar(aapne="SOFA")
        return self.hent_ny(inn)

    def utfor(self, inn: Innsendt) -> Svar:
        ny = self.journalnr is None
        post = les(Journalpost, inn.verdier, journalnr=self.journalnr)
        if (endringer := self._navn_og_konto(post)) and inn.tekster != self.vist:
            kontroller_post(self.okt.register, post)
            self.vist = inn.tekster
            return Svar(melding=fra_til(endringer), alvor=Alvor.VARSEL, bekreftes=True)
        bilde = journalfor(self.okt.register, post, self.versjon)
        self._ta_inn(bilde)
        self.okt.velg(bilde.person.fodselsnr, bilde.journalnr)
        nr = bilde.journalnr
        assert nr is not None
        if varsel := next(iter(bilde.varsler), None):
            gjort = setninger.journalfort(nr) if ny else setninger.endret(nr)
            return Svar(verdier=self._verdier(bilde), melding=f"{varsel} {gjort}", alvor=Alvor.VARSEL, lagret=True)
        gjort = setninger.journalfort_neste(nr) if ny else setninger.endret_neste(nr)
        return Svar(verdier=self._verdier(bilde), melding=gjort, lagret=True)

    def _ta_inn(self, bilde: Journalbilde) -> None:
        self.hentet, self.vist = bilde, {}
        self.journalnr, self.versjon = bilde.journalnr, bilde.versjon

    def _navn_og_konto(self, post: Journalpost) -> list[tuple[str, str, str]]:
        """What is sent that changes the person's name or the account: label, old and new.

        Another kind of giro takes a number of another length, which no stray key makes: it is not asked about.
        """
        hentet = self.hentet
        if hentet is None:
            return []
        endringer = []
        gammelt, nytt = (f"{hvem.etternavn}, {hvem.fornavn}" for hvem in (hentet.person, post))
        if gammelt != nytt:
            endringer.append(("Navn", gammelt, nytt))
        if hentet.kontonr and post.kontonr != hentet.kontonr and post.giro == hentet.giro:
            endringer.append((JOURNAL["kontonr"], hentet.kontonr, post.kontonr or ""))
        return endringer

    def _verdier(self, bilde: Journalbilde) -> dict[str, Any]:
        vedtak = bilde.vedtak
        avledet = {
            "signatur": bilde.signatur or self.okt.signatur,
            "vedtak_fra": vedtak.innvilget_fra,
            "vedtak_til": vedtak.til,
            "vedtak_uker": vedtak.antall_uker,
            "vedtak_maks": vedtak.maks_prosent,
            "opphor": vedtak.opphor_for_seg and f"Opphør {vedtak.til:%d.%m.%Y}: {vedtak.opphor_for_seg}",
        }
        return blank(self.sider) | fyll(self.sider, bilde, bilde.person, vedtak) | avledet
