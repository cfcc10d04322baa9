"""The editor against a model so simple that it can be seen to be right: a screen of single cells.

The model knows only that a field is a row of cells, what each key does to cells, and which fields are open. Whatever
keys come in whatever order, editor and model show the same texts and have the cursor in the same cell.
"""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.tui.smaa_skjemaer import person
from tui.skjema.skjema import Skjema
from tui.skjema.tegn import er_en_celle

# name, row, column, length: read off the picture of P-1 by hand.
PLASSER = [
    ("etternavn", 0, 12, 5),
    ("fornavn", 0, 29, 8),
    ("fodselsnr", 1, 12, 11),
    ("journalnr", 1, 37, 6),
    ("barn", 2, 7, 1),
    ("barn1", 2, 20, 10),
    ("lonn", 3, 7, 6),
]
BOKSTAVER = "aÅø1 2.-æ"


class Celler:
    """The model: one list of cells a field, the cursor, and where the last character was written."""

    def __init__(self) -> None:
        self.felt = {navn: [" "] * lengde for navn, _, _, lengde in PLASSER}
        self.rad, self.kol = 0, 12
        self.inn = False
        self.sist: tuple[str, int] | None = None

    def tekst(self, navn: str) -> str:
        return "".join(self.felt[navn]).rstrip()

    def aapne(self) -> list[tuple[str, int, int, int]]:
        lukket = {"journalnr"} | ({"barn1"} if self.tekst("barn") in ("", "0") else set())
        return [plass for plass in PLASSER if plass[0] not in lukket]

    def her(self) -> tuple[str, int] | None:
        """The open field and the offset under the cursor."""
        for navn, rad, kol, lengde in self.aapne():
            if rad == self.rad and kol <= self.kol < kol + lengde:
                return navn, self.kol - kol
        return None

    def neste(self) -> None:
        steder = [(rad, kol) for _, rad, kol, _ in self.aapne()]
        self.rad, self.kol = next((sted for sted in steder if sted > (self.rad, self.kol)), steder[0])

    def skriv(self, tegn: str) -> None:
        her = self.her()
        self.sist = None
        if her is None or (her[0] == "fodselsnr" and tegn in " -"):
            return
        navn, pos = her
        celler = self.felt[navn]
        if self.inn:
            if celler[-1] != " ":
                return
            celler.insert(pos, tegn)
            celler.pop()
        else:
            celler[pos] = tegn
        self.sist = her
        self.kol += 1
        if pos + 1 == len(celler):
            self.neste()

    def ring(self) -> None:
        if self.sist is not None:
            navn, pos = self.sist
            if navn in {plass[0] for plass in self.aapne()} and self.felt[navn][pos] == "a":
                self.felt[navn][pos] = "å"

    def ta_bort(self, navn: str, pos: int) -> None:
        self.felt[navn] = [*self.felt[navn][:pos], *self.felt[navn][pos + 1 :], " "]

    def rygg(self) -> None:
        aapne = {navn: (rad, kol) for navn, rad, kol, _ in self.aapne()}
        if self.sist is not None and self.sist[0] in aapne:
            navn, pos = self.sist
            self.rad, self.kol = aapne[navn][0], aapne[navn][1] + pos
            self.ta_bort(navn, pos)
        elif (her := self.her()) is not None and her[1] > 0:
            self.kol -= 1
            self.ta_bort(her[0], her[1] - 1)


class SkjemaMotCeller(RuleBasedStateMachine):
    skjema: Skjema
    celler: Celler

    @initialize(fornavn=st.sampled_from(["", "Kari", "Kristine"]), barn=st.sampled_from(["", "0", "2"]))
    def aapne_skjemaet(self, fornavn: str, barn: str) -> None:
        self.skjema, self.celler = person(), Celler()
        for navn, tekst in (("fornavn", fornavn), ("barn", barn), ("journalnr", "88123")):
            self.skjema.sett(navn, tekst)
            self.celler.felt[navn] = list(tekst.ljust(len(self.celler.felt[navn])))

    @rule(tegn=st.sampled_from(BOKSTAVER))
    def skriv(self, tegn: str) -> None:
        self.skjema.skriv(tegn)
        self.celler.skriv(tegn)

    @rule(tekst=st.text(alphabet=BOKSTAVER, min_size=2, max_size=12))
    def skriv_mer(self, tekst: str) -> None:
        self.skjema.skriv(tekst)
        for tegn in tekst:
            self.celler.skriv(tegn)

    @rule()
    def sett_ring_paa(self) -> None:
        self.skjema.skriv("\u030a")
        self.celler.ring()

    @rule(tegn=st.sampled_from("日\x1b\u200b\n"))
    def skriv_noe_ubrukelig(self, tegn: str) -> None:
        self.skjema.skriv(tegn)
        self.celler.sist = None

    @rule()
    def rygg(self) -> None:
        self.skjema.rygg()
        self.celler.rygg()
        self.celler.sist = None

    @rule()
    def slett(self) -> None:
        self.skjema.slett()
        self.celler.sist = None
        if (her := self.celler.her()) is not None:
            self.celler.ta_bort(*her)

    @rule()
    def slett_til_slutt(self) -> None:
        self.skjema.slett_til_slutt()
        self.celler.sist = None
        if (her := self.celler.her()) is not None:
            navn, pos = her
            self.celler.felt[navn][pos:] = [" "] * (len(self.celler.felt[navn]) - pos)

    @rule()
    def tab(self) -> None:
        self.skjema.neste_felt()
        self.celler.neste()
        self.celler.sist = None

    @rule()
    def hjem(self) -> None:
        self.skjema.hjem()
        self.celler.rad, self.celler.kol = 0, 12
        self.celler.sist = None

    @rule(retning=st.sampled_from([(0, 1), (0, -1), (1, 0), (-1, 0), (0, 12)]))
    def pil(self, retning: tuple[int, int]) -> None:
        self.skjema.pil(*retning)
        celle = (self.celler.rad * 80 + self.celler.kol + retning[0] * 80 + retning[1]) % (22 * 80)
        self.celler.rad, self.celler.kol = divmod(celle, 80)
        self.celler.sist = None

    @rule()
    def veksle(self) -> None:
        self.skjema.veksle_innsetting()
        self.celler.inn = not self.celler.inn
        self.celler.sist = None

    @invariant()
    def viser_det_samme(self) -> None:
        if hasattr(self, "skjema"):
            assert {navn: self.skjema.tekst(navn) for navn in self.celler.felt} == {
                navn: self.celler.tekst(navn) for navn in self.celler.felt
            }
            assert self.skjema.markor == (self.celler.rad, self.celler.kol)

    @invariant()
    def beskyttet_er_beskyttet(self) -> None:
        if hasattr(self, "skjema"):
            assert self.skjema.tekst("journalnr") == "88123"


SkjemaMotCeller.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestSkjemaMotCeller = SkjemaMotCeller.TestCase


# Any keys at all, with any characters: only what always holds is asked.
tast = st.one_of(
    st.tuples(st.just("skriv"), st.text(max_size=4)),
    st.tuples(st.just("skriv"), st.text(alphabet="abc123 å\u030a", min_size=1, max_size=12)),
    st.tuples(st.just("lim"), st.text(alphabet="ab12 .,\t\n\r\u030a日", max_size=40)),
    st.tuples(st.just("klikk"), st.integers(-1, 22), st.integers(-1, 80)),
    st.tuples(st.just("pil"), st.integers(-1, 1), st.integers(-1, 1)),
    st.tuples(st.just("gaa_til"), st.sampled_from(["etternavn", "journalnr", "barn1", "lonn", "anmerkning"])),
    st.tuples(st.just("bytt_side"), st.sampled_from(["P-1", "P-2"])),
    st.tuples(
        st.sampled_from(["neste_felt", "forrige_felt", "linjeskift", "hjem", "slutt", "rygg", "slett"])
        | st.sampled_from(["slett_til_slutt", "angre_felt", "angre_alt", "veksle_innsetting"])
    ),
)
LENGDER = {navn: lengde for navn, _, _, lengde in PLASSER} | {"anmerkning": 10}


def trykk(skjema: Skjema, taster: list[tuple[object, ...]]) -> None:
    for navn, *resten in taster:
        getattr(skjema, str(navn))(*resten)


@given(taster=st.lists(tast, max_size=30))
def test_ingen_tast_kommer_i_et_beskyttet_felt_eller_utenfor_lengden(taster: list[tuple[object, ...]]) -> None:
    skjema = person()
    skjema.sett("journalnr", "88123")
    for en in taster:
        trykk(skjema, [en])
        assert skjema.tekst("journalnr") == "88123"
        for navn, tekst in skjema.tekster.items():
            assert len(tekst) <= LENGDER[navn]
            assert tekst == tekst.rstrip(" ") == unicodedata.normalize("NFC", tekst)
            assert all(er_en_celle(tegn) for tegn in tekst)
        rad, kol = skjema.markor
        assert 0 <= rad < 22
        assert 0 <= kol < 80
        assert skjema.melding == "" or skjema.melding.endswith(".")


@given(taster=st.lists(tast, max_size=30))
def test_bildet_er_alltid_tjueto_linjer_paa_aatti_tegn(taster: list[tuple[object, ...]]) -> None:
    skjema = person()
    trykk(skjema, taster)
    assert [sum(len(lop.tekst) for lop in linje) for linje in skjema.linjer()] == [80] * 22


@given(taster=st.lists(tast, max_size=30))
def test_angre_til_bunns_gir_tekstene_fra_svaret(taster: list[tuple[object, ...]]) -> None:
    skjema = person()
    for navn, tekst in (("etternavn", "Berg"), ("fornavn", "Kari"), ("barn", "2"), ("lonn", "150000")):
        skjema.sett(navn, tekst)
    svart = skjema.tekster
    trykk(skjema, taster)
    # barn first: it opens barn1, whose steps could not be taken back while it is closed.
    for navn in ("barn", "barn1", "etternavn", "fornavn", "fodselsnr", "lonn", "anmerkning"):
        skjema.bytt_side("P-2" if navn == "anmerkning" else "P-1")
        skjema.gaa_til(navn)
        while not skjema.melding:
            skjema.angre_felt()
    assert skjema.tekster == svart


@given(taster=st.lists(tast, max_size=30))
def test_angre_alt_gir_tekstene_fra_svaret(taster: list[tuple[object, ...]]) -> None:
    skjema = person()
    skjema.sett("fornavn", "Kari")
    svart = skjema.tekster
    trykk(skjema, taster)
    skjema.angre_alt()
    assert skjema.tekster == svart
    assert not skjema.endret


@given(taster=st.lists(tast, max_size=30))
def test_kladden_bringer_tilbake_alt_som_var_skrevet(taster: list[tuple[object, ...]]) -> None:
    skjema, ny = person(), person()
    trykk(skjema, taster)
    ny.hent_kladd(skjema.kladd())
    assert (ny.tekster, ny.side, ny.markor, ny.endret) == (skjema.tekster, skjema.side, skjema.markor, skjema.endret)


@given(linje=st.text(alphabet="abcæøå ", min_size=1, max_size=30))
def test_tegn_for_tegn_og_alt_paa_en_gang_er_det_samme(linje: str) -> None:
    enkeltvis, samlet = person(), person()
    for tegn in unicodedata.normalize("NFD", linje):
        enkeltvis.skriv(tegn)
    samlet.skriv(linje)
    assert (enkeltvis.tekster, enkeltvis.markor) == (samlet.tekster, samlet.markor)
