"""The form of dates: what is one, what it spans, how two compare."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import date_key, date_parts, days_apart, first_and_last_day, is_day, is_edtf, parse_day, plain_date, same_time


@pytest.mark.parametrize(
    "text",
    ["unknown", "2025", "2025-12", "2025-12-15", "2024-02-29", "2025-12-15~", "2025?", "2025-12%",
     "2025-12-01/2025-12-05", "2025/..", "../2025-01", "2025-12-15/", "/2025", "2025/2025-01", "0000-02-29", "2025-12~/2026"],
)  # fmt: skip
def test_dates(text: str) -> None:
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    ["", "Monday", "2025-13", "2025-02-29", "2025-1-1", "20251215", "2025-12-15~~", "../..", "/", "2026/2025",
     "2025-12-15T10:00", "2025-00", "2025-01-00", "unknown/2025", "٢٠٢٥", "2025/2025/2025", "2025\n"],
)  # fmt: skip
def test_no_dates(text: str) -> None:
    assert not is_edtf(text)


@pytest.mark.parametrize(("text", "is_one"), [("2025-12-15", True), ("2025-12-15~", False), ("2025-12", False), ("2025-02-30", False)])
def test_a_day_is_nothing_but_a_day(text: str, is_one: bool) -> None:
    assert is_day(text) is is_one


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-12-15", datetime.date(2025, 12, 15)),
        ("2025-12-15~", datetime.date(2025, 12, 15)),
        ("2025-12", None),
        ("2025-02-30", None),
        ("0000-01-01", None),
        ("unknown", None),
    ],
)
def test_the_day_a_date_names(text: str, day: datetime.date | None) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize(
    ("text", "value"),
    [("2025-12-15~", "2025-12-15"), (" 2025 ", "2025"), ("2025-13", ""), ("2025-02-30", ""), ("2024/2025", ""), ("unknown", "")],
)
def test_machines_get_plain_dates(text: str, value: str) -> None:
    assert plain_date(text) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-12-15", ([[2025, 12, 15]], False)),
        ("2025?", ([[2025]], True)),
        ("2025-12~/2026-01", ([[2025, 12], [2026, 1]], True)),
        ("unknown", ([], False)),
        ("", ([], False)),
        ("15 May 2025", ([], False)),
        ("2025/2026/2027", ([], False)),
    ],
)
def test_date_parts_say_what_the_date_says_and_no_more(text: str, expected: tuple[list[list[int]], bool]) -> None:
    assert date_parts(text) == expected


def test_what_a_month_covers() -> None:
    assert first_and_last_day("2024-02~") == ((2024, 2, 1), (2024, 2, 29))
    assert first_and_last_day("2024/2025") is None


def test_order_and_sameness() -> None:
    days = ["unknown", "2025-03-01", "2024", "2025-03"]
    assert sorted(days, key=date_key) == ["2024", "2025-03", "2025-03-01", "unknown"]
    assert same_time("2025-03", "2025-03-06") and same_time("2025-10-01/2025-10-02", "2025-10-02")
    assert not same_time("2025-03-06", "2025-03-07") and not same_time("unknown", "unknown")
    assert days_apart("2025-03-06", "2025-02-27") == 7 and days_apart("2025-03", "2025-03-06") == 0


@given(st.text(alphabet="0123456789-/~?%.X ", max_size=24))
def test_what_is_no_date_has_no_day(text: str) -> None:
    if not is_edtf(text):
        assert parse_day(text) is None and first_and_last_day(text) is None
