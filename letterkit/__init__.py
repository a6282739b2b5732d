"""Letterkit turns notes taken after a job interview into letters that print as one good sheet of paper."""

__version__ = "0.1.0"
