"""What is decided elsewhere: by custom, by the code's limits, by the web."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from letterkit import words
from letterkit.etiquette import MOST_NAMED, Etiquette, customs, supported_locales
from letterkit.kit import Interviewer
from letterkit.letterhead import Location
from letterkit.messages import Group, explanations
from letterkit.signature import LARGEST_IMAGE
from letterkit.slug import PAGES, RESERVED
from letterkit.source import LARGEST_FILE
from letterkit.source.tree import DEEPEST, MOST_KEYS, MOST_VALUES
from tests.reference.guide import PACKAGE, table

THREE_PEOPLE = (
    Interviewer(name="Dana Whitfield", honorific="Ms."),
    Interviewer(name="Luis Ortega", honorific="Dr."),
    Interviewer(name="Samira Haddad"),
)
TWELFTH_OF_MARCH = datetime.date(2026, 3, 12)


def limits() -> Iterator[str]:
    """How long and how many things in a kit may be."""
    rows = (
        ("a file", f"{LARGEST_FILE // 1024} KiB"),
        ("one text", f"{words.LONGEST_TEXT:,} characters"),
        ("a list", f"{words.LONGEST_LIST} items"),
        ("lists and keys inside each other", f"{DEEPEST} levels"),
        ("keys in one place", f"{MOST_KEYS}"),
        ("values in a file", f"{MOST_VALUES:,}"),
        ("a signature’s image", f"{LARGEST_IMAGE // 1024 // 1024} MiB"),
        ("people named in a salutation", f"{MOST_NAMED}"),
    )
    yield from table(("What", "At most"), rows)


def slug_names() -> Iterator[str]:
    """The names that no kit may have."""
    yield f"- the pages of a kit: {', '.join(f'`{name}`' for name in sorted(PAGES))}"
    yield f"- devices of Windows: {', '.join(f'`{name}`' for name in sorted(RESERVED))}"


def locales_above() -> Iterator[str]:
    """What each locale decides above the body of a letter."""
    heads = ("Locale", "Date", "Salutation of three people", f"Of more than {MOST_NAMED}", "Subject", "Where")
    rows = []
    for locale in supported_locales():
        etiquette = Etiquette(locale)
        greeted = etiquette.salutation([etiquette.spoken_name(person) for person in THREE_PEOPLE])
        mark = etiquette.custom.salutation_mark
        place = "below the salutation" if etiquette.custom.subject_after_salutation else "above the salutation"
        subject = f"{etiquette.custom.subject_prefix}Head Gardener"
        date = etiquette.dateline(TWELFTH_OF_MARCH)
        rows.append((f"`{locale}`", date, greeted + mark, etiquette.custom.collective + mark, subject, place))
    yield from table(heads, rows)


def locales_below() -> Iterator[str]:
    """What each locale decides below the body of a letter, and the paper."""
    heads = ("Locale", "Close", f"To more than {MOST_NAMED}", "One enclosure", "Several", "Copies", "Paper")
    rows = []
    for locale in supported_locales():
        custom = Etiquette(locale).custom
        closes = [f"{close}{custom.close_mark}" for close in (custom.complimentary_close, custom.close_to_strangers)]
        one, several = custom.enclosures
        rows.append((f"`{locale}`", *closes, one, several, custom.copies, f"`{custom.paper}`"))
    yield from table(heads, rows)


def addresses() -> Iterator[str]:
    """The lines of a postal address, by country."""
    names = {field: info.alias or field for field, info in Location.model_fields.items()}
    rows = []
    for country, lines in customs().addresses.items():
        shown = " / ".join(f"`{line.format(**{field: names[field] for field in names})}`" for line in lines)
        rows.append((f"`{country}`" if country else "any other", shown))
    yield from table(("`countryCode`", "Lines"), rows)


def messages(name: str) -> Iterator[str]:
    """The codes of one group, each with a link to its page."""
    group = Group[name.upper()]
    codes = [explained.code for explained in explanations() if explained.group is group]
    if not codes:
        return
    rows = (
        (f"[`{code.value}`](messages/{code.value}.md){{ #{code.value} }}", code.severity.value, code.meaning)
        for code in codes
    )
    yield from table(("Code", "Weight", "Meaning"), rows)


def properties() -> Iterator[str]:
    """The custom properties of a sheet, as the stylesheet sets them first."""
    stylesheet = (PACKAGE / "render/assets/letterkit.css").read_text("utf-8")
    rule = re.search(r"(?ms)^\.lk-sheet \{.*?^\}$", stylesheet)
    assert rule
    yield from ("```css", *rule[0].splitlines(), "```")
