"""What a source says about itself: title, author, date, publisher, address. Nothing is guessed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.edtf import days_apart
from generator.extract.dates import StatedDate, find_dates
from generator.extract.writers import split_byline
from generator.model import UNKNOWN

if TYPE_CHECKING:
    from generator.extract.html import HtmlPage

_SITE_SEPARATOR = re.compile(r"\s+(?:[|–—·•»:]|-|::)\s+")
_URL = re.compile(r"https?://[^\s<>\"'\x00-\x20]{3,2000}\Z", re.I)
_TITLE_KEYS = ("title", "headline")
_DATE_KEYS = (
    "date",
    "published",
    "publish_date",
    "published_at",
    "date_published",
    "datepublished",
    "pubdate",
    "publication_date",
    "published_time",
    "created",
    "posted",
)
_AUTHOR_KEYS = ("author", "authors", "by", "byline", "writer", "creator", "from")
_PUBLISHER_KEYS = (
    "outlet",
    "publisher",
    "site",
    "site_name",
    "publication",
    "newsletter",
    "source",
    "agency",
    "newspaper",
    "website",
    "organization",
)
_URL_KEYS = ("url", "canonical", "canonical_url", "link", "permalink", "source_url", "original")
_LICENCE_KEYS = ("licence", "license")
_META_LICENCES = ("dcterms.license", "dc.rights.license", "license", "licence", "cc:license")
_LANGUAGE_KEYS = ("lang", "language", "locale")
_META_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date.published",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "date",
    "article_date_original",
    "cxenseparse:recs:publishtime",
)
_META_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author")


@dataclass(slots=True)
class Facts:
    """What is known about a source so far; earlier, better-founded facts are kept."""

    title: str = ""
    publisher: str = ""
    byline: str = ""
    outlet: str = ""
    """Named in the byline; the publisher where no better one is known."""
    dateline: str = ""
    published: str = ""
    published_words: str = ""
    url: str = ""
    licence: str = ""
    language: str = ""
    implausible: bool = False
    conflicting: bool = False
    declared_titles: tuple[str, ...] = ()

    def add(self, name: str, value: str) -> None:
        """Keep `value` where nothing was known before."""
        if value and not getattr(self, name):
            setattr(self, name, value)

    @property
    def stated_publisher(self) -> str:
        """The publisher, or the outlet of the byline where none is known; a masthead in capitals as the byline spells it."""
        return self.outlet if self.publisher.casefold() in ("", self.outlet.casefold()) else self.publisher

    def add_byline(self, words: str) -> None:
        """Keep the people of a byline, and the outlet it names, where none was known before."""
        people, outlet = split_byline(words)
        self.add("byline", people)
        self.add("outlet", outlet)

    def add_date(self, words: str) -> None:
        """Keep the first date in `words`. A full date replaces one whose year is missing."""
        dates = find_dates(words[:300])
        if dates:
            self.take_date(dates[0])

    def take_date(self, stated: StatedDate, *, visible: bool = False) -> None:
        """Keep `stated` unless a better date is known: declared before visible, full before one without its year.

        The words of a visible date of the same day replace those of the page's head, because a reader can find them.
        """
        self.implausible = self.implausible or not stated.plausible
        if not self.published_words or (not self.published and stated.edtf != UNKNOWN):
            self.published = "" if stated.edtf == UNKNOWN else stated.edtf
            self.published_words = stated.words
        elif visible and stated.edtf == self.published:
            self.published_words = stated.words
        elif visible and stated.edtf != UNKNOWN and days_apart(stated.edtf, self.published) > 1:
            self.conflicting = True  # one day may be a time zone


_FIELD = re.compile(r"([A-Za-z_][\w .-]{0,40}?)\s*:(?:\s+(.*))?\Z")
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.){0,2000})\"|'((?:[^']|''){0,2000})'")


def read_front_matter(block: str) -> dict[str, str]:
    """The top-level fields of a front matter block as text, keys in lower case, lists joined by commas.

    Only plain scalars and lists are read, line by line: what a stranger's file says here never reaches a YAML parser.
    """
    fields: dict[str, str] = {}
    key = ""
    for line in block.splitlines()[:300]:
        bare = line.strip()
        if not bare or bare.startswith("#") or bare in ("---", "..."):
            continue
        found = None if line[:1].isspace() or line.startswith("-") else _FIELD.match(line[:2000].rstrip())
        if found:
            key = found[1].strip().lower()
            value = _scalar(found[2] or "")
            if key in fields:
                key = ""
            else:
                fields[key] = value
        elif key:  # an item of a list, or a value that goes on in the next line
            more = _scalar(bare[1:].strip() if bare.startswith("- ") else bare)
            fields[key] = _one_line(
                f"{fields[key]}, {more}" if bare.startswith("- ") and fields[key] else f"{fields[key]} {more}"
            )
    return fields


def _scalar(raw: str) -> str:
    value = raw.strip()
    if quoted := _QUOTED.match(value):
        if quoted[1] is not None:
            return _one_line(re.sub(r"\\(.)", lambda m: {"n": " ", "t": " "}.get(m[1], m[1]), quoted[1]))
        return _one_line(quoted[2].replace("''", "'"))
    value = re.sub(r"\s#.*\Z", "", value)
    if value in (">", "|", ">-", "|-", "null", "~"):
        return ""
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(filter(None, (_scalar(item) for item in value[1:-1].split(",")[:50])))
    return _one_line(value)


def facts_of_front_matter(fields: dict[str, str]) -> Facts:
    """What a front matter block states."""
    facts = Facts()
    facts.add("title", _first(fields, _TITLE_KEYS))
    facts.add_byline(_first(fields, _AUTHOR_KEYS))
    facts.add("publisher", _first(fields, _PUBLISHER_KEYS))
    facts.add("url", safe_url(_first(fields, _URL_KEYS)))
    facts.add("licence", _first(fields, _LICENCE_KEYS))
    facts.add("language", _first(fields, _LANGUAGE_KEYS))
    facts.add_date(_first(fields, _DATE_KEYS))
    facts.declared_titles = tuple(t for t in (facts.title,) if t)
    return facts


def facts_of_page(page: HtmlPage) -> Facts:
    """What the head of an HTML page states: structured data first, then meta elements, then its title."""
    facts = Facts()
    metas: dict[str, str] = {}
    for key, value in page.metas:
        if value:
            metas.setdefault(key, value)
    titles: list[str] = []
    for record in _articles(page.scripts):
        titles.append(_text(record.get("headline")) or _text(record.get("name")))
        facts.add("publisher", _named(record.get("publisher")))
        facts.add("byline", _named(record.get("author")))
        facts.add_date(_text(record.get("datePublished")))
        facts.add("url", safe_url(_text(record.get("url")) or _text(record.get("mainEntityOfPage"))))
        facts.add("licence", _text(record.get("license")))
    for key in _META_DATES:
        facts.add_date(metas.get(key, ""))
    for key in _META_AUTHORS:
        value = metas.get(key, "")
        facts.add_byline("" if value.lower().startswith("http") else value)
    titles += [metas.get("og:title", ""), metas.get("twitter:title", "")]
    facts.add("publisher", metas.get("og:site_name", "") or metas.get("application-name", "") or metas.get("dc.publisher", ""))
    facts.add("url", safe_url(page.canonical) or safe_url(metas.get("og:url", "")))
    facts.add("licence", next((metas[key] for key in _META_LICENCES if key in metas), "") or safe_url(page.licence))
    facts.add("language", page.language or metas.get("og:locale", ""))
    separators = list(_SITE_SEPARATOR.finditer(page.title))
    if separators:
        site = page.title[separators[-1].end() :]
        names = [word for word in site.split() if word[:1].isalpha()]
        named = names and len(names) <= 5 and sum(word[0].isupper() for word in names) * 2 > len(names)
        facts.add("publisher", site if named and page.title not in titles else "")
        titles.append(page.title[: separators[-1].start()].strip())
    titles.append(page.title)
    facts.declared_titles = tuple(dict.fromkeys(t for t in titles if t))
    return facts


def _articles(scripts: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The article records of a page's JSON-LD blocks, in order, however deep they are wrapped."""
    for script in scripts:
        try:
            loaded = json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
        except (ValueError, RecursionError):
            continue
        queue: list[Any] = [loaded]
        seen = 0
        while queue and seen < 500:
            item = queue.pop(0)
            seen += 1
            if isinstance(item, list):
                queue = item[:100] + queue
            elif isinstance(item, dict):
                kinds = item.get("@type")
                names = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(n, str) and (n.endswith(("Article", "Posting", "Report")) or n == "Report") for n in names):
                    yield item
                queue = [item[k] for k in ("@graph", "mainEntity") if k in item] + queue


def _text(value: object) -> str:
    if isinstance(value, str):
        return _one_line(value)
    if isinstance(value, list) and value:
        return _text(value[0])
    if isinstance(value, dict):
        return _text(value.get("@value") or value.get("@id") or value.get("url"))
    return ""


def _named(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(n for n in (_named(v) for v in value[:10]) if n)
    if isinstance(value, dict):
        return _text(value.get("name"))
    return "" if isinstance(value, str) and value.lower().startswith("http") else _text(value)


def _one_line(text: str) -> str:
    return " ".join(text[:1000].split())


def _first(fields: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((fields[k] for k in keys if fields.get(k)), "")


def safe_url(value: str) -> str:
    """`value` where it is an absolute http or https address, else ""."""
    return value.strip() if _URL.match(value.strip()) else ""
