"""What a sentence presumes its reader to know, or shows instead of telling: a bare `the van`, a scene, a past told as present,
a headline's brevity."""

from __future__ import annotations

import re

from generator.language.words.cues import blank_quotations
from generator.language.words.verbs import is_past

_BARE = re.compile(r"The\s+(?P<noun>[a-z][a-z’'-]+)(?P<comma>,)?\s+(?P<next>[A-Za-z’'-]+)")
_KNOWN = frozenset(
    "government parliament police army court president minister state country city town mayor council king queen pope cabinet senate "
    "congress opposition coalition regulator".split()
)
"""What there is one of in most stories, so that the bare word names it."""

_RELATED = re.compile(
    r"(?:An?|One|Another)\s+(?:colleague|neighbour|neighbor|friend|relative|cousin|brother|sister|successor|predecessor|deputy|spokes(?:man|woman|person)|"
    r"rival|partner|subordinate|superior|aide)(?:,\s|\s+(?!(?:of|for|from|at|to|with|in|on)\s))"
)
"""Somebody who is what he is to another, whom the sentence does not name."""

_CLIPPED = re.compile(
    r"(?:E-?mail|Letter|Report|Study|Document|Memo|Man|Woman|Driver|Court|Judge|Minister|Mayor|Firm|Company|Union|Hospital|Museum|School|Inquiry|"
    r"Review|Survey|Vote|Deal|Strike|Ban|Plan|Bid|Tribunal|Spokes(?:man|woman)|Owner|Warning|Ruling|Decision)\s+"
    r"(?:of|from|on|in|to|at|over|for|by|with|that|who|which|says?|said|finds?|found|warns?|has|have|is|was|will|shows?|went|came)\s"
)
"""A headline's way to begin: without its article."""

_NO_VERB = frozenset("number share rate only first last second third main".split())
_VERBS = frozenset(
    "is was are were has had have will would can could may might must should does did says follows leaves comes goes takes makes puts "
    "gives shows includes contains covers begins ends runs costs means remains left put set let cut".split()
)
_SCENE = re.compile(
    r"\b(?:stood|stands|sat|sits|knelt|leaned|leant|walked|walks|strode|climbed|came\s+down|went\s+up)\s+"
    r"(?:(?:up|down|out|there|silently|alone)\s+)?(?:in|at|on|before|by|beside|outside|behind|into|through|past|to)\s+(?:a|an|the|his|her|their)\s|"
    r"\b(?:smiled|smiles|nodded|shrugged|sighed|wept|stared|paused|whispered|blinked|smelled\s+of|smelt\s+of|without\s+a\s+tie|"
    r"shakes?\s+(?:his|her)\s+head|shook\s+(?:his|her)\s+head|in\s+a\s+(?:low|flat|quiet|loud)\s+voice|on\s+(?:his|her|their)\s+feet|"
    r"(?:put|puts)\s+out\s+an?\s+(?:\w+\s+)?statement|issued\s+an?\s+(?:\w+\s+)?statement|"
    r"(?:his|her)\s+(?:hands|eyes|voice|coat|sleeves))\b"
)
_REPORTS = re.compile(
    r"\b(?:(?:said|announced|admitted|conceded|warned|promised|declared|denied|confirmed)\s+that|told\s(?:[\w’'-]+\s){1,5}that)\b"
)
_DAY_FIRST = re.compile(
    r"(?:In|On|At|By|One)\s+(?:\w+\s+){0,2}(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|"
    r"July|August|September|October|November|December|spring|summer|autumn|winter|morning|evening|afternoon|night)\b"
)
_AND_DOES = re.compile(
    r"\s(?:and|then)\s+(?:[a-z]+ly\s+)?(?!(?:this|its|his|was|is|has|does)\b)[a-z]{2,}(?<![su’'])s\s+"
    r"(?:the|a|an|his|her|its|their|to|into|through|at|for|up|out|down|off|them|it|him|that|[A-Z])"
)
_NOT_PRESENT = re.compile(r"\b(?:was|were|had|did|has|have|will|would|said)\b")


def presumes_subject(text: str) -> bool:
    """Whether the sentence begins with a bare `the van` or `a colleague` that it says no more about."""
    if _RELATED.match(text):
        return True
    found = _BARE.match(text)
    if found is None or found["noun"] in _KNOWN or found["noun"] in _NO_VERB:
        return False
    if found["comma"]:
        return not found["next"][0].isupper() and not re.match(r"the\s+[A-Z]", text[found.start("next") :])
    return found["next"] in _VERBS or is_past(found["next"])


def is_clipped(text: str) -> bool:
    """Whether the sentence begins as headlines do, without an article: `Letter of May went to three managers`."""
    return _CLIPPED.match(text) is not None


def sets_a_scene(text: str) -> bool:
    """Whether the sentence shows people standing, walking and looking, as features begin, and does not report what they said."""
    own = blank_quotations(text)
    return _SCENE.search(own) is not None and _REPORTS.search(own) is None


def tells_as_present(text: str) -> bool:
    """Whether the sentence tells as now what was done on a day that is gone, as features do: `On Friday he opens the door and calls`."""
    own = blank_quotations(text)
    if _DAY_FIRST.match(own) is None or _AND_DOES.search(own) is None or _NOT_PRESENT.search(own) is not None:
        return False
    return not any(is_past(word) for word in re.findall(r"[a-z]+", own))
