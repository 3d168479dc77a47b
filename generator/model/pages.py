"""What the site is made of."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A generated Markdown page. `path` is relative to the docs folder, with forward slashes."""

    path: str
    markdown: str
