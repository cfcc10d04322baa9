"""The rulebook of 1997-2026 told once more, on exact fractions: a test oracle that imports nothing from the rules.

`fasit(sak)` takes a valid case of section 15 and gives its answer, all but `forklaring`, and `grad`, of which
`grad.mulige` says what is sure. Where the rulebook can be read in two ways, the comment says which was chosen.
"""

from tests.rules.lov_1997.fasit.svar import fasit

__all__ = ["fasit"]
