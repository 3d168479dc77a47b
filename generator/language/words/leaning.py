"""Words inside a sentence that only the sentences before it explain: a `they` after an opening clause, a `that` at its end, `called this a
scandal`. How a sentence may begin is looked at in `cues`, what is counted or dated by an earlier sentence in `pointing_back`.
"""

from __future__ import annotations

import re

from generator.language.words.cues import blank_quotations
from generator.language.words.dates import CALENDAR_NAMES
from generator.language.words.pointing_back import FUNCTION_WORDS, NAME, counts_nothing, points_back

_AFTER_CLAUSE = re.compile(
    r"(?:If|Unless|When|While|Although|Though|Because|Since|Once|Until|Before|After|As|At|By|In|On|Under|With|Within|From|For)\s"
    r"[^;:.]{2,160}?,\s+(?:(?:by|on|in|at|from|before|after|within)\s[^,;:.]{2,30}?\s)?(?P<pronoun>they|it|he|she)\b"
)
_FRONTED_TOPIC = re.compile(
    r"(?:Of|On|About|As (?:for|to)|Asked|Concerning|Regarding|In|At|To|From|For|With|Under)\s[^;:.]{2,200}?\s"
    r"(?P<pronoun>he|she|they)\s+(?:had |has |also |later |only )?(?:said|says|added|adds|told|tells|wrote|explained|replied|insisted)\b"
)
_NAMES_SUBJECT = re.compile(
    r"(?:If|Unless|When|While|Although|Though|Because|Since|Once|Until|Before|After|As)\s+(?:the|an?|its|their)\s+(?:[a-z-]+\s+){1,3}?"
    r"(?:is|are|was|were|has|have|had|did|does|will|would|could|can|may|might|[a-z]{3,}ed)\b"
)
"""An opening clause whose subject its pronoun means: `Because the ban was adopted in May, it`."""

_HEADED = re.compile(r"(?:On|As\s+(?:for|to)|About|Regarding|Concerning)\s[^:;,.]{3,60}:\s+(?:it|he|she|they|this|that)\b")
_COUNTED_SHORT = re.compile(r"Of\s+(?:the\s+)?\d[\d,.]*\s+[a-z]{3,}ed\s+\d")
"""An answer under a heading of its own, and a count of nothing: `On the crane: it was hired`, `Of 90 tabled 12 were withdrawn`."""

_CLOSING = re.compile(
    r"\b(?:even|only|just|of|for|about|than|like|before|after|against|with|from|by|to|on|in)\s+(?:that|this|these|those)[\s.!”\"')]*\Z"
)
_PUT_SO = re.compile(r"\bputs?\s+it\s+(?:in|this|like)\b")
_COMPARES = re.compile(
    r"\b(?:is|are|was|were)\s+no\s+exception\b|\b(?:some|any)(?:thing|body|one)\s+else\s*\.|\bto\s+the\s+contrary\b|"
    r"\bthe\s+same\s+(?:goes|applies|holds|is\s+true)\b|\b(?:do|does|did|done)\s+the\s+same\b|"
    r"\b(?:sees?|saw)\s+it\s+(?:otherwise|differently)\b|\b(?:begs?|begged)\s+to\s+differ\b|"
    r"\b(?:says?|said|suggest(?:s|ed)?|thinks?|thought|claim(?:s|ed)|shows?|showed|proves?|proved|decided|ruled)\s+(?P<not>otherwise)\b"
)
"""What compares with something that was said before."""

_CONDITION = re.compile(r"\b(?:unless|if|until|except)\b", re.IGNORECASE)
_SOME_OF_THEM = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|many|most|none|several|all|both|half|each|any|either|few)"
    r"\s+of\s+(?:them|these|those(?!\s+(?:who|in|of|with)\b))\b"
)
_PLURAL = re.compile(
    r"(?<!before\s)(?<!after\s)(?<!at\s)(?<!past\s)(?<!to\s)(?<!until\s)(?<!since\s)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d+)\b|"
    r"\b(?:people|children|men|women|couple|pair)\b|"
    r"\b(?:police|family|crew|team|staff)\b(?!\s+(?:doctor|officer|member|friend|house|home|leader|chief|car|court|business|station|room)\b)|"
    r"\b(?!(?:was|has|is|says|does|this|its|his|as|us)\b)[A-Za-z]?[a-z]+(?<![su’'])s\b"
)
_THERE = re.compile(
    r"(?<=\s)(?:the|its|their|his|her)\s+[a-z]+\s+there\b|"
    r"(?<!out )(?<!that )\bthere\b(?!(?:\s+[a-z]+)?\s+(?:is|are|was|were|has|had|have|will|would|may|might|can|could|should|must|"
    r"seem(?:s|ed)?|remain(?:s|ed)?|appear(?:s|ed)?|be|being|exists?|came)\b|['’]s|\s+to\s+be)"
)
_PLACE = re.compile(
    r"\b(?:in|at|to|into|near|from|outside|inside|under|along|across|around|towards?)\s+(?!\d|May\b|March\b|that\b|be\b)[\w’'-]+",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:puts?|finds?|found|made|makes|says?|does|did|den(?:y|ies|ied)|reject(?:s|ed)|confirm(?:s|ed)|describe[sd]|dismiss(?:es|ed)|"
    r"dispute[sd]|contradict(?:s|ed)|welcome[sd]|explain(?:s|ed))\s+(?:so|them|(?:this|that)(?!\s+[A-Za-z])|"
    r"it(?=\s+(?:a|an|the|in|into|at|as|on|for|like|with|by|back|off)\b|\s*[.,;“‘\"]))|"
    r"\b(?:puts?\s+(?:this|that)|call(?:s|ed)\s+(?:this|that|it|them))\b"
)
_THEM = re.compile(r"\bthem\b")
_SOMEBODY = re.compile(
    r"(?!(?:As|When|If|While|After|Before|Since|Once|Until|Though|In|On|At|For|From|With|By)\s)"
    r"(?:The\s+)?(?:[A-Z][\w’'.-]*\s+){1,5}(?P<does>(?:[a-z]+\s+){1,5})(?:it|them)(?=\s*[.,;]|\s+(?P<next>[a-z]+))"
)
_BEHIND_OBJECT = frozenset(
    "for in on at to by with from as until before after and but or because when if back down up out off over again away".split()
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|said|says|[a-z]{3,}ed|ran|rose|fell|won|lost|"
    r"went|came|left|took|made|gave|told|met|held|sent|wrote)\b"
)
_ASIDE = re.compile(r",\s+(?:which|who|whose|where|when)\s[^,;]{1,200}(?=[,;]|$)")


_WHOLE_START = re.compile(
    r"(?:No\s+(?:one\s|[a-z]+\s)|Not\s+(?:one|an?|all|every)\s|None\s+of\s+the\s|Even\s+(?:the|before|after|if|though|when|[A-Z])|When\s|Because\s|"
    r"What\s[^?]{3,120}\s(?:is|was)\s|There\s+(?:is|are|was|were|has|have|had|will)\s[^?:;]{40}|"
    r"It\s+(?:is|was|remains?|remained|has\s+been|had\s+been)\s+(?:(?:not|still|now|also|yet|thus|far|widely)\s+)*(?:known|unknown|clear|unclear|expected|"
    r"understood|reported|established|agreed|announced|thought|believed|disputed)\s|It\s+(?:has\s+)?emerged\s|"
    r"It\s+(?:is|was)\s+(?:to|in|on|at|from|with|for|by|only|not\s+until)\s[^?]{3,160}\sthat\s|It\s+took\s[^?]{3,100}\sto\s[a-z])"
)


def begins_whole(text: str) -> bool:
    """Whether a sentence begins with a word that mostly leans on the one before, but here does not: `There is`, `No one`, `When`."""
    return _WHOLE_START.match(text) is not None


def leans(text: str) -> bool:
    """Whether a word of the sentence, outside quotations, means something that only its article says."""
    own = blank_quotations(text)
    if _CLOSING.search(own, max(0, len(own) - 40)) or _PUT_SO.search(own) or _HEADED.match(own) or _COUNTED_SHORT.match(own):
        return True
    found = _COMPARES.search(own)
    if found is not None and not (found["not"] and _CONDITION.search(own, 0, found.start())):
        return True  # `unless a court says otherwise` says than what
    return _has_speaker_behind_topic(own) or _has_loose_object(own) or points_back(own)


def may_lean(text: str) -> bool:
    """Whether a `called this a scandal`, a `there` or `the four`, outside quotations, may mean what only the article says."""
    own = blank_quotations(text)
    found = _OBJECT.search(own)
    if found is not None and not _FINITE.search(_ASIDE.sub(" ", own[: found.start()])):
        return True
    found = _THERE.search(own)
    return (found is not None and not _PLACE.search(own, 0, found.start())) or counts_nothing(own)


def has_pronoun_first(text: str, first_name: int | None) -> bool:
    """Whether a he, she, it or they behind an opening clause stands before all that it could mean.

    `first_name` is the offset of the first name or word for a person in `text`, None where there is none.
    """
    own = blank_quotations(text)
    if first_name is not None and own[first_name:].split(" ", 1)[0].rstrip(",.") in CALENDAR_NAMES:
        first_name = None
    found = _AFTER_CLAUSE.match(own)
    if found is None or _NAMES_SUBJECT.match(own) is not None:
        return False
    return first_name is None or first_name >= found.start("pronoun")


def _has_speaker_behind_topic(own: str) -> bool:
    """Whether a he or she speaks of what the sentence begins with: who talks about the valve of a contractor is not the contractor."""
    found = _FRONTED_TOPIC.match(own)
    return found is not None and not any(name not in CALENDAR_NAMES for name in NAME.findall(own[: found.start("pronoun")]))


def _has_loose_object(own: str) -> bool:
    """Whether an it or them stands behind nothing that it could mean."""
    found = _SOMEBODY.match(own)
    is_object = found is not None and (found["next"] is None or found["next"] in _BEHIND_OBJECT)
    if found is not None and is_object and FUNCTION_WORDS.isdisjoint(found["does"].split()):
        return True  # who has agreed to run it has not agreed to run himself
    found = _SOME_OF_THEM.search(own)
    if found is not None and not _PLURAL.search(own, 0, found.start()):
        return True
    found = _THEM.search(own)
    return found is not None and not _PLURAL.search(own, 0, found.start()) and " and " not in own[: found.start()]
