"""The sentences of a pile as the analysis sees them: text, names, numbers, dates and terms, with where each stands.

Made once and passed along, so that every section of the briefing reads the same facts. Sources left out of the briefing are
not in it.
"""

from __future__ import annotations

import bisect
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from sys import intern
from typing import TYPE_CHECKING

from generator.edtf import parse_day
from generator.language.pile.reading import Readings, days_of, middle_of
from generator.language.pile.rows import Named, read_rows
from generator.language.words.dates import DateMention, find_dates
from generator.language.words.notes import Notes, Sentence, Shelf, Slips, name_circumstances
from generator.language.words.tokens import Word, find_words, fold_word
from generator.language.words.values import Value
from generator.model import (
    UNKNOWN,
    Actor,
    BlockKind,
    Document,
    Mention,
    SourceRecord,
    Span,
)

if TYPE_CHECKING:
    from generator.language.pile.term_index import TermIndex

_MOST_WITH_FIGURE = 400
_ANSWERS_A_QUESTION = 1.25
"""Paragraphs that answer a question, at most, where the answers only repeat an article."""


_words_of = lru_cache(maxsize=4096)(find_words)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of one source.

    `number` counts all passages of the story, `position` those of the source, `paragraph` its blocks, all from 0. `order` is
    that of the source, `published` EDTF or unknown. `length` counts its words, `opening` is the first of them.

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
    length: int
    opening: str
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
    with equal names they are equal but for their numbers and origins, and so is the headline. `lower` are all words that a sentence has
    in small letters. `kinds` leads from each word of an actor's name, folded, to what kinds of actors have it.
    `slips` keeps findings for later runs, `marks` those of `marked` for this one.
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
    lower: frozenset[str] = frozenset()
    kinds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    slips: Slips = field(default_factory=lambda: Slips(Shelf()), compare=False)
    marks: dict[str, Sequence[int]] = field(default_factory=dict, compare=False)

    def with_figure(self, value: Value) -> tuple[Passage, ...]:
        """The passages that hold the number of `value`, with whatever unit, in reading order; of very many the first."""
        numbers = {number for key in figure_keys(value) for number in self.figures.get(key, ())[:_MOST_WITH_FIGURE]}
        return tuple(self.passages[number] for number in sorted(numbers)[:_MOST_WITH_FIGURE])

    def in_source(self, source: str) -> tuple[Passage, ...]:
        """The passages of one source, in reading order."""
        place = self.places.get(source, range(0))
        return self.passages[place.start : place.stop]

    def before(self, passage: Passage) -> Passage | None:
        """The sentence before, in the same paragraph."""
        last = self.passages[passage.number - 1] if passage.number else None
        return last if last is not None and (last.source, last.paragraph) == (passage.source, passage.paragraph) else None

    def touching(self, source: str, span: Span) -> tuple[Passage, ...]:
        """The passages of one source that have a part of `span`, in reading order."""
        place = self.places.get(source, range(0))
        first = bisect.bisect_right(self.passages, span.start, place.start, place.stop, key=lambda passage: passage.span.end)
        last = bisect.bisect_left(self.passages, span.end, first, place.stop, key=lambda passage: passage.span.start)
        return self.passages[first:last]

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

    `readings` are those made already; they are let go, and the passages hold what is needed of them.
    """
    from generator.language.pile.term_index import TermIndex  # slow to import, and few commands read a story

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
    lower: set[str] = set()
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
        footing[document.source.id] = _read_document(document, readings, order, record, named, passages, middle, people, lower)
        places[document.source.id] = range(first, len(passages))
    readings.let_go()
    index = TermIndex([passage.terms for passage in passages])
    figures: dict[str, list[int]] = {}
    for passage in passages:
        for key in sorted({key for value in passage.values for key in figure_keys(value)}):
            figures.setdefault(key, []).append(passage.number)
    by_figure = {key: tuple(numbers) for key, numbers in figures.items()}
    origins = len({passage.origin for passage in passages})
    by_id = {actor.id: actor for actor in actors}
    small, kinds = frozenset(lower), _kinds(actors)
    return Story(tuple(passages), index, by_id, tuple(used), records, by_figure, origins, places, footing, small, kinds, readings.slips)


def _kinds(actors: Sequence[Actor]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for actor in actors:
        for word in actor.name.split():
            found.setdefault(fold_word(word), set()).add(actor.kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def figure_keys(value: Value) -> tuple[str, ...]:
    """The keys under which a number is found again: normalised with its unit, and its first word as written."""
    return (value.key, value.text.split()[0].strip("$€£").lower())


def _stated_day(document: Document, records: Mapping[str, SourceRecord]) -> str:
    record = records.get(document.source.id)
    return record.published if record is not None and record.published != UNKNOWN else document.source.published


def _answers_repeat(document: Document) -> bool:
    """Whether answers to questions say again what the article says before them.

    Not where they are the article, nor where questions only head sections of several paragraphs each.
    """
    own = sum(len(block.span) for block in document.blocks if block.kind in (BlockKind.LEDE, BlockKind.BODY, BlockKind.LIST))
    answers = [block for block in document.blocks if block.kind is BlockKind.FAQ]
    questions = sum(1 for first, second in pairwise(document.blocks) if first.kind is not second.kind is BlockKind.FAQ)
    return 2 * own >= sum(len(block.span) for block in answers) and len(answers) <= _ANSWERS_A_QUESTION * questions


def _read_document(
    document: Document,
    readings: Readings,
    order: int,
    record: SourceRecord | None,
    places: list[tuple[int, int, str]],
    passages: list[Passage],
    middle: str,
    people: Collection[str],
    lower: set[str],
) -> str:
    """Adds the passages of a document; what comes back names all that they rest on."""
    text, reading = document.source.text, readings.of(document)
    published = record.published if record is not None and record.published != UNKNOWN else document.source.published
    inferred = published.endswith("?")  # its year is that of the pile
    published, about = days_of(published)
    if published == UNKNOWN and middle != UNKNOWN and (stated := find_dates(document.source.published_words, middle)):
        published, about, inferred = stated[0].edtf, middle_of(stated[0].edtf), True
    if published == UNKNOWN:
        about, inferred = middle, middle != UNKNOWN  # then a day without its year takes that of the pile
    origin = (record.origin if record is not None else "") or document.source.id
    last_paragraph = -1
    answers_repeat = _answers_repeat(document)
    as_stated = (published, about) == days_of(reading.published)
    known_people = [actor_id for _, _, actor_id in places if actor_id in people]
    on_sentences = readings.notes(document)
    circumstances = name_circumstances(published, about, inferred, places, known_people)
    on_passages = readings.notes(document, circumstances)
    rows = read_rows(document, reading, Named(places, frozenset(known_people)), circumstances, readings.slips)
    lower.update(rows.lower)
    for position, (row, (number, held)) in enumerate(zip(rows.rows, reading.sentences.items(), strict=True)):
        span, block = document.sentences[number], document.blocks[row.paragraph]
        sentence = Sentence.of(span.slice(text), on_sentences, number)
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
                paragraph=row.paragraph,
                starts_paragraph=row.paragraph != last_paragraph,
                length=row.length,
                # a pile says the same words hundreds of thousands of times
                opening=intern(row.opening),
                terms=tuple(map(intern, row.terms)),
                actors=tuple(map(intern, row.actors)),
                first_name=row.first_name,
                first_person=row.first_person,
                values=held.values,
                dates=held.dates if as_stated else find_dates(sentence, published, about),
                repeats=(block.kind is BlockKind.FAQ and answers_repeat) or block.kind is BlockKind.TABLE,
                inferred_year=inferred,
                notes=on_passages,
            )
        )
        last_paragraph = row.paragraph
    source = document.source
    return name_circumstances(source.file, source.sha256, source.title, circumstances)
