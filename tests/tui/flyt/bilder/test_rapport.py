"""The report: what stands in it is what stood on the screen, and nothing in it does anything."""

import re
from html.parser import HTMLParser

from tui.flyt.bilder.bildefil import Bildefil, Bildepar
from tui.flyt.bilder.rapport import Rapportbilde, Rapportrad, html

FOR = Bildefil("02-a", " Navn: HANSEN \n Uke: 1993    \n", "1:8-13 felt\n2:7-10 beskyttet\n")
NAA = Bildefil("02-a", " Navn: JANSEN \n Uke: 1993    \n", "1:8-13 felt\n2:7-10 varsel\n")
FARLIG = "<script>alert('x')</script> & \"å\""


class Leser(HTMLParser):
    """The texts of each `pre`, the classes of each run in it, and every tag and attribute of the document."""

    def __init__(self, dokument: str) -> None:
        super().__init__()
        self.skjermer: list[str] = []
        self.lop: list[list[tuple[str, str]]] = []
        self.tagger: set[str] = set()
        self.attributter: set[str] = set()
        self._inne = False
        self._klasse = ""
        self.feed(dokument)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tagger.add(tag)
        self.attributter.update(navn for navn, _ in attrs)
        if tag == "pre":
            self._inne = True
            self.skjermer.append("")
            self.lop.append([])
        elif tag == "i":
            self._klasse = dict(attrs)["class"] or ""

    def handle_endtag(self, tag: str) -> None:
        self._inne = self._inne and tag != "pre"
        if tag == "i":
            self._klasse = ""

    def handle_data(self, data: str) -> None:
        if self._inne:
            self.skjermer[-1] += data
            if self._klasse:
                self.lop[-1].append((self._klasse, data))


def rad(*bilder: Rapportbilde, setning: str = "", navn: str = "En flyt") -> Rapportrad:
    return Rapportrad(navn, "a.flyt.yaml", setning, bilder)


def test_et_endret_bilde_staar_for_naa_og_som_forskjell() -> None:
    lest = Leser(html([rad(Rapportbilde(Bildepar(FOR, NAA), "endret", "steg 3 (linje 6)"))]))
    assert lest.skjermer == [FOR.tekst, NAA.tekst, NAA.tekst]
    assert lest.lop[0] == [("s-felt", "HANSEN"), ("s-beskyttet", "1993")]
    assert lest.lop[2] == [
        *(("s-uendret", " Navn: "), ("s-nytt", "J"), ("s-uendret", "ANSEN ")),
        *(("s-uendret", " Uke: "), ("s-annen-5f-stil", "1993"), ("s-uendret", "    ")),
    ]


def test_det_som_er_borte_staar_i_forskjellen() -> None:
    for_ = Bildefil("02-a", NAA.tekst.replace("JANSEN ", "JANSEN  X") + "BORTE\n", NAA.stil)
    lest = Leser(html([rad(Rapportbilde(Bildepar(for_, NAA), "endret", ""))]))
    assert [tekst for klasse, tekst in lest.lop[2] if klasse == "s-borte"] == [" X", "BORTE"]


def test_et_likt_og_et_nytt_bilde_staar_en_gang() -> None:
    like = Rapportbilde(Bildepar(FOR, FOR), "likt", "")
    nytt = Rapportbilde(Bildepar(None, NAA), "nytt", "")
    dokument = html([rad(like, nytt), rad(like, navn="En til")])
    assert Leser(dokument).skjermer == [FOR.tekst, NAA.tekst, FOR.tekst]
    assert "2 flyter, 3 bilder, 1 av dem ikke som før." in dokument
    assert dokument.count('<tr class="hel">') == 1


def test_alt_som_staar_i_den_er_tekst() -> None:
    """Names, sentences, cells, and what stands in a file of style can hold anything at all."""
    ond = Bildefil(FARLIG, f" {FARLIG} \n", "1:2-9 x{}</style><b>\n1:10-12 felt </style>\n")
    dokument = html([Rapportrad(FARLIG, FARLIG, FARLIG, [Rapportbilde(Bildepar(FOR, ond), "endret", FARLIG)])])
    lest = Leser(dokument)
    assert lest.skjermer[1] == ond.tekst
    assert lest.tagger & {"script", "b", "link", "img", "iframe"} == set()
    assert lest.attributter == {"lang", "charset", "type", "id", "for", "class", "href"}
    assert dokument.count("</style>") == 1


def test_ingenting_hentes_naar_den_aapnes() -> None:
    dokument = html([rad(Rapportbilde(Bildepar(FOR, NAA), "endret", ""))])
    assert not re.search(r"https?:|url\(|@import|src=", dokument)
    assert set(re.findall(r'href="([^"]*)"', dokument)) == {"#b1-1"}


def test_fargene_er_skjermens_egne() -> None:
    """Reversed is dark on light, a field is underlined, and where the picture has its look, that is what counts."""
    sett = Bildefil("01-a", "abc\n", "1:1-1 varsel\n1:2-2 felt\n1:3-3 felt underline red\n")
    dokument = html([rad(Rapportbilde(Bildepar(None, sett), "nytt", ""))])
    css = dict(re.findall(r"^\.(s-\S+) \{ (.*) \}$", dokument, flags=re.MULTILINE))
    grunn = css["s-tekst"]
    farge, bak = re.findall(r"#[0-9a-f]{6}", grunn)
    assert css["s-varsel"] == f"color:{bak};background:{farge}"
    assert css["s-felt"].endswith(";text-decoration:underline")
    rod = css["s-felt-20-underline-20-red"]
    assert rod.endswith(";text-decoration:underline")
    assert rod != css["s-felt"]


def test_en_rapport_uten_flyter_er_et_dokument() -> None:
    assert "0 flyter, 0 bilder" in html([])
