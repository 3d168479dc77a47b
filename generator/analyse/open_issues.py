"""Open issues: what the sources say is unsettled, and the question a reader would ask about it.

Found by the words that mark something open (unclear, declined to say, yet to be, would require approval). Where no grammatical question
can be made from the sentence, a plain one is used: a bad question is worse than a dull one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.citations import cite
from generator.language import cues
from generator.language.agreement import Agreement
from generator.language.naming import make_id, slug_words
from generator.language.passages import Passage, Story
from generator.language.questions import make_question
from generator.language.readable import clean_span, clean_text, is_repeat_block
from generator.model import Actor, BlockKind, Issue

MOST = 10
_SAME = 0.22
_MIN_SCORE = 1.4


@dataclass(slots=True)
class _Found:
    passage: Passage
    score: float
    question: str
    others: list[Passage] = field(default_factory=list)


def find_open_issues(story: Story, agreement: Agreement, most: int = MOST) -> tuple[Issue, ...]:
    """At most `most` questions, the plainest and best supported first; sentences about one matter are one issue."""
    kept: list[_Found] = []
    for found in _rank(story, agreement):
        same = _find_same(story, kept, found)
        if same is None:
            kept.append(found)
        elif all(other.source != found.passage.source for other in (same.passage, *same.others)):
            same.others.append(found.passage)
            same.score += 0.5
            if not same.question and found.question:
                same.question = found.question
    kept.sort(key=lambda found: (-round(found.score, 6), found.passage.number))
    taken: set[str] = set()
    asked: set[str] = set()
    issues: list[Issue] = []
    for found in kept:
        question = found.question or _plain_question(story, found.passage)
        if len(issues) == most or question in asked:
            continue
        asked.add(question)
        members = (found.passage, *sorted(found.others, key=lambda passage: passage.number))
        issues.append(
            Issue(
                id=make_id(slug_words(story, found.passage, question), found.passage, taken),
                question=question,
                text=clean_text(found.passage),
                cites=tuple(cite(each.document, clean_span(each)) for each in members),
            )
        )
    return tuple(issues)


def _rank(story: Story, agreement: Agreement) -> list[_Found]:
    ranked = []
    for passage in story.passages:
        marks = cues.find_open_cues(passage.text)
        if not marks or not _is_usable(passage):
            continue
        own = cues.blank_quotations(passage.text)
        outside = [mark for mark in marks if own[mark.start : mark.end].strip()]
        weight = max((mark.weight for mark in outside), default=0) or 0.5 * max(mark.weight for mark in marks)
        question = make_question(passage.text)
        vague = cues.count_vague(passage.text)
        score = weight + 0.15 * (len(marks) - 1) + 0.35 * bool(question) + 0.1 * min(3, len(passage.actors))
        score += 0.1 * min(2.0, agreement.support(passage.number)) - 0.25 * min(4, vague) - 0.6 * cues.is_filler(passage.text)
        score -= 0.4 * is_repeat_block(passage)
        if cues.starts_dangling(passage.text) and not question:
            score -= 0.5
        if score >= _MIN_SCORE:
            ranked.append(_Found(passage, round(score, 6), question))
    ranked.sort(key=lambda found: (-found.score, found.passage.number))
    return ranked


def _is_usable(passage: Passage) -> bool:
    text = passage.text.strip()
    if not 4 <= len(passage.words) <= 60 or cues.has_placeholder(text) or cues.is_call(text) or cues.starts_correction(text):
        return False
    if text[0].islower() or "](" in text or "http" in text:
        return False
    return not (text.rstrip('*_ ”"').endswith("?") and passage.kind != BlockKind.FAQ)


def _find_same(story: Story, kept: list[_Found], found: _Found) -> _Found | None:
    for other in kept:
        alike = story.index.cosine(other.passage.number, found.passage.number)
        if alike >= _SAME:
            return other
    return None


def _plain_question(story: Story, passage: Passage) -> str:
    """A question that is right whatever the sentence says: it names the sentence's first actor, or its main noun."""
    for actor_id in passage.actors:
        actor: Actor | None = story.actors.get(actor_id)
        if actor is not None:
            return f"What has {actor.name} left open?"
    return "What is still open?"
