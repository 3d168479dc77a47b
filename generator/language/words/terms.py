"""Words as marks see them: what a word is wherever it stands, worked out once a word, and the clause and sentence of each place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.language.words.mark_signs import may_mark
from generator.language.words.mark_words import CLAUSE_WORDS, FUNCTION_WORDS, NUMBER_WORDS
from generator.language.words.set_phrases import Phrase, set_phrases
from generator.language.words.tokens import fold_word, split_pieces, split_words
from generator.language.words.verbs import is_past, root

_BREAK = re.compile(r"[.;:!?,()\[\]“”\"—–]")
_STOP = re.compile(r"[.!?]")
OBJECT = 3
"""How many words an object between a verb and its particle has at most."""
_BEFORE_PARTICLE = frozenset("it them him her the a an its his their this that".split())
_new = tuple.__new__
"""Makes a Term in half the time of its own constructor, which is written in Python."""
_PASSIVE = frozenset("is are be being".split())


class Term(NamedTuple):
    """A word as marks see it: its `root` (digits of a number), whether a mark can govern it, its clause and sentence from 0.

    `sense` is what it is matched by: its root, or the one by which a statement tells it in other words (`retelling`). `past` is true
    of a verb in the past by its form, but not of the participle of a passive in the present. `may_mark`: whether a mark may begin
    with it; `is_capital`: whether it begins with a capital letter. A tuple, because a large briefing has millions of them.
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
    may_mark: bool
    is_capital: bool


@dataclass(frozen=True, slots=True)
class _Form:
    """What a word is wherever it stands. `opens_clause`: `because`, `so`, unless it says how far; `phrases` are those it may begin."""

    plain: str
    folded: str
    root: str
    is_head: bool
    opens_clause: bool
    past: bool
    phrases: tuple[Phrase, ...]
    may_mark: bool
    is_capital: bool


@lru_cache(maxsize=65536)
def _form(word: str) -> _Form:
    folded, plain = fold_word(word), word.casefold().replace("’", "'")
    digits = NUMBER_WORDS.get(folded, folded if folded[0].isdigit() else "")
    is_head = bool(digits) or (folded not in FUNCTION_WORDS and plain not in CLAUSE_WORDS)
    stem = digits or root(folded)
    phrases = set_phrases().get(stem, ())
    opens_clause = folded in CLAUSE_WORDS
    return _Form(plain, folded, stem, is_head, opens_clause, is_past(plain), phrases, may_mark(plain, stem), word[0].isupper())


@lru_cache(maxsize=65536)
def _term(word: str, clause: int, sentence: int, past: bool) -> Term:
    form = _form(word)
    stem = form.root
    return _new(Term, (word, form.plain, form.folded, stem, form.is_head, clause, sentence, past, stem, form.may_mark, form.is_capital))


class _Piece(NamedTuple):
    """What stands between two blanks: its words, and whether a clause and a sentence end behind the last; without a word, in the piece.

    Of each word: whether a clause and a sentence end before it, whether it ends the piece, the word and what it is.
    """

    words: tuple[tuple[bool, bool, bool, str, _Form], ...]
    ends_clause: bool
    ends_sentence: bool


@lru_cache(maxsize=65536)
def _read_piece(piece: str) -> _Piece:
    parts = split_words(piece)
    ends = [(_BREAK.search(gap) is not None, _STOP.search(gap) is not None) for gap in parts[::2]]
    last = len(parts) - 2 if not parts[-1] else len(parts)
    words = tuple([(*ends[at // 2], at == last, parts[at], _form(parts[at])) for at in range(1, len(parts), 2)])
    return _Piece(words, *ends[-1])


def split_terms(text: str) -> tuple[Term, ...]:
    """The words of a text with their clauses and sentences, in order. Time linear in its length."""
    found: list[Term] = []
    begun: list[tuple[int, _Form]] = []
    clause = sentence = 0
    ends_clause = ends_sentence = False
    pieces = split_pieces(text)
    for number, piece in enumerate(pieces, 1):
        words, breaks_after, stops_after = _read_piece(piece)
        for breaks, stops, is_last, word, form in words:
            if ends_clause or breaks:
                clause += 1
                sentence += ends_sentence or stops
                ends_clause = ends_sentence = False
            elif form.opens_clause and not (is_last and number < len(pieces) and pieces[number].startswith("far")):
                clause += 1  # but not at `so far`, `as far`
            past = form.past and not any([term.plain in _PASSIVE and term.clause == clause for term in found[-3:]])
            if form.phrases:
                begun.append((len(found), form))
            found.append(_term(word, clause, sentence, past))
        if breaks_after:
            ends_clause, ends_sentence = True, ends_sentence or stops_after
    for place, form in begun:
        _join_phrase(found, place, form.phrases)
    return tuple(found)


def _join_phrase(terms: list[Term], at: int, phrases: Sequence[Phrase]) -> None:
    """Read the first word of a set phrase as the one word that says it, and its others as words without meaning."""
    following = terms[at + 1].plain if at + 1 < len(terms) else ""
    has_object = following in _BEFORE_PARTICLE
    for phrase in phrases:
        if phrase.rest[0] not in (following, "*") and not (has_object and len(phrase.rest) == 1):
            continue
        if (places := _find_rest(terms, at, phrase.rest)) is not None:
            terms[at] = terms[at]._replace(root=phrase.root, sense=phrase.root, is_head=True, may_mark=True)
            for place in places:
                terms[place] = terms[place]._replace(is_head=False)
            return


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
