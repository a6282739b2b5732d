"""What the page *Write your letter* says beside the letter is what the library says of the same kit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml
from playwright.sync_api import Page

from letterkit.checks import language, names
from letterkit.composer import export
from letterkit.composer.remarks import remarks
from letterkit.diagnostics import Code
from letterkit.library import Entry, Library
from tests.composer.kits import Plain, generated
from tests.composer.sides import BUNDLE, templates
from tests.sites import kit, write
from tests.test_checks import SENTENCES

ROOT = Path(__file__).parent.parent
FOLDERS = tuple(
    ROOT / folder
    for folder in ("kits", "tests/mistakes/kits", "tests/checks/right", "tests/proof/clean", "tests/proof/faulty")
)
CARRIED = {
    Code.HONORIFIC_IN_NAME,
    Code.NOT_A_COMPLETION,
    Code.UNANSWERED,
    Code.NOTHING_INSPIRED,
    Code.NO_NEXT_STEP,
    Code.LONG_LETTER,
    Code.SHORT_LETTER,
    Code.LONG_NOTE,
    Code.DATED_BEFORE,
    Code.DATED_LATER,
    *(Code(code) for code, _ in SENTENCES if code != "silent"),
    *names.ADVICE,
    *language.ADVICE,
}
"""What a browser can say without a dictionary."""
ONLY_IN_FILES = ("the notes then say", names.GOES_BY_IT)
"""The beginnings of lines of a hint that are of use to who edits the file alone."""
MOST_GENERATED = 120
FIELDS = ("enjoyed", "inspired", "next_step")
TOLD = (
    "We need two more hands, and our own are tired.",
    "You told me that that the roof leaks",
    "I enjoyed that you laughed",
    "to run the shop ",
    "because they left",
    "They close at 5 p.m.",
    "Walking with you.",
    "The Tempest in your hall",
    "I’d love it",
    "How would you begin?",
    "what you would do, and why you are here",
    "Can you drive?",
    "Tell me about your experience",
    "about your knowledge of kilns",
    "Whether I might stay?",
    "How do you count 🎉 the crowd? " + "x" * 80,
    "Éva’s story",
    "A. Lovelace",
    "the naïve naïve émigrés émigrés, and again and again, and very very late",
    'a 6" pipe, a "quoted word, 🎉" and “another one',
    'they said "yes and "no" to it, "perhaps',
    'a word" alone, and "two" more',
    "a) the first; (b the second ], c) the third ( with room )",
    "an hourly rate, a hour, an university, a uncle, vitamin A and an Élan",
    "two  spaces, none,here ,one before ; and No gap.After it ends",
    "your teams plan, everyones job, a days work, for the visitors badge, no ones’ else",
    "would of practice it, loose it’s lid,  then its the café’s ‘own’ — it's",
)
"""Texts that complete a prompt, or do not, or have slips of the pen in them."""

NAMED = (
    "I spoke of it with Ms. Whitfeild, and with Dana Whitman, at Riverbend.",
    "The River Side Museum is near; so is the Riverside Musem, and the Director of Operation knows it.",
    "I spoke of it with Mrs. Whitfield, Doctor Ortega-Núñez and Mr Ortega Nuñez. Whitfield’s plan is Whitfields' own.",
    "It was Whitfields plan from the start; the Whitfields and both Ortegas liked it. Marie would too.",
    "My old manager, Diana Prewitt, and Mr. Ortiz of the aquarium would say the same to Louis or to Dan.",
    "The visitor operations manager asked a Visitor Operation Manager, and Jose Ortega. José is no Josée.",
    "Signed by Priya Rahman, Price Raman and Priya-Anne Raman. The Riversides' doors, and Riversides doors.",
    "Ms. Dana Whitfield, Prof. Whitfield and Ms Whitfieldson came from the Riverside Museum of Lewistown.",
)
"""Names that are right, nearly right and somebody else's."""
GREETED = ("Dear Diane and Luis", "Dear Dana and Louis", "Hello Dan", "Dear Interview Panel", "Dear Mx. Stranger")

BY_SCRIPT = """([exported, definitions, kits]) => {
  const stationery = Letterkit.open(exported);
  return kits.map((kit) => {
    let found;
    const remarks = (read, letters) =>
      (found = Letterkit.remarks(read, letters, definitions, stationery.etiquette, "en-US"), []);
    const {mistakes} = Letterkit.compose(kit, stationery, {remarks});
    return [mistakes, found.map(({code, says, instead}) => [code, says, instead])];
  });
}"""


def _typed(folder: Path) -> Path:
    """Kits with one text of each kind in each of their prompts, and generated ones."""
    texts = [*TOLD, *(sentence for _, sentence in SENTENCES)]
    kits = [
        kit(
            ignore=None if number % 3 else {"stock-phrase": "theirs", "short-letter": ""},
            interviewers=[{"name": f"dr Tom {number}", "hook": text}],
            notes={
                **{field: text for field in FIELDS if number % 4},
                "needs": [{"heard": text, "offer": " ".join([text] * (50 if number % 20 == 7 else 1))}],
                "questions": [{"asked": text, "answered": "well"}],
                "remarks": [{"said": text, "offer": texts[number - 1]}],
                "strengths": [{"noticed": text}],
            },
            letter={"subject": text, "dated": f"2026-03-{number % 20 + 1:02}"},
            thank_you={"message": " ".join([text] * (number % 12 + 1))},
        )
        for number, text in enumerate(texts)
    ]
    kits += [
        kit(
            employer={"name": "Riverside Museum"},
            interview={"date": "2026-03-12", "role": "Visitor Operations Manager"},
            interviewers=[
                {"name": "Dana Whitfield", "honorific": "Ms.", "title": "Director of Operations"},
                {"name": "José Luis Ortega-Núñez", "honorific": "Dr"},
            ],
            letterhead={"name": "Priya Raman"},
            notes={"enjoyed": text, "needs": [{"heard": text, "offer": text}]},
            letter={"salutation": greeting, "parts": {"closing": text}},
        )
        for text in NAMED
        for greeting in GREETED
    ]
    kits += [yaml.safe_dump(each, allow_unicode=True) for each in generated()[:MOST_GENERATED]]
    write(folder, {f"kits/typed-{number}.yml": content for number, content in enumerate(kits)})
    return folder / "kits"


def _entries(folders: tuple[Path, ...]) -> Iterator[Entry]:
    known = {template.name for template in templates()}
    for folder in folders:
        for entry in Library(folder, shown_as="kits").read().entries:
            if entry.kit and entry.letters and entry.kit.template in known and "private" not in entry.file.read_text():
                yield entry


def _plain(entry: Entry) -> Plain:
    assert entry.kit
    written: Plain = entry.kit.model_dump(mode="json", exclude_none=True, by_alias=True)
    head = entry.letters[0].letterhead.model_dump(mode="json", exclude_none=True, by_alias=True)
    return written | {"letterhead": head}


def _hint(hint: str) -> str:
    return "\n".join(line for line in hint.split("\n") if not line.startswith(ONLY_IN_FILES))


def test_the_browser_says_what_the_library_says(page: Page, tmp_path: Path) -> None:
    """Of every kit that ships or that a check is tried on: the same codes, messages and hints, as often."""
    entries = list(_entries((*FOLDERS, _typed(tmp_path))))
    exported, _ = export(templates())
    page.add_script_tag(path=BUNDLE)
    made = page.evaluate(BY_SCRIPT, [exported, remarks(templates()), list(map(_plain, entries))])
    said: set[Code] = set()
    for entry, (mistakes, theirs) in zip(entries, made, strict=True):
        ours = [(each.code.value, each.message, _hint(each.hint)) for each in entry.diagnostics if each.code in CARRIED]
        assert not mistakes, entry.path
        assert Counter(map(tuple, theirs)) == Counter(ours), entry.path
        said |= {Code(code) for code, _, _ in ours}
    assert said == CARRIED
