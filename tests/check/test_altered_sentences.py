"""A sentence of an article, altered by a word or two, hardly ever passes; as it stands it always does."""

from __future__ import annotations

from measuring import measure_sentences

MOST_PASSED = 0.0046
"""Share of the altered sentences that may pass; lowered only."""


def test_altered_sentences_are_reported_and_true_ones_are_not():
    scores = measure_sentences()
    assert sum(scores.true.values()) > 4000 and sum(scores.altered.values()) > 20_000
    assert scores.share_refused("sentences") == 0
    assert scores.share_passed("sentences") <= MOST_PASSED
