"""Words as marks see them: what a word is wherever it stands, worked out once a word, and the clause and sentence of each place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.language.words.mark_words import CLAUSE_WORDS, FUNCTION_WORDS, NUMBER_WORDS
from generator.language.words.set_phrases import set_phrases
from generator.language.words.tokens import fold_word, split_words
from generator.language.words.verbs import is_past, root

_BREAK = re.compile(r"[.;:!?,()\[\]“”\"—–]")
_STOP = re.compile(r"[.!?]")
OBJECT = 3
"""How many words an object between a verb and its particle has at most."""
_BEFORE_PARTICLE = frozenset("it them him her the a an its his their this that".split())
_PASSIVE = frozenset("is are be being".split())


class Term(NamedTuple):
    """A word as marks see it: its `root` (digits of a number), whether a mark can govern it, its clause and sentence from 0.

    `sense` is what it is matched by: its root, or the one by which a statement tells it in other words (`retelling`). `past` is true
    of a verb in the past by its form, but not of the participle of a passive in the present. A tuple, because a large briefing has
    millions of them.
    """

    text: str
    plain: str
    folded: str
    root: str
    is_head: bool
    clause: int
    sentence: int
    past: bool
    sense: str


@dataclass(frozen=True, slots=True)
class _Form:
    """What a word is wherever it stands. `opens_clause`: `because`, `so`, unless it says how far."""

    plain: str
    folded: str
    root: str
    is_head: bool
    opens_clause: bool
    past: bool


@lru_cache(maxsize=65536)
def _form(word: str) -> _Form:
    folded, plain = fold_word(word), word.casefold().replace("’", "'")
    digits = NUMBER_WORDS.get(folded, folded if folded[0].isdigit() else "")
    is_head = bool(digits) or (folded not in FUNCTION_WORDS and plain not in CLAUSE_WORDS)
    stem = digits or root(folded)
    return _Form(plain, folded, stem, is_head, folded in CLAUSE_WORDS, is_past(plain))


@lru_cache(maxsize=65536)
def _term(word: str, clause: int, sentence: int, past: bool) -> Term:
    form = _form(word)
    return Term(word, form.plain, form.folded, form.root, form.is_head, clause, sentence, past, form.root)


def split_terms(text: str) -> tuple[Term, ...]:
    """The words of a text with their clauses and sentences, in order. Time linear in its length."""
    found: list[Term] = []
    clause = sentence = 0
    parts = split_words(text)
    for at in range(1, len(parts), 2):
        gap, word = parts[at - 1], parts[at]
        form = _form(word)
        if gap != " " and _BREAK.search(gap):
            clause += 1
            sentence += _STOP.search(gap) is not None
        elif form.opens_clause and not "".join(parts[at + 1 : at + 3]).startswith(" far"):
            clause += 1  # but not at `so far`, `as far`
        past = form.past and not any(term.plain in _PASSIVE and term.clause == clause for term in found[-3:])
        found.append(_term(word, clause, sentence, past))
    return tuple(_with_phrases(found))


def _with_phrases(terms: list[Term]) -> list[Term]:
    """The terms with the first word of each set phrase read as the one word that says it, and its others as words without meaning."""
    table = set_phrases()
    for at, term in enumerate(terms):
        for phrase in table.get(term.root, ()):
            if (places := _find_rest(terms, at, phrase.rest)) is not None:
                terms[at] = term._replace(root=phrase.root, sense=phrase.root, is_head=True)
                for place in places:
                    terms[place] = terms[place]._replace(is_head=False)
                break
    return terms


def _find_rest(terms: Sequence[Term], at: int, rest: tuple[str, ...]) -> list[int] | None:
    """Where the other words of a phrase stand: right behind the first, or a particle behind its object (`turned the offer down`)."""
    place = at + 1
    if len(rest) == 1 and place < len(terms) and terms[place].plain in _BEFORE_PARTICLE and terms[place].plain != rest[0]:
        last = min(at + OBJECT + 2, len(terms))
        place = next((n for n in range(place + 1, last) if terms[n].plain == rest[0]), len(terms))
    found = []
    for word in rest:
        if place >= len(terms) or terms[place].sentence != terms[at].sentence or (word != "*" and terms[place].plain != word):
            return None
        if word != "*":
            found.append(place)
        place += 1
    return found
