"""What the law is called, and the days (both included) on which it is encoded."""

from datetime import date

KODE = "lov_1997"
NAVN = "folketrygdloven kap. 4"
FRA, TIL = date(1997, 1, 1), date(2026, 12, 31)
DAGENS, DAGENS_FRA = date(2026, 7, 1), date(2003, 1, 1)
"""The day whose rules and figures are today's, and the first day that they can be tried on."""
