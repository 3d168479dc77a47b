"""The site's feeds, Atom and JSON: an entry for each edition of a briefing and for each statement that changed in it.

No clock is asked: the days are those of the editions. A briefing without one is in no feed, and a site without an address has none.
Source: RFC 4287; jsonfeed.org, version 1.1.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote as percent_encode
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from generator.editions import INSERTED, Change, History
from generator.edtf import is_day, plain_date
from generator.model import Briefing
from generator.render.changes import change_anchor, count_changes
from generator.render.filters import clip, is_web_address, one_line
from generator.render.passages import drop_withdrawn
from generator.render.sitefiles import SiteFile
from generator.render.words import Words, read_words

_MOST = 300
"""Entries of a feed at most; the page of changes has all."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """`identity` never changes; `tags` are the kinds of a change."""

    identity: str
    address: str
    title: str
    summary: str
    language: str
    day: str
    tags: tuple[str, ...] = ()


def render_feeds(
    title: str, site_url: str, briefings: Mapping[str, Briefing], histories: Mapping[str, History] | None = None
) -> tuple[SiteFile, ...]:
    """feed.xml and feed.json, newest first; nothing where the site has no address or no briefing an edition.

    `histories` tell of the editions that were marked, by briefing; without them a briefing has the one written in briefing.yml.
    """
    found = [
        entry for name, briefing in briefings.items() for entry in _find_entries(site_url, name, briefing, (histories or {}).get(name))
    ]
    entries = sorted(found, key=lambda entry: entry.day, reverse=True)[:_MOST]
    if not entries or not is_web_address(site_url):
        return ()
    return (SiteFile("feed.xml", _atom(title, site_url, entries)), SiteFile("feed.json", _json(title, site_url, entries)))


def _find_entries(site_url: str, name: str, briefing: Briefing, history: History | None) -> Iterator[_Entry]:
    info = drop_withdrawn(briefing).info
    folder = urljoin(_folder(site_url), f"{percent_encode(name)}/")
    address, title = urljoin(folder, "index.html"), one_line(info.title)
    words = read_words(info.language)
    marked = history.marked if history is not None else ()
    day = plain_date(info.edition)
    if is_day(day) and day not in {revision.day for revision in marked}:
        yield _Entry(f"{address}#edition-{day}", address, title, one_line(info.standfirst.text), info.language, day)
    for revision in marked:
        told = (revision.standfirst, revision.note, f"{count_changes(revision, words)}." if revision.changes else "")
        summary = one_line(" ".join(part for part in told if part))
        # The address of an edition: a reader's program shows the next edition as something new.
        yield _Entry(f"{address}#edition-{revision.day}", address, title, summary, info.language, revision.day)
        for change in revision.changes:
            place = urljoin(folder, f"changes.html#{change_anchor(revision, change)}")
            kinds = tuple(words.plain(f"change.{kind}") for kind in change.kinds)
            heading = f"{', '.join(kinds)}: {clip(change.statement.text)}"
            yield _Entry(place, place, heading, _tell(change, words), info.language, revision.day, kinds)


def _tell(change: Change, words: Words) -> str:
    """The statement, and what it was before where its words changed."""
    before = [
        "".join(piece.text for piece in rewording.pieces if piece.kind != INSERTED)
        for rewording in change.rewordings
        if rewording.field == "text"
    ]
    return one_line(f"{change.statement.text} {words.plain('changes.before')} {before[0]}" if before else change.statement.text)


def _folder(site_url: str) -> str:
    return site_url if site_url.endswith("/") else site_url + "/"


def _atom(title: str, site_url: str, entries: list[_Entry]) -> str:
    home = _folder(site_url)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"  <id>{escape(home)}</id>",
        f"  <title>{escape(one_line(title))}</title>",
        f"  <updated>{_moment(entries[0].day)}</updated>",
        f"  <author><name>{escape(one_line(title))}</name></author>",
        f"  <link rel=\"self\" type=\"application/atom+xml\" href={quoteattr(urljoin(home, 'feed.xml'))}/>",
        f'  <link rel="alternate" type="text/html" href={quoteattr(home)}/>',
    ]
    for entry in entries:
        lines += [
            f"  <entry xml:lang={quoteattr(entry.language)}>",
            f"    <id>{escape(entry.identity)}</id>",
            f"    <title>{escape(entry.title)}</title>",
            f"    <updated>{_moment(entry.day)}</updated>",
            f'    <link rel="alternate" type="text/html" href={quoteattr(entry.address)}/>',
            *(f"    <category term={quoteattr(tag)}/>" for tag in entry.tags),
            f"    <summary>{escape(entry.summary)}</summary>",
            "  </entry>",
        ]
    return "\n".join([*lines, "</feed>"]) + "\n"


def _json(title: str, site_url: str, entries: list[_Entry]) -> str:
    home = _folder(site_url)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(title),
        "home_page_url": home,
        "feed_url": urljoin(home, "feed.json"),
        "items": [
            {
                "id": entry.identity,
                "url": entry.address,
                "title": entry.title,
                # An item must have a text; a briefing may be without a standfirst.
                "content_text": entry.summary or entry.title,
                "date_modified": _moment(entry.day),
                "language": entry.language,
                **({"tags": list(entry.tags)} if entry.tags else {}),
            }
            for entry in entries
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
