"""The composer: what a browser needs to compose letters as the library does. `src` is its script, `bundle` the same
in one file."""

from letterkit.composer.export import export

__all__ = ["export"]
