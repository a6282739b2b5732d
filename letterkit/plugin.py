"""The MkDocs plugin: which options there are, and what happens at which moment of a build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger

from letterkit.etiquette import supported_locales
from letterkit.kit import Paper
from letterkit.library import Holdings, House, Library
from letterkit.render.press import Press
from letterkit.report import report, written
from letterkit.site.addresses import Addresses
from letterkit.site.finished import FinishedPage
from letterkit.site.folders import kits_folder, misplaced, overrides_folder, taken_slugs
from letterkit.site.kit_pages import KitPages
from letterkit.site.leaks import leaks
from letterkit.site.shop import Kept, Shop

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

log = get_plugin_logger(__name__)


class LetterkitConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in mkdocs.yml."""

    kits_dir = c.Type(str, default="kits")
    """The folder of kits, beside mkdocs.yml."""
    path = c.Type(str, default="kits")
    """Where the generated pages live on the site."""
    title = c.Type(str, default="Letters")
    """What the gallery is called, where the navigation does not say."""
    locale = c.Choice(supported_locales(), default="en-US")
    """The etiquette of kits that name none."""
    paper = c.Optional(c.Choice([paper.value for paper in Paper]))
    """The sheet of kits that name none; by locale where this is not set."""
    show_private = c.Type(bool, default=True)
    """Whether `mkdocs serve` shows private kits. A build never does."""
    search_letters = c.Type(bool, default=False)
    """Whether search finds the words of letters, beside title, firm and role. The index grows by some 4 KB a letter."""


class LetterkitPlugin(BasePlugin[LetterkitConfig]):  # type: ignore[no-untyped-call]
    """Shows a library of kits as a gallery and a page for each letter."""

    def __init__(self) -> None:
        self._serving = False
        self._library: tuple[tuple[Any, ...], Library] | None = None
        self._kept: Kept = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if mistakes := misplaced(config, self.config.kits_dir):
            raise PluginError(report(mistakes))
        self._holdings = self._read(config)
        self._shop = self._open_shop(config)
        self._kept = self._shop.prepare(self._shown, self._kept)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self._shop.stock(files)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self._shop.link_up()
        return nav

    @event_priority(100)  # before any search plugin reads the page
    def _before_search(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        if isinstance(page, FinishedPage):
            page.put_in_search_clothes()
        return context

    @event_priority(-100)  # after every search plugin has read the page, before the theme shows it
    def _after_search(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        if isinstance(page, FinishedPage):
            page.put_in_own_clothes()
        return context

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self._serving:
            return
        if found := list(leaks(Path(config.site_dir), self._holdings.entries, self.config.path.strip("/"))):
            listed = "\n".join(f"    {leak}" for leak in found)
            raise PluginError(f"Private text has reached {config.site_dir}. Do not publish it.\n{listed}")

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        if not self._serving:  # `serve --clean` calls itself a build until now
            self._serving = True
            builder()
        return server

    def _open_shop(self, config: MkDocsConfig) -> Shop:
        overrides = overrides_folder(config)
        press = Press(overrides)
        if mistakes := press.proof():
            raise PluginError(report(mistakes))
        addresses = Addresses(self.config.path.strip("/"), config)
        pages = KitPages(addresses, press, overrides, search_letters=self.config.search_letters)
        return Shop(config, pages, addresses, self.config.title)

    @property
    def _shown(self) -> Holdings:
        """The kits that this build shows: the published ones, and under serve the private ones too."""
        if self._serving and self.config.show_private:
            return self._holdings
        return self._holdings.only_published()

    def _read(self, config: MkDocsConfig) -> Holdings:
        """What the library holds; its mistakes are logged under serve, and stop every other build."""
        folder = kits_folder(config, self.config.kits_dir)
        if not folder.is_dir():
            log.warning(f"There is no folder {self.config.kits_dir} beside mkdocs.yml, so there are no letters.")
        else:
            config.watch.append(str(folder))
        house = House(self.config.locale, Paper(self.config.paper) if self.config.paper else None)
        key = (folder, self.config.kits_dir, house)
        if self._library is None or self._library[0] != key:
            self._library = (key, Library(folder, shown_as=self.config.kits_dir, house=house))
        holdings = self._library[1].read(taken_slugs(config, self.config.path.strip("/")))
        concerned = holdings if self._serving else holdings.only_published()
        if not self._serving and any(mistake.is_error for mistake in concerned.diagnostics):
            raise PluginError(report(concerned.diagnostics, kits=len(concerned.entries), good=concerned.good))
        for diagnostic in concerned.diagnostics:
            (log.error if diagnostic.is_error else log.warning)(written(diagnostic))
        return holdings
