"""What a goal asks of what comes after a decision, and the mistakes that there are signs of."""

from pathlib import Path

from screens.ovelse.spilling import Spillerom
from screens.rutiner.ovelse.karaktervindu import karakterlinjer
from training.oppgaver.vurdering import Karakter
from training.ovelse.katalog import MAPPE
from training.ovelse.leser import les_ovelse
from training.ovelse.losning import feil_losning, losningen


def test_klagen_sees_med_dag_vedtak_og_svar(tmp_path: Path) -> None:
    """The first is upheld and not refused, and the last is about the grant: three things that are not so."""
    svar = lost_slik(
        tmp_path,
        "30-klage",
        ("{Handling: A, Begrunnelse: Klagen", "{Handling: O, Likevel: To dager, Begrunnelse: Klagen"),
        ("forvent melding: Enter igjen avviser", "forvent melding: Enter igjen opprettholder"),
        ("forvent melding: Klage 1 er avvist.", "forvent melding: Klage 1 er oversendt."),
        ('{Vedtak: "4", Mottatt dato: "030688"', '{Vedtak: "3", Mottatt dato: "020688"'),
    )
    assert galt(svar) == [
        (1, "Klagen skulle være avvist, men er oversendt."),
        (3, "Dagen klagen kom skulle være 03.06.1988, men er 02.06.1988."),
        (3, "Vedtaket som klagen gjelder skulle være avstengning, men er innvilgelse."),
    ]
    assert svar.feil == ["for_sen_klage_tatt_opp", "klagen_gjelder_feil_vedtak"]


def test_et_nytt_vedtak_etter_klagen_sees(tmp_path: Path) -> None:
    fil, ovelse = MAPPE / "30-klage.yaml", les_ovelse(MAPPE / "30-klage.yaml")
    svar = Spillerom(tmp_path)(ovelse, feil_losning(ovelse, ovelse.feil_losninger[3], fil)).karakter
    assert svar is not None
    assert [setning for nr, setning in galt(svar) if nr == 2] == [
        "En omgjøring skulle være fattet, men er ikke fattet.",
        "Det nye vedtaket etter klagen skulle være fattet, men er ikke fattet.",
    ]
    assert svar.oppgaver[1].poeng == 20


def test_omgjoringen_sees_med_dag_grunn_og_sum(tmp_path: Path) -> None:
    """The card is put right by the wrong hours, and the reason that the goal asks for is another."""
    svar = lost_slik(
        tmp_path,
        "29-omgjoring",
        ('omgjøring: {fra: 18.04.88, sum: "-1200"}', 'omgjøring: {fra: 18.04.88, kode: "55", sum: "-1200"}'),
        ('Kort fra: "180488", Arb. timer i per.: "30"', 'Kort fra: "180488", Arb. timer i per.: "18"'),
        ('forvent melding: "krav 1200 kr, 600 kr i 2 kjøringer"', "forvent melding: krav 720 kr"),
        ('forvent melding: "1200 kr er igjen av kravet"', "forvent melding: 720 kr er igjen av kravet"),
    )
    assert galt(svar) == [
        (3, "Grunnen til omgjøringen skulle være 55, men er 54."),
        (3, "Forskjellen i alt skulle være -1200, men er -720."),
    ]
    assert svar.feil == ["timer_for_en_uke"]


def test_brevet_og_papirene_sees_hver_for_seg(tmp_path: Path) -> None:
    svar = lost_slik(
        tmp_path,
        "31-brev",
        ("{Brevtype: M, Papirer: SK}", '{Brevtype: M, Papirer: LSK, Frist: "210688"}'),
        ('{Papirene kom: "060688", Kommet: K}', '{Papirene kom: "060688", Kommet: S}'),
        ('"ennå mangler: S"', '"ennå mangler: LK"'),
    )
    assert galt(svar) == [
        (1, "Papirene som brevet ber om skulle være KS, men er KLS."),
        (1, "Fristen i brevet skulle være 20.06.1988, men er 21.06.1988."),
        (2, "Dagen papir K kom skulle være 06.06.1988, men er blank."),
        (2, "Papirene som mangler skulle være S, men er KL."),
    ]
    assert svar.feil == ["bedt_om_for_mye", "alle_papirene_fort"]


def test_en_feil_det_er_tegn_paa_staar_under_oppgaven_med_hva_en_skal_gjore(tmp_path: Path) -> None:
    """By the rulebook's section when it has one, and never under a task that is done."""
    svar = lost_slik(tmp_path, "31-brev", ("Svar: 21.06.1988}", 'Svar: "200688"}'))
    linjer = list(karakterlinjer(les_ovelse(MAPPE / "31-brev.yaml"), svar))
    assert (
        "    Den siste dagen av fristen er regnet som dagen etter. "
        "Den siste dagen av fristen er med; først dagen etter er den ute." in linjer
    )
    assert svar.oppgaver[0].tegn == ()
    feil = lost_slik(tmp_path, "29-omgjoring", ('Svar: "600"}', 'Svar: "3000"}'))
    linjer = list(karakterlinjer(les_ovelse(MAPPE / "29-omgjoring.yaml"), feil))
    assert (
        "    Trekket er større enn en femdel av kjøringen. Et krav trekkes med høyst en femdel av det kjøringen "
        "betaler før skatt. (Regelverket pkt. 10.)" in linjer
    )


def lost_slik(mappe: Path, navn: str, *bytter: tuple[str, str]) -> Karakter:
    """The grade of the exercise's own solution, played to its end, with that text of the file in place of another."""
    tekst = (MAPPE / f"{navn}.yaml").read_text(encoding="utf-8")
    for fra, til in bytter:
        assert tekst.count(fra) >= 1, fra
        tekst = tekst.replace(fra, til)
    fil = mappe / f"{navn}.yaml"
    fil.write_text(tekst, encoding="utf-8")
    ovelse = les_ovelse(fil)
    spilt = Spillerom(mappe)(ovelse, losningen(ovelse, fil))
    assert spilt.setning == ""
    assert spilt.karakter is not None
    return spilt.karakter


def galt(karakter: Karakter) -> list[tuple[int, str]]:
    """What is wrong in it: the task, and the sentence."""
    return [(nr, ett.brudd.setning) for nr, svar in enumerate(karakter.oppgaver, 1) for ett in svar.galt]


def test_rekkefolgen_paa_arbeidslisten_og_dagen_til_side_sees(tmp_path: Path) -> None:
    """The oldest is taken second, and Lund's is put aside until the last day of the holiday."""
    svar = lost_slik(
        tmp_path,
        "32-arbeidslisten",
        ('krav: {tatt: ["15826748173"]}', 'krav: {tatt: ["09854447316", "15826748173"]}'),
        ('Utsett til: "200688"', 'Utsett til: "170688"'),
        ("kommer tilbake 20.06.1988", "kommer tilbake 17.06.1988"),
    )
    assert galt(svar) == [
        (1, "Det som er tatt fra arbeidslisten skulle være 09854447316, 15826748173, men er 15826748173."),
        (2, "Dagen arbeidet med 09854447316 er lagt til side til skulle være 20.06.1988, men er 17.06.1988."),
    ]
    assert svar.feil == ["utsatt_til_dagen_for"]


def test_det_loggen_sier_om_en_utskrift_sees(tmp_path: Path) -> None:
    svar = lost_slik(
        tmp_path,
        "34-innsyn",
        ("\n  - tast: F9\n", "\n  - fyll: {Vis: U}\n  - tast: Enter\n  - tast: F9\n"),
        ("090000-alt", "090000-utbetalinger"),
    )
    assert galt(svar) == [(1, "«skrevet ut alt» skulle være -alt, men er noe annet.")]
    assert svar.feil == ["innsyn_bare_en_side"]


def test_en_feil_som_ikke_finnes_nevnes_ikke(tmp_path: Path) -> None:
    """The checker tells of it; whoever does the exercise is not stopped by it."""
    svar = lost_slik(tmp_path, "34-innsyn", ("bare_den_nyeste_saken:", "tull:"), ('Svar: "3"', 'Svar: "1"'))
    assert (galt(svar)[0][0], svar.feil) == (2, [])


def test_det_nyeste_brevet_og_den_nyeste_klagen_teller(tmp_path: Path) -> None:
    """Another letter asks for the pay slip, and Holm complains once more of what was refused."""
    brev = lost_slik(
        tmp_path,
        "31-brev",
        (
            '  - forvent melding: "Sendt: manglende opplysninger."\n',
            "  - fyll: {Brevtype: M, Papirer: L}\n  - tast: Enter\n  - tast: Enter\n",
        ),
        ('"ennå mangler: S"', '"ennå mangler: SL"'),
    )
    assert galt(brev)[0] == (1, "Papirene som brevet ber om skulle være KS, men er L.")
    klage = lost_slik(
        tmp_path,
        "30-klage",
        (
            "  - forvent melding: Klage 1 er avvist.\n",
            "  - gå til: KLAGE-1\n"
            '  - fyll: {Vedtak: "1", Mottatt dato: "060688", Klagen gjelder: Jeg klager igjen}\n'
            "  - tast: Enter\n  - tast: Enter\n",
        ),
        ("Klage 2 er", "Klage 3 er"),
        (
            "Klage 3 er registrert.\n  - gå til: KLAGE-2\n  - fyll: {Handling: O",
            "Klage 4 er registrert.\n  - gå til: KLAGE-2\n  - fyll: {Handling: O",
        ),
        ("Klage 3 er oversendt.", "Klage 4 er oversendt."),
    )
    assert galt(klage)[:2] == [
        (1, "Dagen klagen kom skulle være 30.05.1988, men er 06.06.1988."),
        (1, "Klagen skulle være avvist, men er venter på svar."),
    ]


def test_et_tegn_paa_en_feil_i_en_oppgave_som_er_lost_nevnes_ikke(tmp_path: Path) -> None:
    """The learner tries to control the proposal of their own, is told, and leaves it to another."""
    svar = lost_slik(
        tmp_path,
        "36-vedtak",
        (
            "  # Aas er ditt eget forslag.\n",
            '  - gå til: VEDTAK-1\n  - fyll: {Sak: "88000003"}\n  - tast: Enter\n  - fyll: {Handling: K}\n'
            "  - tast: Enter\n  - forvent melding: du har selv skrevet inn eller foreslått dette\n  - tast: F12\n",
        ),
    )
    assert (galt(svar), svar.feil, svar.full) == ([], [], True)
