"""Disagreements: claims of the sources that cannot all be true as they stand, side by side and cited.

Two kinds of evidence. Typed slots, compared only like with like: figures for one thing, days of one event, who holds an office, whether
somebody is alive, who spoke a quotation, unfilled templates, spellings of a name. And the forms in which news itself says that accounts
differ: two tellers side by side with two answers, a claim and who denies it, corrections. Precision before recall.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice

from generator.language.disputes.answers import find_answers
from generator.language.disputes.beforehand import find_told_beforehand
from generator.language.disputes.belied import find_belied
from generator.language.disputes.claims import (
    find_administrations,
    find_beginnings,
    find_denials,
    find_life_and_death,
    find_placeholder_dates,
)
from generator.language.disputes.contraries import (
    find_contrary_tellings,
    find_days_moved,
    find_names_taken_back,
    find_rival_causes,
    find_spans,
)
from generator.language.disputes.contrasts import find_rival_estimates, find_slips
from generator.language.disputes.corrections import find_corrections, find_first_figures
from generator.language.disputes.denials import find_denied_claims
from generator.language.disputes.disputes import Dispute, fold_spaces
from generator.language.disputes.known_before import find_known_before, find_missing_records
from generator.language.disputes.name_disputes import cites_of, find_spellings, find_two_speakers, place_of
from generator.language.disputes.presenting import Tellings, present
from generator.language.disputes.replaced import (
    find_days_taken_back,
    find_explicit_contrasts,
    find_hours_taken_back,
    find_words_replaced,
)
from generator.language.disputes.rival_figures import find_rival_figures
from generator.language.disputes.rivals import (
    find_forecasts,
    find_label_lists,
    find_opposite_statements,
    find_rival_accounts,
)
from generator.language.disputes.side_by_side import find_side_by_side
from generator.language.disputes.standoffs import find_standoffs
from generator.language.disputes.taken_back import find_claims_corrected
from generator.language.disputes.tolls import find_tolls
from generator.language.disputes.unlike import find_unlike_claims
from generator.language.disputes.unlike_agents import find_unlike_ages, find_unlike_causes, find_unlike_doers
from generator.language.disputes.unlike_frames import find_unlike_frames
from generator.language.disputes.votes import find_parts_of_one_body, find_votes
from generator.language.disputes.withdrawn import find_withdrawn
from generator.language.pile.agreement import Agreement
from generator.language.pile.naming import make_id, slug_words
from generator.language.pile.passages import Story
from generator.language.pile.tellings import read_tellings
from generator.language.words.dates import find_dates
from generator.language.words.tokens import find_words
from generator.model import Disagreement, Quote, Side, Span

MOST = 20
_DOUBTS_FIGURE = re.compile(
    r"\b(?:disput|contest|question|doubt|reject|challeng)\w{0,4}\s(?:(?:it|this|that)\b|[^.;]{0,40}?\b(?:figure|number|estimate|count|calculation|sum)s?\b)"
)


def find_disagreements(
    story: Story, quotes: Sequence[Quote] = (), agreement: Agreement | None = None, most: int = MOST
) -> tuple[Disagreement, ...]:
    """At most `most` disagreements, those the sources admit themselves first, every side cited.

    No two are about one figure or claim of one sentence. Once there are so many, no further kind is looked for.
    """
    found: list[Dispute] = []
    shown: list[Dispute] = []
    tellings = read_tellings(story)
    for disputes in _look_for_each(story, tellings, agreement or Agreement(story)):
        found += disputes
        if disputes and len(found) >= most and len(shown := _choose(story, tellings, found, most)) == most:
            break
    else:
        shown = _choose(story, tellings, found, most)
    taken: set[str] = set()
    records = [_record(story, dispute, taken) for dispute in shown]
    records += islice(find_two_speakers(story, quotes, taken, [record.question for record in records]), most - len(records))
    records += islice(find_spellings(story, taken), most - len(records))
    return tuple(records)


def _look_for_each(story: Story, tellings: Tellings, agreement: Agreement) -> Iterator[list[Dispute]]:
    """The disputes of each kind, in the order in which they are shown; a kind is looked for when it is asked for."""
    yield find_corrections(story)
    yield find_days_taken_back(story)
    yield find_hours_taken_back(story)
    yield find_claims_corrected(story)
    yield find_withdrawn(story)
    yield find_tolls(story)
    yield find_explicit_contrasts(story)
    yield find_label_lists(story)
    yield find_rival_figures(story, tellings)
    yield find_side_by_side(story)
    yield find_rival_accounts(story, agreement)
    yield find_forecasts(story, agreement)
    yield find_first_figures(story)
    yield find_unlike_claims(story)
    yield find_slips(story)
    yield find_unlike_frames(story)
    yield find_rival_estimates(story)
    yield find_unlike_ages(story)
    yield find_unlike_doers(story)
    yield find_votes(story)
    yield find_parts_of_one_body(story)
    yield find_missing_records(story)
    yield find_known_before(story)
    yield find_told_beforehand(story)
    yield find_denials(story)
    yield find_denied_claims(story, tellings, agreement)
    yield find_contrary_tellings(story, tellings)
    yield find_standoffs(story, tellings)
    yield find_answers(story, tellings)
    yield find_belied(story, tellings)
    yield find_words_replaced(story, tellings)
    yield find_names_taken_back(story, agreement)
    yield find_days_moved(story)
    yield find_spans(story)
    yield find_rival_causes(story, tellings)
    yield find_unlike_causes(story)
    yield find_opposite_statements(story, agreement)
    yield find_life_and_death(story)
    yield find_beginnings(story)
    yield find_administrations(story)
    yield find_placeholder_dates(story)


def _choose(story: Story, tellings: Tellings, found: Sequence[Dispute], most: int) -> list[Dispute]:
    """The first `most` of the disputes that have two sides, are borne out and can be asked about, as they are shown.

    None is about a figure or claim of one before it.
    """
    shown: list[Dispute] = []
    used: set[frozenset[str]] = set()
    cited: set[tuple[int, str]] = set()
    led: list[frozenset[int]] = []
    figures: set[Decimal] = set()
    for dispute in _merge_days(found):
        worded = any(value in passage.text for value, passages in dispute.sides for passage in passages)
        spoken = dispute.asks in ("account", "denial")
        answers = worded and not spoken
        named = answers or (spoken and all(value for value, _ in dispute.sides))
        mark = frozenset(fold_spaces(value) if named else str(passages[0].number) for value, passages in dispute.sides)
        places = {
            (passage.number, fold_spaces(value) if answers and fold_spaces(value) in fold_spaces(passage.text) else "")
            for value, passages in dispute.sides
            for passage in passages
        }
        # one figure or claim of one sentence stands against another only once
        leads = frozenset(passages[0].number for _, passages in dispute.sides)
        told = spoken and any(leads <= each for each in led)
        if told or mark in used or places & cited or len(dispute.sides) < 2:
            continue
        if not _are_borne_out(dispute) or _only_doubts(dispute, figures):
            continue
        if (worded_so := present(story, tellings, dispute)) is None:
            continue
        shown.append(worded_so)
        if len(shown) == most:
            break
        used.add(mark)
        led.append(leads)
        cited |= places
        given = (figure for _, passages in dispute.sides for figure in passages[0].values if fold_spaces(figure.text) in mark)
        figures |= {figure.low for figure in given}
    return shown


def _record(story: Story, dispute: Dispute, taken: set[str]) -> Disagreement:
    """The record of a dispute, with an id that is not `taken`."""
    lead = dispute.sides[0][1][0]
    return Disagreement(
        id=make_id(slug_words(story, lead, dispute.question), lead, taken),
        question=dispute.question,
        kind=dispute.kind,
        sides=tuple(Side(value, cites_of(passages)) for value, passages in dispute.sides),
    )


def _are_borne_out(dispute: Dispute) -> bool:
    """Whether every figure and day that a side is named by stands in one of the passages cited for it."""
    for value, passages in dispute.sides:
        words = {word.folded for passage in passages for word in passage.words}
        if any(word.folded[0].isdigit() and word.folded not in words for word in find_words(value)):
            return False
    return True


def _only_doubts(dispute: Dispute, figures: set[Decimal]) -> bool:
    """Whether somebody disputes a figure without giving another, where another has been set against it."""
    claim, *_, answer = (passages[0] for _, passages in dispute.sides)
    doubted = _DOUBTS_FIGURE.search(answer.text) is not None and not answer.values
    return doubted and any(value.low in figures for value in claim.values)


def _merge_days(disputes: Sequence[Dispute]) -> list[Dispute]:
    """The disputes with those over the same two days of the year made one: the first, with the passages of the others."""
    kept: list[Dispute] = []
    by_days: dict[frozenset[str], Dispute] = {}
    for dispute in disputes:
        days = [_day_of_year(value) for value, _ in dispute.sides]
        key = frozenset(days)
        same = by_days.get(key) if "" not in days and len(key) > 1 else None
        if same is None:
            kept.append(dispute)
            by_days.setdefault(key, dispute)
            continue
        for day, (_, passages) in zip(days, dispute.sides, strict=True):
            side = next(entries for value, entries in same.sides if _day_of_year(value) == day)
            held = {passage.number for passage in side}
            side += [passage for passage in passages if passage.number not in held]
    return kept


def _day_of_year(value: str) -> str:
    """Month and day that a side names, `3 12` for 12 March; empty where it names none."""
    return next((f"{d.edtf[5:7]} {d.edtf[8:10]}" for d in find_dates(value, "2000-01-01") if d.precision == "day"), "")


def passages_of(story: Story, disagreements: Iterable[Disagreement]) -> frozenset[int]:
    """Numbers of the passages cited by a side of a contradiction."""
    return _numbers(story, (side for d in disagreements if d.kind == "contradiction" for side in d.sides))


def superseded_passages(story: Story, disagreements: Iterable[Disagreement]) -> frozenset[int]:
    """Numbers of the passages that a later source corrects or overtakes: every side of a correction or count but the last."""
    return _numbers(story, (side for d in disagreements if d.kind in ("correction", "time") for side in d.sides[:-1]))


def _numbers(story: Story, sides: Iterable[Side]) -> frozenset[int]:
    spans: dict[str, list[Span]] = defaultdict(list)
    texts = {document.source.id: document.source.text for document in story.documents}
    for side in sides:
        for citation in side.cites:
            span = place_of(citation, texts)
            if span is not None:
                spans[citation.source].append(span)
    return frozenset(
        passage.number
        for source in spans
        for passage in story.in_source(source)
        if any(passage.span.overlap(span) for span in spans[source])
    )
