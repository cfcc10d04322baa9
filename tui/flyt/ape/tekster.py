"""Texts that nobody should type, and that must do no harm."""

TASTES = (
    "[red]Hansen[/red]",
    "[/]",
    "[link=x]",
    "%s%n{0}${HOME}",
    "Robert'); DROP TABLE sak;--",
    "ØÅÆ øåæ",
    "Жанна Иванова",
    "Ελένη",
    "ﬁßŀǆ",
    "山田太郎",
    "عبد الله",
    "👩 👍🏽",
    "a\u030arsk e\u0301",
    "\u0301\u0302",
    "½ ² ⅷ ١٢٣",
    "0x1F",
    "1e9",
    "-0",
    "NaN",
    "_____",
    "....",
    "0" * 40,
    "9" * 90,
    "W" * 90,
)
"""Of one line, and of characters that can be seen."""

LIMES = (
    "Aroma\t010688\n1\r\n12",
    "x" * 300,
    "a\x00b\x1b[Ac",
    "\x1b[31mrød\x1b[0m\x1b]0;tittel\x07",
    "\x1b[200~dobbel\x1b[201~",
    "\x1bc\x9b2J",
    "\t" * 60,
    "\n" * 30,
    '"to\nlinjer"\tb',
    "\u202eabc\u200b\u2066x",
    "👨\u200d👩\u200d👧 e\u0301 \ufeff\u00ad",
    "ÆØÅ" * 50,
    "Fødselsnr\tNavn\tBeløp\r\n" + "\r\n".join(f"{nr:011}\tHansen, Ola\t{nr} 000,00" for nr in range(60)),
    " \u00a0\u2003 ",
    "",
)
"""Of any shape: what a page, a spreadsheet or a terminal's own answer leaves on the clipboard."""
