"""What all tests share: a browser of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import chromium

QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
]
"""A Chromium that asks nobody anything. Playwright starts it without a sandbox, which root and containers lack."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for each test worker."""
    found = chromium.find()
    if not found:
        pytest.fail("There is no Chromium. `make test` installs one, and so does `python -m tests.chromium`.")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who has never been here: no cookies, nothing stored."""
    fresh = browser.new_context()
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab of that reader's."""
    return context.new_page()
