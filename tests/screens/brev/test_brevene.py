"""The letters of decisions: which blocks each has, and what stands in them, by hand from the case."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from data.brevtype import Brevtype
from data.brukere.rolle import Rolle
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag
from data.operasjoner.behandling.behandling import behandlingsbilde, lagre_behandling
from data.operasjoner.brev.bestilling import Brevbestilling, brevgrunnlag
from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag, vedtaksgrunnlag
from data.operasjoner.endring.endring import Endring, endre_trygdeforhold, endringsbilde, foreslaa_endring
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg
from data.operasjoner.regnskap.lopende import LopendeSak, ta_inn
from data.operasjoner.vedtak.vedtak import Vedtak
from data.register.register import Register
from screens.brev.brevtabell import BREVENE, brevtekst
from screens.brev.utskrift import skriv_vedtak
from screens.okt import Okt
from screens.proving.skjerm import ved_skjermen
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.omgjoring.omgjoringssak import LAVERE_LONN, MED_BARN, elleve_uker, gjor
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

JOURNALFORT, LOPENDE = "19914140768", "26886710282"
"""Olav Christensen, who waits; Maria Lund, who is granted benefit and paid to 13 March 1988."""


def endre(reg: Register, fodselsnr: str, type_: str, dag: date, kode: str, uker: int | None = None) -> Vedtak:
    bilde = endringsbilde(reg, fodselsnr=fodselsnr)
    assert bilde is not None
    endring = Endring(journalnr=bilde.hode.journalnr, type=type_, dato=dag, uker=uker, begrunnelse_kode=kode)
    return endre_trygdeforhold(reg, endring, bilde.hode.versjon).vedtak


def brevet(reg: Register, vedtak: Vedtak) -> str:
    return flatt(brevtekst(vedtaksgrunnlag(reg, vedtak)))


def flatt(linjer: list[str]) -> str:
    return " ".join(" ".join(linjer).split())


def test_hvert_brev_har_sin_rad_i_tabellen() -> None:
    assert set(BREVENE) == set(Brevtype)


def test_avslaget_sier_hva_hvorfor_og_fristen_for_klage(okt: Okt) -> None:
    brev = brevet(okt.register, endre(okt.register, JOURNALFORT, "A", date(1988, 6, 6), "15"))
    assert "VEDTAK: AVSLAG PÅ SØKNAD OM A-TRYGD" in brev
    assert "er avslått fra 06.06.1988. Det utbetales ikke a-trygd på denne søknaden." in brev
    assert "Begrunnelse: Ikke disponibel for arbeidsmarkedet" in brev
    # 6 June and six weeks: 24 days are left of June, so 42 - 24 = 18 July.
    assert "innen 18.07.1988" in brev
    assert "Slik er" not in brev


def test_avstengningen_har_forste_og_siste_dag(okt: Okt) -> None:
    # Monday 9 May and four weeks: to and with Sunday 5 June.
    brev = brevet(okt.register, endre(okt.register, LOPENDE, "S", date(1988, 5, 9), "25", uker=4))
    assert "stengt ute fra a-trygden i 4 uker, fra og med 09.05.1988 til og med 05.06.1988." in brev
    assert "Meldekort for dagene etter 05.06.1988 sendes som vanlig" in brev
    assert "Begrunnelse: Unnlatt å møte på arbeidskontoret" in brev


def test_opphoret_sier_den_siste_dagen_og_hva_som_er_igjen(okt: Okt) -> None:
    brev = brevet(okt.register, endre(okt.register, LOPENDE, "O", date(1988, 6, 30), "35"))
    assert "A-trygden din opphører 30.06.1988. Det er den siste dagen det kan utbetales a-trygd for." in brev
    # Paid from 4 January to 13 March: ten full weeks of eighty.
    assert "Uker igjen 70 uker: maks uker (80 uker) − uker brukt (10 uker)" in brev
    assert brev.count("C er sluttet fra senere lov") == 1


def test_et_avslag_for_lav_inntekt_sier_hva_inntekten_er_holdt_mot(okt: Okt) -> None:
    bilde = behandlingsbilde(okt.register, fodselsnr=JOURNALFORT)
    assert bilde is not None
    lave = replace(FAKTA, lonn_1=Decimal(20_000), begrunnelse="Prøves likevel")
    lagre_behandling(okt.register, bilde.hode.journalnr, lave, bilde.hode.versjon)
    avslag = endre(okt.register, JOURNALFORT, "A", date(1988, 6, 6), "11")
    brev = brevet(okt.register, avslag)
    # 0.75 of 31 000 is 23 250, and 20 000 is below it.
    assert "Slik er inntekten vurdert" in brev
    assert "20 000" in brev, brev
    assert "23 250" in brev, brev
    # The same figures for another reason are not the letter's.
    annen = replace(avslag, begrunnelse_kode="15", begrunnelse="Ikke disponibel for arbeidsmarkedet")
    assert "Slik er inntekten vurdert" not in brevet(okt.register, annen)


def test_et_avslag_for_lav_inntekt_viser_ikke_en_inntekt_som_holder(okt: Okt) -> None:
    """What is registered may speak against the reason; then the letter does not calculate."""
    bilde = behandlingsbilde(okt.register, fodselsnr=JOURNALFORT)
    assert bilde is not None
    lagre_behandling(okt.register, bilde.hode.journalnr, FAKTA, bilde.hode.versjon)
    avslag = endre(okt.register, JOURNALFORT, "A", date(1988, 6, 6), "11")
    assert "Slik er inntekten vurdert" not in brevet(okt.register, avslag)


def test_tre_navn_staar_i_avslaget_naar_tre_har_skrevet_under(tmp_path: Path) -> None:
    reg = Register.aapne(tmp_path / "kontor.db", Stillbar().klokke, "LED")
    journalnr = ny_sak(reg).journalnr
    gjor_til_kontor(reg)
    bilde = endringsbilde(som(reg, Rolle.SAKSBEHANDLER), journalnr=journalnr)
    assert bilde is not None
    avslag = Endring(journalnr=journalnr, type="A", dato=date(1988, 6, 6), begrunnelse_kode="15")
    forslag = foreslaa_endring(reg, avslag, bilde.hode.versjon).forslag
    assert forslag is not None
    kontroller_forslag(som(reg, Rolle.KONTROLLOR), forslag.id, bilde.hode.versjon + 1)
    vedtak = fatt_forslag(som(reg, Rolle.DISTRIKTSSJEF), forslag.id, bilde.hode.versjon + 2)
    linjer = brevtekst(vedtaksgrunnlag(reg, vedtak))
    assert linjer[0] == "Arbeidskontoret: Tromsø"
    assert linjer[-3:] == [
        "Saksbehandler: Saksbehandler Berg (SAK) 06.06.1988",
        "Kontrollert av: Kontrollør Berg (KON) 06.06.1988",
        "Fattet av: Distriktssjef Berg (SJEF) 06.06.1988",
    ]
    filer = skriv_vedtak(reg, tmp_path / "ut", vedtak).filer
    assert "Underskrift: ____" not in filer[-1].with_suffix(".txt").read_text("utf-8")
    reg.lukk()


def test_adressen_der_en_oppholder_seg_gaar_foran_bostedet(okt: Okt) -> None:
    grunnlag = vedtaksgrunnlag(okt.register, endre(okt.register, JOURNALFORT, "A", date(1988, 6, 6), "15"))
    bosted = replace(grunnlag.person, bo_co="Ås", bo_gate="Bogata 1", bo_post="0101 Oslo")
    hjemme = replace(grunnlag, person=bosted)
    assert linjene(hjemme)[1:4] == ["c/o Ås", "Bogata 1", "0101 Oslo"]
    borte = replace(grunnlag, person=replace(bosted, opph_gate="Brygga 2", opph_post="9000 Tromsø"))
    assert linjene(borte)[1:3] == ["Brygga 2", "9000 Tromsø"]
    assert "Bogata 1" not in brevtekst(borte)


def test_uten_adresse_staar_navnet_rett_over_fodselsnummeret(okt: Okt) -> None:
    grunnlag = vedtaksgrunnlag(okt.register, endre(okt.register, JOURNALFORT, "A", date(1988, 6, 6), "15"))
    tom = dict.fromkeys(("bo_co", "bo_gate", "bo_post", "opph_co", "opph_gate", "opph_post"))
    uten = replace(grunnlag, person=replace(grunnlag.person, **tom))
    assert linjene(uten)[:2] == ["Olav Christensen", f"Fødselsnr {JOURNALFORT}   Journalnr {grunnlag.journalnr}"]


def linjene(grunnlag: Brevgrunnlag) -> list[str]:
    return brevtekst(grunnlag)


def test_et_avslag_skrives_ut_i_tre_eksemplarer_og_blikket_er_i_loggen(okt: Okt) -> None:
    vedtak = endre(okt.register, JOURNALFORT, "A", date(1988, 6, 6), "15")
    utskrift = skriv_vedtak(okt.register, okt.utskriftsmappe, vedtak)
    assert [fil.stem.rpartition("-")[2] for fil in utskrift.filer] == ["soker", "trygdekontor", "saken"]
    saken, soker = (okt.utskriftsmappe / f"{vedtak.journalnr}-{vedtak.id}-{kopi}.txt" for kopi in ("saken", "soker"))
    assert "Underskrift: ____" in saken.read_text("utf-8")
    assert "Underskrift" not in soker.read_text("utf-8")
    assert all(len(linje) <= 72 for linje in soker.read_text("utf-8").splitlines())


@pytest.mark.parametrize(("svar", "filer"), [("J", 6), ("N", 0), ("", 0)])
def test_endring_skriver_ut_naar_det_svares_ja(demo: Path, tmp_path: Path, svar: str, filer: int) -> None:
    with ved_skjermen(demo) as sb:
        sb.hent("ENDRING", JOURNALFORT)
        sb.fyll({"Endring": "A", "Dato": "060688", "Begrunnelse": "15", "Utskrift": svar})
        sb.tast("Enter")
        assert sb.melding.startswith("Søknaden er avslått fra 06.06.1988.")
        assert ("Skrevet ut: " in sb.melding) == bool(filer)
        mappe = tmp_path / "utskrift"
        assert len(list(mappe.iterdir()) if mappe.exists() else []) == filer
        sb.tast("F9")
        assert sb.melding.startswith("Skrevet ut: ")
        assert len(list(mappe.iterdir())) == 6


def test_f9_paa_endring_uten_vedtak_sier_at_det_ikke_er_noe(demo: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.hent("ENDRING", JOURNALFORT)
        sb.tast("F9")
        assert "Det er ikke fattet vedtak i saken" in sb.melding


def sak_med_alt(reg: Register) -> Sak:
    """78 weeks on the account of a case of 80; then a deduction and a back payment."""
    sak = ny_sak(reg, 60)
    sak.innvilg()
    lopende = LopendeSak(
        journalnr=sak.journalnr,
        anvist_til=date(1988, 4, 30),
        regnskapsaar=1988,
        sammenhengende_prosent=7_800,
        prosent_i_aaret=1_700,
        anvist_i_aaret=Decimal(32_436),
        feriegrunnlag_i_aaret=Decimal(32_436),
        kilde="Kort 7",
    )
    sak.versjon = ta_inn(reg, lopende, sak.versjon, sett=True).hode.versjon
    return sak


def fra(sak: Sak, brevtype: str, **felt: object) -> str:
    bestilling = Brevbestilling(journalnr=sak.journalnr, brevtype=brevtype, **felt)  # type: ignore[arg-type]
    return flatt(brevtekst(brevgrunnlag(sak.reg, bestilling)))


def test_meldingen_om_ukene_er_snart_brukt_og_saa_oppbrukt(okt: Okt) -> None:
    sak = sak_med_alt(okt.register)
    brev = fra(sak, "U")
    assert "MELDING OM UKENE DU HAR IGJEN" in brev
    assert "Du har snart fått a-trygd for alle ukene i perioden." in brev
    assert "Uker igjen 2 uker: maks uker (80 uker) − uker brukt (78 uker)" in brev
    sak.anvis_uansett(date(1988, 5, 2))
    brev = fra(sak, "U")
    assert "Rettighetene er oppbrukt. Mener du" in brev
    assert "Uker igjen 0 uker" in brev
    assert "Saksbehandler: ABC" in brev
    assert "klage" not in brev


def test_etterbetalingen_og_trekket_sier_dagene_belopet_og_utregningen(okt: Okt) -> None:
    sak = ny_sak(okt.register, 60)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4), arb_timer=Decimal(40))
    sak.anvis(date(1988, 1, 4), anvisningstype="E", anmerkning="for lite sist")
    sak.anvis(date(1988, 1, 18), anvisningstype="T", anvist_belop=Decimal(100), anmerkning="for mye")
    brev = fra(sak, "E")
    # Half of two weeks at 1 908 was paid: the other half is 1 908, less 30 % of tax, 572.4, is 1 336.
    assert "etterbetaling på 1 908 kr for dagene 04.01.1988 til og med 17.01.1988." in brev
    assert "Skatten er 572 kr. Utbetalt blir 1 336 kr." in brev
    assert "Slik er det regnet ut" in brev
    brev = fra(sak, "T", tekst=("Ring oss.",))
    assert "Det er trukket 100 kr i a-trygden din for dagene 18.01.1988 til og med 31.01.1988." in brev
    assert "Begrunnelse: for mye" in brev
    assert "Ring oss. Saksbehandler: ABC" in brev


def test_ferietillegget_sier_aaret_og_hva_det_er_regnet_av(tmp_path: Path) -> None:
    tid = Stillbar()
    reg = Register.aapne(tmp_path / "r.db", tid.klokke, "ABC", trygt=False)
    sak = ny_sak(reg)
    sak.innvilg()
    for uke in range(0, 10, 2):
        sak.anvis(date(1988, 1, 4) + timedelta(weeks=uke))
    sak.endre("O", date(1988, 4, 1), "31")
    tid.til("1988-06-20T09:00")
    kort = Feriekort(journalnr=sak.journalnr, meldedato=date(1988, 6, 20), ferieaar=1988)
    anvis_ferietillegg(reg, kort, sak.versjon)
    brev = fra(sak, "F")
    # Five times two weeks at 1 908 are 19 080; 9.5 % of it is 1 812.6, so 1 813.
    assert "Det er anvist ferietillegg på 1 813 kr for 1988." in brev
    assert "19 080" in brev
    reg.lukk()


def test_i_en_lopende_sak_er_det_ikke_soknaden_som_venter(okt: Okt) -> None:
    sak = ny_sak(okt.register, 60)
    brev = fra(sak, "M", papirer="LA", tekst=("Oppsigelsen.",))
    assert "Vi kan ikke behandle søknaden din, mottatt 04.01.1988, før disse papirene er kommet:" in brev
    assert "- lønnsslipp - annet" in brev
    assert "innen 20.06.1988" in brev
    sak.innvilg()
    brev = fra(sak, "M", papirer="K")
    assert "Vi trenger disse papirene fra deg: - skattekort" in brev
    assert "søknaden" not in brev


def test_omgjoringen_sier_hva_hver_anvisning_er_blitt_og_hva_forskjellen_blir(okt: Okt) -> None:
    sak = elleve_uker(okt.register, 60)
    sak.lagre(MED_BARN)
    vedtak = gjor(sak).vedtak
    assert vedtak is not None
    brev = brevet(okt.register, vedtak)
    assert "VEDTAK: A-TRYGDEN ER GJORT OM 06.06.1988" in brev
    assert "er gjort om fra og med 04.01.1988. Du er innvilget" in brev
    assert "Begrunnelse: Barn er kommet til eller falt fra. Fødselsattest 03.06.88 for et barn til" in brev
    # 1 908 with one child's 85 is 1 993: two weeks 3 986, one week 1 993; 935 in all.
    assert "04.01.1988–17.01.1988: 3 816 kr er blitt 3 986 kr" in brev
    assert "14.03.1988–20.03.1988: 1 908 kr er blitt 1 993 kr" in brev
    assert brev.count("er blitt") == 6
    assert "Til sammen er det anvist 935 kr for lite." in brev
    assert "innen 18.07.1988" in brev
    assert fra(sak, "J") == brev
    assert "er gjort om" not in fra(sak, "I")


def test_en_omgjoring_til_gunst_for_kassen_sier_at_det_kreves(okt: Okt) -> None:
    sak = elleve_uker(okt.register, 60)
    sak.lagre(LAVERE_LONN)
    gjor(sak, kode="51", ord="Lønnsoppgave")
    brev = fra(sak, "J")
    assert "Til sammen er det anvist 1 452 kr for mye. Det kreves tilbake" in brev
    # a fifth of the last payment, a week of 1 776, is 355: four times 355 and 32
    assert "Du skylder i alt 1 452 kr. Er utbetalingene som den siste, trekkes 355 kr av hver" in brev
    assert "trekkes 355 kr av hver, 5 ganger; den siste gangen 32 kr." in brev


def test_brevet_sier_planen_som_den_var_da_vedtaket_ble_fattet(okt: Okt) -> None:
    """The deduction comes after it, and the next decision lets off all that is not deducted."""
    sak = elleve_uker(okt.register, 60)
    sak.lagre(LAVERE_LONN)
    vedtak = gjor(sak, kode="51", ord="Lønnsoppgave").vedtak
    assert vedtak is not None
    for_ = brevet(okt.register, vedtak)
    sak.anvis(date(1988, 5, 1), anvisningstype="T", anvist_belop=Decimal(1_000), anmerkning="Kravet")
    assert brevet(okt.register, vedtak) == for_
    sak.lagre(FAKTA)
    igjen = gjor(sak, kode="51", ord="Lønnsoppgaven gjaldt en annen").vedtak
    assert igjen is not None
    assert "Du skylder" not in brevet(okt.register, igjen)
    assert brevet(okt.register, vedtak) == for_
