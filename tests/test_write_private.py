"""What somebody writes on the page *Write your letter* stays with her, and what she opens there is not trusted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from letterkit.compose import Stationery, compose
from letterkit.etiquette import Etiquette
from letterkit.kit import Kit
from letterkit.render.email import email_text
from tests.composer.sides import shipped, templates
from tests.composer.writer import PRINTER, Writer
from tests.sites import Site, build, kit, project, served

ROOT = Path(__file__).parent.parent
HOUSE = kit(publish=None, letterhead={"name": "Ines Calder"})
"""A kit with its letterhead in it."""
DEEP = "letter:\n" + "".join(f"{' ' * depth}a:\n" for depth in range(1, 60))
HOSTILE = {
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0", "it is not in UTF-8"),
    "another encoding": ("notes: {enjoyed: Zoë’s café}\n".encode("cp1252"), "it is not in UTF-8"),
    "unseen characters": (b"notes: {enjoyed: \0}\n", "a character that cannot be seen"),
    "nothing": (b"", "there is nothing in the file"),
    "too much": (b"# \n" * 100_000, "larger than any kit"),
    "too deep": (DEEP.encode(), "nested too deep"),
    "a list": (b"- one\n- two\n", "is no kit"),
    "another program's tag": (b"notes: !!python/object/apply:os.system ['true']\n", "means something to YAML"),
    "a bomb": (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "means something to YAML"),
}
"""Files that are no kits, and what is said of each."""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
"""A browser that has no room left."""
MARKUP = '<img src=x onerror="window.reached = 1"><script>window.reached = 1</script>'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site with the page."""
    return build(project(tmp_path_factory.mktemp("private"), {"kits/one.yml": kit()}))


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    """Where the page is served."""
    with served(site.folder) as root:
        yield f"{root}kits/write/"


@pytest.fixture
def writer(address: str, page: Page) -> Writer:
    """Somebody who has come to the page for the first time."""
    page.goto(address)
    return Writer(page)


def name_firm(writer: Writer, name: str) -> None:
    writer.step("The interview")
    writer.page.get_by_label("Its name").fill(name)


def firm(writer: Writer) -> str:
    return writer.page.get_by_label("Its name").input_value()


def test_a_draft_is_there_the_next_evening(address: str, context: BrowserContext) -> None:
    """What was typed last is kept, without a button, when the tab closes or the page is loaded anew."""
    writer = Writer(context.new_page())
    writer.page.goto(address)
    assert writer.kept == {}
    name_firm(writer, "Tarn House")
    writer.page.close()
    again = Writer(context.new_page())
    again.page.goto(address)
    assert firm(again) == "Tarn House"
    assert again.drafts == ["Tarn House"]
    assert len(again.kept) == 1


def test_several_drafts(writer: Writer) -> None:
    """A new one takes the letterhead along; one is duplicated, another chosen, and what is deleted is gone."""
    writer.page.on("dialog", lambda dialog: dialog.accept())
    name_firm(writer, "Tarn House")
    writer.step("Your letterhead").get_by_role("group", name="You", exact=True).get_by_label("Full name").fill("Bram")
    writer.do("new")
    assert firm(writer) == ""
    assert "Bram" in writer.sheet
    name_firm(writer, "Fell House")
    writer.do("copy")
    name_firm(writer, "Holm House")
    assert sorted(writer.drafts) == ["Fell House", "Holm House", "Tarn House"]
    writer.page.locator("#lw-drafts").select_option("Tarn House")
    assert firm(writer) == "Tarn House"
    writer.do("delete")
    assert sorted(writer.drafts) == ["Fell House", "Holm House"]
    writer.page.reload()
    assert sorted(writer.drafts) == ["Fell House", "Holm House"]
    assert firm(writer) == "Holm House"


def test_two_tabs_do_not_lose_each_others_drafts(address: str, context: BrowserContext) -> None:
    """Each shows what the other has written, and keeps what is its own."""
    one, other = Writer(context.new_page()), Writer(context.new_page())
    for each, name in ((one, "Tarn House"), (other, "Fell House")):
        each.page.goto(address)
        each.do("new")
        name_firm(each, name)
    expect(one.page.locator("#lw-drafts option", has_text="Fell House")).to_have_count(1)
    name_firm(one, "Tarn Hall")
    one.page.reload()
    assert {"Tarn Hall", "Fell House"} <= set(one.drafts)
    assert firm(other) == "Fell House"


def test_erasing_everything_leaves_nothing(address: str, context: BrowserContext) -> None:
    """In no tab, in no store, and not when somebody closes the tab or goes on looking about."""
    one, other = Writer(context.new_page()), Writer(context.new_page())
    for each in (one, other):
        each.page.goto(address)
        each.page.on("dialog", lambda dialog: dialog.accept())
        name_firm(each, "Tarn House")
    one.do("erase")
    assert one.said == "Everything is erased. Nothing of yours is left in this browser."
    assert one.kept == {}
    expect(other.page.get_by_label("Its name")).to_have_value("")
    other.page.get_by_text("Thank-you notes").click()
    other.page.close()
    one.page.reload()
    assert one.kept == {}
    assert one.drafts == ["A new letter"]
    assert context.cookies() == []
    assert one.page.evaluate("indexedDB.databases()") == []
    assert one.page.evaluate("sessionStorage.length") == 0


def test_who_thinks_again_erases_nothing(writer: Writer) -> None:
    """Both questions before something is thrown away can be answered with no."""
    name_firm(writer, "Tarn House")
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    writer.page.on("dialog", answer)
    writer.do("delete")
    writer.do("erase")
    assert len(asked) == 2
    assert firm(writer) == "Tarn House"
    assert len(writer.kept) == 1


@pytest.mark.parametrize(
    "broken",
    [
        FULL,
        "Object.defineProperty(window, 'localStorage', {get: () => { throw new DOMException('', 'SecurityError'); }});",
    ],
    ids=["full", "forbidden"],
)
def test_a_browser_that_keeps_nothing_says_so_and_writes_all_the_same(address: str, page: Page, broken: str) -> None:
    """The reader is told before she loses anything, and saves her kit."""
    page.add_init_script(broken)
    page.goto(address)
    writer = Writer(page)
    name_firm(writer, "Tarn House")
    assert writer.said == "This browser keeps no more drafts: save your answers before you leave the page."
    writer.composed()
    assert "Tarn House" in writer.sheet
    assert "name: Tarn House" in writer.saved()[1]


def test_what_others_have_put_where_drafts_are_kept_does_no_harm(address: str, page: Page) -> None:
    """Whatever it is, the page opens; a kit in it is a kit like any other, and the rest is left out."""
    page.goto(address)
    page.evaluate(
        """() => {
          const kept = ["{", "null", "7", "[]", '{"kit": 3}',
            '{"kit": {"__proto__": {"reached": 1}, "notes": [[]]}, "at": 1}',
            '{"kit": {}, "at": {}, "ticks": {"a": [1]}}',
            "[".repeat(99999) + "]".repeat(99999),
            '{"kit": {"employer": {"name": "Tarn House"}, "interviewers": {"length": 9}}, "at": "soon"}'];
          kept.forEach((each, place) => localStorage.setItem(`letterkit-draft-${place}`, each));
          localStorage.setItem("theirs", "kept");
        }"""
    )
    page.reload()
    writer = Writer(page)
    assert "Tarn House" in writer.drafts
    assert page.evaluate("String({}.reached)") == "undefined"
    page.on("dialog", lambda dialog: dialog.accept())
    writer.do("erase")
    assert writer.kept == {"theirs": "kept"}


def test_what_could_not_be_kept_is_not_thrown_away_by_another_tab(address: str, context: BrowserContext) -> None:
    """A full store, a long evening of typing, and then a change of somebody else's."""
    page = context.new_page()
    page.goto(address)
    writer = Writer(page)
    name_firm(writer, "Tarn House")
    page.evaluate(f"() => {{ {FULL} }}")
    name_firm(writer, "Tarn House on the Hill")
    other = context.new_page()
    other.goto(address)
    other.evaluate("localStorage.setItem('theirs', 'kept')")
    page.wait_for_timeout(300)
    assert firm(writer) == "Tarn House on the Hill"
    assert writer.drafts == ["Tarn House on the Hill"]


LOSSES = {
    "interview: {outcome: poor}": "The interview: How it went",
    "notes: {needs: {heard: x}}": "What they need",
    "notes: {enjoyed: [a, b]}": "What stayed with you: I enjoyed …",
    "interviewers: Dana": "Everyone you met",
    "template: recovry": "Which letter do you need?",
    "locale: en-UK": "Place and paper: The country whose customs it follows",
    "interview: {date: 12 March 2026}": "The interview: The day",
    "paper: A5": "Place and paper: Paper",
}
"""Lines of files that the library refuses, and the questions that they would have answered."""


@pytest.mark.parametrize("line", LOSSES)
def test_what_is_not_understood_in_a_file_is_said_to_be_left_out(writer: Writer, line: str) -> None:
    """By the name of its question, so that somebody can answer it."""
    writer.open(("kit.yml", f"letter: {{subject: Keeper}}\n{line}\n".encode()))
    assert f"Left out, since it is not understood: {LOSSES[line]}." in writer.said
    assert "is open, as a draft of its own." in writer.said


def test_a_resume_is_read_as_json_is_meant(writer: Writer) -> None:
    """Escapes, tabs and nulls; an empty text is none."""
    resume = """{
\t"basics": {"name": "Zo\\u00eb \\ud83d\\ude00", "label": null, "email": "", "location": null,
\t\t"profiles": [{"network": "", "username": "", "url": ""}]}}"""
    writer.open(("resume.json", resume.encode()), head=True)
    assert "Zoë 😀" in writer.sheet
    assert "null" not in writer.sheet
    saved = writer.saved()[1]
    assert "null" not in saved
    assert '""' not in saved
    writer.open(("resume.json", b'{"basics": }'), head=True)
    assert writer.said.startswith("resume.json cannot be read: ")


def test_a_file_in_utf_16_is_simply_read(writer: Writer) -> None:
    """As some editors save it, with the mark that says so."""
    writer.open(("kit.yml", "employer: {name: Zoë’s}\n".encode("utf-16")))
    assert writer.drafts[0] == "Zoë’s"


def test_what_cannot_be_seen_is_not_saved(writer: Writer) -> None:
    """It came along with a copy from elsewhere; the file that is saved opens again."""
    name_firm(writer, "Tarn\ufeff\u2028House\x92 ")
    writer.page.get_by_label("Its postal address").fill("9 Fell\ufeff Lane\nKeswick\x92")
    name, saved = writer.saved()
    assert name == "tarn-house.yml"
    assert "name: Tarn House\n" in saved
    assert "- 9 Fell Lane\n    - Keswick\n" in saved
    writer.open((name, saved.encode()))
    assert firm(writer) == "Tarn House"
    name_firm(writer, "Con")
    assert writer.saved()[0] == "con-letter.yml"


@pytest.mark.parametrize(("content", "expected"), HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_is_no_kit_changes_nothing(writer: Writer, content: bytes, expected: str) -> None:
    """One sentence says why, and the draft that is open stays as it is."""
    name_firm(writer, "Tarn House")
    writer.open(("kit.yml", content))
    assert expected in writer.said
    assert writer.drafts == ["Tarn House"]
    assert firm(writer) == "Tarn House"


def test_what_a_file_says_is_text(writer: Writer) -> None:
    """Markup in it stands in the form, on the sheets and in what is said as it was written; it makes nothing."""
    written = kit(
        publish=None,
        letterhead={"name": MARKUP},
        employer={"name": MARKUP, "address": [MARKUP]},
        interview={"date": "2026-03-12", "role": MARKUP},
        interviewers=[{"name": MARKUP, "hook": MARKUP}],
        __proto__={"reached": 1},
        constructor={"prototype": {"reached": 1}},
    )
    name = f"{MARKUP.replace('/', '')}.yml"
    writer.open((name, written.encode()))
    assert writer.said == f"{name} is open, as a draft of its own."
    assert MARKUP in writer.sheet
    for button in ("Thank-you notes", "Envelopes", "Checklist"):
        writer.button(button).click()
        assert writer.page.locator("img, .lw-sheets script").count() == 0
    assert writer.page.evaluate("[String(window.reached), String({}.reached)]") == ["undefined", "undefined"]
    assert writer.drafts == [f"{MARKUP}, {MARKUP}"]


def test_a_letterhead_is_read_from_a_resume_a_letterhead_and_a_kit(writer: Writer) -> None:
    """By the button in its own step; the answers to all other questions stay."""
    resume = (
        b'{"basics": {"name": "Ada Resume", "email": "ada@example.org", "image": "x.png"}, "work": [{"name": "y"}]}'
    )
    name_firm(writer, "Tarn House")
    for name, content, expected in (
        ("resume.json", resume, "Ada Resume"),
        ("priya.yml", (ROOT / "kits/letterheads/priya-raman.yml").read_bytes(), "Priya Raman"),
        ("kit.yml", HOUSE.encode(), "Ines Calder"),
    ):
        writer.open((name, content), head=True)
        assert writer.said == f"The letterhead is read from {name}."
        assert writer.sheet.startswith(expected)
        assert firm(writer) == "Tarn House"
    writer.open(("none.yml", b"notes:\n  enjoyed: it\n"), head=True)
    assert writer.said == "There is no letterhead in none.yml."
    assert writer.drafts == ["Tarn House"]


def test_the_page_asks_nobody_for_anything(site: Site, address: str, context: BrowserContext) -> None:
    """One request brings it. Writing, opening, saving, printing and looking about make none, online and offline."""
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert asked == [address]
    context.set_offline(True)
    writer = Writer(page)
    _do_everything(writer)
    assert asked == [address]


def test_the_page_works_from_a_disk(site: Site, context: BrowserContext) -> None:
    """Somebody who has saved the page opens it with a double click, and asks for nothing either."""
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site.folder / "kits/write/index.html").as_uri())
    _do_everything(Writer(page))
    assert len(asked) == 1


def _do_everything(writer: Writer) -> None:
    """Everything that the page has a button for; what it says of itself in the console is a mistake."""
    complaints: list[str] = []
    writer.page.on("console", lambda message: complaints.append(message.text))
    writer.page.on("pageerror", lambda fault: complaints.append(str(fault)))
    writer.page.on("dialog", lambda dialog: dialog.accept())
    writer.open(("kit.yml", HOUSE.encode()))
    name_firm(writer, "Tarn House")
    for button in ("Thank-you notes", "Envelopes", "Checklist", "Letter"):
        writer.button(button).click()
        assert writer.sheet
    writer.do("mail")
    writer.page.evaluate(PRINTER)
    writer.do("print")
    assert writer.page.locator("html").get_attribute("data-printed") == "yes"
    assert writer.printed().pages
    assert writer.saved()[0] == "tarn-house.yml"
    assert writer.saved("text")[0] == "tarn-house.txt"
    for what in ("new", "copy", "delete", "erase"):
        writer.do(what)
    assert writer.page.locator(".lw-said").inner_text().startswith("Everything is erased.")
    assert complaints == []


FORBIDDEN = [
    *("base-uri", "connect-src", "form-action", "frame-src", "img-src", "script-src", "script-src-elem"),
    "style-src-elem",
]
"""What the rule in the page's head has to say of everything that is tried."""


def test_nothing_on_the_page_could_send_anything(writer: Writer) -> None:
    """The rule in its head holds even for a script that got in: no request, no frame, no form, no code from text."""
    tried = writer.page.evaluate(
        """async ([address, expected]) => {
          const broken = [];
          addEventListener("securitypolicyviolation", ({effectiveDirective}) => broken.push(effectiveDirective));
          const make = (name, properties) => Object.assign(document.createElement(name), properties);
          const add = (name, properties) => document.body.append(make(name, properties));
          try { await fetch(address); broken.push("fetched"); } catch {}
          navigator.sendBeacon(address, "words");
          add("img", {src: address});
          add("script", {textContent: "window.reached = 1"});
          add("script", {src: address});
          add("iframe", {src: address});
          add("link", {rel: "stylesheet", href: address});
          add("base", {href: address});
          const form = make("form", {action: address, method: "post"});
          document.body.append(form);
          form.submit();
          setTimeout("window.reached = 1");
          for (let wait = 0; wait < 50; wait++) {
            await new Promise((done) => setTimeout(done, 100));
            if (new Set(broken).size >= expected) break;
          }
          return [[...new Set(broken)].sort(), String(window.reached)];
        }""",
        ["http://127.0.0.1:9/", len(FORBIDDEN)],
    )
    assert tried == [FORBIDDEN, "undefined"]


def test_the_letter_is_copied_and_saved_as_the_library_writes_it(address: str, context: BrowserContext) -> None:
    """The e-mail on the clipboard and the file of text are the text that `letterkit` makes of the same kit."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    writer = Writer(context.new_page())
    writer.page.goto(address)
    writer.open(ROOT / "kits/riverside-museum.yml")
    writer.open(ROOT / "kits/letterheads/priya-raman.yml", head=True)
    (written,) = (each for each in shipped() if each["employer"]["name"] == "Riverside Museum")
    expected = _texts(Kit.model_validate(written, by_alias=True, by_name=False))
    writer.do("mail")
    expect(writer.page.locator(".lw-said")).to_have_text("Copied: subject, blank line, letter.")
    assert writer.page.evaluate("navigator.clipboard.readText()") == expected
    assert writer.saved("text") == ("riverside-museum.txt", expected)


def test_of_several_letters_each_is_copied_by_itself(address: str, context: BrowserContext) -> None:
    """One press a letter, in turn; and no file has two of them in it."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    writer = Writer(context.new_page())
    writer.page.goto(address)
    people = [{"name": "Tom Achterberg"}, {"name": "Ruth Okonjo"}]
    written = kit(publish=None, letterhead={"name": "Ines"}, interviewers=people, letter={"addressing": "each"})
    writer.open(("kit.yml", written.encode()))
    said = writer.page.locator(".lw-said")
    for name, ending in (("Tom Achterberg, 1 of 2. Once more for the next.", "Tom"), ("Ruth Okonjo, 2 of 2.", "Ruth")):
        writer.do("mail")
        expect(said).to_have_text(f"Copied: subject, blank line, letter. This is the letter to {name}")
        text: str = writer.page.evaluate("navigator.clipboard.readText()")
        assert [each for each in ("Tom", "Ruth") if f"Dear {each}" in text] == [ending]
    assert [writer.saved("text")[0] for _ in range(2)] == ["northgate-foundry-1.txt", "northgate-foundry-2.txt"]


def _texts(kit: Kit) -> str:
    etiquette = Etiquette(kit.locale or "en-US")
    (template,) = (each for each in templates() if each.name == kit.template)
    assert not isinstance(kit.letterhead, str)
    stationery = Stationery(template, kit.letterhead, None, etiquette, etiquette.custom.paper)
    letters, _ = compose(kit, stationery, slug="x", path="kits/x.yml")
    return "\n\n\n".join(map(email_text, letters))
