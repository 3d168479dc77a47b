"""Key points: the sentences a reader should take away, each in a source's own words.

A point is a sentence whose matter several independent texts tell, that is concrete, that stands early, and that reads without its
article. No two are about one thing: each point chosen makes what is like it worth less.
Source: maximal marginal relevance (Carbonell and Goldstein 1998) over one vote an origin.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from heapq import heappush, heappushpop

from generator.citations import cite
from generator.language.pile.agreement import Agreement
from generator.language.pile.introductions import introduce
from generator.language.pile.joining import join
from generator.language.pile.marked import find_marked, name_source
from generator.language.pile.naming import make_id, slug_words
from generator.language.pile.overtaken import is_overtaken, last_day, last_days_of_counts
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import (
    clean_span,
    clean_text,
    count_presumed,
    is_repeat_block,
    leans_inside,
    point_text,
    reads_alone,
    stands_alone,
)
from generator.language.words import cues
from generator.language.words.notes import ByArticle, noted
from generator.language.words.shortening import MOST_WORDS, leave_out_told, name_concepts
from generator.language.words.tokens import content_stems, fold_words, stem
from generator.model import Citation, KeyPoint

MOST = 14
_CANDIDATES = 12
"""For each point wanted, how many sentences it is chosen from."""

_TOO_ALIKE = 0.45
_SAME, _SHARED = 0.9, 0.4
"""Likeness and share of common words from which two sentences tell one thing, though their words differ."""

_BACKED, _LEAD, _HEADLINE, _VALUE, _DATE, _ACT, _TURN, _FINDING, _LENGTH = 3.3, 0.5, 0.7, 0.4, 0.4, 0.5, 0.5, 0.3, 0.005
"""What counts for a point. Source: a logistic regression on the sentences of four annotated stories, each left out in turn, in round
figures; the order of points changes little with any of them."""

_STALE, _BACKGROUND, _VAGUE, _COMMENT, _VERDICT, _LEANING = 0.6, 0.9, 0.9, 0.5, 2.5, 0.3
_OVERTAKEN = 0.7
"""What it costs that a later article has another count, or that a day which was to come has passed."""

_UNREADABLE = 0.3
"""What it costs that the sentence before must be told as well."""

_NEAR = 1.0
"""What likeness to a point already chosen costs."""

_MIN_SCORE, _MIN_SHARE = 1.2, 0.34
"""Where the list ends: below this score, or this share of the first point's. On news reports the fourteenth has about half of it."""

_FEWEST_WORDS = 8
_SURE, _LIKELY = 1.0, 0.9
"""Odds with which a shorter sentence may be told in the place of a long one, and one that reads alone in the place of one that does not."""

_USUAL_CONCRETE, _MOST_TELLING = 0.6, 3.0
"""Share of a news report's sentences that hold a figure, a day or an act, and how much more one may count where they are rarer. In a
pile of padded articles everything resembles everything, so that likeness says little and a fact says much."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    passage: Passage
    score: float


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
    candidates = _rank(story, agreement, superseded, _CANDIDATES * most)
    chosen = _choose(story, agreement, candidates, superseded, most)
    taken: set[str] = set()
    told: list[frozenset[str]] = []
    points = []
    for candidate, passage in chosen:
        agreeing = agreement.agreeing(candidate.passage.number)
        others = [number for number in sorted((candidate.passage.number, *agreeing)) if number != passage.number]
        joined = join(story, passage, superseded)
        text = joined[0] if joined else leave_out_told(point_text(passage), told)
        told.append(name_concepts(text))
        text, introduction = introduce(story, passage, text)
        extra = [cite(joined[1].document, clean_span(joined[1]), "context")] if joined else []
        extra += [introduction] if introduction else []
        points.append(
            KeyPoint(
                id=make_id(slug_words(story, passage, clean_text(passage)), passage, taken, "kp-"),
                text=text,
                certainty="disputed" if {passage.number, candidate.passage.number} & set(disputed) else cues.find_certainty(text),
                actors=passage.actors,
                cites=(*cite_all(story, passage, others), *extra),
            )
        )
    return tuple(points)


def _plainer(
    story: Story, agreement: Agreement, passage: Passage, agreeing: Sequence[int], superseded: Collection[int]
) -> Passage | None:
    """`passage`, or where it is long or presumes much the plainest of those that surely say the same and name the same.

    In the place of one that does not read alone, the one that most surely says the same and does; None where there is none.
    """
    figures = {value.key for value in passage.values if value.kind not in ("label", "ordinal")}
    others = [story.passages[number] for number in agreeing if reads_alone(story.passages[number])]
    if not reads_alone(passage):
        odds = [(-agreement.odds(passage.number, other.number), other.number) for other in others if not _padding(other)]
        if odds and -min(odds)[0] >= _LIKELY:
            return story.passages[min(odds)[1]]
        return passage if join(story, passage, superseded) is not None else None
    cost = _cost(passage)
    options = [(cost, passage.number)]
    for other in others if any(cost[:2]) else ():
        same = agreement.odds(passage.number, other.number) >= _SURE and figures <= {value.key for value in other.values}
        if same and _length(other) >= _FEWEST_WORDS and set(other.actors) >= set(passage.actors[:1]):
            options.append((_cost(other), other.number))
    best = min(options)
    return story.passages[best[1]] if best[0][:2] < cost[:2] else passage


def _cost(passage: Passage) -> tuple[int, bool, int]:
    """What a reader pays for a passage: what it presumes, that it is long, its words."""
    return count_presumed(passage), _length(passage) > MOST_WORDS, _length(passage)


def _length(passage: Passage) -> int:
    return len(point_text(passage).split())


def cite_all(story: Story, passage: Passage, agreeing: Sequence[int]) -> tuple[Citation, ...]:
    """Citations of a passage and of those that say the same, its own first, each a whole sentence."""
    others = [story.passages[number] for number in agreeing]
    return tuple(cite(each.document, clean_span(each)) for each in (passage, *others))


def _rank(story: Story, agreement: Agreement, superseded: Collection[int], pool: int) -> list[_Candidate]:
    """The `pool` best candidates, the best first."""
    shares = _headline_shares(story)
    days = sorted({passage.published for passage in story.passages})
    rank = {day: number / max(1, len(days) - 1) for number, day in enumerate(days)}
    telling = _telling(story)
    last, counts = last_day(story), last_days_of_counts(story)
    open_scores: list[_Candidate] = []
    for passage in find_marked(story, "stands alone", stands_alone):
        if passage.number in superseded:
            continue
        score = _score(passage, shares[passage.number], telling) - _STALE * (1 - rank[passage.published]) * cues.tells_a_state(passage.text)
        score -= _OVERTAKEN * is_overtaken(passage, last, counts)
        open_scores.append(_Candidate(passage, score))
    open_scores.sort(key=lambda c: (-c.score, c.passage.number))
    agreement.look_up([candidate.passage.number for candidate in open_scores[:pool]])
    candidates: list[_Candidate] = []
    least: list[float] = []  # the best `pool` scores so far, the least first
    for candidate in open_scores:
        passage = candidate.passage
        # what no backing can lift among the best is not looked up: in a large pile that is nearly everything
        if len(least) == pool and candidate.score + _BACKED + _LEAD < least[0]:
            break
        if len(least) == pool and candidate.score + _score_backing(1.0, 0.0, passage) < least[0]:
            continue
        about = shares[passage.number]
        score = round(candidate.score + _score_backing(agreement.backing(passage.number), about, passage), 6)
        candidates.append(_Candidate(passage, score))
        (heappush if len(least) < pool else heappushpop)(least, score)
    candidates.sort(key=lambda c: (-c.score, c.passage.order, c.passage.span.start))
    return candidates[:pool]


def _telling(story: Story) -> float:
    """How much more than usual a concrete sentence says in this pile, from 1: the rarer they are, the more."""
    concrete = len(find_marked(story, "is concrete or quotes", lambda each: concreteness(each) or cues.quoted_share(each.text)))
    share = concrete / max(1, len(story.passages))
    return round(min(_MOST_TELLING, max(1.0, _USUAL_CONCRETE / max(share, 0.01))), 6)


def _score_backing(backed: float, about: float, passage: Passage) -> float:
    """What the other sources add to a passage, 0 to about 4; the more of them back it, the more."""
    # an opening scene that shares nothing with the headline or the other sources is colour, not news
    lead = min(1.0, 0.4 + backed + about) / (1 + 0.3 * passage.position)
    return _BACKED * backed + _LEAD * lead


def _score(passage: Passage, about: float, telling: float) -> float:
    """The score of a passage by itself, without what other sources add; `about` is its share of the headline."""
    score = _HEADLINE * about + telling * concreteness(passage) + _LENGTH * min(45, passage.length)
    score += _TURN * cues.tells_a_turn(passage.text) + _FINDING * cues.tells_a_finding(passage.text)
    score -= _padding(passage)
    score -= 0.3 * cues.quoted_share(passage.text) + 0.4 * is_repeat_block(passage) + 0.3 * bool(cues.find_open_cues(passage.text))
    score -= _BACKGROUND * cues.tells_background(passage.text) + _LEANING * leans_inside(passage)
    return score - 0.3 * (passage.length > 45) - 0.2 * (not passage.actors)


@noted
def _padding(passage: Passage) -> float:
    """What vague words, comments and verdicts cost a passage."""
    shown = point_text(passage)  # an opening that is cut off ("Despite this progress,") costs nothing
    vague = _VAGUE * min(4, cues.count_vague(shown) + cues.count_pointing(shown)) + 1.0 * cues.is_filler(shown)
    return vague + _COMMENT * min(2, cues.count_comments(shown)) + _VERDICT * cues.is_verdict(shown)


def _headline_shares(story: Story) -> Sequence[float]:
    """For each passage the share of its headline's telling words that it has."""
    known: ByArticle[list[float]] = ByArticle(story.slips, "shares of the headline", list[float])
    found = array("d")
    for source in story.places:
        passages = story.in_source(source)
        shares = known.find(name_source(story, source), partial(_read_shares, passages))
        found.extend(shares if len(shares) == len(passages) else _read_shares(passages))
    known.put_back()
    return found


def _read_shares(passages: Sequence[Passage]) -> list[float]:
    head = frozenset(content_stems(passages[0].document.source.title)) if passages else frozenset()
    return [_share(head, passage) for passage in passages]


def _share(head: frozenset[str], passage: Passage) -> float:
    """Share of a headline's telling words that the sentence also has."""
    return round(len(head.intersection(map(stem, fold_words(passage.text)))) / len(head), 6) if head else 0.0


def concreteness(passage: Passage) -> float:
    """How much of a fact a sentence holds, 0 to about 2: numbers, dates, somebody who did something."""
    values = sum(1 for value in passage.values if value.kind not in ("label", "ordinal", "age"))
    dates = sum(1 for date in passage.dates if date.kind not in ("duration", "placeholder"))
    return _VALUE * min(2, values) + _DATE * min(2, dates) + _ACT * cues.tells_an_act(passage.text)


def _choose(
    story: Story, agreement: Agreement, candidates: Sequence[_Candidate], superseded: Collection[int], most: int
) -> list[tuple[_Candidate, Passage]]:
    """The best candidates, no two alike, each with the passage that tells it; what no passage tells so that it reads alone is left out.

    A source's share falls as it is used, so that one long article cannot fill the list.
    """
    chosen: list[tuple[_Candidate, Passage]] = []
    covered: set[int] = set()
    used: dict[str, int] = {}
    first = 0.0
    pool = list(candidates)
    weighed: set[int] = set()
    nearness = {candidate.passage.number: 0.0 for candidate in pool}
    fair = max(2, -(-most // max(1, story.origins)) + 2)
    while pool and len(chosen) < most:
        best, best_value = None, 0.0
        for candidate in pool:
            crowd = max(0, used.get(candidate.passage.origin, 0) - fair + 1)
            value = round(candidate.score - _NEAR * nearness[candidate.passage.number] - 0.3 * crowd, 6)
            if best is None or value > best_value:
                best, best_value = candidate, value
        first = first or best_value
        if best is None or best_value < max(_MIN_SCORE, _MIN_SHARE * first):
            break
        number = best.passage.number
        agreeing = [other for other in agreement.agreeing(number) if other not in superseded]
        told = _plainer(story, agreement, best.passage, agreeing, superseded)
        if told is None:
            pool.remove(best)
            continue
        if told is best.passage and not reads_alone(told) and number not in weighed:
            weighed.add(number)  # it is told with the sentence before it, if nothing better is left
            pool[pool.index(best)] = replace(best, score=best.score - _UNREADABLE)
            continue
        chosen.append((best, told))
        covered.update((number, *agreement.agreeing(number)))
        covered.update(each.passage.number for each in pool if agreement.says_the_same(each.passage.number, number))
        used[best.passage.origin] = used.get(best.passage.origin, 0) + 1
        pool = [each for each in pool if each.passage.number not in covered and not _repeats(story, agreement, each.passage.number, number)]
        for each in pool:
            other = each.passage.number
            nearness[other] = max(nearness[other], agreement.likeness(other, number))
    return chosen


def _repeats(story: Story, agreement: Agreement, number: int, chosen: int) -> bool:
    """Whether a passage has too much of the words of one chosen, or fewer of them and says what is very like it."""
    if story.index.cosine(number, chosen) > _TOO_ALIKE or story.index.containment(number, chosen) > 0.6:
        return True
    mine, its = (frozenset(content_stems(point_text(story.passages[each]))) for each in (number, chosen))
    return agreement.likeness(number, chosen) >= _SAME and len(mine & its) >= _SHARED * min(len(mine), len(its))
