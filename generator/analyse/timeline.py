"""Timeline: what happened when, with the source's own words for the date.

A date the words and the day of publication do not fix is `unknown`; such events come last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.citations import cite
from generator.edtf import date_key, parse_day
from generator.language.disputes.overtaken import Overtaken
from generator.language.pile.agreement import Agreement
from generator.language.pile.dated_clauses import DatedClause, find_asides, find_dated_clauses, find_joined_clauses, lasts_since
from generator.language.pile.event_days import is_no_event
from generator.language.pile.marked import find_marked
from generator.language.pile.naming import make_id, slug_words
from generator.language.pile.objections import values_conflict
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import clean_span, clean_text
from generator.language.pile.told_days import ToldDay, leans_on_more, read_told
from generator.language.words import cues
from generator.language.words.clock import clock_times
from generator.language.words.dates import DateMention
from generator.model import UNKNOWN, Disagreement, Event, Issue, Span

MOST = 36
MOST_UNDATED = 4
_ALIKE = 0.14
"""Likeness with which two sentences of one day tell one event. Source: pairs of sentences of ten annotated stories, as `_SAME_DAY`."""

_ALIKE_IN_MONTH = 0.2
"""Likeness with which a sentence that gives a month tells the event of a day in it. Source: as `_ALIKE`; unlike ones stay below 0.16."""

_SAME_DAY = 3.0
"""Evidence with which sentences of two sources, of one day, tell one event. To be cited beside each other they need more."""

_IN_ONE = 20
"""Evidence that is as much as being alike in every word."""

_SURELY = 4.4
"""Evidence with which a sentence that cannot be shown alone, for it does not name what it is about, is cited beside another."""

_MOST_COMPARED = 40
"""Events of one day, best tellings first, that a further sentence is compared with: no story has more on one day."""

_CLAUSE = 0.4
"""Score of a clause, beside that of a sentence: what led to the news comes after the news."""

_YEAR_ALONE, _LEAST = 0.8, 0.1
"""What a sentence loses that gives no more than a year, for it is about something that once was; the score that a sentence needs."""

_AHEAD = 0.4
"""Part of that which it loses where the year is still to come."""

_HIDDEN = 100.0
"""What a sentence loses that cannot be shown, so that it only joins what others tell."""

_OPEN = re.compile(r"\b(?:if|unless|(?-i:may)|might|could)\b", re.IGNORECASE)
"""A plan that hangs on something is more than planned: it is conditional."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

@dataclass(slots=True)
class _Group:
    """Sentences about one event; `lead` is the one shown, after `before` where it leans on the sentences before it.

    Where the date is that of a `clause`, only the clause is shown and cited.
    """

    lead: Passage
    date: DateMention
    score: float
    before: tuple[Passage, ...] = ()
    clause: DatedClause | None = None
    times: frozenset[int] = frozenset()
    others: list[Passage] = field(default_factory=list)


def find_timeline(
    story: Story,
    agreement: Agreement,
    disagreements: Sequence[Disagreement] = (),
    issues: Sequence[Issue] = (),
    most: int = MOST,
) -> tuple[Event, ...]:
    """Dated events in order of time, those without a known date last, ties in reading order. No id is one of another record given.

    A day that one of the `disagreements` corrects is left out, a plan for which one gives another day is marked.
    """
    groups: list[_Group] = []
    by_day: dict[str, list[_Group]] = {}
    overtaken = Overtaken(story, disagreements)
    for score, passage, date, before, clause in _dated(story, agreement):
        if overtaken.is_wrong(passage, date):
            continue
        days = _buckets(date)
        group = _find_group(story, agreement, [group for day in days for group in by_day.get(day, ())], passage)
        if group is None and score < _LEAST - _HIDDEN / 2:
            continue
        if group is None:
            group = _Group(passage, date, score, before, clause, clock_times(passage.text))
            groups.append(group)
            for day in days:
                by_day.setdefault(day, []).append(group)
        elif all(other.source != passage.source for other in (group.lead, *group.others)):
            group.score += 0.3
            least = _SURELY if score < _LEAST - _HIDDEN / 2 else 0.0
            if _tells_the_same(story, agreement, group.lead, passage, least):
                group.others.append(passage)
    groups = _join_months(story, groups)
    known = sorted((g for g in groups if g.date.edtf != UNKNOWN), key=lambda g: (-round(g.score, 6), g.lead.number))[:most]
    open_days = (g for g in groups if g.date.edtf == UNKNOWN and not _is_told_with_day(story, agreement, g, known))
    undated = sorted(open_days, key=lambda g: (-round(g.score, 6), g.lead.number))[:MOST_UNDATED]
    taken = {record.id for record in disagreements} | {issue.id for issue in issues}
    events = []
    for group in sorted((*known, *undated), key=lambda g: (date_key(g.date.edtf), g.lead.number)):
        text = clean_text(group.lead) if group.clause is None else group.clause.text
        text = " ".join((*map(clean_text, group.before), text))
        others = sorted(group.others, key=lambda passage: passage.number)
        events.append(
            Event(
                id=make_id(slug_words(story, group.lead, text), group.lead, taken),
                date=_edtf(group),
                words=group.date.words,
                text=text,
                certainty=_certainty(group, text, overtaken),
                cites=(
                    cite(group.lead.document, _shown(group)),
                    *(cite(each.document, clean_span(each)) for each in others),
                    *(cite(each.document, clean_span(each), "context") for each in group.before),
                ),
            )
        )
    return tuple(events)


def _join_months(story: Story, groups: list[_Group]) -> list[_Group]:
    """The groups, but for those of a month whose event another source tells with its day: they are cited beside that."""
    by_month: dict[str, list[_Group]] = {}
    for group in groups:
        if group.date.precision == "day":
            by_month.setdefault(group.date.edtf[:7], []).append(group)
    kept = []
    for group in groups:
        days = by_month.get(group.date.edtf[:7], ())[:_MOST_COMPARED] if group.date.precision == "month" else ()
        alike = [(story.index.cosine(group.lead.number, day.lead.number), day) for day in days if day.lead.source != group.lead.source]
        best, day = max(alike, key=lambda pair: pair[0], default=(0.0, group))
        if best < _ALIKE_IN_MONTH or values_conflict(group.lead, day.lead):
            kept.append(group)
            continue
        day.score += 0.3
        cited = {day.lead.source, *(other.source for other in day.others)}
        day.others += [each for each in (group.lead, *group.others) if each.source not in cited]
    return kept


def _certainty(group: _Group, text: str, overtaken: Overtaken) -> str:
    """How sure the sources are of an event: that it was only planned says more than what the words leave open."""
    if overtaken.is_past_plan(group.lead, group.date):
        return "overtaken"
    day = group.date.edtf.partition("/")[0].rstrip("~?%")
    published = [passage.published for passage in (group.lead, *group.others)]
    is_ahead = all(parse_day(each) is not None and each[: len(day)] < day for each in published)
    if day != UNKNOWN and is_ahead and not _OPEN.search(cues.blank_quotations(text)):
        return "planned"
    return cues.find_certainty(text)


def _shown(group: _Group) -> Span:
    """The words that the event is told by: the clause of its date, or the whole sentence."""
    if group.clause is None:
        return clean_span(group.lead)
    return Span(group.lead.span.start + group.clause.start, group.lead.span.start + group.clause.end)


def _edtf(group: _Group) -> str:
    """The date, marked uncertain where its year is that of the other articles of the pile."""
    plain = group.date.edtf
    if plain == UNKNOWN or "/" in plain or not group.lead.inferred_year or plain[:4] in group.date.words:
        return plain
    return plain.rstrip("~?%") + "?"


def _buckets(date: DateMention) -> tuple[str, ...]:
    """Where events of the same time are looked for: the day, both days of a night, else the words as given."""
    if date.edtf == UNKNOWN:
        return (UNKNOWN + date.words.lower(),)
    first, _, last = date.edtf.partition("/")
    days = (parse_day(first), parse_day(last))
    return (first, last) if days[0] and days[1] and (days[1] - days[0]).days == 1 else (date.edtf,)


def _dated(story: Story, agreement: Agreement) -> list[tuple[float, Passage, DateMention, tuple[Passage, ...], DatedClause | None]]:
    """Sentences, and clauses of sentences, that tell of something at a time, the best tellings first."""
    found: list[tuple[float, Passage, DateMention, tuple[Passage, ...], DatedClause | None]] = []
    told: list[tuple[Passage, ToldDay]] = []
    for passage in find_marked(story, "tells when", lambda each: find_dated_clauses(each) or find_asides(each) or read_told(story, each)):
        for clause in (*find_dated_clauses(passage), *find_asides(passage)):
            own_day = lasts_since(passage.text, clause.date) or not is_no_event(passage.text, clause.date, passage.published)
            if not own_day or leans_on_more(clause.text):
                continue
            score = _CLAUSE + 0.1 * min(3, len(passage.actors)) - 0.25 * (clause.date.precision == "year") - 0.3 * passage.inferred_year
            found.append((round(score, 6), passage, clause.date, (), clause))
        if (read := read_told(story, passage)) is not None:
            told.append((passage, read))
    agreement.look_up_support([passage.number for passage, *_ in told])
    for passage, each in told:
        date = each.date
        score = (
            0.5 * each.readable
            + 0.1 * min(3, len(passage.actors))
            + 0.2 * (date.precision == "day")
            + 0.4 * (1 / (1 + passage.position))
        )
        score += (
            0.15 * min(3.0, agreement.support(passage.number))
            - 0.15 * cues.count_vague(passage.text)
            - 0.006 * max(0, passage.length - 25)
        )
        is_ahead = date.edtf[:4] > passage.published[:4]
        score -= _HIDDEN * (not each.can_be_shown) + 0.3 * passage.inferred_year
        score -= _YEAR_ALONE * (date.precision == "year") * (_AHEAD if is_ahead else 1)
        if score >= _LEAST - _HIDDEN * (not each.can_be_shown):
            found.append((round(score, 6), passage, date, each.before, None))
            for clause in find_joined_clauses(passage, date) if each.can_be_shown else ():
                if not is_no_event(passage.text, clause.date, passage.published):
                    found.append((round(score - 0.1, 6), passage, clause.date, (), clause))
    found.sort(key=lambda item: (-item[0], item[1].number))
    return found


def _find_group(story: Story, agreement: Agreement, groups: list[_Group], passage: Passage) -> _Group | None:
    """The group of the same day that tells of the same event: alike in words, at the same hour, with the same figure, or by all that
    speaks for it."""
    best, best_alike = None, 0.0
    times = clock_times(passage.text)
    for group in groups[:_MOST_COMPARED]:
        alike = story.index.cosine(group.lead.number, passage.number)
        tied = bool(times & group.times) or _shares_figure(group.lead, passage) or _both_open(group.lead, passage)
        if group.lead.source != passage.source:  # within a source, what stands around two sentences is the same
            evidence = agreement.evidence(group.lead.number, passage.number)
            if evidence >= _SAME_DAY:
                tied, alike = True, max(alike, evidence / _IN_ONE)
        is_one = alike >= _ALIKE or (tied and alike > 0)
        if is_one and alike >= best_alike and (alike >= _SURELY / _IN_ONE or not values_conflict(group.lead, passage)):
            best, best_alike = group, alike
    return best


def _tells_the_same(story: Story, agreement: Agreement, lead: Passage, passage: Passage, least: float) -> bool:
    """Whether a sentence about the event of another is so like it that it can be cited beside it, with evidence of `least` in any case."""
    if least and min(agreement.evidence(lead.number, passage.number) / least, story.index.cosine(lead.number, passage.number) / _ALIKE) < 1:
        return False
    if values_conflict(lead, passage):
        return False
    if story.index.cosine(lead.number, passage.number) >= _ALIKE or _both_open(lead, passage):
        return True
    return agreement.evidence(lead.number, passage.number) >= agreement.enough_to_cite


def _is_told_with_day(story: Story, agreement: Agreement, group: _Group, known: list[_Group]) -> bool:
    """Whether an event without a known day is one that another source gives a day: told alike, and on that day of the week."""
    lead = group.lead.number
    for other in known:
        day = parse_day(other.date.edtf)
        if day is None or _DAYS[day.weekday()] not in group.date.words or other.lead.source == group.lead.source:
            continue
        if story.index.cosine(other.lead.number, lead) >= _ALIKE or agreement.evidence(other.lead.number, lead) >= _SAME_DAY:
            return True
    return False


def _shares_figure(first: Passage, second: Passage) -> bool:
    """Whether two sentences hold the same measured figure; a small count is no tie."""
    figures = [
        {value.key for value in each.values if value.kind not in ("label", "ordinal") and len(value.key) > 3} for each in (first, second)
    ]
    return bool(figures[0] & figures[1])


def _both_open(first: Passage, second: Passage) -> bool:
    """Whether both sentences open their articles: what two articles begin with on one day is the day's event."""
    return first.position == second.position == 0 and first.source != second.source
