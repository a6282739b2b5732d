"""Specimens of letters, notes and envelopes, printed to see whether the fragments of a sheet print at all."""

from __future__ import annotations

import datetime
from dataclasses import replace

from letterkit.envelope import Contents, Envelope
from letterkit.kit import EnvelopeSize, Paper
from letterkit.letter import Addressee, Block, Image, Letter
from letterkit.letterhead import Letterhead, Profile
from letterkit.prose import read_prose
from letterkit.thank_you import ThankYouNote

_SENTENCE = read_prose("Thank you for your time.")
_DOT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'

FULL = Letter(
    kit="specimen",
    title="Specimen",
    template="Specimen",
    language="en-US",
    paper=Paper.LETTER,
    letterhead=Letterhead(
        name="Ada Specimen",
        label="Typesetter",
        email="ada@example.org",
        phone="555-0100",
        url="https://ada.example.org",
        profiles=(Profile(network="Work", username="ada", url="https://work.example.org/ada"),),
        accent="#1f4e5f",
    ),
    letterhead_address=("1 Type Street", "Pica"),
    signature=Image("image/svg+xml", _DOT),
    date=datetime.date(2026, 1, 1),
    dateline="January 1, 2026",
    addressees=(Addressee("Ms. Dana Reader", "Ms. Reader", "Head of Reading"),),
    inside_address=("Ms. Dana Reader", "Head of Reading", "Readers Ltd"),
    subject="Reader",
    subject_line="Re: Reader",
    subject_after_salutation=False,
    salutation="Dear Ms. Reader:",
    body=tuple(Block("opening", ("proof-twice",), "needs.0", block) for block in _SENTENCE * 2),
    complimentary_close="Sincerely,",
    enclosures_label="Enclosures: ",
    enclosures=("One", "Two"),
    copies_label="cc: ",
    copies=("One", "Two"),
    postscript=_SENTENCE,
)
BARE = Letter(
    kit="specimen",
    title="Specimen",
    template="Specimen",
    language="en-GB",
    paper=Paper.A4,
    letterhead=Letterhead(name="Ada Specimen"),
    letterhead_address=(),
    signature=None,
    date=datetime.date(2026, 1, 1),
    dateline="1 January 2026",
    addressees=(Addressee("Dana Reader", "Dana Reader", None),),
    inside_address=("Dana Reader", "Readers Ltd"),
    subject="Reader",
    subject_line="Reader",
    subject_after_salutation=True,
    salutation="Dear Dana Reader,",
    body=(),
    complimentary_close="Yours sincerely,",
    enclosures_label="Enc. ",
    enclosures=(),
    copies_label="cc ",
    copies=(),
    postscript=(),
)
NOTE = ThankYouNote(
    kit="specimen",
    language="en-US",
    paper=Paper.LETTER,
    letterhead=FULL.letterhead,
    signature=FULL.signature,
    date=FULL.date,
    dateline=FULL.dateline,
    addressee=FULL.addressees[0],
    salutation="Dear Ms. Reader,",
    body=_SENTENCE,
    about="interviewers.0.hook",
    complimentary_close="With warm regards,",
)
LONG_NOTE = replace(NOTE, body=_SENTENCE * 40)
ENVELOPE = Envelope(
    kit="specimen",
    language="en-US",
    size=EnvelopeSize.TEN,
    holds=Contents.LETTER,
    letterhead=FULL.letterhead,
    addressee="Ms. Dana Reader",
    return_address=("Ada Specimen", *FULL.letterhead_address),
    delivery_address=FULL.inside_address,
)
