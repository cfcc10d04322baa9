"""The head that the case screens share: whose case this is."""

from tui.felt import Felt
from tui.feltslag import Fodselsnr, Tekst

FODSELSNR = Felt("fodselsnr", "Fødselsnr", Fodselsnr(), paakrevd=True, nokkel=True)
JOURNALNR = Felt("journalnr", "Journalnr", Tekst(), beskyttet=True)
NAVN = Felt("navn", "Navn", Tekst(), beskyttet=True)
FODSELSNR_VIS = Felt("fodselsnr", "Fødselsnr", Fodselsnr(), beskyttet=True)
