"""The MkDocs plugin: which options there are, and what happens at which moment of a build."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger

from letterkit.diagnostics import Severity
from letterkit.etiquette import supported_locales
from letterkit.excerpts.printing import Excerpts
from letterkit.kit import EnvelopeSize, Paper
from letterkit.library import Holdings, House, Library
from letterkit.proofreading import NOT_CHECKED, failures, proofreader
from letterkit.report import report, written
from letterkit.site.addresses import Addresses, AddressOption
from letterkit.site.downloads import HarperOption, proof_for_readers, word_documents
from letterkit.site.finished import FinishedPage, generated_file
from letterkit.site.folders import (
    as_typed,
    is_preview,
    kits_folder,
    misplaced,
    no_room_for_gallery,
    overrides_folder,
    taken_slugs,
)
from letterkit.site.foot import Foot
from letterkit.site.guide import Guide, read_guide
from letterkit.site.guide_desk import GuideDesk
from letterkit.site.introduction import introduced
from letterkit.site.kit_pages import KitPages
from letterkit.site.leaks import leaks
from letterkit.site.lessons import Lessons
from letterkit.site.message_pages import message_pages
from letterkit.site.readers import CommentsOption, StoriesOption
from letterkit.site.remarks import CodesOption, DayOption
from letterkit.site.shells import Shells
from letterkit.site.shop import Kept, Shop
from letterkit.site.write import frame_around, writing_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from letterkit.diagnostics import Diagnostic

log = get_plugin_logger(__name__)

_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.HINT: logging.INFO}
"""How loudly a diagnostic is logged: `mkdocs build --strict` counts warnings, not hints."""


class LetterkitConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in mkdocs.yml."""

    kits_dir = c.Type(str, default="kits")
    """The folder of kits, beside mkdocs.yml."""
    path = AddressOption(default="kits")
    """Where the generated pages live on the site."""
    title = c.Type(str, default="Letters")
    """What the gallery is called, where the navigation does not say."""
    locale = c.Choice(supported_locales(), default="en-US")
    """The etiquette of kits that name none."""
    paper = c.Optional(c.Choice([paper.value for paper in Paper]))
    """The sheet of kits that name none; by locale where this is not set."""
    envelope = c.Optional(c.Choice([size.value for size in EnvelopeSize]))
    """The envelope of letters whose kits name none; by locale where this is not set."""
    note_envelope = c.Optional(c.Choice([size.value for size in EnvelopeSize]))
    """The envelope of thank-you notes whose kits name none; by locale where this is not set."""
    show_private = c.Type(bool, default=True)
    """Whether `mkdocs serve` shows private kits. A build never does."""
    search_letters = c.Type(bool, default=False)
    """Whether search finds the words of letters, beside title, firm and role. The index grows by some 4 KB a letter."""
    ignore = CodesOption()
    """Remarks that are to be made of no kit, by the codes in brackets at the end of each message."""
    as_of = DayOption()
    """The day on which the kits are looked at: a letter that should be out by then is told so. Nothing asks a clock."""
    proof = c.Type(bool, default=True)
    """Whether spelling and grammar are checked. It needs Harper: `pip install "letterkit[proof]"`."""
    composer = c.Type(bool, default=True)
    """Whether the site has the page *Write your letter*, on which readers write their own, in their own browsers."""
    composer_proof = HarperOption()
    """Whether that page can check spelling and grammar too, in the reader's browser. It needs Harper for browsers."""
    word = c.Type(bool, default=False)
    """Whether each letter can be downloaded for Word. It needs python-docx: `pip install "letterkit[word]"`."""
    messages = AddressOption(default="")
    """A folder of the site, such as `reference/messages`, for a page on each message. Without it there are none."""
    shared_picture = c.Optional(c.Type(str))
    """The picture beside a link to the site where somebody shares it: a file in docs. It needs `site_url`."""
    stories = c.Optional(StoriesOption())
    """Where the guide's pages ask their readers to tell what happened. Without it they do not ask."""
    comments = c.Optional(CommentsOption())
    """The readers' comments below the guide's pages, by giscus. They are loaded only when a reader asks for them."""


class LetterkitPlugin(BasePlugin[LetterkitConfig]):  # type: ignore[no-untyped-call]
    """Shows a library of kits as a gallery and a page for each letter."""

    def __init__(self) -> None:
        self._serving = False
        self._library: tuple[tuple[Any, ...], Library] | None = None
        self._kept: tuple[tuple[object, ...], Kept] = ((), {})

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._serving = command == "serve"

    @event_priority(-100)  # after every plugin that decides what addresses look like, as Material's offline one does
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if mistakes := misplaced(config, self.config.kits_dir):
            raise PluginError(_stopped(report(mistakes)))
        self._word = word_documents() if self.config.word else None
        self._lenient = self._serving or is_preview(config)
        self._addresses = Addresses(self.config.path, config)
        self._taken = taken_slugs(config, self._addresses)
        self._judge(no_room_for_gallery(self._taken))
        self._holdings = self._read(config)
        guide = read_guide(config)
        self._lessons = Lessons(guide, self._holdings.advice)
        overrides = self._overrides(config)
        self._guide = self._open_guide(config, guide, overrides)
        self._foot = Foot(self.config.stories, self.config.comments, overrides)
        self._foot.bring(config)
        pages = self._printer(overrides)
        kept = self._kept[1] if self._kept[0] == pages.makings else {}
        self._shop = Shop(config, pages, self._addresses, self._house, self.config.title)
        printed = self._shop.prepare(self._shown, kept)
        self._kept = (pages.makings, printed if self._serving else {})
        self._proof = proof_for_readers(config, self.config.composer_proof)
        self._writing = self._page_to_write_on(overrides) if self.config.composer else None
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self._shop.stock(files)
        if self._writing:
            uri = self._addresses.file_of(self._addresses.writing)
            files.append(generated_file(uri, config, content=self._writing))
            for name, script in (self._proof.scripts if self._proof else {}).items():
                files.append(generated_file(f"{uri.rpartition('/')[0]}/{name}", config, content=script))
        if folder := self.config.messages:
            for file in list(message_pages(folder, config, files, self._lessons)):
                files.append(file)
        self._picture = self._shared_picture(files)
        return files

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        self._shells = Shells(env)
        return env

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self._shop.link_up()
        return nav

    @event_priority(-100)  # after every plugin that writes Markdown, whose blocks are shown too
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return markdown if isinstance(page, FinishedPage) else self._guide.open(page, markdown, files)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if not isinstance(page, FinishedPage):
            self._judge(self._guide.overlooked(page), begun=True)
        return html

    @event_priority(100)  # before any search plugin reads the page
    def _before_search(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        if isinstance(page, FinishedPage):
            page.put_in_search_clothes()
        return context

    @event_priority(-100)  # after every search plugin has read the page, before the theme shows it
    def _after_search(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        if isinstance(page, FinishedPage):
            page.put_in_own_clothes()
            self._shells.put_around(page, context)
        else:
            self._foot.put_under(page)
        return context

    on_page_context = CombinedEvent(_before_search, _after_search)

    @event_priority(-100)  # after every plugin that introduces pages itself, as Material's social one does
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        output = introduced(output, page, config, self._picture)
        if isinstance(page, FinishedPage):
            page.forget()
        return output

    @event_priority(-100)  # after every plugin that writes to the site, as the search does with its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self._lenient:
            return
        if found := list(leaks(Path(config.site_dir), self._holdings.entries, self._addresses, self._taken)):
            listed = "\n".join(f"    {leak}" for leak in found)
            raise PluginError(f"Private text has reached {config.site_dir}. Do not publish it.\n{listed}")

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        if not self._serving:  # `serve --clean` calls itself a build until now
            self._serving = True
            builder()
        return server

    @property
    def _house(self) -> House:
        """What the options decide for every kit that does not decide for itself."""
        config = self.config
        return House(
            locale=config.locale,
            paper=Paper(config.paper) if config.paper else None,
            envelope=EnvelopeSize(config.envelope) if config.envelope else None,
            note_envelope=EnvelopeSize(config.note_envelope) if config.note_envelope else None,
            ignore=config.ignore,
            as_of=config.as_of,
        )

    @property
    def _shown(self) -> Holdings:
        """The kits that this build shows: the published ones, and under serve the private ones too."""
        if self._serving and self.config.show_private:
            return self._holdings
        return self._holdings.only_published()

    def _read(self, config: MkDocsConfig) -> Holdings:
        """What the library holds; its mistakes are logged in a preview, and stop every other build."""
        folder = kits_folder(config, self.config.kits_dir)
        if not folder.is_dir():
            log.warning(f"There is no folder {self.config.kits_dir} beside mkdocs.yml, so there are no letters.")
        else:
            config.watch.append(str(folder))
        reader = proofreader() if self.config.proof else None
        key = (folder, self.config.kits_dir, self._house, reader)
        if self._library is None or self._library[0] != key:
            library = Library(folder, shown_as=self.config.kits_dir, house=self._house, proofreader=reader)
            self._library = (key, library)
        holdings = self._library[1].read({slug: path for slug, path in self._taken.items() if slug})
        concerned = holdings if self._serving else holdings.only_published()
        self._judge(concerned.diagnostics, kits=len(concerned.entries), good=concerned.good)
        if self.config.proof and reader is None and concerned.entries:
            log.info(NOT_CHECKED)
        for failure in failures(concerned.entries):
            log.warning(failure)
        return holdings

    def _open_guide(self, config: MkDocsConfig, guide: Guide, overrides: Path | None) -> GuideDesk:
        """The project's own pages and the blocks in them; their mistakes are logged in a preview, and stop a build."""
        excerpts = Excerpts(self._shown, self._house, overrides)
        desk = GuideDesk(config, guide, excerpts, self._addresses)
        self._judge(desk.mistakes())
        return desk

    def _overrides(self, config: MkDocsConfig) -> Path | None:
        """The folder of the user's own fragments; in a preview none while they are broken."""
        overrides = overrides_folder(config)
        if config.theme.custom_dir:
            config.watch.append(config.theme.custom_dir)
        blocks = Excerpts(self._shown, self._house, overrides)
        foot = Foot(self.config.stories, self.config.comments, overrides)
        found = (*self._printer(overrides).proof(), *blocks.proof(), *foot.proof())
        mistakes = [as_typed(mistake, config) for mistake in dict.fromkeys(found)]
        self._judge(mistakes)
        return None if mistakes else overrides

    def _printer(self, overrides: Path | None) -> KitPages:
        """What makes the pages of kits."""
        search = self.config.search_letters
        return KitPages(
            self._addresses,
            overrides,
            search_letters=search,
            word=self._word,
            lessons=self._lessons,
            messages=self.config.messages,
            is_preview=self._serving,
            is_written_on=self.config.composer,
        )

    def _page_to_write_on(self, overrides: Path | None) -> bytes | None:
        """The page to write on; its mistakes are logged in a preview, and stop a build."""
        templates = self._library[1].templates if self._library else ()
        frame = frame_around(self._addresses, self._lessons)
        page, mistakes = writing_page(templates, self._house, frame, overrides=overrides, proof=self._proof)
        self._judge(as_typed(mistake, self._addresses.config) for mistake in mistakes)
        return page

    def _shared_picture(self, files: Files) -> str | None:
        """The address on the site of the picture beside links to it, where there is one."""
        name = self.config.shared_picture
        file = files.get_file_from_path(name) if name else None
        if name and not file:
            log.warning(f"`shared_picture` is {name}, and there is no such file in docs.")
        return file.url if file else None

    def _judge(
        self, diagnostics: Iterable[Diagnostic], *, kits: int | None = None, good: int = 0, begun: bool = False
    ) -> None:
        """Logs what is wrong; what may not be published stops a build, with everything that is wrong in one message.

        `begun` says that MkDocs has already emptied the site.
        """
        listed = list(diagnostics)
        if not self._lenient and any(diagnostic.is_error for diagnostic in listed):
            raise PluginError(_stopped(report(listed, kits=kits, good=good), begun=begun))
        for diagnostic in listed:
            log.log(_LEVELS[diagnostic.severity], written(diagnostic))


def _stopped(listed: str, *, begun: bool = False) -> str:
    said = "The build stopped half-way." if begun else "Nothing was built; the site is as it was."
    return f"{said}\n\n{listed}\n"
