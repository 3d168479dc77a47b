"""Whether a clause says that something is not known or not told, worked out from its parts: a denial, and a verb of knowing or telling.

`would not be drawn`, `nobody at the ministry can predict`, `too early to say` and `kept silent` are one thing said in many ways; what they
are silent about stands beside them, as a clause that asks (`who pays`) or as a noun.
"""

from __future__ import annotations

import re

from generator.language.pile.readable import has_verb
from generator.language.questions.indirect import WH

DENIES = (
    r"(?:(?:do|does|did|has|have|had|will|would|can|could|is|are|was|were|may|might)\s+(?:not|never)|cannot|\w+n['’]t|nobody|no\s+one|"
    r"no-one|none\s+of|neither|nor|nothing|declin(?:e|es|ed|ing)\s+to|refus(?:e|es|ed|ing)\s+to|unable\s+to|fail(?:s|ed)\s+to|yet\s+to|"
    r"(?:hard|difficult|impossible)\s+to|too\s+(?:early|soon)\s+to|stopped\s+short\s+of|without)"
)
"""A denial, and what comes to one."""

_TELLS = (
    r"(?:say|says|said|saying|know|knows|knew|known|knowing|tell|tells|told|telling|explain(?:ed|ing)?|answer(?:ed)?|disclosed?|revealed?|"
    r"reveal|confirm(?:ed)?|establish(?:ed)?|determined?|decided?|find\s+out|found\s+out|work(?:ed)?\s+out|specif(?:y|ied)|agreed?|"
    r"clear|settled?|"
    r"predict(?:ed)?|guess|estimated?|foresee|judge|discuss(?:ed)?|promised?|drawn|commit(?:ted)?|spell(?:ed)?\s+out|elaborate|"
    r"cleared\s+up|"
    r"clarif(?:y|ied)|speculate|certain|sure|see|imagine|remember|recall|ask(?:ed|s)?|studied|examined|investigated|looked\s+into|"
    r"counted|measured|checked)"
)
_SILENT = (
    r"(?:(?:kept|keeps|keeping|stays?|stayed|remains?|remained|is|are|was|were|fell)\s+(?:\w+ly\s+)?(?:silent|quiet|mum|tight-lipped|"
    r"vague|coy|evasive|"
    r"divided|split|at\s+odds|unsure|undecided|uncertain|unclear|unknown)|no\s+(?:word|indication|sign|agreement|decision|explanation|"
    r"consensus|information|"
    r"clarity)|(?:but|if)\s+not|doubts?|leaves?\s+open|left\s+open|disagree[sd]?|quarrel(?:s|led)?|argu(?:e|es|ed|ing)|at\s+odds|"
    r"wants?\s+to\s+know|"
    r"would\s+like\s+to\s+know|questions?)"
)
_LINK = (
    r"(?:\s+(?:on|about|of|over|as\s+to|exactly|precisely|just|yet|either|publicly|for\s+(?:certain|sure)|with\s+certainty|"
    r"in\s+advance|\w+ly|yesterday|today|last\s+night|this\s+week|on\s+\w+day|"
    r"reporters|journalists|parliament|residents|anyone|anybody|people|us)){0,3}"
)
UNSAID = rf"(?:{DENIES}\b[^.;:!?\n]{{0,50}}?\b{_TELLS}|{_SILENT}){_LINK}"
"""A denial with its verb of knowing or telling, or a word that comes to both, up to the clause that asks."""

_UNSAID = re.compile(rf"\b{UNSAID}\s+\Z", re.IGNORECASE)
UNCONFIRMED = re.compile(
    r"\b(?:(?:would\s+|could\s+|can\s+)?neither\s+confirm(?:ed|s)?\s+n?or\s+den(?:y|ied|ies)|(?:would|could|did|can|has|"
    r"have)\s+not\s+confirm(?:ed)?|declined\s+to\s+confirm|refused\s+to\s+confirm)"
    r"(?:\s+(?:reports?|rumou?rs|claims))?\s+that\b",
    re.IGNORECASE,
)
"""To confirm nothing is to leave open whether it is so."""

ANYBODY_WHO = re.compile(
    r"\b(?:whoever|anyone|anybody|those|everyone|people|readers|if\s+you)\s+(?:who\s+)?(?:wants?|would\s+like|wish(?:es)?)\s+to\b|"
    r"\b(?:hard|difficult|easy|impossible)\s+to\s+see\b|\b(?:does|did|would)\s+not\s+(?:take|need)\s+(?:an?|much|long)\b",
    re.IGNORECASE,
)
"""Whoever wants to know can look it up."""

_ASKS = re.compile(rf"\b(?:whether|{WH})\s", re.IGNORECASE)
_NEAR = 120
"""Characters before a clause in which what it hangs on must stand."""

_FRONTED = re.compile(
    rf"(?:(?:just|exactly|quite|but|and)\s+)?(?P<asked>(?:whether|{WH})\s+[^,;:!?]{{6,150}}),\s+(?P<rest>[^,;:!?]{{4,120}})",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"(?:(?:just|exactly|quite|but|and)\s+)?(?P<asked>(?:whether|{WH})\s)", re.IGNORECASE)
_MAIN = re.compile(
    r"\s(?P<verb>is|are|was|has|have|will|would|could|may|might|cannot|remains?|depends?|hangs?|hinges?|stays?|divides?|splits?|"
    r"puzzles?|baffles?|rests?)\s",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    rf"(?:{DENIES}\b.{{0,40}}?\b{_TELLS}\b|\b{_SILENT}\b|\bto\s+(?:him|her|it|them)sel(?:f|ves)\b|\b(?:a|no)\s+(?:secret|comment)\b|"
    rf"\bdeclined\b|\brefused\b)",
    re.IGNORECASE,
)
_LEAVES_OPEN = re.compile(
    r"\b(?:not|never|nobody|no\s+one|hard|difficult|impossible|too\s+(?:early|soon)|un(?:clear|certain|known|explained|decided|"
    r"resolved|answered)|open|disputed|"
    r"contested|debated|argued|depends?|hangs?|hinges?|rests?|up\s+to|(?:matter|question|one)\s+for|"
    r"for\s+[\w’' -]{2,40}?\s+to\s+(?:say|decide|settle|"
    r"determine|judge|find|answer)|for\s+(?:the\s+)?(?:\w+\s+)?(?:courts?|judges?|jury|voters|parliament|others|history)|mystery|"
    r"puzzles?|baffles?|left|remains?|yet|guess(?:work)?|divides?|splits?|doubt(?:ful)?|under\s+(?:discussion|"
    r"review|investigation|negotiation)|being\s+\w+ed|anyone|anybody|the\s+balance|the\s+air|dispute)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:and|but|or|so|as|which|who|though|although|because|while)\b", re.IGNORECASE)
_IS_SETTLED = re.compile(
    r"\b(?:no\s+(?:longer|secret|mystery|surprise|wonder|difference|concern|business)|not\s+(?:matter|important|the\s+(?:point|"
    r"question)|only|just|new)|never\s+in|"
    r"matters?\s+(?:little|less|not)|until|was\s+(?:long|once)|had\s+been|in\s+doubt\s+until)\b",
    re.IGNORECASE,
)


def is_left_unsaid(before: str) -> bool:
    """Whether `before`, the text in front of a clause that asks, says that nobody knows or tells what the clause asks."""
    found = _UNSAID.search(before[-_NEAR:])
    return found is not None and not ANYBODY_WHO.search(before[-_NEAR:])


def holds_unsaid(text: str) -> bool:
    """Whether somewhere in a sentence an asking clause hangs on a denial that it is known or told, or opens the sentence."""
    if text.rstrip().endswith("?"):
        return False
    if UNCONFIRMED.search(text) or fronted_clause(text):
        return True
    return any(is_left_unsaid(text[: found.start()]) for found in _ASKS.finditer(text))


def fronted_clause(text: str) -> str:
    """The asking clause that opens a sentence whose main verb says that it is open: `How many it has killed is hard to say`; else ""."""
    front = _FRONTED.match(text)
    if front is not None and not _GOES_ON.match(front["rest"]) and _KEEPS.search(front["rest"]) and not _IS_SETTLED.search(front["rest"]):
        return front["asked"].strip()
    found = _FIRST.match(text)
    if found is None:
        return ""
    for main in _MAIN.finditer(text, found.end("asked")):
        asked, told = text[found.start("asked") : main.start()], text[main.start() :]
        if "," in asked or len(asked) > 160:
            return ""
        if has_verb(asked[found.end("asked") - found.start("asked") :]):
            return asked.strip() if _LEAVES_OPEN.search(told[:90]) and not _IS_SETTLED.search(told) else ""
    return ""
