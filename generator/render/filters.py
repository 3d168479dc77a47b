"""The one door between untrusted text and a page: every string is made inert here, and nowhere else.

Templates need not remember it. `finalize` sees the value of every `{{ ... }}` and escapes it for Markdown unless it is already
`Safe`, so a forgotten filter shows an odd-looking word and never a script. Jinja's own autoescape stays off because it escapes
for HTML, which leaves Markdown's link, attribute and footnote syntax alive.
"""

from __future__ import annotations

import hashlib
import json
import re
import string
import unicodedata
from functools import lru_cache
from html import escape
from urllib.parse import quote as percent_encode
from urllib.parse import urlsplit

_ENTITIES = {ord(mark): f"&#{ord(mark)};" for mark in string.punctuation}
_FRAGMENT_WORDS = 6
_SHORT = 600
"""Code points of a text whose escaped form is remembered: a statement stands on several pages, and a quotation in many notes."""
_SPACES = re.compile(r"\s+")
_SAFE_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})\Z")
_RESERVED_IDS = frozenset({"index", "readme"})
_URL_OPEN = re.compile(r"(https?)://", re.IGNORECASE)
_NOT_IN_URL = re.compile(r'[\x00-\x20\x7f-\x9f<>"\\^`{|}]')


_INVISIBLE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


class Safe(str):
    """A string that is page source already. Any operation on it gives a plain `str`, which is escaped again."""

    __slots__ = ()


def one_line(text: str) -> str:
    """`text` on one line, without control, format, bidirectional or unassigned characters.

    White space of any kind, line separators included, becomes single blanks; leading and trailing blanks go.
    """
    return _short_line(text) if len(text) <= _SHORT else _line(text)


def _line(text: str) -> str:
    # White space first: a newline is a control character too, and would otherwise glue two words together.
    folded = _SPACES.sub(" ", text)
    if not folded.isprintable():
        folded = "".join(filter(str.isprintable, folded))
    return _SPACES.sub(" ", folded).strip()


_short_line = lru_cache(maxsize=4096)(_line)


def fold(text: str) -> str:
    """As `one_line`, but with a blank at either end where there was white space: for words that others stand right next to."""
    line = one_line(text)
    return " " * text[0].isspace() + line + " " * text[-1].isspace() if line else " " * bool(text)


def markdown_text(text: object) -> Safe:
    """`text` for any Markdown context (paragraph, heading, list, table cell, link text, footnote), read back unchanged.

    One line, and every ASCII punctuation mark as a numeric entity, because each of them opens something in some extension.
    Source: 48 attack strings in 9 contexts; this encoding alone left none active and none altered.
    """
    words = str(text)
    return _short_markdown(words) if len(words) <= _SHORT else _markdown(words)


def _markdown(text: str) -> Safe:
    return Safe(one_line(text).translate(_ENTITIES))


_short_markdown = lru_cache(maxsize=4096)(_markdown)


def html_text(text: object) -> Safe:
    """`text` for raw HTML blocks and double-quoted attributes: one line, `& < > " '` as entities."""
    return Safe(escape(one_line(str(text)), quote=True))


def front_matter(text: object) -> Safe:
    """`text` as a quoted YAML scalar for front matter.

    HTML-escaped first: themes print titles and descriptions without escaping them.
    """
    return Safe(json.dumps(str(html_text(text)), ensure_ascii=False))


def prose(text: str) -> Safe:
    """Our own documentation text: paragraphs kept, `words` in backticks as code, everything else escaped."""
    paragraphs = (part.split("`") for part in re.split(r"\n\s*\n", text.strip()))
    return Safe("\n\n".join(_prose_paragraph(pieces) for pieces in paragraphs))


def _prose_paragraph(pieces: list[str]) -> str:
    out = ""
    for number, piece in enumerate(pieces):
        # An odd number of backticks leaves the last piece without its end: it is text.
        is_code = number % 2 == 1 and number < len(pieces) - 1
        before, after = " " * piece[:1].isspace(), " " * piece[-1:].isspace()
        out += f"<code>{markdown_text(piece)}</code>" if is_code else f"{before}{markdown_text(piece)}{after}"
    return out.strip()


def preformatted(text: str) -> Safe:
    """`text` for the inside of a raw `<pre>` block: lines kept, each escaped, blank lines kept by a blank."""
    lines = ("".join(c for c in line if c == "\t" or unicodedata.category(c) not in _INVISIBLE_CATEGORIES) for line in text.splitlines())
    return Safe("\n".join(escape(line, quote=True) or " " for line in lines))


def is_web_address(url: str) -> bool:
    """Whether `url` is an absolute http or https address with a host, and holds nothing that could end a link early."""
    if not _URL_OPEN.match(url) or _NOT_IN_URL.search(url):
        return False
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False


def link_target(url: str) -> Safe:
    """`url` as the target of a Markdown link; empty unless it is an http or https address.

    Punctuation inside it is written as entities, which Markdown turns back, so no bracket or star of it acts.
    """
    if not is_web_address(url):
        return Safe("")
    scheme, rest = url.split("://", 1)
    return Safe(f"{scheme.lower()}://{one_line(rest).translate(_ENTITIES)}")


def with_text_fragment(url: str, words: str) -> str:
    """`url` so that a browser scrolls to `words` on that page and marks them; unchanged where it has a fragment already.

    Long passages are named by how they begin and end, because pages differ in what stands between. Source: WICG, URL Fragment
    Text Directives; "-", "," and "&" mean something there and are encoded too.
    """
    line = one_line(words)
    if not line or "#" in url:
        return url
    parts = line.split(" ")
    ends = [parts] if len(parts) <= 2 * _FRAGMENT_WORDS else [parts[:_FRAGMENT_WORDS], parts[-_FRAGMENT_WORDS:]]
    return f"{url}#:~:text=" + ",".join(percent_encode(" ".join(end), safe="").replace("-", "%2D") for end in ends)


def safe_id(record_id: str) -> Safe:
    """`record_id` as part of a path and as an HTML id: itself where it is plain ASCII, else cleaned with a short hash.

    The hash keeps two odd ids apart. `index` and `readme` would become the folder's own page, so they get one too.
    """
    if _SAFE_ID.match(record_id) and record_id.lower() not in _RESERVED_IDS:
        return Safe(record_id)
    cleaned = re.sub(r"[^A-Za-z0-9_-]+", "-", record_id[:60]).strip("-_") or "record"
    return Safe(f"{cleaned}-{hashlib.sha256(record_id.encode('utf-8', 'replace')).hexdigest()[:8]}")


def heading(level: int, text: str, anchor: str, style: str = "", attributes: str = "", *, title: str) -> Safe:
    """A heading as raw HTML, with the id `anchor` and a link to itself; `text` may be `Safe` HTML, `attributes` more of its own.
    `title` says what the link is for.

    Not a Markdown heading: renderers make those an id of their words, which may be the id of a record on the same page. Anchors
    that are not record ids begin with an underscore, because no record id does.
    """
    if attributes and not isinstance(attributes, Safe):
        raise ValueError("attributes of a heading must be Safe")
    styled = f' class="{html_text(style)}"' if style else ""
    link = f'<a class="headerlink" href="#{anchor}" title="{html_text(title)}">¶</a>'
    words = text if isinstance(text, Safe) else html_text(text)
    return Safe(f'<h{level} id="{anchor}"{styled}{attributes}>{words}{link}</h{level}>')


def linked(text: str, target: Safe) -> Safe:
    """A Markdown link; `text` may be `Safe` page source."""
    return Safe(f"[{text if isinstance(text, Safe) else markdown_text(text)}]({target})")


def finalize(value: object) -> object:
    """The value of a template expression as it may stand in a page: `Safe` unchanged, all else escaped for Markdown."""
    return value if isinstance(value, Safe) else markdown_text(value)


def clip(text: str, limit: int = 90) -> str:
    """`text` on one line, cut at a word end before `limit` characters, with an ellipsis where something was cut."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    return line[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:.–—-") + "…"
