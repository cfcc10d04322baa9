"""INNSYN: a person who asks is given everything that the register holds, on the screen and on paper."""

from collections.abc import Callable, Mapping
from typing import Any

from data.operasjoner.innsyn.personinnsyn import Personinnsyn, personinnsyn
from data.operasjoner.klage.saksmappe import Vedtaksblad
from data.operasjoner.vedtak.vedtak import beregn_paa_nytt
from data.sak.rader.vedtaksrader import INNVILGELSE
from data.sak.sakshode import vist_navn
from screens.bilder.innsyn.innsyn import INNSYN, RADENE
from screens.brev.hefte import SIDESKIFT
from screens.brev.innsyn.sider import status, utbetalinger
from screens.brev.innsyn.tekst import innsynstekst
from screens.brev.innsyn.utskrift import skriv_innsyn
from screens.brev.saksmappe import vedtaket_i_ord
from screens.brev.vedtakstekst import tekstlinjer
from screens.forklaring.forklaring import ikke_regnet_ut, treet
from screens.okt import Okt
from screens.rutiner.innsyn import setninger
from screens.rutiner.utfylling import blank
from screens.rutiner.utskriftssvar import utskriftssvar
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Alvor, Svar

SIDER: Mapping[str, Callable[[Personinnsyn], list[str]]] = {"S": status, "U": utbetalinger}
LINJE = 51


class Innsynsrutine:
    """One page: Enter fetches the person, and each time the look is logged; Vis chooses what the list shows."""

    kode = "INNSYN"
    navn = "Innsyn"
    sider = (INNSYN,)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self.alt: Personinnsyn | None = None
        self.vis = "V"

    def aapne(self, side: str) -> Svar:
        """Shows nobody before somebody is asked for: to see all is more than to have chosen a person."""
        del side
        self.alt = None
        verdier = blank(self.sider) | {"fodselsnr": self.okt.fodselsnr, "vis": self.vis}
        return Svar(verdier=verdier, leter=True, melding=setninger.HVEM, markor="fodselsnr")

    def send(self, inn: Innsendt) -> Svar:
        self.vis = inn.verdier["vis"] or "V"
        if self.alt is None or self.alt.person.fodselsnr != inn.verdier["fodselsnr"]:
            self.alt = None
            self.alt = personinnsyn(self.okt.register, inn.verdier["fodselsnr"])
            self.okt.velg(self.alt.person.fodselsnr, None)
        return self._vis(self.alt)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"hvorfor": self._hvorfor, "skriv_ut": self._skriv_ut}

    def _vis(self, alt: Personinnsyn) -> Svar:
        rader = _radene(alt, self.vis)
        verdier: dict[str, Any] = {
            "fodselsnr": alt.person.fodselsnr,
            "navn": vist_navn(alt.person.etternavn, alt.person.fornavn),
            "vis": self.vis,
            "saker": str(len(alt.saker)),
            "antall_vedtak": str(sum(len(sak.vedtak) for sak in alt.saker)),
            "klager": str(sum(len(sak.klager) for sak in alt.saker)),
            "antall_blikk": str(len(alt.blikk)),
            "rader_i_alt": str(alt.antall),
            RADENE.navn: Rader(rader, om=""),
        }
        return Svar(verdier=verdier, melding=setninger.vises(len(rader)), markor="vis", lagret=True)

    def _skriv_ut(self, inn: Innsendt) -> Svar:
        del inn
        alt = self.alt
        if alt is None:
            return Svar(melding=setninger.HENT_FORST, alvor=Alvor.FEIL)
        avsnitt = SIDER[self.vis](alt) if self.vis in SIDER else innsynstekst(self.okt.register, alt)
        navn = {"S": "status", "U": "utbetalinger"}.get(self.vis, "alt")
        return utskriftssvar(
            self.okt, lambda: skriv_innsyn(self.okt.register, self.okt.utskriftsmappe, alt, navn, avsnitt)
        )

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.alt is not None and self.vis == "V" and inn.rad is not None:
            vedtak = _vedtakene(self.alt)[inn.rad].vedtak
            if vedtak.type == INNVILGELSE:
                beregning = beregn_paa_nytt(vedtak, self.okt.register)
                return treet(beregning.ukesats, beregning)
        plass = INNSYN.plass_for(inn.felt) if inn.felt else None
        return ikke_regnet_ut(plass.felt.label if plass else "", setninger.FORKLARES)


def _vedtakene(alt: Personinnsyn) -> list[Vedtaksblad]:
    return [blad for sak in alt.saker for blad in sak.vedtak]


def _radene(alt: Personinnsyn, vis: str) -> list[dict[str, str]]:
    if vis in SIDER:
        avsnitt = (ett for ett in SIDER[vis](alt) if ett != SIDESKIFT)
        return [{"naar": "", "av": "", "hva": linje} for linje in tekstlinjer([*avsnitt][4:], LINJE)]
    if vis == "B":
        return [_rad(f"{ett.naar:%d.%m.%Y %H.%M}", ett.hvem, f"{ett.hva} {ett.journalnr}") for ett in alt.blikk[::-1]]
    if vis == "R":
        return [_rad("", "", f"{navn}: {len(rader)}") for navn, rader in alt.rader.items() if rader]
    return [
        _rad(f"{blad.vedtak.tidspunkt:%d.%m.%Y %H.%M}", blad.vedtak.signatur, vedtaket_i_ord(blad.vedtak))
        for blad in _vedtakene(alt)
    ]


def _rad(naar: str, hvem: str, hva: str) -> dict[str, str]:
    return {"naar": naar, "av": hvem, "hva": hva.strip()}
