"""A hostile article may hold one line of 100,000 characters: nothing here may take more than linear time over it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from generator.language.disputes.told_claims import find_claims, shorten_side
from generator.language.questions.antecedents import name_numbered, name_paper
from generator.language.questions.lookback import ask_of_sentence_before, may_look_back
from generator.language.questions.questions import make_question
from generator.language.questions.undecided import ask_what_is_undecided
from generator.language.questions.unsaid import holds_unsaid
from generator.language.questions.unsettled import may_be_unsettled
from generator.language.words import cues
from generator.language.words.dates import find_dates
from generator.language.words.values import find_values

UNITS = [
    "Jan 5 ",
    "1-",
    "whether ",
    "“x",
    "‘x",
    "one hundred and ",
    "[insert ",
    "is not yet ",
    "A.",
    "5 ",
    "puts the ",
    "early ",
    "nobody has ",
    "who the ",
    "without a ",
    "asked the ",
    f"asked “{'x' * 400}” ",
    "the firm they ",
    "Aa",
    "a-",
    "1,",
    "decide ",
    "not known when they it, ",
    '"',
    " ",
]
READERS: list[Callable[[str], object]] = [find_dates, find_values, cues.find_open_cues, cues.blank_quotations, make_question]
READERS += [holds_unsaid, may_be_unsettled, may_look_back, lambda line: ask_of_sentence_before(f"{line} gave no reason.", line)]
READERS += [lambda line: ask_of_sentence_before("It gave no reason.", line), lambda line: ask_what_is_undecided(line, line)]
READERS += [lambda line: name_paper("What does the report say?", line), lambda line: name_numbered("Who counted the 40?", line)]
READERS += [shorten_side, find_claims]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("read", READERS)
def test_work_is_linear(unit: str, read: Callable[[str], object]) -> None:
    def cost(size: int) -> float:
        line = unit * (size // len(unit))
        started = time.process_time()
        read(line)
        return time.process_time() - started

    # the best of three, because a machine at work on other things is no fault of ours
    small, large = (min(cost(size) for _ in range(3)) for size in (3_000, 24_000))
    # eight times the text: linear is about 8, quadratic 64; the floor keeps the clock's grain out of it
    assert large < 24 * max(small, 0.01)
