"""Where the links of one page lead, without MkDocs' search for what may have been meant: for pages whose links are all right."""
from __future__ import annotations

import posixpath
from collections.abc import Mapping

from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from generator.sitebuild.lines import NotSureError


class Targets:
    """Notes what a page asks for: `files` are the paths it links to with their addresses, `anchor_links` as in a Conversion."""

    def __init__(self, file: File, addresses: Mapping[str, str]) -> None:
        """`addresses` of the site's files, by path."""
        self._file = file
        self._addresses = addresses
        self._known: dict[str, tuple[str, str]] = {}
        self._anchors: dict[str, dict[str, str]] = {}
        self.files: dict[str, str] = {}

    @property
    def anchor_links(self) -> list[tuple[str, str, str]]:
        """(path, anchor, link as written) of each link to a part of a page."""
        return [(path, anchor, link) for path, links in self._anchors.items() for anchor, link in links.items()]

    def address(self, target: str) -> str:
        """What a link to `target` is to say. Raises NotSureError where there is no such file, and MkDocs will have something to say."""
        if target.startswith(("http://", "https://")):
            return target
        path, _, anchor = target.partition("#")
        if path not in self._known:
            self._known[path] = self._find(path, anchor)
        found, address = self._known[path]
        if anchor:
            self._anchors.setdefault(found, {}).setdefault(anchor, target)
        return f"{address}#{anchor}" if anchor else address

    def _find(self, path: str, anchor: str) -> tuple[str, str]:
        """(path below docs/, address from this page)."""
        if not path and anchor:
            return self._file.src_uri, ""
        found = posixpath.normpath(posixpath.join(posixpath.dirname(self._file.src_uri), path))
        if not path or path.startswith("/") or found not in self._addresses:
            raise NotSureError
        self.files[found] = self._addresses[found]
        return found, get_relative_url(self._addresses[found], self._file.url)
