"""Kits of invented people, as many as wanted. No two hold the same sentence, so no cache is flattered."""

from __future__ import annotations

import datetime
import random
from pathlib import Path
from typing import Any

import yaml

GIVEN = ("Dana", "Luis", "Priya", "Megan", "Tomas", "Aoife", "Samir", "Joan", "Keiko", "Owen", "Farida", "Nils")
FAMILY = ("Whitfield", "Ortega", "Raman", "Byrne", "Novak", "Haddad", "Tanaka", "Price", "Okafor", "Lindgren", "Rao")
TRADES = ("Visitor Operations", "Ward", "Workshop", "Payroll", "Night Shift", "Warehouse", "Front Desk", "Kitchen")
FIRMS = ("Museum", "Clinic", "Joinery", "Foundry", "Housing Trust", "Ferry Company", "Bakery", "Library")
PLACES = ("Harbour", "Riverside", "Northgate", "Millbrook", "Eastfield", "Castle Street", "Quayside", "Hollow Lane")
LOCALES = ("en-US", "en-CA", "en-GB", "en-IE", "en-AU", "en-NZ", "en-IN")
TEMPLATES = ("second-interview", "second-interview", "recovery", "brief")
LETTERHEADS = 20
"""Kits to a letterhead."""


def write_kits(folder: Path, count: int) -> None:
    """Write `count` published kits and their letterheads; the same ones every time."""
    (folder / "letterheads").mkdir(parents=True)
    for number in range(0, count, LETTERHEADS):
        _write(folder / "letterheads" / f"candidate-{number // LETTERHEADS}.yml", _letterhead(random.Random(-number)))
    for number in range(count):
        _write(folder / f"kit-{number:05}.yml", _kit(number, random.Random(number)))


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), "utf-8")


def _letterhead(chance: random.Random) -> dict[str, Any]:
    return {
        "name": f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}",
        "label": f"{chance.choice(TRADES)} Manager",
        "email": "candidate@example.org",
        "phone": f"+1 406 555 01{chance.randrange(100):02}",
        "location": {
            "address": f"{chance.randrange(1, 200)} {chance.choice(PLACES)} Road",
            "postalCode": "59801",
            "city": "Missoula",
            "region": "MT",
            "countryCode": "US",
        },
        "design": chance.choice(("classic", "modern", "minimal")),
        "font": chance.choice(("serif", "sans")),
    }


def _kit(number: int, chance: random.Random) -> dict[str, Any]:
    people = [f"{given} {chance.choice(FAMILY)}" for given in chance.sample(GIVEN, chance.choice((1, 1, 2, 2, 3, 5)))]
    place = chance.choice(PLACES)
    return {
        "publish": True,
        "template": chance.choice(TEMPLATES),
        "letterhead": f"candidate-{number // LETTERHEADS}",
        "locale": chance.choice(LOCALES),
        "employer": {
            "name": f"{place} {chance.choice(FIRMS)} {number}",
            "address": [f"{number + 1} {place}", "Missoula, MT 59801"],
        },
        "interview": {
            "date": (datetime.date(2026, 1, 5) + datetime.timedelta(days=number % 300)).isoformat(),
            "role": f"{chance.choice(TRADES)} Manager",
            "setting": chance.choice(("on-site", "video", "phone")),
            "outcome": chance.choice(("strong", "mixed", "weak")),
        },
        "interviewers": [_interviewer(name, number) for name in people],
        "notes": _notes(number, chance, people),
        "letter": {"enclosures": ["Résumé"]} if number % 2 else {},
    }


def _interviewer(name: str, number: int) -> dict[str, str]:
    return {
        "name": name,
        "title": "Head of Department",
        "hook": f"your story about {name.split(maxsplit=1)[0]}'s first day, {number} years ago by your own count",
    }


def _notes(number: int, chance: random.Random, people: list[str]) -> dict[str, Any]:
    return {
        "enjoyed": f"walking round bay {number} of the new wing with you",
        "inspired": f"how all {number} of your volunteers greet people by name",
        "needs": [
            {
                "heard": f"{chance.randrange(3, 90)} in {number + 100} people leave within their first month",
                "from": chance.choice(people),
                "kind": chance.choice(("presented", "implied", "unnoticed")),
                "offer": f"A rota would give newcomer {number}.{place} a *partner* for the first four shifts. The one "
                f"I ran took first-month losses from {chance.randrange(20, 40)} people to {chance.randrange(2, 9)}.",
            }
            for place in range(chance.randrange(1, 4))
        ],
        "questions": [
            {
                "asked": f"how I would keep door {number} open if ticketing fails",
                "from": chance.choice(people),
                "answered": chance.choice(("well", "partly", "poorly")),
                "answer": f"The plan we drilled {chance.randrange(2, 9)} times a year let us admit {number + 200} "
                "visitors an hour with no screen working. I would have one ready for your spring opening.",
            }
            for _ in range(chance.randrange(3))
        ],
        "remarks": [
            {
                "said": f"the {number} radios go quiet every afternoon",
                "offer": f"A charging shelf for {number} sets on the staff corridor would keep one full at all times.",
            }
        ],
        "strengths": [
            {
                "noticed": "my work with seasonal staff",
                "point": f"That experience is ready for your hiring round of {number + 12} people.",
            }
        ],
        "next_step": f"you hope to decide within {chance.randrange(2, 30)} days",
    }
