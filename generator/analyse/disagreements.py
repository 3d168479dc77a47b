"""Disagreements: claims of the sources that cannot all be true as they stand, side by side and cited.

Two kinds of evidence. Typed slots, compared only like with like: figures for one thing, days of one event, who holds an office, whether
somebody is alive, who spoke a quotation, unfilled templates, spellings of a name. And the forms in which news itself says that accounts
differ: two tellers side by side with two answers, a claim and who denies it, corrections. Precision before recall.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from generator.language.disputes.answers import find_answers
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
from generator.language.disputes.standoffs import find_standoffs
from generator.language.disputes.taken_back import find_claims_corrected
from generator.language.disputes.tolls import find_tolls
from generator.language.disputes.unlike import find_unlike_claims
from generator.language.disputes.unlike_frames import find_unlike_frames
from generator.language.disputes.votes import find_parts_of_one_body, find_votes
from generator.language.pile.agreement import Agreement
from generator.language.pile.naming import make_id, slug_words
from generator.language.pile.passages import Story
from generator.language.pile.tellings import read_tellings
from generator.language.words.dates import find_dates
from generator.language.words.tokens import find_words
from generator.model import Disagreement, Quote, Side, Span

MOST = 14

def find_disagreements(
    story: Story, quotes: Sequence[Quote] = (), agreement: Agreement | None = None, most: int = MOST
) -> tuple[Disagreement, ...]:
    """At most `most` disagreements, those the sources admit themselves first, every side cited.

    No two are about one figure or claim of one sentence.
    """
    agreement = agreement or Agreement(story)
    tellings = read_tellings(story)
    found: list[Dispute] = []
    found += find_corrections(story)
    found += find_days_taken_back(story)
    found += find_hours_taken_back(story)
    found += find_claims_corrected(story)
    found += find_tolls(story)
    found += find_explicit_contrasts(story)
    found += find_label_lists(story)
    found += find_rival_figures(story, tellings)
    found += find_rival_accounts(story, agreement)
    found += find_forecasts(story, agreement)
    found += find_first_figures(story)
    found += find_unlike_claims(story)
    found += find_unlike_frames(story)
    found += find_rival_estimates(story)
    found += find_slips(story)
    found += find_votes(story)
    found += find_parts_of_one_body(story)
    found += find_missing_records(story)
    found += find_known_before(story)
    found += find_denials(story)
    found += find_denied_claims(story, tellings, agreement)
    found += find_contrary_tellings(story, tellings)
    found += find_standoffs(story, tellings)
    found += find_answers(story, tellings)
    found += find_belied(story, tellings)
    found += find_words_replaced(story, tellings)
    found += find_names_taken_back(story, agreement)
    found += find_days_moved(story)
    found += find_spans(story)
    found += find_rival_causes(story, tellings)
    found += find_opposite_statements(story, agreement)
    found += find_life_and_death(story)
    found += find_beginnings(story)
    found += find_administrations(story)
    found += find_placeholder_dates(story)
    taken: set[str] = set()
    records: list[Disagreement] = []
    used: set[frozenset[str]] = set()
    cited: set[tuple[int, str]] = set()
    for dispute in _merge_days(found):
        worded = any(value in passage.text for value, passages in dispute.sides for passage in passages)
        mark = frozenset(fold_spaces(value) for value, _ in dispute.sides) if worded else frozenset({dispute.question})
        places = {
            (passage.number, fold_spaces(value) if fold_spaces(value) in fold_spaces(passage.text) else "")
            for value, passages in dispute.sides
            for passage in passages
        }
        # one figure or claim of one sentence stands against another only once
        if mark in used or len(dispute.sides) < 2 or places & cited or not _are_borne_out(dispute):
            continue
        if len(records) == most:
            break
        used.add(mark)
        cited |= places
        lead = dispute.sides[0][1][0]
        records.append(
            Disagreement(
                id=make_id(slug_words(story, lead, dispute.question), lead, taken),
                question=dispute.question,
                kind=dispute.kind,
                sides=tuple(Side(value, cites_of(passages)) for value, passages in dispute.sides),
            )
        )
    records += islice(find_two_speakers(story, quotes, taken, [record.question for record in records]), most - len(records))
    records += islice(find_spellings(story, taken), most - len(records))
    return tuple(records)


def _are_borne_out(dispute: Dispute) -> bool:
    """Whether every figure and day that a side is named by stands in one of the passages cited for it."""
    for value, passages in dispute.sides:
        words = {word.folded for passage in passages for word in passage.words}
        if any(word.folded[0].isdigit() and word.folded not in words for word in find_words(value)):
            return False
    return True


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
