"""The kit: one candidate's follow-up to one interview, as written down the same evening.

A field's title is the prompt that the field completes, its description what the manual says of it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag

from letterkit.countries import country_name, country_named
from letterkit.diagnostics import Code
from letterkit.letterhead import Letterhead, WebAddress
from letterkit.words import Day, PlainText, Prose, Written, YesOrNo, a_list, mistake, shown


class Setting(StrEnum):
    """Where the interview took place."""

    ON_SITE = "on-site"
    VIDEO = "video"
    PHONE = "phone"


class Outcome(StrEnum):
    """How the interview went, in the candidate's own judgement."""

    STRONG = "strong"
    MIXED = "mixed"
    WEAK = "weak"


class NeedKind(StrEnum):
    """How a need came to light."""

    PRESENTED = "presented"
    IMPLIED = "implied"
    UNNOTICED = "unnoticed"


class Answered(StrEnum):
    """How well a question was answered in the interview."""

    WELL = "well"
    PARTLY = "partly"
    POORLY = "poorly"


class Addressing(StrEnum):
    """Whom the letter is addressed to, where several people held the interview."""

    TOGETHER = "together"
    EACH = "each"
    LEAD = "lead"


class Paper(StrEnum):
    """The sheet the letter is printed on."""

    LETTER = "letter"
    A4 = "a4"


class TooLong(StrEnum):
    """What is done with a letter that is a little too long for its sheet."""

    LEAVE = "leave"
    SHRINK = "shrink"


class EnvelopeSize(StrEnum):
    """The envelope that something is posted in."""

    TEN = "no-10"
    DL = "dl"
    C5 = "c5"
    SIX_BY_NINE = "6x9"


def _country(text: str) -> str:
    if country_name(text) is None:
        meant = country_named(text)
        instead = f"; did you mean `{meant}`?" if meant else ""
        raise mistake(
            Code.WRONG_FORM, f"{shown(text)} is not the code of a country{instead}", "two letters, as in US, GB or IN"
        )
    return text.upper()


Country = Annotated[PlainText, AfterValidator(_country)]


class Employer(Written):
    """The firm that held the interview."""

    name: PlainText = Field(examples=["Riverside Museum"])
    """The firm's name, as the firm writes it."""
    address: Annotated[tuple[PlainText, ...], a_list(max_length=7)] = ()
    """The lines of its postal address, without the name."""
    country: Country | None = Field(default=None, examples=["GB"])
    """The country of that address in two letters, where no line names it: for an envelope that goes abroad."""
    field: PlainText | None = Field(default=None, examples=["Museums"])
    """The field of work, for the gallery, which can be filtered by it: `Museums`, `Nursing`, `Trades` ..."""


class Interview(Written):
    """The interview itself."""

    date: Day = Field(examples=["2026-03-12"])
    """The day of the interview."""
    role: PlainText = Field(examples=["Visitor Operations Manager"])
    """The position that was interviewed for."""
    setting: Setting = Setting.ON_SITE
    """Where it took place."""
    outcome: Outcome = Outcome.STRONG
    """How it went."""


class Interviewer(Written):
    """One of the people who held the interview."""

    name: PlainText = Field(examples=["Dana Whitfield"])
    """Full name, spelt as on the business card."""
    honorific: PlainText | None = None
    """`Ms.`, `Mr.`, `Dr.` ...; without one the salutation uses the full name."""
    family_name: PlainText | None = None
    """The name that follows the honorific, where it is not the last of the full name. `van der Berg` is one name."""
    title: PlainText | None = None
    """What the person does at the firm."""
    lead: YesOrNo = False
    """The person the letter goes to first; at most one. The first interviewer where none is marked."""
    hook: PlainText | None = Field(
        default=None, title="I keep thinking about …", examples=["your story of the first school group"]
    )
    """Something this person said or showed that has stayed with you."""


class Need(Written):
    """A problem they need solved."""

    heard: PlainText = Field(title="You told me that …", examples=["weekend volunteers leave within their first month"])
    """The problem, in their words."""
    from_: PlainText | None = Field(default=None, alias="from")
    """Who said it: an interviewer's name."""
    kind: NeedKind = NeedKind.PRESENTED
    """Whether they presented it, implied it, or have not noticed it themselves."""
    offer: Prose | None = Field(default=None, title="What I would do about it, and what shows that I can")
    """Whole sentences: what you would do about it, and what shows that you can."""


class Question(Written):
    """A question that mattered to them."""

    asked: PlainText = Field(title="You asked …", examples=["how I would keep the doors moving if ticketing fails"])
    """The question, as it follows on `You asked`."""
    from_: PlainText | None = Field(default=None, alias="from")
    """Who asked it: an interviewer's name."""
    answered: Answered = Answered.PARTLY
    """How well you answered it there and then."""
    answer: Prose | None = Field(default=None, title="The answer I would give now")
    """Whole sentences: the answer you would give now."""
    sources: Annotated[tuple[WebAddress, ...], a_list()] = ()
    """Where you looked it up: web addresses, for yourself. They are not printed."""


class Remark(Written):
    """Something that somebody let drop."""

    said: PlainText = Field(title="You mentioned in passing that …", examples=["the radios go quiet every afternoon"])
    """The remark, in their words."""
    from_: PlainText | None = Field(default=None, alias="from")
    """Who said it: an interviewer's name."""
    offer: Prose | None = Field(default=None, title="How I could help with it")
    """Whole sentences: how you could help."""


class Strength(Written):
    """Something about you that they liked."""

    noticed: PlainText = Field(title="You were interested in …", examples=["my work with seasonal staff"])
    """What they were interested in."""
    point: Prose | None = Field(default=None, title="What that means for you")
    """Whole sentences: what it means for them."""


class Notes(Written):
    """What was written down after the interview: the heart of the kit."""

    enjoyed: PlainText | None = Field(
        default=None, title="I enjoyed …", examples=["walking the new east wing with you"]
    )
    """What you enjoyed in the interview."""
    inspired: PlainText | None = Field(
        default=None, title="I was inspired by …", examples=["how your volunteers greet school groups by name"]
    )
    """What inspired you there."""
    needs: Annotated[tuple[Need, ...], a_list()] = ()
    """The problems they need solved."""
    questions: Annotated[tuple[Question, ...], a_list()] = ()
    """The questions that mattered."""
    remarks: Annotated[tuple[Remark, ...], a_list()] = ()
    """What somebody let drop."""
    strengths: Annotated[tuple[Strength, ...], a_list()] = ()
    """What they liked."""
    next_step: PlainText | None = Field(
        default=None, title="You told me that …", examples=["you hope to decide by the end of the month"]
    )
    """What happens next, and when."""
    private: Annotated[str, Field(max_length=10_000)] | None = None
    """For yourself alone: never printed, published, quoted or searched."""


class LetterWishes(Written):
    """What is to be different in this kit's letter."""

    addressing: Addressing = Addressing.TOGETHER
    """One letter that names everyone, one for each, or one to the lead with copies to the others."""
    dated: Day | None = None
    """The letter's date; the day of the interview where there is none."""
    subject: PlainText | None = None
    """The subject; the role where there is none."""
    salutation: PlainText | None = None
    """The salutation, without the colon or comma after it."""
    omit: Annotated[tuple[PlainText, ...], a_list()] = ()
    """Parts of the template to leave out."""
    parts: Annotated[dict[PlainText, Prose], a_list()] = {}
    """Your own words for a part of the template."""
    complimentary_close: PlainText | None = None
    """The close, without the comma after it."""
    enclosures: Annotated[tuple[PlainText, ...], a_list()] = ()
    """What lies in the envelope beside the letter."""
    copies: Annotated[tuple[PlainText, ...], a_list()] = ()
    """Who else gets a copy."""
    postscript: Prose | None = None
    """Whole sentences below the signature."""
    fit: TooLong = TooLong.LEAVE
    """A letter a little too long for one sheet: `leave` it, or `shrink` it, with narrower margins and smaller type."""
    envelope: EnvelopeSize | None = None
    """What the letter is posted in: `no-10` (a US #10), `dl`, `c5` or `6x9`; by locale where there is none."""


class ThankYou(Written):
    """The handwritten note."""

    message: Prose | None = None
    """Your own words for the note, in place of the ones composed from the kit."""
    envelope: EnvelopeSize | None = None
    """What a note is posted in: `no-10`, `dl`, `c5` or `6x9`; without one, what the folded card goes into flat."""


def _is_inline(letterhead: object) -> str:
    return "<name>" if isinstance(letterhead, str) else "<inline>"


def _reasons(written: Any) -> Any:
    """A list of codes as codes with their reasons; an item may be a code alone, or a code and its reason."""
    if not isinstance(written, (list, tuple)) or not all(isinstance(item, (str, dict)) for item in written):
        return written
    reasons: dict[str, str] = {}
    for item in written:
        reasons.update(item if isinstance(item, dict) else {item: ""})
    return reasons


class Kit(Written):
    """One candidate's follow-up to one interview."""

    title: PlainText | None = None
    """The kit's name in the gallery; the role and the employer where there is none."""
    publish: YesOrNo = False
    """Whether the kit may appear on a published site. A kit is private until it says otherwise."""
    template: PlainText = "second-interview"
    """A built-in letter template, or the name of a file under `kits/templates/`."""
    letterhead: Annotated[
        Annotated[PlainText, Tag("<name>")] | Annotated[Letterhead, Tag("<inline>")], Discriminator(_is_inline)
    ] = Field(examples=["priya-raman"])
    """The name of a file under `kits/letterheads/`, or the letterhead itself."""
    locale: PlainText | None = None
    """The etiquette: `en-US`, `en-CA`, `en-GB`, `en-IE`, `en-AU`, `en-NZ` or `en-IN`; by default the site's own."""
    paper: Paper | None = None
    """The sheet: `letter` or `a4`; by locale where there is none."""
    employer: Employer
    """The firm."""
    interview: Interview
    """The interview."""
    interviewers: Annotated[tuple[Interviewer, ...], a_list(min_length=1)]
    """Everyone who interviewed you, in the order in which they are to be named."""
    notes: Notes = Notes()
    """What was written down after the interview."""
    letter: LetterWishes = LetterWishes()
    """What is to be different in this letter."""
    thank_you: ThankYou = ThankYou()
    """The handwritten note."""
    ignore: Annotated[dict[PlainText, str], BeforeValidator(_reasons), a_list()] = Field(
        default={}, examples=[{"stock-phrase": "it is their own motto"}]
    )
    """Remarks that are not to be made of this kit, by their codes, each with the reason."""
    words: Annotated[tuple[PlainText, ...], a_list()] = ()
    """Words that are spelt as they are meant to be: names, terms of the trade."""

    @property
    def name(self) -> str:
        """The kit's name in the gallery."""
        return self.title or f"{self.interview.role}, {self.employer.name}"
