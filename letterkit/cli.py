"""The `letterkit` command: what a coach does with kits outside of MkDocs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from letterkit import __version__

# Each command imports what it needs when it is asked for, so that `--help` is there at once.
# ruff: noqa: PLC0415

_EXIT_CODES = """The exit code is 0 where all is good, 1 where there are mistakes, and 2 where the command itself was
wrong."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="letterkit")
def main() -> None:
    """Letters that follow up on a job interview, made from notes in YAML."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that does not know a character is told its number instead.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


@main.command(epilog=_EXIT_CODES)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Count warnings as mistakes.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="For people, for annotations of GitHub Actions, or for programs.",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The mkdocs.yml whose options count; the one that is here, if nobody says.",
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=lambda _, __, day: day and day.date(),
    help="The day on which the kits are looked at, such as 2026-03-13: a letter that is late by then is told so.",
)
@click.option("--fix", is_flag=True, help="Mend what is safe to mend: quotation marks, spaces, a key's spelling.")
@click.option("--diff", is_flag=True, help="With --fix: only show what would be mended.")
@click.pass_context
def check(context: click.Context, /, **wishes: Any) -> None:
    """Report every mistake in kits, letterheads and templates.

    PATHS are files or folders; without any, the kits folder is read.
    """
    from letterkit.commands.checking import Wish, checked

    if wishes["diff"] and not wishes["fix"]:
        raise click.UsageError("`--diff` shows what `--fix` would mend; say both")
    said, exit_code = checked(Wish(**wishes))
    click.echo(said, nl=False)
    context.exit(exit_code)


@main.command()
@click.argument("name")
@click.option("--template", default="second-interview", show_default=True, help="The letter template.")
@click.option(
    "--from",
    "resume",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The candidate's JSON Resume, which becomes the letterhead.",
)
@click.option("--kits", type=click.Path(path_type=Path, file_okay=False), help="The folder of kits, if not the site's.")
def new(**wishes: Any) -> None:
    """Write a kit to be filled in, with every prompt as a comment.

    NAME is the kit's file without its ending, such as `riverside-museum` or `2026/rail-depot`. Nothing is overwritten.
    """
    from letterkit.commands.new_kit import NewKit, written_anew

    click.echo(written_anew(NewKit(**wishes)), nl=False)


@main.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Print what a CODE means, with an example that is wrong and the right one; without a code, list them all."""
    from letterkit.commands.explaining import all_codes, explained

    click.echo(explained(code) if code else all_codes(), nl=False)


@main.command()
@click.option(
    "--of",
    "kind",
    type=click.Choice(["kit", "letterhead", "template"]),
    default="kit",
    show_default=True,
    help="The kind of file.",
)
def schema(kind: str) -> None:
    """Print the JSON Schema of a kit, a letterhead or a template."""
    from letterkit.schema import schema_text

    click.echo(schema_text(kind), nl=False)


if __name__ == "__main__":
    main()
