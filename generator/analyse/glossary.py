"""Glossary: abbreviations and terms that the sources explain themselves, each in the words of the first source that does."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from generator.citations import cite
from generator.language.pile.definitions import asked_term, find_definitions
from generator.language.pile.naming import make_id
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import clean_span, clean_text, is_sentence
from generator.language.pile.vocabulary import read_vocabulary
from generator.language.words import cues
from generator.language.words.notes import noted
from generator.language.words.tokens import find_words, fold_word, fold_words
from generator.model import Document, Term

MOST = 20
_FEWEST_USES = 2
_LONGEST_ANSWER = 40
"""Words of an answer to `What is X?` that is taken whole."""

_LONGEST_QUESTION = 80

Key = tuple[str, ...]


@dataclass(slots=True)
class _Entry:
    """A term as first met, what it is said to be, and the passages that say so, one a source."""

    term: str
    text: str
    passages: dict[str, Passage] = field(default_factory=dict)


def find_glossary(story: Story) -> tuple[Term, ...]:
    """At most `MOST` terms in alphabetical order; where there are more, those that most sentences use.

    A term is one only where more than one sentence uses it. Every source that explains it in the same words is cited.
    """
    entries: dict[Key, _Entry] = {}
    for passage, term, text in _explained(story):
        entry = entries.setdefault(_key(term), _Entry(term, text))
        if _key(entry.text) == _key(text):
            entry.passages.setdefault(passage.source, passage)
    uses = _count_uses(story, entries)
    kept = sorted((key for key in entries if uses[key] >= _FEWEST_USES), key=lambda key: (-uses[key], key))[:MOST]
    taken: set[str] = set()
    terms = []
    for key in sorted(kept):
        entry = entries[key]
        passages = tuple(entry.passages.values())
        cites = tuple(cite(passage.document, clean_span(passage)) for passage in passages)
        terms.append(Term(make_id(key, passages[0], taken, "term-"), entry.term, entry.text, cites))
    return tuple(terms)


def _key(text: str) -> Key:
    return tuple(word.folded for word in find_words(text))


def _explained(story: Story) -> Iterator[tuple[Passage, str, str]]:
    """(passage, term, explanation) of everything that a sentence explains, or the answer to a question, in reading order."""
    asked = {document.source.id: list(_questions(document)) for document in story.documents}
    for passage in story.passages:
        waiting, question = asked[passage.source], ""
        while waiting and waiting[0][0] <= passage.span.start:
            question = waiting.pop(0)[1]
        if cues.has_placeholder(passage.text) or cues.speaks_for_itself(passage.text):
            continue
        for term, explanation in _terms_explained(passage.text):
            yield passage, term, explanation
        if question and is_sentence(passage) and passage.length <= _LONGEST_ANSWER:
            yield passage, question, clean_text(passage)


@noted
def _terms_explained(text: str) -> tuple[tuple[str, str], ...]:
    """(term, explanation) of everything that one sentence explains."""
    text = " ".join(text.split())
    return tuple((found.term, text[found.start : found.end].strip()) for found in find_definitions(text))


def _questions(document: Document) -> Iterator[tuple[int, str]]:
    """Where a question `What is X?` ends that has a block of its own, and X."""
    for block in document.blocks:
        text = block.span.slice(document.source.text) if len(block.span) <= _LONGEST_QUESTION else ""
        if term := asked_term(" ".join(text.split())):
            yield block.span.end, term


def _count_uses(story: Story, keys: Collection[Key]) -> dict[Key, int]:
    """For each term, how many passages use it."""
    by_first: dict[str, list[Key]] = {}
    for key in keys:
        by_first.setdefault(key[0], []).append(key)
    uses = dict.fromkeys(keys, 0)
    sources = []
    for source, written in read_vocabulary(story):
        held = set(map(fold_word, written))
        if any(held.issuperset(key) for key in keys):
            sources.append(source)
    for passage in (passage for source in sources for passage in story.in_source(source)):
        words = tuple(fold_words(passage.text))
        met = {key for at, word in enumerate(words) for key in by_first.get(word, ()) if words[at : at + len(key)] == key}
        for key in met:
            uses[key] += 1
    return uses
