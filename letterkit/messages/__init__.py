"""The messages explained: for each code one file, with what it means, an example that is wrong and the right one.

`letterkit explain` prints them, the site shows a page for each, and the tests try every example.
"""

from letterkit.messages.explanation import (
    Example,
    Explanation,
    Group,
    ShownFile,
    explanation,
    explanations,
    read_explanation,
)

__all__ = ["Example", "Explanation", "Group", "ShownFile", "explanation", "explanations", "read_explanation"]
