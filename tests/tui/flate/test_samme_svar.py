"""However slow the register is, the same keys give the same screens, to whoever sees a question before answering."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tui.provebord import Provebord
from tui.taster.tastenavn import Tast, skriv, tast_av

_STYKKER = (
    *("Enter", "Tab", "Shift+Tab", "Home", "End", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F10", "F12"),
    *("Ctrl+Z", "Ctrl+K", "Rygg", "Insert", "Pil ned", "Pil høyre", "J", "N", "Esc"),
)
_TASTER = st.lists(
    st.one_of(
        st.sampled_from(_STYKKER).map(lambda navn: [tast_av(navn)]),
        st.sampled_from(["E-1", "E-2", "E-3", "VIDERE", "KRASJ", "Aroma", "010688", "12", "?"]).map(skriv),
        st.sampled_from(["E-1", "E-2", "E-3", "E-1-2"]).map(
            lambda kode: [tast_av("F10"), *skriv(kode), tast_av("Enter")],
        ),
    ),
    max_size=25,
).map(lambda stykker: [tast for stykke in stykker for tast in stykke])


@settings(max_examples=80, deadline=None)
@given(taster=_TASTER, tempo=st.randoms(use_true_random=False))
def test_et_tregt_register_endrer_ingenting(taster: list[Tast], tempo: object) -> None:
    raskt, tregt = Provebord(), Provebord()
    spurt: list[bool] = []

    def spor() -> None:
        spurt.append(True)
        raskt.flate.er_vist()

    raskt.flate.ved_uvist = spor
    tregt.vent = True
    for tast in taster:
        spurt.clear()
        raskt.flate.tast(tast.navn, tast.tegn)
        raskt.kjor()
        tregt.flate.tast(tast.navn, tast.tegn)
        if spurt:
            tregt.vent = False
            tregt.kjor()
            tregt.vent = True
        elif tempo.random() < 0.3 and (jobb := tregt.flate.neste_jobb()) is not None:  # type: ignore[attr-defined]
            tregt.utfor(jobb)
    tregt.vent = False
    tregt.kjor()
    assert tregt.flate.bilde() == raskt.flate.bilde()
    assert tregt.flate.avsluttet == raskt.flate.avsluttet
    assert tregt.lager.kall == raskt.lager.kall
    assert tregt.lager.sorter == raskt.lager.sorter
    assert all("a fault on purpose" in spor for spor in raskt.logg)
