"""Mending: what is safe to put right in a file without its author, and nothing else."""

from letterkit.mending.mender import Mended, mend

__all__ = ["Mended", "mend"]
