"""The page of changes: what it says of each change, where it leads, and that old wordings are as inert as new ones."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from story import BRIEFING, EDITIONS, HISTORY, NAME
from test_render_filters import ATTACKS
from test_render_pages import ALLOWED_TAGS, attacked, body, render

from generator.editions import KINDS, NO_HISTORY, take_edition
from generator.history import make_history
from generator.model import SECTIONS
from generator.render import navigation, visit_words
from generator.render.words import languages, places, read_words

PAGES = render()


def page(path: str) -> BeautifulSoup:
    return body(PAGES[f"{NAME}/{path}"])


def entry(anchor: str) -> BeautifulSoup:
    return entry_of(PAGES, anchor)


def entry_of(pages: dict[str, str], anchor: str) -> BeautifulSoup:
    found = body(pages[f"{NAME}/changes.md"]).find(id=anchor)
    assert found is not None, anchor
    return found.find_parent("li")


def test_editions_are_newest_first() -> None:
    titles = [heading.get_text().rstrip("¶") for heading in page("changes.md").find_all("h2")]
    assert titles == ["Since the edition of 7 March 2031", "Edition of 7 March 2031", "Edition of 5 March 2031"]
    text = page("changes.md").get_text()
    assert "Since the edition of 5 March 2031: 1 corrected, 1 retired, 1 weakened, 1 added, 1 reworded." in text
    assert "After the *council* met." in text and "The first edition, with " in text


def test_a_correction_shows_the_old_words_and_the_new() -> None:
    item = entry("_edition-2031-03-07--key_points--crack-length")
    assert item.find("del").get_text() == "removed: 14" and item.find("ins").get_text() == "inserted: 40"
    assert [tag.get_text() for tag in item.select("b.tag")] == ["Corrected"]
    assert item.find("a")["href"] == "index.md#crack-length"
    overview = page("index.md").find(id="crack-length").find_parent("li")
    mark = overview.select_one(".tag--corrected a")
    assert (mark.get_text(), mark["href"]) == ("corrected 7 March 2031", "changes.md#_edition-2031-03-07--key_points--crack-length")


def test_what_is_gone_is_shown_without_a_link_and_what_grew_with_its_numbers() -> None:
    gone = entry("_edition-2031-03-07--key_points--dropped")
    assert "Shopkeepers want the bridge back." in gone.get_text() and gone.find("a") is None
    grown = entry("_not-in-an-edition-yet--key_points--closed").get_text(" ", strip=True)
    assert "2 independent sources, before: 1" in grown


def test_every_change_is_marked_for_eye_and_ear() -> None:
    for tag in page("changes.md").select("li :is(del, ins)"):
        assert tag.find(class_="spoken").get_text() in ("removed: ", "inserted: ")


def test_the_overview_says_it_in_a_line() -> None:
    line = page("index.md").select_one(".since")
    assert line.get_text().startswith("Since the edition of 7 March 2031: ")
    target = line.find("a")["href"]
    assert target == "changes.md#_not-in-an-edition-yet" and page("changes.md").find(id=target.partition("#")[2])
    marked = make_history(BRIEFING, (*EDITIONS, take_edition(NAME, BRIEFING, "2031-03-09")))
    line = body(render(history=marked)[f"{NAME}/index.md"]).select_one(".since")
    assert line.get_text().startswith("New in the edition of 9 March 2031, since that of 7 March 2031: ")


def test_without_an_edition_nothing_is_said() -> None:
    pages = render(history=NO_HISTORY)
    assert f"{NAME}/changes.md" not in pages
    assert all("changes.md" not in text for text in pages.values())
    assert {"What changed": f"{NAME}/changes.md"} in navigation(NAME, HISTORY)
    assert {"What changed": f"{NAME}/changes.md"} not in navigation(NAME)


def test_after_the_first_edition_there_is_a_page_and_no_line() -> None:
    history = make_history(BRIEFING, (take_edition(NAME, BRIEFING, "2031-03-09"),))
    pages = render(history=history)
    assert 'class="since"' not in pages[f"{NAME}/index.md"] and "The first edition" in pages[f"{NAME}/changes.md"]


@pytest.mark.parametrize("attack", [" ".join(ATTACKS), "\n\n".join(ATTACKS[:20])], ids=["all", "on-lines"])
def test_hostile_wordings_stay_words(attack: str) -> None:
    """What became of a statement may differ with its words, so the tags are compared with those there may be."""
    for old, new in ((True, False), (False, True)):
        briefing = attacked(BRIEFING, attack) if new else BRIEFING
        editions = attacked(EDITIONS, attack) if old else EDITIONS
        soup = body(render(briefing, history=make_history(briefing, editions))[f"{NAME}/changes.md"])
        assert {tag.name for tag in soup.find_all(True)} <= ALLOWED_TAGS
        assert {name for tag in soup.find_all(True) for name in tag.attrs} <= {"class", "id", "href", "title", "data-search-exclude"}
        assert all(re.match(r"(#_|[a-z-]+(/[a-z-]+)?\.md(#|$))", link["href"]) for link in soup.find_all("a"))
        assert "<script>alert(1)</script>" in " ".join(tag.get_text() for tag in soup.select("li del" if old else "li ins"))


def test_the_page_speaks_the_language_of_the_briefing() -> None:
    german = replace(BRIEFING, info=replace(BRIEFING.info, language="de"))
    soup = body(render(german)[f"{NAME}/changes.md"])
    text = soup.get_text()
    assert "Seit der Ausgabe vom 7. März 2031" in text and "Gestrichene Wörter sind durchgestrichen" in text
    assert [tag.get_text() for tag in soup.find(id="_edition-2031-03-07--key_points--crack-length").select(".tag")] == ["Korrigiert"]
    line = body(render(german)[f"{NAME}/index.md"]).select_one(".since").get_text()
    assert line.startswith("Seit der Ausgabe vom 7. März 2031:") and "gestärkt" in line


@pytest.mark.parametrize("language", languages())
def test_everything_that_can_change_has_a_name(language: str) -> None:
    words = read_words(language)
    fields = ("text", "detail", "sides", "resolution", "date", "speaker")
    sections = (*(section for section in SECTIONS if section != "sources"), "standfirst", "why")
    wanted = [f"{table}.{kind}" for table in ("change", "change_count") for kind in KINDS]
    wanted += [f"changed_field.{field}" for field in fields] + [f"statement.{section}" for section in sections]
    assert [key for key in wanted if not words.has(key)] == []
    english = visit_words("en")
    assert {name: places(text) for name, text in visit_words(language).items()} == {name: places(text) for name, text in english.items()}


def test_what_strengthened_or_disputed_a_statement_is_named() -> None:
    item = entry("_not-in-an-edition-yet--key_points--closed")
    told = item.get_text(" ", strip=True).replace(" ,", ",")
    assert "Now also in Vessmark closes Lantern Bridge, Ferries full as bridge stays shut" in told
    assert "sources/ferries-full.md" in [link["href"] for link in item.find_all("a")]
    gone = replace(BRIEFING, sources=BRIEFING.sources[:1])
    old = entry_of(render(gone, history=HISTORY), "_not-in-an-edition-yet--key_points--closed")
    assert "Now also in bridge-closed-wire, ferries-full" in old.get_text(" ", strip=True).replace(" ,", ",")
