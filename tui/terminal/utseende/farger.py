"""How many colours a terminal has."""

from typing import Literal

Farger = Literal["0", "16", "full"]
"""None, the sixteen of every terminal, or all; the theme uses none beyond the sixteen."""
