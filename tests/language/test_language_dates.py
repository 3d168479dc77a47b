"""Dates of news prose against the day of publication; what is not said stays unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.words.clock import clock_times
from generator.language.words.dates import find_dates

SATURDAY = "2025-03-22"


@pytest.mark.parametrize(
    ("text", "published", "words", "edtf"),
    [
        ("It sank on Tuesday.", SATURDAY, "Tuesday", "2025-03-18"),
        ("It will sail on Tuesday.", SATURDAY, "Tuesday", "2025-03-25"),
        ("A meeting was called for Thursday.", SATURDAY, "Thursday", "2025-03-27"),
        ("It arrived on Friday, February 14, at dusk.", SATURDAY, "Friday, February 14", "2025-02-14"),
        ("Alarms rang on 30 December.", "2025-01-04", "30 December", "2024-12-30"),
        ("It was built in 1958.", SATURDAY, "in 1958", "1958"),
        ("It opened on October 4, 2023.", "unknown", "October 4, 2023", "2023-10-04"),
        ("It broke in the night of 1 to 2 October.", "2025-10-15", "1 to 2 October", "2025-10-01/2025-10-02"),
        ("The first alarm came in late January.", SATURDAY, "late January", "2025-01~"),
        ("Rates will be discussed in June.", SATURDAY, "in June", "2025-06"),
        ("No paper crossed my desk before the eighth of March.", SATURDAY, "the eighth of March", "2025-03-08"),
        ("“Third of December, at nine,” she read out.", SATURDAY, "Third of December", "2024-12-03"),
        ("Yesterday it rained.", SATURDAY, "Yesterday", "2025-03-21"),
        ("It was found two weeks ago.", SATURDAY, "two weeks ago", "2025-03-08~"),
        ("A website run by the Board, which will close, failed, the owner said on Monday.", SATURDAY, "Monday", "2025-03-17"),
        ("It shows no call before Tuesday.", SATURDAY, "Tuesday", "2025-03-18"),
        ("Everybody had been told by last Thursday.", SATURDAY, "last Thursday", "2025-03-20"),
        ("The permit runs out on Friday.", SATURDAY, "Friday", "2025-03-28"),
        ("They saw it on Monday the 10th.", SATURDAY, "Monday the 10th", "2025-03-10"),
        ("They were told on the 12th, at noon.", SATURDAY, "the 12th", "2025-03-12"),
        ("It should report by the end of February.", SATURDAY, "the end of February", "2026-02~"),
        ("Anna Weir told them on the 12th that the roof leaked.", SATURDAY, "the 12th", "2025-03-12"),
        ("The roof fell in this morning.", SATURDAY, "this morning", "2025-03-22"),
        ("They rang on Friday, and by Sunday night it had burnt out.", SATURDAY, "Friday", "2025-03-21"),
        ("By Tuesday night it had burnt out.", SATURDAY, "Tuesday night", "2025-03-18"),
        ("It must be mended by Tuesday.", SATURDAY, "Tuesday", "2025-03-25"),
        ("The smell pointed to a leak from Thursday on.", SATURDAY, "Thursday", "2025-03-20"),
        ("The bridge is closed from Thursday.", SATURDAY, "Thursday", "2025-03-27"),
        ("The claim comes before three judges of the High Court on Thursday.", SATURDAY, "Thursday", "2025-03-27"),
        ("Her choir plans a concert in the square on Thursday.", SATURDAY, "Thursday", "2025-03-27"),
        ("The house will vote on Tuesday of next week.", SATURDAY, "Tuesday of next week", "2025-03-25"),
        ("They came at seven on Monday morning last week.", SATURDAY, "Monday morning last week", "2025-03-10"),
        ("Staff knew on the Monday.", SATURDAY, "Monday", "unknown"),
        ("It was posted on the Thursday before the fair.", SATURDAY, "Thursday", "unknown"),
        ("The inspectors rated it *poor* in November.", SATURDAY, "in November", "2024-11"),
    ],
)
def test_dates_are_resolved(text: str, published: str, words: str, edtf: str) -> None:
    mention = find_dates(text, published)[0]
    assert (mention.words, mention.edtf) == (words, edtf)


@pytest.mark.parametrize(
    "text",
    ["It sank on Tuesday.", "It sank on 7 October.", "It sank yesterday.", "They met on [insert date].", "a four-year war"],
)
def test_no_year_is_invented(text: str) -> None:
    assert [mention.edtf for mention in find_dates(text)] == ["unknown"]


def test_a_day_that_cannot_be_is_no_date() -> None:
    assert find_dates("on 31 February 2025", SATURDAY) == ()


def test_may_the_verb_and_numbers_that_look_like_years() -> None:
    assert find_dates("They may 5 times try.", SATURDAY) == ()
    assert find_dates("It spilled from 2000 gallons.", SATURDAY) == ()


@given(
    st.text(alphabet="0123456789 ,.-OctoberMayTuesdaynext[insert date]", max_size=90),
    st.sampled_from([SATURDAY, "unknown", "2025"]),
)
def test_spans_are_disjoint_and_slice_back(text: str, published: str) -> None:
    end = 0
    for mention in find_dates(text, published):
        assert mention.start >= end and text[mention.start : mention.end] == mention.words
        end = mention.end


def test_where_only_the_month_of_publication_is_known_days_get_its_year_and_weekdays_stay_open() -> None:
    found = find_dates("It sank on 7 October, and on Tuesday it was raised.", "2025-11", "2025-11-15")
    assert [mention.edtf for mention in found] == ["2025-10-07", "unknown"]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("at 6.15am", 375), ("at 18:15", 375), ("at a quarter past six", 375), ("at half past twelve", 30), ("at ten to five", 290)],
)
def test_times_of_day_agree_however_they_are_written(text: str, minutes: int) -> None:
    assert clock_times(text) == {minutes}


def test_figures_are_no_times_of_day() -> None:
    assert clock_times("It paid 3.75% and 12.50.10, or 7:305.") == frozenset()


@pytest.mark.parametrize(
    ("text", "published", "words", "edtf"),
    [
        ("In November a coach wrote to the league.", "2026-05-20", "In November", "2025-11"),
        ("In November the council votes on it.", "2026-08-25", "In November", "2026-11"),
        ("They closed the pool in July.", "2026-06-20", "in July", "2025-07"),
        ("By November it had sold ten.", "2026-05-20", "By November", "2025-11"),
        ("It was closed until November.", "2026-05-25", "until November", "2026-11"),
        ("Jo Hale, head cook until October, had kept a copy.", "2026-06-03", "until October", "2025-10"),
        ("He ran the plan that Korver had lodged with his bank on 17 June.", "2026-03-06", "17 June", "2025-06-17"),
        ("On 11 April, three days after the launch had failed, she wrote to the board.", "2026-03-13", "11 April", "2025-04-11"),
        ("Cars will not be able to cross before October 15.", "2025-04-09", "October 15", "2025-10-15"),
        ("The court has also read what Pell wrote to the bank on 30 May.", "2026-03-15", "30 May", "2025-05-30"),
        ("The bill, passed last week, takes effect on 1 July.", "2025-04-10", "1 July", "2025-07-01"),
        ("The strike called for 1 July was banned.", "2025-04-10", "1 July", "2025-07-01"),
        ("The mayor announced a second ferry from May 1.", "2025-04-09", "May 1", "2025-05-01"),
        ("The professor gave 30 April as the last possible day.", "2026-02-20", "30 April", "2026-04-30"),
        ("The contract was signed on 21 July last year.", "2026-03-06", "21 July last year", "2025-07-21"),
        ("A licence was granted in January of last year.", "2026-03-06", "January of last year", "2025-01"),
        ("A car ferry was to start on Wednesday, the council said.", "2025-03-09", "Wednesday", "2025-03-12"),
    ],
)
def test_a_verb_in_the_past_or_the_future_decides_the_year(text: str, published: str, words: str, edtf: str) -> None:
    assert (words, edtf) in [(date.words, date.edtf) for date in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("By Thursday, growers near the weir of Pell claimed to have lost ten tonnes.", "2025-03-20"),
        ("By Thursday the weir must be open.", "2025-03-27"),
        ("She told them to leave by Thursday.", "2025-03-27"),
        ("The ballot on Thursday will take place as planned.", "2025-03-27"),
        ("Those hurt on Thursday will be paid.", "2025-03-20"),
        ("The ferry sails on Thursday week.", "2025-04-03"),
        ("The ferry sank on Thursday, weeks after the survey.", "2025-03-20"),
        ("Prices fell a Thursday week after week.", "unknown"),
        ("She gave them until noon this Sunday.", "2025-03-23"),
        ("The deadline is this Thursday.", "2025-03-20"),
        ("The deadline is tomorrow week.", "2025-03-30"),
        ("It has rained since October.", "2024-10"),
        ("She said the pump had last been serviced in September.", "2024-09"),
    ],
)
def test_the_words_round_a_day_say_on_which_side_of_the_article_it_lies(text: str, edtf: str) -> None:
    assert [date.edtf for date in find_dates(text, SATURDAY) if date.kind != "duration"] == [edtf]


def test_this_friday_is_one_to_come_unless_something_was_done_on_it() -> None:
    assert find_dates("The lease runs out this Friday.", "2025-03-19")[0].edtf == "2025-03-21"
    assert find_dates("The lease ran out this Monday.", "2025-03-19")[0].edtf == "2025-03-17"


@pytest.mark.parametrize("text", ["In November a coach puts it on paper.", "In November the council votes on it."])
def test_a_month_as_near_as_that_of_another_year_stays_open_where_no_verb_decides(text: str) -> None:
    assert find_dates(text, "2026-05-25")[0].edtf == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "The death of August Merle is told in one paragraph.",
        "A play by April Stone opens the season.",
        "The letter came from June Hallow.",
        "The aide of Jan Umber wrote it.",
        "The Sunday Herald was first to print it.",
        "The ship was moored at Friday Bridge.",
        "Nobody forgot Black Wednesday.",
        "He plays for Sheffield Wednesday.",
        "The fund was set up by May Lindqvist.",
    ],
)
def test_a_name_is_no_date(text: str) -> None:
    assert find_dates(text, SATURDAY) == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Since May Parliament has met twice.", "2024-05"),
        ("In August Merle wrote to the board.", "2024-08"),
        ("On Sunday Herald House burnt down.", "2025-03-16"),
        ("By Jan. 5 it was shut.", "2025-01-05"),
        ("By June the bank had failed.", "2024-06"),
    ],
)
def test_a_date_beside_a_capital_is_still_a_date(text: str, edtf: str) -> None:
    assert find_dates(text, SATURDAY)[0].edtf == edtf
