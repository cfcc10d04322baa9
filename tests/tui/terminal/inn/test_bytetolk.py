"""What becomes of the bytes that a terminal sends, right ones and wrong ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.inn.bytetolk import (
    STORSTE_LIM,
    VENT_ESC,
    VENT_LIM,
    VENT_RESTEN,
    Bakgrunn,
    Bytetolk,
    Hendelse,
    Innlimt,
    KanSynkronisere,
    Klikk,
    Rull,
    Statussvar,
    TolketTast,
)


def tolk(*biter: bytes) -> list[Hendelse]:
    """What comes of the pieces, and of the pause after the last."""
    tolken = Bytetolk()
    return [*(hendelse for bit in biter for hendelse in tolken.les(bit)), *tolken.stille()]


def taster(*biter: bytes) -> list[str]:
    """The names of the keys; an event that is none fails."""
    navn = []
    for hendelse in tolk(*biter):
        assert isinstance(hendelse, TolketTast)
        navn.append(hendelse.navn)
    return navn


def tekst(*biter: bytes) -> str:
    """What the keys would write."""
    return "".join(h.tegn for h in tolk(*biter) if isinstance(h, TolketTast) and h.tegn and h.tegn.isprintable())


@pytest.mark.parametrize(
    ("sendt", "navn"),
    [
        (b"a\r\t ", ["a", "enter", "tab", "space"]),
        (b"\x1b[A\x1bOA", ["up", "up"]),
        (b"\x1bOP\x1b[11~\x1b[[A", ["f1", "f1", "f1"]),  # xterm, rxvt, the Linux console
        (b"\x1b[21~\x1b[24~", ["f10", "f12"]),
        (b"\x1b[7$x", ["shift+home", "x"]),  # rxvt
        (b"\x1b[1;2R", ["f15"]),  # Shift+F3 of xterm, which looks like a report of where the cursor stands
        (b"\x1b[Z", ["shift+tab"]),
        (b"\x1b5\x1b0", ["alt+5", "alt+0"]),
        (b"\x1bx\x1b\xc3\xa5", ["alt+x", "alt+å"]),
        (b"\x1b[", ["alt+left_square_bracket"]),
        (b"\x1b", ["escape"]),
        (b"\x1b\x1b[B", ["escape", "down"]),
        (b"\x00", ["ctrl+@"]),
    ],
)
def test_taster_i_de_vanlige_terminalene(sendt: bytes, navn: list[str]) -> None:
    assert taster(sendt) == navn


@pytest.mark.parametrize(
    ("sendt", "skrevet"),
    [
        ("Blåbær".encode(), "Blåbær"),
        ("Blåbær ÆØÅ é".encode("latin-1"), "Blåbær ÆØÅ é"),
        (b"\xe5", "å"),  # waits for the rest of a letter of UTF-8 that does not come
        (b"\xffa", "ÿa"),
        (b"a\xc3\xc3\xa5b", "aÃåb"),
        (b"\x80a\xbf", "\ufffda¿"),
        (b"\xed\xa0\x80", "í\ufffd"),  # a surrogate; NBSP writes nothing by itself
    ],
)
def test_en_byte_som_ikke_er_utf8_er_bokstaven_sin_i_latin1(sendt: bytes, skrevet: str) -> None:
    assert tekst(sendt) == skrevet


def test_en_latin1_bokstav_til_slutt_kommer_etter_en_liten_stund() -> None:
    tolken = Bytetolk()
    assert list(tolken.les(b"\xe5")) == []
    assert tolken.taalmodighet == VENT_ESC
    assert [h.navn for h in tolken.stille() if isinstance(h, TolketTast)] == ["å"]
    assert tolken.taalmodighet is None
    assert [h.navn for h in tolken.les("ø".encode()) if isinstance(h, TolketTast)] == ["ø"]


@pytest.mark.parametrize(
    "galt",
    [
        b"\x1b[99;5~",  # a key that nobody has
        b"\x1b[48;0;0;0;0t",  # a size in band, which would make the window 0 x 0
        b"\x1b[99999999999999999999u",
        b"\x1b[12;40R",  # where the cursor stands
        b"\x1b[<0;1;1m",  # a button let go
        b"\x1b[<35;4;4M",  # the mouse moved
        b"\x1b[M !!",
        b"\x1b[32;5;5M",
        b"\x1b[?1;2c",
        b"\x1b]52;c;aGVp\x07",
        b"\x1b]2;en tittel\x1b\\",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b[I\x1b[O",
        b"\x1b]11;rgb:zz/zz/zz\x07",
    ],
)
def test_det_ingen_kjenner_skriver_ingenting_og_tar_ingenting(galt: bytes) -> None:
    assert tekst(galt + b"HANSEN") == "HANSEN"


@pytest.mark.parametrize(
    "halv",
    [
        b"\x1b[",
        b"\x1b[2",
        b"\x1b[1;",
        b"\x1b[<0;12",
        b"\x1b[M",
        b"\x1b[M!",
        b"\x1bO",
        b"\x1b]",
        b"\x1b]11",
        b"\x1b]11;rgb:ffff/ff",
        b"\x1b]52;c;aGV",
        b"\x1bP1$r",
        b"\xe2\x82",
    ],
)
def test_en_sekvens_som_er_kuttet_skriver_ikke_restene_sine(halv: bytes) -> None:
    tolken = Bytetolk()
    hendelser = [*tolken.les(halv), *tolken.stille(), *tolken.les(b"HANSEN")]
    skrevet = "".join(h.tegn for h in hendelser if isinstance(h, TolketTast) and h.tegn and "+" not in h.navn)
    assert skrevet.replace("\u00e2\ufffd", "") == "HANSEN"


@pytest.mark.parametrize("halvt", [b"\x1b]11;rgb:ffff/ff", b"\x1b]11;rgb:ff", b"\x1b]52;c;aGV", b"\x1bP1$r0"])
def test_et_kuttet_svar_tar_ikke_det_som_skrives_litt_etter(halvt: bytes) -> None:
    tolken = Bytetolk()
    hendelser = [*tolken.les(halvt), *tolken.les(b"HANSEN", etter=VENT_ESC)]
    assert [h.navn for h in hendelser if isinstance(h, TolketTast)] == ["", *"HANSEN"]


def test_et_kuttet_svar_tar_aldri_mer_enn_til_neste_styretegn() -> None:
    assert taster(b"\x1b]11;rgb:ffff/ff", b"HANSEN\rab\x1b[21~") == ["", "enter", "a", "b", "f10"]
    assert taster(b"\x1b]11;rgb:ffff/ff", b"\x1b[21~") == ["", "f10"]


@pytest.mark.parametrize(
    "svar",
    [b"\x1b]11;rgb:zz/q/\x07", b"\x1b]11;\x1b\\", b"\x1b]11;rgb:1/2\x07", b"\x1b]11;rgb:12345/0/0\x07"],
)
def test_et_forvansket_svar_er_ikke_noe_svar_og_skriver_ingenting(svar: bytes) -> None:
    for biter in ([svar], [svar[nr : nr + 1] for nr in range(len(svar))]):
        assert [h for h in tolk(*biter) if not isinstance(h, TolketTast) or h.navn] == []


def test_et_svar_i_to_biter_med_pause_mellom_blir_ett_svar() -> None:
    tolken = Bytetolk()
    assert list(tolken.les(b"\x1b]11;rgb:0000/")) == []
    assert tolken.taalmodighet == VENT_RESTEN
    assert list(tolken.les(b"0000/0000\x1b", etter=0.9)) == []
    assert list(tolken.les(b"\\", etter=0.9)) == [Bakgrunn(0, 0, 0)]


@pytest.mark.parametrize(
    ("svar", "farge"),
    [
        (b"\x1b]11;rgb:ffff/ffff/ffff\x07", Bakgrunn(1, 1, 1)),
        (b"\x1b]11;rgb:ff/00/ff\x1b\\", Bakgrunn(1, 0, 1)),
        (b"\x1b]11;rgba:0000/ffff/0000/ffff\x07", Bakgrunn(0, 1, 0)),
    ],
)
def test_bakgrunnen(svar: bytes, farge: Bakgrunn) -> None:
    assert tolk(b"a" + svar + b"b") == [TolketTast("a", "a", "a"), farge, TolketTast("b", "b", "b")]


def test_mus_og_andre_svar() -> None:
    assert tolk(b"\x1b[<0;19;5M\x1b[<64;1;1M\x1b[<65;1;1M\x1b[0n\x1b[?2026;2$y") == [
        Klikk(4, 18),
        Rull(True),
        Rull(False),
        Statussvar(),
        KanSynkronisere(),
    ]


@pytest.mark.parametrize("mus", [b"\x1b[<1;3;3M", b"\x1b[<2;3;3M", b"\x1b[<0;0;0M", b"\x1b[<66;1;1M"])
def test_andre_knapper_gjor_ingenting(mus: bytes) -> None:
    assert tolk(mus) == []


def test_innliming_med_slutt() -> None:
    assert tolk(b"\x1b[200~Aroma\t01", b"\x1b[A\x00\r\xe5 \x1b[20", b"1~x") == [
        Innlimt("Aroma\t01\x1b[A\rå "),
        TolketTast("x", "x", "x"),
    ]


def test_innliming_uten_slutt_er_over_etter_en_stund_og_tar_ikke_tastene_etterpaa() -> None:
    tolken = Bytetolk()
    assert list(tolken.les(b"\x1b[200~Aroma")) == []
    assert tolken.taalmodighet == VENT_LIM
    assert list(tolken.stille()) == [Innlimt("Aroma")]
    assert tolken.taalmodighet is None
    assert [h.navn for h in tolken.les(b"a\x1b[21~") if isinstance(h, TolketTast)] == ["a", "f10"]


def test_en_svaer_innliming_kuttes_og_resten_forsvinner() -> None:
    [lim, tast] = tolk(b"\x1b[200~" + b"x" * (STORSTE_LIM + 5000), b"y" * 5000, b"\x1b[201~a")
    assert isinstance(lim, Innlimt)
    assert lim.tekst == "x" * STORSTE_LIM
    assert tast == TolketTast("a", "a", "a")


_BITER = st.lists(
    st.sampled_from(
        [
            *(b"\x1b", b"[", b"]", b"O", b"P", b"200~", b"201~", b"\x1b[200~", b"\x1b[201~", b"\x1b]11;rgb:", b"ff/"),
            *(
                b"\x07",
                b"\x1b\\",
                b"\x1b[<0;",
                b"5;5M",
                b"0n",
                b"\xff",
                b"\xe5",
                b"\xc3\xa5",
                b"\x00",
                b"a",
                b"$y",
                b";",
            ),
        ]
    )
    | st.binary(max_size=4),
    max_size=30,
)


@given(_BITER)
def test_ingen_bytes_kan_velte_tolken_og_etter_pausen_venter_den_ikke_paa_noe(biter: list[bytes]) -> None:
    tolken = Bytetolk()
    for bit in biter:
        list(tolken.les(bit))
    list(tolken.stille())
    assert tolken.taalmodighet is None
    assert [h.tegn for h in tolken.les(b"kjent") if isinstance(h, TolketTast)] == list("kjent")


@given(_BITER, st.data())
def test_de_samme_bytene_gir_det_samme_hvordan_de_enn_deles(biter: list[bytes], data: st.DataObject) -> None:
    hele = b"".join(biter)
    snitt = sorted(data.draw(st.lists(st.integers(0, len(hele)), max_size=6)))
    deler = [hele[fra:til] for fra, til in zip([0, *snitt], [*snitt, len(hele)], strict=True)]
    assert tolk(*deler) == tolk(hele)
