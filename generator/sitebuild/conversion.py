"""Markdown to HTML as MkDocs does it, kept by everything that decides the result.

A page is kept only where nothing about it was worth a message: every link was found among the site's files. A page with a link
that leads nowhere is converted, and complained about, in every build.
"""
from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any
from urllib.parse import urlsplit

import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from generator.store import Store, fingerprint, package_code

_PURE = frozenset("abbr admonition attr_list def_list fenced_code footnotes md_in_html nl2br sane_lists smarty tables toc".split())
"""Extensions that come with Markdown and look at nothing but the page; our own do not either. With another one, nothing is kept."""

_OURS = "generator."


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted page without its HTML.

    `files` are the looked-up paths with the address of the file each led to, `anchors` the ids on the page, `anchor_links` every
    (path, anchor, link as written) that must exist elsewhere or here. `digest` names the HTML.
    """

    title: str | None
    toc: Sequence[Any]
    anchors: Sequence[str]
    files: Mapping[str, str]
    anchor_links: Sequence[tuple[str, str, str]]
    digest: str


class Converter:
    """Converts the pages of one site; the Markdown parser is set up once for all of them."""

    def __init__(self, config: MkDocsConfig, files: Files, store: Store) -> None:
        self._files = files
        self._store = store
        names = [name.removeprefix("markdown.extensions.") for name in config.markdown_extensions]
        self._is_kept = _PURE.issuperset(name for name in names if not name.startswith(_OURS))
        settings = json.dumps([names, config.mdx_configs, config.use_directory_urls], sort_keys=True, default=repr)
        self._settings = fingerprint(package_code(), settings, version("markdown"), version("mkdocs"))
        self._parser = _Parser(config) if self._is_kept else None

    def key(self, file: File, source: str) -> str:
        """The name under which the conversion of this text of this page is kept."""
        return fingerprint(self._settings, file.src_uri, source)

    def holds(self, conversion: Conversion) -> bool:
        """Whether the links of an earlier conversion lead where they led then."""
        return all(self._address(path) == address for path, address in conversion.files.items())

    def _address(self, path: str) -> str | None:
        file = self._files.get_file_from_path(path)
        return None if file is None or is_excluded(file) else file.url

    def read(self, key: str) -> tuple[Conversion, str] | None:
        """(conversion, HTML) kept under `key`, if its links still hold."""
        text = self._store.get(key) if self._is_kept else None
        if text is None:
            return None
        head, _, html = text.partition("\n")
        try:
            conversion = Conversion(**json.loads(head))
        except (ValueError, TypeError):
            return None
        return (conversion, html) if self.holds(conversion) else None

    def convert(self, page: Page, config: MkDocsConfig, key: str) -> tuple[Conversion, str, bool]:
        """(conversion, HTML, whether the store has it now) of a page whose Markdown was read. Warnings go to MkDocs' log."""
        if self._parser is None:
            page.render(config, self._files)
            return self._describe(page, {}, [_token(item) for item in page.toc]), page.content or "", False
        looked_up = _LookedUp(self._files)
        tokens = self._parser.convert(page, looked_up)
        conversion = self._describe(page, looked_up.found, tokens)
        html = page.content or ""
        kept = looked_up.all_found and self._parser.links.is_plain and self._store.put(key, json.dumps(_plain(conversion)) + "\n" + html)
        return conversion, html, kept

    def _describe(self, page: Page, found: Mapping[str, str], tokens: Any) -> Conversion:
        links = [(file.src_uri, anchor, link) for file, links in (page.links_to_anchors or {}).items() for anchor, link in links.items()]
        anchors = sorted(page.present_anchor_ids or ())
        return Conversion(page._title_from_render, tokens, anchors, found, links, fingerprint(page.content or ""))

    def apply(self, page: Page, conversion: Conversion) -> None:
        """Give the page what MkDocs would have found out about it, but for the HTML."""
        page._title_from_render = conversion.title
        page.toc = get_toc(list(conversion.toc))
        page.present_anchor_ids = set(conversion.anchors)
        links: dict[File, dict[str, str]] = {}
        for path, anchor, link in conversion.anchor_links:
            file = self._files.get_file_from_path(path)
            if file is not None:
                links.setdefault(file, {})[anchor] = link
        page.links_to_anchors = links


def _token(item: AnchorLink) -> dict[str, Any]:
    return {"name": item.title, "id": item.id, "level": item.level, "children": [_token(child) for child in item.children]}


def is_excluded(file: File) -> bool:
    """Whether the file is no part of the site: excluded, or a draft that only a preview shows."""
    return bool(file.inclusion.is_excluded())  # type: ignore[no-untyped-call]


def _plain(conversion: Conversion) -> dict[str, Any]:
    return {name: getattr(conversion, name) for name in Conversion.__slots__}


class _LookedUp:
    """The site's files, remembering which of them a page asked for."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.found: dict[str, str] = {}
        self.all_found = True

    def get_file_from_path(self, path: str) -> File | None:
        file = self._files.get_file_from_path(path)
        if file is None or is_excluded(file):
            self.all_found = False
        else:
            self.found[path] = file.url
        return file


class _Links(mkdocs_pages._RelativePathTreeprocessor):
    """MkDocs' own resolving of links, noting whether any link is of a kind that MkDocs may complain about without looking."""

    is_plain = True

    def path_to_url(self, url: str) -> str:
        if url.startswith(("/", "\\")) and not urlsplit(url).netloc:
            self.is_plain = False
        return super().path_to_url(url)


class _Parser:
    """One Markdown parser with what MkDocs adds to it, used for page after page."""

    def __init__(self, config: MkDocsConfig) -> None:
        nowhere = File("", None, "", False)
        nothing = Files([])
        self.markdown = markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})
        self.raw = mkdocs_pages._RawHTMLPreprocessor()
        self.anchors = mkdocs_pages._ExtractAnchorsTreeprocessor(nowhere, nothing, config)
        self.links = _Links(nowhere, nothing, config)
        self.title = mkdocs_pages._ExtractTitleTreeprocessor()
        for processor in (self.raw, self.anchors, self.links, self.title):
            processor._register(self.markdown)

    def convert(self, page: Page, files: _LookedUp) -> list[Any]:
        """Set what `Page.render` sets, and return the entries of the table of contents."""
        assert page.markdown is not None
        self.markdown.reset()
        self.markdown.toc_tokens = []  # type: ignore[attr-defined]  # set by the extension, but not for an empty page
        self.raw.present_anchor_ids = set()
        self.anchors.present_anchor_ids = set()
        self.links.links_to_anchors = {}
        self.links.file, self.links.is_plain = page.file, True
        self.links.files = files  # type: ignore[assignment]  # it only looks paths up
        self.title.title = None
        page.content = self.markdown.convert(page.markdown)
        page._title_from_render = self.title.title
        page.present_anchor_ids = self.anchors.present_anchor_ids | self.raw.present_anchor_ids
        page.links_to_anchors = self.links.links_to_anchors
        return list(self.markdown.toc_tokens)  # type: ignore[attr-defined]
