"""What a denial is asked about: the claim in its own words, where those read alone."""

from __future__ import annotations

import pytest

from generator.language.disputes.denials import _THEIRS


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The clerk told the court that the ledger was burnt in May.", "the ledger was burnt in May"),
        ("“Nobody saw a thing. That is a remark about eyes, not about ledgers.", ""),
        ("All that would have been known to the clerk by then.", ""),
    ],
)
def test_a_that_which_points_back_opens_no_claim(text: str, claim: str) -> None:
    found = _THEIRS.search(text)
    assert (found["claim"] if found else "") == claim
