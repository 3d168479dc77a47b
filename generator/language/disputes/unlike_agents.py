"""Two sources that give one effect two causes, one deed two doers, or one person two ages, whatever words each tells the rest in.

`A candle started the fire in the chapel`, and `the chapel was hit by lightning`; `the equaliser was scored by Aske`, and `Bruhn scored it`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.edtf import parse_day
from generator.language.disputes.disputes import Dispute
from generator.language.pile.assertions import read_assertion
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR, dates_conflict
from generator.language.pile.passages import Passage, Story
from generator.language.pile.scopes import are_unlike_accounts
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.cue_words import NEGATION
from generator.language.words.tokens import content_stems, stem
from generator.language.words.values import Value

_BY = r"(?:was|were|been|being)\s+(?:\w+ly\s+)?"
_CAUSED = r"(?:caused|started|sparked|triggered|ignited|set\s+off|brought\s+down|brought\s+about|killed|destroyed|poisoned|hit|struck)"
_CAUSES = (
    re.compile(rf"\b{_BY}{_CAUSED}\s+by\s+(?P<who>[^,;:.()“”\"]{{3,60}})"),
    re.compile(r"\b(?:[Bb]ecause\s+of|[Dd]ue\s+to|[Oo]wing\s+to)\s+(?P<who>[^,;:.()“”\"]{3,60})"),
    re.compile(
        r"\A(?P<who>[^,;:.()“”\"]{3,60}?)\s(?:had\s+)?(?:caused|started|sparked|triggered|killed|poisoned|destroyed|set\s+off)\s+"
        r"(?=the\s|a\s|\w+\s+of\s)"
    ),
)
_DID = (
    r"(?:scored|won|founded|designed|built|wrote|written|painted|invented|discovered|ordered|closed|cut|drove|driven|shot|fired|piloted|"
    r"steered|composed|directed|stopped)"
)
_NAME = r"[A-Z][\w’'-]+(?:\s(?:van\s|von\s|de\s)?[A-Z][\w’'-]+){0,3}"
_DOERS = (
    re.compile(rf"\b{_BY}(?P<deed>{_DID})\s+by\s+(?:[^,;:.()“”\"A-Z]{{2,50}},?\s+)?(?P<who>{_NAME})"),
    re.compile(rf"(?P<who>{_NAME})(?:,[^,;.]{{2,60}},)?\s+(?:had\s+|has\s+)?(?P<deed>{_DID})\s+the\s"),
)
_LISTED_PLAIN = "cause start kill destroy hit strike spark trigger say people person man woman other"
_PLAIN = frozenset(concept(stem(word)) for word in _LISTED_PLAIN.split())
_NAMED = re.compile(rf"(?P<who>{_NAME}),\s*$")
_FEWEST_SHARED = 2
_MOST_AGES_APART = 1
_LONG_AFTER = 45
"""Days apart at which two articles tell of two things."""

_NAME_BEFORE = 60
_MOST = 200


@dataclass(frozen=True, slots=True)
class _Told:
    """A cause or doer as written, the concepts of it, and those of the rest of the sentence and what it leans on."""

    passage: Passage
    who: str
    told: frozenset[str]
    rest: frozenset[str]
    deed: str


def find_unlike_causes(story: Story) -> list[Dispute]:
    """One effect, and the two causes that two sources give it."""
    marked = find_marked(story, "gives an effect its cause", lambda each: any(True for _ in _causes(each)))[:_MOST]
    told = [_read(story, passage, match) for passage in marked for match in _causes(passage)]
    return list(_rivals(story, told, "What was the cause: {} or {}?"))


def find_unlike_doers(story: Story) -> list[Dispute]:
    """One deed, and the two who did it according to two sources."""
    marked = find_marked(story, "says who did it", lambda each: any(True for _ in _doers(each)))[:_MOST]
    told = [_read(story, passage, match) for passage in marked for match in _doers(passage)]
    return list(_rivals(story, told, "Who did it: {} or {}?"))


def _causes(passage: Passage) -> Iterator[re.Match[str]]:
    own = cues.blank_quotations(passage.text)
    if not (NEGATION.search(own) or _asks_or_corrects(passage)):
        yield from (match for form in _CAUSES if (match := form.search(own)) is not None)


def _doers(passage: Passage) -> Iterator[re.Match[str]]:
    own = cues.blank_quotations(passage.text)
    if not (NEGATION.search(own) or _asks_or_corrects(passage)):
        yield from (match for form in _DOERS if (match := form.search(own)) is not None)


def _asks_or_corrects(passage: Passage) -> bool:
    return passage.repeats or passage.text.rstrip().endswith("?") or cues.starts_correction(passage.text)


def _read(story: Story, passage: Passage, match: re.Match[str]) -> _Told:
    who = _concepts(match["who"])
    rest = _concepts(passage.text[: match.start("who")] + " " + passage.text[match.end("who") :])
    before = story.before(passage)
    if before is not None and re.match(r"(?:It|They|He|She|This|That)\b", passage.text):
        rest |= _concepts(before.text)
    deed = concept(stem(match["deed"].lower())) if "deed" in match.re.groupindex else ""
    return _Told(passage, " ".join(match["who"].split()), who - _PLAIN, rest - who - _PLAIN - CALENDAR, deed)


def _concepts(text: str) -> frozenset[str]:
    return frozenset(concept(term) for term in content_stems(text) if not term[0].isdigit())


def _rivals(story: Story, told: list[_Told], question: str) -> Iterator[Dispute]:
    """A dispute for each two that tell of one thing and share neither cause nor doer; each answer once."""
    by_term: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(told):
        for term in each.rest:
            by_term[term].append(at)
    used: set[int] = set()
    for at, first in enumerate(told):
        others = sorted({other for term in first.rest for other in by_term[term] if other > at})
        for other in others:
            second = told[other]
            if not used & {at, other} and _stand_against(story, first, second):
                used |= {at, other}
                sides = [(first.who, [first.passage]), (second.who, [second.passage])]
                yield Dispute(question.format(first.who, second.who), "contradiction", sides)


def _stand_against(story: Story, first: _Told, second: _Told) -> bool:
    a, b = first.passage, second.passage
    if a.source == b.source or a.origin == b.origin or first.deed != second.deed or dates_conflict(a, b):
        return False
    if not (first.told and second.told) or are_unlike_accounts(read_assertion(a), read_assertion(b)):
        return False
    days = [parse_day(each.published) for each in (a, b)]
    if days[0] and days[1] and abs((days[0] - days[1]).days) > _LONG_AFTER:
        return False
    said = (_concepts(a.text), _concepts(b.text))
    if first.told & said[1] or second.told & said[0]:
        return False
    shared = (first.rest & second.rest) - {first.deed}
    one, other = ({word.folded for word in each.words if word.is_capitalised and not word.is_stop} for each in (a, b))
    return len(shared) >= _FEWEST_SHARED and bool(first.deed or one & other or len(shared) > _FEWEST_SHARED)


def find_unlike_ages(story: Story) -> list[Dispute]:
    """`Timo Falk, 19`, and `Timo Falk, 23`: two ages of one person that no birthday explains."""
    given: dict[str, list[tuple[Passage, Decimal, str]]] = defaultdict(list)
    for passage in find_marked(story, "gives an age", lambda each: any(value.kind == "age" for value in each.values)):
        for value in passage.values:
            actor = _whose_age(story, passage, value) if value.kind == "age" and not _asks_or_corrects(passage) else ""
            if actor:
                given[actor].append((passage, value.low, value.text))
    found: list[Dispute] = []
    for actor in sorted(given):
        first, age, words = given[actor][0]
        rival = next((each for each in given[actor] if each[0].source != first.source and abs(each[1] - age) > _MOST_AGES_APART), None)
        if rival is not None:
            sides = [(words, [first]), (rival[2], [rival[0]])]
            found.append(Dispute(f"How old is {story.actors[actor].name}: {words} or {rival[2]}?", "contradiction", sides))
    return found


def _whose_age(story: Story, passage: Passage, value: Value) -> str:
    """The actor whose name stands right before an age; empty where that is nobody, or more than one."""
    named = _NAMED.search(passage.text[max(0, value.start - _NAME_BEFORE) : value.start])
    last = named["who"].split()[-1] if named is not None else ""
    who = [actor for actor in passage.actors if actor in story.actors and story.actors[actor].name.split()[-1] == last]
    return who[0] if len(who) == 1 else ""
