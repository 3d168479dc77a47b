"""Markdown to HTML as MkDocs does it, kept by everything that decides the result.

A page is kept only where nothing about it was worth a message: every link was found among the site's files. A page with a link
that leads nowhere is converted, and complained about, in every build.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from generator.sitebuild.direct import make_direct
from generator.sitebuild.inline import QuickInline
from generator.sitebuild.kept import KeptPages
from generator.sitebuild.lines import NotSureError
from generator.sitebuild.targets import Targets
from generator.store import Store, fingerprint
from generator.toolchain import installed_version, package_code

_PURE = frozenset("abbr admonition attr_list def_list fenced_code footnotes md_in_html nl2br sane_lists smarty tables toc".split())
"""Extensions that come with Markdown and look at nothing but the page; our own do not either. With another one, nothing is kept."""

_OURS = "generator."


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted page without its HTML.

    `meta` is its front matter, `files` are the looked-up paths with the address of the file each led to, `anchors` the ids on the
    page, `anchor_links` every (path, anchor, link as written) that must exist elsewhere or here. `digest` names the HTML.
    """

    title: str | None
    meta: Mapping[str, Any]
    toc: Sequence[Any]
    anchors: frozenset[str]
    files: Mapping[str, str]
    anchor_links: Sequence[tuple[str, str, str]]
    digest: str


@dataclass(slots=True)
class Remembered:
    """What one build of a process leaves to the next: its conversions by key, and the address of each file they may lead to."""

    conversions: dict[str, Conversion] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)


class Converter:
    """Converts the pages of one site; the Markdown parser is set up once for all of them."""

    def __init__(
        self, config: MkDocsConfig, files: Files, documents: Sequence[File], store: Store, remembered: Remembered
    ) -> None:
        """`documents` are the pages among the files, in the order in which they are asked for.

        `remembered` is what the last build of this process left; what this one finds out is added.
        """
        self._files = files
        self._addresses = {file.src_uri: file.url for file in files if not is_excluded(file)}
        self._leads_as_before = self._addresses == remembered.addresses
        self._kept = KeptPages(store, [file.src_uri for file in documents])
        self._remembered = remembered
        remembered.addresses = {}  # of a build that is broken off nothing is known
        names = [name.removeprefix("markdown.extensions.") for name in config.markdown_extensions]
        self._is_kept = _PURE.issuperset(name for name in names if not name.startswith(_OURS))
        settings = json.dumps([names, config.mdx_configs, config.use_directory_urls], sort_keys=True, default=repr)
        self.settings = fingerprint(package_code(), settings, installed_version("markdown"), installed_version("mkdocs"))
        self._parser = _Parser(config) if self._is_kept else None
        self._direct = make_direct(names, config.mdx_configs)

    def key(self, file: File, source: str) -> str:
        """The name under which the conversion of this text of this page is kept."""
        return fingerprint(self.settings, file.src_uri, source)

    def find(self, file: File, key: str) -> Conversion | None:
        """The conversion of a page kept under `key`, if the links of it lead where they led then."""
        known = self._remembered.conversions.get(key)
        if known is None:
            found = self.read(file, key)
            return found[0] if found else None
        return known if self._leads_as_before or self._holds(known) else None

    def read(self, file: File, key: str) -> tuple[Conversion, str] | None:
        """(conversion, HTML) of a page kept under `key`, if the links of it lead where they led then."""
        kept = self._kept.of(file.src_uri).get(file.src_uri, key) if self._is_kept else None
        if kept is None:
            return None
        head, _, html = kept.partition(b"\n")
        try:
            conversion = _from_plain(json.loads(head))
            text = html.decode("utf-8", "surrogatepass")
        except (ValueError, TypeError):
            return None
        if not self._holds(conversion):
            return None
        self._remembered.conversions[key] = conversion
        return conversion, text

    def finish(self, keys: Iterable[str]) -> None:
        """Write what was kept, and remember the conversions under these keys and where they lead."""
        self._kept.save()
        known = self._remembered.conversions
        self._remembered.conversions = {key: known[key] for key in keys if key in known}
        self._remembered.addresses = self._addresses

    def _holds(self, conversion: Conversion) -> bool:
        return all(self._addresses.get(path) == address for path, address in conversion.files.items())

    def convert(self, page: Page, config: MkDocsConfig, key: str) -> tuple[Conversion, str, bool]:
        """(conversion, HTML, whether the store has it now) of a page whose Markdown was read. Warnings go to MkDocs' log."""
        if self._parser is None:
            page.render(config, self._files)
            return self._describe(page, {}, [_token(item) for item in page.toc]), page.content or "", False
        conversion = self._convert_directly(page)
        is_kept = conversion is not None
        if conversion is None:
            looked_up = _LookedUp(self._files)
            tokens = self._parser.convert(page, looked_up)
            conversion = self._describe(page, looked_up.found, tokens)
            is_kept = looked_up.all_found and self._parser.links.is_plain
        html = page.content or ""
        return conversion, html, is_kept and self._keep(page.file, key, conversion, html)

    def _convert_directly(self, page: Page) -> Conversion | None:
        """The conversion of a page that holds only what our templates write, set on the page; None for any other."""
        assert page.markdown is not None
        targets = Targets(page.file, self._addresses)
        try:
            if self._direct is None:
                return None
            html, anchors = self._direct.convert(page.markdown, targets.address)
        except NotSureError:
            return None
        page.content = html
        return Conversion(None, page.meta, [], anchors, targets.files, targets.anchor_links, _name_content(html, []))

    def _keep(self, file: File, key: str, conversion: Conversion, html: str) -> bool:
        try:
            head = json.dumps(_to_plain(conversion))
        except TypeError:
            return False
        # Front matter may hold what JSON does not give back, such as a date; all else here is ours.
        if json.loads(json.dumps(conversion.meta)) != conversion.meta:
            return False
        self._kept.of(file.src_uri).put(file.src_uri, key, f"{head}\n{html}".encode("utf-8", "surrogatepass"))
        self._remembered.conversions[key] = conversion
        return True

    def _describe(self, page: Page, found: Mapping[str, str], tokens: Any) -> Conversion:
        links = [(file.src_uri, anchor, link) for file, links in (page.links_to_anchors or {}).items() for anchor, link in links.items()]
        toc = json.loads(json.dumps(tokens))
        digest = _name_content(page.content or "", toc)
        return Conversion(page._title_from_render, page.meta, toc, frozenset(page.present_anchor_ids or ()), found, links, digest)


def _name_content(html: str, toc: Sequence[Any]) -> str:
    return fingerprint(html, json.dumps(toc))


def apply_conversion(page: Page, conversion: Conversion) -> None:
    """Give the page what MkDocs would know of it now, but for its HTML and what it needs to check anchors."""
    page.meta = dict(conversion.meta)
    page._title_from_render = conversion.title
    page.content, page.markdown = None, ""


def check_anchors(
    files: Files, conversions: Mapping[str, Conversion], level: int, sound: Mapping[str, Conversion]
) -> Mapping[str, Conversion]:
    """Log, as MkDocs does, every link to an anchor that its page does not have.

    `conversions` by path, in the order of the site; those that were `sound` the last time are not looked at again where no page's
    anchors have changed. Returns the sound ones; nothing where any is not.
    """
    if sound.keys() != conversions.keys() or any(each.anchors != sound[path].anchors for path, each in conversions.items()):
        sound = {}
    are_sound = True
    for path, conversion in conversions.items():
        if sound.get(path) is conversion:
            continue
        if all(to not in conversions or anchor in conversions[to].anchors for to, anchor, _ in conversion.anchor_links):
            continue
        are_sound = False
        for to, each in conversions.items():
            file = files.get_file_from_path(to)
            assert file is not None and file.page is not None
            file.page.present_anchor_ids = set(each.anchors)
        links: dict[File, dict[str, str]] = {}
        for to, anchor, link in conversion.anchor_links:
            if (file := files.get_file_from_path(to)) is not None:
                links.setdefault(file, {})[anchor] = link
        source = files.get_file_from_path(path)
        assert source is not None and source.page is not None
        source.page.links_to_anchors = links
        source.page.validate_anchor_links(files=files, log_level=level)
    return conversions if are_sound else {}


def _token(item: AnchorLink) -> dict[str, Any]:
    return {"name": item.title, "id": item.id, "level": item.level, "children": [_token(child) for child in item.children]}


def is_excluded(file: File) -> bool:
    """Whether the file is no part of the site: excluded, or a draft that only a preview shows."""
    return bool(file.inclusion.is_excluded())  # type: ignore[no-untyped-call]


def _to_plain(conversion: Conversion) -> list[Any]:
    fields = [getattr(conversion, name) for name in Conversion.__slots__]
    return [sorted(field) if isinstance(field, frozenset) else field for field in fields]


def _from_plain(data: Any) -> Conversion:
    title, meta, toc, anchors, files, anchor_links, digest = data
    return Conversion(title, meta, toc, frozenset(anchors), files, [(path, anchor, link) for path, anchor, link in anchor_links], digest)


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
            self.found[file.src_uri] = file.url
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
        self.markdown.treeprocessors.register(QuickInline(self.markdown), "inline", 20)
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
