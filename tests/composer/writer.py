"""Somebody who writes a letter on the page: goes by the words that stand on it, and reads what comes of it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

PRINTER = "() => { window.print = () => { document.documentElement.dataset.printed = 'yes'; }; }"
"""Stands for the window in which people choose a printer, which no test can see."""


@dataclass(frozen=True)
class Writer:
    """A reader with the page before her."""

    page: Page

    @property
    def said(self) -> str:
        """What the page last said of what it did."""
        return self.page.locator(".lw-said").inner_text()

    @property
    def sheet(self) -> str:
        """What the sheets that are shown say, in one line."""
        return " ".join((self.page.locator(".lw-sheets").text_content() or "").split())

    @property
    def drafts(self) -> list[str]:
        """What the drafts are called, in their order."""
        return self.page.locator("#lw-drafts option").all_text_contents()

    @property
    def kept(self) -> dict[str, str]:
        """Whatever this browser keeps for the page."""
        found: dict[str, str] = self.page.evaluate("({...localStorage})")
        return found

    @property
    def focused(self) -> str:
        """What a screen reader calls the control that has the focus, by its label or its own words."""
        found: str = self.page.evaluate(
            """() => {
              const here = document.activeElement;
              const words = here.getAttribute("aria-label") ?? here.labels?.[0]?.textContent ?? here.textContent;
              return words.replace(/\\s+/g, " ").trim();
            }"""
        )
        return found

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def step(self, title: str) -> Locator:
        """One of the steps, opened."""
        step = self.page.locator("details.lw-step").filter(has=self.page.get_by_text(title, exact=True)).first
        if step.get_attribute("open") is None:
            step.locator("summary").click()
        return step

    def item(self, name: str) -> Locator:
        """One of several, such as `Need 2`."""
        return self.page.locator(".lw-item").filter(has=self.page.get_by_role("heading", name=name, exact=True))

    def do(self, what: str) -> None:
        """Presses a button by what it does, wherever on the page it is."""
        button = self.page.locator(f'[data-lw-do="{what}"]')
        around = button.locator("xpath=ancestor::details")
        if around.count() and around.get_attribute("open") is None:
            around.locator("summary").click()
        button.click()

    def open(self, file: Path | tuple[str, bytes], *, head: bool = False) -> None:
        """Chooses a file, by the button for all or by that of the letterhead."""
        with self.page.expect_file_chooser() as chooser:
            self.do("head" if head else "open")
        self.page.locator(".lw-said").evaluate("(said) => said.replaceChildren()")
        if isinstance(file, Path):
            chooser.value.set_files(file)
        else:
            chooser.value.set_files([{"name": file[0], "mimeType": "text/plain", "buffer": file[1]}])
        expect(self.page.locator(".lw-said")).not_to_be_empty()

    def saved(self, what: str = "save") -> tuple[str, str]:
        """The name of the file that a button saves, and what is in it."""
        with self.page.expect_download() as download:
            self.do(what)
        return download.value.suggested_filename, Path(download.value.path()).read_text("utf-8")

    def printed(self) -> PdfReader:
        """What comes out of the printer now."""
        return PdfReader(io.BytesIO(self.page.pdf(prefer_css_page_size=True)))

    def composed(self) -> None:
        """Waits until the letter is as the answers are."""
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
