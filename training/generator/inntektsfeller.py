"""What traps about incomes lay in a case."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from training.generator.utkast import Papirutkast, Saksutkast, rundt

_DELT_PAA = {"måned": 12, "uke": 52}
_KURS = (
    "arbeidsmarkedskurs i sveising",
    "arbeidsmarkedskurs i kontorfag",
    "kurs i elektronisk databehandling",
    "kurs i maskinskriving og regnskap",
    "kurs i plate- og karosseriarbeid",
    "truckførerkurs",
    "kurs i storkjøkkendrift",
)
_MAANEDENE = ("januar", "februar", "mars", "april", "mai", "august", "september", "oktober", "november")


def ujevnt(utkast: Saksutkast) -> None:
    """The last year is the lowest, so that the mean of the three is what counts."""
    utkast.fakta["lonn_1"] = rundt(float(utkast.fakta["lonn_2"]) * utkast.trekk.uniform(0.6, 0.9), 100)


def lavt_siste_aar(utkast: Saksutkast) -> None:
    """The last year is much lower than the two before."""
    utkast.fakta["lonn_1"] = rundt(float(utkast.fakta["lonn_2"]) * utkast.trekk.uniform(0.45, 0.7), 100)


def lonnsslipp(slag: str) -> Callable[[Saksutkast], None]:
    """A slip with the pay of one month or week of the last year, beside the year's."""

    def legg(utkast: Saksutkast) -> None:
        belop = Decimal(int(utkast.fakta["lonn_1"]) // _DELT_PAA[slag])
        aar, trekk = utkast.aar(1), utkast.trekk
        tid = f"{trekk.choice(_MAANEDENE)} {aar}" if slag == "måned" else f"uke {trekk.randint(5, 45)}, {aar}"
        verdier = {"lonn": belop, "slag": f"{slag}slønn" if slag == "måned" else "ukelønn", "tid": tid}
        utkast.ark.append(Papirutkast("lonnsslipp", verdier))

    return legg


def ytelse(slag: str) -> Callable[[Saksutkast], None]:
    """Benefits of one kind in one or two of the years, with the trygdekontor's letter for each."""

    def legg(utkast: Saksutkast) -> None:
        aarene = utkast.trekk.choice(((1,), (1, 2), (2, 3), (1, 3)))
        for nr in aarene:
            belop = utkast.del_av_lonn(0.15, 0.4)
            utkast.fakta[f"{slag}_{nr}"] = belop
            utkast.ark.append(Papirutkast("ytelsesbrev", {"slag": slag, "aar": utkast.aar(nr), "belop": belop}))

    return legg


def kurs(utkast: Saksutkast) -> None:
    """Weeks on a course in one or two of the years, with a certificate for each."""
    for nr in utkast.trekk.choice(((1,), (1,), (2,), (1, 3))):
        uker = utkast.trekk.randint(8, 24)
        utkast.fakta[f"kurs_{nr}"] = uker
        verdier = {"kurs": utkast.trekk.choice(_KURS), "uker": uker, "aar": utkast.aar(nr)}
        utkast.ark.append(Papirutkast("kursbevis", verdier))


def ytelse_og_kurs(slag: str) -> Callable[[Saksutkast], None]:
    """Benefits in the year of a course: then it shows in which row they stand."""

    def legg(utkast: Saksutkast) -> None:
        ytelse(slag)(utkast)
        kurs(utkast)

    return legg
