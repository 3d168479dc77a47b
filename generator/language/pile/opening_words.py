"""Which words are names wherever they stand, as a pile writes them: a sentence that begins with one begins with a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.language.pile.passages import Passage, Story
from generator.language.words.tokens import Word, stem
from generator.model import Document
from generator.packing import pack, unpack

_SLIP = "how words are written"


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words, folded; and for each source those of them that one of its sentences begins with."""

    words: frozenset[str]
    opening: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Written:
    """How one source writes words: stems of those without a capital, how much speaks for each with one being a name, and how its
    sentences begin."""

    small: list[str]
    large: dict[str, int]
    openings: list[str]


def find_name_words(story: Story) -> NameWords:
    """Words with a capital inside a sentence, or more than once, and nowhere without: names also where a sentence begins with one."""
    small: set[str] = set()
    large: Counter[str] = Counter()
    openings: dict[str, list[str]] = {}
    for document in story.documents:
        if document.source.id in story.places:
            written = _recall(story, document)
            small.update(written.small)
            large.update(written.large)
            openings[document.source.id] = written.openings
    names = frozenset(word for word, seen in large.items() if seen > 1 and stem(word) not in small)
    return NameWords(names, {source: tuple(word for word in words if word in names) for source, words in openings.items()})


def _recall(story: Story, document: Document) -> _Written:
    """How a source writes words, from an earlier run if there was one."""
    kept = story.slips.find(document, _SLIP)
    try:
        if kept is not None:
            known: _Written = unpack(kept, _Written)
            return known
    except ValueError:
        pass
    written = _read_words(story.in_source(document.source.id))
    if (packed := pack(written)) is not None:
        story.slips.keep(document, _SLIP, packed)
    return written


def _read_words(passages: Iterable[Passage]) -> _Written:
    small: set[str] = set()
    large: Counter[str] = Counter()
    openings: set[str] = set()
    for passage in passages:
        for number, word in enumerate(passage.words):
            if not number:
                openings.add(bare_name(word))
            if not word.is_capitalised:
                small.add(stem(word.folded))
            elif not word.is_stop:
                owns = bare_name(word) != word.folded
                large[bare_name(word)] += 2 if word.start or owns else 1
    return _Written(sorted(small), dict(sorted(large.items())), sorted(openings))


def bare_name(word: Word) -> str:
    """A word folded, without the ending that says that something is somebody's."""
    return word.folded.removesuffix("’s").removesuffix("'s")
