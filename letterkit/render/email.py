"""The letter as the text of an e-mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from letterkit.letter import Letter
from letterkit.prose import ProseBlock
from letterkit.render.contacts import Contact, contacts
from letterkit.render.direction import isolated
from letterkit.render.wording import postscript, prose_lines


def email_text(letter: Letter) -> str:
    """A line with the subject, an empty line, and the letter without what only paper needs."""
    subject = f"Subject: {isolated(letter.subject)}"
    return "\n\n".join([subject, *_passages(letter)]) + "\n"


def _passages(letter: Letter) -> Iterator[str]:
    """What stands between two empty lines."""
    yield isolated(letter.salutation)
    yield from _prose([block.content for block in letter.body])
    yield isolated(letter.complimentary_close)
    yield "\n".join([isolated(letter.sender), *map(_line, contacts(letter.letterhead))])
    for label, items in ((letter.enclosures_label, letter.enclosures), (letter.copies_label, letter.copies)):
        if items:
            yield f"{label.strip()} {', '.join(map(isolated, items))}"
    yield from _prose(postscript(letter))


def _line(contact: Contact) -> str:
    """A contact with the address of its web page, where that is not what it says."""
    text = isolated(contact.text)
    leads_elsewhere = contact.link and not contact.link.startswith("mailto:") and contact.link != contact.text
    return f"{text} ({contact.link})" if leads_elsewhere else text


def _prose(blocks: Sequence[ProseBlock]) -> Iterator[str]:
    for block in blocks:
        yield "\n".join(prose_lines(block))
