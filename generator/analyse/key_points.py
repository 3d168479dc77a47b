"""Key points: the sentences a reader should take away, each in a source's own words.

A point is a sentence that several independent texts support, that stands early, that is concrete,
and that reads without its article.
Source: one vote an origin, lead position, concreteness and a penalty for vague words beat graph centrality on padded articles.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.citations import cite
from generator.language import cues
from generator.language.agreement import Agreement
from generator.language.naming import make_id, slug_words
from generator.language.passages import Passage, Story
from generator.language.readable import clean_span, clean_text, is_repeat_block, stands_alone
from generator.language.tokens import content_stems, stem
from generator.model import Citation, KeyPoint

MOST = 14
_TOO_ALIKE = 0.45
_SUPPORT, _LEAD, _HEADLINE, _FACTS, _VAGUE, _NEWER = 1.1, 0.5, 0.4, 1.0, 0.3, 0.15
"""What counts for a point. Source: chosen by hand on two annotated stories and the five seeds, round figures on purpose."""

_MIN_SCORE = 0.4


@dataclass(frozen=True, slots=True)
class _Candidate:
    passage: Passage
    score: float
    agreeing: tuple[int, ...]


def find_key_points(
    story: Story,
    agreement: Agreement,
    disputed: Collection[int] = frozenset(),
    superseded: Collection[int] = frozenset(),
    most: int = MOST,
) -> tuple[KeyPoint, ...]:
    """At most `most` points, the one best supported and most telling first.

    `disputed` are the numbers of passages that stand against another one; a point made from one says so. `superseded` are
    passages that a later source corrected; none becomes a point.
    """
    candidates = _rank(story, agreement, superseded)
    chosen = _choose(story, agreement, candidates, most)
    taken: set[str] = set()
    points = []
    for candidate in chosen:
        passage = candidate.passage
        text = clean_text(passage)
        points.append(
            KeyPoint(
                id=make_id(slug_words(story, passage, text), passage, taken, "kp-"),
                text=text,
                certainty="disputed" if passage.number in disputed else cues.find_certainty(text),
                actors=passage.actors,
                cites=cite_all(story, passage, candidate.agreeing),
            )
        )
    return tuple(points)


def cite_all(story: Story, passage: Passage, agreeing: Sequence[int]) -> tuple[Citation, ...]:
    """Citations of a passage and of those that say the same, its own first, each a whole sentence."""
    others = [story.passages[number] for number in agreeing]
    return tuple(cite(each.document, clean_span(each)) for each in (passage, *others))


def _rank(story: Story, agreement: Agreement, superseded: Collection[int]) -> list[_Candidate]:
    days = sorted({passage.published for passage in story.passages})
    rank = {day: number for number, day in enumerate(days)}
    heads = {document.source.id: frozenset(content_stems(document.source.title)) for document in story.documents}
    candidates = []
    for passage in story.passages:
        if passage.number in superseded or not stands_alone(passage):
            continue
        agreeing = agreement.agreeing(passage.number)
        score = _score(story, agreement, passage, agreeing, heads)
        if len(days) > 1:
            score += _NEWER * rank[passage.published] / (len(days) - 1)  # the newer article knows more
        candidates.append(_Candidate(passage, round(score, 6), agreeing))
    candidates.sort(key=lambda c: (-c.score, c.passage.order, c.passage.span.start))
    return candidates


def _score(
    story: Story, agreement: Agreement, passage: Passage, agreeing: Sequence[int], heads: Mapping[str, frozenset[str]]
) -> float:
    others = max(1, min(3, story.origins - 1))
    origins = {story.passages[number].origin for number in agreeing} - {passage.origin}
    support = min(1.0, agreement.support(passage.number) / others) + 0.3 * min(3, len(origins))
    about = _share(heads.get(passage.source, frozenset()), passage)
    lead = 1 / (1 + 0.3 * passage.position) + 0.1 * passage.starts_paragraph
    # an opening scene that shares nothing with the headline or the other sources is colour, not news
    lead *= 0.4 + min(0.6, support + about)
    score = _SUPPORT * support + _LEAD * lead + _HEADLINE * about + _FACTS * concreteness(passage)
    score -= _VAGUE * min(5, cues.count_vague(passage.text) + 0.5 * cues.count_pointing(passage.text))
    score -= 0.8 * cues.is_filler(passage.text) + 0.6 * cues.quoted_share(passage.text) + 0.15 * is_repeat_block(passage)
    score -= 0.2 * (len(passage.words) > 45) + 0.2 * (len(passage.words) < 9)
    if not passage.actors:
        score -= 0.1
    return score


def _share(head: frozenset[str], passage: Passage) -> float:
    """Share of a headline's telling words that the sentence also has."""
    return round(len(head & {stem(word.folded) for word in passage.words}) / len(head), 6) if head else 0.0


def concreteness(passage: Passage) -> float:
    """How much of a fact a sentence holds, 0 to about 1.5: numbers, dates, somebody who did something, names."""
    values = sum(1 for value in passage.values if value.kind not in ("label", "ordinal"))
    dates = sum(1 for date in passage.dates if date.kind not in ("duration", "placeholder"))
    names = sum(1 for word in passage.words[1:] if word.is_capitalised and not word.is_stop)
    score = 0.32 * min(2, values) + 0.15 * min(2, dates) + 0.06 * min(3, len(passage.actors)) + 0.03 * min(4, names)
    return score + 0.3 * cues.tells_an_act(passage.text)


def _choose(story: Story, agreement: Agreement, candidates: Sequence[_Candidate], most: int) -> list[_Candidate]:
    """The best candidates, no two alike.

    A source's share falls as it is used, so that one long article cannot fill the list.
    """
    chosen: list[_Candidate] = []
    covered: set[int] = set()
    said: set[int] = set()
    used: dict[str, int] = {}
    pool = list(candidates[: 12 * most])
    fair = max(2, -(-most // max(1, story.origins)) + 2)
    while pool and len(chosen) < most:
        best, best_value = None, 0.0
        for candidate in pool:
            number = candidate.passage.number
            if number in covered:
                continue
            nearest = max((story.index.cosine(number, other.passage.number) for other in chosen), default=0.0)
            # what a chosen point's other citations say is said, too
            repeats = max((story.index.containment(number, other.passage.number) for other in chosen), default=0.0)
            if nearest > _TOO_ALIKE or repeats > 0.6 or number in said:
                continue
            crowd = max(0, used.get(candidate.passage.origin, 0) - fair + 1)
            value = round(candidate.score - 0.8 * nearest - 0.3 * crowd, 6)
            if best is None or value > best_value:
                best, best_value = candidate, value
        if best is None or best_value < _MIN_SCORE:
            break
        chosen.append(best)
        pool.remove(best)
        covered.update((best.passage.number, *best.agreeing))
        said.update(_restated(agreement, pool, best))
        used[best.passage.origin] = used.get(best.passage.origin, 0) + 1
    return chosen


def _restated(agreement: Agreement, pool: Sequence[_Candidate], chosen: _Candidate) -> set[int]:
    """The candidates, of any source, that say again what a chosen point or one of its citations says."""
    members = (chosen.passage.number, *chosen.agreeing)
    return {c.passage.number for c in pool if any(agreement.says_the_same(c.passage.number, member) for member in members)}
