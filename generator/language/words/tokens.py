"""Words of a text with their offsets, the words that carry no meaning, and a light stem of the others.

No sentences, no names: a word is a run of letters, a number, or dotted initials such as U.S.; hyphens separate words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from sys import intern
from typing import NamedTuple

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_CUT = re.compile(f"({_WORD.pattern})")

_LISTED_STOP_WORDS = """
    a about above after again against all also although am among amid an and any are as at be because been before being
    below between both but by can could did do does doing done down during each either else ever every few for from
    further get gets got had has have having he her here hers him his how however i if in into is it its itself just
    least less let like made make makes many may me might more most much must my near neither no nor not now of off on
    once one only onto or other our out over own per quite rather same said say saying says shall she should since so
    some still such than that the their theirs them then there these they this those though through thus to told too
    toward towards two under until up upon us very via was we were what when where whether which while who whom whose
    why will with within without would yet you your
    """
STOP_WORDS = frozenset(_LISTED_STOP_WORDS.split())
"""Words that say nothing about what a sentence is about. `said` and its kin belong here: news repeats them everywhere."""


def keep_once(record: object, *fields: str) -> None:
    """Makes equal strings of many records one string in memory: a pile says the same words hundreds of thousands of times."""
    for name in fields:
        object.__setattr__(record, name, intern(getattr(record, name)))


class Word(NamedTuple):
    """One word: `start` and `end` in the text it was found in, as written and folded (lower case, no accents or dots).

    A tuple, because hundreds of thousands are made in every run, and a frozen dataclass takes four times as long.
    """

    start: int
    end: int
    text: str
    folded: str

    @property
    def is_stop(self) -> bool:
        """Whether the word carries no meaning of its own. `US` in capitals is a country, not a pronoun."""
        return self.folded in STOP_WORDS and not (self.folded == "us" and self.text != "us" and self.text.isupper())

    @property
    def is_capitalised(self) -> bool:
        """Whether the word starts with a capital letter."""
        return self.text[0].isupper()


def split_pieces(text: str) -> list[str]:
    """`text` cut at its blanks. No word reaches over a blank: what stands in a piece is worked out once for all texts that have it."""
    return text.split(" ")


def split_words(text: str) -> list[str]:
    """`text` cut at its words: what stands before the first word, the word, what stands before the next, …, what stands behind the last.

    The words are those of `find_words`.
    """
    return _CUT.split(text)


_new = tuple.__new__
"""Makes a Word in a third of the time that its own constructor takes, which is written in Python."""


def find_words(text: str) -> tuple[Word, ...]:
    """The words of `text`, in order. Offsets are code points of `text`. Never raises."""
    return tuple([_new(Word, (*m.span(), word := intern(m.group()), fold_word(word))) for m in _WORD.finditer(text)])


def fold_words(text: str) -> list[str]:
    """The words of `text`, folded, in order: those of `find_words`, in a third of its time."""
    return list(map(fold_word, split_words(text)[1::2]))


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """`word` in lower case without accents, dots of initials, thousands commas and a possessive ending."""
    return intern(_fold(word))


def _fold(word: str) -> str:
    if word.isascii():
        plain = word.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", word.casefold().replace("’", "'").replace("ʼ", "'"))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("ı", "i")
    if plain[0].isdigit():
        return plain.replace(",", "")
    if plain.endswith("'s"):
        plain = plain[:-2]
    return plain.replace(".", "").replace("'", "") or plain


_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """A stem that joins the common forms of a word (negotiate, negotiating, negotiations); not a dictionary form.

    Light on purpose: a stem too long costs a match, a stem too short joins words that mean different things.
    """
    word = folded
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "zes", "ches", "shes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("eed") and len(word) > 5:
        word = word[:-1]
    elif len(word) > 4:
        for ending in ("ing", "ed"):
            root = word[: -len(ending)]
            if word.endswith(ending) and len(root) >= 3 and _VOWELS & set(root) and not root.endswith("e"):
                word = root[:-1] if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz" else root
                break
    for ending, shortest in (("ation", 8), ("ment", 7), ("ally", 7), ("ion", 6), ("al", 6), ("ly", 6)):
        if word.endswith(ending) and len(word) >= shortest:
            word = word[: -len(ending)] + ("at" if ending == "ation" else "")
            break
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    if word.endswith("y") and len(word) > 3:
        word = word[:-1] + "i"
    return word


def content_stems(text: str) -> tuple[str, ...]:
    """Stems of the meaning-carrying words of `text`, in order, repeats kept."""
    return tuple(chain.from_iterable(map(_stems_in, split_pieces(text))))


@lru_cache(maxsize=65536)
def _stems_in(piece: str) -> tuple[str, ...]:
    return tuple([known for word in split_words(piece)[1::2] if (known := content_stem(word)) is not None])


@lru_cache(maxsize=65536)
def content_stem(word: str) -> str | None:
    """The stem of a word that carries meaning; None of any other."""
    found = Word(0, len(word), word, fold_word(word))
    return None if found.is_stop else stem(found.folded)
