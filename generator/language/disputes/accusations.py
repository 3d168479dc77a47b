"""What somebody is accused of, and who does no more than deny it.

Who denies a charge answers it, and that is no second account of what happened: that begins where the accused tell their own.
"""

from __future__ import annotations

import re

from generator.language.pile.passages import Passage, Story
from generator.language.words import cues
from generator.language.words.cue_words import phrases

_ACCUSES = phrases(
    r"""
    accus(?:es|ed|ing)|charg(?:es|ed) (?:him|her|them|with)|brought charges|alleg(?:es|ed|ing)|suspect(?:s|ed)?|indict(?:s|ed)|took bribes
    """
)
_DENIES_IT = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?)\s+(?:it|this|that|them|the\s+(?:charges?|accusations?|allegations?))\s*(?=[.,;]|$|\s(?:and|but)\b)",
    re.IGNORECASE,
)
_DENIES_HAVING = re.compile(r"\bden(?:y|ies|ied)\s+(?:ever\s+)?having\b", re.IGNORECASE)
_TELLS_OTHERWISE = phrases(
    r"says?|said|saying|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|argu(?:es|ed|ing)|point(?:s|ed|ing)? (?:to|out)|call(?:s|ed|ing)"
)
_WITHIN = 8
"""Sentences before a denial within which stands what is denied."""


def find_accusation(story: Story, denial: Passage) -> list[Passage]:
    """What somebody who `denies it` is accused of in the same paragraph, other sentences may stand between."""
    own = cues.blank_quotations(denial.text)
    if not (_DENIES_IT.search(own) or _DENIES_HAVING.search(own)):
        return []
    for candidate in reversed(story.passages[max(0, denial.number - _WITHIN) : denial.number]):
        if (candidate.source, candidate.paragraph) != (denial.source, denial.paragraph):
            break
        if accuses(candidate):
            return [candidate]
    return []


def only_pleads(claim: Passage, denial: Passage) -> bool:
    """Whether a sentence does nothing but deny an accusation."""
    own = cues.blank_quotations(denial.text)
    match = _DENIES_IT.search(own)
    pleads = match is not None and (accuses(claim) or "charge" in match.group())
    return match is not None and pleads and _TELLS_OTHERWISE.search(own, match.end()) is None


def accuses(passage: Passage, before: int | None = None) -> bool:
    """Whether a sentence tells of a charge in its own words, up to the offset `before`; no question does."""
    return _ACCUSES.search(cues.blank_quotations(passage.text)[:before]) is not None and not passage.text.rstrip().endswith("?")
