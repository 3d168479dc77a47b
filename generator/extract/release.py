"""What an office adds below its release: who it is, what it may not be held to, whom to call.

The words would pass for the story's, so two signs are asked for: a heading such as "About Orm Foods" and, below it or at the top of
the page, what only a release has. An office that gives bare facts about itself is kept; one that praises itself or guards itself is not.
"""

from __future__ import annotations

import re

from generator.extract.boilerplate import plain
from generator.extract.closing import closing_reason
from generator.extract.contacts import begins_contact
from generator.extract.lines import Line, is_prose
from generator.model import BlockKind

_ABOUT = re.compile(r"about (?P<whom>(?-i:[A-Z0-9])[\w&.,'’ -]{1,60}?)\s?:?\Z", re.I)
_CAUTION = re.compile(r"(?:cautionary (?:note|statement)|safe harbou?r|forward[- ]looking (?:statements?|information))\b.{0,60}\Z", re.I)
_SIGN = re.compile(
    r"(?-i:SOURCE):? (?-i:[A-Z])|(?:this|the) (?:press |news )?(?:release|announcement)\b.{0,40}forward[- ]looking",
    re.I,
)
_SELF = re.compile(
    r"\b(?:leading|leader|dedicated|committed|mission|vision|passionate|award-winning|world-class|trusted|innovative|forward[- ]looking)\b",
    re.I,
)
"""What an office says of itself: praise, and what it may not be held to."""
_LOOKS_FORWARD = re.compile(r"\bforward[- ]looking\b", re.I)
_KEPT = re.compile(r"\W{0,4}(?:\d{1,2}[.)]\s|corrections?\b|corrected\b|clarification\b|editor['’]s note\b)", re.I)
_RELEASE_LABELS = frozenset({"label of a press release", "desk line of a news agency"})


def label_release(lines: list[Line], first: int) -> None:
    """Label everything from the office's own heading to the end of a release; numbered notes and corrections stay."""
    head = next((index for index in range(first + 1, len(lines)) if _is_head(lines, index)), len(lines))
    told = sum(len(line.text.split()) for line in lines[first:head])
    below = lines[head:]
    if sum(len(line.text.split()) for line in below) > 2 * told:
        return
    signed = any(line.reason in _RELEASE_LABELS for line in lines[:first]) or any(
        _is_sign(words := plain(line.text[:300])) or closing_reason(words) for line in below[1:]
    )
    for part in _parts(lines, head) if signed else ():
        head_words = plain(part[0].text[:200])
        wanted = _SELF if _ABOUT.match(head_words) else _LOOKS_FORWARD if _CAUTION.match(head_words) else None
        if wanted is None or any(wanted.search(line.text) for line in part[1:]):
            for line in part:
                if not _KEPT.match(line.text):
                    line.become(BlockKind.BOILERPLATE, "what an office says of itself below its release")


def _parts(lines: list[Line], head: int) -> list[list[Line]]:
    """The lines from `head` on, cut before each heading and each line only a release has."""
    parts: list[list[Line]] = []
    for index in range(head, len(lines)):
        if not parts or _is_head(lines, index) or _is_sign(plain(lines[index].text[:300])):
            parts.append([])
        parts[-1].append(lines[index])
    return parts


def _is_sign(words: str) -> bool:
    """Whether a line is one that only a release has."""
    return _SIGN.match(words) is not None or begins_contact(words)


def _is_head(lines: list[Line], index: int) -> bool:
    """Whether a short line names the office of the story after "About", or opens its cautions."""
    words = plain(lines[index].text[:200])
    if len(words.split()) > 12 or is_prose(words):
        return False
    if _CAUTION.match(words):
        return True
    found = _ABOUT.match(words)
    return found is not None and any(found["whom"].split()[0] in line.text for line in lines[:index])
