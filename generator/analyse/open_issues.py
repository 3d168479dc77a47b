"""Open issues: what the sources say is unsettled or still to come, and the question a reader would ask about it.

Found by the words that mark something open (unclear, declined to say, yet to be, would require approval) or pending (is expected to
rule, may appeal), and by the questions that articles ask and do not answer. Where no grammatical question can be made from the sentence,
a plain one is used: a bad question is worse than a dull one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.citations import cite
from generator.language.pile.agreement import Agreement
from generator.language.pile.marked import find_marked
from generator.language.pile.naming import make_id, slug_words
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import clean_span, clean_text, is_repeat_block, stands_alone
from generator.language.questions.antecedents import fill_in
from generator.language.questions.asked import ask_as_asked, asked_above, cite_heading
from generator.language.questions.questions import make_question
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.phrasing import PRONOUN, finish, is_singular, is_subject, lower_first
from generator.language.words.tokens import content_stems, find_words, stem
from generator.language.words.verbs import is_past
from generator.model import UNKNOWN, Disagreement, Issue

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

_ONE_ANSWER = frozenset({"Who", "Where", "When", "Why"})
"""Words that open a question to which one matter has one answer: what is asked of it may be many things."""

_STILL = re.compile(r"\b(?:still|yet|continues?|remains?|pending|preliminary|so\s+far)\b", re.IGNORECASE)
_SURE = 3
"""Weight of the marks that leave no doubt that something is open."""

_ASKED = 1.2
"""Weight of a question that a source asks in its own words."""

_WHETHER_FIRST = 2
"""Weight of a sentence whose subject is a question: Whether the sale can be undone is for the courts."""

_DEPENDS = re.compile(
    r"(?:But\s+|Yet\s+)?(?:much|everything|a\s+lot|a\s+great\s+deal|all|success|its\s+success|the\s+future|the\s+rest)\s+(?:now\s+|will\s+|may\s+|still\s+){0,2}"
    r"(?:depends?|hinges?)\b",
    re.IGNORECASE,
)
"""The opening of a sentence that fills a page: Much will depend on whether leaders seize the moment."""

_HE_OR_SHE = re.compile(r"\b(?:he|she|him)\b", re.IGNORECASE)
_GROUP = re.compile(r"(?:ers|ors|ists|ians|ents|ants|cials|ials|men|women|ees)$")
_LOOSE_END = re.compile(r"\s+(?:about|for|of|with)\s+(?:both|all|any|either|neither)(?=\?\Z)")
"""Words of a question that point at nobody knows what."""

_NEXT_CLAUSE = re.compile(r";\s+|,\s+(?:and|but|while|although|though)\s+")
_POINTS_BACK = re.compile(r"\s+(?:this|that|it|them|these)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Found:
    passage: Passage
    score: float
    question: str
    context: Passage | None = None
    others: list[Passage] = field(default_factory=list)


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
                same.passage, same.question, same.context = found.passage, found.question, found.context
            else:
                same.others.append(found.passage)
            same.score += 0.5
    kept.sort(key=lambda found: (-round(found.score, 6), found.passage.number))
    taken = {record.id for record in disagreements}
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
        context = _context(story, found)
        told = " ".join(clean_text(each) for each in (context, found.passage, answer) if each is not None)
        members = (found.passage, *sorted(found.others, key=lambda passage: passage.number))
        issues.append(
            Issue(
                id=make_id(slug_words(story, found.passage, question), found.passage, taken),
                question=question,
                text=told,
                state="open" if answer is None else "resolved",
                cites=tuple(cite(each.document, clean_span(each)) for each in (*members, *((answer,) if answer is not None else ())))
                + ((cite(context.document, clean_span(context), "context"),) if context is not None else ())
                + cite_heading(found.passage, question),
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
        told = _VERDICT.sub(" ", passage.text) if wanted & _DECIDING else passage.text  # to reject an appeal denies nothing
        unsettled = cues.find_open_cues(passage.text) or cues.count_negations(told) or _STILL.search(passage.text)
        covers = len(wanted & held) >= max(2, _ANSWERED * len(wanted))
        if covers and settled and not unsettled and cues.find_certainty(clean_text(passage)) == "stated":
            return passage
    return None


def _before(story: Story, passage: Passage) -> Passage | None:
    """The sentence before, in the same paragraph."""
    before = story.passages[passage.number - 1] if passage.number else None
    return before if before is not None and before.source == passage.source and before.paragraph == passage.paragraph else None


def _context(story: Story, found: _Found) -> Passage | None:
    """The sentence before, where the passage is too short to say what it is about, or only that names who is meant."""
    if found.context is not None:
        return found.context
    short = found.passage.length <= 7 and (not found.passage.actors or not found.question)
    short = short or len(content_stems(found.question)) == 1
    return _before(story, found.passage) if short else None


def _rank(story: Story, agreement: Agreement) -> list[_Found]:
    ranked: list[tuple[_Found, tuple[cues.OpenCue, ...], bool]] = []
    common = story.lower | {f"{word}s" for word in story.lower} | _plain_plurals(story)
    for passage in find_marked(story, "leaves something open", lambda each: _is_usable(each) and any(_left_open(story, each))):
        asked, marks, pending = _left_open(story, passage)
        question = asked or make_question(passage.text, common)
        question = _LOOSE_END.sub("", question)
        context = None
        if not question and (person := _person_before(story, passage)) is not None:
            question, context = make_question(_with_name(story, passage, person), common), person
        before = _before(story, passage) if not question else None
        if not question and (filled := fill_in(passage.text, before.text if before is not None else "")):
            question, context = make_question(filled, common), before
        if not question and marks:
            question = asked_above(passage)
        if not question and (pending or not _surely_open(passage.text, marks)):
            continue  # something will be decided, or was not confirmed, and nobody could say what
        ranked.append((_Found(passage, 0.0, question, context if question else None), (*marks, *pending), bool(asked)))
    agreement.look_up_support([found.passage.number for found, *_ in ranked])
    for found, cue, was_asked in ranked:
        found.score = _score(agreement, found.passage, cue, found.question) + (_ASKED if was_asked else 0.0)
    enough = [found for found, *_ in ranked if found.score >= _MIN_SCORE]
    for found in enough:
        found.score = round(found.score, 6)
    enough.sort(key=lambda found: (-found.score, found.passage.number))
    return enough


def _left_open(story: Story, passage: Passage) -> tuple[str, tuple[cues.OpenCue, ...], tuple[cues.OpenCue, ...]]:
    """The question that a sentence asks, what it says is open, and, where neither is there, what it says is still to come."""
    asked, marks = ask_as_asked(story, passage), cues.find_open_cues(passage.text)
    return asked, marks, cues.find_pending_cues(passage.text) if not marks and not asked else ()


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
    score -= 0.6 * cues.is_filler(passage.text) + 0.4 * is_repeat_block(passage)
    if cues.starts_dangling(passage.text) and not question:
        score -= 0.5
    return score - 0.8 * cues.speaks_for_itself(passage.text)


def _person_before(story: Story, passage: Passage) -> Passage | None:
    """The sentence before in the paragraph, where it names one person, whom `he` or `she` can only mean; else None."""
    before = _before(story, passage)
    if before is None or not _HE_OR_SHE.search(cues.blank_quotations(passage.text)):
        return None
    people = [actor for actor in before.actors if actor in story.actors and story.actors[actor].kind == "person"]
    mine = [actor for actor in passage.actors if actor in story.actors and story.actors[actor].kind == "person"]
    return before if len(people) == 1 and not mine else None


def _with_name(story: Story, passage: Passage, before: Passage) -> str:
    """The sentence with `he` and `she` replaced by the name of the person of the sentence before."""
    name = next(story.actors[actor].name for actor in before.actors if story.actors[actor].kind == "person")
    return _HE_OR_SHE.sub(name, passage.text)


def _is_usable(passage: Passage) -> bool:
    text = passage.text.strip()
    fewest = 2 if asked_above(passage) else 3
    if _DEPENDS.match(text):
        return False
    if not fewest <= passage.length <= 60 or cues.has_placeholder(text) or cues.is_call(text) or cues.starts_correction(text):
        return False
    return not (text[0].islower() or "](" in text or "http" in text)


def _find_same(story: Story, kept: list[_Found], found: _Found) -> _Found | None:
    key = _question_key(found.question)
    for other in kept:
        if found.question and found.question == other.question:
            return other
        if _adjoins(other, found) or _tell_alike(story, other, found):
            return other
        theirs = _question_key(other.question)
        shared = key & theirs
        opening = found.question.split(" ", 1)[0]
        alike = opening in _ONE_ANSWER and other.question.startswith(opening) and 2 * len(shared) >= min(len(key), len(theirs))
        if (shared and alike) or (len(shared) >= 2 and ("approv" in shared or 2 * len(shared) >= min(len(key), len(theirs)) + 1)):
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


_ONE_WORD_FOR = {"specif": "detail", "term": "detail", "ratifi": "approv", "consent": "approv", "approval": "approv"}


@lru_cache(maxsize=4096)
def _question_key(question: str) -> frozenset[str]:
    """The telling stems of a question, words for one thing folded; questions whose keys mostly agree ask the same."""
    stems = {_ONE_WORD_FOR.get(term, term) for term in content_stems(question)}
    return frozenset(stems - {"known", "know", "open", "propos", "plan"})


def _plain_question(story: Story, passage: Passage) -> str:
    """A question that is right whatever the sentence says: it names whoever keeps silent, or what is open; else ""."""
    own = cues.blank_quotations(passage.text)
    silent = [mark.start for mark in cues.find_open_cues(own) if mark.kind in ("declined", "nobody knows")]
    before = own[: silent[0]].strip() if silent else ""
    if find_words(before) and is_subject(before) and not PRONOUN.search(before):
        if re.match(r"\s*(?:can|could|is\s+able)", passage.text[silent[0] - 1 :].replace("cannot", "can")):
            return finish(f"what can {lower_first(before)} not yet say")
        return finish(f"what {'has' if is_singular(before) else 'have'} {lower_first(before)} not said")
    marks = cues.find_open_cues(passage.text)
    before = passage.text[: marks[0].start] if marks else passage.text
    clause = before[max((found.end() for found in _NEXT_CLAUSE.finditer(before)), default=0) :] + passage.text[len(before) :]
    options = [
        actor
        for actor in (story.actors[each] for each in passage.actors if each in story.actors)
        if actor.kind not in ("country", "person") and any(name in clause for name in (actor.name, *actor.aliases))
    ]
    # whoever stands nearest before the words that leave something open
    actor = max(options, key=lambda each: max(before.rfind(name) for name in (each.name, *each.aliases)), default=None)
    if actor is None:
        return ""
    named = actor.name
    written = re.search(rf"\bthe\s+(?:[\w’'-]+\s+)?{re.escape(named.split()[-1])}\b", passage.text, re.IGNORECASE)
    if written or named[0].islower():
        named = f"the {named}"
    return f"What is still open about {named}?"
