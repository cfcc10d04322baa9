"""What traps about other benefits, special groups and G lay in a case."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from rules.tall.grunnbelop import forrige_g, g_paa, snitt_g
from training.generator.utkast import Papirutkast, Saksutkast, rundt

_PENSJONENE = {"privat_pensjon": "privat", "offentlig_pensjon": "offentlig", "folketrygd": "folketrygd"}
_UKER = 52
_DAGSATS_AV_UKA = 0.012
"""About what a week is of a year's wage: 2 per thousand, six days."""
_TIMENE = 1000
_FISKEBRUK = ("Havbris Filetfabrikk A/S", "Nordlys Fryseri", "Måneset Fiskemottak", "Ytre Sund Fiskeindustri")
_TJENESTE = 3
_UKER_I_MAANEDEN = 4.35


def pensjon(utkast: Saksutkast) -> None:
    """One pension or benefit beside, with the letter about it."""
    _pensjon(utkast, utkast.trekk.choice(tuple(_PENSJONENE)), 0.06, 0.2)


def pensjon_med_ukeslipp(utkast: Saksutkast) -> None:
    """One pension or benefit beside, and a slip with what is paid of it a week."""
    felt = utkast.trekk.choice(tuple(_PENSJONENE))
    _pensjon(utkast, felt, 0.06, 0.2)
    uka = Decimal(int(utkast.fakta[felt]) // _UKER)
    uke = f"uke {utkast.trekk.randint(1, 5)}, {utkast.fra.year}"
    utkast.ark.append(Papirutkast("ukepensjon", {"belop": uka, "uke": uke}))


def pensjon_som_forveksles(utkast: Saksutkast) -> None:
    """One that the field decides the effect of: so much of a private one that it meets the floor, or the folketrygd."""
    _pensjon(utkast, utkast.trekk.choice(("privat_pensjon", "folketrygd")), 0.25, 0.5)


def _pensjon(utkast: Saksutkast, felt: str, minst: float, hoyst: float) -> None:
    belop = utkast.del_av_lonn(minst, hoyst, 120)
    utkast.fakta[felt] = belop
    utkast.ark.append(Papirutkast(f"{_PENSJONENE[felt]}pensjon", {"belop": belop, "maaned": belop / 12}))


def lonn_for_pensjon(utkast: Saksutkast) -> None:
    """A public pension, and a wage before it that the pension and the benefit together pass."""
    _pensjon(utkast, "offentlig_pensjon", 0.2, 0.35)
    lonn = utkast.del_av_lonn(0.5, 0.75)
    utkast.fakta["lonn_for_pensjon"] = lonn
    utkast.ark.append(Papirutkast("forpensjon", {"belop": lonn}))


def redusert_trygd(utkast: Saksutkast) -> None:
    """An amount a week that the caseworker before has set."""
    uka = rundt(float(utkast.fakta["lonn_1"]) * _DAGSATS_AV_UKA * utkast.trekk.uniform(0.5, 0.8), 5)
    utkast.fakta["redusert_trygd"] = uka
    utkast.ark.append(Papirutkast("redusertnotat", {"belop": uka}))


def fiskeforedling(utkast: Saksutkast) -> None:
    """More than the hours that count, and one year that stands out."""
    nr = utkast.trekk.choice((2, 3))
    utkast.fakta[f"lonn_{nr}"] = utkast.del_av_lonn(1.2, 1.5)
    utkast.fakta["fiskeforedling"] = "J"
    _timeattest(utkast, utkast.trekk.randint(_TIMENE + 20, _TIMENE + 700))


def for_lite_fiskeforedling(utkast: Saksutkast) -> None:
    """Fewer hours than count, and one year that stands out."""
    nr = utkast.trekk.choice((2, 3))
    utkast.fakta[f"lonn_{nr}"] = utkast.del_av_lonn(1.2, 1.5)
    _timeattest(utkast, utkast.trekk.randint(_TIMENE - 400, _TIMENE - 15))


def _timeattest(utkast: Saksutkast, timer: int) -> None:
    utkast.firma = utkast.trekk.choice(_FISKEBRUK)
    utkast.ark.append(Papirutkast("timeattest", {"timer": timer, "aar": utkast.aar(1)}))


def verneplikt(utkast: Saksutkast) -> None:
    """Long enough in service, and so low a wage that the least basis counts."""
    _lav_lonn(utkast)
    utkast.fakta["vernepliktig"] = "J"
    _tjenestebevis(utkast, utkast.trekk.randint(_TJENESTE + 1, 11))


def for_lite_verneplikt(utkast: Saksutkast) -> None:
    """A refresher of some weeks, and a low wage."""
    _lav_lonn(utkast)
    _tjenestebevis(utkast, utkast.trekk.randint(1, _TJENESTE - 1))


def _lav_lonn(utkast: Saksutkast) -> None:
    for nr in (1, 2, 3):
        g = float(snitt_g(utkast.aar(nr)).verdi)
        utkast.fakta[f"lonn_{nr}"] = rundt(g * utkast.trekk.uniform(1.0, 2.0), 100)


def _tjenestebevis(utkast: Saksutkast, maaneder: int) -> None:
    til = utkast.fra - timedelta(days=utkast.trekk.randint(5, 25))
    fra = til - timedelta(weeks=round(maaneder * _UKER_I_MAANEDEN))
    utkast.sluttet = fra - timedelta(days=3)
    utkast.ark.append(Papirutkast("tjenestebevis", {"fra": fra, "til": til, "maaneder": maaneder}))


def oppjustert(utkast: Saksutkast) -> None:
    """A basis that the trygdekontor has worked out by hand."""
    belop = utkast.del_av_lonn(1.1, 1.35)
    utkast.fakta["oppjustert_grunnlag"] = belop
    utkast.ark.append(Papirutkast("grunnlagsnotat", {"belop": belop}))


def forrige(utkast: Saksutkast) -> None:
    """The case is to have the G before today's."""
    utkast.fakta["grunnbelop"] = "F"
    utkast.ark.append(Papirutkast("gnotat", _g(utkast)))


def endret_g(utkast: Saksutkast) -> None:
    """A circular about the new G, which is the one to use."""
    utkast.ark.append(Papirutkast("rundskriv", _g(utkast)))


def _g(utkast: Saksutkast) -> dict[str, object]:
    ny, gammel = g_paa(utkast.klokke.date()), forrige_g(utkast.klokke.date())
    return {"gjelder": ny.gjelder_fra, "ny": Decimal(ny.verdi), "gammel": Decimal(gammel.verdi)}
