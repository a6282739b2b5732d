"""The language of letter templates: a small, listed part of Jinja, run in Jinja's sandbox.

What may stand in a template is listed here and nowhere else; anything outside the lists is a fault of the
template, found when it is read. There is no arithmetic, no function but `loop.cycle`, and no way to a value's
methods, so a template can neither reach out of its context nor grow without end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, NoReturn

import jinja2
from jinja2 import nodes
from jinja2.runtime import LoopContext, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer

from letterkit.diagnostics import Code
from letterkit.nearest import did_you_mean
from letterkit.phrases import FILTERS
from letterkit.prose import escape
from letterkit.words import Sentences

MOST_ROUNDS = 2_000
"""Rounds of all loops in one text of a template."""
MOST_CHARACTERS = 50_000
"""Characters that one text of a template may write."""
LOOP_NAMES = ("index", "index0", "first", "last", "length", "cycle")
"""What `loop` knows."""

_NODES: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Filter,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.If,
    nodes.For,
    nodes.Assign,
    nodes.List,
    nodes.Tuple,
    nodes.Call,
)
_SPACES = re.compile(r" {2,}")
_TYPED_SPACE = "\0"
"""Stands for a space of the kit's own while those that a template's conditions leave behind are taken out.
No text that was read holds a NUL."""
_LIST_ITEM = re.compile(r"(?:[-+*]|\d+[.)])\s")


class TemplateFault(Exception):
    """What is wrong with a template's text: raised by `read_text` and `Text.write`, never shown as it is.

    `line` is the line within the text; `name` the word in it that is wrong, where there is one.
    """

    def __init__(self, code: Code, message: str, hint: str = "", *, line: int = 1, name: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.line = line
        self.name = name


@dataclass(frozen=True, slots=True)
class Loop:
    """Where an item stands among the items of a part's `for_each`; `index` counts from 1."""

    index0: int
    length: int

    @property
    def index(self) -> int:
        return self.index0 + 1

    @property
    def first(self) -> bool:
        return self.index0 == 0

    @property
    def last(self) -> bool:
        return self.index == self.length

    def cycle(self, *phrases: str) -> str:
        """The phrase whose turn it is."""
        return phrases[self.index0 % len(phrases)]


@dataclass(slots=True)
class _Allowance:
    """What one run of a text may still use up."""

    rounds: int = MOST_ROUNDS

    def spend(self) -> None:
        self.rounds -= 1
        if self.rounds < 0:
            raise TemplateFault(Code.TEMPLATE_ENDLESS, f"the loops run more than {MOST_ROUNDS:,} times")


class _Unknown(StrictUndefined):
    """A name that does not exist: a fault as soon as anything asks for it."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: Any = missing, name: str | None = None, **_: Any) -> None:
        match obj:
            case SimpleNamespace():
                raise _unknown_name(str(name), vars(obj))
            case Loop() | LoopContext():
                raise _unknown_name(str(name), LOOP_NAMES)
            case _ if obj is missing:
                raise _unknown_name(str(name), ())
        raise _nothing_in(str(name))


class _Environment(ImmutableSandboxedEnvironment):
    """Jinja with nothing in it but the listed language."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, SimpleNamespace) and attribute in vars(obj):
            return vars(obj)[attribute]
        if isinstance(obj, Loop | LoopContext) and attribute in LOOP_NAMES:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, tuple) and isinstance(argument, int) and argument < len(obj):
            return obj[argument]
        return self.undefined(obj=obj, name=str(argument))


class _Instrument(NodeTransformer):
    """Has every printed value pass by `_print`, and every loop by `_rounds`."""

    def visit_Output(self, node: nodes.Output) -> nodes.Output:
        self.generic_visit(node)
        node.nodes = [child if isinstance(child, nodes.TemplateData) else _printed(child) for child in node.nodes]
        return node

    def visit_Filter(self, node: nodes.Filter) -> nodes.Filter:
        self.generic_visit(node)
        if node.node is not None:
            node.node = _filtered(node.node, "_filled", _described(node.node))
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:
        self.generic_visit(node)
        node.iter = _filtered(node.iter, "_rounds")
        return node


@dataclass(frozen=True, slots=True)
class Text:
    """A template's text, ready to be written with a context."""

    template: jinja2.Template

    def write(self, context: Mapping[str, Any]) -> str:
        """The Markdown that the text makes of a context. Raises TemplateFault."""
        written: list[str] = []
        length = 0
        try:
            for piece in self.template.generate(**context, _allowance=_Allowance()):
                length += len(piece)
                if length > MOST_CHARACTERS:
                    raise TemplateFault(Code.TEMPLATE_ENDLESS, f"it writes more than {MOST_CHARACTERS:,} characters")
                written.append(piece)
        except (TemplateFault, TypeError) as fault:
            raise _explained(fault, context) from None
        return _SPACES.sub(" ", "".join(written)).replace(_TYPED_SPACE, " ")


def read_text(source: str) -> Text:
    """A template's text, checked against the lists of the language. Raises TemplateFault."""
    return Text(_compiled(text_tree(source)))


def text_tree(source: str) -> nodes.Template:
    """The tree of a template's text, in which there is nothing but what the lists have. Raises TemplateFault."""
    tree = _parsed(source)
    for node in tree.find_all(nodes.Node):
        _check(node)
    return tree


def read_expression(source: str) -> Expression:
    """A single expression, such as `notes.needs`. Raises TemplateFault."""
    kept = nodes.Assign(nodes.Name("value", "store"), expression_tree(source), lineno=1)
    return Expression(_compiled(nodes.Template([kept], lineno=1)))


def expression_tree(source: str) -> nodes.Expr:
    """The tree of a single expression. Raises TemplateFault."""
    if "{" in source or "}" in source:
        raise TemplateFault(Code.TEMPLATE_SYNTAX, f"`{source}` is not an expression", "write it without braces")
    (output,) = text_tree("{{ " + source + " }}").body
    if not isinstance(output, nodes.Output) or len(output.nodes) != 1:
        raise TemplateFault(Code.TEMPLATE_SYNTAX, f"`{source}` is not an expression", "for example: notes.needs")
    return output.nodes[0]


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of a template's `for_each` or `if`."""

    template: jinja2.Template

    def value(self, context: Mapping[str, Any]) -> Any:
        """What the expression is in a context. Raises TemplateFault."""
        try:
            return self.template.make_module(dict(context)).value  # type: ignore[attr-defined]
        except (TemplateFault, TypeError) as fault:
            raise _explained(fault, context) from None


def _explained(fault: TemplateFault | TypeError, context: Mapping[str, Any]) -> TemplateFault:
    """A fault with what its author needs to know: the names there are, where one was asked for at the top."""
    if isinstance(fault, TypeError):
        return TemplateFault(
            Code.TEMPLATE_FORBIDDEN, f"two values do not go together ({fault})", "a missing note is no text: ask first"
        )
    if fault.code is Code.TEMPLATE_UNKNOWN_NAME and not fault.hint:
        return _unknown_name(fault.name, context)
    return fault


def _unknown_name(name: str, known: Iterable[str]) -> TemplateFault:
    public = [known_name for known_name in known if not known_name.startswith("_")]
    hint = f"there are: {', '.join(public)}" if public else ""
    message = f"there is no `{name}`{did_you_mean(name, public)}"
    return TemplateFault(Code.TEMPLATE_UNKNOWN_NAME, message, hint, name=name)


def _nothing_in(name: str) -> TemplateFault:
    return TemplateFault(
        Code.TEMPLATE_UNKNOWN_NAME, f"there is no `{name}` here", "a text or a list has no names in it", name=name
    )


def _missing(expression: str) -> TemplateFault:
    return TemplateFault(
        Code.TEMPLATE_MISSING_NOTE,
        f"`{expression}` is printed but missing",
        "ask first: {% if " + expression + " %}…{% endif %}",
        name=expression,
    )


def _filled(value: Any, expression: str) -> Any:
    """A value on its way into a filter."""
    if value is None:
        raise _missing(expression)
    return value


def _print(value: Any, expression: str) -> str:
    """A value as Markdown: whole sentences as they are, everything else exactly as typed."""
    if value is None:
        raise _missing(expression)
    if isinstance(value, str | int):
        markdown = str(value) if isinstance(value, Sentences) else escape(str(value))
        apart = "\n\n" if isinstance(value, Sentences) and _LIST_ITEM.match(value) else ""
        return apart + markdown.replace(" ", _TYPED_SPACE)
    raise TemplateFault(
        Code.TEMPLATE_FORBIDDEN,
        f"`{expression}` is not a text",
        "print one of its fields, or go through it with {% for %}",
        name=expression,
    )


@jinja2.pass_context
def _rounds(context: jinja2.runtime.Context, items: Any) -> Iterable[Any]:
    if not isinstance(items, tuple | list):
        raise TemplateFault(Code.TEMPLATE_FORBIDDEN, "a loop goes through something that is not a list")
    allowance = context["_allowance"]
    for item in items:
        allowance.spend()
        yield item


def _environment() -> _Environment:
    environment = _Environment(undefined=_Unknown, autoescape=False, cache_size=0)
    environment.globals.clear()
    environment.tests.clear()
    environment.filters = {**FILTERS, "_filled": _filled, "_print": _print, "_rounds": _rounds}
    return environment


_JINJA = _environment()


def _parsed(source: str) -> nodes.Template:
    try:
        return _JINJA._parse(source, None, None)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateFault(
            Code.TEMPLATE_SYNTAX, (error.message or "it cannot be read").rstrip("."), line=error.lineno
        ) from None


def _compiled(tree: nodes.Template) -> jinja2.Template:
    instrumented = _Instrument().visit(tree)
    instrumented.set_environment(_JINJA)
    return jinja2.Template.from_code(_JINJA, _JINJA.compile(instrumented), {})


def _check(node: nodes.Node) -> None:
    """Raises TemplateFault for whatever the language does not have."""
    if isinstance(node, nodes.Call):
        return _check_call(node)
    if not isinstance(node, _NODES):
        _forbid(node, f"`{type(node).__name__.lower()}` is not part of the template language")
    if isinstance(node, nodes.Name) and node.name.startswith("_"):
        _forbid(node, f"`{node.name}` is not part of the template language", node.name)
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        _forbid(node, f"`{node.attr}` is not part of the template language", node.attr)
    if isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const):
        _forbid(node, "an item is picked by a number, such as `addressees[0]`")
    if isinstance(node, nodes.Filter) and (node.name not in FILTERS or node.args or node.kwargs):
        _forbid(node, f"there is no filter `{node.name}` of that form", node.name, f"there are: {', '.join(FILTERS)}")
    if isinstance(node, nodes.For) and (node.recursive or node.test):
        _forbid(node, "a loop is written {% for item in notes.needs %}…{% endfor %}")
    return None


def _check_call(node: nodes.Call) -> None:
    cycle = isinstance(node.node, nodes.Getattr) and node.node.attr == "cycle"
    if not cycle or node.kwargs or node.dyn_args or node.dyn_kwargs or not node.args:
        _forbid(node, "the only thing to call is `loop.cycle(…)`")


def _forbid(node: nodes.Node, message: str, name: str = "", hint: str = "") -> NoReturn:
    raise TemplateFault(
        Code.TEMPLATE_FORBIDDEN,
        message,
        hint or "the template language has: values, filters, {% if %}, {% for %} and {% set %}",
        line=node.lineno,
        name=name,
    )


def _filtered(expression: nodes.Node, name: str, *arguments: str) -> nodes.Filter:
    constants = [nodes.Const(argument, lineno=expression.lineno) for argument in arguments]
    return nodes.Filter(expression, name, constants, [], None, None, lineno=expression.lineno)


def _printed(expression: nodes.Expr) -> nodes.Filter:
    return _filtered(expression, "_print", _described(expression))


def _described(expression: nodes.Node) -> str:
    """An expression as its author wrote it, as far as it is a chain of names."""
    match expression:
        case nodes.Name():
            return expression.name
        case nodes.Getattr():
            return f"{_described(expression.node)}.{expression.attr}"
        case nodes.Filter() if expression.node is not None:
            return _described(expression.node)
        case _:
            return "an expression"
