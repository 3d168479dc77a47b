"""How a sentence is meant: certainty, what dangles, what fills, what is open."""

from __future__ import annotations

import pytest

from generator.language.words import cues
from generator.language.words.tokens import content_stems, find_words, stem


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The ferry could sail again.", "conditional"),
        ("The owner reportedly sold it.", "conditional"),
        ("The council is expected to vote.", "conditional"),
        ("The ferry sank in May.", "stated"),
        ("“It could have been me,” she said after it sank.", "stated"),
    ],
)
def test_certainty(text: str, certainty: str) -> None:
    assert cues.find_certainty(text) == certainty


@pytest.mark.parametrize("text", ["This is why it sank.", "They left.", "Despite this, it sank.", "Such talks fail."])
def test_dangling_starts(text: str) -> None:
    assert cues.starts_dangling(text)


def test_pronouns_need_somebody_before_them() -> None:
    assert cues.has_dangling_pronoun("In exchanges with Ports Ltd, he agreed.", 18, None)
    assert not cues.has_dangling_pronoun("Mara Quill said she agreed.", 0, 0)


def test_leading_connectives_are_measured() -> None:
    for text in ("However, the ferry sank.", "Despite this progress, the ferry sank.", "As talks continue, the ferry sank."):
        assert text[cues.connective_length(text) :] == "the ferry sank."
    assert cues.connective_length("Despite the ban, the ferry sailed.") == 0
    assert cues.connective_length("So the ferry sank.") == 3
    assert cues.connective_length("So many crowns did the ferry cost that the town sold it.") == 0
    assert cues.connective_length("So far the ferry has carried nobody.") == 0


def test_open_cues_keep_the_stronger() -> None:
    (cue,) = cues.find_open_cues("The owner declined to say whether it was insured.")[:1]
    assert cue.kind == "declined" and cue.weight == 3
    assert cues.find_open_cues("The hall is open for relatives.") == ()


def test_padding_is_no_act() -> None:
    assert cues.count_vague("This crucial framework underscores ongoing challenges.") >= 4
    assert cues.tells_an_act("The port signed the contract.") and not cues.tells_an_act("The port has a framework.")


def test_own_voice_spares_the_united_states_and_quotations() -> None:
    assert cues.speaks_for_itself("We saw it sink.")
    assert not cues.speaks_for_itself("The US navy came.") and not cues.speaks_for_itself("“We saw it,” said Quill.")


def test_stems_join_forms() -> None:
    assert stem("negotiations") == stem("negotiation") and stem("agreed") == stem("agreement")
    assert content_stems("The ports were closing") == ("port", "clos")
    assert [word.text for word in find_words("U.S. ferry’s 4.8")] == ["U.S.", "ferry’s", "4.8"]
