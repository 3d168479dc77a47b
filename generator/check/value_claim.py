"""value-negation, value-certainty, value-quantifier: a statement must deny, doubt and count as its quotes do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from generator.check.input import CheckInput, Reworded, Statement
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.language.guards.accepting import AMOUNT_ACCEPTS, CERTAINTY_ACCEPTS
from generator.language.guards.drift import find_drift
from generator.language.guards.opposing import is_reversed, without_reversals
from generator.language.guards.provisos import find_turned_proviso
from generator.language.guards.reckoning import find_reckoned_marks
from generator.language.guards.records import find_lost_record
from generator.language.guards.sides import Drift
from generator.language.guards.traces import find_trace
from generator.language.words.mark_words import AMOUNTS, CERTAINTY, POLARITY
from generator.language.words.marks import Reading

_SOURCE = """\
=== seeds/bridge/post.txt
The council did not approve the toll, its clerk said. The bridge could reopen in spring. Some drivers paid at least 40 crowns.
"""


def _point(text: str, quote: str) -> str:
    return f"""\
=== docs/data/bridge/key_points.yml
- id: kp-bridge
  text: {text}
  cites:
    - source: post
      quote: {quote}
"""


NEGATION = Rule(
    id="value-negation",
    severity=Severity.WARNING,
    summary="A statement says yes where its quotes say no, or no where they say yes.",
    docs=(
        "Found by words: `not`, `never`, `no`, `without` and the like deny the next word of meaning. What the statement denies "
        "its quotes must deny, and the reverse; another wording (`refused` for `did not agree`, `secret` for `not disclosed`) counts, "
        "and two denials in one clause cancel out (`broke no rules`). A condition or an exception may be told from its other side "
        "(`lasted until noon`, `did not end before noon`; `only one stayed`, `all but one did not`). An emphatic `did` that the quotes "
        "do not have is reported, too: a `not` may have got lost. A person must look: the statement may be right all the same."
    ),
    failing=_SOURCE + _point("The council approved the toll.", "The council did not approve the toll"),
    passing=_SOURCE + _point("The council has not approved the toll.", "The council did not approve the toll"),
)

CERTAINTY_RULE = Rule(
    id="value-certainty",
    severity=Severity.WARNING,
    summary="A statement is more or less sure than its quotes, or tells a plan as done.",
    docs=(
        "Found by words: `may` and `could`, `likely` and `expected to`, `plans to`, `will`, `must` and `reportedly` are kept "
        "apart; what the statement says with one of them, or without, its quotes must say so too. `would` in reported speech is "
        "`will`; a present may be told as `will`. Where the quotes have no such word that a `could` may have taken the place "
        "of, it is let pass. Not looked at where the record's certainty is conditional, disputed or unknown."
    ),
    failing=_SOURCE + _point("The bridge will reopen in spring.", "The bridge could reopen in spring"),
    passing=_SOURCE + _point("The bridge might reopen in spring.", "The bridge could reopen in spring"),
)

QUANTIFIER = Rule(
    id="value-quantifier",
    severity=Severity.WARNING,
    summary="A statement says all, some, about or at least where its quotes say another amount.",
    docs=(
        "Found by words: `all`, `most`, `many`, `some`, `few`, `only`, `half`, `at least`, `up to` and `about`, each with the word "
        "that it goes with. A statement that turns `some` into `all`, or drops the `about` before a number, says more than its "
        "quotes."
    ),
    failing=_SOURCE + _point("All drivers paid at least 40 crowns.", "Some drivers paid at least 40 crowns."),
    passing=_SOURCE + _point("At least 40 crowns were paid by some drivers.", "Some drivers paid at least 40 crowns."),
)

RULES = (NEGATION, CERTAINTY_RULE, QUANTIFIER)


def check_statement(data: CheckInput, reworded: Reworded) -> Iterator[Finding]:
    """A finding each for the polarity, the certainty and the amounts of a sentence that its quotes do not have."""
    statement, cited, said, quotes = reworded
    # `all of them rose` for `none of them fell`: the opposite word stands for the `not`, for one and no more.
    turned = is_reversed(said, quotes)
    bare, others = without_reversals(said, quotes) if turned else (said, quotes)
    if (denial := _first(data, statement, NEGATION, bare, others, POLARITY, {})) is not None:
        yield denial
    elif (sign := _sign_of_not(said, quotes)) is not None:
        place = data.place(statement.section, *statement.path, statement.field)
        yield NEGATION.finding(place, f"{sign}: {shown(statement.text)}", _FIXES[NEGATION.id])
    if getattr(statement.record, "certainty", "stated") in ("stated", "planned", "overtaken"):
        sure = _first(data, statement, CERTAINTY_RULE, said, quotes, CERTAINTY, CERTAINTY_ACCEPTS, ("will", "due"))
        if sure is not None:
            yield sure
    kinds = AMOUNTS - {"all", "only"} if turned else AMOUNTS
    reckoned = {said.words(mark) for mark in find_reckoned_marks(said, quotes, cited)}
    amount = _first(data, statement, QUANTIFIER, said, quotes, kinds, AMOUNT_ACCEPTS, known=reckoned)
    if amount is not None and not any(_is_beginning(statement.text, words) for words in cited):
        yield amount  # behind a beginning, the amounts are of what is left out


def _sign_of_not(said: Reading, quotes: Sequence[Reading]) -> str | None:
    """What shows that a sentence denies what its quotes do not, or the reverse, where its words alone do not; None without a sign."""
    if (trace := find_trace(said, quotes)) is not None:
        return f"{shown(trace)} reads as if a not were missing"
    if (time := find_lost_record(said, quotes)) is not None:
        return f"the quotes tell of a first, last or worst, not of what has been so {shown(time)}"
    if (word := find_turned_proviso(said, quotes)) is not None:
        return f"the quotes tell the condition that begins with {shown(word)} the other way round"
    return None


def _is_beginning(text: str, quote: str) -> bool:
    """Whether a statement is word for word the beginning of a quote, whose next words do not count what stands before them (`or more`)."""
    bare, whole = " ".join(text.split()).rstrip("."), " ".join(quote.split())
    return whole.startswith(bare) and re.match(r"\W++(?!or\b|at (?:least|most)\b)", whole[len(bare) :]) is not None


def _first(
    data: CheckInput,
    statement: Statement,
    rule: Rule,
    said: Reading,
    quotes: Sequence[Reading],
    kinds: AbstractSet[str],
    accepts: Mapping[str, Collection[str]],
    present: Collection[str] = (),
    known: Collection[str] = (),
) -> Finding | None:
    """The first drift of a group: one is enough for a person to look at the sentence. What the statement adds in `known` words is right."""
    drifts = find_drift(said, quotes, kinds, accepts, present)
    drift = next((drift for drift in drifts if not (drift.added and drift.words in known)), None)
    if drift is None:
        return None
    place = data.place(statement.section, *statement.path, statement.field)
    return rule.finding(place, f"{_told(drift)}: {shown(statement.text)}", _FIXES[rule.id])


def _told(drift: Drift) -> str:
    return f"no quote says {shown(drift.words)}" if drift.added else f"the quotes say {shown(drift.words)}"


_FIXES = {
    "value-negation": "write the statement as its quotes have it, or cite the passage that says so",
    "value-certainty": "keep the source's word for how sure it is, or set the certainty",
    "value-quantifier": "keep the source's word for how much or how many, or cite the passage that says so",
}
