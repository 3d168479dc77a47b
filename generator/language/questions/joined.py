"""The clause behind `or` in a question that has been turned: turned like the first, or the question cannot be asked this way."""

from __future__ import annotations

import re

from generator.language.questions.verb_forms import bases, past_bases, presents

_AUX = r"(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)"
_JOIN = re.compile(r"(?P<first>.*?\S),?\s(?P<join>or|and)\s(?P<second>\S.*)\Z")
_ADVERB = re.compile(r"(?:(?:only|merely|simply|just|also|then|later|even|still|rather|instead|at\s+least|not)\s)?")
_THING = (
    r"(?:(?:the|an?|its|his|her|their|some|any|no)\s[\w’'-]+(?:\s(?!that\b|which\b|who\b)[\w’'-]+){0,3}?|"
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}|some(?:body|one|thing)|others)"
)
_OWN_HELPER = re.compile(rf"(?P<what>{_THING})\s(?P<aux>{_AUX})\s(?P<rest>.+)\Z")
_OWN_VERB = re.compile(rf"(?P<what>{_THING})\s(?P<verb>[a-z]+)(?P<rest>(?:\s.*)?)\Z")
_HELPED = re.compile(rf"(?P<aux>{_AUX})\s")


def turn_joined(helper: str, rest: str) -> str:
    """What follows the subject of a question with `helper`, its joined clause turned alike; "" where that cannot be done.

    `open the way or only came late`, after `did`: `open the way or only come late`; `too small or a stamp was missing`, after `was`: `too
    small or was a stamp missing`.
    """
    found = _JOIN.match(rest)
    if found is None:
        return rest
    lead = _ADVERB.match(found["second"])
    adverb = lead.group() if lead is not None else ""
    turned = _turn(helper, found["second"][len(adverb) :], joined=found["join"])
    return f"{found['first']} {found['join']} {adverb}{turned}" if turned else ""


def _turn(helper: str, clause: str, *, joined: str) -> str:
    if again := _HELPED.match(clause):
        return clause[again.end() :] if again["aux"] == helper else ""
    if own := _OWN_HELPER.match(clause):
        return f"{own['aux']} {own['what']} {own['rest']}"
    if helper not in ("did", "does"):
        return clause
    forms = past_bases() if helper == "did" else presents()
    first, _, rest = clause.partition(" ")
    if first in forms:
        return f"{forms[first]} {rest}".rstrip()
    own = _OWN_VERB.match(clause) if joined == "or" else None
    if own is not None and own["verb"] in forms and own["verb"] not in bases():
        return f"{helper} {own['what']} {forms[own['verb']]}{own['rest']}"
    return "" if helper == "did" and len(first) > 4 and first.endswith("ed") else clause

