"""Errands: what is still to be done for one kit's letters before they are sent and after, as a checklist."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from letterkit.checklist import Appointment, Checklist, Date, Line, NameToHold, Stage, Words
from letterkit.compose import in_order
from letterkit.diagnostics import Diagnostic
from letterkit.etiquette import MOST_NAMED, Etiquette
from letterkit.kit import Answered, Kit, NeedKind, Setting
from letterkit.letter import Letter
from letterkit.prose import plain_text
from letterkit.report import in_plain_words
from letterkit.told import told_day

MOST_QUOTED = 3
"""Things of one kind that a line names one by one; more are counted."""

_PLACE = "\0"


def compose_checklist(
    kit: Kit,
    letters: Sequence[Letter],
    *,
    remarks: Sequence[Diagnostic] = (),
    fits: bool | None = None,
    proofread: bool | None = None,
) -> Checklist:
    """The checklist of a kit and its letters.

    `remarks` are the diagnostics of the kit. `fits` says whether each letter fits on one sheet; None where
    nobody has measured it. `proofread` says whether spelling and grammar were checked with everything else; None where
    nobody has proofread anything.
    """
    etiquette = Etiquette(letters[0].language)
    known = _Known(kit, tuple(letters), etiquette)
    checked = [
        _remarks(known, remarks, proofread),
        *_everyone(known),
        *_in_passing(known),
        *_unasked(known),
        *_dated(known),
        *_fit(known, fits),
    ]
    open_, verified = ([line for line in checked if line.verified is is_so] for is_so in (False, True))
    check_in = known.date(_check_in(kit, etiquette))
    stages = (
        Stage("read", "Read it once more", (*open_, *_reading(known))),
        Stage("prepare", "Make it ready", tuple(_making_ready(known))),
        Stage("send", "Send it", tuple(_sending(known))),
        Stage("afterwards", "Afterwards", tuple(_afterwards(known, check_in))),
    )
    return Checklist(
        kit=letters[0].kit,
        title=letters[0].title,
        language=letters[0].language,
        paper=letters[0].paper,
        letterhead=letters[0].letterhead,
        interview=kit.interview.date,
        deadline=(
            f"{known.the_letters.capitalize()} and the {known.notes} leave on ",
            known.date(kit.interview.date),
            ", the day of the interview.",
        ),
        verified=tuple(verified),
        stages=stages,
        names=tuple(_names(known)),
        appointments=tuple(_appointments(known, stages, check_in)),
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What every line is written from."""

    kit: Kit
    letters: tuple[Letter, ...]
    etiquette: Etiquette

    @property
    def the_letters(self) -> str:
        return "the letter" if len(self.letters) == 1 else "the letters"

    @property
    def them(self) -> str:
        return "it" if len(self.letters) == 1 else "them"

    @property
    def bring(self) -> str:
        return "brings" if len(self.letters) == 1 else "bring"

    @property
    def told(self) -> Set[str]:
        """The notes that the letters answer, by their paths such as `needs.0`."""
        return {block.note for letter in self.letters for block in letter.body if block.note}

    @property
    def notes(self) -> str:
        return "note" if len(self.kit.interviewers) == 1 else "notes"

    @property
    def lead(self) -> str:
        return self.etiquette.spoken_name(in_order(self.kit)[0])

    @property
    def readers(self) -> Words:
        """Whom the letters go to, by name where they can be counted on one hand."""
        people = list(dict.fromkeys(each.spoken_name for letter in self.letters for each in letter.addressees))
        return self.listed(people) if len(people) <= MOST_NAMED else ("everyone who interviewed you",)

    def listed(self, names: Sequence[str]) -> Words:
        """A list in a sentence, in which each name is a piece of its own."""
        spaced = self.etiquette.names([_PLACE] * len(names)).split(_PLACE)
        return tuple(filter(None, (piece for pair in zip(spaced, (*names, ""), strict=True) for piece in pair)))

    def date(self, day: datetime.date) -> Date:
        return Date(day, self.etiquette.day_in_full(day))


def _remarks(known: _Known, remarks: Sequence[Diagnostic], proofread: bool | None) -> Line:
    """What Letterkit has found in the kit, in plain text; where that is nothing, the first proof is done."""
    said = in_plain_words(remarks)
    if len(said) > MOST_QUOTED:
        words: Words = (f"Look at the {len(said)} things that Letterkit has found in the kit",)
    elif said:
        first, *others = said
        words = ("Look at the kit again: ", first, *(piece for each in others for piece in ("; ", each)))
    elif proofread is None:
        words = ("Letterkit has read the kit and has found nothing to mend",)
    else:
        its = f"{'its' if len(known.letters) == 1 else 'their'} spelling and grammar"
        how = f"{its} too" if proofread else f"all but {its}"
        words = (f"Letterkit has proofread {known.the_letters}, {how}, and has found nothing to mend",)
    return Line("remarks", "offer-solutions" if proofread is None else "proof-twice", words, verified=not remarks)


def _everyone(known: _Known) -> Iterator[Line]:
    """Whether everyone who held the interview is named in a letter."""
    written = "\n".join(filter(None, (text for letter in known.letters for text in _texts(letter))))
    missing = [known.etiquette.full_name(person) for person in known.kit.interviewers if person.name not in written]
    if missing:
        words = ("Name everyone: ", *known.listed(missing), f" {'is' if len(missing) == 1 else 'are'} missing")
        yield Line("everyone", "name-every-interviewer", words)
    else:
        one = len(known.kit.interviewers) == 1
        words = ("The person who interviewed you is named" if one else "Everyone who interviewed you is named",)
        yield Line("everyone", "name-every-interviewer", words, verified=True)


def _in_passing(known: _Known) -> Iterator[Line]:
    """Whether a letter takes up what somebody let drop; a kit without such a note may have forgotten it."""
    taken_up = any(note.startswith("remarks.") for note in known.told)
    words = "What was said in passing is taken up"
    if not taken_up:
        words = "Think once more of what was said in passing, on the stairs or at the door"
    yield Line("in-passing", "offhand-remarks", (words,), verified=taken_up)


def _unasked(known: _Known) -> Iterator[Line]:
    """Whether a letter brings work that nobody asked for: what was seen, or looked up since."""
    notes = known.kit.notes
    seen = (f"needs.{place}" for place, need in enumerate(notes.needs) if need.kind is NeedKind.UNNOTICED)
    looked_up = (
        f"questions.{place}" for place, each in enumerate(notes.questions) if each.answered is not Answered.WELL
    )
    is_there = not known.told.isdisjoint((*seen, *looked_up))
    words = f"{known.the_letters.capitalize()} {known.bring} something that nobody asked for"
    if not is_there:
        words = "Look for one thing to bring that nobody asked for: a figure, a page, an answer"
    yield Line("unasked", "extra-mile", (words,), verified=is_there)


def _texts(letter: Letter) -> Iterator[str]:
    yield from (*letter.inside_address, letter.salutation, *letter.copies)
    yield plain_text([block.content for block in letter.body])


def _dated(known: _Known) -> Iterator[Line]:
    letter, interview = known.letters[0], known.kit.interview.date
    is_so = letter.date == interview
    carries = f"{known.the_letters.capitalize()} {'carry' if len(known.letters) > 1 else 'carries'}"
    if is_so:
        words: Words = (f"{carries} the day of the interview, ", letter.dateline)
    else:
        words = ("Look at the date: ", known.the_letters, carries.removeprefix(known.the_letters.capitalize()))
        words = (*words, " ", known.date(letter.date), ", and the interview was on ", known.date(interview))
    yield Line("dated", "same-day", words, verified=is_so)


def _fit(known: _Known, fits: bool | None) -> Iterator[Line]:
    each = "it fits" if len(known.letters) == 1 else "each letter fits"
    if fits:
        words = f"{each.capitalize()} on one sheet"
    elif fits is None:
        words = f"See in the print preview that {each} on one sheet"
    else:
        words = f"Shorten {known.the_letters} until {each} on one sheet"
    yield Line("fits", "polite-concise-keen", (words,), verified=bool(fits))


def _reading(known: _Known) -> Iterator[Line]:
    yield from _open_questions(known)
    words = ("Read it as ", *known.readers, " will, and strike what does nothing for ", known.kit.employer.name)
    yield Line("serves", "every-sentence-serves-them", words)
    yield Line("proof", "proof-twice", ("Read it aloud a second time, from the last sentence to the first",))
    against = {Setting.ON_SITE: "their business cards", Setting.VIDEO: "what their e-mails are signed with"}
    cards = against.get(known.kit.interview.setting, "their own web pages and e-mails")
    yield Line("names", "name-every-interviewer", (f"Hold the names below against {cards}, letter by letter",))


def _open_questions(known: _Known) -> Iterator[Line]:
    """What the candidate could not answer and has not looked up since."""
    questions = known.kit.notes.questions
    found = [each.asked.rstrip(".") for each in questions if not each.answer and each.answered is not Answered.WELL]
    if len(found) > MOST_QUOTED:
        yield Line("research", "research", (f"Find the answers that {len(found)} of their questions still lack",))
    elif found:
        quoted = known.listed([f"“{asked}”" for asked in found])
        yield Line("research", "research", ("Find the answer to what they asked: ", *quoted))


def _making_ready(known: _Known) -> Iterator[Line]:
    letters, wishes, sender = known.letters, known.kit.letter, known.letters[0].sender
    words = f"Print {known.the_letters} on the paper of your application, under the same letterhead"
    yield Line("paper", "same-letterhead", (words,))
    if letters[0].signature:
        yield Line("sign", "same-letterhead", ("See that the signature of ", sender, " has printed well"))
    else:
        yield Line("sign", "same-letterhead", (f"Sign {known.them} in ink above ", sender))
    if wishes.enclosures:
        yield Line("enclose", "same-letterhead", ("Enclose: ", *known.listed(wishes.enclosures)))
    copies = list(dict.fromkeys(name for letter in letters for name in letter.copies))
    if copies:
        many = "a copy" if len(copies) == 1 else f"{len(copies)} copies"
        yield Line("copies", "name-every-interviewer", (f"Make {many}, for ", *known.listed(copies)))
    for person in known.kit.interviewers:
        words_of_note = ("Write a note by hand for ", known.etiquette.full_name(person))
        yield Line(f"note {person.name}", "handwritten-note", words_of_note)


def _sending(known: _Known) -> Iterator[Line]:
    firm = known.kit.employer
    address = [piece for line in firm.address for piece in (", ", line)][1:]
    if not address:
        yield Line("address", "same-day", ("Find the postal address of ", firm.name))
    by_post = ("by post to ", *address) if address else ("by post",)
    if known.kit.interview.setting is Setting.ON_SITE:
        words: Words = (
            f"Hand {known.the_letters} in at ",
            firm.name,
            f"; if you cannot, send {known.them} by e-mail, and ",
        )
        yield Line("deliver", "same-day", (*words, *by_post))
    else:
        yield Line("e-mail", "same-day", (f"Send {known.the_letters} by e-mail to ", *known.readers))
        yield Line("deliver", "same-day", (f"Send the signed {known.the_letters.removeprefix('the ')} ", *by_post))
    what = "the note" if len(known.kit.interviewers) == 1 else f"the {len(known.kit.interviewers)} notes"
    yield Line("send-notes", "beyond-thanks", (f"Send {what} apart from {known.the_letters}",))


def _check_in(kit: Kit, etiquette: Etiquette) -> datetime.date:
    """The first working day after the one they told of, or so many working days after the interview."""
    day = kit.interview.date
    if told := told_day(kit.notes.next_step or "", day):
        return etiquette.working_days_after(told, 1)
    return etiquette.working_days_after(day, etiquette.custom.patience)


def _afterwards(known: _Known, check_in: Date) -> Iterator[Line]:
    next_step = known.kit.notes.next_step
    words: Words = ("You wrote: “", next_step.rstrip("."), "”. ") if next_step else ()
    yield Line(
        "check-in", "second-interview", (*words, "If you have heard nothing, ask ", known.lead, " on ", check_in)
    )
    story = "Tell whoever helped you prepare what they asked, and how it ended"
    yield Line("story", "share-your-story", (story,))


def _names(known: _Known) -> Iterator[NameToHold]:
    """Everyone and the firm, as the letters print them."""
    people = {known.etiquette.full_name(person): person.title or "" for person in known.kit.interviewers}
    copied = [name for letter in known.letters for name in letter.copies if name not in people]
    yield from (NameToHold(name, title) for name, title in people.items())
    yield from (NameToHold(name, "gets a copy") for name in dict.fromkeys(copied))
    yield NameToHold(known.kit.employer.name, ", ".join(known.kit.employer.address))


def _appointments(known: _Known, stages: Sequence[Stage], check_in: Date) -> Iterator[Appointment]:
    firm, role = known.kit.employer.name, known.kit.interview.role
    *before, after = stages
    to_do = tuple(line.text for stage in before for line in stage.lines)
    summary = f"Send {known.the_letters} and the {known.notes}: {firm}"
    yield Appointment("send", known.kit.interview.date, summary, to_do)
    afterwards = tuple(line.text for line in after.lines)
    yield Appointment("check-in", check_in.day, f"Ask after the {role} position: {firm}", afterwards)
