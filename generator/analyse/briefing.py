"""The briefing as a whole: its title, from the best headline of the pile, and a cited standfirst."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from generator.citations import cite
from generator.edtf import parse_day
from generator.language.pile.agreement import Agreement
from generator.language.pile.overtaken import is_overtaken, last_day, last_days_of_counts
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import clean_span, count_presumed, is_repeat_block, point_text, stands_alone
from generator.language.pile.vocabulary import read_vocabulary
from generator.language.words import cues
from generator.language.words.dates import CALENDAR_NAMES
from generator.language.words.tokens import content_stem, content_stems, find_words
from generator.language.words.values import find_values
from generator.model import UNKNOWN, Block, BlockKind, BriefingInfo, Citation, KeyPoint, Summary

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

_EARLY, _TITLE, _BACKED, _MOST_BACKED, _SLOT, _LONG, _USUAL_WORDS = 1.2, 0.7, 0.1, 5, 0.03, 0.02, 30
_OVERTAKEN, _PRESUMED, _END, _DEEP, _DEEPEST, _OLD = 0.5, 0.2, 1.5, 0.1, 10, 2.0
"""What counts for a standfirst. Source: chosen so that over seventeen stories the first sentence tells what began the story and the second
what its newest articles open with."""

_RECENT = 7
"""Days that are still news."""

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
    """What the story is about and how it stands: the point that opens it best, and the newest that a reader understands behind it.

    Both are key points, word for word, because these have the best evidence.
    """
    told = _find_passages(story, key_points)
    latest = last_day(story)
    opening = _find_opening(story, told, latest, frozenset(content_stems(title)))
    if opening is None:
        best = _best_opening(story, agreement, superseded)
        if best is None:
            return Summary(key_points[0].text, key_points[0].cites) if key_points else Summary()
        return _summary(story, agreement, best)
    point, passage = opening
    newest = _find_newest(agreement, told, point, passage)
    return Summary(f"{point.text} {newest.text}", _unite(point.cites, newest.cites)) if newest else Summary(point.text, point.cites)


def _find_passages(story: Story, key_points: Sequence[KeyPoint]) -> list[tuple[KeyPoint, Passage]]:
    """Each point with the sentence that tells it, in their order; without those that an editor took from elsewhere."""
    cited = (p for source in {point.cites[0].source for point in key_points if point.cites} for p in story.in_source(source))
    told = {(p.source, clean_span(p).slice(p.document.source.text)): p for p in cited}
    found = ((point, told.get((point.cites[0].source, point.cites[0].quote))) for point in key_points if point.cites)
    return [(point, passage) for point, passage in found if passage is not None]


def _find_opening(
    story: Story, told: Sequence[tuple[KeyPoint, Passage]], latest: str, named: Collection[str]
) -> tuple[KeyPoint, Passage] | None:
    """The point that tells best what the story is about: early in its article, early in the story, near the title, well backed."""
    days = [day for passage in story.passages if (day := parse_day(passage.published)) is not None]
    first, last = min(days, default=None), max(days, default=None)
    counts = last_days_of_counts(story)
    best, best_score = None, 0.0
    for order, (point, passage) in enumerate(told):
        if passage.position >= _OPENING:
            continue
        day = parse_day(passage.published)
        late = (day - first).days / max(1, (last - first).days) if day and first and last else 0.5
        score = _EARLY * (1 - late) - _SLOT * order - _LONG * max(0, len(point.text.split()) - _USUAL_WORDS)
        score += _TITLE * len({*named}.intersection(content_stems(point.text))) / max(1, len(named))
        score += _BACKED * min(_MOST_BACKED, _count_sources(point))
        score -= _OVERTAKEN * is_overtaken(passage, latest, counts) + _PRESUMED * count_presumed(passage)
        # the end of a story is no place to begin it: articles of the last day open it only where no other does
        score -= _END * (passage.published == latest and first != last)
        if best is None or round(score, 6) > best_score:
            best, best_score = (point, passage), round(score, 6)
    return best


def _find_newest(
    agreement: Agreement, told: Sequence[tuple[KeyPoint, Passage]], point: KeyPoint, passage: Passage
) -> KeyPoint | None:
    """The point of the newest articles that best says how things stand, behind `point`: told early, short, presuming little."""
    if passage.published == UNKNOWN:
        return None
    latest = max((place.published for _, place in told if parse_day(place.published)), default=UNKNOWN)
    if latest <= passage.published:
        return None
    options = []
    for order, (other, place) in enumerate(told):
        words = len(other.text.split())
        if place.published != latest or words + len(point.text.split()) > _MOST_WORDS or other.certainty == "disputed":
            continue
        if agreement.says_the_same(place.number, passage.number):
            continue
        score = _SLOT * order + _DEEP * min(_DEEPEST, place.position) + _LONG * max(0, words - _USUAL_WORDS)
        score += _OLD * _tells_old_news(place) + 2 * _PRESUMED * count_presumed(place)
        score -= _BACKED / 2 * min(_MOST_BACKED, _count_sources(other))
        options.append((round(score, 6), order, other))
    return min(options, key=lambda each: each[:2])[2] if options else None


def _count_sources(point: KeyPoint) -> int:
    return len({citation.source for citation in point.cites if citation.stance == "supports"})


def _tells_old_news(passage: Passage) -> bool:
    """Whether all days that a sentence names lie more than a week before its article."""
    day = parse_day(passage.published)
    named = [parse_day(date.edtf) for date in passage.dates if date.precision == "day"]
    known = [each for each in named if each is not None]
    return day is not None and bool(known) and all((day - each).days > _RECENT for each in known)


def _unite(first: Sequence[Citation], second: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations of both, each passage once."""
    # those of points that editors have seen come without their places
    return tuple({(c.source, c.quote, c.prefix, c.suffix, c.stance): c for c in (*first, *second)}.values())


def _summary(story: Story, agreement: Agreement, passage: Passage) -> Summary:
    """What a passage tells, with every sentence that says the same."""
    cited = (story.passages[number] for number in (passage.number, *agreement.agreeing(passage.number)))
    return Summary(point_text(passage), tuple(cite(each.document, clean_span(each)) for each in cited))


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
