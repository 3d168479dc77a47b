"""The navigation as one page carries it: its own briefing and the site's, however many other briefings there are."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

_ALL = 7
"""Entries of the top level that every page shows; with more, a page of a briefing shows only its own briefing's."""


class SmallNavigation:
    """Hands out the navigation of each page; pages of one briefing share one."""

    def __init__(self, whole: Navigation) -> None:
        self._whole = whole
        self._by_folder: dict[str, Navigation] = {}
        self._folders = {id(item): _folder(item) for item in whole.items} if len(whole.items) > _ALL else {}

    def of(self, path: str) -> Navigation:
        """The navigation of the page at `path` below docs/."""
        if not self._folders:
            return self._whole
        folder = path.partition("/")[0] if "/" in path else ""
        if folder not in self._by_folder:
            items = [item for item in self._whole.items if self._folders[id(item)] in ("", folder)]
            pages = [page for page in self._whole.pages if page.file.src_uri.partition("/")[0] == folder or "/" not in page.file.src_uri]
            self._by_folder[folder] = Navigation(items, pages)
        return self._by_folder[folder]


def _folder(item: Any) -> str:
    """The briefing an entry leads to; "" for entries about the site."""
    for page in _pages(item):
        folder, slash, _ = page.file.src_uri.partition("/")
        return folder if slash else ""
    return ""


def _pages(item: Any) -> Iterator[Page]:
    if isinstance(item, Page):
        yield item
    elif isinstance(item, Section):
        for child in item.children:
            yield from _pages(child)


def describe(navigation: Navigation) -> list[Any]:
    """What the navigation shows, as plain data: titles and addresses, nested."""
    return [_describe(item) for item in navigation.items]


def _describe(item: Any) -> Any:
    if isinstance(item, Section):
        return [item.title, [_describe(child) for child in item.children]]
    return [item.title, item.url]
