"""SAKSGANG-2: the picture and fields of one decision as it was made, which nobody can change."""

from screens.bilder.felter.feltslag import Dato, Heltall, Kroner, Prosent
from screens.bilder.felter.hode import FODSELSNR_VIS, JOURNALNR, NAVN
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

LINJER = 8
"""So many of the facts have room; F2 shows all of them."""
BREDDE = 78


def _vis(navn: str, label: str) -> Felt:
    return Felt(navn, label, Tekst(), beskyttet=True)


VEDTAKET = Bilde(
    kode="SAKSGANG-2",
    tittel="Vedtaket slik det ble fattet",
    tegning="""
         S A K S G A N G   Vedtaket slik det ble fattet

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Vedtak: ________________________________________   Nr: ______
 Saksbehandler:  __________________________________   Signert:     __________
 Kontrollert av: __________________________________   Kontrollert: __________
 Fattet av:      __________________________________   Fattet:      __________
 Gjelder fra: __________   Til: __________   Maks %: ___   Maks uker: __
 Dagpengegrunnlag: _________   Dagsats: ______   Ukesats: ______
 Begrunnelse: _________________________________________________________________

 Opplysningene da, og hvem som hadde skrevet dem:
"""
    + "\n".join([f" {'_' * BREDDE}"] * LINJER)
    + """
 F2 på et tall viser hvordan det ble regnet ut, på en opplysning alle. F7 listen
""",
    felter=(
        FODSELSNR_VIS,
        JOURNALNR,
        NAVN,
        _vis("vedtak", "Vedtak"),
        Felt("vedtaksnr", "Nr", Heltall(), beskyttet=True),
        _vis("underskrevet_av", "Saksbehandler"),
        Felt("underskrevet_dato", "Signert", Dato(), beskyttet=True),
        _vis("kontrollert_av", "Kontrollert av"),
        Felt("kontrollert_dato", "Kontrollert", Dato(), beskyttet=True),
        _vis("fattet_av", "Fattet av"),
        Felt("fattet_dato", "Fattet", Dato(), beskyttet=True),
        Felt("gjelder_fra", "Gjelder fra", Dato(), beskyttet=True),
        Felt("gjelder_til", "Til", Dato(), beskyttet=True),
        Felt("vis_maks", "Maks %", Prosent(), beskyttet=True),
        Felt("maks_uker", "Maks uker", Heltall(), beskyttet=True),
        Felt("grunnlag", "Dagpengegrunnlag", Kroner(), beskyttet=True),
        Felt("dagsats", "Dagsats", Kroner(), beskyttet=True),
        Felt("ukesats", "Ukesats", Kroner(), beskyttet=True),
        _vis("begrunnelsen", "Begrunnelse"),
        *(_vis(f"opplysning_{nr}", f"Opplysning {nr}") for nr in range(1, LINJER + 1)),
    ),
)
