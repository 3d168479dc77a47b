"""Questions that a source asks in its own words: in a sentence of its text, or in the heading over a passage."""

from __future__ import annotations

import re

from generator.citations import cite
from generator.language.pile.passages import Passage, Story
from generator.language.questions.standing import leaves_open
from generator.language.words import cues
from generator.language.words.phrasing import POINTING, finish, has_loose_pronoun
from generator.language.words.tokens import find_words
from generator.model import BlockKind, Citation, Span

_ASKING = re.compile(
    r"(?:who|what|when|where|why|how|which|whose|will|would|could|can|did|does|do|is|are|was|were|has|have|had|should|may|must)\b",
    re.IGNORECASE,
)
_ELLIPTIC = re.compile(r"\A(?:And|But|So)\s+(?=(?:the|its|their|a|an)\s[^?]{2,60}\?\Z)")
_WHAT_OF = re.compile(r"What\s+of\s+(?P<whom>(?:the|[A-Z])[^?,]{2,80})\?\Z", re.IGNORECASE)
_OPENS_ASKING = re.compile(r"[A-Z][^.!?\n]{4,140}\?\s+\S")
_OVER_ANY_STORY = frozenset(
    "so and but what which where how who why when is are was were do does did have has had will can could might may "
    "would should the a an we they people it this that you us next now happen happens happened come comes know "
    "known other big biggest main key open thing things question questions unanswered remaining still left say "
    "saying said reaction reactions mean means stand stands matter matters far here there not background context "
    "wider issue issues risk risks think thinks about to go from get got in on of".split()
)
"""A heading of these words alone would stand over any story: What are the open questions?"""

_ANSWERS = re.compile(
    r"(?:yes|no|yep|nope|indeed|because|(?:surely|probably|possibly|perhaps|apparently|clearly|obviously|almost\s+certainly|most\s+likely|very\s+"
    r"likely)(?:\s+(?:not|so|yes))?(?=\s*[,.;:])|(?:[A-Z][\w’'-]+\s){0,3}[A-Z][\w’'-]+\s?:\s*[“\"](?:because|yes|no)|the\s+answer|of\s+course|certainly|exactly|correct|hardly|everybody|everyone|not\s+(?:a|one|"
    r"any|many)|"
    r"(?:he|she|it|they|we|there|that|some|most|many|few|all)\s+(?:is|are|was|were|has|have|had|does|do|did|will|would|can|"
    r"could)(?:\s+not|n['’]t)?\s*[.;,!])\b|"
    r"(?:he|she|it|they|we|there|that|some|most|many|few|all)\s+(?:is|are|was|were|has|have|had|does|do|did|will|would|can|"
    r"could)(?:\s+not|n['’]t)?\s*[.!]",
    re.IGNORECASE,
)
"""How a sentence begins that answers the question before it."""

_HOW_MANY = re.compile(r"How\s+(?:many|much|often|old|long|far)\b")
_COUNTS = re.compile(
    r"(?:(?:about|some|nearly|almost|roughly|around|only|just|at\s+least|more\s+than|fewer\s+than|less\s+than)\s+)?(?:\d|(?:one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands|dozens|none)\b)",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"How\s+(?:long|far|deep|high|wide|old|large|big|heavy|fast|tall)\s+(?:is|are|was|were)\b")


def ask_as_asked(story: Story, passage: Passage) -> str:
    """The question, as asked, of a sentence that asks one a reader understands and the next sentence does not answer; else ""."""
    text = " ".join(passage.text.split()).strip("*_ ")
    if not text.endswith("?") or passage.kind is BlockKind.FAQ or not 5 <= passage.length <= 25:
        return ""
    text = text[cues.connective_length(text) :]
    words = find_words(text)
    if words[0].folded in ("and", "but", "so", "or", "then"):
        text = text[words[1].start :]
    after = [each for each in story.passages[passage.number + 1 : passage.number + 4] if each.source == passage.source]
    if after and _ANSWERS.match(after[0].text.lstrip("“\"‘'")):
        return ""
    if after and _HOW_MANY.match(text) and _COUNTS.match(after[0].text):
        return ""
    if after and _MEASURE.match(text) and any(value.kind not in ("label", "ordinal") for value in after[0].values):
        return ""
    if after and cues.speaks_for_itself(after[0].text):
        return ""  # the writer's own question
    left_open = any(leaves_open(each) for each in after)
    alone = not after or (passage.starts_paragraph and after[0].paragraph != passage.paragraph)
    if (alone or _is_one_of_many(passage)) and not left_open:
        return ""  # a heading in an explainer, which goes on to answer it
    if not _ASKING.match(text) or cues.speaks_for_itself(text) or has_loose_pronoun(text) or any(sign in text for sign in "“”\":;"):
        return ""
    if what := _WHAT_OF.match(text):
        return finish(f"what became of {what['whom']}")
    return text[:1].upper() + text[1:]


def _is_one_of_many(passage: Passage) -> bool:
    """Whether the question opens its paragraph, as one opens the paragraph before or after: questions and answers, run on."""
    blocks, at = passage.document.blocks, passage.paragraph
    near = [blocks[number] for number in (at - 1, at + 1) if 0 <= number < len(blocks)]
    return passage.starts_paragraph and any(
        each.kind is BlockKind.BODY and _OPENS_ASKING.match(each.span.slice(passage.document.source.text).lstrip()) for each in near
    )


def cite_heading(passage: Passage, question: str) -> tuple[Citation, ...]:
    """The heading above a passage, where the question is the heading's: its names are those of the source."""
    if not passage.paragraph or question != asked_above(passage):
        return ()
    span, text = passage.document.blocks[passage.paragraph - 1].span, passage.document.source.text
    own = span.slice(text)
    start = len(own) - len(own.lstrip("#*_ \n\t"))
    return (cite(passage.document, Span(span.start + start, span.start + len(own.rstrip("#*_ \n\t"))), "context"),)


def _opening(passage: Passage) -> str:
    """What stands first in the paragraph of the passage."""
    return passage.document.blocks[passage.paragraph].span.slice(passage.document.source.text).lstrip("#*_ \n\t")[:40]


def asked_above(passage: Passage) -> str:
    """The question a source's own heading asks right above the passage, where it reads without the article; else ""."""
    blocks = passage.document.blocks
    if passage.paragraph and _ANSWERS.match(_opening(passage)):
        return ""
    if not 0 < passage.paragraph < len(blocks) or blocks[passage.paragraph - 1].kind is not BlockKind.HEADING:
        return ""
    heading = " ".join(blocks[passage.paragraph - 1].span.slice(passage.document.source.text).split()).strip("#*_ ")
    words = find_words(heading)
    heading = _ELLIPTIC.sub("What about ", heading)
    if all(word.folded in _OVER_ANY_STORY for word in words):
        return ""
    if not heading.endswith("?") or not 4 <= len(words) <= 25 or heading.count("?") > 1 or ". " in heading:
        return ""
    heading = POINTING.sub("the ", heading)
    return "" if cues.speaks_for_itself(heading) or cues.has_dangling_pronoun(heading, None, None) else heading
