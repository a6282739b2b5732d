"""Templates as trees that JSON can carry: what Jinja's own parser has made of them, for a script to walk.

A list of statements is a JSON list: a text stands for itself, every other statement is a list that begins with its
name. In expressions a text is a chain of names (`item.offer`), a number, `true`, `false` and `null` stand for
themselves, and everything else is a list that begins with its name. `src/walk.ts` reads this.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jinja2 import nodes

JSON = Any
"""A value as `json` writes it."""

FILTERS = {"e": 0, "escape": 0, "join": 1, "length": 0, "picture": 0, "prose": 1}
"""The filters that a fragment may use in a browser, and the most arguments of each."""
TESTS = ("defined", "none", "string")
"""The tests that a fragment may use in a browser."""
METHODS = ("cycle", "isoformat")
"""What a fragment may call in a browser, beside its macros."""

_COMPARED = {"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<=", "in": "in", "notin": "not in"}


class Unlisted(Exception):
    """Something in a template that a browser could not follow, in a line."""

    def __init__(self, line: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.hint = hint or "a browser follows values, filters, if, for, set, with, include and macros"


def statements(body: Iterable[nodes.Node]) -> list[JSON]:
    """The statements of a template or of a block in it. Raises Unlisted."""
    return [each for node in body for each in _statement(node)]


def _statement(node: nodes.Node) -> list[JSON]:
    match node:
        case nodes.Output():
            return [
                child.data if isinstance(child, nodes.TemplateData) else ["=", expression(child)]
                for child in node.nodes
            ]
        case nodes.If():
            branches = [[expression(branch.test), statements(branch.body)] for branch in (node, *node.elif_)]
            return [["if", branches, statements(node.else_)]]
        case nodes.For(target=nodes.Name(name=name), recursive=False, test=None):
            return [["for", name, expression(node.iter), statements(node.body), statements(node.else_)]]
        case nodes.Assign(target=nodes.Name(name=name)):
            return [["set", name, expression(node.node)]]
        case nodes.With():
            targets = [_name(target) for target in node.targets]
            return [["with", targets, [expression(value) for value in node.values], statements(node.body)]]
        case nodes.Include(ignore_missing=False, with_context=True):
            return [["include", expression(node.template)]]
        case nodes.Macro(defaults=[]):
            return [["macro", node.name, [_name(argument) for argument in node.args], statements(node.body)]]
        case nodes.FromImport(with_context=False):
            names = [[name, name] if isinstance(name, str) else [*name] for name in node.names]
            return [["from", expression(node.template), names]]
    raise _unlisted(node)


def expression(node: nodes.Node) -> JSON:
    """One expression. Raises Unlisted."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Const(value=str(text)):
            return ["'", text]
        case nodes.Const(value=None | bool() | int() | float()):
            return node.value
        case nodes.Neg(node=nodes.Const(value=int(number))):
            return -number
        case nodes.Getattr():
            inner = expression(node.node)
            return f"{inner}.{node.attr}" if isinstance(inner, str) else [".", inner, node.attr]
        case nodes.Getitem(arg=nodes.Slice(step=None) as cut):
            ends = (None if end is None else expression(end) for end in (cut.start, cut.stop))
            return [":", expression(node.node), *ends]
        case nodes.Getitem():
            return ["[", expression(node.node), expression(node.arg)]
        case nodes.List() | nodes.Tuple():
            return ["[]", *map(expression, node.items)]
        case nodes.Dict():
            return ["{}", *(expression(each) for pair in node.items for each in (pair.key, pair.value))]
        case nodes.Call(kwargs=[], dyn_args=None, dyn_kwargs=None):
            return ["(", expression(node.node), *map(expression, node.args)]
    return _operation(node)


def _operation(node: nodes.Node) -> JSON:
    match node:
        case nodes.Filter(node=nodes.Expr() as filtered, kwargs=[], dyn_args=None, dyn_kwargs=None):
            return ["|", node.name, expression(filtered), *map(expression, node.args)]
        case nodes.Test(args=[], kwargs=[], dyn_args=None, dyn_kwargs=None):
            return ["is", node.name, expression(node.node)]
        case nodes.Compare():
            return ["<", expression(node.expr), *(each for operand in node.ops for each in _operand(operand))]
        case nodes.And() | nodes.Or():
            return ["&" if isinstance(node, nodes.And) else "/", expression(node.left), expression(node.right)]
        case nodes.Not():
            return ["!", expression(node.node)]
        case nodes.CondExpr():
            other = [] if node.expr2 is None else [expression(node.expr2)]
            return ["?", expression(node.test), expression(node.expr1), *other]
        case nodes.Concat():
            return ["~", *map(expression, node.nodes)]
    raise _unlisted(node)


def check_fragment(tree: nodes.Template) -> None:
    """Raises Unlisted for a filter, test or call in a fragment that a browser does not know."""
    for filter_ in tree.find_all(nodes.Filter):
        if len(filter_.args) > FILTERS.get(filter_.name, -1):
            raise Unlisted(filter_.lineno, f"there is no filter `{filter_.name}` of that form", _there_are(FILTERS))
    for test in tree.find_all(nodes.Test):
        if test.name not in TESTS:
            raise Unlisted(test.lineno, f"there is no test `{test.name}`", _there_are(TESTS))
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Getattr) and call.node.attr not in METHODS:
            raise Unlisted(call.lineno, f"`{call.node.attr}` cannot be called", _there_are(METHODS))


def included(tree: nodes.Template) -> Iterable[tuple[str, str]]:
    """What the names of the fragments that a fragment includes begin and end with. Raises Unlisted."""
    found: list[nodes.Include | nodes.FromImport] = [*tree.find_all(nodes.Include), *tree.find_all(nodes.FromImport)]
    for node in found:
        match node.template:
            case nodes.Const(value=str(name)):
                yield name, ""
            case nodes.Concat(nodes=[nodes.Const(value=str(start)), *_, nodes.Const(value=str(end))]):
                yield start, end
            case _:
                raise Unlisted(node.lineno, "the name of a fragment begins and ends with texts in quotation marks")


def _operand(node: nodes.Operand) -> tuple[str, JSON]:
    return _COMPARED[node.op], expression(node.expr)


def _name(node: nodes.Node) -> str:
    if not isinstance(node, nodes.Name):
        raise _unlisted(node)
    return node.name


def _there_are(names: Iterable[str]) -> str:
    return f"there are: {', '.join(names)}"


def _unlisted(node: nodes.Node) -> Unlisted:
    return Unlisted(node.lineno, f"`{type(node).__name__.lower()}` is not known to a browser in this form")
