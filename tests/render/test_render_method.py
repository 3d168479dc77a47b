"""How a briefing was made: its scorecard, its corrections and those of its sources, and whose texts it uses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from story import BRIEFING, DOCUMENTS, EDITIONS, NAME, cites
from test_render_pages import body, render

from generator.citations import resolve_citations
from generator.editions import NO_HISTORY, take_edition
from generator.history import make_history
from generator.model import Briefing, Disagreement, KeyPoint, Side
from generator.render.method import measure_points, share

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def part(anchor: str, briefing: Briefing = BRIEFING, **options: object) -> BeautifulSoup:
    """What stands under one heading of the page."""
    soup = body(render(briefing, **options)[f"{NAME}/method.md"])
    section = BeautifulSoup("<div></div>", "html.parser")
    for element in list(soup.find(id=anchor).next_siblings):
        if element.name == "h2":
            break
        section.div.append(element)
    return section


def rows(soup: BeautifulSoup) -> list[list[str]]:
    return [[cell.get_text() for cell in row.find_all("td")] for row in soup.find_all("tr")[1:]]


def test_a_share_is_whole_only_where_nothing_is_missing() -> None:
    assert share(9, 10) == "9 of 10 (90%)" and share(999, 1000) == "999 of 1,000 (99%)" and share(1, 1000) == "1 of 1,000 (1%)"
    assert share(7, 38) == "7 of 38 (18%)" and share(31, 38) == "31 of 38 (82%)"
    assert share(10, 10) == "10 of 10 (100%)" and share(0, 0) == "0 of 0"


def test_the_length_of_points_is_told_as_it_is() -> None:
    points = [KeyPoint(f"p{count}", " ".join(["word"] * count)) for count in (26, 9, 25, 40)]
    lengths = measure_points(points)
    assert (lengths.points, lengths.short, lengths.median, lengths.longest) == (4, 2, 25, 40)
    assert measure_points(()).points == 0
    shown = dict(rows(part("_scorecard")))
    assert shown["Key points of at most 25 words"] == "5 of 5 (100%)" and shown["Words of a key point"] == "median 8, longest 11"


def test_corrections_of_the_briefing_are_listed_with_both_wordings() -> None:
    section = part("_corrections")
    (item,) = [item for item in section.find_all("li") if item.find("del")]
    assert item.find("del").get_text() == "removed: 14" and item.find("ins").get_text() == "inserted: 40"
    link = item.find_all("a")[-1]
    assert (link.get_text(), link["href"]) == ("Edition of 7 March 2031", "changes.md#_edition-2031-03-07--key_points--crack-length")


def test_without_corrections_the_page_says_since_when() -> None:
    marked = make_history(BRIEFING, (take_edition(NAME, BRIEFING, "2031-03-09"),))
    assert "was not corrected since its first edition, of 9 March 2031" in part("_corrections", history=marked).get_text()
    assert "No edition of this briefing was marked yet" in part("_corrections", history=NO_HISTORY).get_text()
    assert make_history(BRIEFING, EDITIONS).marked[-1].day == "2031-03-05"


def test_a_correction_that_a_source_printed_cites_both_articles() -> None:
    corrected = Disagreement(
        "length",
        "How long is the crack?",
        "correction",
        (
            Side("14 centimetres", cites(("bridge-closed-wire", "The crack is 40 centimetres long"))),
            Side("40 centimetres", cites(("bridge-repair-bill", "the crack in the eastern pier is 40 centimetres long"))),
        ),
    )
    briefing = resolve_citations(replace(BRIEFING, disagreements=(corrected,)), DOCUMENTS)
    (item,) = [item for item in part("_corrections", briefing, history=NO_HISTORY).find_all("li")]
    first, last = item.select(".side")
    assert "First: 14 centimetres" in first.get_text() and "Vessmark closes Lantern Bridge" in first.get_text()
    assert "Corrected: 40 centimetres" in last.get_text() and "Osterlund Post" in last.get_text()
    assert first.find(class_="footnote-ref") and last.find(class_="footnote-ref")
    assert item.find("a")["href"] == "disagreements.md#length"


@pytest.mark.parametrize(
    ("publish", "first", "unused", "sentence"),
    [
        ("excerpts", " passages", "nothing", "the passages that the statements cite"),
        ("full", "whole text", "whole text", "chose to publish the articles whole"),
        ("none", " citations", "nothing", "Nothing of it is published here but the words"),
    ],
)
def test_the_rights_of_each_article_are_told_in_plain_words(publish: str, first: str, unused: str, sentence: str) -> None:
    sources = (replace(BRIEFING.sources[0], licence=LICENCE), replace(BRIEFING.sources[1], licence="CC BY | 4.0"), *BRIEFING.sources[2:])
    briefing = replace(BRIEFING, sources=sources, info=replace(BRIEFING.info, publish=publish))
    section = part("_whose-texts-these-are", briefing)
    assert sentence in section.get_text()
    told = rows(section)
    assert [row[0] for row in told] == [record.title for record in BRIEFING.sources]
    assert told[0][1] == "Vessmark Courier" and told[0][2].endswith(first) and told[-1][2] == unused
    assert section.find("a", href=LICENCE) and told[1][3] == "CC BY | 4.0" and told[2][3] == "not stated"


def test_a_licence_that_is_no_web_address_is_no_link() -> None:
    sources = (replace(BRIEFING.sources[0], licence="javascript:alert(1)"), *BRIEFING.sources[1:])
    section = part("_whose-texts-these-are", replace(BRIEFING, sources=sources))
    assert rows(section)[0][3] == "javascript:alert(1)" and all("javascript" not in link["href"] for link in section.find_all("a"))
