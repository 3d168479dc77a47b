"""What changed from edition to edition, and since the last one: statements compared by id, worded by what became of them."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.editions import INSERTED, KINDS, REMOVED, SAME, Change, History, Piece, Revision, Rewording, list_statements
from generator.edtf import same_time
from generator.language.guards.opposing import exclusive_pairs
from generator.language.words.cues import count_negations
from generator.language.words.dates import find_dates
from generator.language.words.marks import read_marks
from generator.language.words.tokens import content_stems, find_words
from generator.language.words.values import find_values
from generator.model import UNKNOWN, Briefing, Edition, PublishedStatement

_TOKEN = re.compile(r"(\w+|[^\w\s])\s*")
_MOST_TOKENS = 600
"""Words and signs of both wordings up to which they are compared word by word: the time may grow with their cube."""

_LEAST_SHARED = 0.5
"""Share of words two wordings must have in common for their differences to be readable in one line."""

_SURE = ("stated", "conditional")
"""Degrees of certainty of which the first is the stronger; the others say that the sources differ, or nothing."""


def make_history(briefing: Briefing, editions: Sequence[Edition]) -> History:
    """The history of a briefing: `editions` oldest first, and what changed since the last of them."""
    found = []
    older: Edition | None = None
    for edition in editions:
        judged = (frozenset(edition.corrections), frozenset(edition.rewordings))
        changes = compare(older.statements, edition.statements, *judged) if older is not None else ()
        found.append(_revise(edition.date, older, edition.note, edition.statements, changes))
        older = edition
    now = list_statements(briefing)
    if older is not None and (changes := compare(older.statements, now)):
        found.append(_revise("", older, "", now, changes))
    return History(tuple(reversed(found)))


def _revise(
    day: str, older: Edition | None, note: str, statements: Sequence[PublishedStatement], changes: tuple[Change, ...]
) -> Revision:
    standfirst = next((statement.text for statement in statements if statement.name == "briefing/standfirst"), "")
    return Revision(day, older.date if older is not None else "", note, standfirst, len(statements), changes)


def compare(
    older: Sequence[PublishedStatement],
    newer: Sequence[PublishedStatement],
    corrections: frozenset[str] = frozenset(),
    rewordings: frozenset[str] = frozenset(),
) -> tuple[Change, ...]:
    """What became of each statement that changed, in reading order; the retired ones stand at the end.

    `corrections` and `rewordings` name statements (key_points/kp-x) of which an editor said what their new wording is; of the others
    it is told from the words.
    """
    before = {statement.name: statement for statement in older}
    now = {statement.name for statement in newer}
    found = []
    for statement in newer:
        old = before.get(statement.name)
        if old is None:
            found.append(Change(("added",), statement, (), 0, statement.independent_sources))
            continue
        is_correction = True if statement.name in corrections else False if statement.name in rewordings else None
        changed = tuple(_reworded(old, statement))
        happened = set(_happened(old, statement, changed, is_correction))
        if happened:
            kinds = tuple(kind for kind in KINDS if kind in happened)
            found.append(
                Change(
                    kinds,
                    statement,
                    changed,
                    old.independent_sources,
                    statement.independent_sources,
                    _without(statement.sources, old.sources),
                    _without(old.sources, statement.sources),
                    _without(statement.disputed_by, old.disputed_by),
                )
            )
    gone = [statement for statement in older if statement.name not in now]
    found += [Change(("retired",), statement, (), statement.independent_sources, 0) for statement in gone]
    return tuple(found)


def _without(items: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    known = frozenset(others)
    return tuple(item for item in items if item not in known)


def _happened(
    old: PublishedStatement, new: PublishedStatement, changed: Sequence[Rewording], is_correction: bool | None
) -> Iterator[str]:
    answered = set(old.sides) < set(new.sides)
    if any(rewording.field != "resolution" and not (answered and rewording.field == "sides") for rewording in changed):
        corrects = _is_same_matter(old, new) and _corrects(old, new) if is_correction is None else is_correction
        yield "corrected" if corrects else "reworded"
    if answered or set(new.disputed_by) - set(old.disputed_by) or (new.certainty == "disputed" != old.certainty):
        yield "disputed"
    if (new.resolution and not old.resolution) or (new.state == "resolved" != old.state):
        yield "resolved"
    elif (old.resolution and not new.resolution) or (old.state == "resolved" != new.state):
        yield "reopened"
    elif new.resolution != old.resolution:
        yield "reworded"
    if new.independent_sources != old.independent_sources:
        yield "strengthened" if new.independent_sources > old.independent_sources else "weakened"
    if {old.certainty, new.certainty} == set(_SURE):
        yield "strengthened" if new.certainty == _SURE[0] else "weakened"


# --- wording ---------------------------------------------------------------------------------------------------------


def _reworded(old: PublishedStatement, new: PublishedStatement) -> Iterator[Rewording]:
    """The fields whose words changed. What was empty before and is not now was inserted as a whole."""
    fields = (
        ("text", old.text, new.text),
        ("detail", old.detail, new.detail),
        ("sides", " / ".join(old.sides), " / ".join(new.sides)),
        ("speaker", old.speaker, new.speaker),
        ("date", old.date, new.date),
        ("resolution", old.resolution, new.resolution),
    )
    for field, was, now in fields:
        if was.split() != now.split():
            pieces = _replaced(was, now) if field in ("date", "speaker") else compare_wording(was, now)
            yield Rewording(field, pieces)


def compare_wording(old: str, new: str) -> tuple[Piece, ...]:
    """Both wordings in one, word by word; as two whole pieces where they have too little in common, or are very long.

    Words that stay run as in the new wording where only the white space differs.
    """
    before, after = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    if len(before) + len(after) > _MOST_TOKENS:
        return _replaced(old, new)
    was, now = [token[1] for token in before], [token[1] for token in after]
    # A comma between two changed words belongs to the change.
    found = SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks()
    blocks = [block for block in found if _count_words(was[block.a : block.a + block.size])]
    shared = sum(_count_words(was[block.a : block.a + block.size]) for block in blocks)
    if shared < _LEAST_SHARED * max(_count_words(was), _count_words(now)):
        return _replaced(old, new)
    pieces: list[Piece] = []
    at, there = 0, 0
    for block in blocks:
        pieces += _replaced(_join(before[at : block.a]), _join(after[there : block.b]))
        at, there = block.a + block.size, block.b + block.size
        pieces.append(Piece(SAME, _join(after[block.b : there])))
    return (*pieces, *_replaced(_join(before[at:]), _join(after[there:])))


def _join(tokens: Sequence[re.Match[str]]) -> str:
    return "".join(token[0] for token in tokens)


def _count_words(tokens: Sequence[str]) -> int:
    return sum(token[0].isalnum() for token in tokens)


def _replaced(old: str, new: str) -> tuple[Piece, ...]:
    return tuple(Piece(kind, text) for kind, text in ((REMOVED, old), (INSERTED, new)) if text)


# --- correction or rewording -----------------------------------------------------------------------------------------


def _corrects(old: PublishedStatement, new: PublishedStatement) -> bool:
    """Whether the new wording says something else than the old: another figure, date or name, a denial or an opposite word.

    A figure or name that is only left out or only added corrects nothing. The words of a quote, its speaker and the date of an
    event are facts by themselves.
    """
    if new.section == "quotes" and old.text.split() != new.text.split():
        return True
    if UNKNOWN not in (old.speaker, new.speaker) and old.speaker != new.speaker:
        return True
    if UNKNOWN not in (old.date, new.date) and old.date != new.date and not same_time(old.date, new.date):
        return True
    was, now = _wording(old), _wording(new)
    return was != now and (_is_exchanged(_figures(was), _figures(now)) or _is_exchanged(_names(was), _names(now)) or _is_denied(was, now))


def _wording(statement: PublishedStatement) -> str:
    return " ".join(". ".join(part for part in (statement.text, statement.detail, *statement.sides) if part).split())


def _is_same_matter(old: PublishedStatement, new: PublishedStatement) -> bool:
    """Whether one of two wordings has half of the other's telling words; else the record makes another statement, which corrects none."""
    was, now = set(content_stems(old.text)), set(content_stems(new.text))
    return len(was & now) >= _LEAST_SHARED * min(len(was), len(now))


def _is_exchanged(was: frozenset[str], now: frozenset[str]) -> bool:
    return bool(was - now) and bool(now - was)


def _figures(text: str) -> frozenset[str]:
    values = (f"{value.low.normalize():f}-{value.high.normalize():f}{value.unit}" for value in find_values(text))
    dates = (mention.words.casefold() if mention.edtf == UNKNOWN else mention.edtf for mention in find_dates(text))
    return frozenset((*values, *dates))


def _names(text: str) -> frozenset[str]:
    """The capitalised words inside sentences; the first word of a sentence is capitalised whatever it is."""
    words = find_words(text)
    inside = (word for n, word in enumerate(words) if n and text[words[n - 1].end : word.start].strip() in ("", ",", "’", "'", "-"))
    return frozenset(word.folded for word in inside if word.is_capitalised)


def _is_denied(was: str, now: str) -> bool:
    """Whether one wording denies what the other says, or has the opposite of one of its words."""
    if count_negations(was) % 2 != count_negations(now) % 2:
        return True
    return any(not agree for _, _, agree in exclusive_pairs(read_marks(now), [read_marks(was)]))
