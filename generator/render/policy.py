"""The Content-Security-Policy that each built page carries: scripts of the site itself, and nothing from anywhere else.

The theme has a few scripts inside its pages; the policy names them by their hash. Only a script that a page without any article's
text has too is named, so that markup an article might ever smuggle onto a page would stand there and not run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

_OPEN = re.compile(r"<script\b([^<>]*)>", re.IGNORECASE)
_CLOSE = re.compile(r"</script\b", re.IGNORECASE)
_DATA = re.compile(r"""\btype\s*=\s*["']?application/(?:[a-z]+\+)?json\b""", re.IGNORECASE)
_SOURCE = re.compile(r"\bsrc\s*=", re.IGNORECASE)
_BASE = re.compile(r'new URL\("(?:/[\w./%~-]*|\.{1,2}(?:/\.\.)*/?)",location\)')
"""The one thing in the theme's scripts that differs between pages: the way back to the site's root."""

_CHARSET = re.compile(r"<meta charset=[^<>]*>", re.IGNORECASE)
_REST = (
    "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; object-src 'none'"
)


def inline_scripts(html: str) -> tuple[str, ...]:
    """The text of each script that stands in the page and would run, in order; data blocks are none."""
    found = []
    at = 0
    while (opened := _OPEN.search(html, at)) is not None:
        closed = _CLOSE.search(html, opened.end())
        at = closed.end() if closed else len(html)
        attributes = opened.group(1)
        if not _SOURCE.search(attributes) and not _DATA.search(attributes):
            found.append(html[opened.end() : closed.start() if closed else len(html)])
    return tuple(found)


def theme_scripts(html: str) -> frozenset[str]:
    """The scripts inside a page that holds nothing but the theme, to be compared with those of the other pages."""
    return frozenset(map(_without_base, inline_scripts(html)))


def add_policy(html: str, trusted: Iterable[str]) -> str:
    """The page with its policy in a `meta` element before anything that it governs.

    `trusted` is what `theme_scripts` found; another script inside the page is left as it is and will not run. A page without a
    declaration of its encoding comes back unchanged.
    """
    allowed = frozenset(trusted)
    hashes = dict.fromkeys(_hash(script) for script in inline_scripts(html) if _without_base(script) in allowed)
    sources = " ".join(["'self'", *(f"'sha256-{value}'" for value in hashes)])
    meta = f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src {sources}; {_REST}">'
    declared = _CHARSET.search(html)
    return html if declared is None else f"{html[: declared.end()]}\n      {meta}{html[declared.end() :]}"


def _without_base(script: str) -> str:
    return _BASE.sub('new URL("",location)', script)


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8", "replace")).digest()).decode("ascii")
