"""One build of the site: MkDocs' steps in MkDocs' order, without those whose result is already there."""
from __future__ import annotations

import gzip
import io
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import _build_template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from generator.render import MadeFile, SiteFile
from generator.sitebuild.conversion import Conversion, Converter
from generator.sitebuild.output import Output
from generator.sitebuild.pages import Theme
from generator.store import Store


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


def build_changed(config: MkDocsConfig, additions: Additions, store: Store, output: Output, serve_url: str | None = None) -> None:
    """Bring the site's folder up to date. Warnings go to MkDocs' log, as in its own build. Raises BuildError, OSError."""
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    files = get_files(config)
    environment = config.theme.get_env()
    files.add_files_from_theme(environment, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    navigation = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_in_serve if serve_url else InclusionLevel.is_included
    pages = _Pages(config, files, Converter(config, files, store))
    for file in files.documentation_pages(inclusion=inclusion):
        pages.read(file)
    environment = config.plugins.on_env(environment, config=config, files=files)
    for file in files:
        if not file.is_documentation_page() and inclusion(file.inclusion):
            _copy(file, output)
    documents = files.documentation_pages(inclusion=inclusion)
    theme = Theme(config, environment, documents, navigation)
    for name in sorted(config.theme.static_templates):
        html = _build_template(name, environment.get_template(name), files, config, navigation)
        if html.strip():
            output.write(name, html.encode())
        if name == "sitemap.xml" and html.strip():
            output.write(f"{name}.gz", compress(html))
    for file in documents:
        page = file.page
        assert page is not None
        name = theme.name(page, pages.conversions[file.src_uri].digest, additions.to_page(file.src_uri))
        if not output.is_current(file.dest_uri, name):
            page.content = pages.content(file)
            html = theme.render(page)
            page.content = None
            if html.strip():
                output.write(file.dest_uri, html.encode("utf-8", errors="xmlcharrefreplace"), name)
    for file in documents:
        assert file.page is not None
        file.page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
    for extra in additions.files():
        output.write(extra.path, extra.text.encode())
    for file_to_make in additions.made():
        if not output.is_current(file_to_make.path, file_to_make.made_from):
            output.write(file_to_make.path, file_to_make.make(), file_to_make.made_from)
    output.finish()


def compress(text: str) -> bytes:
    """`text` as gzip, without the time of day in it."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=buffer, mode="wb", mtime=0) as stream:
        stream.write(text.encode())
    return buffer.getvalue()


class _Pages:
    """The converted pages of one build: what is known of each, and its HTML when it is needed, not before."""

    def __init__(self, config: MkDocsConfig, files: Files, converter: Converter) -> None:
        self._config = config
        self._files = files
        self._converter = converter
        self._keys: dict[str, str] = {}
        self._unkept: dict[str, str] = {}
        self.conversions: dict[str, Conversion] = {}

    def read(self, file: File) -> None:
        """Read the page and find out what MkDocs wants to know of it; its HTML is left in the store."""
        page = file.page or Page(None, file, self._config)
        self._config._current_page = page
        try:
            source = file.content_string
            key = self._keys[file.src_uri] = self._converter.key(file, source)
            page.read_source(self._config)
            found = self._converter.read(key)
            if found:
                conversion, _ = found
            else:
                conversion, html, is_kept = self._converter.convert(page, self._config, key)
                if not is_kept:
                    self._unkept[file.src_uri] = html
        except (OSError, ValueError) as error:
            raise BuildError(f"{file.src_uri}: cannot be read: {error}") from error
        finally:
            self._config._current_page = None
        self.conversions[file.src_uri] = conversion
        self._converter.apply(page, conversion)
        page.content, page.markdown = None, ""

    def content(self, file: File) -> str:
        """The page's HTML; converted again where the store has lost it since."""
        if file.src_uri in self._unkept:
            return self._unkept[file.src_uri]
        found = self._converter.read(self._keys[file.src_uri])
        if found:
            return found[1]
        assert file.page is not None
        file.page.read_source(self._config)
        return self._converter.convert(file.page, self._config, self._keys[file.src_uri])[1]


def _copy(file: File, output: Output) -> None:
    if file._content is not None:
        output.write(file.dest_uri, file.content_bytes)
    elif file.abs_src_path is not None and Path(file.abs_src_path) != Path(os.path.normpath(file.abs_dest_path)):
        output.copy(file.abs_src_path, file.dest_uri)

