"""Whom a pronoun or a title in running text means: the last suitable person, the one with that office.

Learned from the pile itself: the pronouns that follow a name, the offices written beside it. No list of men's and women's names.
"""
from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial

from generator.language.names.learned import Learned, Mentions, learn, name_learned
from generator.language.names.name_words import ORG_HEADS
from generator.language.names.names import honorific_gender, is_office, office_key
from generator.language.words.notes import ByArticle, Slips
from generator.model import UNKNOWN, Document, Span

_OPENING_PRONOUN = re.compile(r"\W{0,3}(he|she)\b", re.IGNORECASE)
_MALE = frozenset({"he", "his", "him", "himself"})
_STAFF = frozenset(
    "office staff aide aides adviser advisers spokesman spokeswoman spokesperson wife husband son daughter mother father brother sister"
    " family friend friends colleague colleagues lawyer lawyers team people supporters neighbor neighbour grandmother grandfather"
    " students official officials worker workers resident residents witness witnesses police administration".split()
)
_NOUN_AT_END = re.compile(r"\b([Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?|[Mm]y|[Oo]ur)\s((?:[\w’'-]+\s){0,5}?)([\w-]+)[\s,]*$")
_NOUN_PHRASE = re.compile(r"\b([Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?)\s((?:[\w-]+[’']s\s)?(?:[\w-]+\s){0,3}?)([\w-]+)(?=[\s,.;:]|$)")
_WORD = re.compile(r"[\w-]+")
_NEAR = 60
_REACH = 500
_FIRMS = frozenset("company firm group operator retailer lender manufacturer supplier airline bank insurer developer startup".split())
_GENERIC_BODIES = _FIRMS | frozenset(
    "agency charity organisation organization union club party regulator watchdog institute authority".split()
)
_PUBLIC = frozenset(
    "council police ministry department court university hospital union association commission committee parliament government party"
    " office board constabulary club force forces senate assembly treasury".split()
)
"""Last words of bodies that nobody calls a company."""
_BODIES = _GENERIC_BODIES | _PUBLIC | ORG_HEADS
_NOT_SUBJECT = re.compile(r"\b(?:to|with|of|by|for|about|against|from|than)\s(?:\w+\.?\s){0,2}$")
_NAMELESS = re.compile(
    r"(?:\A|\n|[.!?][”\"’']?\s)\s*(?:An?|One|Another)\s(?:[\w’'&.-]+\s){0,5}?"
    r"(spokes(?:man|woman|person)|(?:police|fire)?(?:man|woman)|official|officer|resident|witness|worker|source|aide|adviser|neighbour|neighbor"
    r"|colleague|relative|teenager|driver|nurse|teacher|pensioner|mother|father|protester|volunteer|passer-by)\b"
    r"(?:\sfor\s(?:the\s)?)?"
)
"""Somebody without a name as the subject of a sentence."""


def _majority(votes: Counter[str]) -> str:
    """"he" or "she", whichever has more votes; "" where they are equal."""
    if votes["he"] == votes["she"]:
        return ""
    return "he" if votes["he"] > votes["she"] else "she"


class Reference:
    """What the pile says about its actors' pronouns and offices."""

    def __init__(
        self, documents: Iterable[Document], mentions: Mapping[str, Mentions], slips: Slips | None = None, about: str = ""
    ) -> None:
        """`mentions` are those of each source. On `slips` is what was learned of each in earlier runs; `about` names those mentions."""
        self._openings: dict[str, list[int]] = {}
        genders: dict[str, Counter[str]] = defaultdict(Counter)
        self._offices: dict[str, set[str]] = defaultdict(set)
        self._office_here: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._bodies: dict[str, set[str]] = defaultdict(set)
        self._texts: dict[str, str] = {}
        self._held: set[tuple[str, str]] = set()
        for actor in {entry[2].id: entry[2] for here in mentions.values() for entry in here}.values():
            if actor.role is not None:
                named = [word.lower() for word in _WORD.findall(actor.role.text.split(" of ")[0]) if is_office(word)]
                for office in named[-1:]:
                    self._held.add((actor.id, office_key(office)))
                    self._offices[office].add(actor.id)
        learned: ByArticle[Learned] = ByArticle(slips, about, Learned)
        for document in documents:
            source = document.source.id
            self._texts[source] = document.source.text
            self._openings[source] = [sentence.start for sentence in document.sentences]
            here = mentions.get(source, ())
            if not here:
                continue
            told = learned.find(name_learned(document, here), partial(learn, document, here))
            for who, gender, votes in told.genders:
                genders[who][gender] += votes
            for office, who in told.offices:
                self._held.add((who, office_key(office)))
                self._offices[office].add(who)
                self._office_here[source, office].add(who)
            for head, who in told.bodies:
                self._bodies[head].add(who)
        learned.put_back()
        self._gender = {who: _majority(votes) for who, votes in genders.items()}

    def _opening(self, source: str, at: int) -> int:
        """Where the sentence around `at` starts."""
        openings = self._openings.get(source, [])
        place = bisect.bisect_right(openings, at)
        return openings[place - 1] if place else 0

    def gender(self, who: str) -> str:
        """"he" or "she" as the pile speaks of an actor; "" where it does not say or says both."""
        return self._gender.get(who, "")

    def holds(self, who: str, office: str) -> bool:
        """Whether the pile gives an actor this office somewhere; abbreviations count."""
        return (who, office_key(office)) in self._held

    def may_describe(self, noun: str) -> bool:
        """Whether a noun can say who somebody is of whom the pile tells no office: not one for staff, a body, or an office others hold."""
        noun = noun.lower()
        return not (
            noun in _STAFF or noun.startswith("spokes") or noun in _BODIES or noun in self._offices
            or noun.rstrip("s") in self._bodies
        )

    def pronoun(self, word: str, source: str, at: int, mentions: Mentions, starts: Sequence[int]) -> str:
        """The last person before `at` whom the pronoun fits; for "it" the last body. Unknown for I, we and they.

        Looked for first in the same paragraph, where someone known to be a he or a she wins over someone of whom the pile does
        not say; then before it in the same order.
        """
        if word in ("i", "we", "they"):
            return UNKNOWN
        place = bisect.bisect_left(starts, at)
        earlier = [entry for entry in reversed(mentions[max(0, place - 40) : place])]
        if word == "it":
            bodies = (who.id for start, _, who in earlier if who.kind in ("organization", "group") and at - start < 400)
            return next(bodies, UNKNOWN)
        wanted = "he" if word in _MALE else "she"
        people = [(start, actor.id) for start, _, actor in earlier if actor.kind == "person"]
        text = self._texts.get(source, "")
        people = [p for p in people if self._gender.get(p[1]) == wanted or not self._opens_with(wanted, source, p[0])]
        line = text.rfind("\n", max(0, at - 3000), at)
        nameless = self._nameless(source, at, wanted, is_object=word == "him")
        for near in ([p for p in people if p[0] > line], [p for p in people if p[0] <= line]):
            for gender in (wanted, ""):
                fitting = [p for p in near if self._gender.get(p[1], "") == gender]
                if not fitting:
                    continue
                if nameless and self._comes_between(nameless, fitting[0][0], sure=bool(gender)):
                    return self._spoken_for(nameless, source, at, mentions, starts)
                return self._subject_among(fitting, source, at)
        return self._spoken_for(nameless, source, at, mentions, starts) if nameless else UNKNOWN

    def _opens_with(self, wanted: str, source: str, at: int) -> bool:
        """Whether the sentence around `at` starts with that pronoun, which then means somebody else: "He is no relation of Mira"."""
        first = _OPENING_PRONOUN.match(self._texts.get(source, ""), self._opening(source, at), at)
        return first is not None and first.group(1).lower() == wanted

    def _subject_among(self, fitting: Sequence[tuple[int, str]], source: str, at: int) -> str:
        """Of the people a pronoun fits, nearest first: the one whom the sentence of the nearest starts with, where that is an earlier one.

        "Hill told the professor that Reed … He said": he is Hill.
        """
        start, who = fitting[0]
        opening = self._opening(source, start)
        if opening == self._opening(source, at):
            return who
        first = min((p for p in fitting if p[0] >= opening), default=(start, who))
        return first[1] if first[0] - opening <= _NEAR and not _NOT_SUBJECT.search(self._texts[source], opening, first[0]) else who

    def _nameless(self, source: str, at: int, wanted: str, *, is_object: bool) -> re.Match[str] | None:
        """The last sentence before `at` whose subject is somebody without a name whom the pronoun fits.

        A pronoun that is an object is somebody else than the subject of its own sentence: a colleague quoted him.
        """
        text = self._texts.get(source, "")
        opening = self._opening(source, at)
        found = None
        for match in _NAMELESS.finditer(text, max(0, at - 600), at):
            same = opening <= match.end()
            apposed = same and text[match.end() : at].endswith(", ") and at - match.end() < _NEAR  # a nurse for 31 years, she said
            if honorific_gender(match.group(1)) in (wanted, "") and not apposed and not (same and is_object):
                found = match
        return found

    @staticmethod
    def _comes_between(nameless: re.Match[str], start: int, *, sure: bool) -> bool:
        """Whether somebody without a name is nearer to a pronoun than the person named at `start`.

        Only words for a man or a woman win over a person named after them of whom it is not known; an apposition names the one meant.
        """
        if start < nameless.start():
            return True
        return not sure and bool(honorific_gender(nameless.group(1))) and start > nameless.end() + 3

    def _spoken_for(self, nameless: re.Match[str], source: str, at: int, mentions: Mentions, starts: Sequence[int]) -> str:
        """The body a spokesman without a name speaks for, where his phrase names it; for all others unknown."""
        if not nameless.group(1).startswith("spokes"):
            return UNKNOWN
        inside = mentions[bisect.bisect_left(starts, nameless.start()) : bisect.bisect_right(starts, nameless.end())]
        bodies = [who.id for _, _, who in inside if who.kind in ("organization", "group")]
        return bodies[-1] if bodies else UNKNOWN

    def nominal(self, span: Span, text: str, source: str, mentions: Mentions, starts: Sequence[int], *, forward: bool) -> str:
        """Whom "the mayor" or "the utility's superintendent" means, where the stretch is such a phrase.

        Empty where it is no such phrase; "unknown" where it is one for somebody the pile does not name ("his spokeswoman").
        """
        shown = span.slice(text)
        found = list(_NOUN_PHRASE.finditer(shown))
        # Right before the verb the whole phrase counts, however long: "the transport secretary said".
        tail = None
        if not forward:
            for last in re.finditer(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?|[Mm]y|[Oo]ur)\s", shown):
                tail = _NOUN_AT_END.match(shown, last.start()) or tail
        if not found and tail is None:
            return ""
        match = tail or (found[0] if forward else found[-1])
        if forward and match.start() > 2:
            return ""
        if not forward and len(shown) - match.end() > 25:
            return ""
        if shown[match.end() : match.end() + 1] in ("’", "'"):
            return ""
        if match.group(1).lower() in ("the", "a", "an") and (
            spoken := self._unnamed_body(match.group(1).lower(), match.group(3).lower(), span.start, source, mentions, starts)
        ):
            return spoken
        words = [match.group(3).lower(), *(word.lower() for word in reversed(_WORD.findall(match.group(2))))]
        somebodys = match.group(1).lower() in ("his", "her", "their", "a", "an", "my", "our")
        if somebodys or (words[0] in _STAFF and not self._offices.get(words[0])):
            return UNKNOWN if words[0] in _STAFF else ""
        if len(words) > 1:
            words = [f"{words[1]} {words[0]}", *words]
        for word in words[:3]:
            for table in (self._office_here.get((source, word)), self._offices.get(word), self._bodies.get(word.rstrip("s"))):
                if table:
                    return self._nearest(table, span.start, mentions, starts)
        return self._generic_body(match.group(3).lower(), span.start, mentions, starts) if match.group(1).lower() == "the" else ""

    def _unnamed_body(self, article: str, noun: str, at: int, source: str, mentions: Mentions, starts: Sequence[int]) -> str:
        """Whom "the spokesperson" spoke for where nobody of that office is named; empty for other nouns."""
        if not noun.startswith("spokes") or self._offices.get(noun):
            return ""
        if article != "the":
            # "…, a spokesperson said": for the body that the paragraph is about.
            line = self._texts.get(source, "").rfind("\n", max(0, at - 1000), at)
            here = mentions[bisect.bisect_left(starts, line) : bisect.bisect_left(starts, at)]
            return next((who.id for _, _, who in here if who.kind in ("organization", "group")), "")
        found = None
        for match in _NAMELESS.finditer(self._texts.get(source, ""), max(0, at - 600), at):
            found = match if match.group(1) == noun else found
        return self._spoken_for(found, source, at, mentions, starts) if found else ""

    def _generic_body(self, noun: str, at: int, mentions: Mentions, starts: Sequence[int]) -> str:
        """The body named last before `at` that "the company" or "the agency" can mean; empty where none is near."""
        if noun not in _GENERIC_BODIES:
            return ""
        place = bisect.bisect_left(starts, at)
        for start, _, actor in reversed(mentions[max(0, place - 12) : place]):
            if at - start > _REACH:
                return ""
            heads = {word.lower() for word in _WORD.findall(actor.name)[-1:]}
            if actor.kind in ("organization", "group") and not (noun in _FIRMS and heads & _PUBLIC):
                return actor.id
        return ""

    @staticmethod
    def _nearest(table: Collection[str], at: int, mentions: Mentions, starts: Sequence[int]) -> str:
        """The candidate named last before `at`; without one the only candidate there is."""
        place = bisect.bisect_left(starts, at)
        for _, _, actor in reversed(mentions[max(0, place - 60) : place]):
            if actor.id in table:
                return actor.id
        return next(iter(table)) if len(table) == 1 else ""
