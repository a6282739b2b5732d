"""The Firefox that prints in the tests: as somebody prints to a file, with no dialogue to click away."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from letterkit.kit import Paper

NAMES = ("firefox-esr", "firefox")
"""What a Firefox may be called on the PATH."""
PATIENCE = 60
"""Seconds that a page may take to be printed."""
PRINTER = "print.printer_Mozilla_Save_to_PDF"
PAPERS = {Paper.LETTER: ("na_letter", 8.5, 11), Paper.A4: ("iso_a4", 8.27, 11.69)}
"""What Firefox calls the papers, and their inches."""
PREFERENCES = {
    "print.always_print_silent": "true",
    "print_printer": '"Mozilla Save to PDF"',
    f"{PRINTER}.print_to_file": "true",
    "browser.aboutwelcome.enabled": "false",
    "browser.shell.checkDefaultBrowser": "false",
    "datareporting.policy.dataSubmissionEnabled": "false",
    "app.update.auto": "false",
    "network.captive-portal-service.enabled": "false",
    "network.connectivity-service.enabled": "false",
}
"""A Firefox that prints without asking and asks nobody anything."""


def find() -> str | None:
    """The Firefox to use, if one is installed."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def print_page(program: str, page: Path, paper: Paper, profile: Path) -> bytes:
    """A page of the file system as Firefox prints it when its own script asks it to. `profile` is an empty folder."""
    pdf = profile / "printed.pdf"
    name, width, height = PAPERS[paper]
    printer = {
        "print_to_filename": f'"{pdf}"',
        "print_paper_id": f'"{name}"',
        "print_paper_size_unit": "0",  # inches
        "print_paper_width": f'"{width}"',
        "print_paper_height": f'"{height}"',
    }
    preferences = {**PREFERENCES, **{f"{PRINTER}.{name}": value for name, value in printer.items()}}
    lines = (f'user_pref("{name}", {value});\n' for name, value in preferences.items())
    (profile / "user.js").write_text("".join(lines), "utf-8")
    asking = page.with_name("printed-by-itself.html")
    script = "<script>addEventListener('load', () => setTimeout(print, 100))</script>"
    asking.write_text(page.read_text("utf-8").replace("</body>", f"{script}</body>"), "utf-8")
    command = [program, "--headless", "--no-remote", "--profile", str(profile), asking.as_uri()]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            return _finished(pdf)
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            asking.unlink()


def _finished(pdf: Path) -> bytes:
    """The file as soon as its last line is written."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        content = pdf.read_bytes() if pdf.exists() else b""
        if content.rstrip().endswith(b"%%EOF"):
            return content
        time.sleep(0.1)
    raise TimeoutError(f"Firefox did not print within {PATIENCE} seconds")
