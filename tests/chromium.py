"""The Chromium that prints in the tests, and the faces it prints with.

`python -m tests.chromium` looks for both, installs what is missing, and says what it found and did.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""What a Chromium may be called on the PATH."""
MAC_APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FACES = {
    "Times New Roman": {"Times New Roman", "Liberation Serif", "Tinos"},
    "Arial": {"Arial", "Liberation Sans", "Arimo"},
}
"""The faces of a sheet, and the families whose characters are exactly as wide."""
PLAYWRIGHT = [sys.executable, "-m", "playwright"]


class NoBrowser(Exception):
    """There is no Chromium, or no face of the right widths, and no way to install one; says what to do."""


def find() -> Path | None:
    """The Chromium to use: the one named by CHROMIUM, else one that is installed, else Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        if not _version(named):
            raise NoBrowser(f"CHROMIUM is {named}, and that does not run.")
        return Path(named)
    return next((Path(candidate) for candidate in _candidates() if _version(candidate)), None)


def missing_faces() -> list[str]:
    """The faces that this machine has nothing of the same widths for."""
    if not sys.platform.startswith("linux"):  # macOS and Windows come with both
        return []
    if not shutil.which("fc-match"):
        return list(FACES)
    return [face for face, same_widths in FACES.items() if _family(face) not in same_widths]


def install() -> None:
    """Bring in a Chromium and the faces where they are missing, and say what was done."""
    if not _playwright("--version"):
        _say("Playwright itself does not start: its Node needs a library that this system lacks.")
        _apt_get("libatomic1")
    if find():
        _say("There is a Chromium: nothing to download.")
    else:
        _install_browser()
    if faces := missing_faces():
        _say(f"There is no face as wide as {' and '.join(faces)}: installing the Liberation fonts.")
        _apt_get("fonts-liberation", "fontconfig")
    browser = find()
    if not browser:
        raise NoBrowser("No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.")
    if faces := missing_faces():
        raise NoBrowser(f"There is no face as wide as {' and '.join(faces)}. Install the Liberation fonts.")
    _say(f"The browser tests use {browser} ({_version(str(browser))}).")


def _install_browser() -> None:
    _say("There is no Chromium: asking Playwright for its own, some 170 MB.")
    if _playwright("install", "--no-shell", "chromium"):
        if find():
            return
        _say("Playwright's Chromium does not start yet: asking for the libraries it needs.")
        if _may_install() and _playwright("install-deps", "chromium") and find():
            return
    _say("Playwright's own Chromium cannot be had here: installing the system's package.")
    _apt_get("chromium", "fonts-liberation")


def _candidates() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    yield from filter(os.path.exists, MAC_APPLICATIONS)
    if not _playwright("--version"):
        return
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - it takes a second to ask

    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _version(program: str) -> str:
    """What a browser says of itself; empty where it does not run, as Ubuntu's stand-in for a snap does not."""
    try:
        answer = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=60, check=False)
    except OSError:
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""


def _family(face: str) -> str:
    answer = subprocess.run(["fc-match", "--format=%{family}", face], capture_output=True, text=True, check=True)
    return answer.stdout.split(",")[0]


def _playwright(*arguments: str) -> bool:
    """Whether Playwright's own command succeeds."""
    return subprocess.run([*PLAYWRIGHT, *arguments], capture_output=True, check=False).returncode == 0


def _may_install() -> bool:
    return bool(shutil.which("apt-get")) and _as_root() is not None


def _as_root() -> list[str] | None:
    """The words that make the next command root's, or None where a password would be asked for."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0:
        return sudo
    return None


def _apt_get(*packages: str) -> None:
    root = _as_root()
    if root is None or not shutil.which("apt-get"):
        raise NoBrowser(f"Please install {' and '.join(packages)}, or set CHROMIUM to the path of a Chromium.")
    _say(f"apt-get install {' '.join(packages)}")
    silently = ["env", "DEBIAN_FRONTEND=noninteractive"]
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run([*root, *silently, "apt-get", *command], capture_output=True, text=True, check=True)


def _say(sentence: str) -> None:
    print(sentence, flush=True)


def main() -> int:
    try:
        install()
    except NoBrowser as reason:
        print(reason, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failure:
        print(f"`{' '.join(failure.cmd)}` failed, and the browser tests need it:", file=sys.stderr)
        print(failure.stderr, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
