"""Patterns with choices and slots, and what becomes of them: "{rain|snow} fell on [town]"."""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

Slots = Mapping[str, Callable[[Random], str]]

_CHOICE = re.compile(r"\{([^{}]*)\}")
_SLOT = re.compile(r"\[(\w+)\]")
_SETTLED = re.compile(r"<([^<>]*)>")
_ARTICLE = re.compile(r"\b([Aa]) (?=[aeio]|uph)")


def word(pattern: str, chance: Random, slots: Slots) -> str:
    """The pattern with one branch of every choice taken and every slot filled, beginning with a capital.

    Choices may hold choices; the innermost are taken first. Blanks and commas that an empty branch or a filled slot leaves over go.
    Raises KeyError for a slot nobody fills.
    """
    while "{" in pattern:
        pattern = _CHOICE.sub(lambda match: chance.choice(match.group(1).split("|")), pattern)
    text = _SLOT.sub(lambda match: slots[match.group(1)](chance), pattern)
    text = _ARTICLE.sub(r"\1n ", re.sub(r" {2,}", " ", text))
    text = text.replace(" ,", ",").replace(" .", ".").replace(",,", ",").replace(",.", ".").strip()
    return text[:1].upper() + text[1:]


def settle(pattern: str, key: str) -> str:
    """The pattern with every "<this|that>" decided by `key` and the pattern, the same way each time."""
    chance = Random(f"{key}/{pattern}")
    return _SETTLED.sub(lambda match: chance.choice(match.group(1).split("|")), pattern)
