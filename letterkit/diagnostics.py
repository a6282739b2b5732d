"""What Letterkit says about a mistake: values only. Printing them is `report`'s work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum


class Severity(StrEnum):
    """How much a diagnostic weighs: errors stop a build, warnings stop a strict one, hints stop nothing."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Code(Enum):
    """The permanent name of one kind of mistake. A name never changes its meaning and is never used again.

    `Code.X.value` is the name as printed, `Code.X.severity` its weight, `Code.X.meaning` the sentence
    that the reference page of messages shows.
    """

    # The bytes and characters of a file
    NOT_UTF8 = "not-utf8", Severity.ERROR, "The file's bytes are not UTF-8 text."
    CONTROL_CHARACTER = "control-character", Severity.ERROR, "A character that cannot be seen or printed, such as NUL."
    HALF_CHARACTER = "half-character", Severity.ERROR, r"Half of an emoji or other character, such as `\ud83d` alone."
    HIDDEN_DIRECTION = (
        "hidden-direction",
        Severity.WARNING,
        "An invisible character that turns the direction of the text around it.",
    )
    LOOKALIKE_LETTER = "lookalike-letter", Severity.ERROR, "A key is spelt with a letter of another alphabet."
    TOO_LARGE = "too-large", Severity.ERROR, "The file, a list or a text is longer than the format allows."
    NOT_A_KIT = "not-a-kit", Severity.ERROR, "The file is no YAML text: a Word document, a web page, nothing at all."
    CONFLICT_MARKERS = "conflict-markers", Severity.ERROR, "Git left both sides of a merge in the file."

    # The YAML
    YAML = "yaml", Severity.ERROR, "The text cannot be read as YAML."
    JSON = "json", Severity.ERROR, "The text of a `.json` file cannot be read as JSON."
    TAB = "tab", Severity.ERROR, "A tab stands where YAML wants spaces."
    WRONG_SPACE = "wrong-space", Severity.ERROR, "A line is indented with no-break or other special spaces."
    WRONG_COLON = "wrong-colon", Severity.ERROR, "A key is followed by no colon, one without a space, or a look-alike."
    COLON_IN_TEXT = "colon-in-text", Severity.ERROR, "A colon inside an unquoted text was taken for a key."
    SPECIAL_START = (
        "special-start",
        Severity.ERROR,
        "An unquoted text starts with a character that YAML gives a meaning.",
    )
    APOSTROPHE = "apostrophe", Severity.ERROR, "An apostrophe ended a text in single quotes early."
    QUOTE_IN_TEXT = "quote-in-text", Severity.ERROR, "A quotation mark ended a text in double quotes early."
    OPEN_QUOTE = "open-quote", Severity.ERROR, "A quotation mark is opened and never closed."
    OPEN_BRACKET = "open-bracket", Severity.ERROR, "A bracket or brace is opened and never closed."
    INDENTATION = "indentation", Severity.ERROR, "A line starts in a column where nothing can stand."
    LOST_COMMENT = "lost-comment", Severity.WARNING, "Text after ` #` was read as a comment and is lost."
    DUPLICATE_KEY = "duplicate-key", Severity.ERROR, "The same key is given twice."
    ALIAS = "alias", Severity.ERROR, "Anchors and aliases (`&name`, `*name`) are not part of the format."
    TAG = "tag", Severity.ERROR, "Tags (`!name`) are not part of the format."
    TOO_DEEP = "too-deep", Severity.ERROR, "Lists and mappings are nested deeper than any kit needs."
    SECOND_DOCUMENT = "second-document", Severity.ERROR, "A file holds one document; `---` began another."
    NOT_A_MAPPING = "not-a-mapping", Severity.ERROR, "The file's top level is not a set of `key: value` lines."

    # The fields
    UNKNOWN_KEY = "unknown-key", Severity.ERROR, "The format has no such key in this place."
    MISSING = "missing", Severity.ERROR, "A required field is missing or empty."
    NOT_A_LIST = "not-a-list", Severity.ERROR, "One text stands where a list belongs."
    NOT_A_TEXT = "not-a-text", Severity.ERROR, "A list or a set of keys stands where one text belongs."
    NOT_KEYS = "not-keys", Severity.ERROR, "A text or a list stands where a set of `key: value` lines belongs."
    NOT_IN_LIST = "not-in-list", Severity.ERROR, "A value is not one of those that the field allows."
    NOT_A_DATE = "not-a-date", Severity.ERROR, "A date that the calendar does not have, or in another form."
    NOT_YES_OR_NO = "not-yes-or-no", Severity.ERROR, "A field that is either true or false is something else."
    OUT_OF_RANGE = "out-of-range", Severity.ERROR, "A number or a length lies outside what the field allows."
    WRONG_FORM = (
        "wrong-form",
        Severity.ERROR,
        "A value does not have the form of its field, such as a colour or a link.",
    )
    UNSAFE_LINK = "unsafe-link", Severity.ERROR, "A link is not http, https, mailto or tel."
    TWO_LEADS = "two-leads", Severity.ERROR, "More than one interviewer is marked as the lead."

    # What a kit refers to
    UNKNOWN_INTERVIEWER = "unknown-interviewer", Severity.ERROR, "`from` names somebody who is not an interviewer."
    UNKNOWN_TEMPLATE = "unknown-template", Severity.ERROR, "There is no letter template of that name."
    UNKNOWN_LETTERHEAD = "unknown-letterhead", Severity.ERROR, "There is no letterhead of that name."
    UNKNOWN_PART = "unknown-part", Severity.ERROR, "The kit's letter template has no part of that name."
    UNKNOWN_LOCALE = "unknown-locale", Severity.ERROR, "Letterkit does not know the etiquette of that locale."
    NOT_A_NAME = "not-a-name", Severity.ERROR, "A path stands where a plain name belongs."
    IMAGE = "image", Severity.ERROR, "A letterhead's image is missing, too large, not an image or outside its folder."

    # Letter templates
    TEMPLATE_SYNTAX = "template-syntax", Severity.ERROR, "A template's text cannot be read."
    TEMPLATE_FORBIDDEN = (
        "template-forbidden",
        Severity.ERROR,
        "A template uses something outside the template language.",
    )
    TEMPLATE_UNKNOWN_NAME = "template-unknown-name", Severity.ERROR, "A template asks for a name that does not exist."
    TEMPLATE_MISSING_NOTE = (
        "template-missing-note",
        Severity.ERROR,
        "A template prints a note without asking first whether the kit has it.",
    )
    TEMPLATE_ENDLESS = "template-endless", Severity.ERROR, "A template repeats or writes more than any letter needs."
    TEMPLATE_CIRCLE = "template-circle", Severity.ERROR, "Templates extend each other in a circle."
    UNKNOWN_ADVICE = "unknown-advice", Severity.ERROR, "There is no piece of advice of that id."

    # What a kit wants left unsaid
    UNKNOWN_CODE = "unknown-code", Severity.ERROR, "`ignore` names a code that no message has."
    NOT_TO_IGNORE = "not-to-ignore", Severity.ERROR, "`ignore` names a mistake that stops a letter from being written."
    NO_REASON = "no-reason", Severity.HINT, "`ignore` does not say why."
    NOTHING_TO_IGNORE = "nothing-to-ignore", Severity.HINT, "`ignore` names a remark that nobody has made of the kit."

    # What the letter says
    UNNAMED_INTERVIEWER = "unnamed-interviewer", Severity.WARNING, "A letter speaks to an interviewer nowhere by name."
    UNANSWERED = "unanswered", Severity.HINT, "A note has no offer, answer or point, so the letter leaves it out."
    NOTHING_INSPIRED = "nothing-inspired", Severity.HINT, "The kit does not say what was enjoyed or what inspired."
    ONLY_REPEATS = "only-repeats", Severity.WARNING, "An offer or an answer says again what they said, and no more."
    LEFT_OUT = "left-out", Severity.HINT, "A note is ready for the letter, and the letter does not speak of it."
    NO_NEXT_STEP = "no-next-step", Severity.HINT, "The kit does not say what happens next."
    APOLOGY = "apology", Severity.WARNING, "The letter asks to be forgiven."
    SELF_BLAME = "self-blame", Severity.WARNING, "The letter speaks against its own writer."
    EXCUSE = "excuse", Severity.WARNING, "The letter says why the interview did not go well."
    BLAME = "blame", Severity.WARNING, "The letter finds fault with the interview, or with those who held it."
    PAY = "pay", Severity.WARNING, "The letter speaks of pay, benefits, hours or holidays."
    DESPERATION = "desperation", Severity.WARNING, "The letter pleads for the job."
    PRESSURE = "pressure", Severity.WARNING, "The letter presses them for an answer."
    STOCK_PHRASE = "stock-phrase", Severity.WARNING, "A phrase that could have been written before the interview."
    REPEATS_LABEL = (
        "repeats-label",
        Severity.HINT,
        "The text says again what the letterhead says under the candidate's name.",
    )
    SAME_LETTERS = "same-letters", Severity.WARNING, "The letters to several people are the same but for the names."
    SAME_NOTES = "same-notes", Severity.HINT, "The thank-you notes to several people say the same."

    # Its sentences
    ABOUT_YOU = "about-you", Severity.HINT, "A sentence of a letter is only about its writer."
    MOSTLY_ABOUT_YOU = "mostly-about-you", Severity.WARNING, "Too few of a letter's sentences are about its readers."

    # Its names
    HONORIFIC_IN_NAME = (
        "honorific-in-name",
        Severity.WARNING,
        "An interviewer's name begins with `Ms.`, `Dr` or the like.",
    )
    NEAR_MISS_NAME = (
        "near-miss-name",
        Severity.WARNING,
        "A word is nearly the name of a person, the firm, the role or a title, but not quite.",
    )
    WRONG_PERSON = "wrong-person", Severity.WARNING, "The salutation names somebody who is no interviewer."
    WRONG_HONORIFIC = "wrong-honorific", Severity.WARNING, "A name stands with another honorific than the kit gives it."
    WRONG_POSSESSIVE = "wrong-possessive", Severity.WARNING, "The apostrophe of a name is missing or out of its place."

    # Its language
    SPELLING = "spelling", Severity.WARNING, "A word is not spelt as the kit's locale spells it."
    GRAMMAR = "grammar", Severity.WARNING, "Words do not go together, or one word stands for another."
    DOUBLED_WORD = "doubled-word", Severity.WARNING, "A word or two stand twice in a row."
    ITS = "its", Severity.WARNING, "`its` and `it's` are taken for each other."
    MISSING_APOSTROPHE = "missing-apostrophe", Severity.WARNING, "An apostrophe is missing."
    A_OR_AN = "a-or-an", Severity.WARNING, "`a` stands before a vowel, or `an` before a consonant."
    UNBALANCED = "unbalanced", Severity.WARNING, "A bracket or a quotation mark has no partner."
    SPACING = "spacing", Severity.WARNING, "There is a space too many, or one is missing."
    MIXED_QUOTES = "mixed-quotes", Severity.HINT, "Straight and curly quotation marks stand in one kit."

    # Its length and its day
    OVER_A_SHEET = "over-a-sheet", Severity.WARNING, "A letter does not fit one sheet of its paper."
    TIGHT = "tight", Severity.HINT, "A letter fills its sheet so nearly that on another machine it may not fit."
    SHORT_LETTER = "short-letter", Severity.HINT, "A letter has fewer words than letters of its kind."
    LONG_LETTER = "long-letter", Severity.WARNING, "A letter has more words than letters of its kind."
    LONG_NOTE = (
        "long-note",
        Severity.WARNING,
        "A thank-you note in words of one's own is too long to be written by hand.",
    )
    DATED_BEFORE = "dated-before", Severity.WARNING, "The letter is dated before the interview."
    DATED_LATER = "dated-later", Severity.WARNING, "The letter is dated after the day of the interview."
    DEADLINE_PASSED = "deadline-passed", Severity.HINT, "The day on which the letter was to be sent has passed."

    # The form of the notes
    NOT_A_COMPLETION = "not-a-completion", Severity.WARNING, "A note does not complete the sentence its prompt begins."
    NOT_A_SENTENCE = "not-a-sentence", Severity.WARNING, "An offer, an answer or a point is no whole sentence."
    LEFTOVER = "leftover", Severity.WARNING, "Something of a pattern or a draft is still to be filled in."

    # The blocks and the front matter of guide pages
    UNKNOWN_BLOCK = "unknown-block", Severity.ERROR, "A page asks for a block that Letterkit does not have."
    BLOCK_FORM = (
        "block-form",
        Severity.ERROR,
        "A block is never closed, lacks what it is to show, or holds text that it has no place for.",
    )
    UNKNOWN_KIT = "unknown-kit", Severity.ERROR, "A page names a kit that is not among the published ones."
    UNKNOWN_NOTE = "unknown-note", Severity.ERROR, "A page asks for a note or a key that the kit does not have."
    NOTHING_TO_SHOW = "nothing-to-show", Severity.WARNING, "A block finds no letter to show."
    SAME_ADVICE = "same-advice", Severity.WARNING, "Two pages say that they teach the same piece of advice."
    UNKNOWN_HEADING = "unknown-heading", Severity.WARNING, "A page names a heading of its own that it does not have."

    # The folder and the site
    SAME_PAGE = "same-page", Severity.ERROR, "Two files make the same page of the site."
    SAME_NAME = "same-name", Severity.ERROR, "Two letterheads or two templates have the same name."
    BAD_SLUG = "bad-slug", Severity.ERROR, "A kit's file name does not make a web address that works everywhere."
    KITS_IN_DOCS = "kits-in-docs", Severity.ERROR, "The kits folder lies where it would be copied into the site."
    PRIVATE_PUBLISHED = "private-published", Severity.ERROR, "A kit in the private folder asks to be published."

    severity: Severity
    meaning: str

    def __new__(cls, name: str, severity: Severity, meaning: str) -> Code:
        """A member is written with three values and known by the first: `Code("tab")`."""
        member = object.__new__(cls)
        member._value_ = name
        member.severity = severity
        member.meaning = meaning
        return member


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: 1-based line and column, and how many characters it covers (at least 1)."""

    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake: where it is, what is wrong in the author's words, and what would be right."""

    code: Code
    path: str
    """The file as its author would type it."""
    position: Position
    message: str
    hint: str = ""
    """What would be right; may have several lines."""
    excerpt: str | None = None
    """The source line as written, or None where it must not be quoted or there is none."""
    instead: str | None = None
    """What can safely stand in the place of what `position` covers; None where only the author knows."""

    @property
    def severity(self) -> Severity:
        return self.code.severity

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR
