"""Goals proposed from what a flow changed in the register, a task for each routine in the order of work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from data.register.loggslag import Loggslag
from data.sak.rader.anvisningsrader import DAGPENGER, FERIETILLEGG
from data.sak.rader.vedtaksrader import AVSLAG, AVSTENGNING, INNVILGELSE, OPPHOR
from data.tabeller import AnvisningRad
from data.tilstand import Tilstand
from rules.fakta.skjema import FAKTA, Behandling
from training.oppgaver.brudd import vis
from training.ovelse.etiketter import JOURNALTALL, RESULTATER
from training.ovelse.ovelse import HINTTRINN
from training.utkast import gjort as gjort_i
from training.utkast import setninger
from training.utkast.begynnelse import inntastet
from training.utkast.gjort import Gjort, saker_i
from training.utkast.situasjon import Personbilde, Sakbilde

Kravdel = dict[str, Any]
Folk = Mapping[str, Personbilde]
_ENDRINGENE = (AVSLAG, AVSTENGNING, OPPHOR)


class Maalforslag:
    """The tasks of a draft, of the people before and after the flow."""

    def __init__(self, for_: Folk, etter: Folk, hovedperson: str) -> None:
        self._for = for_
        self._etter = etter
        self._hovedperson = hovedperson

    def oppgaver(self, gjort: Gjort) -> list[tuple[str, dict[str, Any]]]:
        """Each task with its routine; its goals are about people and cases by the numbers they have in the flow."""
        ut = []
        for rutine, rader in gjort.rutiner.items():
            tittel, poeng, ser_paa = _RUTINENE[rutine]
            krav = [
                self._om(fodselsnr, journalnr, del_)
                for fodselsnr, journalnr in saker_i(rader)
                for del_ in ser_paa(self, fodselsnr, journalnr)
            ]
            if rutine == gjort_i.D61 and all(rad.handling != Loggslag.INNVILGET for rad in rader):
                tittel = setninger.BEHANDLET
            if krav := krav or [self._om(rader[0].fodselsnr or "", "", {"gjort": {rader[0].handling: 1}})]:
                ut.append((rutine, _oppgave(tittel, poeng, krav)))
        if gjort.sett:
            krav = [self._om(rad.fodselsnr or "", "", {"gjort": {rad.handling: 1}}) for rad in gjort.sett]
            ut.append((gjort_i.SETT, _oppgave(setninger.SETT_ETTER, 5, krav)))
        return ut

    def _om(self, fodselsnr: str, journalnr: str, del_: Kravdel) -> Kravdel:
        """A goal with whom it is about, where that is not the exercise's first person and the newest case."""
        hvem = {} if fodselsnr in ("", self._hovedperson) else {"person": fodselsnr}
        person = self._etter.get(fodselsnr)
        sak = {"sak": journalnr} if journalnr and person and person.nyeste != journalnr else {}
        return {**hvem, **sak, **del_}

    def _sakene(self, fodselsnr: str, journalnr: str) -> tuple[Sakbilde | None, Sakbilde | None]:
        return tuple(  # type: ignore[return-value]  # two of them
            folk[fodselsnr].sak(journalnr) if fodselsnr in folk else None for folk in (self._for, self._etter)
        )

    def _registrert(self, fodselsnr: str, journalnr: str) -> Iterator[Kravdel]:
        del fodselsnr, journalnr
        yield {"gjort": {str(Loggslag.REGISTRERT_PERSON): 1}}

    def _journalfort(self, fodselsnr: str, journalnr: str) -> Iterator[Kravdel]:
        for_, etter = self._sakene(fodselsnr, journalnr)
        if etter is None:
            return
        if for_ is None:
            yield {"saker": len(self._etter[fodselsnr].saker)}
        person = self._for[fodselsnr].person if fodselsnr in self._for else None
        endret = {}
        for label, navn in JOURNALTALL.items():
            sak = hasattr(etter.sak, navn)
            var = getattr((for_ and for_.sak) if sak else person, navn, None)
            ble = getattr(etter.sak if sak else self._etter[fodselsnr].person, navn)
            if (var or "") != (ble or ""):
                endret[label] = _tekst(ble)
        if endret:
            yield {"journal": endret}

    def _behandlet(self, fodselsnr: str, journalnr: str) -> Iterator[Kravdel]:
        for_, etter = self._sakene(fodselsnr, journalnr)
        if etter is None:
            return
        nye = [ett for ett in etter.vedtak[len(for_.vedtak) if for_ else 0 :] if ett.type == INNVILGELSE]
        vedtak = nye[-1] if nye else None
        if etter.tilstand in (Tilstand.BEHANDLES, Tilstand.INNVILGET) and etter.tilstand != (for_ and for_.tilstand):
            yield {"tilstand": etter.tilstand}
        var, ble = inntastet(for_) if for_ else None, inntastet(etter)
        if vedtak is not None and ble is not None:
            yield from ({"vedtak": del_} for del_ in _fakta(var, ble))
            gamle = for_.gjeldende if for_ else None
            tall = {
                label: _tekst(getattr(vedtak, navn))
                for label, navn in RESULTATER.items()
                if getattr(vedtak, navn) is not None
            }
            if gamle is None or any(getattr(vedtak, navn) != getattr(gamle, navn) for navn in RESULTATER.values()):
                yield {"vedtak": tall}
            var = ble
        if etter.fakta is not None:
            yield from ({"opplysninger": del_} for del_ in _fakta(var, etter.fakta))

    def _anvist(self, fodselsnr: str, journalnr: str) -> Iterator[Kravdel]:
        for_, etter = self._sakene(fodselsnr, journalnr)
        if etter is None:
            return
        gamle = for_.rader if for_ else ()
        nye = [rad for rad in etter.rader[len(gamle) :] if rad.slag == DAGPENGER]
        for periode in dict.fromkeys((rad.periode_fra, rad.periode_til) for rad in nye):
            if None not in periode:
                fra, til = periode
                assert fra is not None
                assert til is not None
                var, ble = i_perioden(gamle, fra, til), i_perioden(etter.rader, fra, til)
                tall = {"anvist": (var[0], ble[0]), "utbetalt": (var[1], ble[1])}
                if del_ := {navn: {(fra, til): b} for navn, (v, b) in tall.items() if v != b}:
                    yield del_
        if typer := [rad.type for rad in nye if rad.type]:
            yield {"anvisningstyper": {type_: typer.count(type_) for type_ in dict.fromkeys(typer)}}

    def _endret(self, fodselsnr: str, journalnr: str) -> Iterator[Kravdel]:
        for_, etter = self._sakene(fodselsnr, journalnr)
        if etter is None:
            return
        nye = etter.vedtak[len(for_.vedtak) if for_ else 0 :]
        for navn in _ENDRINGENE:
            if vedtak := [ett for ett in nye if ett.type == navn]:
                sist = vedtak[-1]
                deler = {"dato": sist.dato, "kode": sist.begrunnelse_kode or "", "uker": sist.uker}
                yield {navn: {hva: verdi for hva, verdi in deler.items() if verdi is not None}}
        if etter.tilstand in (Tilstand.AVSLAATT, Tilstand.AVSLUTTET) and etter.tilstand != (for_ and for_.tilstand):
            yield {"tilstand": etter.tilstand}
        elif etter.stilling != etter.tilstand and etter.stilling != (for_ and for_.stilling):
            yield {"stilling": etter.stilling}

    def _ferietillegg(self, fodselsnr: str, journalnr: str) -> Iterator[Kravdel]:
        for_, etter = self._sakene(fodselsnr, journalnr)
        if etter is None:
            return
        nye = [rad for rad in etter.rader[len(for_.rader) if for_ else 0 :] if rad.slag == FERIETILLEGG]
        for aar in dict.fromkeys(rad.ferieaar for rad in nye):
            yield {"ferietillegg": {aar: sum((rad.anvist_belop for rad in nye if rad.ferieaar == aar), Decimal(0))}}

    def _lest(self, fodselsnr: str, journalnr: str) -> Iterator[Kravdel]:
        del fodselsnr, journalnr
        yield {"gjort": {str(Loggslag.VALGT_TOLKNING): 1}}


_RUTINENE: Mapping[str, tuple[str, int, Callable[[Maalforslag, str, str], Iterator[Kravdel]]]] = {
    gjort_i.SOFA: (setninger.SOKER_REGISTRERT, 10, Maalforslag._registrert),
    gjort_i.D60: (setninger.JOURNALFORT, 20, Maalforslag._journalfort),
    gjort_i.D61: (setninger.AVGJORT, 40, Maalforslag._behandlet),
    gjort_i.D62: (setninger.ANVIST, 20, Maalforslag._anvist),
    gjort_i.ENDRING: (setninger.ENDRET, 20, Maalforslag._endret),
    gjort_i.D68: (setninger.FERIETILLEGG, 20, Maalforslag._ferietillegg),
    gjort_i.TOLKNING: (setninger.LESNING_VALGT, 10, Maalforslag._lest),
}
"""Title and points of each routine's task, and what its goals come from."""


def i_perioden(rader: Sequence[AnvisningRad], fra: date, til: date) -> tuple[Decimal, Decimal]:
    """What has been paid within that period, before and after tax, as a goal counts it."""
    innenfor = [
        rad
        for rad in rader
        if rad.slag == DAGPENGER
        and rad.periode_fra is not None
        and rad.periode_til is not None
        and fra <= rad.periode_fra
        and rad.periode_til <= til
    ]
    return sum((rad.anvist_belop for rad in innenfor), Decimal(0)), sum((rad.netto for rad in innenfor), Decimal(0))


def _fakta(var: Behandling | None, ble: Behandling) -> Iterator[dict[str, str]]:
    """What is otherwise than it was, by the labels of the forms, those of each page together."""
    sider: dict[str, dict[str, str]] = {}
    for navn, ett in FAKTA.items():
        if getattr(var, navn, None) != getattr(ble, navn):
            sider.setdefault(ett.side, {})[ett.label] = _tekst(getattr(ble, navn))
    yield from sider.values()


def _tekst(verdi: Any) -> str:
    """A value as a goal has it: as the forms show it, without spaces in a number."""
    return "".join(vis(verdi).split()) if isinstance(verdi, Decimal | int) else vis(verdi)


def _oppgave(tittel: str, poeng: int, krav: Sequence[Kravdel]) -> dict[str, Any]:
    return {"tittel": tittel, "poeng": poeng, "krav": list(krav), "hint": [setninger.hint(hva) for hva in HINTTRINN]}
