"""Which words may begin a mark, and which may stand for one in other wording, by the word alone.

What such a word says where it stands, `marks` finds out.
"""

from __future__ import annotations

from functools import lru_cache

from generator.language.words.denying import BY_FORM, NEVER
from generator.language.words.mark_words import LESS_THAN, MARKS, MORE_THAN, SOFT, SUPERLATIVES

HAVE = frozenset("have has had".split())
OPENERS = frozenset({*MARKS, *MORE_THAN, *LESS_THAN, *HAVE})
"""Words that a mark can begin with, contractions aside."""
LEADS_TO_MUST = frozenset("unless without until before".split())
_SIGNS = OPENERS | LEADS_TO_MUST | {"reported"}


def may_mark(plain: str, stem: str) -> bool:
    """Whether a mark, or another wording for one, can begin with a word, wherever it stands."""
    return plain in _SIGNS or "'" in plain or bool(soft_kinds(plain, stem))


@lru_cache(maxsize=65536)
def soft_kinds(plain: str, stem: str) -> tuple[str, ...]:
    """What a word can stand for; `stem` is its root, or that of the phrase which it begins."""
    if plain in NEVER:
        return ()
    listed = SOFT.get(stem, ()) or SUPERLATIVES.get(plain, ())
    if "not" not in listed and BY_FORM.fullmatch(plain):
        return (*listed, "not")
    return listed
