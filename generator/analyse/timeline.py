"""Timeline: what happened when, with the source's own words for the date.

A date the words and the day of publication do not fix is `unknown`; such events come last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.citations import cite
from generator.edtf import date_key, parse_day
from generator.language import cues
from generator.language.agreement import Agreement
from generator.language.clock import clock_times
from generator.language.dated_clauses import DatedClause, find_dated_clauses, is_background, stands_in_clause
from generator.language.dates import DateMention
from generator.language.naming import make_id, slug_words
from generator.language.objections import values_conflict
from generator.language.passages import Passage, Story
from generator.language.readable import clean_span, clean_text, is_repeat_block, is_sentence, leans_on_context, stands_alone
from generator.model import UNKNOWN, Disagreement, Event, Issue, Span

MOST = 24
MOST_UNDATED = 4
_ALIKE = 0.16
_MOST_COMPARED = 40
"""Events of one day, best tellings first, that a further sentence is compared with: no story has more on one day."""

_CLAUSE = 0.4
"""Score of a clause, beside that of a sentence: what led to the news comes after the news."""

_LOOSE = frozenset(
    ("overnight", "tonight", "this week", "last week", "next week", "this month", "this year", "this weekend", "next year", "last year")
)
"""Too loose to date an event by."""
_ANNOUNCED = re.compile(
    r"\b(?:said|says|announced|confirmed|declared|told\s+[\w\s]{1,30}|presented|revealed|disclosed|resigned|signed|voted|"
    r"ordered|approved|agreed)"
    r"\s+(?:(?:late|early|on|in\s+[A-Z]\w+\s+on|in\s+[A-Z]\w+)\s+){0,2}$"
)
_ASIDE = re.compile(r"\b(?:what|whatever|as(?!\s(?:late|early|recently)\sas\b))\s+(?:[\w’'-]+\s+){1,4}(?:on\s+)?$", re.IGNORECASE)
_UNREALISED = re.compile(
    r"\b(?:had|has|have|was|were)\s(?:\w+\s)?(?:been\s)?(?:due|scheduled|supposed|meant|booked|planned)\s(?:to|for)\b|\bwhether\s[^,;.]*$"
    r"|\b(?:an|the) interview\s(?:\w+\s){0,2}(?:on\s)?$",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\b(?:promise|pledge|right|option|commitment|obligation)s? to \w+(?: [^\s.,;]+){0,4}(?:\s(?:in|by|from|after))?\s?\Z"
)
"""What somebody may do, or has given his word for, before its date: it neither happened nor is planned for that day."""
_POINTING = re.compile(r"\b(?:this|that|it) (?:was|is|had been) (?:so|true|right|wrong|the case|done)\b")
_CLEFT = re.compile(r"It (?:was|is) (?:to|in|on|at|for|from|with|by|not|only|the|[A-Z])[^.;:]{2,80}?\s(?:that|who)\s")
"""Opens with a pronoun that points at nothing before it: it was to the driver that the minister pointed."""

_NEGATED = re.compile(r"\b(?:not|no|never|nobody|none)\b|n[’']t\b", re.IGNORECASE)
_STILL = re.compile(r"\buntil\s+$", re.IGNORECASE)
_NAMED_BY_DATE = re.compile(
    r"\b(?:the|this|that|its|his|her|their)\s(?:[\w’'-]+\s)?(?!(?:night|evening|morning|afternoon|day|week|weekend|start|end|beginning|eve)\s)"
    r"[\w’'-]+\s(?:of|dated)\s+$",
    re.IGNORECASE,
)
_MODIFIER = re.compile(r"\b(?:the|a|an|its|his|her|their|that|this)\s+$", re.IGNORECASE)
_DATED_KINDS = ("absolute", "weekday", "relative")


@dataclass(slots=True)
class _Group:
    """Sentences about one event; `lead` is the one shown, after `before` where it leans on the sentence before it.

    Where the date is that of a `clause`, only the clause is shown and cited.
    """

    lead: Passage
    date: DateMention
    score: float
    before: Passage | None = None
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
    """Dated events in order of time, those without a known date last, ties in reading order. No id is one of another record given."""
    groups: list[_Group] = []
    by_day: dict[str, list[_Group]] = {}
    for score, passage, date, before, clause in _dated(story, agreement):
        days = _buckets(date)
        group = _find_group(story, [group for day in days for group in by_day.get(day, ())], passage)
        if group is None:
            group = _Group(passage, date, score, before, clause, clock_times(passage.text))
            groups.append(group)
            for day in days:
                by_day.setdefault(day, []).append(group)
        elif all(other.source != passage.source for other in (group.lead, *group.others)):
            group.others.append(passage)
            group.score += 0.3
    known = sorted((g for g in groups if g.date.edtf != UNKNOWN), key=lambda g: (-round(g.score, 6), g.lead.number))[:most]
    undated = sorted((g for g in groups if g.date.edtf == UNKNOWN), key=lambda g: (-round(g.score, 6), g.lead.number))[
        :MOST_UNDATED
    ]
    taken = {record.id for record in disagreements} | {issue.id for issue in issues}
    events = []
    for group in sorted((*known, *undated), key=lambda g: (date_key(g.date.edtf), g.lead.number)):
        text = clean_text(group.lead) if group.clause is None else group.clause.text
        if group.before is not None:
            text = f"{clean_text(group.before)} {text}"
        others = sorted(group.others, key=lambda passage: passage.number)
        events.append(
            Event(
                id=make_id(slug_words(story, group.lead, text), group.lead, taken),
                date=_edtf(group),
                words=group.date.words,
                text=text,
                certainty=cues.find_certainty(text),
                cites=(
                    cite(group.lead.document, _shown(group)),
                    *(cite(each.document, clean_span(each)) for each in others),
                    *(cite(each.document, clean_span(each), "context") for each in (group.before,) if each is not None),
                ),
            )
        )
    return tuple(events)


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


def _dated(story: Story, agreement: Agreement) -> list[tuple[float, Passage, DateMention, Passage | None, DatedClause | None]]:
    """Sentences, and clauses of sentences, that tell of something at a time, the best tellings first."""
    found: list[tuple[float, Passage, DateMention, Passage | None, DatedClause | None]] = []
    for passage in story.passages:
        for clause in find_dated_clauses(passage):
            score = _CLAUSE + 0.1 * min(3, len(passage.actors)) - 0.25 * (clause.date.precision == "year") - 0.3 * passage.inferred_year
            found.append((round(score, 6), passage, clause.date, None, clause))
        date = _main_date(passage)
        if date is None or not is_sentence(passage) or cues.speaks_for_itself(passage.text) or cues.is_filler(passage.text):
            continue
        if is_repeat_block(passage) and date.edtf == UNKNOWN:
            continue
        readable = stands_alone(passage) or (_CLEFT.match(passage.text) is not None and is_sentence(passage))
        before = None
        if not readable and (leans_on_context(passage) or cues.quoted_share(passage.text) > 0.4):
            exact = date.kind == "absolute" and date.precision in ("day", "month")
            before = _sentence_before(story, passage) if exact and cues.quoted_share(passage.text) < 0.2 else None
            if before is None:
                continue
        if date.edtf == UNKNOWN and not (readable and date.kind != "relative" and _tells_what_happened(passage)):
            continue
        if _POINTING.search(passage.text):
            continue
        score = (
            0.5 * readable
            + 0.1 * min(3, len(passage.actors))
            + 0.2 * (date.precision == "day")
            + 0.4 * (1 / (1 + passage.position))
        )
        score += (
            0.15 * min(3.0, agreement.support(passage.number))
            - 0.15 * cues.count_vague(passage.text)
            - 0.006 * max(0, len(passage.words) - 25)
        )
        score -= 0.25 * (date.precision == "year") + 0.3 * passage.inferred_year
        found.append((round(score, 6), passage, date, before, None))
    found.sort(key=lambda item: (-item[0], item[1].number))
    return found


def _tells_what_happened(passage: Passage) -> bool:
    """Whether the sentence tells an act, a finding or a turn: only that is an event even where nobody knows the day."""
    return cues.tells_an_act(passage.text) or cues.tells_a_finding(passage.text) or cues.tells_a_turn(passage.text)


def _sentence_before(story: Story, passage: Passage) -> Passage | None:
    """The sentence a leaning one leans on, where it stands right before it in the same paragraph and reads alone."""
    before = story.passages[passage.number - 1] if passage.number else None
    if before is None or before.source != passage.source or before.paragraph != passage.paragraph or not stands_alone(before):
        return None
    return before


def _main_date(passage: Passage) -> DateMention | None:
    """The date the sentence is about: the finest known one; of equals the day somebody announced it, else the first.

    A quoted date is the speaker's, and a possessive one (Tuesday's collision) belongs to another event.
    """
    own = cues.blank_quotations(passage.text)
    options = [
        date
        for date in passage.dates
        if date.kind in _DATED_KINDS
        and own[date.start : date.end].strip()
        and own[date.end : date.end + 2] not in ("'s", "’s")
        and date.words.lower() not in _LOOSE
        and not _ASIDE.search(own[max(0, date.start - 60) : date.start])
        and not (is_background(passage, date) and stands_in_clause(passage, date))
        and not _is_no_event(own[: date.start], date)
    ]
    fineness = {"day": 0, "range": 1, "month": 2, "year": 3, "none": 4}

    def rank(date: DateMention) -> tuple[int, int, int, int]:
        announced = _ANNOUNCED.search(own[: date.start]) is not None
        modifier = date.kind == "weekday" and _MODIFIER.search(own[: date.start]) is not None
        return (fineness[date.precision], modifier, not announced, date.start)

    return min(options, key=rank, default=None)


def _is_no_event(before: str, date: DateMention) -> bool:
    """Whether the words before a date say that nothing happened then: an unkept plan, a question, how long a state lasts."""
    lasting = date.precision in ("month", "year") and date.words.lower().startswith("since")
    past = date.words.lower() in ("yesterday", "last night")
    term = date.words.lower().startswith("before") and _NEGATED.search(before)
    if _PROMISED.search(before[-80:]) or _UNREALISED.search(before[-120:]) or _NAMED_BY_DATE.search(before[-80:]):
        return True
    return bool(lasting or term or (past and _STILL.search(before)))


def _find_group(story: Story, groups: list[_Group], passage: Passage) -> _Group | None:
    """The group of the same day that tells of the same event: alike in words, at the same hour, or with the same figure."""
    best, best_alike = None, 0.0
    times = clock_times(passage.text)
    for group in groups[:_MOST_COMPARED]:
        alike = story.index.cosine(group.lead.number, passage.number)
        tied = bool(times & group.times) or _shares_figure(group.lead, passage) or _both_open(group.lead, passage)
        if (alike >= _ALIKE or (tied and alike > 0)) and alike >= best_alike and not values_conflict(group.lead, passage):
            best, best_alike = group, alike
    return best


def _shares_figure(first: Passage, second: Passage) -> bool:
    """Whether two sentences hold the same measured figure; a small count is no tie."""
    figures = [
        {value.key for value in each.values if value.kind not in ("label", "ordinal") and len(value.key) > 3} for each in (first, second)
    ]
    return bool(figures[0] & figures[1])


def _both_open(first: Passage, second: Passage) -> bool:
    """Whether both sentences open their articles: what two articles begin with on one day is the day's event."""
    return first.position == second.position == 0 and first.source != second.source
