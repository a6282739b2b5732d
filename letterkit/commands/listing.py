"""Diagnostics as JSON, for other programs."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from letterkit.checks import ADVICE
from letterkit.commands.findings import Findings
from letterkit.diagnostics import Diagnostic, Severity
from letterkit.report import in_order

VERSION = 1
"""Of the form. It changes when something is taken away or means something else, not when something is added."""


def listing(findings: Findings) -> str:
    """One JSON object with a line end. No line of a kit is quoted in it."""
    listed = in_order(findings.diagnostics)
    weights = Counter(diagnostic.severity for diagnostic in listed)
    whole = {
        "version": VERSION,
        "counts": {
            "kits": findings.kits,
            "good": findings.good,
            **{str(severity): weights[severity] for severity in Severity},
        },
        "diagnostics": [_entry(diagnostic) for diagnostic in listed],
    }
    # As ASCII it is the same on every terminal, and half a character cannot stop it.
    return json.dumps(whole, indent=2) + "\n"


def _entry(diagnostic: Diagnostic) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "code": diagnostic.code.value,
        "severity": str(diagnostic.severity),
        "path": diagnostic.path,
        "line": diagnostic.position.line,
        "column": diagnostic.position.column,
        "length": diagnostic.position.length,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }
    if diagnostic.code in ADVICE:
        entry["advice"] = ADVICE[diagnostic.code]
    return entry
