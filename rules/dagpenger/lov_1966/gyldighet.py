"""What the law is called, and the days (both included) on which it is encoded."""

from datetime import date

KODE = "lov_1966"
NAVN = "lov 17.6.1966 nr. 12 kap. 4"
FRA, TIL = date(1976, 1, 1), date(1996, 12, 31)
