"""Open issues: what the sources say is unsettled or still to come, and the question a reader would ask about it.

Found by the words that mark something open (unclear, declined to say, yet to be, would require approval) or pending (is expected to
rule, may appeal), and by the questions that articles ask and do not answer. Where no question can be made that names its matter, there
is none: a bad question is worse than one less.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.citations import cite
from generator.language.pile.agreement import Agreement
from generator.language.pile.marked import find_marked
from generator.language.pile.naming import make_id, slug_words
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import clean_span, clean_text, is_repeat_block, stands_alone
from generator.language.questions.asked import ask_as_asked, asked_above, cite_heading
from generator.language.questions.asking import Asked, ask, may_leave_open
from generator.language.questions.matter import count_telling
from generator.language.questions.sameness import asks_the_same
from generator.language.questions.standing import find_before, find_follow, find_lead
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.tokens import content_stems, stem
from generator.language.words.verbs import is_past
from generator.model import UNKNOWN, BlockKind, Disagreement, Issue

MOST = 12
_SAME = 0.22
_SURELY = 0.6
_SAYS_LITTLE = 3
_MIN_SCORE = 1.4
_ANSWERED = 0.75
"""Share of a question's telling words that its answer holds."""

_DECIDING = frozenset(concept(stem(word)) for word in "rule decide decision ruling vote respond judgment verdict".split())
_VERDICT = re.compile(
    r"\b(?:rejected|approved|upheld|dismissed|granted|ruled|decided|overturned|acquitted|convicted|cleared|backed|voted|quashed|passed|"
    r"adopted|turned\s+down|struck\s+down)\b",
    re.IGNORECASE,
)
"""Deeds by which courts, boards and councils decide, whatever they had to decide."""

_DECIDED_NOT = re.compile(r"\b(?:voted|decided|chose|opted|resolved|agreed)\b[^.;:]{0,80}?\bnot\s+to\b", re.IGNORECASE)
_ASKS_CAUSE = re.compile(r"What (?:caused the \w+\?|is the cause of the \w+\?)")
_CAUSED = re.compile(
    r"\bcaused\s+(?:the|a|its)\s+(?:\w+\s+)?(?:loss|failure|crash|collision|accident|explosion|blast|fire|blaze|derailment|outbreak|leak|spill|"
    r"landslide|slide|collapse|breach|outage|sinking|disaster)\b",
    re.IGNORECASE,
)
"""What a later report says of the cause, whatever word it has for the mishap."""

_STILL = re.compile(r"\b(?:still|yet|continues?|remains?|pending|preliminary|so\s+far)\b", re.IGNORECASE)
_SURE = 3
"""Weight of the marks that leave no doubt that something is open."""

_ASKED = 1.2
"""Weight of a question that a source asks in its own words."""

_LISTED = 0.5
"""Weight of each of several questions that one sentence lists."""

_FORMED = 1.5
"""Weight of a sentence without such marks whose form leaves something open: a condition not met, a test not made, no reply."""

_WHETHER_FIRST = 2
"""Weight of a sentence whose subject is a question: Whether the sale can be undone is for the courts."""

_DEPENDS = re.compile(
    r"(?:But\s+|Yet\s+)?(?:much|everything|a\s+lot|a\s+great\s+deal|all|success|its\s+success|the\s+future|the\s+rest)\s+(?:now\s+|will\s+|may\s+|still\s+){0,2}"
    r"(?:depends?|hinges?)\b",
    re.IGNORECASE,
)
"""The opening of a sentence that fills a page: Much will depend on whether leaders seize the moment."""

_PLAIN = 2
"""Telling words of a question that says plainly what it is about."""

_THIN = 1.0
_THIN_MAY = 0.5
"""What a question that says little of what it is about loses in the order, and how far below the least score it may stand for it."""

_GROUP = re.compile(r"(?:ers|ors|ists|ians|ents|ants|cials|ials|men|women|ees)$")
_POINTS_BACK = re.compile(r"\s+(?:this|that|it|them|these)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Found:
    passage: Passage
    score: float
    question: str
    context: Passage | None = None
    others: list[Passage] = field(default_factory=list)
    as_asked: bool = False


def find_open_issues(
    story: Story, agreement: Agreement, disagreements: Sequence[Disagreement] = (), most: int = MOST
) -> tuple[Issue, ...]:
    """At most `most` questions, the plainest and best supported first; sentences about one matter are one issue.

    No id is that of a disagreement given.
    """
    kept: list[_Found] = []
    for found in _rank(story, agreement):
        same = _find_same(story, kept, found)
        if same is None:
            kept.append(found)
        elif _adjoins(same, found) or all(other.source != found.passage.source for other in (same.passage, *same.others)):
            if found.question and not same.question:
                same.others.append(same.passage)
                same.passage, same.question, same.context, same.as_asked = found.passage, found.question, found.context, found.as_asked
            else:
                same.others.append(found.passage)
            same.score += 0.5
    kept.sort(key=lambda found: (-round(found.score, 6), found.passage.number))
    taken = {record.id for record in disagreements}
    asked: set[str] = set()
    issues: list[Issue] = []
    for found in kept:
        if not found.question or found.question in asked:
            continue  # that something is open, but not what, is no question
        if len(issues) == most:
            break
        asked.add(found.question)
        answer = _find_answer(story, found)
        context = _context(story, found)
        follow = find_follow(story, found.passage, asks=found.as_asked)
        told = " ".join(clean_text(each) for each in (context, found.passage, *follow, answer) if each is not None)
        beside = (*((context,) if context is not None else ()), *follow)
        members = (found.passage, *sorted(found.others, key=lambda passage: passage.number))
        issues.append(
            Issue(
                id=make_id(slug_words(story, found.passage, found.question), found.passage, taken),
                question=found.question,
                text=told,
                state="open" if answer is None else "resolved",
                cites=tuple(cite(each.document, clean_span(each)) for each in (*members, *((answer,) if answer is not None else ())))
                + tuple(cite(each.document, clean_span(each), "context") for each in beside if each not in members)
                + cite_heading(found.passage, found.question),
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
        settled = settled or any(is_past(word.folded) and concept(stem(word.folded)) in wanted for word in passage.words)
        held |= wanted & _DECIDING if _VERDICT.search(passage.text) else set()
        held |= wanted if _CAUSED.search(passage.text) and _ASKS_CAUSE.match(found.question) else set()
        told = _VERDICT.sub(" ", passage.text) if wanted & _DECIDING else passage.text  # to reject an appeal denies nothing
        told = _DECIDED_NOT.sub(" ", told)  # nor does a vote not to appeal
        unsettled = cues.find_open_cues(passage.text) or cues.count_negations(told) or _STILL.search(passage.text)
        covers = len(wanted & held) >= max(2, _ANSWERED * len(wanted))
        if covers and settled and not unsettled and cues.find_certainty(clean_text(passage)) == "stated":
            return passage
    return None


def _context(story: Story, found: _Found) -> Passage | None:
    """The sentence before that names who or what is meant, or without which the passage is too short to say what it is about."""
    if found.context is not None:
        return found.context
    if (lead := find_lead(story, found.passage)) is not None:
        return lead
    short = (found.passage.length <= 7 and not found.passage.actors) or count_telling(found.question) < _PLAIN
    return find_before(story, found.passage) if short else None


def _rank(story: Story, agreement: Agreement) -> list[_Found]:
    ranked: list[tuple[_Found, tuple[cues.OpenCue, ...]]] = []
    common = story.lower | {f"{word}s" for word in story.lower} | _plain_plurals(story)
    for passage in find_marked(story, "leaves a matter open", lambda each: _is_usable(each) and _leaves_open(story, each)):
        marks = cues.find_open_cues(passage.text)
        own = cues.blank_quotations(passage.text)
        asked = ask(story, passage, common, marked=any(own[mark.start : mark.end].strip() for mark in marks))
        if not asked and not _surely_open(passage.text, marks):
            continue  # something will be decided, or was not confirmed, and nobody could say what
        for each in asked or (Asked(""),):
            told = () if each.as_asked else marks or cues.find_pending_cues(passage.text)
            more = _ASKED if each.as_asked else _LISTED if len(asked) > 1 else 0.0 if told else _FORMED
            ranked.append((_Found(passage, more, each.question, each.context, as_asked=each.as_asked), told))
    agreement.look_up_support([found.passage.number for found, _ in ranked])
    for found, told in ranked:
        found.score = round(found.score + _score(agreement, found.passage, told, found.question), 6)
        if found.question and count_telling(found.question) < _PLAIN:
            found.score -= _THIN
    enough = [found for found, _ in ranked if found.score >= _MIN_SCORE - (_THIN_MAY if count_telling(found.question) == 1 else 0.0)]
    enough.sort(key=lambda found: (-found.score, found.passage.number))
    return enough


def _leaves_open(story: Story, passage: Passage) -> bool:
    """Whether a sentence says that something is open or still to come, or asks."""
    marked = cues.find_open_cues(passage.text) or cues.find_pending_cues(passage.text)
    return bool(marked or may_leave_open(passage) or ask_as_asked(story, passage))


def _plain_plurals(story: Story) -> set[str]:
    """Words for groups of people that open a sentence and are in no actor's name: Lawmakers, Doctors."""
    named = {part for actor in story.actors.values() for name in (actor.name, *actor.aliases) for part in name.split()}
    first = {passage.opening for passage in story.passages}
    return {word.lower() for word in first - named if _GROUP.search(word)}


def _surely_open(text: str, marks: Sequence[cues.OpenCue]) -> bool:
    """Whether a source itself, not whom it quotes, plainly leaves more open than `this` or `that`: Lumen would not confirm this."""
    own = cues.blank_quotations(text)
    return any(mark.weight >= _SURE and own[mark.start : mark.end].strip() and not _POINTS_BACK.match(text, mark.end) for mark in marks)


def _score(agreement: Agreement, passage: Passage, marks: Sequence[cues.OpenCue], question: str) -> float:
    own = cues.blank_quotations(passage.text)
    outside = [mark for mark in marks if own[mark.start : mark.end].strip()]
    weight = max((mark.weight for mark in outside), default=0) or 0.5 * max((mark.weight for mark in marks), default=0)
    weight = max(weight, _WHETHER_FIRST) if passage.text.startswith("Whether ") else weight
    score = weight + 0.15 * max(0, len(marks) - 1) + 0.35 * bool(question) + 0.1 * min(3, len(passage.actors))
    score += 0.1 * min(2.0, agreement.support(passage.number)) - 0.25 * min(4, cues.count_vague(passage.text))
    # that somebody would not comment, in a section headed by a question, leaves that question no more open than it was
    only_silent = passage.kind is BlockKind.FAQ and 0 < len(_without_marks(passage.text)) <= 1
    score -= 0.6 * cues.is_filler(passage.text) + 0.4 * (is_repeat_block(passage) or only_silent)
    if not question and cues.starts_dangling(passage.text):
        score -= 0.5
    return score - 0.8 * cues.speaks_for_itself(passage.text)


def _is_usable(passage: Passage) -> bool:
    text = passage.text.strip()
    fewest = 2 if asked_above(passage) else 3
    if _DEPENDS.match(text):
        return False
    if not fewest <= passage.length <= 60 or cues.has_placeholder(text) or cues.is_call(text) or cues.starts_correction(text):
        return False
    return not (text[0].islower() or "](" in text or "http" in text)


def _find_same(story: Story, kept: list[_Found], found: _Found) -> _Found | None:
    for other in kept:
        if found.question and found.question == other.question:
            return other
        if other.passage.number == found.passage.number:
            continue  # questions that one sentence lists
        if _adjoins(other, found) or _tell_alike(story, other, found) or asks_the_same(found.question, other.question):
            return other
    return None


def _tell_alike(story: Story, one: _Found, other: _Found) -> bool:
    """Whether two sentences share more than the words that mark them as open: telling words, or who keeps silent."""
    first, second = one.passage, other.passage
    alike = story.index.cosine(first.number, second.number)
    if alike < _SAME:
        return False
    shared = story.index.shared(first.number, second.number)
    named = {term for term in shared if term[0] == "@"}
    telling = shared & _without_marks(first.text) & _without_marks(second.text)
    return len(telling) >= 2 or alike >= _SURELY or (bool(named) and not (one.question and other.question))


def _adjoins(first: _Found, second: _Found) -> bool:
    """Whether one is the sentence next to the other and only says that somebody keeps silent: a question, and who declined to say."""
    a, b = first.passage, second.passage
    if a.source != b.source or a.paragraph != b.paragraph or abs(a.number - b.number) != 1:
        return False
    return any(not each.question and len(_without_marks(each.passage.text)) <= _SAYS_LITTLE for each in (first, second))


def _without_marks(text: str) -> frozenset[str]:
    """The telling stems of a sentence outside the words that mark it as open."""
    for mark in cues.find_open_cues(text):
        text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    return frozenset(content_stems(text))
