"""What nobody has decided or done yet is asked about, where the matter is named. All examples invented."""

from __future__ import annotations

import pytest

from generator.language.questions.undecided import ask_what_is_undecided


@pytest.mark.parametrize(
    ("before", "sentence", "question"),
    [
        ("The abbey holds 12 other bells from Roon.", "Nothing had been decided about them, the abbot said.",
         "What will become of the 12 other bells from Roon?"),
        ("", "Nothing has been decided about the old tram depot.", "What will become of the old tram depot?"),
        ("The abbot spoke at noon.", "Nothing had been decided about them, the abbot said.", ""),
        ("", "Nothing has been decided, the abbot said.", ""),
        ("", "The letter has still not been tested by a laboratory.", "Will the letter be tested by a laboratory?"),
        ("", "The body found in the canal has not yet been identified.", "When will the body found in the canal be identified?"),
        ("", "It has not yet been paid.", ""),
        ("Her bill needs 51 votes and her coalition has 49 seats.", "A small green party, with three seats, has not made up its mind.",
         "How will the small green party vote on the bill?"),
        ("The sky was grey.", "The small green party has not made up its mind.", ""),
        ("", "The railway has not made up its mind whether to rebuild the viaduct or to abandon the line.",
         "Will the railway rebuild the viaduct or abandon the line?"),
        ("", "The city has not made up its mind about the site of the zoo.", "What will the city decide on the site of the zoo?"),
        ("She opened a criminal investigation into fraud on Monday.", "It is directed against no one by name so far.",
         "Will anybody be charged in the criminal investigation into fraud?"),
        ("", "No charges have been brought.", "Will anybody be charged?"),
        ("", "Nobody has been charged with more care than the museum's guards.", ""),
        ("", "The lake town will pay for tents, beds and food, but the mayor does not yet know how much.",
         "How much will the lake town pay for tents, beds and food?"),
        ("", "The bill has been paid in full.", ""),
    ],
)  # fmt: skip
def test_what_is_undecided_is_asked(before: str, sentence: str, question: str) -> None:
    assert ask_what_is_undecided(sentence, before) == question


def test_a_very_long_sentence_is_read_in_no_time() -> None:
    assert ask_what_is_undecided("The town will pay for " + "tents, beds " * 8_000 + "and food.", "") == ""
