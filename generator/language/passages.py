"""The sentences of a pile as the analysis sees them: text, names, numbers, dates and terms, with where each stands.

Made once and passed along, so that every section of the briefing reads the same facts. Sources left out of the briefing are
not in it.
"""

from __future__ import annotations

import bisect
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.edtf import parse_day
from generator.language.cue_words import VAGUE_STEMS
from generator.language.cues import blank_quotations
from generator.language.dates import DateMention, find_dates
from generator.language.notes import Notes, Sentence, Shelf, Slips, name_circumstances
from generator.language.reading import Readings, days_of, middle_of
from generator.language.similarity import TermIndex
from generator.language.tokens import Word, find_words, stem
from generator.language.values import Value
from generator.model import (
    UNKNOWN,
    Actor,
    BlockKind,
    Document,
    Mention,
    SourceRecord,
    Span,
)

_MOST_WITH_FIGURE = 400
_LISTED_PERSON_NOUNS = """
    man woman minister president official officials spokesman spokeswoman spokesperson driver mayor governor director
    chief officer judge lawyer resident residents people leader leaders doctor physician analyst analysts expert experts
    teacher student prosecutor senator lawmaker chairman chairwoman engineer worker workers victim suspect company
    utility agency ministry government council board commission
    """
_PERSON_NOUNS = frozenset(_LISTED_PERSON_NOUNS.split())


_words_of = lru_cache(maxsize=16384)(find_words)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of one source.

    `number` counts all passages of the story, `position` those of the source, `paragraph` its blocks, all from 0. `order` is
    that of the source, `published` EDTF or unknown.

    `actors` are ids in order of first mention. `first_name` is the offset in `text` of the first name or word for a person,
    `first_person` that of what he or she can mean; None where there is none. `terms` are stems, names folded to `@id` and
    numbers to their normalised value.

    `notes` are those on the passages of its source, in which it stands at `position`.

    `repeats`: an FAQ answer or table row of an article that has a text of its own, which it repeats. `inferred_year`: the
    article does not state its year, which is taken from the rest of the pile.
    """

    number: int
    document: Document
    order: int
    origin: str
    published: str
    span: Span
    text: str
    kind: BlockKind
    position: int
    paragraph: int
    starts_paragraph: bool
    terms: tuple[str, ...]
    actors: tuple[str, ...]
    first_name: int | None
    first_person: int | None
    values: tuple[Value, ...]
    dates: tuple[DateMention, ...]
    repeats: bool = False
    inferred_year: bool = False
    notes: Notes | None = field(default=None, repr=False, compare=False)

    @property
    def row(self) -> int:
        """Its place in the notes."""
        return self.position

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentence. They are found anew for passages that were not asked of late: held, they would fill the memory."""
        return _words_of(str(self.text))

    @property
    def source(self) -> str:
        """Id of the source the sentence stands in."""
        return self.document.source.id


@dataclass(frozen=True, slots=True)
class Story:
    """All passages of a pile in reading order, their likeness index, and the actors by id.

    `figures` leads from a number, as written or normalised, to the passages that hold it. `origins` is how many independent
    texts there are, `places` the numbers of each source's passages. `footing` names for each source all that its passages rest on:
    with equal names they are equal but for their numbers and origins, and so is the headline. `slips` keeps findings for later runs.
    """

    passages: tuple[Passage, ...]
    index: TermIndex
    actors: Mapping[str, Actor]
    documents: tuple[Document, ...]
    records: Mapping[str, SourceRecord]
    figures: Mapping[str, tuple[int, ...]]
    origins: int
    places: Mapping[str, range]
    footing: Mapping[str, str] = field(default_factory=dict)
    slips: Slips = field(default_factory=lambda: Slips(Shelf()), compare=False)

    def with_figure(self, value: Value) -> tuple[Passage, ...]:
        """The passages that hold the number of `value`, with whatever unit, in reading order; of very many the first."""
        numbers = {number for key in figure_keys(value) for number in self.figures.get(key, ())[:_MOST_WITH_FIGURE]}
        return tuple(self.passages[number] for number in sorted(numbers)[:_MOST_WITH_FIGURE])

    def in_source(self, source: str) -> tuple[Passage, ...]:
        """The passages of one source, in reading order."""
        place = self.places.get(source, range(0))
        return self.passages[place.start : place.stop]

    def naming(self, actor: str) -> tuple[Passage, ...]:
        """The passages that name an actor, in reading order."""
        return tuple(self.passages[number] for number in self.index.holders("@" + actor))


def read_story(
    documents: Sequence[Document],
    sources: Sequence[SourceRecord] = (),
    actors: Sequence[Actor] = (),
    mentions: Mapping[str, Sequence[Mention]] | None = None,
    readings: Readings | None = None,
) -> Story:
    """Every sentence of the sources in use that are read in full, in the order of `documents`, with what it holds.

    `readings` are those made already.
    """
    readings = readings or Readings()
    records = {record.id: record for record in sources}
    by_source: dict[str, list[tuple[int, int, str]]] = {}
    for actor_id in sorted(mentions or {}):
        for mention in (mentions or {})[actor_id]:
            by_source.setdefault(mention.source, []).append((mention.span.start, mention.span.end, actor_id))
    passages: list[Passage] = []
    used: list[Document] = []
    places: dict[str, range] = {}
    footing: dict[str, str] = {}
    days = sorted(day for document in documents if parse_day(day := _stated_day(document, records)) is not None)
    middle = days[len(days) // 2] if days else UNKNOWN
    people = frozenset(actor.id for actor in actors if actor.kind == "person")
    for order, document in enumerate(documents):
        record = records.get(document.source.id)
        if document.source.problem or (record is not None and record.use == "no"):
            continue
        used.append(document)
        if not readings.is_read_in_full(document):
            continue
        named = sorted(by_source.get(document.source.id, ()))
        first = len(passages)
        footing[document.source.id] = _read_document(document, readings, order, record, named, passages, middle, people)
        places[document.source.id] = range(first, len(passages))
    index = TermIndex([passage.terms for passage in passages])
    figures: dict[str, list[int]] = {}
    for passage in passages:
        for key in sorted({key for value in passage.values for key in figure_keys(value)}):
            figures.setdefault(key, []).append(passage.number)
    by_figure = {key: tuple(numbers) for key, numbers in figures.items()}
    origins = len({passage.origin for passage in passages})
    by_id = {actor.id: actor for actor in actors}
    return Story(tuple(passages), index, by_id, tuple(used), records, by_figure, origins, places, footing, readings.slips)


def figure_keys(value: Value) -> tuple[str, ...]:
    """The keys under which a number is found again: normalised with its unit, and its first word as written."""
    return (value.key, value.text.split()[0].strip("$€£").lower())


def _stated_day(document: Document, records: Mapping[str, SourceRecord]) -> str:
    record = records.get(document.source.id)
    return record.published if record is not None and record.published != UNKNOWN else document.source.published


def _read_document(
    document: Document,
    readings: Readings,
    order: int,
    record: SourceRecord | None,
    places: list[tuple[int, int, str]],
    passages: list[Passage],
    middle: str,
    people: Collection[str],
) -> str:
    """Adds the passages of a document; what comes back names all that they rest on."""
    text, reading = document.source.text, readings.of(document)
    starts = [block.span.start for block in document.blocks]
    published = record.published if record is not None and record.published != UNKNOWN else document.source.published
    inferred = published.endswith("?")  # its year is that of the pile
    published, about = days_of(published)
    if published == UNKNOWN and middle != UNKNOWN and (stated := find_dates(document.source.published_words, middle)):
        published, about, inferred = stated[0].edtf, middle_of(stated[0].edtf), True
    if published == UNKNOWN:
        about, inferred = middle, middle != UNKNOWN  # then a day without its year takes that of the pile
    origin = (record.origin if record is not None else "") or document.source.id
    last_paragraph, next_place = -1, 0
    own = sum(len(block.span) for block in document.blocks if block.kind in (BlockKind.LEDE, BlockKind.BODY, BlockKind.LIST))
    has_own_text = 2 * own >= sum(len(block.span) for block in document.blocks if block.kind is BlockKind.FAQ)
    as_stated = (published, about) == days_of(reading.published)
    known_people = [actor_id for _, _, actor_id in places if actor_id in people]
    on_sentences = readings.notes(document)
    circumstances = name_circumstances(published, about, inferred, places, known_people)
    on_passages = readings.notes(document, circumstances)
    for position, (number, held) in enumerate(reading.sentences.items()):
        span = document.sentences[number]
        at = bisect.bisect_right(starts, span.start) - 1
        block = document.blocks[at]
        plain = span.slice(text)
        sentence, words = Sentence.of(plain, on_sentences, number), find_words(plain)
        while next_place < len(places) and places[next_place][1] <= span.start:
            next_place += 1
        named: list[tuple[int, int, str]] = []
        look = next_place
        while look < len(places) and places[look][0] < span.end:
            start, end, actor_id = places[look]
            if start >= span.start and end <= span.end:
                named.append((start - span.start, end - span.start, actor_id))
            look += 1
        passages.append(
            Passage(
                number=len(passages),
                document=document,
                order=order,
                origin=origin,
                published=published,
                span=span,
                text=sentence,
                kind=block.kind,
                position=position,
                paragraph=at,
                starts_paragraph=at != last_paragraph,
                terms=fold_terms(words, held.values, named),
                actors=tuple(dict.fromkeys(actor_id for _, _, actor_id in named)),
                first_name=_first_name(sentence, words, named),
                first_person=_first_person(sentence, words, named, people),
                values=held.values,
                dates=held.dates if as_stated else find_dates(sentence, published, about),
                repeats=(block.kind is BlockKind.FAQ and has_own_text) or block.kind is BlockKind.TABLE,
                inferred_year=inferred,
                notes=on_passages,
            )
        )
        last_paragraph = at
    source = document.source
    return name_circumstances(source.file, source.sha256, source.title, circumstances)


def fold_terms(words: Sequence[Word], values: Sequence[Value], named: Sequence[tuple[int, int, str]]) -> tuple[str, ...]:
    """The terms of a sentence: stems of its telling words, `@id` for each name, the normalised value for each number."""
    terms: list[str] = []
    covers = sorted(
        [(start, end, "@" + actor_id) for start, end, actor_id in named]
        + [(value.start, value.end, value.key) for value in values if value.kind != "label"]
    )
    following = 0
    done = 0
    titles = 0  # capitalised words right before: `Ukrainian President` belongs to the name that follows
    last_end = -1
    for word in words:
        while following < len(covers) and covers[following][1] <= word.start:
            following += 1
        if following < len(covers) and covers[following][0] <= word.start:
            if covers[following][0] >= done:
                if covers[following][2].startswith("@") and titles and word.start == last_end + 1:
                    del terms[-titles:]
                terms.append(covers[following][2])
                done = covers[following][1]
            titles = 0
            continue
        if not word.is_stop and len(word.folded) > 1 and (root := stem(word.folded)) not in VAGUE_STEMS:
            terms.append(root)
            titles = (titles if word.start == last_end + 1 else 0) + 1 if word.is_capitalised else 0
        else:
            titles = 0
        last_end = word.end
    return tuple(terms)


def _first_person(
    sentence: str, words: Sequence[Word], named: Sequence[tuple[int, int, str]], people: Collection[str]
) -> int | None:
    """Offset of the first word he or she can mean: a person named, two capitalised words in a row, a person's role."""
    own = blank_quotations(sentence)
    places = {start for start, _, _ in named}
    others = [(start, end) for start, end, actor_id in named if actor_id not in people]
    options = [start for start, _, actor_id in named if actor_id in people]
    for number, word in enumerate(words):
        if own[word.start : word.start + 1] == " " or any(start <= word.start < end for start, end in others):
            continue
        following = words[number + 1] if number + 1 < len(words) else None
        pair = (
            following is not None
            and word.is_capitalised
            and following.is_capitalised
            and not word.is_stop
            and following.start == word.end + 1
            and following.start not in places
        )
        if pair or word.folded in _PERSON_NOUNS:
            options.append(word.start)
            break
    return min(options, default=None)


def _first_name(sentence: str, words: Sequence[Word], named: Sequence[tuple[int, int, str]]) -> int | None:
    own = blank_quotations(sentence)
    options = [start for start, _, _ in named]
    for number, word in enumerate(words):
        if own[word.start : word.start + 1] == " ":
            continue
        if (
            word.is_capitalised and not word.is_stop and (number or len(words) < 2 or words[1].is_capitalised)
        ) or word.folded in _PERSON_NOUNS:
            options.append(word.start)
            break
    return min(options, default=None)
