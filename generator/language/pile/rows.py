"""What the sentences of a source hold once it is known whom they name: worked out once for each source, and kept for later runs."""

from __future__ import annotations

import bisect
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.language.pile.reading import Reading
from generator.language.words.cue_words import VAGUE_STEMS
from generator.language.words.cues import blank_quotations
from generator.language.words.notes import Slips
from generator.language.words.tokens import Word, find_words, stem
from generator.language.words.values import Value
from generator.model import Document
from generator.packing import pack, unpack

_LISTED_PERSON_NOUNS = """
    man woman minister president official officials spokesman spokeswoman spokesperson driver mayor governor director
    chief officer judge lawyer resident residents people leader leaders doctor physician analyst analysts expert experts
    teacher student prosecutor senator lawmaker chairman chairwoman engineer worker workers victim suspect company
    utility agency ministry government council board commission
    """
_PERSON_NOUNS = frozenset(_LISTED_PERSON_NOUNS.split())


@dataclass(frozen=True, slots=True)
class Named:
    """Where a source names actors, as (start, end, id of the actor), in order; and which of them are people."""

    places: Sequence[tuple[int, int, str]]
    people: frozenset[str]


class Row(NamedTuple):
    """One sentence. `paragraph` is the number of its block; the others are as in `passages.Passage`.

    A tuple, because those of a whole pile are unpacked in every run.
    """

    paragraph: int
    length: int
    opening: str
    terms: tuple[str, ...]
    actors: tuple[str, ...]
    first_name: int | None
    first_person: int | None


@dataclass(frozen=True, slots=True)
class Rows:
    """The sentences of a source in order, and the words that stand in one of them in small letters, sorted."""

    rows: list[Row]
    lower: list[str]


def read_rows(document: Document, reading: Reading, named: Named, circumstances: str, slips: Slips) -> Rows:
    """What each sentence of the reading holds. `circumstances` is a name for all of `named`: by it an earlier run's rows are known."""
    about = f"rows {circumstances}"
    kept = slips.find(document, about)
    try:
        known: Rows | None = unpack(kept, Rows) if kept is not None else None
    except ValueError:
        known = None
    if known is not None and len(known.rows) == len(reading.sentences):
        return known
    lower: set[str] = set()
    rows = Rows(list(_read(document, reading, named, lower)), [])
    rows.lower.extend(sorted(lower))
    if (packed := pack(rows)) is not None:
        slips.keep(document, about, packed, is_asked_again=False)
    return rows


def _read(document: Document, reading: Reading, named: Named, lower: set[str]) -> Iterator[Row]:
    starts = [block.span.start for block in document.blocks]
    places, next_place = named.places, 0
    for number, held in reading.sentences.items():
        span = document.sentences[number]
        sentence = span.slice(document.source.text)
        words = find_words(sentence)
        lower.update(word.text for word in words if word.text.islower())
        while next_place < len(places) and places[next_place][1] <= span.start:
            next_place += 1
        inside: list[tuple[int, int, str]] = []
        look = next_place
        while look < len(places) and places[look][0] < span.end:
            start, end, actor_id = places[look]
            if start >= span.start and end <= span.end:
                inside.append((start - span.start, end - span.start, actor_id))
            look += 1
        yield Row(
            paragraph=bisect.bisect_right(starts, span.start) - 1,
            length=len(words),
            opening=words[0].text if words else "",
            terms=fold_terms(words, held.values, inside),
            actors=tuple(dict.fromkeys(actor_id for _, _, actor_id in inside)),
            first_name=_first_name(sentence, words, inside),
            first_person=_first_person(sentence, words, inside, named.people),
        )


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
