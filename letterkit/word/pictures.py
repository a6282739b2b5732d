"""The picture of a signature: how large it is, and its place between the close and the name."""

from __future__ import annotations

import struct
from pathlib import Path

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.parser import parse_xml
from docx.parts.image import ImagePart
from docx.text.paragraph import Paragraph
from jinja2 import Environment

from letterkit.fit.typography import Typography
from letterkit.letter import Image
from letterkit.word.units import length

ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}
"""The kinds of pictures that every Word shows, and what their files are called."""

_XML = Environment(autoescape=True).from_string(Path(__file__).with_name("picture.xml").read_text("utf-8"))
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""The segments of a JPEG file that say how large the picture is."""


def is_shown(image: Image | None) -> bool:
    """Whether Word can show an image. An SVG drawing it shows only beside a picture of the same, which there is not."""
    return image is not None and size(image) is not None


def type_picture(paragraph: Paragraph, image: Image, type_: Typography, description: str) -> None:
    """Hangs an image in front of a paragraph: as ink does, it reaches a little over the lines around it."""
    width, height = size(image) or (1, 1)
    box = ".lk-hand img"
    (overlap,) = type_.style.lengths(box, "height")
    room = type_.hand + overlap
    scale = min(room / height, type_.style.length(box, "max-width") / width)
    ending = ENDINGS[image.media_type]
    part = ImagePart(PackURI(f"/word/media/signature.{ending}"), image.media_type, image.content)
    drawing = _XML.render(
        relation=paragraph.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE),
        name=f"signature.{ending}",
        description=description,
        width=length(width * scale),
        height=length(height * scale),
        down=length(type_.style.length(box, "top") + (room - height * scale) / 2),
    )
    paragraph.add_run()._r.append(parse_xml(drawing))


def size(image: Image) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG picture in its own dots; None for a drawing, or a file that does not say."""
    match image.media_type:
        case "image/png":
            found = struct.unpack(">II", image.content[16:24]) if image.content[12:16] == b"IHDR" else (0, 0)
        case "image/jpeg":
            found = _size_of_jpeg(image.content)
        case _:
            return None
    return (found[0], found[1]) if all(found) else None


def _size_of_jpeg(content: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        kind = content[place + 1]
        if kind in _FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 1 if kind == 0xFF else 2 + int.from_bytes(content[place + 2 : place + 4])
    return 0, 0
