"""Verbs in the past as the alterations need them: found in a sentence, and brought from their base form to the past and back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.language.words.verbs import irregular_verbs

PASTS = {past: base for base, (past, _) in irregular_verbs().items() if past != base}
"""Past of each irregular verb -> its base form."""
_PARTICIPLE_BEHIND = re.compile(
    r"\b(?:of|an?|the|its|their|his|her|no|by|as|than|first|is|are|was|were|has|have|had|been|be|being|get|gets|got|not|never|million)\s+$|"
    r"\b(?:is|are|was|were|has|have|had|been|be)\s(?:\w+ly|now|still|also|since|yet|not|largely|\d+ %)\s+$",
    re.IGNORECASE,
)
_PARTICIPLE_BEFORE = re.compile(r"\s+(?:by (?!\d|about|around|half|a )|(?!it|he|she|they|that|the)\w+ (?:has|have|is|are|was|were|will) )")
"""A participle is no verb that can be denied or put off: `the proposed plan`, `a ban demanded by`, `as planned`."""
_NO_PAST = frozenset("need indeed exceed hundred bound lay ground greed speed provided".split())


def past_forms(text: str) -> Iterator[re.Match[str]]:
    """The words that are verbs in the past, or participles, by their form."""
    pattern = rf"(?<![\w’'-])(?:{'|'.join(PASTS)}|[a-z]{{3,}}ed)(?![\w-])"
    return (match for match in re.finditer(pattern, text) if match.start() and match[0] not in _NO_PAST)


def past_verb(text: str) -> re.Match[str] | None:
    """The first of them that is no participle by its place."""
    for match in past_forms(text):
        is_participle = _PARTICIPLE_BEHIND.search(text, 0, match.start()) or _PARTICIPLE_BEFORE.match(text, match.end())
        if not match[0].startswith("un") and not is_participle:
            return match
    return None


_WITH_E = re.compile(
    r"(?:v|u|quir|c|z|(?<!s)s|[^aeiouwylr]l|[rd]g|(?<!o)ng|[iu]at|[^aeiou](?:at|ot|ut|ag|eg|ig|og|ug|id|ud|ad|od|ib|ob|ab|ik|ok|ak|ap|ip|op|am|im|om|"
    r"um|in|un|pon|ar|ir|ur|or|il|ul))$|^(?:creat|persuad|invit|complet)$"
)
_WITHOUT_E = frozenset("develop gallop monitor favor honor harbor labor focus pilot".split())
_ONE_L = frozenset("controll cancell travell labell compell expell patroll rebell quarrell fuell modell".split())


def base_of(past: str) -> str:
    if past in PASTS:
        return PASTS[past]
    if past.endswith("ied"):
        return past[:-3] + "y"
    short = past[:-2]
    if past.endswith("eed"):
        return past[:-1]
    if len(short) > 3 and short[-1] == short[-2] and (short[-1] not in "ls" or short in _ONE_L):
        return short[:-1]
    return past[:-1] if short not in _WITHOUT_E and _WITH_E.search(short) else short


def past_of(base: str) -> str:
    if base in irregular_verbs():
        return irregular_verbs()[base][0]
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeiou" else base + "ed"
