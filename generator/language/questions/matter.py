"""Whether a question names what it asks about, so that a reader who has not seen the article understands it."""

from __future__ import annotations

import re

from generator.language.words.phrasing import has_loose_pronoun
from generator.language.words.tokens import find_words

_AUX = r"(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|do|does|did)"
_NUMBER = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_POINTS_OUT = re.compile(
    rf"\bthe\s+(?:others?|former|latter|same)(?:\s+{_NUMBER})?(?=\?|\s+(?:{_AUX}|to|in|by|with|and|or|from|come|become)\b)|\bthe\s+rest\b(?!\s+of\b)"
    rf"|\b(?:another|others|either|neither|both|instead\s+of\s+(?:that|this|it)|so)\?|\bthe\s+(?:first|second|third)(?=\?|\s+(?:{_AUX}|costs?|comes?|came|goes|went|took|won|lost)\b)"
    r"|\b(?:himself|herself|itself|themselves)\b",
    re.IGNORECASE,
)
_KNOWN = re.compile(r"Is it known\s")
_ONLY_A_NUMBER = re.compile(rf"{_AUX}\s+(?:the\s+)?{_NUMBER}\s+{_AUX}\b", re.IGNORECASE)
"""`Would forty have saved anyone?` Forty what?"""

_HOW_MANY_WHAT = re.compile(rf"How\s+many\s+{_AUX}\b")
_BARE_VERB = re.compile(rf"(?:{_AUX}|Who)\b(?P<between>[^?]*)\b(?P<verb>[a-z]+)\?$", re.IGNORECASE)
_TAKES_OBJECT = frozenset(
    "lift lead extend revoke grant give take make bring send sign approve ratify accept reject support oppose allow raise release publish "
    "name lower cut close order keep hold find buy sell build replace provide produce receive deliver reach set run own use obtain "
    "discuss consider demand disclose issue ban prevent cause include contain require need want renew repay refund overrule quash".split()
)
"""Verbs that, in the active voice, say nothing without what they are done to."""

_NOTHING_IN_PARTICULAR = re.compile(
    r"\b(?:the|any|such|its|their)\s+(?:case|matter|request|question|questions|application|point|issue|issues|proposal|situation|"
    r"subject|topic|move|idea|thing|things|complaint|claim|incident|event|events|development|developments)\?$",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\b(?:the|an?|any)\s+(?:(?:exact|precise|final|official|real|true)\s+)?(?:cause|reason|motive|date|deadline|timetable|timeline|price|figure|"
    r"explanation|result|outcome|number|list|amount|extent|identity|details|terms|conditions|value|scope|"
    r"responsibility|blame)\?$"
    r"|\bwhich\s+(?:\w+\s+)?(?:account|version|story|side|claim|figure|view)\s+(?:is|was)\s+\w+\?$"
    r"|\AWhat\s+do(?:es)?\s+the\s+\w+\s+say\?$|\banybody\s+be\s+(?:charged|arrested)\?$|\b(?:sequence|chain|course)\s+of\s+events\?$|\bbears?\s+(?:the\s+)?(?:responsibility|blame)\?$|\b(?:to\s+blame|is\s+responsible)\?$",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    "right wrong true lying "
    "know known happen happens happened come comes came go goes thing things people person persons anyone anybody anything "
    "someone somebody something next first then decide decides decided decision find finds report say lead leads open "
    "question still sure also yet instead exactly table end future now today tomorrow yesterday tonight become".split()
)
"""Words that any story has."""

_WHO_WILL_SAY = re.compile(
    r"What will (?!.*\b(?:inquiry|enquiry|investigation|review|audit|probe|inquest|study|trial|test|tests)\b).+ (?:decide|report|find)\?$"
)
_GETS_IN = re.compile(r"\bget\s+(?:in|out|away|into|past|hold)\b")


def names_its_matter(question: str) -> bool:
    """Whether the question can stand alone: what it asks about is named, nothing in it points at what was said before."""
    if any(form.search(question) for form in (_POINTS_OUT, _NOTHING_IN_PARTICULAR, _OF_WHAT)):
        return False
    if _ONLY_A_NUMBER.match(question) or _HOW_MANY_WHAT.match(question) or has_loose_pronoun(_KNOWN.sub("", question)):
        return False
    bare = _BARE_VERB.match(question)
    if bare and bare["verb"].lower() in _TAKES_OBJECT and not re.search(r"\b(?:be|been|being|to)\s*$", bare["between"]):
        return False
    return count_telling(question) > 0


def count_telling(question: str) -> int:
    """How many words of the question say what it is about; who will decide or report something says little of what."""
    if _WHO_WILL_SAY.match(question):
        return 1
    return sum(not word.is_stop and word.folded not in _EMPTY for word in find_words(question)) + len(_GETS_IN.findall(question))
