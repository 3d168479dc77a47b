"""Numbers of news prose: what is read, in which unit, and when two agree."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.words.units import CURRENCY_SIGNS, CURRENCY_WORDS, UNITS
from generator.language.words.values import Value, find_values, may_have_unit, same_value


def only(text: str) -> Value:
    found = find_values(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "low", "kind", "unit"),
    [
        ("Forty-two ferries sailed.", "Forty-two", "42", "count", ""),
        ("One hundred and ninety-three people were aboard.", "One hundred and ninety-three", "193", "count", ""),
        ("The quay cost $4.8 million to mend.", "$4.8 million", "4800000", "money", "USD"),
        ("The fund holds €90 billion.", "€90 billion", "90000000000", "money", "EUR"),
        ("Some 6,200 homes lost power.", "6,200", "6200", "count", ""),
        ("The hull is 12 metres long.", "12 metres", "12", "measure", "m"),
        ("They poured 2 litres in.", "2 litres", "2", "measure", "l"),
        ("A rise of 7 per cent is planned.", "7 per cent", "7", "percent", "%"),
        ("Thirteen million people watched.", "Thirteen million", "13000000", "count", ""),
    ],
)
def test_numbers_are_read_with_their_unit(text: str, words: str, low: str, kind: str, unit: str) -> None:
    value = only(text)
    assert (value.text, value.low, value.kind, value.unit) == (words, Decimal(low), kind, unit)


def test_units_of_one_dimension_compare_and_a_slip_of_scale_does_not() -> None:
    ppb, micro, milli = (
        only("It held 41 ppb."),
        only("It held 41 micrograms per litre."),
        only("It held 41 milligrams per liter."),
    )
    assert same_value(ppb, micro) and ppb.key == micro.key
    assert not same_value(micro, milli)


def test_speeds_convert() -> None:
    assert same_value(only("at 58 mph"), only("at 94 km/h"))
    assert not same_value(only("at 58 mph"), only("at 130 kilometers per hour"))


@pytest.mark.parametrize("text", ["Article 5 applies.", "They met on Route 9.", "Chromium-6 was found."])
def test_numbers_that_name_something_are_labels(text: str) -> None:
    assert only(text).kind == "label"


@pytest.mark.parametrize("text", ["It left at 4:52 a.m.", "It sank on 7 October 2025.", "It began in 2014."])
def test_dates_and_times_are_no_values(text: str) -> None:
    assert find_values(text) == ()


def test_ranges_tallies_bounds_and_nouns() -> None:
    spread = only("between 10 and 15 people")
    assert (spread.low, spread.high) == (10, 15)
    vote = only("Councillors voted 7–2.")
    assert vote.kind == "tally" and same_value(vote, only("They agreed, 7 to 2."))
    assert not same_value(vote, only("They agreed, 6 to 3."))
    least = only("At least nine passengers drowned.")
    assert least.bound == "min" and least.noun[0] == "passenger"
    assert only("Jonas Weir, 34, was aboard.").kind == "age"


def test_a_count_has_no_tolerance() -> None:
    assert not same_value(only("13 people died"), only("14 people died"))
    assert same_value(only("about 17,500 people"), only("17,600 people"))


@given(st.text(alphabet="0123456789.,-–$€% andfivetwhundremol'", max_size=80))
def test_spans_slice_back_in_order(text: str) -> None:
    end = 0
    for value in find_values(text):
        assert value.start >= end and text[value.start : value.end] == value.text
        end = value.end


@given(st.integers(min_value=0, max_value=999_999))
def test_digits_keep_their_value(number: int) -> None:
    assert only(f"They counted {number:,} gulls.").low == number


@pytest.mark.parametrize("text", ["It rang at ten past four.", "It left at five in the afternoon."])
def test_spoken_times_are_no_values(text: str) -> None:
    assert all(value.text not in ("ten", "five") for value in find_values(text))


@pytest.mark.parametrize(
    ("first", "second"),
    [("800,000 cubic metres", "800,000 m³"), ("2 square kilometres", "200 hectares"), ("1.2 million m³", "1,200,000 cubic meters")],
)
def test_areas_and_volumes_are_equal_in_any_spelling(first: str, second: str) -> None:
    assert only(first).kind == "measure" and same_value(only(first), only(second))
    assert not same_value(only("800,000 cubic metres"), only("1.2 million m³"))


def test_votes_for_and_against_are_one_tally() -> None:
    assert same_value(only("The motion failed by 27 votes to 24."), only("It was lost, 27 to 24."))
    assert not same_value(only("The motion failed by 27 votes to 24."), only("It was lost, 27 to 23."))


UNIT_WORDS = [*UNITS, *CURRENCY_WORDS, "percent", "per cent", "pc", "square metres", "cubic km", "parts per million", "%"]


@pytest.mark.parametrize("text", [*(f"It took 7 {word}." for word in UNIT_WORDS), *(f"It cost {sign}7." for sign in CURRENCY_SIGNS)])
def test_no_value_with_a_unit_is_passed_over(text: str) -> None:
    # the cheap look must say yes wherever the full reading finds a unit, in any case and number
    for written in (text, text.upper(), text.replace(".", "s."), text.replace("7 ", "7-"), text.replace("7 ", "7")):
        if any(value.unit for value in find_values(written)):
            assert may_have_unit(written), written
    assert any(value.unit for value in find_values(text))


def test_a_text_without_a_unit_is_known_by_its_words() -> None:
    assert not may_have_unit("Forty-two ferries and 3 tugs left pier 9.")
