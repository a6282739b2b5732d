"""The letter that is composed in a browser is the library's letter, to the byte; so is everything else."""

from __future__ import annotations

import gzip
import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from letterkit.composer import export
from letterkit.etiquette import supported_locales
from letterkit.prose import plain_text, read_prose
from letterkit.render.wording import prose_html, prose_lines
from tests.composer.kits import Plain, generated, rewritten
from tests.composer.sides import BUNDLE, Case, differences, shipped, templates
from tests.composer.texts import MARKDOWN, ODD

COMPOSED = Path(__file__).parent / "composed" / "kits"
TOLD = (Path(__file__).parent / "told.txt").read_text("utf-8").splitlines()
TEMPLATES = ("templates", "note", "fragments")
"""What of an export is templates; the rest is tables of etiquette, countries, sizes and widths."""
LARGEST, LARGEST_WITH_TABLES = 45 * 1024, 55 * 1024
"""Bytes of the script and the templates, as a server sends them; and with the tables. Not every zlib presses alike."""


def cases(kits: Any) -> list[Case]:
    return [Case(kit, number) for number, kit in enumerate(kits)]


def test_shipped_kits_by_every_template_to_every_kind_of_addressees(page: Page) -> None:
    """Letters, e-mails, notes, envelopes and checklists are the same, byte for byte."""
    assert differences(page, cases(rewritten(shipped()))) == []


def test_generated_kits(page: Page) -> None:
    """So are those of kits that nobody would write."""
    assert differences(page, cases(generated())) == []


def test_kits_with_templates_of_their_own(page: Page) -> None:
    """A coach's own templates travel too, with what they take over from others."""
    assert differences(page, cases(shipped(COMPOSED)), COMPOSED) == []


def test_fragments_of_the_sites_own(page: Page, tmp_path: Path) -> None:
    """A coach's own fragments are used in the browser too."""
    (tmp_path / "close.html").write_text(CLOSE, "utf-8")
    assert differences(page, cases(shipped()), overrides=tmp_path) == []


CLOSE = """\
{% set name = letter.sender -%}
<p class="lk-close" title="{{ name|e }}">{{ letter.body|length }} {{ letter.complimentary_close }}
{%- if letter.copies is defined and letter.enclosures|length >= 1 %} &c{% endif %} {{ "<" ~ name ~ ">" }}</p>
"""


def bare(locale: str = "en-US", people: int = 1, day: str = "2026-03-12", **notes: Any) -> Plain:
    names = ("Dana Whitfield", "Luis Ortega", "Wen Li", "Ada King", "Tom Moor", "Ruth Okonjo", "Per Berg")
    return {
        "letterhead": {"name": "Priya Raman", "location": {"city": "Leeds", "postalCode": "LS1 4AP"}},
        "employer": {"name": "Northgate Foundry", "address": ["Foundry Yard", "Leeds"], "country": "GB"},
        "interview": {"date": day, "role": "Pattern Maker"},
        "interviewers": [{"name": name, "honorific": "Dr"} for name in names[:people]],
        "locale": locale,
        "notes": notes,
    }


def test_dates_and_lists_of_every_locale(page: Page) -> None:
    """Every month, every day of the week and every number of people, as Babel writes them."""
    days = [f"{2020 + month}-{month:02}-{day:02}" for month, day in zip(range(1, 13), range(3, 28, 2), strict=False)]
    letters = [bare(locale, place % 7 + 1, day) for locale in supported_locales() for place, day in enumerate(days)]
    late = [
        bare(locale, 2) | {"letter": {"dated": f"2026-03-{12 + after}"}}
        for locale, after in product(supported_locales(), range(9))
    ]
    assert differences(page, cases([*letters, *late])) == []


def test_days_told_in_words(page: Page) -> None:
    """The day to ask on is the same, whatever they said they would do by when."""
    texts = [line.split(maxsplit=1)[1] for line in TOLD if line and not line.startswith("#")]
    assert len(texts) > 20
    assert differences(page, cases(bare(next_step=text) for text in texts)) == []


def test_the_small_markdown(page: Page) -> None:
    """Emphasis, links, lists and whatever looks like them come out as the library has them."""
    texts = [*NASTY, *MARKDOWN, *ODD, *("\n".join(pair) for pair in product(MARKDOWN, MARKDOWN))]
    page.add_script_tag(path=BUNDLE)
    made = page.evaluate("texts => texts.map((text) => Letterkit.prose(text))", texts)
    for text, theirs in zip(texts, made, strict=True):
        blocks = read_prose(text)
        assert theirs == {
            "html": "\n".join(map(prose_html, blocks)),
            "lines": [line for block in blocks for line in prose_lines(block)],
            "plain": plain_text(blocks),
        }, text


NASTY = (
    "***a***",
    "*a **b* c**",
    "_a_b_ __c__d",
    "*a*🎉*b* **a:**b",
    'a*"b"*c *(a)*b',
    " *a *b* ",
    "\u00a0*a*\u00a0 \u3000*b*\u3000",
    "[a [b](https://c) d](https://e)",
    "[" * 21 + "foo](https://x)",
    "[x](<https://a b> 'title') [y](https://a(b(c)d)e \"t\")",
    "[x](https://a/?q=&amp;&copy;&bogus;&#65;&#x1F600;&semi;&ampx;%zz%20 )",
    "[a\\]b](https://c\\)d) [é](https://é.example/ü ö) [é](<https://é.example/ü ö>)",
    "[x](mailto:a@b.c) [y](TEL:5) [z](javascript:x) [](https://e.org)",
    "7. a\n8. b\n   - c\n",
    "123456789. a\n1234567890. b",
    "a\n- b\nc\n\n1. x\n2) y\n\n- \n  foo\n-\n\n  bar",
    "1. a\n\n   b\n2. c\n\n\n\n3. d",
    "   - a\n     b\n    - c\n\td\n\t- e",
    "- a\n\n      code\n- b\n   1. c\n   2. d",
    "foo\n1. a\n\nfoo\n2. a\n\nfoo\n-\nbar",
    "-\tfoo\n\n\tbar",
    "- a\n - b\n  - c\n   - d\n    - e",
    "a\r\nb\rc\\\nd  \ne \nf",
    "- " * 9 + "x",
    "- " * 10 + "x",
    "- " * 500 + "x",
)
"""Texts that are at the edges of Markdown's rules."""

HOSTILE: tuple[str, ...] = (
    "null",
    "7",
    "[]",
    '"kit"',
    "{}",
    '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
    '{"letter": {"parts": {"__proto__": "x", "constructor": "y"}}, "template": "__proto__", "locale": "constructor"}',
    '{"letterhead": "__proto__", "interviewers": {"length": 1e9}, "employer": [], "interview": "x", "notes": 3}',
    '{"interviewers": [null, 7, [], {"name": {"toString": 1}}, {"name": "\\ud83d"}, {"name": "a\\u0000b"}]}',
    '{"notes": {"needs": [{"heard": "x", "from": "nobody", "offer": "[x](javascript:alert(1))"}, "text", null]}}',
    '{"interview": {"date": "2026-02-30", "role": "' + "x" * 20_000 + '"}, "interviewers": [{"name": ","}]}',
    '{"thank_you": {"message": "' + "[" * 9_900 + '"}, "letter": {"postscript": "' + "*a **b " * 1_300 + '"}}',
    '{"notes": ' + "[" * 3_000 + "]" * 3_000 + "}",
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_stands_in_an_opened_file_is_answered(page: Page, text: str) -> None:
    """Nothing is thrown, nothing is run and nothing is changed; there is an answer with the places of the mistakes."""
    page.add_script_tag(path=BUNDLE)
    exported, _ = export(templates())
    made, polluted = page.evaluate(
        """([text, exported]) => {
          const made = Letterkit.compose(JSON.parse(text), Letterkit.open(exported));
          return [made, String({}.polluted)];
        }""",
        [text, exported],
    )
    assert made["mistakes"]
    assert polluted == "undefined"
    assert "javascript:" not in json.dumps(made["letters"]).partition('"letter"')[0]


def test_mistakes_say_where_they_are(page: Page) -> None:
    """Each has its path and the permanent code of the library's own message."""
    kit = bare(needs=[{"heard": "x", "from": "Nobody", "kind": "loud", "offer": "[x](file:///x)"}], wrong=1)
    kit |= {"publish": "maybe", "paper": "a5", "locale": "en-US"}
    kit["interview"] = {"date": "tomorrow"}
    page.add_script_tag(path=BUNDLE)
    exported, _ = export(templates())
    made = page.evaluate("([kit, text]) => Letterkit.compose(kit, Letterkit.open(text)).mistakes", [kit, exported])
    assert {(".".join(map(str, mistake["path"])), mistake["code"]) for mistake in made} == {
        ("publish", "not-yes-or-no"),
        ("paper", "not-in-list"),
        ("interview.date", "not-a-date"),
        ("interview.role", "missing"),
        ("notes.needs.0.kind", "not-in-list"),
        ("notes.needs.0.offer", "unsafe-link"),
        ("notes.needs.0.from", "unknown-interviewer"),
        ("notes.wrong", "unknown-key"),
    }


@pytest.mark.parametrize(
    ("fragment", "line", "message"),
    [
        ("{{ letter.sender|upper }}", 1, "there is no filter `upper` of that form"),
        ("x\n{% if letter is mapping %}{% endif %}", 2, "there is no test `mapping`"),
        ("\n\n{{ letter.sender.title() }}", 3, "`title` cannot be called"),
        ("{{ 1 + 1 }}", 1, "`add` is not known to a browser in this form"),
        ("{% include name %}", 1, "the name of a fragment begins and ends with texts in quotation marks"),
        ("a\n{% include 'none.html' %}", 1, "there is no fragment `none.html`"),
        ("a\n{% if %}", 2, "Expected an expression, got 'end of statement block'"),
    ],
)
def test_what_a_browser_cannot_follow_is_named(tmp_path: Path, fragment: str, line: int, message: str) -> None:
    """A fragment outside the listed part of Jinja has its file, its line and what is wrong with it."""
    (tmp_path / "close.html").write_text(fragment, "utf-8")
    exported, (mistake,) = export(templates(), overrides=tmp_path)
    assert exported is None
    assert (mistake.position.line, mistake.message) == (line, message)


def test_script_and_templates_are_small() -> None:
    """The page is as light as it is promised to be, and its tables are not much beside."""
    exported, _ = export(templates())
    assert exported
    parts = {name: part for name, part in json.loads(exported).items() if name in TEMPLATES}
    written = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    script, alone, all_ = (
        len(gzip.compress(each, 9)) for each in (BUNDLE.read_bytes(), written.encode(), exported.encode())
    )
    assert parts.keys() == {*TEMPLATES}
    assert script + alone <= LARGEST
    assert script + all_ <= LARGEST_WITH_TABLES


def test_the_export_is_safe_inside_a_script_element() -> None:
    """No text of a template can end the element that it travels in."""
    exported, _ = export(templates())
    assert exported
    assert "<" not in exported
    assert json.loads(exported)["fragments"]["close.html"][0].startswith("<p")
