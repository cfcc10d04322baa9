"""What holds on a day is what was made for the day on which a parameter last changed, and is made once."""

from datetime import date
from decimal import Decimal

from rules.tall.parametre import Parametersett
from rules.tall.skiftetabell import Skiftetabell
from rules.tall.tall import Parameter, Regel


def rad(fra: date, til: date, verdi: int, alternativ: str = "") -> Parameter:
    return Parameter(
        Regel("Prøve", grad="C"),
        Decimal(verdi),
        nokkel="prove",
        gjelder_fra=fra,
        gjelder_til=til,
        kilde="Prøven",
        alternativ=alternativ,
    )


FRA, SKIFTE, TIL = date(2040, 1, 1), date(2040, 7, 1), date(2040, 12, 31)
SETT = Parametersett(
    "prove.toml",
    "Prøven",
    FRA,
    TIL,
    {
        "en": [rad(FRA, date(2040, 6, 30), 1), rad(SKIFTE, TIL, 2)],
        "lest": [rad(FRA, TIL, 3, "slik"), rad(FRA, TIL, 4, "sånn")],
    },
)


def test_hver_dag_har_det_som_gjelder_fra_siste_skifte() -> None:
    laget: list[date] = []

    def lag(sett: Parametersett, dato: date) -> str:
        laget.append(dato)
        return f"{sett.navn} {dato:%d.%m.%Y}"

    tabell = Skiftetabell(SETT, lag)
    assert tabell.datoer == [FRA, SKIFTE]
    dagene = (FRA, date(2040, 6, 30), SKIFTE, TIL, FRA)
    assert [tabell.paa(dag)[-10:] for dag in dagene] == [
        "01.01.2040",
        "01.01.2040",
        "01.07.2040",
        "01.07.2040",
        "01.01.2040",
    ]
    assert laget == [FRA, SKIFTE]


def test_en_parameter_har_en_rad_og_en_med_alternativer_en_for_hvert() -> None:
    forst, sist = SETT.paa(date(2040, 6, 30)), SETT.paa(SKIFTE)
    assert (forst["en"], sist["en"]) == (SETT.rader["en"][0], SETT.rader["en"][1])
    assert sist["lest"] == {"slik": SETT.rader["lest"][0], "sånn": SETT.rader["lest"][1]}
