"""Whether a sentence reads without its article, and the clean form of one that nearly does."""

from __future__ import annotations

import re

from generator.language.pile.passages import Passage
from generator.language.words import cues
from generator.language.words.day_words import count_days, leave_out_days
from generator.language.words.leaning import begins_whole, has_pronoun_first, leans, may_lean
from generator.language.words.notes import noted
from generator.language.words.openings import lead_in_length, leave_out_links, opening_length
from generator.language.words.presuming import is_clipped, presumes_subject, sets_a_scene, tells_as_present
from generator.language.words.shortening import shorten
from generator.language.words.verbs import is_past
from generator.model import Span

_VERB = re.compile(
    r"(?<!\w)(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|does|do|did|cannot|"
    r"\w+n['’]t|\w{2,}ed|said|told|made|took|gave|found|went|came|left|put|set|held|met|got|ran|rose|fell|won|lost|began|became|"
    r"kept|led|paid|sent|spent|built|brought|bought|broke|cut|drew|drove|grew|hit|knew|let|meant|read|saw|shut|spoke|stood|"
    r"struck|taught|thought|withdrew|wrote|sank|hurt|swept|"
    r"(?:say|remain|seek|call|want|plan|need|show|hold|allow|tell|fear|expect|believe|include|require|describe|mean|mark|"
    r"stand|start|end|turn|warn|win|lead|face|cost|fall|rise|work|run|give|take|make|blame|clear|offer|oppose|back|support|"
    r"continue|complicate|provide|aim|hope|depend|focus|follow|begin|become|keep|pay|send|argue|claim|add|report|find|see|get|"
    r"come|go|leave|put|agree|deny|insist)s?|goes|focuses|denies)(?!\w)"
)
_WORD = re.compile(r"(?<![\w’'-])[a-z]+(?![\w’'-])")
_SUBCLAUSE = re.compile(r"\b(?:who|which|that)\s+(?:[\w’'-]+\s+){0,2}[\w’'-]+")
_RELATIVE = re.compile(r",\s+(?:which|who|whose|where|when)\s[^,;]{1,300}(?=[,;]|$)")
_VERB_BEHIND_ASIDE = re.compile(r",\s+(?:which|who|whose)\s[^,;]{1,300},\s+[a-z]+s\s")
_ORPHAN_ATTRIBUTION = re.compile(
    r"(?:,|”|\"|’)\s*(?:he|she|they|it)\s+(?:said|says|added|adds|explained|noted|told|wrote)\b", re.IGNORECASE
)
_DANGLING_OBJECT = re.compile(
    r"\b(?:puts?|calls?|called|finds?|found|made|makes?|says?|does|did)\s+(?:it|so|this|that|them)\b(?!\s+(?:that|is|was|"
    r"has|had|will))"
)
_ORPHAN_TITLE = re.compile(r"[^,]{2,60},\s+(?:its|their|his|her)\s+[\w’'-]+")
_THIS = re.compile(r"\bthis(?=\s(?:morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|winter|newspaper|magazine)\b)")
_CLOSED_ONLY = re.compile(r"[,.?!]’(?!\w)")
_TABLE_EDGE = " \t|*_#>-–—•·"
_END = (".", "!", "”", '"', "’", "'", ")", "…")
MIN_WORDS, MAX_WORDS = 6, 60


def clean_span(passage: Passage) -> Span:
    """Where the sentence proper stands in its source: no list signs, table bars, outer emphasis, half brackets or leading connective."""
    text = passage.text
    start, end = 0, len(text)
    while start < end and text[start] in _TABLE_EDGE:
        start += 1
    while end > start and (text[end - 1] in " \t|*_"):
        end -= 1
    if text.endswith(")", start, end) and "(" not in text[start:end]:
        end -= 1  # a bracket that another sentence opens
    if text.startswith("(", start, end) and ")" not in text[start:end]:
        start += 1
    start += cues.connective_length(text[start:end])
    return Span(passage.span.start + start, passage.span.start + end)


@noted
def clean_text(passage: Passage) -> str:
    """The sentence as a statement of the briefing: `clean_span` with single blanks and a capital, else verbatim."""
    span = clean_span(passage)
    text = " ".join(span.slice(passage.document.source.text).replace("**", "").split())
    return text[:1].upper() + text[1:]


def has_verb(text: str) -> bool:
    """Whether a word of the text looks like the verb of a main clause."""
    return _VERB.search(text) is not None or any(is_past(word) for word in _WORD.findall(text))


@noted
def is_sentence(passage: Passage) -> bool:
    """Whether the passage is a whole declarative sentence of the article: a verb, an end, no call, no template."""
    text = passage.text.strip().rstrip("|*_ ")
    count = passage.length
    if not MIN_WORDS <= count <= MAX_WORDS or not text.endswith(_END):
        return False
    if text.rstrip("”\"’')").endswith("?") or cues.has_placeholder(text) or cues.is_call(text) or cues.starts_correction(text):
        return False
    if text[0].islower() or text.count("|") > 1 or "http" in text or "](" in text:
        return False
    return _has_main_verb(text)


def _has_main_verb(text: str) -> bool:
    return has_verb(_SUBCLAUSE.sub(" ", _RELATIVE.sub(" ", text)))


def _is_clause(text: str) -> bool:
    return _has_main_verb(text) or _VERB_BEHIND_ASIDE.search(text) is not None


@noted
def stands_alone(passage: Passage) -> bool:
    """Whether a reader who sees only this sentence knows what and whom it is about."""
    return is_sentence(passage) and _stands(passage, clean_span(passage).start - passage.span.start)


def _stands(passage: Passage, offset: int) -> bool:
    """Whether the sentence from `offset` on begins, and ends, with nothing that its article alone explains."""
    body = passage.text[offset:]
    if cues.starts_dangling(body) or _DANGLING_OBJECT.search(body[:70]):
        return False
    return _speaks_plainly(passage, body, offset)


def _speaks_plainly(passage: Passage, body: str, offset: int) -> bool:
    """Whether no pronoun, author's voice or torn quotation is in `body`, the sentence from `offset` on."""
    name, person = (None if at is None or at < offset else at - offset for at in (passage.first_name, passage.first_person))
    if cues.has_dangling_pronoun(body, name, person):
        return False
    if cues.speaks_for_itself(body) or _ORPHAN_ATTRIBUTION.search(body) or _ORPHAN_TITLE.match(body) or cues.quoted_share(body) > 0.5:
        return False
    if has_torn_quotation(body):
        return False
    return body[0] not in "\"“‘'"


def has_torn_quotation(text: str) -> bool:
    """Whether a quotation begins in the sentence and goes on behind it, or began before it."""
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1 or bool(_CLOSED_ONLY.search(text) and "‘" not in text)


@noted
def stands_on_its_day(passage: Passage) -> bool:
    """As `stands_alone`, of a sentence that may also speak of this morning or this newspaper: whose day is shown beside it."""
    if not is_sentence(passage):
        return False
    offset = clean_span(passage).start - passage.span.start
    body = _THIS.sub(lambda found: "that" + found.group()[4:], passage.text[offset:])
    return not cues.starts_dangling(body) and not _DANGLING_OBJECT.search(body[:70]) and _speaks_plainly(passage, body, offset)


@noted
def reads_alone(passage: Passage) -> bool:
    """Whether what `point_text` tells of the sentence is a report that leans on nothing which its article alone explains."""
    if not is_sentence(passage) or not _reads_from(passage, _point_start(passage)):
        return False
    text = point_text(passage)
    return not (sets_a_scene(text) or tells_as_present(text) or is_clipped(text))


@noted
def point_text(passage: Passage) -> str:
    """The sentence as a key point: as `clean_text`, without what places it in its article or on its day of printing, and shortened."""
    start = passage.span.start + _point_start(passage)
    text = " ".join(passage.document.source.text[start : clean_span(passage).end].replace("**", "").split())
    return shorten(leave_out_days(leave_out_links(text[:1].upper() + text[1:])))


@noted
def count_presumed(passage: Passage) -> int:
    """How much a sentence that reads alone still asks of its reader: to know which van is meant, where `there` is, what day it was."""
    text = point_text(passage)
    return presumes_subject(text) + (may_lean(text) or leans_inside(passage)) + count_days(text)


@noted
def leans_inside(passage: Passage) -> bool:
    """Whether a pronoun behind an opening clause of the sentence means something that only its article says."""
    offset = _point_start(passage)
    name = None if passage.first_name is None or passage.first_name < offset else passage.first_name - offset
    return has_pronoun_first(passage.text[offset:], name)


def _reads_from(passage: Passage, offset: int) -> bool:
    body = passage.text[offset:]
    if (cues.starts_dangling(body) and not begins_whole(body)) or cues.is_call(body[:1].upper() + body[1:]):
        return False
    if _DANGLING_OBJECT.search(body[:70]) or not _speaks_plainly(passage, body, offset):
        return False
    return not leans(body)


def _point_start(passage: Passage) -> int:
    """Where in the sentence its key point begins: behind what places it in its article, and behind a lead-in that does not stand alone."""
    start = clean_span(passage).start - passage.span.start
    start += opening_length(passage.text[start:])
    behind = start + lead_in_length(passage.text[start:])
    is_lead_in = behind > start and _is_clause(passage.text[behind:]) and not _reads_from(passage, start) and _reads_from(passage, behind)
    return behind if is_lead_in else start


@noted
def leans_on_context(passage: Passage) -> bool:
    """Whether the sentence opens with, or says something about, what only the sentence before it names."""
    return cues.starts_dangling(passage.text) or _DANGLING_OBJECT.search(passage.text[:70]) is not None


def is_repeat_block(passage: Passage) -> bool:
    """Whether the passage repeats its own article by design: an FAQ answer or a row of a summary table."""
    return passage.repeats
