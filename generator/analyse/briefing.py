"""The briefing as a whole: its title, from the best headline of the pile, and a cited standfirst."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from generator.citations import cite
from generator.language.pile.agreement import Agreement
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import clean_span, is_repeat_block, point_text, stands_alone
from generator.language.pile.vocabulary import read_vocabulary
from generator.language.words import cues
from generator.language.words.dates import CALENDAR_NAMES
from generator.language.words.day_words import count_days
from generator.language.words.tokens import content_stem, content_stems, find_words
from generator.language.words.values import find_values
from generator.model import UNKNOWN, Block, BlockKind, BriefingInfo, KeyPoint, Summary

_OUTLET = re.compile(r"\s+[|·•◆»]\s+.*$|\s+[-–—]\s+(?:the\s+)?[^\W\d_a-zß-öø-ÿ][^-–—|]{1,40}$")
"""After a dash a name is the outlet's; small letters say who claims it ("- police"), and that belongs to the headline."""
_TAIL = re.compile(r"(?::|\s[-–—])\s+(?:live|latest|updates?|as it happened|what we know)\b.*$", re.IGNORECASE)
_ATTRIBUTION = re.compile(
    r"(?:,\s+(?:\w+\s+){0,2}(?:says?|sources?|officials?|reports?)(?:\s+(?:say|said|says))?|\s+[-–—]\s+[^-–—|]{2,40})$", re.IGNORECASE
)
"""Who claims what a headline says; no reason for or against it, and never left out of a title."""
_LEAD = re.compile(
    r"^(?:breaking|live|update[ds]?|exclusive|opinion|analysis|explainer|watch|video|comment|q&a|faq)\s*[:|–—-]\s*",
    re.IGNORECASE,
)
_LISTICLE = re.compile(
    r"^(?:\w+\s+)?(?:questions|things|facts|takeaways|reasons|ways)\b|\b(?:explained|everything\s+(?:you|we)|need\s+to\s+know|should\s+know)\b",
    re.IGNORECASE,
)
_CHATTY = re.compile(r"\b(?:we|our|us|you|your|my|how|why|what|who)\b|[.!]\s\w", re.IGNORECASE)
"""Of a column, an explainer or a question answered: no news."""
_CALENDAR_STEMS = frozenset(content_stems(" ".join(CALENDAR_NAMES)))
_TELLING = 4
"""Words of a headline that are weighed, those most sources have: a headline that says more than others is no worse for it."""
_LONGEST = 300
_MOST_WORDS = 80
_OPENING = 3
"""Sentences of an article that open it."""

FALLBACK = "What the sources say"


def find_info(
    story: Story,
    agreement: Agreement,
    key_points: tuple[KeyPoint, ...] = (),
    superseded: Collection[int] = frozenset(),
    why: Summary | None = None,
) -> BriefingInfo:
    """Title and standfirst: a headline cleaned of outlet names, and one or two cited sentences; and `why` it matters as found.

    `superseded` are passages that a later source corrected; neither repeats what they say.
    """
    title = find_title(story, superseded)
    standfirst = find_standfirst(story, agreement, key_points, superseded, title)
    return BriefingInfo(title=title, standfirst=standfirst, why=why or Summary())


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


def find_title(story: Story, superseded: Collection[int] = frozenset()) -> str:
    """The headline most in line with what all sources talk about, cleaned; a plain one where no headline will do."""
    overtaken = {value.key for number in sorted(superseded) for value in story.passages[number].values if value.kind != "label"}
    titles: list[tuple[int, str, tuple[str, ...]]] = []
    for order, document in enumerate(story.documents):
        publisher = set(content_stems(document.source.publisher)) if document.source.publisher != UNKNOWN else set[str]()
        for title in dict.fromkeys((document.source.title, *_headlines(document.source.text, document.blocks))):
            clean = _clean_title(title)
            if not 3 <= len(find_words(clean)) <= 18 or clean.endswith("?") or cues.has_placeholder(clean) or cues.speaks_for_itself(clean):
                continue
            stems = tuple(stem for stem in content_stems(_ATTRIBUTION.sub("", clean)) if stem not in _CALENDAR_STEMS)
            if stems and not publisher & set(stems):  # who writes of himself is a party: his release names no briefing
                titles.append((order, clean, stems))
    weight = _count_origins(story, {term for _, _, stems in titles for term in stems})
    options = []
    for order, clean, stems in titles:
        bare = _ATTRIBUTION.sub("", clean)
        best = sorted((weight[term] for term in set(stems)), reverse=True)[:_TELLING]
        score = (
            sum(best) / max(3, len(best)) / max(1, story.origins)
            - 0.03 * abs(len(find_words(bare)) - 9)
            - 0.3 * (":" in clean)
            - 0.5 * bool(_LISTICLE.search(clean))
            - 0.5 * bool(_CHATTY.search(clean))
            - 1.0 * any(value.key in overtaken for value in find_values(clean))
            - 0.3 * bool(re.search(r"[\"“‘']\w", clean))
        )
        options.append((-round(score, 6), order, clean))
    return min(options)[2] if options else FALLBACK


def _count_origins(story: Story, wanted: Collection[str]) -> Counter[str]:
    """How many origins have each of the wanted terms."""
    told: dict[str, set[str]] = {}
    for source, written in read_vocabulary(story):
        if written:
            terms = {term for word in written if (term := content_stem(word)) is not None and term in wanted}
            told.setdefault(story.in_source(source)[0].origin, set()).update(terms)
    return Counter(term for held in told.values() for term in held)


def _headlines(text: str, blocks: Sequence[Block]) -> list[str]:
    return [block.span.slice(text) for block in blocks if block.kind is BlockKind.HEADLINE]


def find_standfirst(
    story: Story, agreement: Agreement, key_points: tuple[KeyPoint, ...], superseded: Collection[int] = frozenset(), title: str = ""
) -> Summary:
    """What happened and where it stands: the point that opens an article and says most of what the title says, and the first point
    of the latest articles."""
    cited = (p for source in {point.cites[0].source for point in key_points if point.cites} for p in story.in_source(source))
    told = {(p.source, clean_span(p).slice(p.document.source.text)): p for p in cited}
    origins = [(point, told.get((point.cites[0].source, point.cites[0].quote)) if point.cites else None) for point in key_points]
    latest = max((p.published for p in story.passages if p.published != UNKNOWN), default=UNKNOWN)
    openings = [(point, p) for point, p in origins if p is not None and p.position < _OPENING]
    # the end of a story is no place to begin it: articles of the last day open it only where no other does
    named = set(content_stems(title))
    openings.sort(
        key=lambda each: (
            each[1].published == latest,
            count_days(point_text(each[1])) > 0,
            -len(named.intersection(content_stems(each[0].text))),
        )
    )
    best = openings[0][1] if openings else _best_opening(story, agreement, superseded)
    if best is None:
        return Summary(key_points[0].text, key_points[0].cites) if key_points else Summary()
    if best.published in (latest, UNKNOWN):
        return _summary(story, agreement, best)
    for _, passage in origins:
        if passage is None or passage.published != latest or passage.length + best.length > _MOST_WORDS:
            continue
        if not agreement.says_the_same(passage.number, best.number):
            return _summary(story, agreement, best, passage)
    return _summary(story, agreement, best)


def _summary(story: Story, agreement: Agreement, *told: Passage) -> Summary:
    """The passages as one text, each with every sentence that says the same."""
    cited = {number: story.passages[number] for each in told for number in (each.number, *agreement.agreeing(each.number))}
    text = " ".join(map(point_text, told))
    return Summary(text, tuple(cite(each.document, clean_span(each)) for each in cited.values()))


def _best_opening(story: Story, agreement: Agreement, superseded: Collection[int]) -> Passage | None:
    days = sorted({passage.published for passage in story.passages} - {UNKNOWN})
    best, best_score = None, 0.0
    for passage in story.passages:
        if passage.position >= _OPENING or is_repeat_block(passage) or passage.length < 10 or passage.number in superseded:
            continue
        if not stands_alone(passage):
            continue
        score = (
            agreement.support(passage.number)
            + 0.5 * len(agreement.agreeing(passage.number))
            - 0.3 * passage.position
            - 0.25 * cues.count_vague(passage.text)
        )
        score -= 0.02 * max(0, passage.length - 30) + 0.3 * (not passage.dates)
        if days and passage.published != UNKNOWN:
            score += 0.1 * days.index(passage.published) / len(days)
        if best is None or round(score, 6) > best_score:
            best, best_score = passage, round(score, 6)
    return best
