"""The feeds, read by a feed reader's parser and by the shape jsonfeed.org describes."""

from __future__ import annotations

import json
from dataclasses import replace

import feedparser
import jsonschema
import pytest
from lxml import etree
from story import BRIEFING, EDITIONS, NAME
from test_render_filters import ATTACKS
from test_render_pages import attacked

from generator.editions import History
from generator.history import make_history
from generator.model import Briefing
from generator.render import render_feeds

SITE = "https://news.example/briefings"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
JSON_FEED = {
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "home_page_url": {"pattern": "^https?://"},
        "feed_url": {"pattern": "^https?://"},
        "items": {
            "items": {
                "required": ["id", "content_text"],
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": {"pattern": "^https?://"},
                    "date_modified": {"pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                },
            }
        },
    },
}


def dated(day: str, title: str = "") -> Briefing:
    return replace(BRIEFING, info=replace(BRIEFING.info, edition=day, title=title or BRIEFING.info.title))


def feeds(histories: dict[str, History] | None = None, **briefings: Briefing) -> tuple[str, str]:
    atom, data = render_feeds("The site", SITE, briefings, histories)
    assert (atom.path, data.path) == ("feed.xml", "feed.json")
    return atom.text, data.text


def test_a_reader_of_feeds_sees_each_edition_newest_first() -> None:
    read = feedparser.parse(feeds(old=dated("2031-03-04"), new=dated("2031-04-01", "Another story"))[0].encode())
    assert not read.bozo and read.version == "atom10"
    assert [entry.title for entry in read.entries] == ["Another story", BRIEFING.info.title]
    assert read.feed.updated == read.entries[0].updated == "2031-04-01T00:00:00Z"
    assert read.entries[1].link == f"{SITE}/old/index.html"
    assert read.entries[1].summary == BRIEFING.info.standfirst.text


def test_atom_has_all_that_its_standard_demands() -> None:
    root = etree.fromstring(feeds(a=dated("2031-03-04"), b=dated("2031-03-04"))[0].encode())
    for element in (root, *root.findall("a:entry", ATOM)):
        for required in ("id", "title", "updated"):
            assert len(element.findall(f"a:{required}", ATOM)) == 1
    assert root.find("a:author/a:name", ATOM).text == "The site"
    ids = [each.text for each in root.findall(".//a:id", ATOM)]
    assert len(ids) == len(set(ids)) and all(each.startswith("https://") for each in ids)


def test_the_json_feed_is_what_its_authors_describe() -> None:
    data = json.loads(feeds(story=dated("2031-03-04"))[1])
    jsonschema.validate(data, JSON_FEED)
    assert data["items"][0]["url"] == f"{SITE}/story/index.html"


def test_the_next_edition_is_something_new() -> None:
    first, second = (json.loads(feeds(story=dated(day))[1])["items"][0]["id"] for day in ("2031-03-04", "2031-03-05"))
    assert first != second


@pytest.mark.parametrize("day", ["", "unknown", "2031", "2031-03", "soon"])
def test_without_a_day_there_is_no_entry_and_without_entries_no_feed(day: str) -> None:
    assert render_feeds("The site", SITE, {NAME: dated(day)}) == ()
    assert len(json.loads(feeds(one=dated(day), two=dated("2031-03-04"))[1])["items"]) == 1


def test_a_site_without_an_address_has_no_feed() -> None:
    assert render_feeds("The site", "", {NAME: dated("2031-03-04")}) == ()


def test_attacks_stay_words() -> None:
    for attack in ATTACKS:
        read = feedparser.parse(feeds(story=dated("2031-03-04", f"Title {attack}"))[0].encode())
        assert not read.bozo and len(read.entries) == 1
        assert read.entries[0].title_detail.type == "text/plain"


def test_each_edition_and_each_change_in_it_is_an_entry() -> None:
    atom, data = feeds({"story": make_history(BRIEFING, EDITIONS)}, story=dated("2031-03-07"))
    read = feedparser.parse(atom.encode())
    assert not read.bozo
    days = [entry.updated[:10] for entry in read.entries]
    assert days == ["2031-03-07"] * (len(days) - 1) + ["2031-03-05"]
    edition, *changes = read.entries[:-1]
    assert edition.id == f"{SITE}/story/index.html#edition-2031-03-07" and "After the *council* met." in edition.summary
    (corrected,) = [entry for entry in changes if entry.title.startswith("Corrected: ")]
    assert corrected.id == corrected.link == f"{SITE}/story/changes.html#_edition-2031-03-07--key_points--crack-length"
    assert corrected.summary == (
        "The crack in the eastern pier is 40 centimetres long. Before: The crack in the eastern pier is 14 centimetres long."
    )
    assert [tag.term for tag in corrected.tags] == ["Corrected"]
    items = json.loads(data)
    jsonschema.validate(items, JSON_FEED)
    assert [item["id"] for item in items["items"]] == [entry.id for entry in read.entries]


def test_entries_outlive_later_editions_and_what_is_not_in_one_is_none() -> None:
    def entries(count: int, now: Briefing = BRIEFING) -> set[tuple[str, str, str]]:
        read = feedparser.parse(feeds({"story": make_history(now, EDITIONS[:count])}, story=BRIEFING)[0].encode())
        return {(entry.id, entry.title, entry.updated) for entry in read.entries}

    assert entries(1) < entries(2) and len({identity for identity, _, _ in entries(2)}) == len(entries(2))
    assert entries(2) == entries(2, replace(BRIEFING, key_points=()))


def test_a_feed_has_an_end() -> None:
    many = [replace(EDITIONS[0], date=f"2031-{1 + n // 28:02}-{1 + n % 28:02}", statements=EDITIONS[n % 2].statements) for n in range(200)]
    read = feedparser.parse(feeds({"story": make_history(BRIEFING, many)}, story=BRIEFING)[0].encode())
    assert len(read.entries) == 300 and read.entries[0].updated[:10] == many[-1].date


def test_hostile_wordings_stay_words() -> None:
    for attack in ATTACKS:
        history = make_history(BRIEFING, [EDITIONS[0], replace(attacked(EDITIONS[1], attack), date="2031-03-07")])
        read = feedparser.parse(feeds({"story": history}, story=BRIEFING)[0].encode())
        assert not read.bozo
        assert all(entry.summary_detail.type == entry.title_detail.type == "text/plain" for entry in read.entries)
        assert all(entry.link.startswith(SITE) for entry in read.entries)
