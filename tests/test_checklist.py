"""Kits become checklists: each kit under tests/checklists/kits/ becomes the text beside it in tests/checklists/.

`python -m tests.test_checklist` writes the texts anew; read what it changed before you keep it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from pydantic import BaseModel

from letterkit.advice import built_in_advice
from letterkit.checklist import Checklist
from letterkit.errands import compose_checklist
from letterkit.etiquette import Etiquette
from letterkit.kit import Kit, Need, Notes, Paper, Question, Remark, Strength
from letterkit.library import Entry, Library
from letterkit.render.calendar import calendar
from letterkit.render.press import Press
from letterkit.told import told_day
from letterkit.worksheet import Group, compose_worksheet

CASES = Path(__file__).parent / "checklists"
THURSDAY = datetime.date(2026, 3, 12)
TOLD = [
    re.split(r"\s+", line, maxsplit=1)
    for line in (CASES.parent / "told.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def entries(folder: Path) -> dict[str, Entry]:
    return {entry.slug: entry for entry in Library(folder, shown_as="kits").read().entries}


COMPOSED = entries(CASES / "kits")
EXAMPLES = entries(CASES.parent.parent / "kits")
EVERY = {**COMPOSED, **EXAMPLES}


def typed(checklist: Checklist) -> str:
    """A checklist as a typist would copy it, each line with its id and its advice."""
    return "\n".join(_typed(checklist)) + "\n"


def _typed(checklist: Checklist) -> Iterator[str]:
    yield f"{checklist.title}, {checklist.paper}, {checklist.language}"
    yield "".join(map(str, checklist.deadline))
    for stage in checklist.stages:
        yield f"\n{stage.title}"
        yield from (f"[ ] {line.text}   ({line.id}: {line.advice})" for line in stage.lines)
    yield "\nVerified"
    yield from (f"[x] {line.text}   ({line.id}: {line.advice})" for line in checklist.verified)
    yield ""
    yield from (f"{held.name} | {held.beside}" for held in checklist.names)
    yield ""
    yield from (f"{each.day} {each.summary}" for each in checklist.appointments)


@pytest.mark.parametrize("slug", sorted(COMPOSED))
def test_a_kit_becomes_its_checklist(slug: str) -> None:
    """The checklist is the one that its file says, to the character."""
    assert typed(COMPOSED[slug].checklist) == (CASES / f"{slug}.txt").read_text("utf-8")


def test_every_text_has_its_kit() -> None:
    """No expected checklist is left over from a kit that is gone."""
    assert {file.stem for file in CASES.glob("*.txt")} == set(COMPOSED)


@pytest.mark.parametrize("slug", sorted(EVERY))
def test_every_line_follows_a_piece_of_advice(slug: str) -> None:
    """And is known by an id of its own, by which its tick is kept."""
    checklist = EVERY[slug].checklist
    lines = [*checklist.to_do, *checklist.verified]
    assert {line.advice for line in lines} <= set(built_in_advice())
    assert len({line.id for line in lines}) == len(lines)


@pytest.mark.parametrize("slug", sorted(EVERY))
def test_every_date_is_marked_as_one(slug: str) -> None:
    """A machine reads the day from `datetime`, a reader in the words of the locale."""
    checklist = EVERY[slug].checklist
    html = Press().checklist(checklist)
    days = re.findall(r'<time datetime="([\d-]+)">([^<]+)</time>', html)
    etiquette = Etiquette(checklist.language)
    assert {(each.day.isoformat(), etiquette.day_in_full(each.day)) for each in checklist.appointments} <= set(days)
    assert all(words == etiquette.day_in_full(datetime.date.fromisoformat(day)) for day, words in days)


@pytest.mark.parametrize("slug", sorted(EXAMPLES))
def test_a_shipped_kit_leaves_nothing_to_mend(slug: str) -> None:
    """What a program can see to is seen to: the reader is left with thinking, reading, signing and sending."""
    checklist = EXAMPLES[slug].checklist
    verified = [line.id for line in checklist.verified if line.id not in ("in-passing", "unasked")]
    assert verified == ["remarks", "everyone", "dated", "fits"]


@pytest.mark.parametrize(
    ("proofread", "told"),
    [
        (True, "Letterkit has proofread the letter, its spelling and grammar too, and has found nothing to mend"),
        (False, "Letterkit has proofread the letter, all but its spelling and grammar, and has found nothing to mend"),
        (None, "Letterkit has read the kit and has found nothing to mend"),
    ],
)
def test_the_first_proof_says_what_was_proofread(proofread: bool | None, told: str) -> None:
    """It stands there as done only where nothing is left to mend."""
    entry = EXAMPLES["riverside-museum"]
    assert entry.kit is not None
    clean = compose_checklist(entry.kit, entry.letters, proofread=proofread)
    assert clean.verified[0].text == told
    remarks = COMPOSED["one-name"].diagnostics
    unclean = compose_checklist(entry.kit, entry.letters, proofread=proofread, remarks=remarks)
    assert "remarks" not in [line.id for line in unclean.verified]
    assert "remarks" in [line.id for line in unclean.to_do]


@pytest.mark.parametrize(
    ("slug", "verified"),
    [
        ("riverside-museum", ["in-passing", "unasked"]),
        ("kilbrannagh-house", ["unasked"]),
        ("2026/wirrabeen-shire", []),
    ],
)
def test_a_kit_may_have_forgotten_what_was_said_in_passing_and_what_nobody_asked_for(
    slug: str, verified: list[str]
) -> None:
    """Where the letters have it, it is verified: a remark taken up; something seen, or looked up since."""
    checklist = EXAMPLES[slug].checklist
    assert [line.id for line in checklist.verified if line.id in ("in-passing", "unasked")] == verified
    assert [line.id for line in checklist.to_do if line.id in ("in-passing", "unasked")] == [
        id for id in ("in-passing", "unasked") if id not in verified
    ]


@pytest.mark.parametrize(("fits", "said"), [(True, None), (None, "See in the print preview"), (False, "Shorten")])
def test_the_reader_looks_at_the_fit_where_a_program_cannot_say(fits: bool | None, said: str | None) -> None:
    """A letter that is known to fit needs no looking."""
    entry = EXAMPLES["riverside-museum"]
    assert entry.kit
    checklist = compose_checklist(entry.kit, entry.letters, fits=fits)
    found = [line.text for line in checklist.to_do if line.id == "fits"]
    assert [text.startswith(said or "") for text in found] == ([] if said is None else [True])


def test_a_line_keeps_its_id_when_its_words_change() -> None:
    """A tick belongs to what is to be done, not to how it is said."""
    entry = EXAMPLES["riverside-museum"]
    assert entry.kit
    enclosing = entry.kit.letter.model_copy(update={"enclosures": ("Résumé", "Two drawings")})
    before, after = (
        compose_checklist(kit, entry.letters) for kit in (entry.kit, entry.kit.model_copy(update={"letter": enclosing}))
    )
    assert [line.id for line in before.to_do] == [line.id for line in after.to_do]
    assert "Enclose: Résumé and Two drawings" in [line.text for line in after.to_do]


@pytest.mark.parametrize(("day", "words"), TOLD)
def test_a_day_is_told_in_words(day: str, words: str) -> None:
    """Where the words have one meaning."""
    told = told_day(words, THURSDAY)
    assert (told.isoformat() if told else "-") == day


@pytest.mark.parametrize(
    ("day", "count", "later"),
    [("2026-03-12", 5, "2026-03-19"), ("2026-03-14", 1, "2026-03-16"), ("2026-03-13", 1, "2026-03-16")],
)
def test_nobody_is_asked_at_a_weekend(day: str, count: int, later: str) -> None:
    """Working days are counted by the custom of the locale."""
    found = Etiquette("en-US").working_days_after(datetime.date.fromisoformat(day), count)
    assert found.isoformat() == later


@pytest.mark.parametrize("slug", sorted(EVERY))
def test_a_calendar_takes_in_the_days_of_the_checklist(slug: str) -> None:
    """Read back, the file has the same days and words; its lines are as long as the standard lets them be."""
    checklist = EVERY[slug].checklist
    content = calendar(checklist)
    events = Calendar.from_ical(content).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [each.day for each in checklist.appointments]
    for event, appointment in zip(events, checklist.appointments, strict=True):
        assert _bare(str(event["summary"])) == _bare(appointment.summary)
        assert _bare(str(event["description"])) == _bare("\n".join(f"- {line}" for line in appointment.lines))
        assert event.decoded("dtstamp").date() == checklist.interview
        assert event.decoded("dtend") - event.decoded("dtstart") == datetime.timedelta(days=1)
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert content.endswith(b"END:VCALENDAR\r\n")


def _bare(text: str) -> str:
    """A text without the invisible characters that keep its direction to itself."""
    return re.sub("[\u2066-\u2069]", "", text)


def test_a_calendar_file_is_the_same_in_every_build() -> None:
    """Its bytes depend on the kit alone, and its events are known again after the interview has been moved."""
    first, again = (entries(CASES / "kits")["open-questions"].checklist for _ in range(2))
    assert calendar(first) == calendar(again)
    entry = EXAMPLES["riverside-museum"]
    assert entry.kit
    moved = entry.kit.model_copy(update={"interview": entry.kit.interview.model_copy(update={"date": THURSDAY})})
    uids = [
        [str(event["uid"]) for event in Calendar.from_ical(calendar(checklist)).walk("VEVENT")]
        for checklist in (entry.checklist, compose_checklist(moved, entry.letters))
    ]
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == 2


def test_private_notes_are_on_no_checklist() -> None:
    """Nor in the calendar's file."""
    entry = COMPOSED["open-questions"]
    assert entry.kit
    assert "beard" in (entry.kit.notes.private or "")
    checklist = entry.checklist
    assert "beard" not in Press().checklist(checklist) + calendar(checklist).decode()


def test_a_checklist_says_what_it_is_to_whoever_hears_it() -> None:
    """Every box has a label, every heading its section, and the marks of verified lines are not read out."""
    html = Press().checklist(EXAMPLES["riverside-museum"].checklist)
    assert html.count('<input class="lk-tick" type="checkbox"') == html.count("<label>") == html.count("</label>") > 5
    assert set(re.findall(r'aria-labelledby="([\w-]+)"', html)) == set(re.findall(r'<h2 [^>]*id="([\w-]+)"', html))
    assert html.count('class="lk-done" aria-hidden="true"') == 6
    assert html.count('<th scope="row">') == 3


def test_a_line_leads_to_the_guide_where_it_has_a_page() -> None:
    """By the id of its advice; others have no link at all."""
    html = Press().checklist(EXAMPLES["riverside-museum"].checklist, {"proof-twice": "../../guide/proof/"})
    assert re.findall(r'<a [^>]*href="([^"]+)"', html) == ["../../guide/proof/"]


def _asked(groups: tuple[Group, ...]) -> list[str]:
    return [prompt.words for group in groups for prompt in group.prompts]


def test_the_worksheet_has_the_prompts_of_the_notes() -> None:
    """Each in the order and the words of the model, except for what is private."""
    inner: dict[str, type[BaseModel]] = {"needs": Need, "questions": Question, "remarks": Remark, "strengths": Strength}
    models = [(Notes, name) for name in Notes.model_fields]
    prompts = [
        field.title
        for _, name in models
        for field in ([*inner[name].model_fields.values()] if name in inner else [Notes.model_fields[name]])
        if field.title
    ]
    worksheet = compose_worksheet(Paper.A4, "en-GB")
    hook = Kit.model_fields["interviewers"]
    groups = tuple(group for group in (*worksheet.front, *worksheet.back) if group.meaning != hook.description)
    keys = {"from", "kind", "answered"}
    assert [words for words in _asked(groups) if words not in keys] == prompts
    assert keys <= set(_asked(groups))


def test_every_prompt_of_the_worksheet_has_room_to_write() -> None:
    """A line, or several, or words to choose from."""
    html = Press().worksheet(compose_worksheet(Paper.LETTER, "en-US"))
    rows = re.findall(r'<div class="lk-row">(.*?)</div>', html, re.S)
    assert len(rows) > 40
    assert [row for row in rows if "lk-rule" not in row] == []
    assert "presented" in html
    assert "never printed" not in html


if __name__ == "__main__":
    for slug, entry in COMPOSED.items():
        (CASES / f"{slug}.txt").write_text(typed(entry.checklist), "utf-8")
