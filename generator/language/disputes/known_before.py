"""What a party says it never had, or heard of only on some day, and what shows that it had it, or was told earlier.

`The ministry has no record of such a letter`, and `it bears the stamp of its post room`; `the first we heard of it was on 24 April`, and
`an alert reached the office on 9 February`. The two need share no more than the thing and who had it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.edtf import same_time
from generator.language.disputes.disputes import Dispute
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR
from generator.language.pile.passages import Passage, Story
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.dates import DateMention
from generator.language.words.tokens import content_stems, fold_word, stem
from generator.model import UNKNOWN

_NO_RECORD = re.compile(
    r"\b(?:(?:has|have|had|is|was|were|found|finds?|holds?|kept)\s+no\s+(?:record|trace|copy|note|knowledge|memory)\s+of|"
    r"(?:never|not)\s+(?:received|got|seen|had|been\s+sent|been\s+given)|n['’]t\s+(?:receive|get|seen|had)|did\s+not\s+(?:receive|get)|"
    r"(?:could|can|cannot|can['’]t|did)\s*(?:not|never)?\s+(?:find|trace|locate))\s+"
    r"(?:any\s+|such\s+|an?\s+|the\s+|that\s+|this\s+|his\s+|her\s+|their\s+)*(?P<thing>[a-z][\w-]{2,20})\b",
    re.IGNORECASE,
)
_LISTED_THINGS = """
    letter message email e-mail mail memo memorandum warning alert complaint call report note notice invoice request fax file
    """
_THINGS = frozenset(concept(stem(word)) for word in _LISTED_THINGS.split())
"""What one has or has not been sent: of these, and of no others, a party says that it knows nothing."""

_IS_THERE = phrases(
    r"""
    bears? the (?:stamp|signature)|stamped|signed for|acknowledg(?:es|ed)|has been found|was found|turned up|came to light|lay in
    (?:was|were|had been) (?:received|logged|registered|entered|opened|delivered)|confirm(?:s|ed) receipt|read receipt|dated
    (?:log|register) shows|produced
    """
)
_RETELLS = phrases(r"(?:could|did) not (?:find|trace)|ha(?:d|s|ve) no (?:record|trace) of|ha(?:d|s) not received|never received")
"""Words in which the one who has the thing repeats that another had not."""

_EARLIER_THAN_SAID = re.compile(
    r"\b(?:knew|known|aware|been\s+(?:told|warned|informed))\s+(?:of|about)\b[^.;“”\"]{3,80}?\s(?:weeks|months|years)\s+(?:before|earlier)\b|"
    r"\bearlier\s+than\s+[^.;,]{2,40}?\s(?:said|says|claim(?:s|ed)|maintain(?:s|ed)|admit(?:s|ted)|insist(?:s|ed)|acknowledge[sd])\b",
    re.IGNORECASE,
)
_FIRST_HEARD = re.compile(
    r"\b(?:first\s+(?:(?:we|he|she|they|it|anyone|(?:the|its|our)\s+\w+)\s+)?(?:had\s+|have\s+|ever\s+)?(?:heard?|knew|known|learned|learnt|told)|"
    r"(?:heard?|knew|known|learned|learnt)\s+(?:first|only|nothing\b[^.;]{0,60}?\buntil)|"
    r"(?:reached|surfaced|arrived|came\s+to\s+light|was\s+(?:told|informed))\b[^.;]{0,60}?\s(?:only|not\s+(?:before|until))|"
    r"(?:no|not|nothing|never|nobody)\b[^.;]{0,60}?\b(?:crossed|reached|saw|seen|knew|known|heard|told|informed|received)\b[^.;]{0,30}?\sbefore)\b",
    re.IGNORECASE,
)
_LEARNED = re.compile(
    r"\b(?:say|said|says|insist(?:s|ed)|maintain(?:s|ed)|claim(?:s|ed)|told)\b[^.;“”\"]{0,60}?\s(?P<who>he|she|they|it)\s+(?:had\s+)?(?:only\s+)?"
    r"(?:learn(?:ed|t)|heard|was\s+(?:told|informed)|had\s+been\s+(?:told|informed))\s+(?:of|about)\b",
    re.IGNORECASE,
)
"""What somebody says of himself: a message to him, or to his office, that came earlier tells otherwise."""

_LISTED_TITLES = """
    mayor minister chancellor governor president premier chairman chairwoman chair director manager coach commissioner bishop rector
"""
_TITLES = frozenset(map(stem, _LISTED_TITLES.split()))
_REACHED = phrases(
    r"""
    sent|wrote|written|forwarded|e-?mailed|telephoned|rang|called|warn(?:ed|ing|ings)|alert(?:ed|s)?|notified|informed|told|received|logged
    opened|delivered|reported|handed|reached|passed on|read receipt|reads out|copied|signed for|placed (?:in|on)|lay (?:in|on)
    """
)
_FEWEST_SHARED = 2
_NEAR = 3
_BEFORE = 2
_BEFORE_ANY = "0000"
_REACHED_WHOM = re.compile(r"\breached\s+(?P<whom>(?:[\w’'-]+\s+){1,5})", re.IGNORECASE)
"""Who was told is not what was told."""

_MOST_CITED = 3
_MOST_CLAIMS = 40


@dataclass(frozen=True, slots=True)
class _Heard:
    """A sentence that says when somebody first came to know of something, with the day."""

    passage: Passage
    day: DateMention
    of_oneself: bool = False


def find_missing_records(story: Story) -> list[Dispute]:
    """What a party says it has no record of, and where it turned up."""
    found: list[Dispute] = []
    taken: set[str] = set()
    for passage in find_marked(story, "has not got a message", _is_missing)[:_MOST_CLAIMS]:
        match = _missing(passage.text)
        thing = _meant(match) if match is not None else ""
        if match is None or thing in taken or passage.text.rstrip().endswith("?"):
            continue
        mine = _around(story, passage)
        held = [
            other
            for other in find_marked(story, "shows that it is there", _is_there)
            if other.source != passage.source and thing in _around(story, other) and not _is_earlier(other, passage)
            and len((_around(story, other) & mine) - {thing}) >= (1 if _RETELLS.search(other.text) else _FEWEST_SHARED)
        ]
        if held:
            taken.add(thing)
            sides = [("", [passage]), ("", held[:_MOST_CITED])]
            found.append(Dispute("", "contradiction", sides, "account"))
    return found


def _is_missing(passage: Passage) -> bool:
    return _missing(passage.text) is not None


def _is_there(passage: Passage) -> bool:
    """Whether a sentence tells that something was received or found."""
    return _IS_THERE.search(passage.text) is not None and _missing(passage.text) is None


def _missing(text: str) -> re.Match[str] | None:
    """Where a sentence says that somebody has not got a letter, a message or the like."""
    match = _NO_RECORD.search(cues.blank_quotations(text))
    return match if match is not None and _meant(match) in _THINGS else None


def _meant(match: re.Match[str]) -> str:
    return concept(stem(fold_word(match["thing"])))


def _is_earlier(other: Passage, passage: Passage) -> bool:
    return UNKNOWN not in (other.published, passage.published) and other.published < passage.published


def find_known_before(story: Story) -> list[Dispute]:
    """When a party says it first heard of something, and a message that it had, or was sent, earlier."""
    marked = find_marked(story, "says when it was first heard of", _first_heard)[:_MOST_CLAIMS]
    claims = [heard for passage in marked if (heard := _first_heard(passage)) is not None]
    told = find_marked(story, "says on which day somebody was told", _day_reached) if claims else ()
    reached = [(passage, _day_reached(passage)) for passage in told]
    found: dict[str, Dispute] = {}
    for heard in claims:
        mine, own = _around(story, heard.passage), _own(heard.passage)
        earlier = [
            passage
            for passage, day in reached
            if day < heard.day.edtf and passage is not heard.passage and _is_of_this(story, heard, passage, mine, own)
        ]
        if not earlier:
            continue
        claimed = [each.passage for each in claims if same_time(each.day.edtf, heard.day.edtf)]
        sides = [("", claimed[:_MOST_CITED]), ("", earlier[:_MOST_CITED])]
        found.setdefault(heard.day.edtf, Dispute("", "contradiction", sides, "account"))
    return list(found.values())


def _first_heard(passage: Passage) -> _Heard | None:
    match = _FIRST_HEARD.search(passage.text)
    of_oneself = match is None or match.group().endswith("before")
    match = match or _LEARNED.search(passage.text)
    if match is None or passage.text.rstrip().endswith("?"):
        return None
    after = match.start() if match.re is _FIRST_HEARD else match.start("who")
    day = next((date for date in passage.dates if date.precision == "day" and date.start >= after), None)
    return _Heard(passage, day, of_oneself) if day is not None else None


def _day_reached(passage: Passage) -> str:
    """The one day of a sentence in which somebody is told, warned or sent something; empty where there is none.

    What came `earlier than the company has said` came before any day.
    """
    if _EARLIER_THAN_SAID.search(passage.text):
        return _BEFORE_ANY
    days = [date for date in passage.dates if date.precision == "day"]
    if len({day.edtf for day in days}) != 1 or not _REACHED.search(passage.text) or _FIRST_HEARD.search(passage.text):
        return ""
    return "" if passage.text.rstrip().endswith("?") else days[0].edtf


def _is_of_this(story: Story, heard: _Heard, passage: Passage, mine: frozenset[str], own: frozenset[str]) -> bool:
    """Whether a message is of what a party says it first heard of later: told next to it, or of the same matter."""
    if heard.of_oneself:
        if not _names_same_person(heard.passage, passage):
            return False
        if passage.source == heard.passage.source and abs(passage.number - heard.passage.number) <= _NEAR:
            return True
    if passage.source == heard.passage.source and _EARLIER_THAN_SAID.search(passage.text):
        return bool(own & _own(passage)) or passage.position == 0
    if passage.source == heard.passage.source:
        beside = abs(passage.number - heard.passage.number) <= _NEAR and abs(passage.paragraph - heard.passage.paragraph) <= 1
        return beside and not heard.of_oneself
    if any(name in passage.actors and name in story.actors and story.actors[name].kind == "person" for name in heard.passage.actors):
        return len(mine & _leaned_on(story, passage)) >= _FEWEST_SHARED
    fewest = _FEWEST_SHARED if _EARLIER_THAN_SAID.search(passage.text) else _FEWEST_SHARED + 1
    return bool(own & _own(passage)) and len(mine & _around(story, passage)) >= fewest


def _names_same_person(first: Passage, second: Passage) -> bool:
    """Whether a word that names who speaks, or what they are, stands in both: the mayor, and the mayor's chief of staff."""
    return bool(set(first.actors) & set(second.actors)) or bool(_titles(first) & _titles(second))


def _titles(passage: Passage) -> frozenset[str]:
    before = passage.text[: match.start("who")] if (match := _LEARNED.search(passage.text)) else passage.text
    return frozenset(content_stems(before)) & _TITLES


def _own(passage: Passage) -> frozenset[str]:
    """Concepts of a sentence, without days, and without the words for telling and knowing."""
    told = {concept(term) for match in _REACHED.finditer(passage.text) for term in content_stems(match.group())}
    told |= {concept(term) for match in _REACHED_WHOM.finditer(passage.text) for term in content_stems(match["whom"])}
    return frozenset({concept(term) for term in passage.terms if term[0] not in "#@"} - told - CALENDAR - _TOLD)


def _around(story: Story, passage: Passage) -> frozenset[str]:
    """Concepts and names of a sentence and of the two before it in its paragraph."""
    near = story.passages[max(0, passage.number - _BEFORE) : passage.number + 1]
    place = (passage.source, passage.paragraph)
    terms = (concept(t) for each in near if (each.source, each.paragraph) == place for t in each.terms if t[0] != "#")
    return frozenset(terms) - CALENDAR - _TOLD


def _leaned_on(story: Story, passage: Passage) -> frozenset[str]:
    """As `_around`, of sentences in the paragraph before, too: `It was there on 20 December` names neither note nor box."""
    near = story.passages[max(0, passage.number - _BEFORE) : passage.number + 1]
    near = tuple(each for each in near if each.source == passage.source and passage.paragraph - each.paragraph <= 1)
    return frozenset().union(*(_around(story, each) for each in near))


_TOLD = frozenset(concept(stem(word)) for word in "say tell hear know learn first report only until publicly time".split())


def _bare(day: DateMention) -> str:
    return re.sub(r"^(?:in|since|on|by|from|until)\s+", "", day.words, flags=re.IGNORECASE)
