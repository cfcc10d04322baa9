"""What there is to reach in this program."""

from screens.proving.flytkart import programmet
from screens.rutiner.rutineliste import bilder
from screens.rutiner.rutinenavn import PORTER
from tui.taster.handlinger import HANDLINGER, VED_ID

PROGRAM = programmet()


def test_hvert_felt_paa_hver_side_er_med_og_kolonnene_i_en_liste_en_gang() -> None:
    felt = PROGRAM.felt()
    assert len(set(felt)) == len(felt)
    assert "D-60/Etternavn" in felt
    assert [id_ for id_ in felt if id_.startswith("KONTROLLKORT/A. PER.")] == ["KONTROLLKORT/A. PER."]
    for side in bilder():
        antall = len(side.felter) - (len(side.liste.felter) * (side.liste.antall - 1) if side.liste else 0)
        assert sum(id_.startswith(f"{side.kode}/") for id_ in felt) == antall


def test_hver_side_har_hver_handling_som_gjor_noe_der() -> None:
    taster = PROGRAM.taster()
    assert len(set(taster)) == len(taster)
    paa = {side.kode: [id_.split("/")[1] for id_ in taster if id_.startswith(f"{side.kode}/")] for side in bilder()}
    for kode, handlinger in paa.items():
        if kode in PORTER:
            assert {"send", "hjelp", "tilbake", "avslutt", "angre_alt"} <= set(handlinger)
            assert not {"hopp", "palett", "papirer", "kontrollkort", "ta_bilde"} & set(handlinger)
            continue
        assert {"send", "hjelp", "tilbake", "hopp", "palett", "papirer", "oppgaver", "angre_alt"} <= set(handlinger)
        assert "opptak" not in handlinger
    assert [kode for kode, handlinger in paa.items() if "beregn" in handlinger] == [
        "D-61-1", "D-61-2", "D-61-3", "D-61-4", "D-61-5", "D-61-6", "D-62", "D-68", "KLAGE-1", "KLAGE-2", "BREV-1",
        "BREV-2", "OMGJØRING", "TOLKNING",
    ]  # fmt: skip
    assert [kode for kode, handlinger in paa.items() if "skriv_ut" in handlinger] == [
        "D-61-1", "D-61-2", "D-61-3", "D-61-4", "D-61-5", "D-61-6", "ENDRING", "INNSYN", "KLAGE-1",
        "KLAGE-2", "BREV-1", "BREV-2", "VEDTAK-1", "VEDTAK-2", "KJØRING",
    ]  # fmt: skip
    assert "bla_ned" in paa["KONTROLLKORT"]
    assert "bla_ned" not in paa["D-62"]
    assert "D-61-1/koder/Bokommunenr" in taster


def test_hver_handling_som_har_en_tast_er_aapen_et_sted() -> None:
    assert {handling.id for handling in HANDLINGER} - {"opptak"} == {id_.split("/")[1] for id_ in PROGRAM.taster()}
    assert {id_.split("/")[1] for id_ in PROGRAM.taster()} <= set(VED_ID)


def test_setningene_er_de_som_staar_alene_paa_linje_23() -> None:
    assert {"data.sak.IKKE_FYLT_UT", "tui.flate.PROGRAMFEIL", "screens.rutiner.HVEM"} <= set(PROGRAM.setninger)
    assert not {"screens.kommando.AVBRUTT", "data.operasjoner.dessuten"} & set(PROGRAM.setninger)
    assert [id_.split(".")[0] for id_ in PROGRAM.setninger] == sorted(
        (id_.split(".")[0] for id_ in PROGRAM.setninger), key=["tui", "screens", "training", "data", "rules"].index
    )


def test_to_setninger_etter_hverandre_blir_kjent_igjen_begge() -> None:
    sagt = (
        "Etternavn gjaldt forrige person; Ctrl+Z henter det igjen. "
        "Ny søknad: kontroller opplysningene, fyll ut Mottatt dato, og send med Enter."
    )
    assert set(PROGRAM.kjenn(sagt)) == {"screens.rutiner.gjaldt_forrige", "screens.rutiner.NY_SOKNAD"}
    assert set(PROGRAM.kjenn("Vedtaket er fattet.")) == {"screens.rutiner.FATTET"}
    assert set(PROGRAM.kjenn("HANSEN")) == set()
