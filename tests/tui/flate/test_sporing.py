"""The traceback for the log says where, and nothing that somebody typed."""

import pytest

from tui.flate.sporing import spor


def _feil(hemmelig: str) -> BaseException:
    try:
        try:
            int(hemmelig)
        except ValueError:
            {}[hemmelig]
    except KeyError as feil:
        return feil
    raise AssertionError


def test_sporet_viser_hvor_og_hva_slags_feil_men_ikke_verdien() -> None:
    tekst = spor(_feil("Ruud 15835512344"))
    assert "Ruud 15835512344" not in tekst
    assert [linje for linje in tekst.splitlines() if linje.startswith("builtins.")] == [
        "builtins.ValueError",
        "builtins.KeyError",
    ]
    assert f'File "{__file__}"' in tekst
    assert "int(hemmelig)" in tekst


def test_en_feil_i_programmet_selv_sier_hva_som_er_galt() -> None:
    with pytest.raises(AttributeError) as feil:
        getattr(None, "x")  # noqa: B009
    assert "AttributeError: 'NoneType' object has no attribute 'x'" in spor(feil.value)


def test_det_som_er_skjult_med_vilje_forblir_skjult() -> None:
    try:
        try:
            int("hemmelig")
        except ValueError:
            raise RuntimeError("kort") from None
    except RuntimeError as feil:
        tekst = spor(feil)
    assert "ValueError" not in tekst
    assert tekst.endswith("builtins.RuntimeError: kort\n")


def test_en_feil_som_er_sin_egen_aarsak_tar_slutt() -> None:
    feil = RuntimeError("rundt")
    feil.__cause__ = feil
    assert spor(feil).count("rundt") == 1
