"""Why it matters: a sentence or two in which the sources say whom the story reaches, what it costs and what hangs on it.

Nothing where they do not say: what the generator thinks of a story is no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.citations import cite
from generator.language.pile.agreement import Agreement
from generator.language.pile.marked import find_marked
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import clean_span, clean_text, is_repeat_block, reads_alone, stands_alone
from generator.language.words import cues
from generator.language.words.shortening import shorten
from generator.model import KeyPoint, Summary

_MOST = 2
_LEAST = 1.5
_MOST_WORDS = 60
_REACH, _FIGURE, _BACKED, _LONG, _VAGUE = 1.0, 0.7, 1.5, 0.03, 0.4
_COUNTED = ("count", "money", "percent")
_SUMS = ("money", "percent")
_GUESSES = re.compile(r"\b(?:doubt(?:s|ed)?|wonder(?:s|ed)?|hope[sd]?|joke[sd]?)\b", re.IGNORECASE)
"""What somebody makes of a story is no reason why it matters."""


def find_why(
    story: Story, agreement: Agreement, key_points: Sequence[KeyPoint] = (), superseded: Collection[int] = frozenset()
) -> Summary:
    """At most two sentences that are no key point themselves, each with every source that says the same; empty where none will do.

    `superseded` are passages that a later source corrected.
    """
    told = {(citation.source, citation.quote) for point in key_points for citation in point.cites}
    cited_here = (passage for source in {source for source, _ in told} for passage in story.in_source(source))
    points = [p.number for p in cited_here if (p.source, clean_span(p).slice(p.document.source.text)) in told]
    # "against 38 million" names no currency, so kinds are not asked for
    sums = {value.low for number in points for value in story.passages[number].values}
    options = []
    for passage in find_marked(story, "says why", _may_say_why):
        # a sum that stands in a point is told there, or has been overtaken by what is told there
        is_told = any(value.kind in _SUMS and value.low in sums for value in passage.values)
        weight = 0.0 if passage.number in superseded or is_told else _weigh(agreement, passage)
        if weight >= _LEAST and passage.number not in points:
            options.append((-weight, passage.number))
    chosen: list[Passage] = []
    for _, number in sorted(options):
        passage = story.passages[number]
        others = (*points, *(each.number for each in chosen))
        length = sum(each.length for each in (*chosen, passage))
        if length <= _MOST_WORDS and not any(agreement.says_the_same(number, other) for other in others):
            chosen.append(passage)
        if len(chosen) == _MOST:
            break
    cited = {number: story.passages[number] for each in chosen for number in (each.number, *agreement.agreeing(each.number))}
    text = " ".join(shorten(clean_text(each)) for each in chosen)
    return Summary(text, tuple(cite(each.document, clean_span(each)) for each in cited.values()))


def _may_say_why(passage: Passage) -> bool:
    """Whether a sentence says whom or what the story reaches, stands alone and is no padding."""
    if not cues.count_reach(passage.text) or is_repeat_block(passage) or not stands_alone(passage) or not reads_alone(passage):
        return False
    text = shorten(clean_text(passage))
    if _GUESSES.search(text):
        return False
    return not (cues.is_filler(text) or cues.is_verdict(text) or cues.count_comments(text) or cues.quoted_share(text) > 0.3)


def _weigh(agreement: Agreement, passage: Passage) -> float:
    """How well a sentence says why the story matters."""
    reach, text = cues.count_reach(passage.text), shorten(clean_text(passage))
    counted = sum(1 for value in passage.values if value.kind in _COUNTED)
    weight = _REACH * min(2, reach) + _FIGURE * min(2, counted) + _BACKED * agreement.backing(passage.number)
    weight -= _LONG * max(0, len(text.split()) - 25) + _VAGUE * cues.count_vague(text)
    return round(weight, 6)
