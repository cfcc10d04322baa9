"""Drawing a picture as SVG, by rich."""

import io
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.style import Style
from rich.text import Text

from tui.skjema.lop import Lop
from tui.terminal.utseende.tema import Tema

# rich's own frame fetches its font from the network when the picture is opened; this one uses the reader's.
_RAMME = """\
<svg xmlns="http://www.w3.org/2000/svg" class="rich-terminal" viewBox="0 0 {width} {height}">
<style>
.{unique_id}-matrix {{ font-family: monospace; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-family: sans-serif; font-size: 18px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def svg(linjer: Sequence[Sequence[Lop]], tittel: str, utseende: Mapping[str, str] | None = None) -> str:
    """The lines as an SVG picture, the same each time; a role that has no look in `utseende` has the theme's."""
    tema, sett = Tema(), utseende or {}

    def stil(rolle: str) -> Style:
        return Style.parse(sett[rolle]) if rolle in sett else tema.stil(rolle)

    konsoll = Console(
        width=max(sum(len(lop.tekst) for lop in linje) for linje in linjer),
        height=len(linjer),
        file=io.StringIO(),
        record=True,
        color_system="standard",
        force_terminal=True,
        legacy_windows=False,
        no_color=False,
        _environ={},
    )
    for linje in linjer:
        rad = Text.assemble(*[(lop.tekst, stil(lop.rolle)) for lop in linje], no_wrap=True, end="\n")
        konsoll.print(rad, soft_wrap=True)
    return konsoll.export_svg(title=tittel, code_format=_RAMME)
