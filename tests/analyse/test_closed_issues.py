"""Questions that a later article answers are closed, with the answer cited; others stay open. All invented."""

from __future__ import annotations

import pytest

from generator.analyse.pipeline import run_stages
from generator.extract import assign_ids, extract_document


def issues(first: str, later: str) -> list[tuple[str, str, str]]:
    """(state, question, last words cited) of each issue of two articles, a fortnight apart."""
    files = {
        "1.txt": f"News from Holt\n\nBy Mara Quill\n4 March 2031\n\n{first}\n",
        "2.txt": f"More from Holt\n\nBy Mara Quill\n22 March 2031\n\n{later}\n",
    }
    documents = assign_ids([extract_document(name, text.encode()) for name, text in files.items()], {})
    return [(issue.state, issue.question, issue.cites[-1].quote) for issue in run_stages(documents)["open_issues"]]


@pytest.mark.parametrize(
    ("first", "later", "question"),
    [
        (
            "The Sorn bridge was closed on Monday. It is not known whether the bridge will reopen before Easter.",
            "The Sorn bridge in Holt reopened on Friday, weeks before Easter, the city said.",
            "Will the bridge reopen before Easter?",
        ),
        (
            "A fire destroyed the paper mill. The cause of the fire in the paper mill is unclear, police said.",
            "A faulty heater caused the fire in the paper mill in Farl, investigators said on Tuesday.",
            "What is the cause of the fire in the paper mill?",
        ),
        (
            "The court of appeal heard the banker Erik Lund. The court is expected to rule on the appeal this month.",
            "The court of appeal rejected the appeal of the banker Erik Lund on Tuesday.",
            "How will the court rule on the appeal?",
        ),
    ],
)
def test_an_answer_closes_the_question(first: str, later: str, question: str) -> None:
    assert ("resolved", question, later) in issues(first, later)


@pytest.mark.parametrize(
    "later",
    [
        "The cause of the fire in the paper mill is still not known, police said.",
        "A faulty heater may have caused the fire in the paper mill, police said.",
        "The fire in the paper mill cost 40 people their jobs.",
    ],
)
def test_what_settles_nothing_closes_nothing(later: str) -> None:
    first = "A fire destroyed the paper mill. The cause of the fire in the paper mill is unclear, police said."
    assert {state for state, _, _ in issues(first, later)} == {"open"}
