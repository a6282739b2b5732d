"""From the bytes of a file to its characters, and the mistakes that lie in the bytes and characters themselves."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.source.letters import DIRECTIONS, code_point, named
from letterkit.source.text import Text

LARGEST_FILE = 256 * 1024
"""Bytes in one file."""
MOST_ODD = 50
"""Lines with unseen characters that are reported for one file."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKS = tuple(mark for mark, _ in _BYTE_ORDER_MARKS)
_OTHER_FILES = (
    (b"PK\x03\x04", "a Word document or another zipped file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_WEB_PAGE = re.compile(r"\s*<(?:!doctype|!--|\?xml|html|head|body|meta|div|p|h1|span)\b", re.IGNORECASE)
_UNSEEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
_UNPRINTABLE = re.compile(f"[{_UNSEEN}]")
_ODD = re.compile(f"[{_UNSEEN}{DIRECTIONS}]")
_HALF = re.compile("[\ud800-\udfff]")
_DIRECTION = re.compile(f"[{DIRECTIONS}]")
_SAVE_AS_UTF8 = "save the file as UTF-8: your editor has that under Save As, or in a field at the bottom of its window"
_WHOLE = "put the whole character in its place"
_DELETE = "delete it; it often comes along when text is copied from elsewhere"
_DELETE_DIRECTION = "delete it, unless the text is really written in both directions; the letter keeps it apart"
_AS_PLAIN_TEXT = "copy its words into a kit that works, in an editor for plain text, and save that as .yml"


@dataclass(frozen=True, slots=True)
class Script:
    """A file as characters: its text, the text as it may be parsed, and what is wrong so far."""

    text: Text
    parsed: str | None
    """The same text, with a `?` for each character that no parser takes; None where there is nothing to parse."""
    mistakes: tuple[Diagnostic, ...]


def read_script(content: bytes | str, path: str) -> Script:
    """The characters of a file."""
    if len(content) > LARGEST_FILE:
        message = f"the file has {len(content) / 1024:,.0f} KiB; a file may have {LARGEST_FILE // 1024} KiB"
        return _unread(Code.TOO_LARGE, path, message, "a kit is a page or two of notes: is it the right file?")
    if isinstance(content, bytes):
        for start, kind in _OTHER_FILES:
            if content.startswith(start):
                return _unread(Code.NOT_A_KIT, path, f"the file is {kind}, whatever its name says", _AS_PLAIN_TEXT)
        text = _decoded(content, path)
        if isinstance(text, Script):
            return text
    else:
        text = Text(path, content.removeprefix("\ufeff"))
    if _WEB_PAGE.match(text.content):
        return _unread(Code.NOT_A_KIT, path, "the file is a web page, whatever its name says", _AS_PLAIN_TEXT)
    if not _ODD.search(text.content):
        return Script(text, text.content, ())
    mistakes = (*islice(_unprintable(text), MOST_ODD), *islice(_directions(text), MOST_ODD))
    return Script(text, _UNPRINTABLE.sub("?", text.content), mistakes)


def nothing_in(path: str) -> Diagnostic:
    """What is said of a file without anything in it but comments."""
    hint = "copy a file that works, and change its words"
    return Diagnostic(Code.NOT_A_KIT, path, Position(), "there is nothing in the file", hint)


def in_escapes(text: str) -> Iterator[tuple[Code, str, str]]:
    """What is wrong with the characters that the escapes of a text in double quotes stand for, and what to do."""
    for match in _UNPRINTABLE.finditer(text):
        if match[0] not in "\x85\u2028\u2029\ufeff":
            code, message = _what_is_wrong(match[0])
            yield code, message, _WHOLE if code is Code.HALF_CHARACTER else _DELETE
    for match in _DIRECTION.finditer(text):
        yield Code.HIDDEN_DIRECTION, _direction(match[0]), _DELETE_DIRECTION


def _unread(code: Code, path: str, message: str, hint: str) -> Script:
    return Script(Text(path, ""), None, (Diagnostic(code, path, Position(), message, hint),))


def _decoded(content: bytes, path: str) -> Text | Script:
    if not content.startswith(_MARKS) and content.count(0) > len(content) // 4:
        return _unread(Code.NOT_UTF8, path, "the file looks like UTF-16, without the mark that says so", _SAVE_AS_UTF8)
    encoding = "utf-8"
    for mark, marked in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            encoding, content = marked, content[len(mark) :]
            break
    try:
        return Text(path, content.decode(encoding))
    except UnicodeDecodeError as error:
        return _undecoded(content, error, encoding, path)


def _undecoded(content: bytes, error: UnicodeDecodeError, encoding: str, path: str) -> Script:
    if encoding != "utf-8":
        message = f"the file begins as {encoding[:6].upper()}, but from byte {error.start + 1} on it is not"
        return _unread(Code.NOT_UTF8, path, message, _SAVE_AS_UTF8)
    byte = content[error.start]
    # Five bytes have no character in Windows-1252; Latin-1 has one for every byte.
    guess = "cp1252" if not re.search(rb"[\x81\x8d\x8f\x90\x9d]", content) else "latin-1"
    text = Text(path, content.decode(guess))
    if re.match(rb"[\xed][\xa0-\xbf][\x80-\xbf]", content[error.start : error.start + 3]):
        likely, hint = "it is half of a character, which some program cut in two", _WHOLE
    else:
        encoding_name = "Windows-1252" if guess == "cp1252" else "Latin-1"
        hint = _SAVE_AS_UTF8
        likely = f"the file looks like {encoding_name}, where that is `{text.content[error.start]}`"
    position = text.position(error.start)
    message = f"byte 0x{byte:02X} is not UTF-8; {likely}"
    return Script(text, None, (text.diagnostic(Code.NOT_UTF8, position, message, hint),))


def _unprintable(text: Text) -> Iterator[Diagnostic]:
    """The first unprintable character of each line."""
    seen = 0
    for match in _UNPRINTABLE.finditer(text.content):
        position = text.position(match.start())
        if position.line != seen:
            seen = position.line
            code, message = _what_is_wrong(match[0])
            yield text.diagnostic(code, position, message, _WHOLE if code is Code.HALF_CHARACTER else _DELETE)


def _what_is_wrong(character: str) -> tuple[Code, str]:
    if _HALF.match(character):
        return Code.HALF_CHARACTER, f"{code_point(character)} is half of a character, such as an emoji"
    return Code.CONTROL_CHARACTER, f"a character that cannot be seen: {named(character)}"


def _directions(text: Text) -> Iterator[Diagnostic]:
    """The first character of each line that turns the direction of the text."""
    seen = 0
    for match in _DIRECTION.finditer(text.content):
        position = text.position(match.start())
        if position.line != seen:
            seen = position.line
            yield text.diagnostic(Code.HIDDEN_DIRECTION, position, _direction(match[0]), _DELETE_DIRECTION)


def _direction(character: str) -> str:
    return f"an invisible character turns the direction of the text: {named(character)}"
