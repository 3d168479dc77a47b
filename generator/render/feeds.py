"""The site's feeds, Atom and JSON: one entry a briefing, dated by the edition its editor wrote into briefing.yml.

No clock is asked: a briefing without a full date as its edition is in no feed, and a site without an address has none.
Source: RFC 4287; jsonfeed.org, version 1.1.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote as percent_encode
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from generator.model import Briefing
from generator.render.dates import sortable_date
from generator.render.filters import is_web_address, one_line
from generator.render.passages import drop_withdrawn
from generator.render.search import SiteFile

_DAY_LENGTH = len("2031-03-04")


@dataclass(frozen=True, slots=True)
class _Entry:
    address: str
    title: str
    summary: str
    language: str
    day: str


def render_feeds(title: str, site_url: str, briefings: Mapping[str, Briefing]) -> tuple[SiteFile, ...]:
    """feed.xml and feed.json, newest edition first; nothing where the site has no address or no briefing an edition."""
    entries = sorted(_find_entries(site_url, briefings), key=lambda entry: entry.day, reverse=True)
    if not entries or not is_web_address(site_url):
        return ()
    return (SiteFile("feed.xml", _atom(title, site_url, entries)), SiteFile("feed.json", _json(title, site_url, entries)))


def _find_entries(site_url: str, briefings: Mapping[str, Briefing]) -> list[_Entry]:
    entries = []
    for name, briefing in briefings.items():
        info = drop_withdrawn(briefing).info
        day = sortable_date(info.edition)
        if len(day) == _DAY_LENGTH:
            address = urljoin(_folder(site_url), f"{percent_encode(name)}/index.html")
            entries.append(_Entry(address, one_line(info.title), one_line(info.standfirst.text), info.language, day))
    return entries


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
        # The address of an edition: a reader's program shows the next edition as something new.
        identity = f"{entry.address}#edition-{entry.day}"
        lines += [
            f"  <entry xml:lang={quoteattr(entry.language)}>",
            f"    <id>{escape(identity)}</id>",
            f"    <title>{escape(entry.title)}</title>",
            f"    <updated>{_moment(entry.day)}</updated>",
            f'    <link rel="alternate" type="text/html" href={quoteattr(entry.address)}/>',
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
                "id": f"{entry.address}#edition-{entry.day}",
                "url": entry.address,
                "title": entry.title,
                # An item must have a text; a briefing may be without a standfirst.
                "content_text": entry.summary or entry.title,
                "date_modified": _moment(entry.day),
                "language": entry.language,
            }
            for entry in entries
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
