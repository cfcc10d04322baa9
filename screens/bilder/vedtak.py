"""VEDTAK: the pictures and fields of the proposals that wait for others, and of one of them."""

from collections.abc import Mapping

from screens.bilder.felter.feltslag import Dato, Heltall, Kroner, Prosent, Valg
from screens.bilder.felter.hode import FODSELSNR_VIS, JOURNALNR, NAVN
from screens.bilder.felter.kodelister import tilbakesending_i_ord, tilbakesendinger
from tui.feltslag import Kode, Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 11
"""The rows that a terminal of 24 lines shows."""

HANDLINGER = {
    "K": "kontrollert: forslaget går videre til avgjørelse",
    "F": "fatt: vedtaket gjelder fra nå, og kan ikke tas tilbake",
    "S": "send tilbake med grunn og ord",
    "T": "trekk forslaget, så ingen skal se mer på det",
    "U": "underskrevet på papir: de tre navnene og datoene er skrevet inn",
}
"""What can be done with a proposal, each with what it does."""


def _vis(navn: str, label: str) -> Felt:
    return Felt(navn, label, Tekst(), beskyttet=True)


_RAD = " ________ ________________________ ___________ ___________ ________ ________ __"
VENTER = Liste(
    "ventende",
    (
        _vis("sak", "JOURNALNR"),
        _vis("hvem", "NAVN"),
        _vis("slag", "VEDTAK"),
        _vis("paa", "VENTER PÅ"),
        _vis("av", "AV"),
        _vis("fra", "SIDEN"),
        _vis("mitt", "DU"),
    ),
    RADER,
    ord="Forslag",
)
VENTER_LISTE = Bilde(
    kode="VEDTAK-1",
    tittel="Vedtak som venter",
    tegning="""
                    V E D T A K
         Til kontroll, avgjørelse, underskrift og retting

 Sak: ________   (eller Enter på en rad)

 JOURNALNR NAVN                    VEDTAK      VENTER PÅ   AV       SIDEN    DU
"""
    + "\n".join([_RAD] * RADER)
    + """

 J under DU: dette kan du gjøre. Dine står først, så de eldste.
 Skjermbildet er vårt eget: kilden nevner kontrollen, men viser ikke bildet.
""",
    felter=(Felt("venter_sak", "Sak", Tekst(), nokkel=True), *VENTER.radfelter()),
    liste=VENTER,
)


def _paa_papir(tekster: Mapping[str, str]) -> bool:
    return tekster["handling"].strip().upper() == "U"


def _tilbake(tekster: Mapping[str, str]) -> bool:
    return tekster["handling"].strip().upper() == "S"


FORSLAGET = Bilde(
    kode="VEDTAK-2",
    tittel="Kontroll og avgjørelse",
    tegning="""
         V E D T A K
         Kontroll og avgjørelse

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________

 Forslag: ________________________________________   Venter på: _____________
 Saksbehandler:  __________________________________   Signert:     __________
 Kontrollert av: __________________________________   Kontrollert: __________
 Fattet av:      __________________________________   Fattet:      __________

 Gjelder fra: __________   Til: __________   Maks %: ___   Maks uker: __
 Dagpengegrunnlag: _________   Dagsats: ______   Ukesats: ______   Før: ______
 Begrunnelse: _________________________________________________________________
 Merknad: _____________________________________________________________________
          _____________________________________________________________________

 Handling (K/F/S/T/U): _  K kontrollert, F fatt, S tilbake, T trekk, U papir
 Grunn: __  ___________________________________________________________________
 Ord: _________________________________________________________________________

 F2 viser hvordan et tall er regnet ut, D-61 opplysningene, og F7 listen.
""",
    felter=(
        FODSELSNR_VIS,
        JOURNALNR,
        NAVN,
        _vis("forslag", "Forslag"),
        _vis("venter_paa", "Venter på"),
        Felt("underskrevet_av", "Saksbehandler", Tekst(), aapen_naar=_paa_papir),
        Felt("underskrevet_dato", "Signert", Dato(), aapen_naar=_paa_papir),
        Felt("kontrollert_av", "Kontrollert av", Tekst(), aapen_naar=_paa_papir),
        Felt("kontrollert_dato", "Kontrollert", Dato(), aapen_naar=_paa_papir),
        Felt("fattet_av", "Fattet av", Tekst(), aapen_naar=_paa_papir),
        Felt("fattet_dato", "Fattet", Dato(), aapen_naar=_paa_papir),
        Felt("gjelder_fra", "Gjelder fra", Dato(), beskyttet=True),
        Felt("gjelder_til", "Til", Dato(), beskyttet=True),
        Felt("vis_maks", "Maks %", Prosent(), beskyttet=True),
        Felt("maks_uker", "Maks uker", Heltall(), beskyttet=True),
        Felt("grunnlag", "Dagpengegrunnlag", Kroner(), beskyttet=True),
        Felt("dagsats", "Dagsats", Kroner(), beskyttet=True),
        Felt("ukesats", "Ukesats", Kroner(negativ=True), beskyttet=True),
        Felt("ukesats_for", "Før", Kroner(negativ=True), beskyttet=True),
        _vis("begrunnelsen", "Begrunnelse"),
        _vis("merknad_1", "Merknad"),
        _vis("merknad_2", "Merknad 2"),
        Felt(
            "handling",
            "Handling (K/F/S/T/U)",
            Valg(tuple(HANDLINGER), lambda: HANDLINGER),
            andre_navn=("Handling",),
        ),
        Felt("grunn_kode", "Grunn", Kode(tilbakesendinger), aapen_naar=_tilbake),
        Felt("grunn_tekst", "Grunn i tekst", Tekst(), beskyttet=True, avledet=tilbakesending_i_ord),
        Felt("ord", "Ord", Tekst(), aapen_naar=_tilbake),
    ),
)
