"""The guide says what the code does: its generated parts are fresh, its lists whole, its examples good."""

from __future__ import annotations

import re
import string
from pathlib import Path

import jinja2
import pytest

from letterkit import language
from letterkit.diagnostics import Code
from letterkit.language import LOOP_NAMES, TemplateFault, read_text
from letterkit.messages import Group
from letterkit.phrases import FILTERS
from letterkit.records import REFERENCE
from letterkit.render.press import Press
from letterkit.source import read_source
from letterkit.words import Written
from tests.reference import SECTION, fill
from tests.reference.fields import MODELS, OPTIONS
from tests.reference.guide import DOCS, PACKAGE, REPOSITORY, pages
from tests.reference.library import shelve, shown_files

ACCEPTED = re.compile(r"(?ms)^```jinja\n(.*?)^```$")
REFUSED = re.compile(r"(?ms)^<!-- refused, line by line -->\n```text\n(.*?)^```$")
SHOWN_FRAGMENT = re.compile(r'(?ms)^```html title="overrides/letterkit/(?P<name>[^"]+)"\n(?P<text>.*?)^```$')

SPECIAL = re.compile(r"(?ms)^<!-- special at the start of a text -->\n```text\n(.*?)^```$")

every_page = pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(DOCS).as_posix())


def text_of(page: str) -> str:
    return (DOCS / page).read_text("utf-8")


TEMPLATES = text_of("reference/templates.md")
OVERRIDES = text_of("coaches/overrides.md")


@every_page
def test_the_generated_parts_of_a_page_are_fresh(page: Path) -> None:
    """`make generated` writes them anew."""
    text = page.read_text("utf-8")
    assert fill(text) == text


@every_page
def test_every_mark_of_a_page_belongs_to_a_generated_part(page: Path) -> None:
    """A mark that is misspelt would leave its part to grow stale."""
    text = page.read_text("utf-8")
    sections = len(SECTION.findall(text))
    assert text.count("<!-- generated:") == text.count("<!-- /generated -->") == sections


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_a_message_is_on_the_page_of_messages(code: Code) -> None:
    """Once, with a link to its own page; the code is the anchor."""
    assert text_of("reference/messages.md").count(f"](messages/{code.value}.md){{ #{code.value} }}") == 1


def test_every_group_of_messages_has_a_heading() -> None:
    """In their order."""
    assert re.findall(r"(?m)^## (.+)", text_of("reference/messages.md")) == [group.value for group in Group]


@pytest.mark.parametrize("name", MODELS)
def test_every_set_of_keys_has_a_table(name: str) -> None:
    """A kit's keys are on its page, a letterhead's and a template's on theirs."""
    marks = [page.name for page in pages() if f"<!-- generated: fields {name} -->" in page.read_text("utf-8")]
    homes = {"letterhead": "letterheads.md", "location": "letterheads.md", "profile": "letterheads.md"}
    homes |= {"template": "templates.md", "part": "templates.md"}
    assert marks == [homes.get(name, "kit-format.md")]


def test_every_model_of_the_format_is_among_them() -> None:
    """A new set of keys gets a table of its own."""
    rooms = {"letterkit.kit", "letterkit.letterhead", "letterkit.template"}
    written = {model for model in Written.__subclasses__() if model.__module__ in rooms}
    assert written == set(MODELS.values())


@pytest.mark.parametrize("option", OPTIONS)
def test_an_option_is_on_the_page_of_options(option: str) -> None:
    """With what it does, which stands beneath it in the code."""
    assert re.search(rf"^\| `{option}` \| .+ \| [A-Z].+\. \|$", text_of("reference/options.md"), re.M)


@pytest.mark.parametrize("name", [*REFERENCE, *FILTERS, *(f"loop.{name}" for name in LOOP_NAMES)])
def test_a_name_of_the_template_language_is_on_its_page(name: str) -> None:
    """What is not written down might as well not exist."""
    assert f"`{name}`" in TEMPLATES


@pytest.mark.parametrize("text", ACCEPTED.findall(TEMPLATES))
def test_what_the_page_shows_of_the_template_language_is_accepted(text: str) -> None:
    """A reader can copy it."""
    read_text(text)


def test_the_page_shows_everything_that_the_template_language_has() -> None:
    """Each kind of expression and instruction occurs in one of the examples."""
    parse = jinja2.Environment(autoescape=True).parse
    shown = {type(node) for text in ACCEPTED.findall(TEMPLATES) for node in parse(text).find_all(jinja2.nodes.Node)}
    assert set(language._NODES) - shown == {jinja2.nodes.Template}


@pytest.mark.parametrize("line", [line for text in REFUSED.findall(TEMPLATES) for line in text.splitlines()])
def test_what_the_page_calls_a_mistake_is_one(line: str) -> None:
    """The language is no larger than its description."""
    with pytest.raises(TemplateFault):
        read_text(line)


def test_the_files_that_the_guide_shows_are_good(tmp_path: Path) -> None:
    """Saved under their names, they are a library without a single mistake, and every kit becomes a letter."""
    held = shelve(shown_files(), tmp_path)
    assert held.diagnostics == ()
    assert held.entries
    assert all(entry.letters for entry in held.entries)


@pytest.mark.parametrize("path", [path for path in shown_files() if path.startswith("kits/templates/")])
def test_a_template_that_the_guide_shows_writes_a_letter_for_every_shipped_kit(path: str, tmp_path: Path) -> None:
    """Whatever notes are missing."""
    shipped = {file: file.read_text("utf-8") for file in (REPOSITORY / "kits").rglob("*.*") if file.suffix != ".png"}
    files = {file.relative_to(REPOSITORY).as_posix(): text for file, text in shipped.items()}
    chosen = {name: re.sub(r"(?m)^template: .*$", f"template: {Path(path).stem}", text) for name, text in files.items()}
    shown = {name: shown_files()[name] for name in (path, "kits/advice.yml")}
    held = shelve({**chosen, **shown}, tmp_path)
    (title,) = re.findall(r"(?m)^title: (.+)$", shown_files()[path])
    assert [(entry.path, entry.diagnostics) for entry in held.entries if not entry.letters] == []
    assert title in {letter.template for entry in held.entries for letter in entry.letters}


def test_the_whole_kit_has_every_key() -> None:
    """The page promises that it uses every key there is."""
    kit = shown_files()["kits/millrace-bakery.yml"]
    names = ("letterhead", "location", "profile", "template", "part")
    models = [model for name, model in MODELS.items() if name not in names]
    keys = {field.alias or key for model in models for key, field in model.model_fields.items()}
    assert {key for key in keys if not re.search(rf"(?m)^[ -]*{key}:", kit)} == set()


def test_the_characters_that_need_quotation_marks_are_those_on_the_page() -> None:
    """A text that begins with any other punctuation mark is read as it stands."""
    (listed,) = SPECIAL.findall(text_of("reference/kit-format.md"))
    sources = {mark: read_source(f"name: {mark}x y\n", "kit.yml") for mark in string.punctuation}
    special = {mark for mark, source in sources.items() if source.mistakes or source.value != {"name": f"{mark}x y"}}
    assert set(listed.split()) == special


@pytest.mark.parametrize(
    "folder", ["render/sheet", "site/pages", "excerpts/fragments", "render/assets", "excerpts/assets", "site/assets"]
)
def test_every_file_that_can_be_replaced_is_on_its_page(folder: str) -> None:
    """And no file is promised that is not there."""
    heading = {"render/sheet": "{ #sheet }", "site/pages": "{ #pages }", "excerpts/fragments": "{ #excerpts }"}.get(
        folder, "{ #assets }"
    )
    section = OVERRIDES.partition(heading)[2].partition("\n## ")[0]
    rows = "\n".join(line for line in section.splitlines() if line.startswith("| `"))
    listed = set(re.findall(r"`([\w-]+\.(?:html|css|js))`", rows))
    shipped = {file.name for file in (PACKAGE / folder).iterdir()}
    assert shipped <= listed
    assert listed <= shipped | {file.name for other in PACKAGE.glob("*/assets") for file in other.iterdir()}


def test_the_fragments_that_the_guide_shows_print(tmp_path: Path) -> None:
    """Each can be saved as it stands."""
    shown = {match["name"]: match["text"] for match in SHOWN_FRAGMENT.finditer(OVERRIDES)}
    assert shown
    for name, text in shown.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert Press(tmp_path).proof() == ()
