"""The window of a tree: a line a node, and what is said of each when it is unfolded."""

import pytest

from tests.tui.provebord import Provebord
from tui.skjema.lop import tekst_av
from tui.skjema.storrelse import KOLONNER, LINJER
from tui.skjema.svar import Tre, Trenode
from tui.vindu.trevindu import Trevindu
from tui.vindu.vindu import Vindusvar

FAST = "\N{NO-BREAK SPACE}"


def node(navn: str, *barn: Trenode, blader: tuple[Trenode, ...] = (), hele: tuple[str, ...] = ()) -> Trenode:
    return Trenode(navn, f"{navn} = kort", hele or (f"{navn} = alt som er å si", "og mer"), "C", blader, barn)


KILDE = node("Kilden")
EPLER, PAERER = node("Epler", blader=(KILDE,)), node("Pærer")
FRUKT = node("Frukt", EPLER, PAERER)
SE_EPLER = Trenode("Epler", "Epler, vist over", ("Epler, vist over",), "C", viser_til=EPLER)
ROT = node("Alt", FRUKT, SE_EPLER)


def tre(rot: Trenode = ROT) -> Trevindu:
    return Trevindu(Tre("Hvorfor: Alt", rot))


def vist(vindu: Trevindu) -> list[str]:
    """The lines inside the frame, without the blank ones."""
    linjer = (tekst_av(linje)[2:-2].rstrip() for linje in vindu.bilde().linjer[1:-1])
    return [linje for linje in linjer if linje]


def valgt(vindu: Trevindu) -> str:
    (linje,) = [linje for linje in vist(vindu) if linje.startswith(">")]
    return linje.removeprefix(">").split("=")[0].strip()


def bunn(vindu: Trevindu) -> str:
    return tekst_av(vindu.bilde().linjer[-1])


def skriv(vindu: Trevindu, tekst: str) -> None:
    for tegn in tekst:
        assert vindu.tast(None, tegn) is Vindusvar.AAPENT


def mange(antall: int) -> Trenode:
    return node("Rot", *(node(f"Tall {nr:03}") for nr in range(antall)))


def test_forste_side_har_en_linje_for_hver_node() -> None:
    assert [linje.removesuffix("C").rstrip() for linje in vist(tre())] == [
        "> Alt = kort",
        "    Frukt = kort",
        "      Epler = kort",
        "      Pærer = kort",
        "    Epler, vist over",
    ]


def test_enter_folder_ut_og_inn() -> None:
    vindu = tre()
    vindu.tast("pil_ned", None)
    vindu.tast("pil_ned", None)
    vindu.tast("send", None)
    assert [linje.strip(" >·C") for linje in vist(vindu)][2:5] == ["Epler = alt som er å si", "og mer", "Kilden = kort"]
    assert valgt(vindu) == "Epler"
    vindu.tast("send", None)
    assert vist(vindu)[2].startswith(">     Epler = kort")


def test_innholdet_er_alt_ogsaa_det_som_ikke_er_foldet_ut() -> None:
    innhold = tre().innhold
    assert innhold[0] == "Alt = alt som er å si"
    assert any("Kilden = alt som er å si" in linje for linje in innhold)


def test_en_bokstav_gaar_til_neste_node_som_har_den_i_navnet() -> None:
    vindu = tre()
    skriv(vindu, "p")
    assert valgt(vindu) == "Epler"
    skriv(vindu, "æ")
    assert valgt(vindu) == "Pærer"
    assert "Søk: pæ" in bunn(vindu)
    vindu.tast("rygg", None)
    vindu.tast("neste_felt", None)
    assert valgt(vindu).startswith("Epler, vist over")
    vindu.tast("forrige_felt", None)
    assert valgt(vindu) == "Pærer"


def test_et_sok_folder_ut_det_som_navnet_staar_i() -> None:
    vindu = tre()
    skriv(vindu, "KILD")
    assert valgt(vindu) == "Kilden"
    assert any("Epler = alt som er å si" in linje for linje in vist(vindu))


def test_et_sok_uten_treff_flytter_ingenting_og_sier_det() -> None:
    vindu = tre()
    skriv(vindu, "xyz")
    assert valgt(vindu) == "Alt"
    assert "ingen treff" in bunn(vindu)
    vindu.tast("pil_ned", None)
    assert "Søk" not in bunn(vindu)


def test_en_node_som_viser_til_en_annen_gaar_dit() -> None:
    vindu = tre()
    vindu.tast("slutt", None)
    vindu.tast("send", None)
    assert valgt(vindu) == "Epler"
    assert len(vist(vindu)) == 5


def test_pluss_folder_ut_alt_og_minus_inn_igjen() -> None:
    vindu = tre()
    skriv(vindu, "kild")
    skriv(vindu, "+")
    assert sum("alt som er å si" in linje for linje in vist(vindu)) == 5
    skriv(vindu, "-")
    assert len(vist(vindu)) == 5
    assert valgt(vindu) == "Epler"


def test_pil_venstre_folder_inn_og_gaar_saa_til_noden_over() -> None:
    vindu = tre()
    skriv(vindu, "pær")
    vindu.tast("pil_hoyre", None)
    vindu.tast("pil_hoyre", None)
    assert "Pærer = alt som er å si" in vist(vindu)[3]
    for ventet in ("Pærer", "Frukt", "Alt", "Alt"):
        vindu.tast("pil_venstre", None)
        assert valgt(vindu) == ventet


@pytest.mark.parametrize("linjer", [22, 41])
def test_vinduet_bruker_linjene_som_er_der(linjer: int) -> None:
    vindu = tre(mange(100))
    vindu.tilpass(linjer)
    bilde = vindu.bilde()
    assert bilde.rad + len(bilde.linjer) == linjer
    assert len(vist(vindu)) == linjer - 3
    assert {len(tekst_av(linje)) for linje in bilde.linjer} == {KOLONNER}


def test_sidene_blar_og_den_valgte_er_alltid_paa_siden() -> None:
    vindu = tre(mange(100))
    side = LINJER - 3
    assert "side 1 av 6" in bunn(vindu)
    vindu.tast("bla_ned", None)
    assert valgt(vindu) == f"Tall {side - 1:03}"
    vindu.tast("slutt", None)
    assert (valgt(vindu), "side 6 av 6" in bunn(vindu)) == ("Tall 099", True)
    vindu.tast("bla_ned", None)
    assert valgt(vindu) == "Tall 099"
    vindu.tast("bla_opp", None)
    vindu.tast("hjem", None)
    assert valgt(vindu) == "Rot"
    vindu.tast("bla_opp", None)
    assert valgt(vindu) == "Rot"


def test_en_node_som_er_hoyere_enn_vinduet_leses_linje_for_linje() -> None:
    lang = node("Rot", node("Lang", hele=tuple(f"avsnitt {nr}" for nr in range(40))), node("Siste"))
    vindu = tre(lang)
    vindu.tast("pil_ned", None)
    vindu.tast("send", None)
    sett = set()
    for _ in range(60):
        sett |= {linje.strip(" >·") for linje in vist(vindu)}
        if any(linje.startswith("> ") and "Siste" in linje for linje in vist(vindu)):
            break
        vindu.tast("pil_ned", None)
    assert {f"avsnitt {nr}" for nr in range(40)} <= sett
    assert valgt(vindu) == "Siste"


def test_en_for_lang_linje_kuttes_mellom_ord_og_aldri_i_et_tall() -> None:
    lang = "Tall " + "x" * 60 + f" 105{FAST}921,34 kr"
    (linje,) = vist(tre(Trenode("Tall", lang, (lang,), "C")))
    assert linje.startswith("> Tall " + "x" * 60 + "…")
    assert linje.endswith(" C")
    assert "105" not in linje
    vindu = tre(Trenode("Tall", lang, (lang,), "C"))
    vindu.tast("send", None)
    assert any("105 921,34" in linje for linje in vist(vindu))


def test_fremmede_tegn_flytter_ingen_kant() -> None:
    rart = Trenode("日本", "日本\t\x1b[31m" + "日" * 90, ("日本" * 60,), "±C")
    vindu = tre(rart)
    for _ in range(2):
        assert {len(tekst_av(linje)) for linje in vindu.bilde().linjer} == {KOLONNER}
        vindu.tast("send", None)


def test_hjelpen_til_vinduet_staar_bak_f1_og_f3_gaar_tilbake_til_treet() -> None:
    vindu = tre()
    vindu.tast("hjelp", None)
    assert any("folder tallet ut" in tekst_av(linje) for linje in vindu.bilde().linjer)
    assert vindu.tast("tilbake", None) is Vindusvar.AAPENT
    assert valgt(vindu) == "Alt"
    assert vindu.tast("tilbake", None) is Vindusvar.LUKKET


def test_klikk_velger_og_folder_ut_og_utenfor_lukker() -> None:
    vindu = tre()
    bilde = vindu.bilde()
    assert vindu.klikk(bilde.rad + 3, 10) is Vindusvar.AAPENT
    assert valgt(vindu) == "Epler"
    vindu.klikk(bilde.rad + 3, 10)
    assert "Epler = alt som er å si" in vist(vindu)[2]
    assert vindu.klikk(bilde.rad + 18, 10) is Vindusvar.AAPENT
    assert vindu.klikk(0, 0) is Vindusvar.LUKKET


def test_markoren_staar_paa_den_valgte_linjen() -> None:
    vindu = tre()
    rad, kol = vindu.bilde().markor
    vindu.tast("pil_ned", None)
    assert vindu.bilde().markor == (rad + 1, kol)


def test_treet_i_terminalen_tar_bokstaver_og_tastelinjen_viser_hjelp() -> None:
    bord = Provebord()
    bord.flate._over.vis(Tre("Hvorfor: Alt", ROT))
    bord.skriv("pær")
    assert isinstance(bord.flate.vindu, Trevindu)
    assert valgt(bord.flate.vindu) == "Pærer"
    assert "F1 Hjelp" in bord.flate.bilde()[-1]
    bord.tast("F2")
    assert "Vinduet er åpent" in bord.flate.melding
    bord.tast("F3")
    assert bord.flate.vindu is None
