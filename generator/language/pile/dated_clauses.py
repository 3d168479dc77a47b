"""What happened at a date that stands in a clause of its own: `since the conflict began in February 2022`, `since 2014, when Russia
annexed Crimea`, `a freeze that began in November`.

The sentence tells of something else; the clause is an event by itself, in the source's own words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.edtf import parse_day
from generator.language.pile.passages import Passage
from generator.language.pile.readable import MAX_WORDS, has_verb
from generator.language.words import cues
from generator.language.words.dates import DateMention
from generator.language.words.leaning import has_pronoun_first, leans
from generator.language.words.tokens import find_words
from generator.language.words.verbs import is_past, is_simple_past
from generator.model import UNKNOWN

_MARKS = re.compile(r"\b(?:since|after|when|before|once|because|although|though|while|as)\s+(?=[\w“\"'])", re.IGNORECASE)
_WHERE = re.compile(r"\bwhere\s+(?=\w)", re.IGNORECASE)
_RELATIVE = re.compile(r"(?P<comma>,?)\s(?:that|which|who)\s+")
_WHOM = re.compile(r"\b(?:whom|of (?:which|whom) there (?:was|were))\s[^,;:.]{1,120}\Z")
_WHEN = re.compile(r",?\s+when\s+(?P<clause>(?:[^;:.!?“”\"]|(?<=\d)[.:](?=\d)){12,240})")
_CLAUSE_END = re.compile(r"[;!?)”\"–—]|[,:.](?!\d)|\s(?=(?:and|but|while|which|who|although|though|because|reflecting|making|leaving)\s)")
_STOPS = re.compile(r"[,;:()“”\"–—]")
_POINTS = re.compile(
    r"(?:he|she|it|they|we|you|i|this|that|these|those|his|her|its|their|our|then|there|both|all|each|some|many|one)\b", re.IGNORECASE
)
_ANTECEDENT = re.compile(
    r"(?P<who>(?:(?:[Tt]he|[Aa]n?)\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+)|(?:(?:[Tt]he\s+)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,4}))$"
)
_ARTICLE = re.compile(r"\b(?:the|an?)\s", re.IGNORECASE)
_VERBS = frozenset("was were had shut burst hit quit split put cut set let".split())
"""Verbs in the past that do not look it."""

_PREPOSITION = re.compile(r"\b(?:of|by|from|with|on|for|to|in|at|under|against|about)\s", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?P<who>An?\s(?:[a-z’'-]+\s){0,4}[a-z’'-]+|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,4}),"
    r"\s(?P<said>(?P<verb>[a-z]+)\s[^,;:.]{3,120}),\s"
)
_WHO = re.compile(r"(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,4}),\s(?:who|which)\s(?P<told>(?P<verb>(?!had\b)[a-z]+)\s[^,;:.]{3,160}),\s")
_PERSONS = frozenset("man woman boy girl child baby teenager pensioner patient pupil student passenger driver worker farmer".split())
_TITLES = frozenset("dated named called known headed titled entitled aged based scheduled planned expected postponed".split())
"""What a participle says something is, rather than what happened to it."""

_SINCE = re.compile(r"\bsince\s+\Z", re.IGNORECASE)
_FEWEST, _MOST = 3, 30
_OF_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|they|them|their)\b")
_PART_OF_ANOTHER = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts)\s(?:[\w’'-]+\s){1,3}(?:of|in|at|from|on|for|with)\s\Z")
"""Before a noun that is not what a `who` behind it means: a boy in the trial who died."""

_FEWEST_JOINED = 6
DATED_KINDS = ("absolute", "weekday", "relative")
"""Kinds of dates that can be the day of something."""

_JOINS = re.compile(r"[,;]\s(?:and|but|while|whereas|so)\s|;\s|\s(?:and|but|while)\s(?=the\s|an?\s|[A-Z])")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|there|then)\b", re.IGNORECASE)
_LONG_BEFORE = 14
"""Days between a dated clause and its article from which on the clause tells of another time than the sentence."""


@dataclass(frozen=True, slots=True)
class DatedClause:
    """A clause that tells what happened at its date: `text` is a sentence, `start` and `end` its words in the passage."""

    start: int
    end: int
    text: str
    date: DateMention


def find_dated_clauses(passage: Passage) -> tuple[DatedClause, ...]:
    """The clauses of a sentence that tell what happened at a date of long before, in order; each date once."""
    own = cues.blank_quotations(passage.text)
    found = []
    for date in passage.dates:
        if date.kind == "absolute" and own[date.start : date.end].strip() and is_background(passage, date):
            clause = _explained(own, passage.text, date) or _subordinate(own, passage.text, date) or _relative(own, passage.text, date)
            if clause is not None and len(clause.text.split()) <= min(_MOST, MAX_WORDS):
                found.append(clause)
    return tuple(found)


def find_joined_clauses(passage: Passage, main: DateMention) -> tuple[DatedClause, ...]:
    """The clauses beside the one of the sentence's `main` date that tell, by themselves, what happens on another day."""
    own = cues.blank_quotations(passage.text)
    cuts = list(_JOINS.finditer(own))
    found = []
    for date in passage.dates:
        is_fine = date.precision != "year" or date.edtf[:4] > passage.published[:4]
        if date.kind not in DATED_KINDS or not is_fine or date.edtf in (UNKNOWN, main.edtf) or not own[date.start : date.end].strip():
            continue
        start = max((cut.end() for cut in cuts if cut.end() <= date.start), default=0)
        end = min((cut.start() for cut in cuts if cut.start() >= date.end), default=len(own.rstrip(" .")))
        if start <= main.start < end or not _tells_by_itself(own[start:end]) or "would" in own[start:end].split():
            continue
        told = " ".join(passage.text[start:end].split())
        found.append(DatedClause(start, end, told[:1].upper() + told[1:] + ".", date))
    return tuple(found)


def lasts_since(text: str, date: DateMention) -> bool:
    """Whether a date is the one since which something lasts."""
    return date.words.lower().startswith("since") or _SINCE.search(text, max(0, date.start - 10), date.start) is not None


def find_asides(passage: Passage) -> tuple[DatedClause, ...]:
    """What an aside behind the subject of a sentence tells of a day of its own; one at most."""
    return tuple(clause for date in passage.dates if (clause := find_aside(passage, date)) is not None)


def find_aside(passage: Passage, date: DateMention) -> DatedClause | None:
    """`Ines Weir, appointed by a court on Monday, went home`: Ines Weir was appointed by a court on Monday. Only of one person or thing."""
    found = _ASIDE.match(cues.blank_quotations(passage.text)) if date.kind in DATED_KINDS and date.edtf != UNKNOWN else None
    if found is None or not found.start("said") < date.start or date.end != found.end("said"):
        return _told_of_whom(passage, date) if date.edtf != UNKNOWN else None
    if found["who"].split()[0] in ("A", "An") and not _is_person(passage, found.end("who")):
        return None
    who, verb = passage.text[: found.end("who")].strip(), found["verb"]
    if not is_past(verb) or is_simple_past(verb) or verb in _TITLES or _POINTS.match(who):
        return None
    return DatedClause(0, date.end, f"{who} was {' '.join(passage.text[found.start('verb') : date.end].split())}.", date)


def _told_of_whom(passage: Passage, date: DateMention) -> DatedClause | None:
    """`Ines Weir, who sold her boat on Monday, is unmoved`: Ines Weir sold her boat on Monday."""
    found = _WHO.match(cues.blank_quotations(passage.text))
    if found is None or not found.start("told") < date.start or date.end > found.end("told") or lasts_since(passage.text, date):
        return None
    if not _is_verb(found["verb"]) or date.edtf > passage.published or _STOPS.search(passage.text, found.end("verb"), date.end):
        return None
    told = " ".join(passage.text[found.start("told") : date.end].split())
    return DatedClause(0, date.end, f"{passage.text[: found.end('who')].strip()} {told}.", date)


def _is_person(passage: Passage, end: int) -> bool:
    """Whether the first `end` characters of the sentence are of a person."""
    role = passage.first_person is not None and passage.first_person < end
    return role or not _PERSONS.isdisjoint(passage.text[:end].lower().split())


def _tells_by_itself(told: str) -> bool:
    """Whether a clause has a subject that reads alone, and a verb behind it."""
    words = [word.text for word in find_words(told)]
    if leans(told) or has_pronoun_first(told, None):
        return False
    if not _FEWEST_JOINED <= len(words) <= _MOST or _POINTS.match(told) or "“" in told or '"' in told:
        return False
    return (words[0][0].isupper() or words[0] in ("the", "a", "an")) and has_verb(told) and _PRONOUN.search(told) is None


def is_background(passage: Passage, date: DateMention) -> bool:
    """Whether a date lies so far before its article that it cannot be that of the news; of an undated article, a month or year."""
    published = parse_day(passage.published)
    if published is None:
        return date.precision in ("month", "year")
    if date.precision == "year":
        return date.edtf[:4] < passage.published[:4]
    if date.precision == "month":
        return date.edtf[:7].rstrip("~?%") < passage.published[:7]
    day = parse_day(date.edtf)
    return day is not None and (published - day).days >= _LONG_BEFORE


def stands_in_clause(passage: Passage, date: DateMention) -> bool:
    """Whether a date is that of a clause with a verb of its own before the date, or is explained by one, and not of the sentence."""
    own = cues.blank_quotations(passage.text)
    if _WHEN.match(own, date.end):
        return True
    marks = [*_MARKS.finditer(own, 0, date.start), *_WHERE.finditer(own, 0, date.start)]
    told = own[max(mark.end() for mark in marks) : date.start] if marks else ""
    if not _STOPS.search(told) and any(_is_verb(word) for word in told.split()[1:]):
        return True
    if _WHOM.search(own, 0, date.start):
        return True
    relative = [*_RELATIVE.finditer(own, 0, date.start)]
    told = own[relative[-1].end() : date.start] if relative else ""
    return bool(told.split()) and not _STOPS.search(told) and _is_verb(told.split()[0])


def _explained(own: str, text: str, date: DateMention) -> DatedClause | None:
    """`2014, when Russia annexed Crimea`: In 2014, Russia annexed Crimea."""
    match = _WHEN.match(own, date.end)
    if match is None:
        return None
    end = match.start("clause") + _length(match["clause"], joined=True)
    told = " ".join(text[match.start("clause") : end].split())
    if not _is_clause(told):
        return None
    words = re.sub(r"^(?:since|in|until|from|by|of|after|before)\s+", "", " ".join(date.words.split()), flags=re.IGNORECASE)
    lead = "On" if date.precision == "day" else "In"
    return DatedClause(date.start, end, f"{lead} {words}, {told}.", date)


def _subordinate(own: str, text: str, date: DateMention) -> DatedClause | None:
    """`since the conflict began in February 2022`: The conflict began in February 2022."""
    start = _clause_before(own, date)
    if start is None:
        return None
    told = " ".join(text[start : date.end].split())
    if _PREPOSITION.match(told + " ") or _OF_SOMEBODY.search(told):
        return None
    return DatedClause(start, date.end, told[:1].upper() + told[1:] + ".", date)


def _clause_before(own: str, date: DateMention) -> int | None:
    """Where the subordinate clause begins that ends with the date; None where the date is the sentence's own."""
    marks = [mark for mark in _MARKS.finditer(own, 0, date.start)]
    if not marks:
        return None
    start = marks[-1].end()
    told = own[start : date.start]
    return start if not _STOPS.search(told) and _is_clause(f"{told} {date.words}") else None


def _relative(own: str, text: str, date: DateMention) -> DatedClause | None:
    """`a freeze that began in November`: A freeze began in November. `CitizenLink, which was launched in 2021`: so with a name."""
    marks = [mark for mark in _RELATIVE.finditer(own, 0, date.start)]
    if not marks:
        return None
    mark = marks[-1]
    told = own[mark.end() : date.start]
    who = _ANTECEDENT.search(own[: mark.start()])
    if _STOPS.search(told) or who is None or not told.split() or not _is_verb(told.split()[0]) or lasts_since(own, date):
        return None
    at = max((match.start() for match in _ARTICLE.finditer(own, who.start("who"), who.end("who"))), default=who.start("who"))
    name = " ".join(text[at : who.end("who")].split())
    if _PART_OF_ANOTHER.search(own, max(0, at - 60), at) or _POINTS.match(name):
        return None
    if _PREPOSITION.search(own[at : who.end("who")]) is not None:
        return None
    words = " ".join(text[mark.end() : date.end].split())
    return DatedClause(at, date.end, f"{name[:1].upper()}{name[1:]} {words}.", date)


def _length(clause: str, joined: bool) -> int:
    """How far a clause goes, in characters; a second verb joined by `and` belongs to it where `joined`."""
    for match in _CLAUSE_END.finditer(clause):
        following = clause[match.end() :].split()
        if joined and following[:1] == ["and"] and len(following) > 1 and is_past(following[1].lower()):
            continue
        if clause.count("(", 0, match.start()) > clause.count(")", 0, match.start()):
            continue
        return match.start()
    return len(clause)


def _is_clause(told: str) -> bool:
    """Whether words are a subject that reads alone and a verb in the past: `the conflict began in`."""
    words = [word.text for word in find_words(told)]
    if not _FEWEST <= len(words) <= _MOST or _POINTS.match(told) or words[0].lower().endswith("ing"):
        return False
    return any(_is_verb(word) for word in words[1:])


def _is_verb(word: str) -> bool:
    return word.islower() and (is_past(word) or word in _VERBS)
