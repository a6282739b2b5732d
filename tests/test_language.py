"""The language of letter templates: what it can say, and that nothing gets out of it."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest

from letterkit.language import TemplateFault, read_expression, read_text
from letterkit.phrases import FILTERS, first_sentence, full_stop
from letterkit.words import Plain, Sentences

CONTEXT = {
    "notes": SimpleNamespace(
        enjoyed=Plain("*stars* & {{ braces }}"),
        inspired=None,
        needs=(SimpleNamespace(heard=Plain("a"), offer=Sentences("An *offer*.")), SimpleNamespace(heard=Plain("b"))),
    ),
    "many": tuple(range(200)),
}

ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ notes.__class__ }}",
    "{{ notes['__class__'] }}",
    "{{ notes.enjoyed.__init__.__globals__ }}",
    "{{ notes.enjoyed.format(notes) }}",
    "{{ notes.enjoyed.upper() }}",
    "{{ '{0.__class__}'.format(notes) }}",
    "{{ notes.enjoyed | attr('__class__') }}",
    "{{ notes | map(attribute='__class__') | list }}",
    "{{ notes.needs | map('upper') }}",
    "{{ 'os' | import }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.__init__ }}",
    "{{ lipsum.__globals__['os'].popen('id') }}",
    "{{ cycler.__init__ }}",
    "{{ joiner() }}",
    "{{ namespace(x=1) }}",
    "{{ range(10) }}",
    "{{ dict(x=1) }}",
    "{{ url_for }}",
    "{{ config }}",
    "{{ request }}",
    "{{ g }}",
    "{{ caller() }}",
    "{{ varargs }}",
    "{{ super() }}",
    "{{ loop.__class__ }}",
    "{{ loop.cycle.__globals__ }}",
    "{{ _allowance }}",
    "{{ _allowance.rounds }}",
    "{{ debug() }}",
    "{% debug %}",
    "{% include 'letterkit.yml' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import path %}",
    "{% extends 'x' %}",
    "{% block x %}{% endblock %}",
    "{% macro x() %}{% endmacro %}",
    "{% call x() %}{% endcall %}",
    "{% filter full_stop %}x{% endfilter %}",
    "{% set x %}{{ notes.enjoyed }}{% endset %}",
    "{% autoescape true %}{% endautoescape %}",
    "{% with x = 1 %}{% endwith %}",
    "{% do notes.update() %}",
    "{{ notes.needs.__getitem__(0) }}",
    "{{ notes.needs[0].__class__ }}",
    "{{ notes.needs[:1] }}",
    "{{ {'a': 1}.items() }}",
    "{{ 'a' * 10000000000 }}",
    "{{ 10 ** 10 }}",
    "{{ 'a' ~ 'b' }}",
    "{{ notes.needs + notes.needs }}",
    "{{ 7 // 0 }}",
    "{{ notes is mapping }}",
    "{{ x if false }}",
    "{% for x in many %}{% for y in many %}{% for z in many %}{% endfor %}{% endfor %}{% endfor %}",
    "{% for x in notes.enjoyed %}{% endfor %}",
    "{% for n in notes.needs recursive %}{{ loop(n) }}{% endfor %}",
    "{% for n in notes.needs if n %}{% endfor %}",
    "{{ notes }}",
    "{{ notes.needs }}",
    "{{ notes.enjoyed.a.b.c }}",
    "{{ notes.inspired | length }}",
    "{{ notes.inspired < 3 and notes.inspired }}",
    "{{ notes.needs[9].heard }}",
    "{% if notes.needs > 3 %}{% endif %}",
]


@pytest.mark.parametrize("text", ESCAPES)
def test_nothing_gets_out(text: str) -> None:
    """Whatever is not in the listed language is a fault of the template, found within a moment."""
    start = time.monotonic()
    with pytest.raises(TemplateFault) as caught:
        read_text(text).write(CONTEXT)
    assert time.monotonic() - start < 1
    assert caught.value.message


def test_output_without_end_is_stopped() -> None:
    """A text that writes more than any letter needs is stopped, and not kept in memory until then."""
    text = "{% for x in many %}" + "x" * 9_000 + "{% endfor %}"
    with pytest.raises(TemplateFault, match="characters"):
        read_text(text).write(CONTEXT)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("{{ notes.enjoyed }}", r"\*stars\* \& \{\{ braces \}\}"),
        ("{{ notes.needs[0].offer }}", "An *offer*."),
        ("{% if notes.inspired %}x{% else %}y{% endif %}", "y"),
        (
            "{% for n in notes.needs %}{{ loop.index }}{{ n.heard }}{% if not loop.last %}, {% endif %}{% endfor %}",
            "1a, 2b",
        ),
        ("{% for n in notes.needs %}{{ loop.cycle('x', 'y') }}{% endfor %}", "xy"),
        ("{% set n = notes.needs | length %}{% if n == 2 and n in [1, 2] %}two{% endif %}", "two"),
        ("a {% if false %}{% endif %} b", "a b"),
        ("{# a remark #}{{ 'x' if notes.needs else 'y' }}", "x"),
    ],
)
def test_what_the_language_says(text: str, written: str) -> None:
    """Plain text is escaped to show exactly as typed, whole sentences keep their Markdown."""
    assert read_text(text).write(CONTEXT) == written


def test_a_note_that_is_printed_but_missing_is_named() -> None:
    """The author is told which note to ask for first."""
    with pytest.raises(TemplateFault, match="inspired") as caught:
        read_text("I was inspired by {{ notes.inspired | full_stop }}").write(CONTEXT)
    assert "{% if notes.inspired %}" in caught.value.hint


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    """A misspelt name meets the one that was meant, and the list."""
    with pytest.raises(TemplateFault, match="did you mean `needs`") as caught:
        read_expression("notes.neds").value(CONTEXT)
    assert caught.value.hint == "there are: enjoyed, inspired, needs"


@pytest.mark.parametrize(
    ("text", "ended"),
    [("a", "a."), ("Acme Inc.", "Acme Inc."), ("why?", "why?"), ("so…", "so…"), ("it is “so.”", "it is “so.”")],
)
def test_a_sentence_ends_once(text: str, ended: str) -> None:
    """A full stop is added only where no mark ends the sentence already."""
    assert full_stop(Plain(text)) == ended


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.", "One."),
        ("Mr. Moor knew. I did not.", "Mr. Moor knew."),
        ("Use e.g. Lime. Then wait.", "Use e.g. Lime."),
        ("“Why?” I asked. Then I went.", "“Why?” I asked."),
        ("It took 3.5 hours. It paid.", "It took 3.5 hours."),
        ("A *long. Emphasis* here. End.", "A *long. Emphasis* here."),
        ("Only one", "Only one"),
    ],
)
def test_the_first_sentence_is_whole(text: str, first: str) -> None:
    """Abbreviations, decimals and emphasis do not end a sentence."""
    assert first_sentence(Sentences(text)) == first


def test_filters_keep_what_kind_of_text_it_is() -> None:
    """What a filter makes of whole sentences is still Markdown, and of plain text still plain."""
    for name, filtered in FILTERS.items():
        if name != "length":
            assert isinstance(filtered(Sentences("One. Two.")), Sentences)
            assert isinstance(filtered(Plain("one")), Plain)
