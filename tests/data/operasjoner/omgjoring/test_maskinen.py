"""Whatever is done to a case, in any order: what is paid less what is paid back and left is what the decision owes.

The cards are of two weeks each, so that what each is owed is twice the weekly rate of the newest decision of its days,
which are the hand-calculated ones of `omgjoringssak`: never the program's own.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, nullcontext, suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import hent_person
from data.operasjoner.kjoring.lukking import lukk_alle
from data.operasjoner.kjoring.referanse import referanse
from data.operasjoner.kjoring.svar import gi_svar
from data.operasjoner.omgjoring import setninger
from data.operasjoner.omgjoring.omgjoring import omgjoringsbilde
from data.register.register import Register
from data.sak.mappe import krev_mappe
from tests.data.operasjoner.omgjoring.omgjoringssak import LAVERE_LONN, MED_BARN, gjor
from tests.data.saker import FAKTA, KONTO, Sak, Stillbar, ny_sak, post

FRA = date(1988, 9, 5)
"""A Monday: the ninth card goes over New Year."""
TO_UKER = timedelta(weeks=2)
UKESATS = {"vanlig": 1_908, "lavere": 1_776, "barn": 1_993}
"""Kroner a week, worked out by hand."""
FAKTAENE = {"vanlig": FAKTA, "lavere": LAVERE_LONN, "barn": MED_BARN}
INGENTING_ENDRET = setninger.INGENTING_ENDRET
KONTOER = (KONTO, "1234567")


class IngentingEndret(Exception):
    """A decision made anew that changes nothing is refused."""


class Maskin(RuleBasedStateMachine):
    """One person's case from September 1988; the cards are paid one after another from the first."""

    tom: Path

    @initialize()
    def begynn(self) -> None:
        self.mappe = Path(tempfile.mkdtemp())
        self.tid = Stillbar(datetime.fromisoformat("1989-02-06T09:00"))
        self.reg = Register.aapne(
            Path(shutil.copyfile(self.tom, self.mappe / "r.db")), self.tid.klokke, "ABC", trygt=False
        )
        self.sak: Sak = ny_sak(self.reg)

        self.fakta = {navn: replace(fakta, innvilget_fra=FRA) for navn, fakta in FAKTAENE.items()}
        self.lagret = "vanlig"
        self.sak.innvilg(self.fakta["vanlig"])
        self.satser: list[tuple[date, str]] = [(FRA, "vanlig")]
        self.kort: dict[date, str] = {}
        self.konto = 0

    def teardown(self) -> None:
        if hasattr(self, "reg"):
            self.reg.lukk()
            shutil.rmtree(self.mappe)

    @property
    def fra(self) -> date:
        """The first day of the next card."""
        return next(FRA + TO_UKER * nr for nr in range(99) if FRA + TO_UKER * nr not in self.kort)

    @precondition(lambda self: len(self.kort) < 10)
    @rule(slag=st.sampled_from(["", "", "K", "E"]))
    def anvis(self, slag: str) -> None:
        self.sak.anvis_uansett(self.fra, anvisningstype=slag or None)
        self.kort[self.fra] = slag

    @rule(navn=st.sampled_from(sorted(UKESATS)), nr=st.integers(0, 4))
    def gjor_om(self, navn: str, nr: int) -> None:
        fra = FRA + TO_UKER * nr
        if self.lagret != navn:
            self.sak.lagre(self.fakta[navn])
            self.lagret = navn
        with suppress(IngentingEndret):
            self._gjor(fra)
        self.satser.append((fra, navn))
        with pytest.raises(IngentingEndret):
            self._gjor(fra)

    def _gjor(self, fra: date) -> None:
        try:
            gjor(self.sak, fra=fra)
        except Avvist as avvist:
            raise (IngentingEndret if avvist.melding == INGENTING_ENDRET else AssertionError) from avvist

    @rule(belop=st.sampled_from([None, 1, 100, 5_000]))
    def trekk(self, belop: int | None) -> None:
        """A deduction of the claim; without one that is not on its way already, none is tried."""
        _, _, venter, igjen = self._konto()
        sum_ = None if belop is None else Decimal(belop)
        if igjen > venter:
            with suppress(Avvist):
                self.sak.anvis(FRA, anvisningstype="T", anvist_belop=sum_, anmerkning="Kravet")

    @rule(nr=st.integers(0, 3))
    def etterbetal(self, nr: int) -> None:
        """Nothing is left to pay after of days that are paid: the decision made anew has paid or claimed it."""
        dag = FRA + TO_UKER * nr
        if dag in self.kort:
            with pytest.raises(Avvist, match="er anvist med"):
                self.sak.anvis_uansett(dag, anvisningstype="E")

    @rule(nr=st.integers(0, 5))
    def ta_tilbake(self, nr: int) -> None:
        dag = FRA + TO_UKER * nr
        with self.reg.les() as okt:
            paa_dagen = [rad for rad in krev_mappe(okt, self.sak.journalnr).sakens_rader if rad.periode_fra == dag]
        try:
            self.sak.ta_tilbake(dag)
        except Avvist:
            return
        if paa_dagen[-1].type != "T":
            assert paa_dagen[-1].anvist_prosent, "not what a decision has paid after"
            del self.kort[dag]

    @rule()
    def lukk(self) -> None:
        """The next Tuesday at noon."""
        dag = self.tid.tid.date()
        self.tid.tid = datetime.combine(dag + timedelta(days=(1 - dag.weekday()) % 7), time(12))
        lukk_alle(self.reg)
        self.tid.tid += timedelta(days=6, hours=-3)

    @rule(avvist=st.booleans())
    def svar(self, avvist: bool) -> None:
        """What the bank says of the last run; a refusal stands."""
        sporring = "SELECT id, mandag FROM kjoring WHERE betalinger > 0 ORDER BY id DESC LIMIT 1"
        with closing(sqlite3.connect(self.reg.sti)) as fil:
            siste = fil.execute(sporring).fetchone()
        if siste is not None:
            with suppress(Avvist) if not avvist else nullcontext():
                utfall = "avvist" if avvist else "utbetalt"
                gi_svar(self.reg, date.fromisoformat(siste[1]), referanse(siste[0], 1), utfall)

    @rule(ny=st.booleans())
    def konto_endres(self, ny: bool) -> None:
        person = hent_person(self.reg, self.sak.fodselsnr)
        assert person is not None
        bilde = journalbilde(self.reg, journalnr=self.sak.journalnr)
        self.konto = (self.konto + 1) % 2
        felt = {"giro": "BP"[self.konto], "kontonr": KONTOER[self.konto]} if ny else {"giro": None, "kontonr": None}
        journalfor(self.reg, post(person, journalnr=self.sak.journalnr, **felt), bilde.versjon)
        self.sak.versjon = journalbilde(self.reg, journalnr=self.sak.journalnr).versjon

    def _konto(self) -> tuple[int, int, int, int]:
        bilde = omgjoringsbilde(self.reg, journalnr=self.sak.journalnr)
        assert bilde is not None
        return int(bilde.krevd), int(bilde.betalt_tilbake), int(bilde.til_trekk), int(bilde.igjen)

    @invariant()
    def det_vedtaket_skylder(self) -> None:
        if not hasattr(self, "sak"):
            return
        skyldes = sum(2 * UKESATS[self._sats(dag)] for dag in self.kort)
        krevd, betalt_tilbake, til_trekk, igjen = self._konto()
        with self.reg.les() as okt:
            mappe = krev_mappe(okt, self.sak.journalnr)
        anvist = sum(rad.anvist_belop for rad in mappe.sakens_rader if rad.type != "T")
        assert anvist - betalt_tilbake - igjen == skyldes
        assert krevd == betalt_tilbake + igjen
        assert 0 <= til_trekk <= igjen
        assert [post.prosent for post in mappe.poster if post.prosent] == [200] * len(self.kort)

    def _sats(self, dag: date) -> str:
        return next(navn for fra, navn in reversed(self.satser) if fra <= dag)

    @invariant()
    def aldri_mer_enn_en_femdel_av_en_kjoring(self) -> None:
        if not hasattr(self, "sak"):
            return
        with closing(sqlite3.connect(self.reg.sti)) as fil:
            rader = fil.execute(
                "SELECT sum(iif(slag = 'T', -brutto, 0)) * 5, sum(iif(slag <> 'T', brutto, 0)) FROM kjoringspost"
                " WHERE grunn IS NULL GROUP BY kjoring_id"
            ).fetchall()
        assert all(trukket <= utbetalt for trukket, utbetalt in rader)

    @precondition(lambda self: hasattr(self, "sak"))
    @rule()
    def hele_registeret_er_i_orden(self) -> None:
        assert kontroll(self.reg) == []


def test_det_som_er_betalt_er_det_vedtaket_skylder(tom_fil: Path) -> None:
    Maskin.tom = tom_fil
    run_state_machine_as_test(
        Maskin,
        settings=settings(
            max_examples=30,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
            report_multiple_bugs=False,
        ),
    )
