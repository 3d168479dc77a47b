"""What a reader must see beside a passage to understand what it leaves open: who `she` is, what follows a question or `Nobody knows`."""

from __future__ import annotations

import re

from generator.language.pile.passages import Passage, Story
from generator.language.words import cues
from generator.model import BlockKind

_HE_OR_SHE = re.compile(
    r"(?:(?:And|But|Yet|So|Nor|Still),?\s+)?(?:(?:would|did|does|could|has|will|is|was)\s+)?(?P<pronoun>he|she|his|her)\b", re.IGNORECASE
)
_MAN, _WOMAN = re.compile(r"\b(?:Mr|Sir|Lord)\b"), re.compile(r"\b(?:Ms|Mrs|Miss|Lady|Dame)\b")
_SHE = re.compile(r"\b(?:he|she)\b")
_THE_MATTER = re.compile(
    r"\b(?:takes?\s+up|hears?|considers?|decides?(?:\s+on)?|rules?\s+on|discuss(?:es)?|examines?)\s+the\s+(?:matter|case|affair|issue)(?=[.,;]|\s+(?:on|in|at|next|this)\b)"
)
_LEANS = re.compile(
    r"(?:(?:And|But|Yet|So|Nor|Still),?\s+)?(?:(?:It|This|That)(?!\s+(?:is|was|remains?|seems|appears|has\s+been|may|might|could|will)\b)|They|Its|Their|"
    r"These|Those|Both\s+(?:is|are|were|have|will)\b|Asked\s+(?:whether|if|about|why|when|how)\b[^,]{0,60}\b(?:it|them|any|they|that|this)\b)",
)
_I = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Uu]s)\b")
_MOST_BACK = 4
_SHRUGS = re.compile(
    r"(?:But\s+|So\s+far,?\s+)?(?:(?:nobody|no\s+one)\s+(?:\w+\s+)?(?:knows?|can\s+(?:say|tell))(?:\s+(?:yet|for\s+(?:sure|certain)))?|(?:that|it|this)\s+"
    r"(?:depends\b[^,;:.]{0,40}|is\s+(?:still\s+)?(?:not\s+(?:yet\s+)?(?:known|clear|certain|decided|settled)|un\w+|disputed|open))|not\s+yet|"
    r"(?:that|it)\s+remains\s+[^,;:.]{3,30}|unclear|unknown|hard\s+to\s+say|(?:it\s+is\s+)?too\s+early\s+to\s+(?:say|tell))\s*[.]\Z",
    re.IGNORECASE,
)
"""The whole of a sentence that says no more than that nobody knows, or that it depends."""

_MOST_AFTER = 3
_MOSTLY_QUOTED = 0.8


def find_lead(story: Story, passage: Passage) -> Passage | None:
    """The sentence before that says whom or what the opening pronoun of the passage means; None where it has none, or none says it."""
    if person := _HE_OR_SHE.match(passage.text):
        named = _person_named(story, passage)
        other = _WOMAN if person["pronoun"].lower() in ("he", "his") else _MAN
        return None if named is not None and other.search(named.text) else named
    if _SHE.search(cues.blank_quotations(passage.text)) and not _names_a_person(story, passage):
        return _person_named(story, passage)
    if _THE_MATTER.search(passage.text):
        return find_before(story, passage) or _person_named(story, passage)
    return find_before(story, passage) if _LEANS.match(passage.text) else None


def find_before(story: Story, passage: Passage) -> Passage | None:
    """The sentence before, where it tells something by itself: no bare quotation, nothing that leans on a sentence still further back."""
    last = story.before(passage)
    if last is None or cues.quoted_share(last.text) > _MOSTLY_QUOTED or _HE_OR_SHE.match(last.text) or last.text.rstrip().endswith("?"):
        return None
    return last


def find_follow(story: Story, passage: Passage, *, asks: bool) -> tuple[Passage, ...]:
    """The sentences after a passage that only asks or shrugs, up to the one that says what is open; () for other passages.

    `asks`: the passage is itself the question.
    """
    after = [each for each in story.passages[passage.number + 1 : passage.number + 1 + _MOST_AFTER] if each.source == passage.source]
    if asks:
        if after and after[0].paragraph != passage.paragraph and passage.kind is BlockKind.BODY and not passage.starts_paragraph:
            return ()
        opens = next((at for at, each in enumerate(after) if leaves_open(each)), 0)
        return tuple(after[: opens + 1])
    if not _SHRUGS.match(passage.text.strip()):
        return ()
    return tuple(each for each in after[:1] if each.paragraph == passage.paragraph)


def runs_on(last: Passage, passage: Passage) -> bool:
    """Whether two passages belong to one run of text: the same kind of block, or the opening paragraph and what follows it."""
    running = (BlockKind.LEDE, BlockKind.BODY)
    return last.kind is passage.kind or (last.kind in running and passage.kind in running)


def leaves_open(passage: Passage) -> bool:
    """Whether a sentence after a question says that it is open, in the source's own voice."""
    marked = cues.find_open_cues(passage.text) or cues.find_pending_cues(passage.text)
    return bool(marked) and not _I.search(cues.blank_quotations(passage.text))


def _names_a_person(story: Story, passage: Passage) -> bool:
    return any(actor in story.actors and story.actors[actor].kind == "person" for actor in passage.actors)


def _person_named(story: Story, passage: Passage) -> Passage | None:
    """The last sentence before, in the paragraph or at the end of the one before, that names a person."""
    for back in range(1, _MOST_BACK + 1):
        number = passage.number - back
        last = story.passages[number] if number >= 0 else None
        if last is None or last.source != passage.source or passage.paragraph - last.paragraph > 1 or not runs_on(last, passage):
            return None
        if _names_a_person(story, last) and not _HE_OR_SHE.match(last.text):
            return last
    return None
