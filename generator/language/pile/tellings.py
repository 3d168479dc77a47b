"""Who tells what: the clauses of a sentence in which somebody is said to say, count, find or maintain something.

A clause ends at a semicolon or before `but`, `while` and their like. What stands inside quotation marks belongs to whoever is quoted,
so it names no teller.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.language.pile.marked import find_marked
from generator.language.pile.passages import Passage, Story
from generator.language.words.cues import blank_quotations
from generator.language.words.dates import DateMention
from generator.language.words.notes import noted
from generator.language.words.tokens import content_stems, find_words
from generator.language.words.values import Value

_VERB = (
    r"(?:said|says|say|told|tells|tell|claim(?:s|ed)?|state[sd]?|maintain(?:s|ed)?|insist(?:s|ed)?|report(?:s|ed)?|wrote|writes|testified|"
    r"argue[sd]?|estimate[sd]?|reckon(?:s|ed)?|calculate[sd]?|count(?:s|ed)?|(?:puts?|gives?|gave)(?!\s+(?:up|off|out|way|in|birth|rise|away|back|forward|aside|down)\b)|(?:speaks?|spoke|talks?|talked)\s+of|"
    r"promise[sd]?|expect(?:s|ed)?|predict(?:s|ed)?|forecasts?|believe[sd]?|thinks?|thought|(?:makes?|made|had|has)\s+it|"
    r"gets?|got|arrive[sd]?\s+at|came\s+(?:to|up\s+with)|comes?\s+to|finds?|found|shows?|showed|record(?:s|ed)|list(?:s|ed)|log(?:s|ged)|"
    r"date[sd]?|place[sd]?|announce[sd]?|cite[sd]?|counter(?:s|ed)?|held\s+that|holds\s+that|concede[sd]?|admit(?:s|ted)?|"
    r"den(?:y|ies|ied)|recall(?:s|ed)?|dispute[sd]?|call(?:s|ed)|describe[sd]|reject(?:s|ed)|dismiss(?:es|ed)|contest(?:s|ed)|accuse[sd]?|blame[sd]?|"
    r"allows?|mention(?:s|ed)|suspect(?:s|ed)?(?=\s+(?:that|the|an?|of)\s)|contend(?:s|ed)?|(?:is|are|was|were)\s+(?:dated|told|given|adamant|certain|sure|convinced|positive)|"
    r"(?:accept(?:s|ed)?|acknowledge[sd]?|recogni[sz]e[sd]?|own(?:s|ed)\s+up\s+to)(?=\s+(?:only|no\s+more\s+than|just)\b)|attribute[sd]?|"
    r"(?:is|are|was|were)\s+(?:still\s+)?(?:speaking|talking)\s+of|"
    r"(?:points?|pointed)\s+to|(?:has|have|had)\s+heard\s+(?:of|from)|knows?\s+of|knew\s+of|describe[sd]?|remember(?:s|ed)?|swears?|swore|"
    r"(?:takes?|took)(?=\s+(?:the|an?)\s+(?:opposite|contrary|different|other)\s+(?:view|position)))"
)
# Here `\s++` gives no blank back: where quotations are blanked, trying each number of them takes most of the time.
_SOME_VERB = re.compile(rf"\s{_VERB}(?!\w)", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:(?:But|And|Yet|Meanwhile|However|Still|Instead),?\s++)?(?:(?:On|In|At|After|Before|By|For|Last|Earlier|Later|During|Speaking|"
    r"Asked)\b[^,;“\"]{0,70},\s++|[\w-]+\s(?:minutes|hours|days|weeks|months|years)\s(?:after|before|later)\b[^;“\"]{0,120}?,\s++(?=(?:the|an?|its|his|her)\s))?"
)
_TELLER = re.compile(
    rf"(?P<who>(?!(?:an?|the|its|his|her|their)\s++{_VERB}\s)[^\s,;:()“”\"]+(?:\s++[^\s,;:()“”\"]+){{0,6}}?|"
    rf"(?:an?|the|its|his|her|their)\s++\w+(?:\s++[^\s,;:()“”\"]+){{0,5}}?)(?:\s++\(\w+\))?(?:,\s*(?P<besides>[^,;“”\"]{{1,90}}),)?\s++"
    rf"(?:who\s[^,;:“”\"]{{3,80}}?\s++)?(?:\w+ly\s++|also\s++|now\s++|has\s++|have\s++|had\s++|still\s++|always\s++|long\s++){{0,3}}(?P<verb>{_VERB})(?!\w)",
    re.IGNORECASE,
)
_NAMED_FIGURE = re.compile(
    r"(?P<who>(?:[^\s,;:()“”\"]+\s++){0,4}?[\w’'.-]+(?:['’]s?|\s++own))\s++(?:own\s++|latest\s++|first\s++)?"
    r"(?:figure|number|count|estimate|tally|total|version|account|reading|records?|logs?|minutes|clock|survey|plans?|papers?|letter|report)\s++"
    r"(?:is|was|had|has|stands?|stood|shows?|showed|says?|said|comes?|came|puts?|allows?|gives?|lists?)(?!\w)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf",?\s++(?:(?P<who>(?:[^\s,;:()“”\"]+\s++){{1,8}}?){_VERB}(?:\s++(?:on|in|at|late|early|this|last|yesterday|today|here)\b[^,;:()“”\"]{{0,30}})?|"
    rf"(?:said|says?)\s+(?P<after>[^,;:()“”\"]{{2,80}}))[\s.]*$",
    re.IGNORECASE,
)
_INSERTED = re.compile(
    rf",\s++(?:(?P<who>[^\s,;:()“”\"]+(?:\s++[^\s,;:()“”\"]+){{0,6}}?)\s++(?P<verb>{_VERB})|says?\s+(?P<after>[^,;:()“”\"]{{2,60}}))(?:\s++(?:in|on|at|to)\s[^,;:()“”\"]{{2,40}})?,\s++",
    re.IGNORECASE,
)
"""Who tells, in the midst of what is told: `Clarrow, she said, had noticed on Sunday`."""

_ACCORDING = re.compile(
    r"\b(?:according\s++to|in\s++the\s++(?:words|view|account|version)\s++of)\s+(?P<who>[^,;:()“”\"]{2,70})", re.IGNORECASE
)
_ANNOUNCED_FOR = re.compile(
    r"\b(?:announced|reported|dated|told|given|recorded|listed|found|held|placed|called|described)\s+(?:for|by|in|on|at|to|as)\s",
    re.IGNORECASE,
)
"""A participle of what is told, where another word names the teller: the parade announced for May is off, according to the mayor."""

_SPLIT = re.compile(r"[;:]\s++(?=[a-z])|;\s++|,?\s++(?=(?:but|while|whereas|although|though)\s)|,\s++(?=and\s++the\s)", re.IGNORECASE)
_AND_TELLS = re.compile(
    r"(?:,|\s++and)\s++(?=(?!that\s|he\s|she\s|it\s|they\s)(?:[^\s,;:()“”\"]+\s++){1,4}?(?:says?|said|insist(?:s|ed)?|maintain(?:s|ed)?|claim(?:s|ed)?|blame[sd]?)\s(?!on\s))",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\b(?:says?|said|insist(?:s|ed)?|maintain(?:s|ed)?|claim(?:s|ed)?|blame[sd]?)\b", re.IGNORECASE)
_LINK = re.compile(r"(?:but|while|whereas|although|though|and)\s+", re.IGNORECASE)
_RELATIVE = re.compile(r"\s(?:who|which|that|whose)\s")
_PAPER = re.compile(
    r"(?P<paper>(?:The|Its|Their|His|Her|An?)\s+(?:\w+\s+)?(?:report|study|survey|review|audit|analysis|document|paper|register|log|statement))\s"
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|his|her|their|its|our|my)(?:\s+own)?$", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:who|which|that|what|there|this|these|those(?!\s+who)|nobody|no\s+one|if|when|as|because|not|to|how|whether)\b", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"\b(?:who|what|that|which|if|when|would|could|will|is|are|was|were|has|have|had|said|says|used|not|i|we|you|wonder|think|because)\b",
    re.IGNORECASE,
)
_SMALL_START = re.compile(r"(?:the|an?|one|two|his|her|its|their|some|many|several|other)\s")
LONGEST = 400
_SURE = 3


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause somebody tells: `start` and `end` in the passage, `who` the stems that name the teller, `verb` as written."""

    passage: Passage
    start: int
    end: int
    who: frozenset[str]
    name: str
    verb: str

    @property
    def values(self) -> tuple[Value, ...]:
        """The figures of the clause, in order."""
        return tuple(value for value in self.passage.values if self.start <= value.start < self.end)

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates of the clause, in order."""
        return tuple(date for date in self.passage.dates if self.start <= date.start < self.end)

    def own_stems(self) -> frozenset[str]:
        """Stems of the telling words of the clause, without those that name its teller, its verb and its figures."""
        taken = [(value.start, value.end) for value in self.values] + [(date.start, date.end) for date in self.dates]
        words = [
            word
            for word in self.passage.words
            if self.start <= word.start < self.end and not any(start <= word.start < end for start, end in taken)
        ]
        told = frozenset(stem for word in words if not word.is_stop for stem in content_stems(word.text))
        return told - self.who - frozenset(content_stems(self.verb))


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling as its sentence alone gives it; where it `leans`, a pronoun stands for the teller."""

    start: int
    end: int
    who: tuple[str, ...]
    name: str
    verb: str
    leans: bool = False


def read_tellings(story: Story) -> tuple[tuple[Telling, ...], ...]:
    """For each passage of the story its tellings, in order; a pronoun stands for the last teller of the paragraph."""
    found: list[tuple[Telling, ...]] = []
    last: Telling | None = None
    for passage in story.passages:
        if last is not None and (last.passage.source, last.passage.paragraph) != (passage.source, passage.paragraph):
            last = None
        mine: list[Telling] = []
        for told in _read_clauses(passage.text):
            who, name = (last.who, last.name) if told.leans and last is not None else (frozenset(told.who), told.name)
            if told.leans and last is None:
                name = _paper_before(story, passage)
                who = frozenset(content_stems(name))
                if not who:
                    continue
            last = Telling(passage, told.start, told.end, who, name, told.verb)
            mine.append(last)
        found.append(tuple(mine))
    return tuple(found)


def _paper_before(story: Story, passage: Passage) -> str:
    """The report, survey or register of which the sentence before speaks, which `It puts` means; empty where there is none."""
    before = story.before(passage)
    found = _PAPER.match(before.text) if before is not None else None
    return found["paper"] if found is not None and passage.text.startswith("It ") else ""


@noted
def _read_clauses(text: str) -> tuple[_Told, ...]:
    """Each clause that somebody tells, in order."""
    return tuple(told for start, end in _clauses(text) if (told := _read_clause(text, start, end)) is not None)


def _clauses(text: str) -> list[tuple[int, int]]:
    if len(text) > LONGEST:
        return []
    own = blank_quotations(text)
    cuts = [0, *(match.end() for match in _SPLIT.finditer(own)), len(text)]
    for match in _AND_TELLS.finditer(own):
        if _TELLS.search(own, max(cut for cut in cuts if cut <= match.start()), match.start()):
            cuts.append(match.end())
    cuts.sort()
    return [(start, end) for start, end in pairwise(cuts) if end - start > 4]


def _read_clause(text: str, start: int, end: int) -> _Told | None:
    own = blank_quotations(text)[start:end]
    at = len(own) - len(own.lstrip(" ,\n\t"))
    at = link.end() if (link := _LINK.match(own, at)) else at
    at += found.end() if (found := _OPENING.match(own[at:])) else 0
    for name, verb, sure in _named_tellers(own, at):
        bare = " ".join(name.split())
        if _PRONOUN.fullmatch(bare):
            return _Told(start, end, (), "", verb, leans=True)
        if _NOBODY.match(bare) or _CLAUSE.search(bare):
            continue
        who = content_stems(bare)
        if who and (sure or not bare[0].islower() or _SMALL_START.match(bare)):
            return _Told(start, end, who, bare, verb)
    return None


def _named_tellers(own: str, at: int) -> list[tuple[str, str, bool]]:
    """(name, verb, whether only a teller can stand there) of each who may tell the clause, the likeliest first."""
    found: list[tuple[str, str, bool]] = []
    according = _ACCORDING.search(own)
    if according is not None and _ANNOUNCED_FOR.search(own, at, according.start()):
        found.append((_RELATIVE.split(according["who"])[0].rstrip(" ."), "according", True))
    if match := _NAMED_FIGURE.match(own, at):
        found.append((re.sub(r"(?:['’]s?|\s+own)$", "", match["who"]), "", False))
    has_verb = _SOME_VERB.search(own) is not None  # most sentences have none, and the patterns with one are costly
    if has_verb and (match := _TELLER.match(own, at)):
        besides = match["besides"] or ""  # one of them, Ada Rask, says
        found.append((match["who"] if content_stems(match["who"]) or not besides[:1].isupper() else besides, match["verb"], False))
    if according is not None:
        found.append((_RELATIVE.split(according["who"])[0].rstrip(" ."), "according", True))
    if has_verb and (match := _INSERTED.search(own, at)):
        found.append((match["who"] or match["after"], match["verb"] or "said", False))
    tail = max(0, len(own) - 140)
    if has_verb and (match := _AFTER.search(own, tail)) and (who := match["who"] or match["after"]) and len(find_words(who)) <= 9:
        found.append((who.strip(" ."), "said", len(find_words(who)) <= _SURE))
    return found


def different_tellers(first: Telling, second: Telling) -> bool:
    """Whether two clauses are told by two parties, as far as their names show."""
    return bool(first.who and second.who) and not first.who & second.who


Test = Callable[[Telling, Telling], object]
"""What is asked of two tellings of one source. The answer must follow from that source (see `marked`)."""


def neighbouring_tellings(
    story: Story, tellings: tuple[tuple[Telling, ...], ...], near: int, about: str, test: Test
) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of tellings of one source, told by two parties, at most `near` sentences apart, of which `test` is true; the nearest first.

    `about` names the test, and no other one.
    """

    def pairs(passage: Passage, gap: int) -> Iterator[tuple[Telling, Telling]]:
        other = story.passages[passage.number + gap] if passage.number + gap < len(story.passages) else None
        if other is None or other.source != passage.source or other.paragraph - passage.paragraph > 1:
            return
        for at, first in enumerate(tellings[passage.number]):
            for second in tellings[other.number][0 if gap else at + 1 :]:
                if different_tellers(first, second) and test(first, second):
                    yield first, second

    gaps = range(near + 1)
    marked = find_marked(story, about, lambda passage: tellings[passage.number] and any(True for gap in gaps for _ in pairs(passage, gap)))
    for gap in gaps:
        for passage in marked:
            yield from pairs(passage, gap)
