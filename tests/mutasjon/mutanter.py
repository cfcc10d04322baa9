"""Small changes of a Python file, each by itself: comparisons, operators, minimum and maximum, and numbers.

A change is a stretch of the source replaced by other text. Its id says where and what (`rules/a.py f: a * b → a + b`)
and not on which line, so that it stays the same when something else is changed.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import dataclass

_SAMMENLIGNINGER: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
}
_OPERATORER: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "+"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "*"),
    ast.Pow: ("**", "*"),
    ast.LShift: ("<<", ">>"),
    ast.RShift: (">>", "<<"),
    ast.BitOr: ("|", "&"),
    ast.BitAnd: ("&", "|"),
}
_AVRUNDING = '__import__("rules.tall.avrunding", fromlist=["avrund"]).'
_TALL = '__import__("rules.tall.tall", fromlist=["Tall"]).'
_NAVN = {
    "min": ("max", ""),
    "max": ("min", ""),
    "minimum": ("maximum", ""),
    "maximum": ("minimum", ""),
    "any": ("all", ""),
    "all": ("any", ""),
    "laveste": ("hoyeste", _TALL),
    "hoyeste": ("laveste", _TALL),
    "gange": ("legge_sammen", _AVRUNDING),
    "dele": ("gange", _AVRUNDING),
    "legge_sammen": ("trekke_fra", _AVRUNDING),
    "trekke_fra": ("legge_sammen", _AVRUNDING),
    "ROUND_HALF_UP": ("ROUND_HALF_DOWN", '__import__("decimal").'),
}
"""What a name is replaced by, and where the other is found when the file does not import it."""

LENGST_VIST = 120
_DESIMALTALL = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the file, the id, the lines (from 1) that a test must run to notice, and the whole changed file.

    No lines where they are run when the file is loaded, or remembered after the first time: no test runs them alone.
    """

    fil: str
    id: str
    linjer: tuple[int, ...]
    innhold: bytes


@dataclass(frozen=True, slots=True)
class _Endring:
    """`deler`: bytes from, up to, and what they become; `node` is what is changed, `vist` what the id shows."""

    node: ast.expr | ast.stmt
    vist: ast.expr | ast.stmt
    deler: tuple[tuple[int, int, str], ...]
    kjores_av_en_prove: bool


def python_mutanter(fil: str, kilde: bytes) -> list[Mutant]:
    """Every small change of the source of `fil`, in the order of the file."""
    finner = _Finner(kilde)
    finner.visit(ast.parse(kilde))
    sett: Counter[str] = Counter()
    mutanter = []
    for sted, endring in finner.endringer:
        innhold, for_, etter = finner.utfor(endring)
        id = f"{fil} {sted}: {for_} → {etter}"
        sett[id] += 1
        if sett[id] > 1:
            id += f" ({sett[id]})"
        node = endring.node
        linjer = range(node.lineno, (node.end_lineno or node.lineno) + 1) if endring.kjores_av_en_prove else ()
        mutanter.append(Mutant(fil, id, tuple(linjer), innhold))
    return mutanter


class _Finner(ast.NodeVisitor):
    """Walks the tree and gathers what can be changed; skips annotations and what only the type checker reads."""

    def __init__(self, kilde: bytes) -> None:
        self.kilde = kilde
        self.starter = [0]
        for linje in kilde.splitlines(keepends=True):
            self.starter.append(self.starter[-1] + len(linje))
        self.endringer: list[tuple[str, _Endring]] = []
        self.sted: list[str] = []
        self.kroppen: list[bool] = [False]
        self.over: list[ast.AST] = []

    def visit(self, node: ast.AST) -> None:
        self.over.append(node)
        super().visit(node)
        self.over.pop()

    def utfor(self, endring: _Endring) -> tuple[bytes, str, str]:
        """The whole file with the change, and the expression before and after it, on one line."""
        fra, til = self._spenn(endring.vist)
        innhold, uttrykk = self.kilde, self.kilde[fra:til]
        for a, b, ny in reversed(endring.deler):
            innhold = innhold[:a] + ny.encode() + innhold[b:]
            uttrykk = uttrykk[: a - fra] + ny.encode() + uttrykk[b - fra :]
        return innhold, _en_linje(self.kilde[fra:til]), _en_linje(uttrykk)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.sted.append(node.name)
        for standardverdi in (*node.args.defaults, *node.args.kw_defaults):
            if standardverdi is not None:
                self.visit(standardverdi)
        self.kroppen.append(not any(_er_hukommelse(pynt) for pynt in node.decorator_list))
        for setning in node.body:
            self.visit(setning)
        self.kroppen.pop()
        self.sted.pop()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.sted.append(node.name)
        for setning in node.body:
            self.visit(setning)
        self.sted.pop()

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_If(self, node: ast.If) -> None:
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            for setning in node.orelse:
                self.visit(setning)
        else:
            self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        venstre: ast.expr = node.left
        for op, hoyre in zip(node.ops, node.comparators, strict=True):
            gammel, ny = _SAMMENLIGNINGER[type(op)]
            self._mellom(node, venstre, hoyre, gammel, ny)
            venstre = hoyre
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        gammel, ny = _OPERATORER[type(node.op)]
        self._mellom(node, node.left, node.right, gammel, ny)
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        gammel, ny = _OPERATORER[type(node.op)]
        self._mellom(node, node.target, node.value, f"{gammel}=", f"{ny}=")
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        gammel, ny = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        deler = [self._finn(a, b, gammel, ny) for a, b in zip(node.values, node.values[1:], strict=False)]
        self._legg_til(node, *deler)
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not | ast.USub):
            start = self._spenn(node)[0]
            self._legg_til(node, (start, start + len("not" if isinstance(node.op, ast.Not) else "-"), ""))
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id == "er_under":
            a, b = (ast.get_source_segment(self.kilde.decode(), arg) for arg in node.args)
            self._legg_til(node, (*self._spenn(node), f"(not er_under({b}, {a}))"))
        if isinstance(node.func, ast.Name) and node.func.id == "Decimal" and len(node.args) == 1:
            self._desimaltall(node.args[0])
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        over = self.over[-2]
        kalles = isinstance(over, ast.Call) and over.func is node
        if node.id in _NAVN and (kalles or node.id == "ROUND_HALF_UP") and isinstance(node.ctx, ast.Load):
            nytt, hvor = _NAVN[node.id]
            self._legg_til(node, (*self._spenn(node), hvor + nytt))

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if node.attr in ("minimum", "maximum", "any", "all"):
            slutt = self._spenn(node)[1]
            self._legg_til(node, (slutt - len(node.attr), slutt, _NAVN[node.attr][0]))
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, int | float) and not isinstance(node.value, bool):
            self._legg_til(node, (*self._spenn(node), str(node.value + 1)))

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Python 3.11 does not say where the parts of an f-string stand; they are words for people."""

    def _desimaltall(self, node: ast.expr) -> None:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _DESIMALTALL.fullmatch(node.value):
            self._legg_til(node, (*self._spenn(node), f'"{ett_mer(node.value)}"'))

    def _mellom(self, node: ast.expr | ast.stmt, venstre: ast.expr, hoyre: ast.expr, gammel: str, ny: str) -> None:
        self._legg_til(node, self._finn(venstre, hoyre, gammel, ny))

    def _finn(self, venstre: ast.expr, hoyre: ast.expr, gammel: str, ny: str) -> tuple[int, int, str]:
        """Where the operator stands between two operands."""
        fra, til = self._spenn(venstre)[1], self._spenn(hoyre)[0]
        treff = re.search(re.escape(gammel).replace(r"\ ", r"\s+").encode(), self.kilde[fra:til])
        assert treff is not None, (gammel, self.kilde[fra:til])
        return fra + treff.start(), fra + treff.end(), ny

    def _legg_til(self, node: ast.expr | ast.stmt, *deler: tuple[int, int, str]) -> None:
        endring = _Endring(node, self._vist(node), deler, self.kroppen[-1])
        self.endringer.append((".".join(self.sted) or "modulen", endring))

    def _vist(self, node: ast.expr | ast.stmt) -> ast.expr | ast.stmt:
        """A bare name or number says nothing: then the expression or the short statement that it stands in."""
        if not isinstance(node, ast.Name | ast.Constant):
            return node
        for over in reversed(self.over[:-1]):
            if isinstance(over, ast.expr | ast.Assign | ast.AnnAssign | ast.Return):
                fra, til = self._spenn(over)
                return over if til - fra <= LENGST_VIST else node
        return node

    def _spenn(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return (
            self.starter[node.lineno - 1] + node.col_offset,
            self.starter[node.end_lineno - 1] + node.end_col_offset,
        )


def _er_hukommelse(pynt: ast.expr) -> bool:
    navn = pynt.func if isinstance(pynt, ast.Call) else pynt
    return isinstance(navn, ast.Name) and navn.id in ("cache", "lru_cache")


def ett_mer(tall: str) -> str:
    """A number as text with one more in its last digit: 9.5 becomes 9.6, 80 becomes 81."""
    heltall, _, desimaler = tall.partition(".")
    nytt = str(int(heltall + desimaler) + 1).zfill(len(desimaler) + 1)
    return f"{nytt[: -len(desimaler)]}.{nytt[-len(desimaler) :]}" if desimaler else nytt


def _en_linje(tekst: bytes) -> str:
    linje = " ".join(tekst.decode().split()).replace(_AVRUNDING, "").replace(_TALL, "")
    return linje.replace('__import__("decimal").', "")
