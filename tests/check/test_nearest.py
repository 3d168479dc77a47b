"""The hint beside a wrong quote: the nearest passage and what differs. And what counts as a whole word."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check.nearest import Difference, Drift, TextIndex, find_nearest
from generator.model import Span
from generator.spans import cuts_word, find_quote

TEXT = (
    "Regulators met on Monday to discuss the plan. The plan would move 4.1 million litres of water a day (about a tenth) from "
    "the northern lake, at a cost of $12 million. “Nobody asked the farmers,” said Lena Brandt, who runs a farm. Critics say "
    "the lake needs nine years to recover. A decision is expected in the autumn, regulators said."
)


def nearest(quote: str):
    found = find_nearest(TextIndex(TEXT), quote)
    return found and (found.span.slice(TEXT), found.drift, [(d.quoted, d.source) for d in found.differences])


@pytest.mark.parametrize(
    ("quote", "reads", "drift", "differences"),
    [
        (
            "would move 1.4 million litres of water a day",
            "would move 4.1 million litres of water a day",
            Drift.NUMBER,
            [("1.4", "4.1")],
        ),
        ("needs ten years to recover", "needs nine years to recover", Drift.NUMBER, [("ten", "nine")]),
        ("at a cost of €12 million", "at a cost of $12 million", Drift.SYMBOL, [("€", "$")]),
        (
            "litres of water a day about a tenth from",
            "litres of water a day (about a tenth) from",
            Drift.SYMBOL,
            [("", "("), ("", ")")],
        ),
        ("A decision is expected in the spring", "A decision is expected in the autumn", Drift.WORDING, [("spring", "autumn")]),
        ("Nobody had asked the farmers", "Nobody asked the farmers", Drift.WORDING, [("had", "")]),
        ("critics say the lake needs", "Critics say the lake needs", Drift.WORDING, [("critics", "Critics")]),
        ("said Brandt Lena, who runs", "said Lena Brandt, who runs", Drift.ORDER, []),
        (
            "Regulators met on Monday … A decision is expected",
            TEXT[: TEXT.index(" in the autumn")],
            Drift.JOINED,
            [],
        ),
        (
            "4.1 million litres [...] northern lake",
            "4.1 million litres of water a day (about a tenth) from the northern lake",
            Drift.JOINED,
            [],
        ),
    ],
)
def test_nearest_passage_says_in_what_way_the_quote_differs(quote, reads, drift, differences):
    assert nearest(quote) == (reads, drift, differences)


def test_words_that_are_not_there_have_no_nearest_passage():
    assert nearest("The minister resigned after a vote of no confidence in parliament") is None
    assert nearest("?!") is None


def test_long_quote_is_compared_where_it_differs():
    text = " ".join(f"word{number} and" for number in range(400)) + "."
    found = find_nearest(TextIndex(text), text.replace("word350 and", "word350 or"))
    assert found is not None
    assert found.differences == (Difference("or", "and"),)


@pytest.mark.parametrize(
    ("quote", "cut"),
    [
        ("million litres", False),
        ("1 million litres", True),
        (".1 million", False),
        ("4.1 million", False),
        ("4", True),
        ("12 million", False),
        ("northern lake", False),
        ("orthern lake", True),
        ("northern lak", True),
        ("Nobody asked the farmers", False),
    ],
)
def test_quote_may_not_cut_a_word_or_number(quote, cut):
    (match,) = find_quote(TEXT, quote)[:1]
    assert cuts_word(TEXT, match.span) is cut


@pytest.mark.parametrize(
    ("text", "quote", "cut"),
    [
        ("fell -5 degrees", "5 degrees", True),
        ("post-2014 rules", "2014 rules", False),
        ("pages 3-5 say", "5 say", False),
        ("rose 5% a year", "rose 5", True),
        ("rose 5. Then", "rose 5", False),
        ("in 1,200 homes", "200 homes", True),
        ("at 10:30 sharp", "at 10", True),
        ("他们说大坝会关闭", "大坝", False),
        ("naïveté", "naïve", True),
    ],
)
def test_signs_and_separators_belong_to_their_number(text, quote, cut):
    start = text.index(quote)
    assert cuts_word(text, Span(start, start + len(quote))) is cut


words = st.lists(st.sampled_from([*["lake", "water", "million", "said", "nine"], "12", *"$,.“”aé—-", "e\u0301"]), min_size=1, max_size=60)


@settings(max_examples=150, deadline=None)
@given(words, words)
def test_nearest_is_a_stretch_of_the_text_and_its_differences_are_of_both_sides(source, quoted):
    text, quote = " ".join(source), " ".join(quoted)
    if find_quote(text, quote):
        return
    found = find_nearest(TextIndex(text), quote)
    if found is not None:
        assert found.span.slice(text)
        for difference in found.differences:
            assert difference.quoted in quote and difference.source in text
            assert difference.quoted != difference.source


@pytest.mark.parametrize("text", ["a " * 50_000, "a" * 100_000, "." * 100_000, "the lake " * 10_000, "1,2." * 25_000, "́" * 100_000])
def test_hostile_text_is_compared_in_linear_time(text):
    start = time.process_time()
    index = TextIndex(text)
    for quote in ("the lake, of course", "a " * 300 + "b", text[:3000] + "x", "… " * 500 + "a b"):
        find_nearest(index, quote)
    assert time.process_time() - start < 4
