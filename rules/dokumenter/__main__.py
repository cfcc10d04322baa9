"""`python -m rules.dokumenter`: writes the documents anew, in some ten seconds."""

from rules.dokumenter.skriv import skriv

skriv()
