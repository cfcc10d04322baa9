"""What lies on the desk of an exercise."""

from screens.ovelse.bord import Ovelsesbord
from training.kurs.gang import Gang, Modus
from training.ovelse.katalog import finn
from training.ovelse.leser import les_ovelse


def test_veiledet_viser_en_oppgave_med_hver_linje_for_seg() -> None:
    ovelse = les_ovelse(finn("1"))
    linjer = [lop.tekst for lop in Ovelsesbord(Gang(ovelse, Modus.VEILEDET), lambda: ovelse.klokke).oppgaver()]
    begynner = linjer.index("[ ] 1 Finn Astrid Lorentzen")
    assert linjer[begynner + 1 : begynner + 3] == [
        "Skriv lorentzen i Søk, og trykk Enter.",
        "To passer. Pil ned og Enter velger Astrid.",
    ]
    assert not any(linje.startswith("[ ] 2") for linje in linjer)
