"""The small changes that a careful test has to notice, made in the syntax tree of a module.

A mutant is a module with one change. Left out are: docstrings and other texts, annotations but
for the numbers in them that limit a field, literal tables (five members and more, outside
functions), `__all__`, and what only a type checker runs.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

__all__ = ["Mutant", "changed", "mutants"]

LONG: Final = 5
"""So many members make a literal outside functions a table, whose rows are data."""

SHOWN: Final = 60
"""How much of a piece of code is shown where a mutant is named."""

COMPARISONS: Final[dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
"""For each comparison, the one next to it, where the ends differ, and the opposite."""

SUMS: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitXor: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
"""For each sum, another one."""

PARTNERS: Final = {"any": "all", "all": "any", "min": "max", "max": "min"}
"""Functions that are easily taken for each other."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change in one place of a module."""

    number: int
    """Which change it is, counted through the module in a fixed order."""
    line: int
    end: int
    """The lines of the statement, or of its head, in which the change is made."""
    function: tuple[str, int] | None
    """The qualified name and first line of the outermost function around it; None outside."""
    told: str
    """The change in words, such as `a < b -> a <= b`."""


@dataclass(slots=True)
class _Change:
    """How a change is made in the tree, and taken back."""

    owner: Any
    """The node whose field changes."""
    name: str
    new: Any
    old: Any
    told: str

    def make(self) -> None:
        """Change the tree."""
        setattr(self.owner, self.name, self.new)

    def undo(self) -> None:
        """Take the change back."""
        setattr(self.owner, self.name, self.old)


def mutants(source: str) -> tuple[Mutant, ...]:
    """Name every mutant of a module, in the order of its source."""
    return tuple(mutant for mutant, _ in _all(ast.parse(source)))


def changed(source: str, number: int) -> ast.Module:
    """Give the syntax tree of one mutant; its lines are those of the source."""
    tree = ast.parse(source)
    for mutant, change in _all(tree):
        if mutant.number == number:
            change.make()
            return ast.fix_missing_locations(tree)
    message = f"there is no mutant {number}"
    raise LookupError(message)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is."""

    names: tuple[str, ...] = ()
    """The names of the classes and functions around."""
    function: tuple[str, int] | None = None
    lines: tuple[int, int] = (0, 0)


def _all(tree: ast.Module) -> Iterator[tuple[Mutant, _Change]]:
    for number, (place, change) in enumerate(_body(tree.body, _Place())):
        yield Mutant(number, *place.lines, place.function, change.told), change


def _body(statements: list[ast.stmt], place: _Place) -> Iterator[tuple[_Place, _Change]]:
    for at, statement in enumerate(statements):
        yield from _statement(statements, at, statement, place)


def _statement(
    siblings: list[ast.stmt], at: int, statement: ast.stmt, place: _Place
) -> Iterator[tuple[_Place, _Change]]:
    """Go through one statement: its head first, then the blocks in it."""
    if isinstance(statement, ast.FunctionDef):
        yield from _function(statement, place)
        return
    if isinstance(statement, ast.ClassDef):
        inside = _Place((*place.names, statement.name), place.function, place.lines)
        yield from _body(statement.body, inside)
        return
    if _is_left_out(statement, place):
        return
    place = _Place(place.names, place.function, _lines(statement))
    for change in _head(statement, place):
        yield place, change
    gone = _deleted(siblings, at, statement, place)
    if gone is not None:
        yield place, gone
    for block in _blocks(statement):
        yield from _body(block, place)


def _function(function: ast.FunctionDef, place: _Place) -> Iterator[tuple[_Place, _Change]]:
    """Go through the defaults, which are reckoned where the function is made, and the body."""
    head = _Place(place.names, place.function, (function.lineno, function.body[0].lineno - 1))
    for default in (*function.args.defaults, *function.args.kw_defaults):
        if default is not None:
            for change in _expression(default, function.args, ""):
                yield head, change
    first = min([function.lineno, *(each.lineno for each in function.decorator_list)])
    name = ".".join((*place.names, function.name))
    own = place.function or (name, first)
    yield from _body(
        function.body, _Place((*place.names, function.name, "<locals>"), own, place.lines)
    )


def _is_left_out(statement: ast.stmt, place: _Place) -> bool:
    """Say whether a statement is an import, a docstring, or for type checkers alone."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return True
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return True
    if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
        return True
    if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]).startswith("__"):
        return True
    value = getattr(statement, "value", None)
    return place.function is None and _is_table(value)


def _is_table(node: ast.AST | None) -> bool:
    if isinstance(node, ast.Dict):
        return len(node.keys) >= LONG
    return isinstance(node, ast.Tuple | ast.List | ast.Set) and len(node.elts) >= LONG


def _lines(statement: ast.stmt) -> tuple[int, int]:
    """Give the first and last line of a statement, or of its head where it has blocks."""
    blocks = [block for block in _blocks(statement) if block]
    last = statement.end_lineno or statement.lineno
    if blocks:
        last = max(statement.lineno, blocks[0][0].lineno - 1)
    return statement.lineno, last


def _blocks(statement: ast.stmt) -> Iterator[list[ast.stmt]]:
    for name in ("body", "orelse", "finalbody"):
        block = getattr(statement, name, None)
        if isinstance(block, list):
            yield block
    for handler in getattr(statement, "handlers", ()):
        yield handler.body


def _head(statement: ast.stmt, place: _Place) -> Iterator[_Change]:
    """Give the changes in the expressions of a statement, without those of its blocks."""
    yield from _whole(statement)
    for name, held in ast.iter_fields(statement):
        if name == "annotation":
            if place.function is None:
                yield from _limits(held)
        elif name not in {"body", "orelse", "finalbody", "handlers", "targets", "target"}:
            for each in held if isinstance(held, list) else [held]:
                if isinstance(each, ast.AST):
                    yield from _expression(each, statement, "" if each is not held else name)


def _whole(statement: ast.stmt) -> Iterator[_Change]:
    """Give the changes of what a statement does: its condition, its answer, its sum."""
    if isinstance(statement, ast.If | ast.While):
        yield from _negated(statement, statement.test)
    elif isinstance(statement, ast.Return) and statement.value is not None:
        shown = _shown(statement.value)
        # False turns into True, which is more.
        if shown not in {"None", "False", "NotImplemented"}:
            told = f"return {shown} -> return None"
            yield _Change(statement, "value", ast.Constant(None), statement.value, told)
    elif isinstance(statement, ast.AugAssign) and type(statement.op) in SUMS:
        yield _swapped(statement, "op", SUMS[type(statement.op)](), statement)


def _limits(annotation: ast.AST) -> Iterator[_Change]:
    """Give the changes in calls inside an annotation, such as of the number in `Field(ge=0)`."""
    for node in ast.walk(annotation):
        if isinstance(node, ast.Call):
            for keyword in node.keywords:
                yield from _expression(keyword.value, keyword, "value")


def _expression(node: ast.AST, owner: ast.AST, name: str) -> Iterator[_Change]:
    """Give the changes of an expression and of what is in it.

    A change of the node itself needs the field that it stands in; those in lists are changed in
    their own fields only.
    """
    yield from _itself(node, owner, name)
    for field, held in ast.iter_fields(node):
        if isinstance(held, ast.AST):
            yield from _expression(held, node, field)
        elif isinstance(held, list):
            for each in held:
                if isinstance(each, ast.AST):
                    yield from _expression(each, node, "")


def _itself(node: ast.AST, owner: ast.AST, name: str) -> Iterator[_Change]:
    """Give the changes of a node, without those of what is in it."""
    match node:
        case ast.Compare():
            yield from _compared(node)
        case ast.BoolOp():
            new = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield _swapped(node, "op", new, node)
        case ast.BinOp() if type(node.op) in SUMS and not _holds_text(node):
            yield _swapped(node, "op", SUMS[type(node.op)](), node)
        case ast.UnaryOp():
            yield from _bare(node, owner, name)
        case ast.Constant():
            yield from _constant(node)
        case ast.IfExp():
            yield from _negated(node, node.test)
        case ast.comprehension():
            yield from _filtered(node)
        case ast.Slice():
            yield from _cut(node)
        case ast.Call(func=ast.Name(id=called)) if called in PARTNERS:
            yield _swapped(node, "func", ast.Name(PARTNERS[called], ast.Load()), node)


def _compared(node: ast.Compare) -> Iterator[_Change]:
    for at, operator in enumerate(node.ops):
        for other in COMPARISONS[type(operator)]:
            yield _swapped(node, "ops", [*node.ops[:at], other(), *node.ops[at + 1 :]], node)


def _filtered(node: ast.comprehension) -> Iterator[_Change]:
    for at, test in enumerate(node.ifs):
        if not isinstance(test, ast.Compare):
            new = [*node.ifs[:at], ast.UnaryOp(ast.Not(), test), *node.ifs[at + 1 :]]
            told = f"if {_shown(test)} -> if not {_shown(test)}"
            yield _Change(node, "ifs", new, node.ifs, told)


def _cut(node: ast.Slice) -> Iterator[_Change]:
    for side in ("lower", "upper"):
        bound = getattr(node, side)
        if bound is not None:
            told = f"[{_shown(node)}] -> without its {side} bound"
            yield _Change(node, side, None, bound, told)


def _holds_text(node: ast.BinOp) -> bool:
    return any(
        isinstance(side, ast.JoinedStr)
        or (isinstance(side, ast.Constant) and isinstance(side.value, str))
        for side in (node.left, node.right)
    )


def _bare(node: ast.UnaryOp, owner: ast.AST, name: str) -> Iterator[_Change]:
    """Drop a `not` or a minus."""
    if isinstance(node.op, ast.Not):
        # What is not compared may stand anywhere, so its truth is what takes its place.
        new = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])
        told = f"{_shown(node)} -> {_shown(node.operand)}"
        if name:
            yield _Change(owner, name, new, node, told)
        else:
            yield _Change(node, "operand", ast.UnaryOp(ast.Not(), node.operand), node.operand, told)
    elif isinstance(node.op, ast.USub):
        told = f"{_shown(node)} -> {_shown(node.operand)}"
        yield _Change(node, "op", ast.UAdd(), node.op, told)


def _constant(node: ast.Constant) -> Iterator[_Change]:
    if isinstance(node.value, bool):
        told = f"{node.value} -> {not node.value}"
        yield _Change(node, "value", not node.value, node.value, told)
    elif isinstance(node.value, int | float):
        more = node.value + 1
        yield _Change(node, "value", more, node.value, f"{node.value} -> {more}")


def _negated(owner: Any, test: ast.expr) -> Iterator[_Change]:  # noqa: ANN401 - with a test
    """Negate a condition that no other operator turns round."""
    if isinstance(test, ast.Compare | ast.UnaryOp) and not (
        isinstance(test, ast.Compare) and len(test.ops) > 1
    ):
        return
    new = ast.UnaryOp(ast.Not(), test)
    told = f"if {_shown(test)} -> if not ({_shown(test)})"
    yield _Change(owner, "test", new, test, told)


def _deleted(
    siblings: list[ast.stmt], at: int, statement: ast.stmt, place: _Place
) -> _Change | None:
    """Put `pass` in the place of a statement that does something by itself."""
    does = isinstance(
        statement, ast.Expr | ast.AugAssign | ast.Raise | ast.Continue | ast.Break | ast.Delete
    )
    stores = isinstance(statement, ast.Assign) and not isinstance(statement.targets[0], ast.Name)
    if place.function is None or not (does or (stores and _stores_inside(statement))):
        return None
    new: list[ast.stmt] = [*siblings]
    new[at] = ast.copy_location(ast.Pass(), statement)
    return _Change(_Block(siblings), "content", new, [*siblings], f"{_shown(statement)} -> pass")


def _stores_inside(statement: ast.stmt) -> bool:
    """Say whether an assignment changes something that is there, and makes no new name."""
    return isinstance(statement, ast.Assign) and isinstance(
        statement.targets[0], ast.Attribute | ast.Subscript
    )


@dataclass(slots=True)
class _Block:
    """A block of statements whose content can be put in place."""

    statements: list[ast.stmt]

    @property
    def content(self) -> list[ast.stmt]:
        """The statements."""
        return self.statements

    @content.setter
    def content(self, new: list[ast.stmt]) -> None:
        self.statements[:] = new


def _swapped(owner: Any, name: str, new: Any, whole: ast.AST) -> _Change:  # noqa: ANN401 - nodes
    """Make a change of one field, and say what the whole looks like before and after."""
    old = getattr(owner, name)
    before = _shown(whole)
    setattr(owner, name, new)
    after = _shown(whole)
    setattr(owner, name, old)
    return _Change(owner, name, new, old, f"{before} -> {after}")


def _shown(node: ast.AST) -> str:
    text = ast.unparse(node).partition("\n")[0]
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
