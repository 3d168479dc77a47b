"""Claims that a source corrects as a whole, without a figure: who said it, whose brother, by whose order.

A box of corrections says what is right, and of which day the report was that had it wrong; there, what was reported is the sentence
that has most in common with the correction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import fsum

from generator.language.disputes.corrections import correction_groups
from generator.language.disputes.disputes import Dispute
from generator.language.disputes.wording import ask_if_called_rightly
from generator.language.pile.objections import CALENDAR
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import clean_text
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.cue_words import NEGATION
from generator.language.words.tokens import content_stems, find_words
from generator.model import UNKNOWN

_OWN_REPORT = re.compile(
    r"\b(?:we\s+(?:\w+\s+)?(?:called|described|named|gave|wrote|reported|said|stated|attributed|identified)|"
    r"our\s+(?:report|story|article|issue|edition|headline)\b[^.;]{0,60}?\b(?:called|described|named|gave|said|stated|attributed|identified))\b",
    re.IGNORECASE,
)
_REPORT_OF = re.compile(
    r"\b(?:report|story|article|issue|edition|account)\s+(?:[\w’-]+\s+){0,4}?(?:of|on|from|published)\s+(?:on\s+)?(?:\w+,?\s+)?$",
    re.IGNORECASE,
)
_APOLOGY = re.compile(r"(?:We|The\s+(?:paper|editors?|author))\s+(?:\w+ly\s+)?(?:are|is|am|apologi[sz]e|regret|ask)\b", re.IGNORECASE)
_SAYS_WHAT_IS = re.compile(r"\b(?:is|are|was|were|has|have|had|did|does)\b", re.IGNORECASE)
_NOT_BY = re.compile(
    r"\b(?:spoken|said|made|written|uttered)\s+by\s+(?:Dr|Mr|Mrs|Ms|Professor|Prof)?\.?\s*(?P<right>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,3})"
    r"[^;“”\"]{0,100}?,?\s+(?:and\s+)?not\s+by\s+(?:Dr|Mr|Mrs|Ms|Professor|Prof)?\.?\s*(?P<wrong>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,3})"
)
_QUOTED = re.compile(r"[“\"](?P<said>[^“”\"\n]{8,300})[”\"]")
_FEWEST_SHARED = 2
_RARE = 4
"""Sentences of the pile that hold a word which alone ties a correction to what it corrects."""

_MOST_CITED = 2
_AS_ALIKE = 0.8
_ONE_DAY = 2.0
"""What it counts that both name one day, beside the weights of shared words."""

_GIVEN_TO = re.compile(r"[”\"][^;“”\"]{0,60}?\bto\s+(?:(?:the\s+)?[A-Za-z]+\s+){0,2}?(?P<wrong>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){1,3})")
_GIVEN_BEFORE = re.compile(
    r"\b(?:attributed|ascribed|gave|credited)\s+to\s+(?:(?:the\s+)?[A-Za-z]+\.?\s+){0,2}?(?P<wrong>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,3})\s+"
    r"the\s+(?:\w+\s+)?(?:words?|remark|sentence|statement|comment|quotation|quote|line)s?\b[^“\"]{0,12}[“\"]"
)
_WAS_SAID_BY = re.compile(
    r"\A(?:It|They|The\s+(?:words|sentence))\s+(?:was|were)\s+(?:\w+ly\s+)?(?:spoken|said|made|written|uttered)\s+by\b"
)
_FULL_NAME = re.compile(r"\b(?P<right>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){1,3})")
_FIRST_WORDS = 4
_NAMED_BEFORE = 6
_SHOWN = 22
_STOP = re.compile(r"[;:(]\s")


def find_claims_corrected(story: Story) -> list[Dispute]:
    """What a box of corrections says was reported wrongly, and what it says instead; each sentence of the box once."""
    found: list[Dispute] = []
    for group in correction_groups(story):
        days = {date.edtf for passage in group for date in passage.dates if _REPORT_OF.search(passage.text[: date.start])}
        wrong = [
            source
            for source, places in sorted(story.places.items())
            if places and story.passages[places.start].published in days and source != group[0].source
        ]
        for at, passage in enumerate(group):
            after = group[at + 1] if at + 1 < len(group) else None
            found += filter(None, [_said_by_another(story, passage, after) or _corrected(story, passage, after, wrong)])
    return found


def _said_by_another(story: Story, passage: Passage, after: Passage | None) -> Dispute | None:
    """`The words “…” were spoken by Lowell, and not by Tansley`; `we attributed “…” to Stahl. It was spoken by Whitlow`."""
    quoted = _QUOTED.search(passage.text)
    names = _right_and_wrong(passage, after) if quoted is not None else None
    if quoted is None or names is None:
        return None
    right, wrong, cited = names
    words = [word.folded for word in find_words(quoted["said"])][:_FIRST_WORDS]
    telling = wrong.split()[-1] if wrong.split()[-1] != right.split()[-1] else wrong.split()[-2:][0]  # of namesakes the first name
    said = [each for each in _holding(story, quoted["said"]) if each not in cited and _has_run(each, words)]
    held = [each for each in said if _is_near(story, telling, each)]
    if not held:
        return None
    question = f"Who said “{' '.join(quoted['said'].split()).rstrip(' ,.')}”?"
    return Dispute(question, "correction", [(wrong, held[:_MOST_CITED]), (right, cited)])


def _right_and_wrong(passage: Passage, after: Passage | None) -> tuple[str, str, list[Passage]] | None:
    """Who said a quotation, who was said to have said it, and the sentences that tell."""
    match = _NOT_BY.search(passage.text)
    if match is not None:
        return match["right"], match["wrong"], [passage]
    given = _GIVEN_TO.search(passage.text) or _GIVEN_BEFORE.search(passage.text)
    by = _WAS_SAID_BY.match(after.text) if after is not None else None
    name = _FULL_NAME.search(after.text, by.end()) if after is not None and by is not None else None
    if given is None or name is None or after is None:
        return None
    return name["right"], given["wrong"], [passage, after]


def _is_near(story: Story, name: str, passage: Passage) -> bool:
    """Whether a passage names somebody, or the sentences before it do: `he said`."""
    before = story.passages[max(0, passage.number - _NAMED_BEFORE) : passage.number + 1]
    return any(name in each.text for each in before if each.source == passage.source)


def _holding(story: Story, words: str) -> Iterable[Passage]:
    return (story.passages[number] for number in story.index.holding(content_stems(words)))


def _has_run(passage: Passage, words: list[str]) -> bool:
    own = [word.folded for word in passage.words]
    return any(own[at : at + len(words)] == words for at in range(len(own)))


def _corrected(story: Story, passage: Passage, after: Passage | None, wrong: list[str]) -> Dispute | None:
    """What a sentence of the box corrects: the report it names, else the sentence after it against its own words."""
    if any(value.kind not in ("label", "ordinal") for value in passage.values):
        return None  # a figure is corrected by a figure
    if _OWN_REPORT.search(cues.blank_quotations(passage.text)) is not None:
        if after is None or after.values or not _SAYS_WHAT_IS.search(after.text):
            return None
        question = ask_if_called_rightly(clean_text(passage))
        return Dispute(question, "correction", [("as first reported", [passage]), ("corrected", [after])], "claim")
    own = cues.blank_quotations(passage.text)
    if _APOLOGY.match(own):
        return None
    if not wrong or not (NEGATION.search(own) and _SAYS_WHAT_IS.search(own)):
        return None
    held = _most_alike(story, passage, wrong)
    question = f"Is it right that {_first_clause(passage)}?"
    return Dispute(question, "correction", [("as first reported", held), ("corrected", [passage])]) if held else None


def _first_clause(passage: Passage) -> str:
    """The words of a sentence up to its first stop, or a few of them; the first word small unless it is a name."""
    text = " ".join(_STOP.split(clean_text(passage))[0].split()).rstrip(" .,")
    words = text.split()
    text = text if len(words) <= _SHOWN else " ".join(words[:_SHOWN]) + "…"
    return text[:1].lower() + text[1:] if find_words(text)[:1] and find_words(text)[0].is_stop else text


def _most_alike(story: Story, passage: Passage, sources: list[str]) -> list[Passage]:
    """The sentences of some sources that have most in common with a correction, the most alike first, in reading order."""
    mine = {concept(term): story.index.idf(term) for term in passage.terms if term[0] != "#"}
    days = {date.edtf for date in passage.dates if date.precision == "day"}
    scored: list[tuple[float, Passage]] = []
    for other in (each for source in sources for each in story.in_source(source)):
        if other.published == UNKNOWN or cues.starts_correction(other.text):
            continue
        shared = ({concept(term) for term in other.terms} & mine.keys()) - CALENDAR
        rare = any(len(story.index.holders(term)) <= _RARE for term in other.terms if concept(term) in shared)
        if len(shared) >= _FEWEST_SHARED or rare:
            one_day = _ONE_DAY * any(date.edtf in days for date in other.dates)
            scored.append((round(fsum(sorted(mine[term] for term in shared)) + one_day, 6), other))
    scored.sort(key=lambda pair: (-pair[0], pair[1].number))
    near = [(score, other) for score, other in scored[:_MOST_CITED] if score >= _AS_ALIKE * scored[0][0]]
    return sorted((other for _, other in near), key=lambda other: other.number)
