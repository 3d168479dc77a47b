"""Files of the built site that are no pages. Their paths are relative to the site's root, with forward slashes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file whose text is at hand."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that takes time to make. `made_from` names everything it depends on: while that stays the same, so do its bytes.

    `make` can be sent to another process.
    """

    path: str
    made_from: str
    make: Callable[[], bytes]
