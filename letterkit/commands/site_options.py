"""What a site decides in its mkdocs.yml, read without MkDocs: the same letters are checked as are built.

The file is looked at as YAML and nothing in it is made: `!ENV` and `!!python/…` are left where they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click
import yaml

from letterkit.diagnostics import Code
from letterkit.etiquette import supported_locales
from letterkit.kit import EnvelopeSize, Paper
from letterkit.library import House
from letterkit.nearest import did_you_mean
from letterkit.words import YES_OR_NO

CONFIGURATIONS = ("mkdocs.yml", "mkdocs.yaml")
KITS = "kits"
_PLUGIN = "letterkit"
_PLAIN = "tag:yaml.org,2002:"
"""What the tags of plain values begin with; one of an author's own is an order to MkDocs."""


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """The options of a site that matter to its kits."""

    kits: Path = Path(KITS)
    """The folder of kits, as seen from here."""
    house: House = field(default_factory=House)
    proof: bool = True
    """Whether spelling and grammar are to be checked."""


def site_options(configuration: Path | None) -> SiteOptions:
    """The options in a mkdocs.yml; without one, what goes without saying."""
    if configuration is None:
        return SiteOptions()
    options = dict(_options(configuration))

    def one_of(name: str, known: tuple[str, ...]) -> str | None:
        written = options.get(name)
        if isinstance(written, str) and written not in known:
            meant = did_you_mean(written, known)
            raise click.UsageError(f"{configuration}: `{name}` cannot be `{written}`{meant}; there are: {_list(known)}")
        return written if isinstance(written, str) else None

    sizes = tuple(size.value for size in EnvelopeSize)
    paper = one_of("paper", tuple(paper.value for paper in Paper))
    envelope, note_envelope = one_of("envelope", sizes), one_of("note_envelope", sizes)
    kits = options.get("kits_dir")
    return SiteOptions(
        configuration.parent / (kits if isinstance(kits, str) else KITS),
        House(
            locale=one_of("locale", supported_locales()) or House().locale,
            paper=Paper(paper) if paper else None,
            envelope=EnvelopeSize(envelope) if envelope else None,
            note_envelope=EnvelopeSize(note_envelope) if note_envelope else None,
            ignore=frozenset(_ignored(options.get("ignore"), configuration)),
        ),
        YES_OR_NO.get(str(options.get("proof")).lower(), True),
    )


def beside(folder: Path) -> Path | None:
    """The mkdocs.yml in a folder, if there is one."""
    return next((folder / name for name in CONFIGURATIONS if (folder / name).is_file()), None)


def _ignored(written: object, configuration: Path) -> Iterator[Code]:
    known: dict[str, Code] = {str(code.value): code for code in Code}
    for name in written if isinstance(written, list) else ():
        if name not in known:
            raise click.UsageError(f"{configuration}: there is no code `{name}`{did_you_mean(str(name), known)}")
        yield known[name]


def _list(known: tuple[str, ...]) -> str:
    return ", ".join(known)


def _options(configuration: Path) -> Iterator[tuple[str, str | list[str]]]:
    """The options below `letterkit` that are plain texts or lists of texts."""
    try:
        whole = yaml.compose(configuration.read_bytes(), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{configuration} cannot be read: {' '.join(str(error).split())}") from error
    for name, value in _keys(_plugin(whole)):
        if isinstance(value, yaml.ScalarNode) and value.tag.startswith(_PLAIN):
            yield name, value.value
        elif isinstance(value, yaml.SequenceNode):
            yield name, [item.value for item in value.value if isinstance(item, yaml.ScalarNode)]


def _plugin(whole: yaml.Node | None) -> yaml.Node | None:
    """What stands below the plugin's name, in the list of plugins or in a mapping of them."""
    plugins = dict(_keys(whole)).get("plugins")
    items = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    return next((options for item in items for name, options in _keys(item) if name == _PLUGIN), None)


def _keys(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((key.value, value) for key, value in node.value if isinstance(key, yaml.ScalarNode))
