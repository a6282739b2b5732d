"""Kits as nobody would write them: everything that the format allows, in every combination, and always the same."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from letterkit.etiquette import supported_locales
from letterkit.kit import Kit
from tests.composer.texts import NAMES, ODD, PLAIN, PROSE

COUNT = 320
"""How many kits are generated."""
TEMPLATES = ("second-interview", "recovery", "brief")
ADDRESSINGS = ("together", "each", "lead")

Plain = dict[str, Any]
"""A kit as a file has it: dictionaries, lists and texts."""


def _some(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[Plain]:
    """Some of the fields."""
    return st.fixed_dictionaries({}, optional=optional)


def _from(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


_DAYS = st.dates(datetime.date(1999, 1, 1), datetime.date(2031, 12, 31))
_TELLERS = st.integers(0, 6)
_URLS = _from("https://example.org/priya", "HTTP://example.org", "https://example.org/" + "long-" * 20)
_LETTERHEADS = st.fixed_dictionaries(
    {"name": NAMES},
    optional={
        "label": PLAIN,
        "email": _from("a.b+c@example.org", "é'x@example.org", "no mailbox", "a%b@example.org"),
        "phone": PLAIN,
        "url": _URLS,
        "location": _some(
            address=PLAIN,
            postalCode=_from("59801", "TH1 2AA"),
            city=PLAIN,
            region=PLAIN,
            countryCode=_from("US", "gb", "CA", "IE", "AU", "NZ", "IN", "DE", "UK", "XX"),
        ),
        "profiles": st.lists(_some(network=PLAIN, username=PLAIN, url=_URLS), max_size=3),
        "design": _from("classic", "modern", "minimal"),
        "accent": _from("#1f4e5f", "#ABC"),
        "font": _from("serif", "sans"),
    },
)
_PERSON = st.fixed_dictionaries(
    {"name": NAMES},
    optional={
        "honorific": _from("Ms.", "Mr", "Dr.", "Prof", "Sir", "Mx."),
        "family_name": NAMES,
        "title": PLAIN,
        "hook": PLAIN,
    },
)


def _several(required: str, **optional: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Plain]]:
    return st.lists(st.fixed_dictionaries({required: PLAIN}, optional=optional), max_size=4)


_NOTES = _some(
    enjoyed=PLAIN,
    inspired=PLAIN,
    needs=_several("heard", **{"from": _TELLERS}, kind=_from("presented", "implied", "unnoticed"), offer=PROSE),
    questions=_several("asked", **{"from": _TELLERS}, answered=_from("well", "partly", "poorly"), answer=PROSE),
    remarks=_several("said", **{"from": _TELLERS}, offer=PROSE),
    strengths=_several("noticed", point=PROSE),
    next_step=_from("you decide by the end of the month", "on Friday", "in two weeks", "you write on 3 May", *ODD),
    private=PLAIN,
)
_ENVELOPES = _from("no-10", "dl", "c5", "6x9")
_PARTS = _from("opening", "needs", "questions", "remarks", "closing")
_WISHES = _some(
    addressing=_from(*ADDRESSINGS),
    dated=st.integers(-1, 8),
    subject=PLAIN,
    salutation=_from("Dear Dana and Luis", "Hello, Wen!", "Dear Ms. Whitfield"),
    omit=st.lists(_PARTS, max_size=2),
    parts=st.dictionaries(_PARTS, PROSE, max_size=2),
    complimentary_close=_from("Cheers", "Yours,"),
    enclosures=st.lists(PLAIN, max_size=3),
    copies=st.lists(PLAIN, max_size=2),
    postscript=PROSE,
    fit=_from("leave", "shrink"),
    envelope=_ENVELOPES,
)
_LINES = st.one_of(PLAIN, _from("Canada", "U.K.", "Leeds", "LS1 4AP", "Île-de-France"))
_KITS = st.fixed_dictionaries(
    {
        "letterhead": _LETTERHEADS,
        "employer": st.fixed_dictionaries(
            {"name": PLAIN},
            optional={"address": st.lists(_LINES, max_size=4), "country": _from("GB", "us", "DE", "AU")},
        ),
        "interview": st.fixed_dictionaries(
            {"date": _DAYS, "role": PLAIN},
            optional={"setting": _from("on-site", "video", "phone"), "outcome": _from("strong", "mixed", "weak")},
        ),
        "interviewers": st.lists(_PERSON, min_size=1, max_size=7),
        "locale": _from(*supported_locales()),
        "template": _from(*TEMPLATES),
        "notes": _NOTES,
        "letter": _WISHES,
    },
    optional={
        "title": PLAIN,
        "paper": _from("letter", "a4"),
        "thank_you": _some(message=PROSE, envelope=_ENVELOPES),
    },
)


def _written(kit: Plain) -> Plain:
    """A kit with its dates and its tellers in writing."""
    day, people = kit["interview"]["date"], kit["interviewers"]
    kit["interview"]["date"] = str(day)
    if "dated" in kit["letter"]:
        kit["letter"]["dated"] = str(day + datetime.timedelta(days=kit["letter"]["dated"]))
    for notes in kit["notes"].values():
        for note in notes if isinstance(notes, list) else ():
            if "from" in note:
                note["from"] = people[note["from"] % len(people)]["name"]
    return kit


@cache
def generated() -> tuple[Plain, ...]:
    """Kits that are good, the same in every run."""
    found: list[Plain] = []

    @settings(
        max_examples=2 * COUNT,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(_KITS.map(_written))
    def keep(kit: Plain) -> None:
        if len(found) < COUNT and _is_good(kit):
            found.append(kit)

    keep()
    return tuple(found)


def _is_good(kit: Plain) -> bool:
    try:
        Kit.model_validate(kit, by_alias=True, by_name=False)
    except ValidationError:
        return False
    return True


def rewritten(kits: Iterator[Plain]) -> Iterator[Plain]:
    """Each kit by every template, to every kind of addressees."""
    for kit in kits:
        for template in TEMPLATES:
            for addressing in ADDRESSINGS:
                yield {**kit, "template": template, "letter": {**kit.get("letter", {}), "addressing": addressing}}
