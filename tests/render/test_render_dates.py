"""EDTF dates in plain English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.dates import describe_date


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-12-15", "15 December 2025"),
        ("2025-12-15~", "about 15 December 2025"),
        ("2025-12?", "possibly December 2025"),
        ("2025%", "possibly about 2025"),
        ("2025", "2025"),
        ("2025-03", "March 2025"),
        ("2025-03-XX", "March 2025"),
        ("2025-XX-XX", "2025"),
        ("201X", "the 2010s"),
        ("19XX", "the 1900s"),
        ("2024-21", "spring 2024"),
        ("2024-05-03/2024-05-05", "3–5 May 2024"),
        ("2024-05-30/2024-06-02", "30 May – 2 June 2024"),
        ("2023-12-30/2024-01-02", "from 30 December 2023 to 2 January 2024"),
        ("2024-05-03~/2024-05-05", "from about 3 May 2024 to 5 May 2024"),
        ("2024-05/..", "since May 2024"),
        ("../2024-05", "until May 2024"),
        ("2024-05/", "from May 2024"),
        ("2025-03-06T14:30:00Z", "6 March 2025, 14:30"),
        ("-0043", "44 BC"),
        ("unknown", "date unknown"),
        ("", "date unknown"),
        ("../..", "../.."),
        ("2025-13", "2025-13"),
        ("next week", "next week"),
    ],
)
def test_dates_read_as_english(edtf: str, words: str) -> None:
    assert describe_date(edtf) == words


@given(st.text())
def test_no_date_is_too_odd(text: str) -> None:
    assert describe_date(text)
