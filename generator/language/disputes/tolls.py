"""Counts of dead, hurt and aboard as they change from day to day: one slot, in the order of publication."""

from __future__ import annotations

import re
from functools import partial

from generator.language.disputes.corrections import correction_groups
from generator.language.disputes.disputes import Dispute
from generator.language.pile.assertions import read_assertion
from generator.language.pile.marked import find_marked
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import is_sentence
from generator.language.pile.scopes import is_set_apart
from generator.language.words.values import Value
from generator.model import UNKNOWN

_DEAD = r"(?:dead|died|die|killed|killing|dies|deaths?|fatalities|lost\s+(?:their\s+lives|lives))"
_HURT = r"(?:injured|injuring|hurt|hurting|wounded|wounding|injuries)"
_ABOARD = r"(?:aboard|on\s+board)(?!\s+(?:were|was|had|have|died|escaped|survived))"
_SLOTS = (("died", _DEAD), ("were hurt", _HURT), ("were aboard", _ABOARD))
_PEOPLE = frozenset(
    {"peopl", "person", "passenger", "resident", "civilian", "soldier", "worker", "patient", "victim", "children"}
)
_PART = re.compile(r"\s*(?:more\s+)?(?:of\s+(?:them|whom|the|these|those)|others?)\b", re.IGNORECASE)
_MOST_SIDES = 5


def find_tolls(story: Story) -> list[Dispute]:
    """For the dead, the hurt and those aboard, the figures of sources of different days, the oldest first; nothing where all agree.

    Lower bounds (at least nine) fit any later figure and are left out, as are parts of a count (nine of them).
    """
    corrections = {passage.number for group in correction_groups(story) for passage in group}
    found: list[Dispute] = []
    for verb, words in _SLOTS:
        after = re.compile(rf"\s+(?:\w[\w’'-]*\s+){{0,5}}?{words}\b", re.IGNORECASE)
        before = re.compile(rf"\b(?:{words}|toll\s+(?:at|of|to))\s+(?:\w[\w’'-]*\s+){{0,2}}$", re.IGNORECASE)
        held: dict[str, list[tuple[Passage, Value]]] = {}
        toll = partial(_toll, after=after, before=before)
        for passage in sorted(find_marked(story, f"how many {verb}", toll), key=lambda p: (p.published, p.number)):
            value = toll(passage) if passage.number not in corrections else None
            if value is None or (held and all(_is_set_apart(story, entries[0], (passage, value)) for entries in held.values())):
                continue
            held.setdefault(str(value.low), []).append((passage, value))
        sides = [(entries[0][1].text, _first_by_source([passage for passage, _ in entries])) for entries in held.values()]
        days = {passages[0].published for _, passages in sides}
        if len(sides) > 1 and len(days) > 1:
            sides = sides[-_MOST_SIDES:]
            listed = ", ".join(value.lower() for value, _ in sides[:-1]) + f" or {sides[-1][0].lower()}"
            found.append(Dispute(f"How many people {verb}: {listed}?", "time", sides))
    return found


def _is_set_apart(story: Story, first: tuple[Passage, Value], second: tuple[Passage, Value]) -> bool:
    """Whether two counts are of two places or groups: 210 dead in the heatwave, 64 of them in nursing homes."""
    if first[1].low == second[1].low:
        return False
    return is_set_apart(story, read_assertion(first[0]), read_assertion(second[0]), first[1], second[1])


def _toll(passage: Passage, after: re.Pattern[str], before: re.Pattern[str]) -> Value | None:
    """The figure of a dated sentence that counts people: the one nearest before the word, else right after it."""
    if not passage.values or passage.published == UNKNOWN or not is_sentence(passage):
        return None
    options = [
        value
        for value in passage.values
        if value.kind == "count"
        and value.bound != "min"
        and not _PART.match(passage.text[value.end : value.end + 30])
        and (not value.noun or value.noun[0] in _PEOPLE or after.match(passage.text[value.end : value.end + 20]))
    ]
    for value in options:
        if after.match(passage.text[value.end : value.end + 60]) or before.search(
            passage.text[max(0, value.start - 40) : value.start]
        ):
            return value
    return None


def _first_by_source(passages: list[Passage]) -> list[Passage]:
    """One passage a source, at most three."""
    return list({passage.source: passage for passage in reversed(passages)}.values())[::-1][:3]
