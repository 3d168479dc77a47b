"""Questions made of the clause of a sentence that asks already: behind `whether`, `who`, `how many`, or at the sentence's front."""

from __future__ import annotations

import re
from itertools import islice

from generator.language.questions.indirect import WH, ask_directly, ask_whether, cut_tail
from generator.language.questions.unsaid import fronted_clause, is_left_unsaid
from generator.language.words.phrasing import has_loose_pronoun
from generator.language.words.tokens import find_words

_IS_DECIDED = re.compile(
    r"\b(?:decides?|(?:will|is\s+to|are\s+to|is\s+due\s+to|are\s+due\s+to|must|has\s+to|have\s+to)\s+"
    r"(?:\w+\s+){0,3}?(?:decide|announce|rule|say|vote|determine|settle))\b[^.;:]{0,50}\Z"
)
"""In front of `whether`: it is still to be settled."""

_NAMED_NEXT = re.compile(r"\s+(?:its|his|her|their|the)\s+[\w\s-]{3,40}$")
_KEEPS_SILENT = re.compile(r",\s+[A-Z][^,]{2,40},\s+(?:left|leaves|would|could|did|does|has|had|declined|refused|will)\b")
"""Whether it will sue its chair, Ida Salt, would not say: the chair is the subject of what follows."""

_WHETHER_FIRST = re.compile(r"whether\s+", re.IGNORECASE)
_NEAR = 120
"""Characters before a clause that asks in which what it hangs on stands."""

_MOST_CLAUSES = 40
"""Clauses of one sentence that are tried: for each, all of the sentence is looked through."""

_TO_DO = re.compile(r"(?:or\s+not\s+)?to\s+\w", re.IGNORECASE)
_ASKED_BEFORE = re.compile(
    r"\b(?:declined|refused|would\s+not|did\s+not|could\s+not|asked|said|told|left\s+open|was|were"
    r"|would\s+[^,.;:]{2,40}?\s+(?:say|confirm))\b", re.IGNORECASE
)
_WHETHER = re.compile(
    r"(?<!\w)(?:whether|(?:(?<=unclear )|(?<=certain )|(?<=sure )|(?<=known )|(?<=say )|(?<=know )|(?<=asked ))if)\s+"
    r"(?:or\s+not\s+)?(?P<clause>[^,.;:!?“”\"\n]{6,160})",
    re.IGNORECASE,
)
_WH_CLAUSE = re.compile(rf"(?<!\w)(?P<wh>{WH})\s+(?P<rest>[^,.;:!?“”\"\n]{{6,140}})", re.IGNORECASE)
_ASKING = re.compile(
    r"\b(?:say|saying|said|describe|described|know|knows|knew|known|tell|told|explain|explained|clear|unclear|unknown|uncertain|"
    r"asking|asked|"
    r"ask|decide|decided|confirm|"
    r"determined|established|as\s+to|seen|"
    r"disclose|disclosed|settle|question(?:\s+(?:is|of|remains))?|answer|answered|discuss|describe|guess|establish|investigating|"
    r"settled|certain|sure|decided|open|puzzle|mystery|"
    r"determine|drawn\s+on|comment\s+on|specify|over|about|examine|investigate|find\s+out|look\s+into)$",
    re.IGNORECASE,
)


def ask_from_front(plain: str) -> str:
    """The question of a clause that opens a sentence whose main verb says that it is open; "" where none does."""
    fronted = fronted_clause(plain)
    if not fronted or has_loose_pronoun(fronted.split(" ", 1)[1]):
        return ""
    whether = _WHETHER_FIRST.match(fronted)
    return ask_whether(fronted[whether.end() :], past=False) if whether else ask_directly(fronted)


def ask_from_whether(plain: str) -> str:
    """The question of the first clause behind `whether`, or behind an `if` that asks; "" where it points outside or there is none."""
    found = _WHETHER.search(plain)
    if not found:
        return ""
    clause = found["clause"]
    if not found.start():
        clause = _NAMED_NEXT.sub("", clause) if _KEEPS_SILENT.match(plain[found.end() :]) else cut_tail(clause)
    elif plain[: found.start()].rstrip().endswith((";", ":")):
        clause = cut_tail(clause)
    if has_loose_pronoun(clause) or len(find_words(clause)) < 3:
        return ""
    rest = f"{plain[: found.start()]} {plain[found.end() :]}"
    return "" if _TO_DO.match(clause) else ask_whether(
        clause, past=_ASKED_BEFORE.search(rest) is not None, ahead=_IS_DECIDED.search(plain[: found.start()]) is not None
    )


def ask_from_wh(plain: str) -> str:
    """The question of the first clause behind `who`, `why`, `how many` that hangs on something open; "" where none of the first does."""
    for found in islice(_WH_CLAUSE.finditer(plain), _MOST_CLAUSES):
        before = plain[max(0, found.start() - _NEAR) : found.start()].rstrip()
        shorter = cut_tail(found["rest"])
        # "the man who said", "the day when": a relative clause, not a question
        left_open = before.endswith((";", ":")) and shorter != found["rest"].strip()
        if before and not _ASKING.search(before) and not left_open and not is_left_unsaid(f"{before} "):
            continue
        opens = not before or before.endswith("question of") or left_open
        clause = f"{found['wh']} {shorter if opens else found['rest']}"
        asked = f"{plain[: found.start()]} {plain[found.end() :]}"
        if question := ask_directly(clause, past=_ASKED_BEFORE.search(asked) is not None):
            return question
    return ""
