"""What places a sentence in its article, not in its story: `Under item 3`, `An hour earlier`, `For readers asking:`, `therefore`."""

from __future__ import annotations

import re

from generator.language.words.cue_words import HEDGE, NEGATION
from generator.language.words.cues import blank_quotations
from generator.language.words.pointing_back import JOINT

_MOMENT = r"(?:day|night|evening|morning|afternoon|week|month|year|weekend)"
_MANY = r"(?:An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|A\s+few|\d+)"
_UNITS = r"(?:minute|hour|day|week|month|year)s?"
_OPENING = re.compile(
    r"(?:"
    r"(?:Under|On|In|At)\s+(?:agenda\s+)?(?:item|point|section|paragraph|annex|page|chapter)\s+\d+(?:\.\d+)*"
    rf"|(?:{_MANY}\s+{_UNITS}|Minutes|Hours|Days|Weeks|Months|Years)\s+(?:later|earlier|afterwards)"
    rf"|(?:Earlier|Later)(?:\s+(?:in\s+the|that|the\s+same)\s+{_MOMENT})?"
    rf"|(?:That|The\s+(?:same|next|following|previous)|On\s+(?:that|the\s+same))\s+{_MOMENT}|(?:By|Since|Until)\s+then"
    r")(?:,\s+(?!too\b)|\s+(?=(?:the|a|an|its|his|her|their|[A-Z][\w’'-]*)\s))"
    rf"|(?:In\s+all|All\s+told|{_MANY}\s+{_UNITS}\s+(?:before|after)|(?:Shortly|Soon)\s+(?:before|after(?:wards)?)),\s+"
    r"|For\s+(?:readers|those|anyone|everyone)\s+(?:who|asking|wondering)\b[^:;,.\n]{0,80}[:,]\s+"
)
_LEAD_IN = re.compile(r"[A-Z][^:;.?!“”\"()\d]{4,70}:\s+(?=(?:the|a|an|its|[A-Z][\w’'-]*)\s)")
_VOICE = re.compile(
    r"\b(?:view|message|claim|verdict|argument|answer|story|version|reason|theory|question|word|words|promise|plan|hope|fear|opinion|"
    r"conclusion|demand|wish|warning|case|idea|lesson|point|rule|principle|say|says|said|tell|tells|told|asked?|believe[sd]?|think|thinks|"
    r"thought|suggest(?:s|ed)?|argue[sd]?|insist(?:s|ed)?|claims|claimed|warn(?:s|ed)?|promised|denie[sd]|wrote|writes|example|instance)\b",
    re.IGNORECASE,
)
"""What follows such a word and a colon is not the writer's own report."""

_LINK = re.compile(r"(?<=[a-z] )(?:therefore|thus|hence|consequently|accordingly)\s+(?=[a-z])")


def opening_length(text: str) -> int:
    """Number of leading characters after which the sentence says the same without its place in the article; 0 where there are none."""
    found = _OPENING.match(text)
    return found.end() if found else 0


def lead_in_length(text: str) -> int:
    """Number of leading characters that announce a report of the writer's own behind a colon; 0 where there are none."""
    found = _LEAD_IN.match(text)
    if found is None or _VOICE.search(found.group()) or HEDGE.search(found.group()) or NEGATION.search(found.group()):
        return 0
    return found.end()


def leave_out_links(text: str) -> str:
    """`text`, a sentence, without the words that only make it follow from the one before."""
    found = _LINK.search(blank_quotations(text))
    return text if found is None or JOINT.search(text, 0, found.start()) else text[: found.start()] + text[found.end() :]
