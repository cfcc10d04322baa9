"""The tables; importing this package makes all of them known to SQLModel's metadata."""

from data.tabeller.anvisning import AapningRad, AnvisningRad, JusteringRad, TilbaketakingRad
from data.tabeller.behandling import BehandlingRad
from data.tabeller.brev.brev import BrevRad
from data.tabeller.brev.papirmottak import PapirmottakRad
from data.tabeller.bruker import BrukerRad, OppsettRad
from data.tabeller.forslag import ForslagRad, PaategningRad
from data.tabeller.kjoring import (
    DriftsstansRad,
    KjoringRad,
    KjoringsfilRad,
    KjoringspostRad,
    KjoringssvarRad,
)
from data.tabeller.klage.klage import KlageRad, KlagestegRad
from data.tabeller.logg import KjedehodeRad, KontrollertRad, LoggRad
from data.tabeller.navneord import NavnedelRad, NavneordRad
from data.tabeller.person import AdressesperreRad, PersonRad
from data.tabeller.register.registeropplysning import RegisteropplysningRad, RegistersvarRad
from data.tabeller.retting.annullering import AnnulleringRad
from data.tabeller.retting.arkivering import ArkiveringRad
from data.tabeller.retting.personkobling import PersonkoblingRad
from data.tabeller.sak import ArbeidRad, MeldekortRad, SakRad
from data.tabeller.tolkningsvalg import TolkningsvalgRad
from data.tabeller.vedtak import KravpostRad, OmregningRad, VedtakRad

__all__ = [
    "AapningRad",
    "AdressesperreRad",
    "AnnulleringRad",
    "AnvisningRad",
    "ArbeidRad",
    "ArkiveringRad",
    "BehandlingRad",
    "BrevRad",
    "BrukerRad",
    "DriftsstansRad",
    "ForslagRad",
    "JusteringRad",
    "KjedehodeRad",
    "KjoringRad",
    "KjoringsfilRad",
    "KjoringspostRad",
    "KjoringssvarRad",
    "KlageRad",
    "KlagestegRad",
    "KontrollertRad",
    "KravpostRad",
    "LoggRad",
    "MeldekortRad",
    "NavnedelRad",
    "NavneordRad",
    "OmregningRad",
    "OppsettRad",
    "PaategningRad",
    "PapirmottakRad",
    "PersonRad",
    "PersonkoblingRad",
    "RegisteropplysningRad",
    "RegistersvarRad",
    "SakRad",
    "TilbaketakingRad",
    "TolkningsvalgRad",
    "VedtakRad",
]
