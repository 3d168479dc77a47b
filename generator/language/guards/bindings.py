"""What a text binds to a name: the office that somebody holds, the number that is somebody's, the words that somebody says.

Where a statement binds one of them to another name than its quotes do, two names have changed places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.language.guards.aligning import align
from generator.language.guards.sequence import Name
from generator.language.names.names import is_office
from generator.language.words.marks import Reading
from generator.language.words.speech import INVERTED_VERBS, SAY_VERBS
from generator.language.words.terms import Term
from generator.language.words.verbs import root

Named = tuple[Reading, Sequence[Name]]
"""A text and the names in it."""

_OFFICE_WORDS = frozenset("head chief chair leader boss owner founder coach manager captain editor lawyer spokesman spokeswoman".split())
_RUNS = {root(verb): "lead" for verb in "lead head chair run command".split()} | {root("own"): "own"}
_SAME_OFFICE = dict.fromkeys(
    "head chief chair chairman chairwoman leader boss director president manager coach executive lead".split(), "lead"
)
_BEFORE_OFFICE = frozenset("the a an its their his her once former then now ex late new old chief deputy acting long-time".split())
_BETWEEN = frozenset("of for at the a an".split())
_WHO = frozenset({"who", "which", "that"})
_ACCORDING = ("according", "to")
_ACCUSES = root("accuse")
_OWNS = ("'s", "’s", "s'", "s’")
MOST = 8
"""How many numbers with another owner are compared with each other."""
SHORT = 3
"""Words between an office and the name of who holds it or what it is an office of."""


class Office(NamedTuple):
    """An office with the names of who holds it and of what it is an office of, None where it is not said."""

    title: str
    holder: Name | None
    body: Name | None


def find_moved_binding(said: Named, quotes: Sequence[Named]) -> tuple[str, str] | None:
    """(name the statement has, name the quotes have in its place) of an office, numbers or words of another; None where none is."""
    if len({name.key for name in said[1]}) < 2:
        return None  # no other name that could have taken its place
    return _other_holder(said, quotes) or _other_owner(said, quotes) or _crossed_numbers(said, quotes) or _other_speaker(said, quotes)


def _other_owner(said: Named, quotes: Sequence[Named]) -> tuple[str, str] | None:
    """Whose something is in the statement, where in the quotes it is another's: `Olm's doubts` for `Dorn's doubts`."""
    mine = list(_owned(*said))
    if not mine:
        return None
    theirs: dict[str, dict[str, str]] = {}
    for quote in quotes:
        for thing, name in _owned(*quote):
            theirs.setdefault(thing, {})[name.key] = name.text
    for thing, name in mine:
        if (owners := theirs.get(thing)) and not any(name.key in key or key in name.key for key in owners):
            return name.text, next(iter(owners.values()))
    return None


def _owned(reading: Reading, names: Sequence[Name]) -> Iterator[tuple[str, Name]]:
    """(sense of a thing, the name whose it is) of each `Olm's doubts`; of `Olm's old doubts` both words."""
    for name in names:
        if not name.text.endswith(_OWNS):
            continue
        for term in reading.terms[name.end : name.end + 2]:
            if term.clause != reading.terms[name.start].clause or not term.is_head or term.root[0].isdigit():
                break
            yield term.sense, name


def _other_holder(said: Named, quotes: Sequence[Named]) -> tuple[str, str] | None:
    """Who holds an office in the statement, where in the quotes the other of the two is the holder."""
    mine = [office for office in find_offices(*said) if office.holder is not None]
    if not mine:
        return None
    theirs = [office for quote in quotes for office in find_offices(*quote) if office.holder is not None]
    named = {name.key for name in said[1]}
    for office in mine:
        same = [other for other in theirs if other.title == office.title]
        holders = {other.holder.key: other.holder for other in same if other.holder is not None}
        if office.holder is None or not holders or office.holder.key in holders:
            continue
        moved = [holder for key, holder in holders.items() if key in named]
        if moved:
            return office.holder.text, moved[0].text
    return None


def find_offices(reading: Reading, names: Sequence[Name]) -> Iterator[Office]:
    """The offices in a text with a name beside them. Time linear in its length."""
    terms = reading.terms
    starts = {name.start: name for name in names}
    ends = {name.end: name for name in names}
    inside = {at for name in names for at in range(name.start, name.end)}
    bounds = _bounds(terms)
    for at, term in enumerate(terms):
        if term.root in _RUNS and at and terms[at - 1].plain in _WHO and (holder := ends.get(at - 1)) is not None:
            person = _before_of(terms, ends, holder) if terms[at - 1].plain == "who" else holder
            yield Office(_RUNS[term.root], person, _next_name(terms, starts, at + 1))
        if at in inside or not (term.plain in _OFFICE_WORDS or is_office(term.plain)):
            continue
        body = ends.get(at) or _next_name(terms, starts, at + 1)
        yield Office(_SAME_OFFICE.get(term.plain, term.root), _holder(terms, starts, ends, inside, at, *bounds[term.clause]), body)


def _before_of(terms: Sequence[Term], ends: dict[int, Name], name: Name) -> Name:
    """Whom `who` behind a name means: in `Berg of Northport United, who` the first of the two."""
    for _ in range(2):  # Berg of the University of Northport, who
        at = name.start - (name.start > 1 and terms[name.start - 1].plain == "the")
        if at > 1 and terms[at - 1].plain in ("of", "from", "at"):
            name = ends.get(at - 1, name)
    return name


def _next_name(terms: Sequence[Term], starts: dict[int, Name], at: int) -> Name | None:
    """The name that begins at a term, or behind an `of the` there."""
    for place in range(at, min(at + SHORT, len(terms))):
        if place in starts:
            return starts[place] if terms[place].clause == terms[at - 1].clause else None
        if terms[place].plain not in _BETWEEN:
            return None
    return None


def _holder(
    terms: Sequence[Term], starts: dict[int, Name], ends: dict[int, Name], inside: set[int], at: int, first: int, last: int
) -> Name | None:
    """Who holds the office at a term: the name right behind it, behind the comma that ends its clause, or before its clause.

    `first` and `last` are the bounds of the clause.
    """
    if at + 1 in starts and at + 1 <= last:
        return starts[at + 1]
    lead = range(first, at)
    is_apposed = len(lead) <= SHORT + 1 and all(terms[place].plain in _BEFORE_OFFICE or place in inside for place in lead)
    if is_apposed and first in ends and terms[first - 1].sentence == terms[at].sentence and terms[first].plain != "and":
        return ends[first]
    rest = range(at + 1, last + 1)
    if last + 1 < len(terms) and terms[last + 1].sentence == terms[at].sentence and _is_body(terms, starts, rest):
        place = last + 1 + (terms[last + 1].plain == "the" and last + 1 not in starts)
        return starts.get(place)
    return None


def _bounds(terms: Sequence[Term]) -> dict[int, tuple[int, int]]:
    """Clause -> its first and last term."""
    found: dict[int, tuple[int, int]] = {}
    for at, term in enumerate(terms):
        found[term.clause] = (found.get(term.clause, (at, at))[0], at)
    return found


def _is_body(terms: Sequence[Term], starts: dict[int, Name], rest: range) -> bool:
    """Whether nothing stands behind an office in its clause but what it is an office of."""
    return not rest or (terms[rest.start].plain == "of" and len(rest) <= 2 * SHORT)


def _crossed_numbers(said: Named, quotes: Sequence[Named]) -> tuple[str, str] | None:
    """Two names of the statement each of which has the number of the other."""
    mine = dict(_numbers(*said))
    if len({name.key for name in mine.values()}) < 2:
        return None
    theirs: dict[str, set[str]] = {}
    for quote in quotes:
        for number, name in _numbers(*quote):
            theirs.setdefault(number, set()).add(name.key)
    moved = [(name, theirs[number]) for number, name in mine.items() if theirs.get(number, {name.key}).isdisjoint({name.key})]
    for name, owners in moved[:MOST]:
        for other, others in moved[:MOST]:
            if other.key in owners and name.key in others:
                return name.text, other.text
    return None


def _numbers(reading: Reading, names: Sequence[Name]) -> Iterator[tuple[str, Name]]:
    """(number, the name before it in its sentence) of each number that no name has."""
    at = 0
    before: Name | None = None
    ahead = list(names)
    for place, term in enumerate(reading.terms):
        while at < len(ahead) and ahead[at].end <= place:
            before, at = ahead[at], at + 1
        if term.root[0].isdigit() and before is not None and reading.terms[before.start].sentence == term.sentence:
            yield term.root, before


def _other_speaker(said: Named, quotes: Sequence[Named]) -> tuple[str, str] | None:
    """Who says something in the statement, where in the quotes somebody else whom the statement names says it."""
    speakers = dict(_speakers(*said))
    if len(speakers) != 1:
        return None
    (sentence, (speaker, own)) = next(iter(speakers.items()))
    named = {name.key for name in said[1]} - {speaker.key}
    alignment = align(said[0], tuple(reading for reading, _ in quotes))
    heard = [dict(_speakers(*quote)) for quote in quotes]
    sentences = [{term.clause: term.sentence for term in reading.terms} for reading, _ in quotes]
    told: dict[str, Name] = {}
    for clause in _clauses_of(said[0], sentence) - own:
        for number, other in alignment.nearest(clause):
            place = sentences[number][other]
            if place not in heard[number]:
                return None
            theirs, _ = heard[number][place]
            told[theirs.key] = theirs
    if not told or speaker.key in told:
        return None
    mentioned = {name.key for _, names in quotes for name in names}
    moved = [name for key, name in told.items() if key in named]
    return (speaker.text, moved[0].text) if moved and speaker.key in mentioned else None


def _clauses_of(reading: Reading, sentence: int) -> set[int]:
    return {term.clause for term in reading.terms if term.sentence == sentence}


def _speakers(reading: Reading, names: Sequence[Name]) -> Iterator[tuple[int, tuple[Name, set[int]]]]:
    """(sentence, (who speaks in it, the clauses that tell so)) of each sentence with one speaker."""
    found: dict[int, list[tuple[Name, set[int]]]] = {}
    terms = reading.terms
    ends, bounds = {name.end: name for name in names}, _bounds(terms)
    for name in names:
        if name.text.endswith(_OWNS):
            continue  # according to the mill's owner
        before = [term.plain for term in terms[max(0, name.start - 3) : name.start] if term.plain != "the"]
        following = terms[name.end] if name.end < len(terms) else None
        sentence = terms[name.start].sentence
        own = {terms[name.start].clause}
        if tuple(before[-2:]) == _ACCORDING or (before and before[-1] in INVERTED_VERBS and _ends_clause(terms, name.end)):
            found.setdefault(sentence, []).append((name, own))
        elif following is not None and following.sentence == sentence and (following.plain in SAY_VERBS or following.root == _ACCUSES):
            first = bounds[terms[name.start].clause][0]
            is_body = name.start - first > (terms[first].plain == "the")
            if following.clause != terms[name.start].clause and is_body and first in ends:
                name = ends[first]  # Oster, the head of the mill, says
            told = following.clause if following.clause != terms[name.start].clause else terms[name.start].clause
            found.setdefault(sentence, []).append((name, {told} if _ends_clause(terms, name.end + 1) else set()))
    for sentence, speakers in found.items():
        if len({name.key for name, _ in speakers}) == 1:
            yield sentence, speakers[0]


def _ends_clause(terms: Sequence[Term], end: int) -> bool:
    return end >= len(terms) or terms[end].clause != terms[end - 1].clause
