"""Writes the generated parts of the guide anew."""

from tests.reference import fill
from tests.reference.guide import pages

for page in pages():
    before = page.read_text("utf-8")
    if (after := fill(before)) != before:
        page.write_text(after, "utf-8")
        print(f"{page} is up to date again")
