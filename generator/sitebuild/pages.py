"""Converted pages put into the theme. What a page is made from has one name, so that an equal page is not made again."""
from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path, PurePath
from typing import Any

import mkdocs
from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_themes

from generator.sitebuild.conversion import is_excluded
from generator.sitebuild.navigation import SmallNavigation, describe
from generator.store import fingerprint
from generator.toolchain import installed_version, package_code

_NOT_IN_PAGES = frozenset("theme nav plugins hooks watch config_file_path docs_dir site_dir exclude_docs draft_docs not_in_nav".split())
"""Settings that decide which files there are, or name places on this computer."""

_PLAIN_BASE = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w-]+)*/?", re.ASCII)
_PLAIN_ADDRESS = re.compile(r"[\w-][\w.-]*(?:/[\w-][\w.-]*)*", re.ASCII)

_DRAFT = '<div class="mkdocs-draft-marker" title="This page will not be included into the built site.">DRAFT</div>'


def add_unlisted_pages(files: Files, config: MkDocsConfig) -> None:
    """Make the pages that mkdocs.yml keeps out of the navigation, as MkDocs does for want of an entry: of a large site nearly all."""
    listed = set(_listed_paths(config.nav))
    for file in files.documentation_pages() if config.nav is not None else ():
        if file.page is None and file.src_uri not in listed and not file.inclusion.is_in_nav():  # type: ignore[no-untyped-call]
            UnlistedPage(None, file, config)


def _listed_paths(entry: Any) -> Iterator[str]:
    if isinstance(entry, str):
        yield PurePath(entry.lstrip("/")).as_posix()
    elif isinstance(entry, (list, dict)):
        for child in entry.values() if isinstance(entry, dict) else entry:
            yield from _listed_paths(child)


class UnlistedPage(Page):
    """A page that is not in the navigation."""

    def _set_canonical_url(self, base: str | None) -> None:
        if not base or not _PLAIN_BASE.fullmatch(base) or not _PLAIN_ADDRESS.fullmatch(self.url):
            super()._set_canonical_url(base)
            return
        # What joining and splitting the addresses comes to, where nothing in them has a meaning of its own.
        base = base.rstrip("/") + "/"
        self.canonical_url = base + self.url
        self.abs_url = base[base.index("/", len("https://")) :] + self.url


def spare_lookups(environment: Environment) -> None:
    """Let the partials of the theme, some thirty a page, be found and given what is global without work that comes to the same."""
    # As Environment(cache_size=-1): none of the few templates is ever put out, and nobody keeps count of who was used last.
    environment.cache = {}
    # One dictionary and no chain of two: nothing is made global after the first page was begun.
    environment.make_globals = lambda d: {**environment.globals, **(d or {})}  # type: ignore[method-assign]


class Theme:
    """The theme of one build: renders pages and names what they are made from."""

    def __init__(self, config: MkDocsConfig, environment: Environment, files: Sequence[File], navigation: Navigation) -> None:
        self._config = config
        self._environment = environment
        self._files = files
        self._navigation = navigation
        self._small = SmallNavigation(navigation)
        self._described: dict[int, str] = {}
        self.made_from = fingerprint(
            _settings(config),
            mkdocs.__version__,
            installed_version("jinja2"),
            _theme_version(config.theme.name),
            package_code(),
            *_folder_contents(config.theme.custom_dir),
        )

    def name(self, page: Page, digest: str, extras: str) -> str:
        """The name of everything the HTML of a page is made from.

        `digest` names its content and table of contents, `extras` what is added after.
        """
        neighbours = [[other.title, other.url] if other else None for other in (page.previous_page, page.next_page)]
        facts = [page.file.src_uri, page.title, page.meta, neighbours, page.canonical_url, page.edit_url]
        return fingerprint(self.made_from, digest, extras, self._describe(page), repr(facts))

    def _describe(self, page: Page) -> str:
        navigation = self._small.of(page.file.src_uri)
        if id(navigation) not in self._described:
            home = navigation.homepage.url if navigation.homepage else None
            self._described[id(navigation)] = json.dumps([describe(navigation), home])
        return self._described[id(navigation)]

    def render(self, page: Page) -> str:
        """The page's HTML; its content must be set. Raises jinja2.TemplateError for a faulty template."""
        config = self._config
        config._current_page = page
        page.active = True
        try:
            context = get_context(self._navigation, self._files, config, page)
            template = self._environment.get_template(str(page.meta.get("template", "main.html")))
            context = config.plugins.on_page_context(context, page=page, config=config, nav=self._navigation)
            if is_excluded(page.file):
                page.content = _DRAFT + (page.content or "")
            html: str = config.plugins.on_post_page(template.render(context), page=page, config=config)
            return html
        finally:
            page.active = False
            config._current_page = None


def _settings(config: MkDocsConfig) -> str:
    """All that was set in mkdocs.yml and since: what a template can see of it, but for the navigation, which each page has its own of."""
    seen = {name: config[name] for name in config if name not in _NOT_IN_PAGES}
    return json.dumps([seen, {name: config.theme[name] for name in config.theme}], sort_keys=True, default=repr)


@cache
def _theme_version(name: str | None) -> str:
    entry = get_themes().get(name or "")
    return f"{name} {entry.dist.version}" if entry is not None and entry.dist is not None else f"{name}"


def _folder_contents(folder: str | None) -> list[str | bytes]:
    parts: list[str | bytes] = []
    for path in sorted(Path(folder).rglob("*")) if folder else ():
        if path.is_file():
            parts += [path.as_posix(), path.read_bytes()]
    return parts
