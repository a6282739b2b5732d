"""The lists and tables that ship with Letterkit, read as strictly as any coach's file."""

from __future__ import annotations

from importlib.resources import files
from typing import TypeVar

from pydantic import BaseModel

from letterkit.reading import read_model
from letterkit.source import read_source

M = TypeVar("M", bound=BaseModel)


def shipped(model: type[M], package: str, name: str) -> M:
    """What a YAML file of a package holds. The file is ours: one that is broken is a ValueError."""
    found, mistakes = read_model(model, read_source(files(package).joinpath(name).read_bytes(), name))
    if found is None:
        raise ValueError(f"{name} is broken: {mistakes}")
    return found
