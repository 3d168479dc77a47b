"""The built site: links, anchors, assets, left-over markup, and that each citation arrives at its words.

`check_site` takes the facts of all pages (`scan`) and looks at nothing else; addresses outside the site are counted, never
fetched.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from generator.check.rule import Rule, shown
from generator.check.scan import PageFacts, Reference, bare_words, scan_css, scan_html
from generator.check.site_rules import (
    ABSOLUTE,
    ANCHOR,
    ASSET,
    EXTERNAL,
    INTERNAL,
    MAIL,
    REDIRECT,
    REFRESH,
    RULES,
    SCHEME,
    TARGET,
    TWIN,
)
from generator.findings import Finding, Related, sort_findings

__all__ = ["RULES", "SiteReport", "check_site", "scan_css", "scan_html"]


_BY_ID = {rule.id: rule for rule in RULES}

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_IGNORED_IN_SCHEME = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028\u2029\ufeff]")
_OUTSIDE = frozenset({"http", "https", "mailto", "tel"})
_MAIL = re.compile(r"[^@\s,]+@[^@\s,]+\.[^@\s,.]+")
_FAULTS = {
    "link-empty": ("link has no address or no text: {}", "give the link an address and words"),
    "markup-unsafe": ("page holds {}", "find where this text comes from; article text must be escaped"),
    "markup-literal": ("readers see {}", "correct the template or page that this markup comes from"),
}


@dataclass(frozen=True, slots=True)
class SiteReport:
    """Findings on a built site, and the addresses outside it, which nobody asked yet, each with the place where it stands first."""

    findings: tuple[Finding, ...]
    outside: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)


def check_site(
    pages: Iterable[PageFacts],
    files: Collection[str],
    base_path: str = "/",
    passages: Mapping[str, str] | None = None,
    folder: str = "site",
    literals: Collection[str] = (),
) -> SiteReport:
    """Every finding on a built site.

    `files` are the paths of all its files, `base_path` the path of its address on the server (for 404.html). `passages`, where
    given, maps `<page>#<anchor>` of each cited passage to its words in the source: each must be there, word for word. Paths
    of findings begin with `folder`. `literals` is the markup that articles and records hold themselves (`literal_markup`): a headline
    may say `{{`, and readers are to see it.
    """
    return _SiteCheck(list(pages), frozenset(files), base_path, folder, frozenset(literals)).run(passages or {})


class _SiteCheck:
    def __init__(self, pages: list[PageFacts], files: frozenset[str], base_path: str, folder: str, literals: frozenset[str]) -> None:
        self.pages = {page.path: page for page in pages}
        self.files = files
        self.by_case = {path.casefold(): path for path in sorted(files, reverse=True)}
        self.folders = {parent for path in files for parent in _parents(path)}
        self.base = "/" + base_path.strip("/") + "/" if base_path.strip("/") else "/"
        self.folder = folder
        self.literals = literals
        self.outside: dict[str, tuple[str, int, int]] = {}
        # The pages of a folder share most of their links.
        self.resolved: dict[tuple[str, str], str] = {}
        self.sound: dict[str, dict[str, PageFacts]] = {}  # folder -> path as it is written -> page that it leads to without fault

    def run(self, passages: Mapping[str, str]) -> SiteReport:
        findings = [finding for page in self.pages.values() for finding in self._page(page)]
        findings += self._passages(passages)
        return SiteReport(sort_findings(findings), self.outside)

    def _page(self, page: PageFacts) -> Iterator[Finding]:
        for fault in page.faults:
            if fault.rule == "markup-literal" and fault.text in self.literals:
                continue
            message, fix = _FAULTS[fault.rule]
            yield self._finding(_BY_ID[fault.rule], page, fault.offset, message.format(shown(fault.text)), fix)
        for name, offset in page.twins:
            first = Related(f"{self.folder}/{page.path}", "has it first", *page.position(page.ids[name]))
            yield self._finding(TWIN, page, offset, f"id {shown(name)} is used again", "give one of the two another id", (first,))
        here = page if page.path in self.files and page.path not in self.folders else None
        sound = self.sound.setdefault(posixpath.dirname(page.path), {})
        for reference in page.references:
            path, _, fragment = reference.url.partition("#")
            target = sound.get(path) if path else here
            if target is None or reference.kind != "link" or (fragment and fragment not in target.ids):
                yield from self._reference(page, reference)
        for reference, words in page.quoted:
            yield from self._citation(page, reference, words)

    def _reference(self, page: PageFacts, reference: Reference) -> Iterator[Finding]:
        url = reference.url.strip()
        scheme = _SCHEME.match(_IGNORED_IN_SCHEME.sub("", url))
        loaded = reference.kind in ("asset", "script", "early")
        if url.startswith(("//", "\\\\", "/\\")) or (scheme and scheme[1].lower() in ("http", "https")):
            if loaded:
                yield self._finding(
                    EXTERNAL,
                    page,
                    reference.offset,
                    f"page loads {shown(url)}",
                    "put the file into the site and link to it there",
                )
            else:
                self._leads_outside(page, reference, url)
        elif scheme:
            yield from self._scheme(page, reference, url, scheme[1].lower())
        elif reference.kind == "refresh" and not url:
            return  # reloads the page itself
        else:
            yield from self._inside(page, reference, url, loaded)

    def _leads_outside(self, page: PageFacts, reference: Reference, url: str) -> None:
        self.outside.setdefault(url, (f"{self.folder}/{page.path}", *page.position(reference.offset)))

    def _scheme(self, page: PageFacts, reference: Reference, url: str, scheme: str) -> Iterator[Finding]:
        if scheme == "mailto" and reference.kind == "link":
            address = unquote(url.partition(":")[2].partition("?")[0])
            if "?" in url and not address:
                return  # leaves the address to the reader
            if not all(_MAIL.fullmatch(part.strip()) for part in address.split(",")):
                yield self._finding(
                    MAIL,
                    page,
                    reference.offset,
                    f"mail link has no valid address: {shown(url)}",
                    "write mailto:name@example.org",
                )
            else:
                self._leads_outside(page, reference, url)
        elif scheme in _OUTSIDE and reference.kind == "link":
            self._leads_outside(page, reference, url)
        elif not (scheme == "data" and reference.kind == "asset"):
            yield self._finding(
                SCHEME,
                page,
                reference.offset,
                f"address has the scheme {shown(scheme)}: {shown(url)}",
                "link to an http or https address",
            )

    def _inside(self, page: PageFacts, reference: Reference, url: str, loaded: bool) -> Iterator[Finding]:
        path, _, fragment = url.partition("#")
        path = path.partition("?")[0]
        rule = ASSET if loaded else REFRESH if reference.kind == "refresh" else INTERNAL
        if path.startswith("/"):
            if page.path != "404.html":
                yield self._finding(
                    ABSOLUTE,
                    page,
                    reference.offset,
                    f"link starts at the root of the server: {shown(url)}",
                    "make the link relative",
                )
            elif not path.startswith(self.base):
                yield self._finding(
                    rule,
                    page,
                    reference.offset,
                    f"link is not under {self.base}: {shown(url)}",
                    "start it with the site's own folder",
                )
                return
            target = self._resolve("", path.removeprefix(self.base).lstrip("/"))
        else:
            target = self._resolve(posixpath.dirname(page.path), path) if path else page.path
        found, problem = self._look_up(target)
        if found is None:
            place, fix = (
                f"{self.folder}/{target}" if target else "a place outside the site",
                "correct the link, or add what it leads to",
            )
            if problem:
                place, fix = f"{place} ({problem})", "write the address exactly as the file is named"
            yield self._finding(rule, page, reference.offset, f"{shown(url)} leads to {place}, which does not exist", fix)
            return
        if target and target in self.folders and not _ends_as_folder(path):
            yield self._finding(
                REDIRECT, page, reference.offset, f"{shown(url)} needs a redirect to its folder", f"write {shown(path + '/')}"
            )
        elif found in self.pages and path and not path.startswith("/") and (written := url.partition("#")[0]) == written.strip():
            self.sound[posixpath.dirname(page.path)][written] = self.pages[found]
        if fragment and not loaded and found in self.pages:
            yield from self._fragment(page, reference, self.pages[found], fragment)

    def _fragment(self, page: PageFacts, reference: Reference, target: PageFacts, fragment: str) -> Iterator[Finding]:
        name = fragment.partition(":~:")[0]
        if name in ("", "top") or self._has_anchor(target, name) or self._has_anchor(target, unquote(name)):
            return
        twin = next((known for known in target.ids if known.casefold() == unquote(name).casefold()), "")
        hint = f"; it has {shown(twin)}" if twin else ""
        yield self._finding(
            ANCHOR,
            page,
            reference.offset,
            f"{shown(reference.url)} leads to {shown('#' + name)}, which is not on {self.folder}/{target.path}{hint}",
            "correct the link, or restore the record it leads to",
        )

    def _citation(self, page: PageFacts, reference: Reference, words: str) -> Iterator[Finding]:
        path, _, name = reference.url.partition("#")
        target = self._resolve(posixpath.dirname(page.path), path) if path else page.path
        found, _ = self._look_up(target)
        if found is None or found not in self.pages or not self._has_anchor(self.pages[found], name):
            return  # a broken link, and reported as one
        marked = self.pages[found].passages.get(name)
        if marked is not None and bare_words(marked) == bare_words(words):
            return
        file = f"{self.folder}/{found}"
        line, column = self.pages[found].position(self.pages[found].ids.get(name, 0))
        there = Related(file, "marks nothing there" if marked is None else f"marks {shown(marked)}", line, column)
        yield self._finding(
            TARGET,
            page,
            reference.offset,
            f"citation of {shown(words)} does not arrive at these words",
            "build the site again; if it stays, the templates of citations and sources disagree",
            (there,),
        )

    def _passages(self, passages: Mapping[str, str]) -> Iterator[Finding]:
        for address in sorted(passages):
            path, _, name = address.partition("#")
            page = self.pages.get(path)
            marked = page.passages.get(name) if page is not None and name in page.ids else None
            if marked is None or bare_words(marked) != bare_words(passages[address]):
                line, column = page.position(page.ids[name]) if page is not None and name in page.ids else (0, 0)
                seen = "is not marked there" if marked is None else f"is marked as {shown(marked)}"
                yield TARGET.finding(
                    (f"{self.folder}/{path}", line, column),
                    f"cited passage {shown(passages[address])} {seen}",
                    "build the site again; if it stays, the templates of sources are at fault",
                )

    def _has_anchor(self, page: PageFacts, name: str) -> bool:
        return name in page.ids or name in page.names

    def _resolve(self, folder: str, path: str) -> str:
        """Path of the file or folder that a relative address means, without a slash at its end; empty if outside the site."""
        if (known := self.resolved.get((folder, path))) is None:
            known = self.resolved[folder, path] = self._follow(folder, path)
        return known

    def _follow(self, folder: str, path: str) -> str:
        target = posixpath.normpath(posixpath.join("/", folder, unquote(path)))
        steps = posixpath.join(folder, unquote(path)).split("/")
        depth = 0
        for step in steps:
            depth += 0 if step in ("", ".") else -1 if step == ".." else 1
            if depth < 0:
                return ""
        return target.strip("/") or "index.html"

    def _look_up(self, target: str) -> tuple[str | None, str]:
        """(file, problem): the file that answers for `target`, or None and what is nearly it."""
        if not target:
            return None, ""
        for path in (target, f"{target}/index.html"):
            if path in self.files:
                return path, ""
        for path in (target, f"{target}/index.html"):
            if path.casefold() in self.by_case:
                return None, f"there is {shown(self.by_case[path.casefold()])}"
        return None, ""

    def _finding(self, rule: Rule, page: PageFacts, offset: int, message: str, fix: str, related: tuple[Related, ...] = ()) -> Finding:
        return rule.finding((f"{self.folder}/{page.path}", *page.position(offset)), message, fix, related)


def _parents(path: str) -> Iterator[str]:
    parent = posixpath.dirname(path)
    while parent:
        yield parent
        parent = posixpath.dirname(parent)


def _ends_as_folder(path: str) -> bool:
    return path.endswith("/") or path.rsplit("/", 1)[-1] in (".", "..")


def base_path_of(site_url: str) -> str:
    """The path of the site's address on its server, for `check_site`: `/guide/` of `https://example.org/guide/`."""
    try:
        return urlsplit(site_url).path or "/"
    except ValueError:
        return "/"
