"""The briefing as a whole: its title, from the best headline of the pile, and a cited standfirst."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.citations import cite
from generator.language import cues
from generator.language.agreement import Agreement
from generator.language.passages import Story
from generator.language.readable import clean_span, clean_text, is_repeat_block, stands_alone
from generator.language.tokens import content_stems, find_words
from generator.model import UNKNOWN, Block, BlockKind, BriefingInfo, KeyPoint, Summary

_OUTLET = re.compile(r"\s+[|·•◆»]\s+.*$|\s+[-–—]\s+[^-–—|]{2,40}$")
_TAIL = re.compile(
    r",\s+(?:\w+\s+){0,2}(?:says?|sources?|officials?|reports?)(?:\s+(?:say|said|says))?\.?$|(?::|\s[-–—])\s+(?:live|"
    r"latest|updates?|as it happened|what we know)\b.*$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:breaking|live|update[ds]?|exclusive|opinion|analysis|explainer|watch|video|comment|q&a|faq)\s*[:|–—-]\s*",
    re.IGNORECASE,
)
_LISTICLE = re.compile(
    r"^(?:\w+\s+)?(?:questions|things|facts|takeaways|reasons|ways)\b|\b(?:explained|everything\s+(?:you|we)|need\s+to\s+know|should\s+know)\b",
    re.IGNORECASE,
)
_LONGEST = 300
FALLBACK = "What the sources say"


def find_info(story: Story, agreement: Agreement, key_points: tuple[KeyPoint, ...] = ()) -> BriefingInfo:
    """Title and standfirst: a headline cleaned of outlet names, and one cited sentence of an article's opening."""
    return BriefingInfo(title=find_title(story), standfirst=find_standfirst(story, agreement, key_points))


def _clean_title(title: str) -> str:
    plain = " ".join(title[:_LONGEST].split()).strip("#*_ ")
    plain = _LEAD.sub("", plain)
    shorter = _OUTLET.sub("", plain)
    if len(find_words(shorter)) >= 4:
        plain = shorter
    shorter = _TAIL.sub("", plain)
    if len(find_words(shorter)) >= 3:
        plain = shorter
    plain = plain.strip(" .|–—-")
    return plain[:1].upper() + plain[1:]


def find_title(story: Story) -> str:
    """The headline most in line with what all sources talk about, cleaned; a plain one where no headline will do."""
    weight: dict[str, int] = {}
    seen: dict[str, set[str]] = {}
    for passage in story.passages:
        for term in content_stems(passage.text):
            seen.setdefault(term, set()).add(passage.origin)
    for term, origins in seen.items():
        weight[term] = len(origins)
    options = []
    for order, document in enumerate(story.documents):
        for title in dict.fromkeys((document.source.title, *_headlines(document.source.text, document.blocks))):
            clean = _clean_title(title)
            words = find_words(clean)
            if not 3 <= len(words) <= 18 or clean.endswith("?") or cues.has_placeholder(clean) or cues.speaks_for_itself(clean):
                continue
            stems = content_stems(clean)
            if not stems:
                continue
            shared = sum(weight.get(term, 0) for term in stems) / len(stems)
            score = (
                shared / max(1, story.origins)
                - 0.03 * abs(len(words) - 9)
                - 0.3 * (":" in clean)
                - 0.5 * bool(_LISTICLE.search(clean))
                - 0.3 * bool(re.search(r"[\"“‘']\w", clean))
            )
            options.append((-round(score, 6), order, clean))
    return min(options)[2] if options else FALLBACK


def _headlines(text: str, blocks: Sequence[Block]) -> list[str]:
    return [block.span.slice(text) for block in blocks if block.kind is BlockKind.HEADLINE]


def find_standfirst(story: Story, agreement: Agreement, key_points: tuple[KeyPoint, ...]) -> Summary:
    """The opening sentence best supported by the other sources, with every sentence that says the same."""
    days = sorted({passage.published for passage in story.passages} - {UNKNOWN})
    best, best_score = None, 0.0
    for passage in story.passages:
        if passage.position > 2 or is_repeat_block(passage) or not stands_alone(passage) or len(passage.words) < 10:
            continue
        agreeing = agreement.agreeing(passage.number)
        score = (
            agreement.support(passage.number)
            + 0.5 * len(agreeing)
            - 0.3 * passage.position
            - 0.25 * cues.count_vague(passage.text)
        )
        score -= 0.02 * max(0, len(passage.words) - 30) + 0.3 * (not passage.dates)
        if days and passage.published != UNKNOWN:
            score += 0.1 * days.index(passage.published) / len(days)
        if best is None or round(score, 6) > best_score:
            best, best_score = passage, round(score, 6)
    if best is None:
        return Summary(key_points[0].text, key_points[0].cites) if key_points else Summary()
    others = [story.passages[number] for number in agreement.agreeing(best.number)]
    return Summary(clean_text(best), tuple(cite(each.document, clean_span(each)) for each in (best, *others)))
