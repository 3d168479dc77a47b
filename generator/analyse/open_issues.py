"""Open issues: what the sources say is unsettled, and the question a reader would ask about it.

Found by the words that mark something open (unclear, declined to say, yet to be, would require approval).
Where no grammatical question
can be made from the sentence, a plain one is used: a bad question is worse than a dull one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.citations import cite
from generator.language import cues
from generator.language.agreement import Agreement
from generator.language.concepts import concept
from generator.language.naming import make_id, slug_words
from generator.language.passages import Passage, Story
from generator.language.questions import make_question
from generator.language.readable import clean_span, clean_text, is_repeat_block, stands_alone
from generator.language.tokens import content_stems, find_words
from generator.model import UNKNOWN, BlockKind, Citation, Issue

MOST = 10
_SAME = 0.22
_MIN_SCORE = 1.4
_ANSWERED = 0.75
"""Share of a question's telling words that its answer holds."""


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
        elif _adjoins(same, found) or all(other.source != found.passage.source for other in (same.passage, *same.others)):
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
        if not question or question in asked:
            continue
        if len(issues) == most:
            break
        asked.add(question)
        answer = _find_answer(story, found)
        members = (found.passage, *sorted(found.others, key=lambda passage: passage.number))
        issues.append(
            Issue(
                id=make_id(slug_words(story, found.passage, question), found.passage, taken),
                question=question,
                text=_text_of(story, found.passage) + (f" {clean_text(answer)}" if answer is not None else ""),
                state="open" if answer is None else "resolved",
                cites=tuple(cite(each.document, clean_span(each)) for each in (*members, *((answer,) if answer is not None else ())))
                + _context(story, found.passage),
            )
        )
    return tuple(issues)


def _find_answer(story: Story, found: _Found) -> Passage | None:
    """The first later sentence that says as settled what the question asks; None where there is none, or no question.

    It must hold most of the question's telling words and tell an act or a finding, without hedge, denial or open mark: an issue closed
    too early is worse than one open too long.
    """
    wanted = {concept(term) for term in content_stems(found.question)} - {"know", "known"}
    if len(wanted) < 2 or found.passage.published == UNKNOWN:
        return None
    latest = max(each.published for each in (found.passage, *found.others))
    for number in story.index.holding(content_stems(found.question)):
        passage = story.passages[number]
        if passage.published == UNKNOWN or passage.published <= latest or not stands_alone(passage):
            continue
        held = {concept(term) for term in content_stems(passage.text)}
        settled = cues.tells_an_act(passage.text) or cues.tells_a_finding(passage.text) or cues.tells_a_turn(passage.text)
        unsettled = cues.find_open_cues(passage.text) or cues.count_negations(passage.text)
        covers = len(wanted & held) >= max(2, _ANSWERED * len(wanted))
        if covers and settled and not unsettled and cues.find_certainty(clean_text(passage)) == "stated":
            return passage
    return None


def _needs_context(passage: Passage) -> bool:
    """Whether the sentence is too short to say what it is about."""
    return len(passage.words) <= 7 and not passage.actors


def _before(story: Story, passage: Passage) -> Passage | None:
    """The sentence before, in the same paragraph."""
    before = story.passages[passage.number - 1] if passage.number else None
    return before if before is not None and before.source == passage.source and before.paragraph == passage.paragraph else None


def _text_of(story: Story, passage: Passage) -> str:
    before = _before(story, passage) if _needs_context(passage) else None
    return f"{clean_text(before)} {clean_text(passage)}" if before is not None else clean_text(passage)


def _context(story: Story, passage: Passage) -> tuple[Citation, ...]:
    before = _before(story, passage) if _needs_context(passage) else None
    return (cite(before.document, clean_span(before), "context"),) if before is not None else ()


def _rank(story: Story, agreement: Agreement) -> list[_Found]:
    ranked = []
    common = {word.text for passage in story.passages for word in passage.words if word.text.islower()}
    for passage in story.passages:
        marks = cues.find_open_cues(passage.text)
        if not marks or not _is_usable(passage):
            continue
        own = cues.blank_quotations(passage.text)
        outside = [mark for mark in marks if own[mark.start : mark.end].strip()]
        weight = max((mark.weight for mark in outside), default=0) or 0.5 * max(mark.weight for mark in marks)
        question = make_question(passage.text, common) or _asked_above(passage)
        vague = cues.count_vague(passage.text)
        score = weight + 0.15 * (len(marks) - 1) + 0.35 * bool(question) + 0.1 * min(3, len(passage.actors))
        score += 0.1 * min(2.0, agreement.support(passage.number)) - 0.25 * min(4, vague) - 0.6 * cues.is_filler(passage.text)
        score -= 0.4 * is_repeat_block(passage)
        if cues.starts_dangling(passage.text) and not question:
            score -= 0.5
        if cues.speaks_for_itself(passage.text):
            score -= 0.8
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
    key = _question_key(found.question)
    for other in kept:
        if story.index.cosine(other.passage.number, found.passage.number) >= _SAME or _adjoins(other, found):
            return other
        theirs = _question_key(other.question)
        shared = key & theirs
        if len(shared) >= 2 and ("approv" in shared or 2 * len(shared) >= min(len(key), len(theirs)) + 1):
            return other
    return None


def _adjoins(first: _Found, second: _Found) -> bool:
    """Whether one is the sentence next to the other and asks nothing of its own: a question, and who declined to say."""
    a, b = first.passage, second.passage
    beside = a.source == b.source and a.paragraph == b.paragraph and abs(a.number - b.number) == 1
    return beside and not (first.question and second.question)


_ONE_WORD_FOR = {"specif": "detail", "term": "detail", "ratifi": "approv", "consent": "approv", "approval": "approv"}


def _question_key(question: str) -> frozenset[str]:
    """The telling stems of a question, words for one thing folded; questions whose keys mostly agree ask the same."""
    stems = {_ONE_WORD_FOR.get(term, term) for term in content_stems(question)}
    return frozenset(stems - {"known", "know", "open", "propos", "plan"})


def _asked_above(passage: Passage) -> str:
    """The question a source's own heading asks right above the passage, where it reads without the article; else ""."""
    blocks = passage.document.blocks
    if not 0 < passage.paragraph < len(blocks) or blocks[passage.paragraph - 1].kind is not BlockKind.HEADING:
        return ""
    heading = " ".join(blocks[passage.paragraph - 1].span.slice(passage.document.source.text).split()).strip("#*_ ")
    words = find_words(heading)
    if not heading.endswith("?") or not 4 <= len(words) <= 25 or heading.count("?") > 1 or ". " in heading:
        return ""
    return "" if cues.speaks_for_itself(heading) or cues.has_dangling_pronoun(heading, None, None) else heading


def _plain_question(story: Story, passage: Passage) -> str:
    """A question that is right whatever the sentence says: it names whoever keeps silent, or what is open; else ""."""
    named = next((story.actors[a].name for a in passage.actors if a in story.actors and story.actors[a].kind != "country"), "")
    if not named:
        return ""
    silent = [mark.start for mark in cues.find_open_cues(passage.text) if mark.kind in ("declined", "nobody knows")]
    spoke = bool(silent) and passage.first_name is not None and passage.first_name < silent[0]
    return f"What has {named} not said?" if spoke else f"What is still open about {named}?"
