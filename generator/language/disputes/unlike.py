"""Two sources that tell one thing alike but for one detail: another figure, another day, another place, done and not done.

What they assert must be one thing: the same words stand around the detail, at least one name is shared, and nothing sets the two
apart (`language.pile.scopes`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from generator.edtf import parse_day, same_time
from generator.language.disputes.disputes import Dispute
from generator.language.disputes.unlike_figures import find_unlike_figures
from generator.language.pile.assertions import KNOWS, Assertion, is_knowing, read_assertion, share_name, shared_names
from generator.language.pile.complements import are_two_events, last_deed
from generator.language.pile.opening_words import find_name_words
from generator.language.pile.passages import Passage, Story
from generator.language.pile.scopes import are_told_apart, is_set_apart
from generator.language.pile.similarity import Kept
from generator.language.words import cues
from generator.language.words.clock import clock_times
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.dates import DateMention
from generator.language.words.notes import noted
from generator.language.words.tokens import find_words, stem
from generator.model import UNKNOWN

_ABOUT = "pairs without an unlike detail"
_NEIGHBOURS = 12
_NEAR = 6
"""Telling words before and behind a detail that say what it is a detail of."""

_FEWEST_SHARED = 3
_FEWEST_NEAR = 2
_LEAST_SHARE = 0.4
"""Of the shorter assertion's terms, how many the other has too, at least."""

_LONG_AFTER = timedelta(days=45)
"""Articles so far apart tell of two states of things, unless both name the time."""

_HAPPENS_ONCE = phrases(
    r"""
    born|died|killed|founded|established|married|destroyed|built|resigned|quit|appointed|elected|sacked|dismissed|launched|crashed|sank
    sunk|collapsed|discovered|found|stolen|stole|signed|knew|known|learned|learnt|told|informed|warned|notified|alerted|aware|briefed
    disappeared|vanished|arrested|began|begun|started|broke out|erupted|filed|submitted|sold|bought|inspected|detected|noticed|deleted
    shut|closed|opened|received|left|arrived|murdered|shot|struck|hit|expired|ended|completed|finished
    """
)
"""What happens to one thing once, so that two days for it cannot both be right."""

_LIKELY_PLACE = re.compile(r"\b(?P<lead>in|at|near|from|off)\s+(?P<place>(?:the\s+)?[A-Z][\w’'-]{2,30}(?:\s[A-Z][\w’'-]{1,30}){0,2})")
_NOT_DONE = re.compile(
    r"\b(?:did\s+not|didn['’]t|never|(?:will|would)\s+(?:not|never)|won['’]t|does\s+not|doesn['’]t|(?:had|has|have|was|were|is|are)\s+(?:not|never)|(?:had|has|have|was|were|is|are)n['’]t)"
    r"\s+(?:\w{2,20}ly\s+|been\s+|be\s+|ever\s+){0,2}(?!yet\b|only\b|just\b|immediately\b|always\b|all\b)(?P<what>[a-z]{3,20})\b"
)
_HOUR = re.compile(r"(?<![\d.:,-])(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d.:%,-])(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)
_OTHER_CLOCK = re.compile(r"\b(?:GMT|UTC|CET|CEST|EST|EDT|PST|PDT|BST|local\s+time|Eastern|Pacific)\b")
_ROUNDED = 20
"""Minutes by which two times of day differ that one paper rounds."""

_STATE = re.compile(r"(?:is|are|has|have)(?:\s|n['’]t)", re.IGNORECASE)
_YET = re.compile(r"\b(?:yet|until|unless|if|whether|because|only|always|all|fully|enough)\b", re.IGNORECASE)
_BELIEF = frozenset(
    map(
        stem,
        """
        know want think believe mean comment answer respond say tell give rule exclude expect yet clear sure able going need like
        seem appear matter remember recall understand release disclose name identify specify immediate decide hurt injure available
        """.split(),
    )
)
"""Verbs whose denial contradicts no report that something was done."""

_JUST_BEFORE = 24
_BEHIND_DEED = 4
"""Words behind a deed among which stands what it was done to, or where."""

_FAR_FROM_DEED = 70
_CLAUSE_END = re.compile(r"[,;:()]\s")


def find_unlike_claims(story: Story) -> list[Dispute]:
    """Disputes over one detail between two sources, in reading order; each pair of answers once."""
    from generator.language.pile.settled import SettledPairs, near_pairs  # slow to import, as all that compares sentences

    names = find_name_words(story)
    assertions = Kept(lambda number: read_assertion(story.passages[number], names.words))
    pairs = near_pairs(story, [passage.number for passage in story.passages if _is_usable(passage)], _NEIGHBOURS)
    settled = SettledPairs(story, _ABOUT, {source: "\n".join(opening) for source, opening in names.opening.items()})
    found: list[Dispute] = []
    seen: set[tuple[str, str]] = set()
    fruitful: set[tuple[int, int]] = set()
    for first, second in settled.still_open(pairs):
        for dispute in _compare(story, assertions[first], assertions[second]):
            fruitful.add((first, second))
            values = sorted(" ".join(value.lower().split()) for value, _ in dispute.sides)
            if (values[0], values[1]) not in seen:
                seen.add((values[0], values[1]))
                found.append(dispute)
    settled.keep(pairs, fruitful)
    return found


def _compare(story: Story, first: Assertion, second: Assertion) -> tuple[Dispute, ...]:
    """The disputes between two assertions. They follow from the two, what stands next to them, and the headlines alone (see `settled`)."""
    if not _about_one_thing(first, second):
        return ()
    return (
        *find_unlike_figures(story, first, second),
        *_unlike_days(story, first, second),
        *_unlike_hours(story, first, second),
        *_unlike_places(story, first, second),
        *_done_or_not(story, first, second),
    )


@noted
def _is_usable(passage: Passage) -> bool:
    return not (
        passage.repeats
        or passage.text.rstrip().endswith("?")
        or cues.starts_correction(passage.text)
        or cues.has_placeholder(passage.text)
    )


def _about_one_thing(first: Assertion, second: Assertion) -> bool:
    days = [parse_day(each.passage.published) for each in (first, second)]
    if days[0] and days[1] and abs(days[0] - days[1]) > _LONG_AFTER and not (first.dates and second.dates):
        return False
    shared = first.terms & second.terms
    fewest = min(len(first.terms), len(second.terms))
    if not shared or len(shared) + 2 < _FEWEST_SHARED or len(shared) < _LEAST_SHARE * fewest:
        return False
    names = shared_names(first, second)
    return names >= 1 and len(shared) + min(names, 2) >= _FEWEST_SHARED


def _unlike_days(story: Story, first: Assertion, second: Assertion) -> Iterator[Dispute]:
    """`Terzic was born in 1948 in Salna`, and in 1951: what happens once, and two times for it."""
    names = min(2, shared_names(first, second))
    if are_two_events(first, second):
        return
    for verb, mine in _dated_deeds(first):
        for same, theirs in _dated_deeds(second):
            if same != verb or same_time(mine.edtf, theirs.edtf):
                continue
            near = first.around(mine.start, _NEAR) & second.around(theirs.start, _NEAR)
            if len(near) + names < _FEWEST_SHARED or is_set_apart(story, _before_date(first, mine), _before_date(second, theirs)):
                continue
            a, b = _bare(mine), _bare(theirs)
            yield Dispute("", "contradiction", [(a, [first.passage]), (b, [second.passage])], "date")
            return


def _unlike_hours(story: Story, first: Assertion, second: Assertion) -> Iterator[Dispute]:
    """`The fire broke out at 3:10 a.m.`, and at 4:25: one time of day in each, by one clock."""
    if not _names_hour(first.passage.text) or not _names_hour(second.passage.text):
        return
    hours = [[(m.start() + each.start, m.group(), clock_times(m.group())) for m in _HOUR.finditer(each.text)] for each in (first, second)]
    if len(hours[0]) != 1 or len(hours[1]) != 1 or _OTHER_CLOCK.search(first.text) or _OTHER_CLOCK.search(second.text):
        return
    (at, mine, early), (place, theirs, late) = hours[0][0], hours[1][0]
    apart = min((abs(one - other) for one in early for other in late), default=0)
    deeds = [{concept(stem(word.split()[0].lower())) for word in _HAPPENS_ONCE.findall(each.text)} for each in (first, second)]
    near = first.around(at, _NEAR) & second.around(place, _NEAR)
    if min(apart, 720 - apart) > _ROUNDED and deeds[0] & deeds[1] and len(near) >= _FEWEST_NEAR and not is_set_apart(story, first, second):
        a, b = mine.strip(), theirs.strip()
        yield Dispute("", "contradiction", [(a, [first.passage]), (b, [second.passage])], "time")


def _dated_deeds(assertion: Assertion) -> Iterator[tuple[str, DateMention]]:
    """(concept of the deed, its date) for each date that stands shortly behind the word for something that happens once."""
    for date in assertion.dates:
        if date.precision not in ("day", "month", "year") or date.kind == "duration":
            continue
        before = assertion.passage.text[max(assertion.start, date.start - _FAR_FROM_DEED) : date.start]
        deeds = list(_HAPPENS_ONCE.finditer(_CLAUSE_END.split(before)[-1]))
        behind = last_deed(before[before.rfind(deeds[-1].group()) + len(deeds[-1].group()) :]) if deeds else ""
        if deeds and not behind:  # who was arrested was released on Monday
            word = deeds[-1].group().split()[0]
            yield (KNOWS if is_knowing(word) else concept(stem(word.lower()))), date


def _bare(date: DateMention) -> str:
    return re.sub(r"^(?:in|since|on|by|from|until)\s+", "", date.words, flags=re.IGNORECASE)


def _before_date(assertion: Assertion, date: DateMention) -> Assertion:
    """The assertion up to its date, which by then says what happened."""
    return Assertion(assertion.passage, assertion.start, date.start, assertion.terms, assertion.names)


def _unlike_places(story: Story, first: Assertion, second: Assertion) -> Iterator[Dispute]:
    """`Envoys of Sarn and Oveland met in Vienna on Thursday`, and in Geneva: one day, two names shared, and nothing else differs."""
    if not _names_place(first.passage.text) or not _names_place(second.passage.text):
        return
    mine, theirs = _places(first), _places(second)
    for lead in sorted(mine.keys() & theirs.keys()):
        a, b = mine[lead], theirs[lead]
        names = [tuple(word.folded for word in find_words(place)) for place in (a, b)]
        known_a, known_b = (any(share_name(name, other) for other in each.names) for name, each in zip(names, (second, first), strict=True))
        if known_a or known_b or shared_names(first, second) < 2 or first.passage.values or second.passage.values:
            continue
        days = [{date.edtf for date in each.dates if date.precision == "day"} for each in (first, second)]
        if not days[0] & days[1] or len(first.terms & second.terms) < _FEWEST_NEAR:
            continue
        rest = [
            Assertion(each.passage, each.start, each.end, each.terms, tuple(n for n in each.names if not share_name(n, name)))
            for each, name in zip((first, second), names, strict=True)
        ]
        if not are_told_apart(rest[0], rest[1]):
            yield Dispute("", "contradiction", [(a, [first.passage]), (b, [second.passage])], "place")
            return


@noted
def _names_hour(text: str) -> bool:
    return _HOUR.search(text) is not None


@noted
def _names_place(text: str) -> bool:
    return _LIKELY_PLACE.search(text) is not None


@noted
def _may_deny(text: str) -> bool:
    return any(_NOT_DONE.search(each) for each in (text, cues.blank_quotations(text)))


def _places(assertion: Assertion) -> dict[str, str]:
    found: dict[str, str] = {}
    days = {word for date in assertion.passage.dates for word in date.words.split()}
    for match in _LIKELY_PLACE.finditer(assertion.text):
        if not set(match["place"].split()) & days:
            found.setdefault(match["lead"], match["place"])
    return found


def _done_or_not(story: Story, first: Assertion, second: Assertion) -> Iterator[Dispute]:
    """`The pill reduced attacks`, and it did not: one verb, of one subject, said and denied."""
    for told, denied, turned in ((first, second, False), (second, first, True)):
        match = _NOT_DONE.search(cues.blank_quotations(denied.text)) if _may_deny(denied.passage.text) else None
        if match is None or _NOT_DONE.search(told.text) or cues.is_negated(told.text):
            continue
        if _YET.search(cues.blank_quotations(denied.text), max(0, match.start() - _JUST_BEFORE)):
            continue
        if _STATE.match(match.group()) and not _still_holds(match.group(), told.passage, denied.passage):
            continue
        what = stem(match["what"])
        if what in _BELIEF or concept(what) not in told.terms or len(told.terms & denied.terms) < _FEWEST_NEAR:
            continue
        if len(told.terms & denied.terms) + min(2, shared_names(told, denied)) <= _FEWEST_SHARED and not _of_one_deed(told, denied, what):
            continue
        if is_set_apart(story, told, denied):
            continue
        words = " ".join(match.group().split())
        verb = next((word.text for word in told.passage.words if concept(stem(word.folded)) == concept(what)), match["what"])
        sides = [(verb, [told.passage]), (words, [denied.passage])]
        yield Dispute("", "contradiction", sides[::-1] if turned else sides, "claim")
        return


def _of_one_deed(told: Assertion, denied: Assertion, what: str) -> bool:
    """Whether the same word follows the deed in both: `died on a bus`, and `did not die on the bus`."""
    behind = []
    for each in (told, denied):
        words = [word for word in each.passage.words if each.start <= word.start < each.end]
        at = next((number for number, word in enumerate(words) if concept(stem(word.folded)) == concept(what)), len(words))
        behind.append({concept(stem(word.folded)) for word in words[at + 1 : at + 1 + _BEHIND_DEED] if not word.is_stop})
    return bool(behind[0] & behind[1]) and shared_names(told, denied) > 0


def _still_holds(words: str, told: Passage, denied: Passage) -> bool:
    """Whether what was denied in the present tense was denied when it should have been so: later states change, and deeds get done."""
    if UNKNOWN in (told.published, denied.published):
        return True
    return denied.published >= told.published if words.lower().startswith("ha") else denied.published == told.published
