"""Turning a sentence that leaves something open into the question a reader would ask.

Only forms that stay grammatical whatever the clause holds; where none fits, the answer is empty and the caller uses a plain form.
"""

from __future__ import annotations

import re

from generator.language.tokens import find_words

_BE = r"(?:is|are|was|were)"
_AUX = r"(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)"
_WH = r"(?:who|whom|whose|what|when|where|why|how(?:\s+(?:much|many|long|far|often|soon|quickly|large|big))?|which)"
_STATE = r"(?:unresolved|undecided|unsettled|unclear|uncertain|unknown|unexplained|undetermined|unanswered|undisclosed|open|disputed|contested|fluid|in\s+doubt)"
_SUBJECT = r"(?P<subject>[^.;:!?\n]{4,180}?)"
_ADVERB = r"(?:(?:largely|still|partly|yet|also|fully|publicly|formally|officially|now|however|deeply)\s+){0,2}"

_REMAINS = re.compile(
    rf"^{_SUBJECT},?\s+(?:however,?\s+)?(?P<verb>remains?|{_BE})\s+{_ADVERB}(?P<state>{_STATE}|under\s+(?:discussion|review|negotiation|debate))(?!\w)",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    rf"^{_SUBJECT}\s+(?P<verb>has|have)\s+not\s+{_ADVERB}been\s+{_ADVERB}(?P<done>disclosed|decided|determined|agreed|set|announced|established|identified|confirmed|published|explained|released|finali[sz]ed|settled|named)(?!\w)",
    re.IGNORECASE,
)
_TO_BE = re.compile(
    rf"^{_SUBJECT}\s+(?P<verb>is|are)\s+(?:yet|still)\s+to\s+be\s+{_ADVERB}(?P<done>\w+(?:ed|wn|id))(?!\w)", re.IGNORECASE
)
_APPROVAL = re.compile(
    r"^(?P<subject>[^.;:!?\n]{4,120}?),?\s+(?:(?:is|are)\s+expected\s+to|would|will|must|still)?\s*(?:also\s+)?(?:requires?|needs?)\s+(?:the\s+)?(?P<what>approval|ratification|consent)\s+"
    r"(?:by|from|of)\s+(?P<body>(?:the\s+)?[^,.;:!?\n]{3,60})",
    re.IGNORECASE,
)
_WH_CLAUSE = re.compile(rf"(?<!\w)(?P<wh>{_WH})\s+(?P<rest>[^,.;:!?“”\"\n]{{6,140}})", re.IGNORECASE)
_WHETHER = re.compile(r"(?<!\w)whether\s+(?:or\s+not\s+)?(?P<clause>[^,.;:!?“”\"\n]{6,160})", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^(?:(?:Although|Though|While|Even though|As|But|And|However,?|Since|Whereas)\s+|(?:For now|So far|Still|Meanwhile|On Monday|Officials said),\s+)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r",\s+(?:even\s+(?:as|though)|although|though|while|whereas|but|as|and)\s+|;\s+", re.IGNORECASE)
_DETAIL = re.compile(
    r"^(?:the\s+|any\s+|some\s+)?(?:\w+\s+)?(?:details?|specifics|terms|timeline|timetable|schedule|date|dates|cause|causes|conditions|identity|number|names?|reasons?|size|scope|extent|amount|cost|price|outcome|fate|status|future|location|origin)(?!\w)",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\b(?:this|these|those|that|such)\s+(?=[a-z])", re.IGNORECASE)
_SUBJECT_STOP = re.compile(r"(?<!\w)(?:that|who|which|whom|whose|said|says|because|if|when|he|she|they|it|we|you|I)(?!\w)")
_VERBS_PAST = re.compile(
    r"^(?:\w+ed|knew|made|took|said|told|gave|got|came|went|did|built|paid|wrote|read|left|saw|sent|lost|killed|pressed|caused)$",
    re.IGNORECASE,
)
_SINGULAR_VERB = re.compile(r"^(?:\w{2,}[^su]s)$")


def _lower_first(text: str) -> str:
    words = find_words(text)
    if (
        words
        and (words[0].is_stop or words[0].folded in ("the", "specific", "key", "critical", "details"))
        and not words[0].text.isupper()
    ):
        return text[:1].lower() + text[1:]
    return text


def _steady(phrase: str) -> str:
    """A noun phrase that does not point outside itself: `these guarantees` becomes `the guarantees`."""
    return _POINTING.sub("the ", " ".join(phrase.split())).strip(" ,")


def _good_subject(phrase: str) -> bool:
    words = find_words(phrase)
    return (
        1 <= len(words) <= 22
        and not _SUBJECT_STOP.search(phrase)
        and phrase.count(",") == 0
        and '"' not in phrase
        and "“" not in phrase
        and words[0].folded not in ("it", "this", "that", "they", "he", "she", "what", "there", "who", "which", "and", "but")
    )


def _finish(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(" ,") + "?"


def make_question(sentence: str) -> str:
    """The question that a sentence leaves open, or "" where no safe form fits. Ends with a question mark and starts with a capital."""
    plain = " ".join(sentence.split()).strip("|*_ ").rstrip(".")
    clauses = [_LEAD_IN.sub("", part.strip()) for part in _SPLIT.split(plain) if part]
    for clause in clauses:
        if question := _from_state(clause):
            return question
    for clause in clauses:
        found = _APPROVAL.match(clause)
        if found and _good_subject(found["subject"]):
            verb = {"approval": "approve", "ratification": "ratify", "consent": "agree to"}[found["what"].lower()]
            return _finish(f"will {found['body']} {verb} {_lower_first(_steady(found['subject']))}")
    if question := _from_whether(plain):
        return question
    return _from_wh(plain)


def _from_state(clause: str) -> str:
    for pattern in (_REMAINS, _NOT_DONE, _TO_BE):
        found = pattern.match(clause)
        if not found:
            continue
        subject = _steady(found["subject"])
        if not _good_subject(subject):
            continue
        subject = _lower_first(subject)
        verb = found["verb"].lower()
        plural = verb in ("remain", "are", "were", "have")
        if _DETAIL.match(subject):
            return _finish(f"what {'are' if plural else 'is'} {subject}")
        groups = found.groupdict()
        state = (groups.get("state") or "").lower()
        done = (groups.get("done") or "").lower()
        if state in ("unresolved", "unsettled", "disputed", "contested", "undecided"):
            return _finish(f"how will {subject} be {'resolved' if state != 'undecided' else 'decided'}")
        if done in ("decided", "settled", "agreed", "determined", "finalised", "finalized"):
            return _finish(f"how will {subject} be {done}")
        return _finish(f"what is still {state or 'open'} about {subject}")
    return ""


def _from_whether(plain: str) -> str:
    found = _WHETHER.search(plain)
    if not found:
        return ""
    clause = _cut_tail(found["clause"])
    question = _invert(clause)
    return (
        question
        if question and not re.search(r"\b(?:he|she|it|they|his|her|this|that|these|those)\b", question, re.IGNORECASE)
        else ""
    )


def _cut_tail(clause: str) -> str:
    """A clause without what belongs to the sentence round it."""
    cut = re.split(
        r"\s+(?:is\s+(?:the|a|an|something|now|still)\b|remains?\b(?!\s+in)|was\s+(?:not|unclear)\b|has\s+not\b)",
        clause,
        maxsplit=1,
    )
    return cut[0].strip()


def _invert(clause: str) -> str:
    """A yes-or-no question from a clause with an auxiliary after a short subject; "" where the subject's end cannot be told."""
    found = re.match(rf"(?P<subject>.{{2,90}}?)\s+(?P<aux>{_AUX})\s+(?P<rest>.+)$", clause)
    if found:
        subject = found["subject"]
        if (
            len(find_words(subject)) <= 9
            and not _SUBJECT_STOP.search(subject)
            and not any(_VERBS_PAST.match(word.text) for word in find_words(subject)[1:])
        ):
            return _finish(f"{found['aux']} {subject} {found['rest']}")
    return ""


def _from_wh(plain: str) -> str:
    for found in _WH_CLAUSE.finditer(plain):
        wh, rest = " ".join(found["wh"].lower().split()), _cut_tail(found["rest"])
        words = find_words(rest)
        before = plain[: found.start()].rstrip()
        # "the man who said", "the day when": a relative clause, not a question
        if before and not re.search(
            r"(?:\b(?:say|said|know|knows|knew|tell|told|explain|explained|clear|unclear|unknown|uncertain|asking|ask|asked|decide|decided|confirm|confirmed|comment on|disclose|disclosed|on|over|about|of|specify|question|answer|discuss|describe|guess|establish|investigating|determine)|[,:—–-])$",
            before,
            re.IGNORECASE,
        ):
            continue
        if len(words) < 2 or re.search(
            r"\b(?:he|she|it|they|his|her|him|their|its|this|that|these|those|you|your|we|I|my)\b", rest
        ):
            continue
        if wh in ("who", "what", "which") and (re.match(rf"{_AUX}\b", rest) or _VERBS_PAST.match(words[0].text)):
            return _finish(f"{wh} {rest}")
        question = _invert_wh(wh, rest)
        if question:
            return question
    return ""


def _invert_wh(wh: str, rest: str) -> str:
    found = re.match(rf"(?P<subject>.{{2,70}}?)\s+(?P<aux>{_AUX})\s+(?P<rest>.+)$", rest)
    if not found or len(find_words(found["subject"])) > 7 or _SUBJECT_STOP.search(found["subject"]):
        return ""
    if any(_VERBS_PAST.match(word.text) for word in find_words(found["subject"])):
        return ""
    return _finish(f"{wh} {found['aux']} {found['subject']} {found['rest']}")
