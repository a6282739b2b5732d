"""The page *Write your letter*: one file that holds everything it needs, and sends nothing to anybody.

It is no page of the theme's. A policy in its head allows its own script and nothing else, so that whatever is written
on it stays on it, also where it is opened from a disk. Only a proofreader, where the coach has one brought and a reader
asks for it, is loaded from beside it.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from letterkit.checks import language
from letterkit.composer.asking import countries, meanings
from letterkit.composer.export import export
from letterkit.composer.questions import questions
from letterkit.composer.remarks import remarks
from letterkit.diagnostics import Diagnostic
from letterkit.kit import EnvelopeSize, Paper
from letterkit.library import House
from letterkit.proofreading.browser import definitions
from letterkit.render.fragments import fragments
from letterkit.site.addresses import Addresses
from letterkit.site.lessons import Lessons
from letterkit.template import Template

HERE = Path(__file__).parent
PACKAGE = Path(__file__).parent.parent.parent
ASSETS = (PACKAGE / "render" / "assets",)
OF_SHEETS = ("letterkit.css", "note.css", "envelope.css", "checklist.css")
"""What sheets look like."""
CHOOSING = "strong-or-weak"
"""The advice on which letter to write."""
_UNSEEN = re.compile("[\x7f-\x9f]")
"""Characters that HTML forbids; the script has them in its texts and expressions, where they can be escaped."""
SIZES = (*Paper, *EnvelopeSize)
"""Of each of them the page has the stylesheet that printing begins with."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a site puts around the page: its own name, and the way back to its other pages."""

    site_name: str
    guide: str
    """A link to the site's front page."""
    letters: str
    """A link to the gallery."""
    lessons: Mapping[str, str]
    """Links to where each piece of advice is taught, by its id."""

    @property
    def choosing(self) -> str | None:
        """A link to the page on which letter to choose, where there is one."""
        return self.lessons.get(CHOOSING)


@dataclass(frozen=True, slots=True)
class Proof:
    """A proofreader whom the readers of a page may ask for."""

    scripts: Mapping[str, bytes]
    """The files that bring it, by their names; they stand beside the page."""

    @property
    def asked(self) -> dict[str, object]:
        """What the script of the page has to know of it."""
        return {"scripts": list(self.scripts), "asked": definitions()}

    @property
    def megabytes(self) -> int:
        """How much there is to load, as a reader would say."""
        return round(sum(map(len, self.scripts.values())) / 1_000_000)


def frame_around(addresses: Addresses, lessons: Lessons) -> Frame:
    """What the site puts around the page."""
    page = addresses.writing
    front, gallery = addresses.link(page, "index.md"), addresses.link(page, addresses.gallery)
    return Frame(str(addresses.config.site_name), front, gallery, lessons.links(page, addresses))


def writing_page(
    templates: Iterable[Template], house: House, frame: Frame, *, overrides: Path | None, proof: Proof | None = None
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """The whole page, or what stands in its way: a template or a fragment that a browser cannot follow.

    `overrides` is the folder of the site's own fragments and stylesheets; `proof` is a proofreader for the readers.
    """
    listed = sorted(templates, key=lambda template: template.name)
    stationery, mistakes = export(listed, overrides=overrides)
    if stationery is None:
        return None, mistakes
    script = _script()
    html = (
        fragments([HERE])
        .get_template("page.html")
        .render(
            policy=_policy(script, brings=proof is not None),
            proof=proof,
            script=script,
            stationery=stationery,
            house=house,
            frame=frame,
            steps=questions(),
            templates=sorted(listed, key=lambda template: template.name != "second-interview"),
            meanings=meanings(),
            country=dict(countries())[house.locale],
            slips=[code.value for code in language.ADVICE],
            remarks=remarks(listed, house.ignore),
            lessons=dict(frame.lessons),
            sheets=[_stylesheet(name, overrides) for name in (*OF_SHEETS, "letterkit-pages.css")],
            sizes={size.value: _stylesheet(f"letterkit-{size.value}.css", overrides) for size in SIZES},
            style=(HERE / "write.css").read_text("utf-8"),
        )
    )
    return html.encode(), ()


def _policy(script: str, *, brings: bool) -> str:
    """What the page may do: run its own script and show what is in it. Styles come with the sheets.

    A page that brings a proofreader may run the scripts of its own site, and the program that one of them holds.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    own = f"'sha256-{digest}'"
    allowed = {
        "default-src": "'none'",
        "script-src": f"{own} 'self' 'wasm-unsafe-eval'" if brings else own,
        "style-src": "'unsafe-inline'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{what} {whence}" for what, whence in allowed.items())


@cache
def _script() -> str:
    """The script, safe inside an element of its own."""
    bundle = files("letterkit.composer").joinpath("bundle", "letterkit-composer.js").read_text("utf-8")
    bundle = bundle.replace("</script", "<\\/script").replace("<!--", "<\\!--")
    return _UNSEEN.sub(lambda unseen: f"\\x{ord(unseen[0]):02x}", bundle)


def _stylesheet(name: str, overrides: Path | None) -> str:
    """A stylesheet of ours, or the site's own of the same name."""
    folders = [folder for folder in (overrides, *ASSETS) if folder]
    found = next(folder / name for folder in folders if (folder / name).is_file())
    return found.read_text("utf-8").replace("</style", "<\\/style")
