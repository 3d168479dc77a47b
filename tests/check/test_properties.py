"""What holds for any article: its own words pass, changed words never do, and nothing depends on order."""

from __future__ import annotations

import dataclasses
import time

import pytest
from examples import read
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.check import CheckInput, check_briefing
from generator.citations import resolve_citations
from generator.language.words.figures import find_figures
from generator.model import Actor, Briefing, BriefingInfo, Citation, KeyPoint, SourceRecord
from generator.spans import find_quote

ABSENT = {"quote-absent", "quote-symbol-drift", "quote-empty"}


def checked(text: str, *quotes: str, statement: str = "It fell."):
    """Findings on a briefing of one source and one key point that cites these quotes."""
    document = read("post.txt", text)
    record = SourceRecord("post", "post.txt", document.source.sha256)
    point = KeyPoint("kp-a", statement, cites=tuple(Citation("post", quote) for quote in quotes))
    briefing = resolve_citations(Briefing(BriefingInfo("x"), (record,), (point,)), (document,))
    return check_briefing(CheckInput("x", briefing, {"post": document}, seeds={"post.txt": document.source.sha256}))


word = st.text(st.characters(categories=("Ll", "Lu", "Nd"), max_codepoint=0x24F), min_size=1, max_size=8)
gap = st.sampled_from([" ", "  ", ", ", ". ", " – ", " “", "” ", "\u00a0", " ($", ") "])
article = st.lists(st.tuples(word, gap), min_size=4, max_size=30)


@settings(max_examples=150, deadline=None)
@given(article, st.data())
def test_whole_words_of_a_source_are_never_absent(pieces, data):
    text = "".join(left + right for left, right in pieces)
    first = data.draw(st.integers(0, len(pieces) - 2))
    last = data.draw(st.integers(first + 1, len(pieces) - 1))
    start = sum(len(a) + len(b) for a, b in pieces[:first])
    quote = text[start : start + sum(len(a) + len(b) for a, b in pieces[first : last + 1])]
    assume("-" not in quote and not any(char.isdigit() for char in quote[:1] + quote.rstrip()[-1:]))
    found = {finding.rule for finding in checked(text, quote, quote.replace(" ", "\n\t"))}
    assert not found & ABSENT


@settings(max_examples=200, deadline=None)
@given(article, st.data())
def test_changed_words_are_always_reported(pieces, data):
    text = "".join(left + right for left, right in pieces).strip()
    at = data.draw(st.integers(0, len(text) - 1))
    new = data.draw(st.sampled_from(["x", "7", "€", "", ".", "qq "]))
    quote = text[:at] + new + text[at + 1 :]
    assume(quote.strip() and not find_quote(text, quote))
    (finding, *_) = [finding for finding in checked(text, quote) if finding.rule in ABSENT]
    assert finding.severity == "error"


@settings(max_examples=60, deadline=None)
@given(article)
def test_a_statement_in_its_own_words_has_no_value_finding(pieces):
    text = "".join(left + right for left, right in pieces).strip()
    found = {finding.rule for finding in checked(text, text, statement=text)}
    assert not found & {"value-number", "value-unit", "value-date"}


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_what_a_statement_says_its_own_words_vouch_for(text):
    figures = find_figures(text)
    assert {figure.value for figure in figures} <= {figure.value for figure in find_figures(text, every=True)}


def test_order_of_records_does_not_change_what_is_found():
    document = read("post.txt", "The lake fell by two metres. The lake fell by two metres. Ana said so.")
    record = SourceRecord("post", "post.txt", "0")
    points = tuple(
        KeyPoint(f"kp-{number}", f"{number} fell.", actors=("ana", "bo"), cites=(Citation("post", "The lake fell by two"),))
        for number in range(4)
    )
    actors = (Actor("ana", "Ana", "person", aliases=("Ana", "An")), Actor("eve", "Eve", "person", aliases=("ana",)))
    one = Briefing(BriefingInfo("x"), (record,), points, actors)
    other = dataclasses.replace(one, key_points=points[::-1])
    first, second = (check_briefing(CheckInput("x", resolve_citations(each, (document,)), {"post": document})) for each in (one, other))
    assert first == second and len(first) >= 8


def test_time_grows_with_the_briefing_and_not_faster():
    def seconds(size: int) -> float:
        documents, records, points = {}, [], []
        for number in range(size):
            text = f"The lake number {number} fell by {number} metres in valley {number}. Nobody there knows why it fell."
            documents[f"s{number}"] = read(f"s{number}.txt", text)
            records.append(SourceRecord(f"s{number}", f"s{number}.txt", "0"))
            wrong = f"The lake number {number} rose by {number} metres"
            points.append(
                KeyPoint(f"kp-{number}", "It fell.", cites=(Citation(f"s{number}", wrong), Citation("s0", "The lake number 0 fell")))
            )
        briefing = resolve_citations(Briefing(BriefingInfo("x"), tuple(records), tuple(points)), documents.values())
        start = time.process_time()
        found = check_briefing(CheckInput("x", briefing, documents))
        assert sum(finding.rule == "quote-absent" for finding in found) == size
        return time.process_time() - start

    small, large = seconds(100), seconds(800)
    assert large < 8 * small * 3 + 0.2


@pytest.mark.parametrize("unit", ["1,2.", "not may ", "Monday May ", "half a million and ", "A.B. ", "... ", "x", "[insert ", "“a” "])
def test_hostile_article_is_checked_in_linear_time(unit):
    text = unit * (50_000 // len(unit))
    start = time.process_time()
    checked(text, text[:-3], text[:25_000] + " zz " + text[25_000:], statement=text)
    assert time.process_time() - start < 4


def test_a_quote_of_one_endless_word_takes_no_longer_than_its_length():
    long = "x" * 200_000
    start = time.process_time()
    rules = {finding.rule for finding in checked(f"{long}\n", long)}
    assert "quote-short" in rules
    assert time.process_time() - start < 5
