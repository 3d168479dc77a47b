"""Mastheads, issue lines, release labels and tickers are told from headlines and sentences, and state the day."""

from __future__ import annotations

import pytest

from generator.extract import extract_document
from generator.extract.closing import closing_reason
from generator.extract.imprint import imprint_date, imprint_reason, is_ticker_line, names_paper


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The Quarry Post - No. 17/2019 - 4 May", "2019-05-04"),
        ("Volume 12, Number 3 – June 2018", "2018-06"),
        ("Friday 9 May 2025 · 90p · Late edition", "2025-05-09"),
        ("No. 17 - 4 May", "unknown"),
    ],
)
def test_issue_lines_give_the_day(words: str, day: str) -> None:
    assert imprint_reason(words)
    stated = imprint_date(words)
    assert stated is not None and stated.edtf == day
    assert words[stated.start : stated.end] == stated.words


@pytest.mark.parametrize(
    "words",
    [
        "Council cuts £3 from every bill",
        "No. 3 reactor shut after leak",
        "Volume of trade falls to 2019 level",
        "STATEMENT BY MINISTER LEAVES QUESTIONS OPEN",
        "Press release was false, says board",
        "Page 9 of the report names four bearings",
    ],
)
def test_headlines_are_no_imprint(words: str) -> None:
    assert imprint_reason(words) == ""


def test_a_ticker_names_its_day() -> None:
    assert is_ticker_line("Ticker of 3 May 2019, by Ida Bo and others; newest first.")
    assert is_ticker_line("Harbour FM newsroom, Friday 3 May 2019. All times local.")
    assert not is_ticker_line("Ida Bo died on 3 May 2019, the harbour office said.")
    assert not is_ticker_line("The storm of 3 May 2019 took the pier with it.")


def test_the_name_of_a_paper_is_not_its_edition() -> None:
    assert names_paper("LATE CITY EDITION    NORTH BAY MERCURY    May 3, 2019    $2") == "NORTH BAY MERCURY"
    assert names_paper("No. 4, May 2019") == ""


@pytest.mark.parametrize(
    ("words", "furniture"),
    [
        ("Letters: page@bay.example, 200 words at most.", True),
        ("Views on this page are not those of the paper.", True),
        ("Views on this page are those of their writers.", True),
        ("Next week: Ida Bo on buses.", True),
        ("Page 4 · Tomorrow in the Bay Echo: the last ferry", True),
        ("This notice is also available in Visk and Orm.", True),
        ("Bay Buses is a registered trade mark.", True),
        ("We may shorten letters.", True),
        ("We may shorten the pier, the mayor said.", False),
        ("The views of the harbour are those of 1900.", False),
        ("TIDES page 8 - CHESS page 9 - Printed in Visk", True),
        ("Witnesses can write to police@bay.example.", False),
        ("Next week the board will vote.", False),
        ("The mayor said: call 0800 555 010.", False),
        ("The lock opened at 9.30 a.m. and the boats left.", False),
    ],
)
def test_what_stands_after_a_story(words: str, furniture: bool) -> None:
    assert bool(closing_reason(words)) is furniture


def test_a_headline_in_capitals_is_the_headline() -> None:
    text = "The Bay Echo - Monday, 6 May 2019\n\nSTORM TAKES PIER AND TWO BOATS\n\nNobody hurt; ferry to run from Friday\n\nBy Ida Bo\n\n"
    text += "The storm that everyone had been told to expect came at four in the morning and took the pier, the harbour office said."
    source = extract_document("a.txt", text.encode()).source
    assert (source.title, source.published, source.byline) == ("STORM TAKES PIER AND TWO BOATS", "2019-05-06", "Ida Bo")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Pilots – and a town – wait for answers", "Pilots – and a town – wait for answers"),
        ("News – Weather – Tides", "Storm takes pier in Visk"),
        ("news | weather | tides", "Storm takes pier in Visk"),
    ],
)
def test_a_headline_with_an_aside_between_dashes_is_no_row_of_links(line: str, title: str) -> None:
    text = f"{line}\n\nStorm takes pier in Visk\n\nBy Ida Bo\n\nThe storm that all had been told to expect took the pier at four, it said."
    assert extract_document("a.txt", text.encode()).source.title == title


def test_heads_of_parts_are_no_headline_where_the_source_says_its_title() -> None:
    text = "---\ntitle: What we know of the storm\n---\n## What broke?\nThe pier broke in two places, the harbour office said.\n\n"
    text += "## Who pays?\nThe harbour office pays for the pier, and nobody yet knows who pays for the boats.\n"
    assert extract_document("a.md", text.encode()).source.title == "What we know of the storm"


@pytest.mark.parametrize("line", ["Subs: replaces BA0412. Pictures to come", "Replaces BA0412, adds mayor", "Desk: kills BA0409"])
def test_a_word_to_the_desks_is_no_headline(line: str) -> None:
    text = f"BA0415 BAY-STORM\n{line}\n\nStorm takes pier and two boats in Visk\n\nBy Ida Bo\n\nThe storm took the pier at four. "
    assert extract_document("a.txt", text.encode()).source.title == "Storm takes pier and two boats in Visk"


def test_a_masthead_may_hold_the_address_of_its_site() -> None:
    assert imprint_reason("THE BAY ECHO Monday 6 May 2019 Price 14 fl www.bayecho.example")
    assert imprint_reason("Price of bread rises to 14 crowns in Visk") == ""
