"""The guide's pages on a site: blocks that lead to letters, letters that lead to lessons, and mistakes in either."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.plugins import BasePlugin

from tests.sites import MATERIAL, build, kit, project, write

KITS = {
    "kits/loft.yml": kit(title="The loft"),
    "kits/2026/harbour.yml": kit(title="The harbour", locale="en-GB", paper="a4"),
    "kits/quarry.yml": kit(title="The quarry", publish=None, notes={"needs": [{"heard": "x", "offer": "Damp fuses."}]}),
}
OFFERS = """\
---
advice: [offer-solutions, show-you-listened#listen]
---
# Offers

/// advice | offer-solutions
    limit: 9
///

## Listening { #listen }

/// part | 2026/harbour#opening
///

/// letter | loft
///
"""
GUIDE = {**KITS, "docs/index.md": "# Welcome\n", "docs/method/offers.md": OFFERS}
EXTENSIONS = {"markdown_extensions": ["attr_list", {"toc": {"permalink": True}}]}
WRONG = "# Wrong\n\n/// letter | lotf\n///\n\n/// advice | research\n    limt: 2\n///\n"


def texts(site: Any, uri: str, kind: str) -> list[str]:
    return site.page(uri).texts(kind)  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "configuration",
    [
        {"theme": MATERIAL},
        {"use_directory_urls": False},
        {"theme": "mkdocs", "plugins": [{"letterkit": {"path": "a/b"}}]},
    ],
    ids=["folders", "files", "elsewhere"],
)
def test_every_link_leads_somewhere(tmp_path: Path, configuration: dict[str, Any]) -> None:
    """From excerpts to letters, from letters and checklists to lessons, whatever addresses look like."""
    site = build(project(tmp_path, GUIDE, **EXTENSIONS, **configuration), strict=True)
    assert not site.failed, site.log
    directories = configuration.get("use_directory_urls", True)
    assert site.dead_links(directories=directories) == []
    page = site.page("method/offers/index.html" if directories else "method/offers.html")
    sources = [a.attributes["href"] for a in page.all("a") if a.inside and "lk-source" in a.inside[-1].classes]
    ending = "/" if directories else ".html"
    assert {link.rpartition("/loft")[2] for link in sources if "/loft" in link} == {ending}
    assert len(sources) == 4


def test_a_letter_leads_to_the_lessons(tmp_path: Path) -> None:
    """To the page, and to the heading where the front matter names one."""
    page = build(project(tmp_path, GUIDE, **EXTENSIONS)).page("kits/loft/index.html")
    links = {a.text: a.attributes["href"] for a in page.all("a") if "lk-why-advice" in a.inside[-1].classes}
    assert links == {
        "Meet every need with an offer": "../../method/offers/",
        "Show that you listened": "../../method/offers/#listen",
    }


def test_a_lesson_lists_the_letters_that_show_it(tmp_path: Path) -> None:
    """Each once, under a heading of the page's own."""
    site = build(project(tmp_path, GUIDE, **EXTENSIONS))
    page = site.page("method/offers/index.html")
    listed = [a.text for a in page.all("a") if any("lk-letters" in each.classes for each in a.inside)]
    assert listed == ["The harbour", "The loft"]
    assert [each.attributes["id"] for each in page.all("h2")] == ["listen", "letters-that-show-it"]


@pytest.mark.parametrize(
    "page",
    [
        "---\nadvice: offer-solutions\nletters: false\n---\n# Offers\n",
        "---\nadvice: same-day\n---\n# On the day\n",
        "# Nothing taught\n",
    ],
    ids=["not-wanted", "no-letter-shows-it", "no-lesson"],
)
def test_a_page_without_that_list(tmp_path: Path, page: str) -> None:
    """Where nobody wants it, and where it would be empty."""
    site = build(project(tmp_path, {**KITS, "docs/page.md": page}, **EXTENSIONS), strict=True)
    assert not site.failed, site.log
    assert site.page("page/index.html").all("lk-letters") == []
    assert "Letters that show it" not in site.text("page/index.html")


def test_a_page_that_lists_letters_itself_gets_no_second_list(tmp_path: Path) -> None:
    """Its own block is enough."""
    page = "---\nadvice: offer-solutions\n---\n# Offers\n\n/// letters | offer-solutions\n    limit: 1\n///\n"
    site = build(project(tmp_path, {**KITS, "docs/page.md": page}))
    assert len(site.page("page/index.html").all("lk-letters")) == 1


def test_a_build_shows_published_kits_only(tmp_path: Path) -> None:
    """Of a private one there is no word."""
    site = build(project(tmp_path, GUIDE, **EXTENSIONS))
    assert "Damp fuses" not in site.whole_text
    assert "quarry" not in site.whole_text


def test_a_preview_marks_private_kits(tmp_path: Path) -> None:
    """They are shown where the option lets them, and it is said."""
    folder = project(tmp_path, GUIDE, **EXTENSIONS)
    page = build(folder, "serve").page("method/offers/index.html")
    assert [text for text in page.texts("lk-source") if "private" in text] == ["The quarry · private"]
    config = {**EXTENSIONS, "plugins": [{"letterkit": {"show_private": False}}]}
    assert "quarry" not in build(project(tmp_path, GUIDE, **config), "serve").text("method/offers/index.html")


def test_mistakes_in_pages_stop_a_build_before_it_begins(tmp_path: Path) -> None:
    """All of them in all pages, with their places; the last good site stays."""
    folder = project(tmp_path, GUIDE, **EXTENSIONS)
    assert not build(folder).failed
    front = "---\nadvice: [offer-solution]\n---\n# Front\n"
    write(folder, {"docs/wrong.md": WRONG, "docs/front.md": front})
    site = build(folder)
    assert site.failed
    told = "\n".join(site.log)
    assert "docs/wrong.md:3:14: error: there is no published kit `lotf`; did you mean `loft`? [unknown-kit]" in told
    assert "docs/wrong.md:7:5: error: `advice` has no option `limt`; did you mean `limit`? [unknown-key]" in told
    assert "docs/front.md:2:10: error: there is no advice `offer-solution`; did you mean `offer-solutions`?" in told
    assert "Nothing was built" in told
    assert "The loft" in site.text("method/offers/index.html")
    assert "wrong/index.html" not in site.files


def test_a_preview_shows_the_mistakes_in_their_place(tmp_path: Path) -> None:
    """They are logged too, and the rest of the page is there."""
    site = build(project(tmp_path, {**KITS, "docs/wrong.md": WRONG}), "serve")
    page = site.page("wrong/index.html")
    assert len(page.all("lk-wrong")) == 2
    assert "docs/wrong.md:3:14" in page.texts("lk-mistake")[0]
    assert len([line for line in site.log if line.startswith("ERROR") and "docs/wrong.md" in line]) == 2


class Macro(BasePlugin):  # type: ignore[type-arg]
    """Writes into pages as macro plugins do."""

    def on_page_markdown(self, markdown: str, **_: Any) -> str:
        return markdown.replace("MACRO", "/// part | lotf#opening\n///")


def test_a_block_that_another_plugin_brings_is_judged_when_it_comes(tmp_path: Path) -> None:
    """The build stops half-way and says so; a preview goes on."""
    folder = project(tmp_path, {**KITS, "docs/page.md": "# Page\n\nMACRO\n"})
    site = build(folder, beside=[Macro()])
    assert site.failed
    assert "The build stopped half-way." in "\n".join(site.log)
    assert "docs/page.md:1:1: error: there is no published kit `lotf`" in "\n".join(site.log)
    assert build(folder, "serve", beside=[Macro()]).page("page/index.html").all("lk-wrong")


def test_two_lessons_for_one_advice_are_told_of(tmp_path: Path) -> None:
    """Letters lead to the first, and a strict build wants it settled."""
    pages = {f"docs/{name}.md": "---\nadvice: offer-solutions\n---\n# Offers\n" for name in ("a", "b")}
    site = build(project(tmp_path, {**KITS, **pages}))
    assert any("docs/b.md:2:9: warning: docs/a.md teaches `offer-solutions` too" in line for line in site.log)
    assert 'href="../../a/"' in site.text("kits/loft/index.html")


def test_a_heading_that_a_lesson_names_has_to_be_there(tmp_path: Path) -> None:
    """Letters would lead to the top of the page instead."""
    page = "---\nadvice: offer-solutions#ofers\n---\n# All\n\n## Offers\n"
    site = build(project(tmp_path, {**KITS, "docs/page.md": page}))
    told = "docs/page.md:2:9: warning: this page has no heading `#ofers`; did you mean `offers`? [unknown-heading]"
    assert any(told in line for line in site.log)
    assert not any("unknown-heading" in line for line in build(project(tmp_path / "good", GUIDE, **EXTENSIONS)).log)


def test_a_page_that_is_not_on_the_site_teaches_nobody(tmp_path: Path) -> None:
    """Letters do not lead to it, and its blocks are nobody's business."""
    page = "---\nadvice: offer-solutions\n---\n# Offers\n\n/// letter | lotf\n///\n"
    site = build(project(tmp_path, {**KITS, "docs/drafts/offers.md": page}, exclude_docs="drafts/\n"), strict=True)
    assert not site.failed, site.log
    assert site.dead_links() == []


def test_the_extension_may_be_named_besides(tmp_path: Path) -> None:
    """A site that also runs where there are no plugins names it itself; here the plugin's is used."""
    files = {**KITS, "docs/page.md": "# Page\n\n/// part | loft#opening\n///\n"}
    site = build(project(tmp_path, files, markdown_extensions=["letterkit.extension", "admonition"]))
    page = site.page("page/index.html")
    assert len(page.all("lk-passage")) == 1
    assert 'href="../kits/loft/"' in site.text("page/index.html")
    assert page.all("style") == [] or "lk-passage" not in "".join(page.texts("style"))


def test_an_edited_kit_changes_the_pages_that_show_it(tmp_path: Path) -> None:
    """The next build of a preview has the new words, also of a letter on its sheet."""
    folder = project(tmp_path, GUIDE, **EXTENSIONS)
    assert "the smell of resin" not in build(folder, "serve").text("method/offers/index.html")
    write(folder, {"kits/loft.yml": kit(title="The loft", notes={"enjoyed": "the smell of resin"})})
    assert "the smell of resin" in build(folder, "serve").text("method/offers/index.html")


def test_an_edited_kit_changes_its_notes_and_its_checklist(tmp_path: Path) -> None:
    """Wherever a page shows them; they lead to the kit's own pages of them."""
    page = "# Page\n\n/// thank-you | loft\n///\n\n/// checklist | loft#send\n///\n\n/// envelope | loft\n///\n"
    folder = project(tmp_path, {**KITS, "docs/page.md": page})
    before = build(folder, "serve")
    assert "Ruth Okonjo" not in before.text("page/index.html")
    sources = [a.attributes["href"] for a in before.page("page/index.html").all("a") if a.text.endswith("The loft")]
    assert sources == [f"../kits/loft/{name}/" for name in ("thank-you", "checklist", "envelope")]
    assert before.dead_links() == []
    people = [{"name": "Ruth Okonjo"}]
    write(folder, {"kits/loft.yml": kit(title="The loft", interviewers=people, employer={"name": "Tern Foundry"})})
    after = build(folder, "serve").page("page/index.html")
    assert after.texts("lk-by-hand")[0].startswith("March 12, 2026 Dear Ruth Okonjo,")
    assert "Tern Foundry" in after.texts("lk-to-do")[0]
    assert "Ruth Okonjo" in after.texts("lk-delivery")[0]


def test_a_lesson_that_moves_changes_the_letters_that_lead_to_it(tmp_path: Path) -> None:
    """Although no kit has changed."""
    folder = project(tmp_path, GUIDE, **EXTENSIONS)
    build(folder, "serve")
    (folder / "docs/method/offers.md").rename(folder / "docs/offers.md")
    assert 'href="../../offers/#listen"' in build(folder, "serve").text("kits/loft/index.html")


def test_advice_of_ones_own(tmp_path: Path) -> None:
    """A template names it, a page teaches it, a letter leads there and a block finds it."""
    files = {
        "kits/advice.yml": "advice:\n  - {id: mirror, title: Use their words, summary: As they said it.}\n",
        "kits/templates/own.yml": "title: Own\nparts:\n  - {name: opening, advice: [mirror], text: Thank you.}\n",
        "kits/loft.yml": kit(template="own"),
        "docs/mirror.md": "---\nadvice: mirror\n---\n# Mirror\n\n/// advice | mirror\n///\n",
    }
    site = build(project(tmp_path, files), strict=True)
    assert not site.failed, site.log
    assert texts(site, "mirror/index.html", "lk-passage") == ["Thank you."]
    assert '<a href="../../mirror/">Use their words</a>' in site.text("kits/loft/index.html")


def test_broken_advice_stops_a_build(tmp_path: Path) -> None:
    """It concerns every kit."""
    site = build(project(tmp_path, {**KITS, "kits/advice.yml": "advice:\n  - {id: mirror}\n"}))
    assert site.failed
    assert any("kits/advice.yml:2:" in line and "[missing]" in line for line in site.log)


def test_a_page_prints_its_sheets_with_their_size(tmp_path: Path) -> None:
    """A page with a whole letter links the size of its paper, and any other page does not."""
    pages = {"docs/a4.md": "# A4\n\n/// letter | 2026/harbour\n///\n", "docs/none.md": "# None\n"}
    site = build(project(tmp_path, {**KITS, **pages}))
    linked = [link for link in site.page("a4/index.html").links if "letterkit-" in link]
    assert linked == ["../letterkit/letterkit-a4.css", "../letterkit/letterkit-pages.css"]
    assert [link for link in site.page("none/index.html").links if "letterkit-" in link] == []


def test_a_fragment_of_ones_own(tmp_path: Path) -> None:
    """It is used for blocks, and a broken one stops a build with file and line."""
    theme = {**MATERIAL, "custom_dir": "ours"}
    files = {**GUIDE, "ours/letterkit/excerpt-source.html": "<p class='ours'>{{ passage.entry.title }}</p>"}
    folder = project(tmp_path, files, theme=theme, **EXTENSIONS)
    assert "The loft" in texts(build(folder), "method/offers/index.html", "ours")
    write(folder, {"ours/letterkit/excerpt-source.html": "\n{{ passage.entry.titel }}"})
    site = build(folder)
    assert site.failed
    assert any("ours/letterkit/excerpt-source.html:2:" in line for line in site.log)
