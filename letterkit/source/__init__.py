"""Files as their authors wrote them: YAML or JSON text to plain values with positions, and the mistakes in the text."""

from letterkit.source.characters import LARGEST_FILE
from letterkit.source.document import Source
from letterkit.source.reader import read_json_source, read_source
from letterkit.source.tree import Path

__all__ = ["LARGEST_FILE", "Path", "Source", "read_json_source", "read_source"]
