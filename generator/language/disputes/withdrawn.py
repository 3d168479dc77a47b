"""Claims that whoever made them has withdrawn: `The firm has withdrawn its assurance that both valves worked`, and who gave it."""

from __future__ import annotations

import re

from generator.language.disputes.corrections import find_claim
from generator.language.disputes.disputes import Dispute
from generator.language.pile.marked import find_marked
from generator.language.pile.passages import Passage, Story
from generator.language.words import cues
from generator.language.words.tokens import content_stems

_WITHDRAWS = re.compile(
    r"\b(?:withdr(?:aw|aws|ew|awn)|retract(?:s|ed)?|t(?:ook|akes|aken)\s+back|drop(?:s|ped)|abandon(?:s|ed)|gave\s+up|given\s+up)\s+"
    r"(?:its|his|her|their|the)\s+(?:\w+\s+)?(?:assurance|claim|statement|assertion|denial|accusation|allegation|charge|account|version|line)\s+"
    r"that\s+(?P<claim>[^;:“”\"\n]{12,200})",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:not|never|no|n['’]t|refus(?:e|es|ed)|declin(?:e|es|ed)|should|must|would|could|may|might|will|to|if|unless|until|asked|urged|demanded)"
    r"\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(r"\b(?:if|whether|might|could|would|should|may)\b|\?", re.IGNORECASE)
"""Claims nothing."""


def find_withdrawn(story: Story) -> list[Dispute]:
    """Each claim that a source says was withdrawn, and a passage of another source that makes it."""
    found: list[Dispute] = []
    for passage in find_marked(story, "tells that a claim was withdrawn", _withdrawn):
        claim = _withdrawn(passage)
        if claim is None:
            continue
        holding = (story.passages[number] for number in story.index.holding(content_stems(claim["claim"])))
        loose = {each.number for each in holding if each.source == passage.source or not _asserts(each)}
        held = find_claim(story, [passage], claim["claim"], [], loose | {passage.number})
        if held is not None:
            found.append(Dispute("", "correction", [("", [held]), ("", [passage])], "account"))
    return found


def _asserts(passage: Passage) -> bool:
    return _SUPPOSES.search(passage.text) is None and not cues.is_negated(passage.text)


def _withdrawn(passage: Passage) -> re.Match[str] | None:
    own = cues.blank_quotations(passage.text)
    match = None if passage.text.rstrip().endswith("?") else _WITHDRAWS.search(own)
    return None if match is None or _NOT_YET.search(own[: match.start()]) else match
