"""`Both` and `any` filled in from the sentence before, and nothing else. All invented."""

from __future__ import annotations

import pytest

from generator.language.questions.antecedents import fill_in


@pytest.mark.parametrize(
    ("before", "sentence", "filled"),
    [
        ("Two broken cranes in the yard had been sold.", "Both are under investigation.", "The two broken cranes are under investigation."),
        ("Three tugs were lost.", "All three of them have not been found.", "The three tugs have not been found."),
        (
            "The port has had no new tugs or pilots since May.",
            "Asked whether any had been promised, she smiled.",
            "Asked whether any new tugs or pilots had been promised, she smiled.",
        ),
        ("Three tugs were lost.", "Both are under investigation.", ""),
        ("The tugs were lost.", "Both are under investigation.", ""),
        ("There is no doubt.", "Asked whether any had been promised, she smiled.", ""),
        ("", "The port opened a file and would not say what is in it.", "The port opened a file and would not say what is in the file."),
        ("", "The port opened a file and would not say who read it first.", ""),
        ("Two tugs were lost.", "It is under investigation.", ""),
    ],
)
def test_only_what_was_counted_or_lacking_is_filled_in(before: str, sentence: str, filled: str) -> None:
    assert fill_in(sentence, before) == filled
