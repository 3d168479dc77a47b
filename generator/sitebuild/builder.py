"""One build of the site: MkDocs' steps in MkDocs' order, without those whose result is already there."""
from __future__ import annotations

import gzip
import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BaseLoader, Environment, FileSystemLoader
from mkdocs.commands.build import _build_template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.meta import get_data

from generator.render import MadeFile, SiteFile
from generator.sitebuild.conversion import Conversion, Converter, Remembered, apply_conversion, check_anchors
from generator.sitebuild.output import Output
from generator.sitebuild.pages import Theme, add_unlisted_pages, spare_lookups
from generator.storage import Unchanged
from generator.store import Store
from generator.workers import Workers

_MANY_MADE = 8
"""Files that take time to make above which starting processes costs less than it saves."""

_AT_HAND = 32_000_000
"""Code points of HTML that are held from the reading of the pages to their writing; the rest is read again from the store."""


@dataclass(frozen=True, slots=True)
class Additions:
    """What the package adds to MkDocs' own pages.

    `to_page` names what is put into the page at a path, beside its content; `files` are the files of the site that are no pages,
    `made` those of them that take time to make.
    """

    to_page: Callable[[str], str]
    files: Callable[[], Iterable[SiteFile]]
    made: Callable[[], Iterable[MadeFile]]


def is_ours_alone(config: MkDocsConfig) -> bool:
    """Whether no other plugin or hook takes part in the build: only then is it known what a page depends on."""
    methods = (method for found in config.plugins.events.values() for method in found)
    return all(getattr(method, "__module__", "").startswith("generator.") for method in methods)


class Builder:
    """Brings one folder up to date as often as asked, and remembers what it found out the last time."""

    def __init__(self, additions: Additions, store: Store, output: Output, workers: Workers) -> None:
        """`workers` make the files that take time to make."""
        self._workers = workers
        self._additions = additions
        self._store = store
        self._output = output
        self._remembered = Remembered()
        self._sound: Mapping[str, Conversion] = {}
        self._keys: tuple[str, Unchanged[str]] = ("", Unchanged())
        self._theme_files = ThemeFiles()

    def build(self, config: MkDocsConfig, serve_url: str | None = None) -> None:
        """Bring the folder up to date. Warnings go to MkDocs' log, as in its own build. Raises BuildError, OSError."""
        config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files = get_files(config)
        environment = config.theme.get_env()
        with self._theme_files.listed_once(environment, config.theme.custom_dir):
            files.add_files_from_theme(environment, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        add_unlisted_pages(files, config)
        navigation = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_in_serve if serve_url else InclusionLevel.is_included
        documents = files.documentation_pages(inclusion=inclusion)
        converter = Converter(config, files, documents, self._store, self._remembered)
        if self._keys[0] != converter.settings:
            self._keys = (converter.settings, Unchanged())
        pages = _Pages(config, converter, self._keys[1])
        for file in documents:
            pages.read(file)
        environment = config.plugins.on_env(environment, config=config, files=files)
        spare_lookups(environment)
        for file in files:
            if not file.is_documentation_page() and inclusion(file.inclusion):
                _copy(file, self._output)
        self._write_templates(config, environment, files, navigation)
        theme = Theme(config, environment, documents, navigation)
        for file in documents:
            self._write_page(file, pages, theme)
        converter.finish(pages.keys.values())
        self._sound = check_anchors(files, pages.conversions, config.validation.links.anchors, self._sound)
        for extra in self._additions.files():
            self._output.write_text(extra.path, extra.text)
        self._write_made()
        self._output.finish()

    def _write_made(self) -> None:
        stale = [file for file in self._additions.made() if not self._output.is_current(file.path, file.made_from)]
        with self._workers.open_here(len(stale) > _MANY_MADE) as pool:
            for file, data in zip(stale, pool.map(_made, (file.make for file in stale)), strict=True):
                self._output.write(file.path, data, file.made_from)

    def _write_templates(self, config: MkDocsConfig, environment: Environment, files: Files, navigation: Navigation) -> None:
        for name in sorted(config.theme.static_templates):
            html = _build_template(name, environment.get_template(name), files, config, navigation)
            if html.strip():
                self._output.write(name, html.encode())
            if name == "sitemap.xml" and html.strip():
                self._output.write(f"{name}.gz", compress(html))

    def _write_page(self, file: File, pages: _Pages, theme: Theme) -> None:
        page = file.page
        assert page is not None
        conversion = pages.conversions[file.src_uri]
        name = theme.name(page, conversion.digest, self._additions.to_page(file.src_uri))
        if self._output.is_current(file.dest_uri, name):
            return
        page.toc = get_toc(list(conversion.toc))
        page.content = pages.content(file)
        html = theme.render(page)
        page.content = None
        if html.strip():
            self._output.write(file.dest_uri, html.encode("utf-8", errors="xmlcharrefreplace"), name)


class ThemeFiles:
    """The list of a theme's files without its icons, of which Material brings fourteen thousand: MkDocs publishes no hidden folder."""

    def __init__(self) -> None:
        self._listed: dict[tuple[str, ...], list[str]] = {}

    @contextmanager
    def listed_once(self, environment: Environment, own: str | None) -> Iterator[None]:
        """Inside the with block the files of installed themes are listed as they were when first asked; those in `own`, as they are."""
        loader = environment.loader
        assert isinstance(loader, FileSystemLoader)
        installed = tuple(path for path in loader.searchpath if path != own)
        if installed not in self._listed:
            self._listed[installed] = [name for folder in installed for name in _visible_files(folder)]
        environment.loader = _Listed({*self._listed[installed], *(_visible_files(own) if own else ())})
        try:
            yield
        finally:
            environment.loader = loader


def _visible_files(folder: str) -> Iterator[str]:
    """The files below `folder`, relative and with forward slashes, but for what is hidden at its top."""
    for path, folders, names in os.walk(folder):
        below = os.path.relpath(path, folder)
        if below == os.curdir:
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (name for name in names if not name.startswith("."))
        else:
            yield from (f"{below}/{name}".replace(os.sep, "/") for name in names)


class _Listed(BaseLoader):
    def __init__(self, known: Iterable[str]) -> None:
        self._known = sorted(known)

    def list_templates(self) -> list[str]:
        return self._known


def compress(text: str) -> bytes:
    """`text` as gzip, without the time of day in it."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=buffer, mode="wb", mtime=0) as stream:
        stream.write(text.encode())
    return buffer.getvalue()


class _Pages:
    """The converted pages of one build: what is known of each, and its HTML when it is needed, once."""

    def __init__(self, config: MkDocsConfig, converter: Converter, kept_keys: Unchanged[str]) -> None:
        """`kept_keys` are those of the pages whose files are as they were."""
        self._config = config
        self._kept_keys = kept_keys
        self._converter = converter
        self._at_hand: dict[str, str] = {}
        self._room = _AT_HAND
        self._source: tuple[File, str] | None = None
        self.keys: dict[str, str] = {}
        self.conversions: dict[str, Conversion] = {}

    def read(self, file: File) -> None:
        """Read the page and find out what MkDocs wants to know of it; of a large site the HTML is left in the store."""
        page = file.page or Page(None, file, self._config)
        try:
            key = self.keys[file.src_uri] = self._key(file)
            conversion = self._converter.find(file, key)
            if conversion is None:
                conversion, html, is_kept = self._convert(page, key)
                self._room -= len(html)
                if self._room > 0 or not is_kept:
                    self._at_hand[file.src_uri] = html
        except (OSError, ValueError) as error:
            raise BuildError(f"{file.src_uri}: cannot be read: {error}") from error
        self.conversions[file.src_uri] = conversion
        apply_conversion(page, conversion)

    def _key(self, file: File) -> str:
        """The key of the page's text; the text is held until the page is converted."""

        def read() -> str:
            self._source = file, _read_source(file)
            return self._converter.key(*self._source)

        path = file.abs_src_path
        return read() if path is None or file._content is not None else self._kept_keys.find(path, read)

    def _convert(self, page: Page, key: str) -> tuple[Conversion, str, bool]:
        self._config._current_page = page
        try:
            source = self._source[1] if self._source is not None and self._source[0] is page.file else _read_source(page.file)
            page.markdown, page.meta = get_data(source)
            return self._converter.convert(page, self._config, key)
        finally:
            self._config._current_page = None

    def content(self, file: File) -> str:
        """The page's HTML; converted again where the store has lost it since."""
        if file.src_uri in self._at_hand:
            return self._at_hand.pop(file.src_uri)
        key = self.keys[file.src_uri]
        if found := self._converter.read(file, key):
            return found[1]
        assert file.page is not None
        conversion, html, _ = self._convert(file.page, key)
        apply_conversion(file.page, conversion)
        return html


def _read_source(file: File) -> str:
    """The text of a page as `File.content_string` gives it, which reads it piece by piece. Raises OSError, ValueError."""
    if file._content is not None or file.abs_src_path is None:
        return file.content_string
    with open(file.abs_src_path, "rb") as stream:
        text = stream.read().decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _made(make: Callable[[], bytes]) -> bytes:
    return make()


def _copy(file: File, output: Output) -> None:
    if file._content is not None:
        output.write(file.dest_uri, file.content_bytes)
    elif file.abs_src_path is not None and Path(file.abs_src_path) != Path(os.path.normpath(file.abs_dest_path)):
        output.copy(file.abs_src_path, file.dest_uri)

