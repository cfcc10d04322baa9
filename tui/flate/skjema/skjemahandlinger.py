"""What the actions of the table do while the form has the keys."""

from collections.abc import Callable, Collection, Sequence

from tui.flate import setninger
from tui.flate.meldinger import Meldinger
from tui.flate.over import Over
from tui.flate.skjema.skjematast import I_SKJEMA
from tui.flate.skjema.svarvisning import merk
from tui.flate.sporing import spor
from tui.flate.vei import Vei
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.skjema import Skjema
from tui.skjema.svar import Alvor, Svar, Valgliste
from tui.taster.handlinger import SMALN, UTEN_KONTROLL, VED_ID, Tastekart
from tui.taster.hjelpetekst import tastehjelp
from tui.taster.tastenavn import vis_tast
from tui.vindu.kodevindu import bor_listes, kan_listes, kodevindu
from tui.vindu.vindu import Lesevindu

BLAR = {"bla_opp": -1, "bla_ned": 1}
"""The actions that page, each with its way."""


class Skjemahandlinger:
    """The actions on the form that is shown: editing it, sending it, asking about it, paging in it."""

    def __init__(
        self,
        vei: Vei,
        over: Over,
        meldinger: Meldinger,
        kart: Tastekart,
        hjelp: Callable[[str, Felt], Sequence[str]],
        logg: Callable[[str], None],
    ) -> None:
        self._vei = vei
        self._over = over
        self._meldinger = meldinger
        self._kart = kart
        self._hjelp = hjelp
        self._logg = logg
        self._skal_smalne = False

    def gjor(self, handling: str) -> None:
        """Does one action by its id; one that this form does not have is said so."""
        skjema = self._vei.her.skjema
        if handling in I_SKJEMA:
            self.rediger(lambda: I_SKJEMA[handling](skjema))
        elif handling == "hjelp":
            self._over.vis(Lesevindu("Hjelp", [*self.feltets_hjelp(), "", *tastehjelp(self._kart)]))
        elif handling == "koder":
            self._koder()
        elif handling == "meldinger":
            self._over.vis(Lesevindu("Meldinger", self._meldinger.alle(skjema.feil) or ["Ingen."]))
        elif handling == "angre_alt":
            self._angre_alt()
        elif handling in BLAR and (handling not in self._vei.her.handlinger or self._har_rader(BLAR[handling])):
            self._bla(BLAR[handling])
        else:
            self.send(handling)

    def rediger(self, endring: Callable[[], None]) -> None:
        """Does something to the form, and follows up what that means for the message line."""
        skjema = self._vei.her.skjema
        felt = skjema.aapent_felt_ved_markor
        for_ = skjema.tekst(felt.navn) if felt is not None and felt.smalner else None
        rediger(skjema, self._meldinger, endring)
        if felt is not None and for_ is not None and skjema.tekst(felt.navn).strip() != for_.strip():
            self._skal_smalne = True

    def ved_stillhet(self) -> None:
        """Narrows the list by what was typed, now that no key waits; what was sent meanwhile has done it already."""
        if self._skal_smalne and SMALN in self._vei.her.handlinger:
            self.send(SMALN)
        self._skal_smalne = False

    def send(self, handling: str) -> None:
        """Has the routine do an action; Enter and what writes only when every field is right."""
        her = self._vei.her
        if handling != "send" and handling not in her.handlinger:
            taster = self._kart.taster(handling)
            navn = f"{vis_tast(taster[0])} {VED_ID[handling].kort}" if taster else VED_ID[handling].kort
            self._meldinger.si(setninger.brukes_ikke_her(navn), Alvor.VARSEL)
            return
        verdier, feil = her.skjema.kontroller()
        kontrolleres = handling not in UTEN_KONTROLL and handling != SMALN
        if kontrolleres:
            setning = merk(her, feil)
            if setning:
                self._meldinger.si(setning, Alvor.FEIL)
                return
        self._meldinger.si("")
        self._meldinger.nye_varsler = tuple(her.skjema.varsler().values()) if kontrolleres else ()
        inn, rutine = her.innsendt(verdier), her.rutine
        self._skal_smalne = False

        def arbeid() -> Svar:
            return rutine.send(inn) if handling == "send" else rutine.handlinger()[handling](inn)

        self._vei.send(arbeid)

    def velg(self, valg: str, liste: Valgliste | None) -> None:
        """Puts the key of a chosen row in its field, and sends the form when the list says so."""
        skjema = self._vei.her.skjema
        felt = skjema.felt_ved_markor
        navn = liste.felt if liste else (felt.navn if felt else "")

        def fyll() -> None:
            skjema.gaa_til(navn)
            skjema.slett_til_slutt()
            skjema.lim(valg)
            skjema.gaa_til(navn)

        self.rediger(fyll)
        if liste and liste.send:
            self.send("send")

    def feltets_hjelp(self) -> list[str]:
        """The help of the field in which the cursor stands, its label first; empty outside fields."""
        felt = self._vei.her.skjema.felt_ved_markor
        return [felt.label, "", *self._felthjelp(felt)] if felt else []

    def _felthjelp(self, felt: Felt) -> Sequence[str]:
        """The application's help; a fault in it costs the help, not the form."""
        try:
            return self._hjelp(self._vei.her.rutine.kode, felt)
        except Exception as feil:
            self._logg(spor(feil))
            return [setninger.PROGRAMFEIL]

    def brukbare(self) -> frozenset[str]:
        """The actions that do something in the form as it stands, for the key line."""
        her = self._vei.her
        brukbare = {"hjelp", "tilbake", "hopp"} | her.handlinger
        if bor_listes(her.skjema.aapent_felt_ved_markor):
            brukbare.add("koder")
        if her.skjema.ulagret:
            brukbare.add("angre_alt")
        liste = her.skjema.liste_her
        kan_bla = liste.kan_bla if liste else her.nabo
        brukbare |= {id_ for id_, steg in BLAR.items() if kan_bla(steg)}
        return frozenset(brukbare)

    def _angre_alt(self) -> None:
        skjema = self._vei.her.skjema
        if not skjema.endret and not skjema.feil:
            self._meldinger.si(setninger.INGENTING_ULAGRET)
            return
        skjema.angre_alt()
        tast = next(iter(self._kart.taster("angre_felt")), "")
        self._meldinger.si(
            setninger.ulagret_tatt_bort_hent_igjen(vis_tast(tast)) if tast else setninger.ULAGRET_TATT_BORT
        )

    def _koder(self) -> None:
        felt = self._vei.her.skjema.aapent_felt_ved_markor
        if felt is not None and kan_listes(felt):
            self._over.vis(kodevindu(felt, self._vei.her.skjema.tekster))
        elif "koder" in self._vei.her.handlinger:
            self.send("koder")
        else:
            self._meldinger.si(setninger.INGEN_KODELISTE, Alvor.VARSEL)

    def _har_rader(self, steg: int) -> bool:
        """Whether the list that is shown has rows that way; past them a routine that pages itself is asked."""
        liste = self._vei.her.skjema.liste_her
        return liste is not None and liste.kan_bla(steg)

    def _bla(self, steg: int) -> None:
        her = self._vei.her
        kode = her.nabo(steg)
        if her.skjema.liste_her:
            self._meldinger.si("")
            her.skjema.bla_liste(steg)
        elif kode is None:
            self._meldinger.si(setninger.SISTE_SIDE if steg > 0 else setninger.FORSTE_SIDE)
        else:
            self._meldinger.si("")
            her.skjema.bytt_side(kode)


def paa_siden(side: Bilde, sider: Sequence[Bilde], egne: Collection[str]) -> set[str]:
    """The actions that one of a routine's pages has besides those that every page has; `egne` are what it answers."""
    handlinger = {"send", *egne}
    if any(map(kan_listes, side.felter)):
        handlinger.add("koder")
    if len(sider) > 1 or side.liste:
        handlinger |= {"bla_opp", "bla_ned"}
    return handlinger


def rediger(skjema: Skjema, meldinger: Meldinger, endring: Callable[[], None]) -> None:
    """Does something to a form, and follows up what that means for the message line."""
    felt, ulagret = skjema.felt_ved_markor, skjema.ulagret
    endring()
    skjema.vis_fot()
    naa_i = skjema.felt_ved_markor
    setning = skjema.feil.get(naa_i.navn, "") if naa_i is not None and naa_i is not felt else ""
    meldinger.ved_endring(skjema.melding, setning, nylig_ulagret=skjema.ulagret and not ulagret)
