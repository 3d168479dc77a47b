"""States that no table knows: the pile itself says that a name has a capital, a government, citizens, a border.

A story may be set in a country of fiction, or in one younger than the table.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from generator.language.names.names import fold_name, is_state_word
from generator.language.names.sightings import Sighting

_ENDINGS = ("n", "an", "ian", "ese", "ish", "i")


def adjectives_of(key: str) -> frozenset[str]:
    """The adjectives that a state's folded name can have: ruritania, ruritanian."""
    stems = (key, key[:-1]) if key[-1:] in "aey" else (key,)
    return frozenset(stem + ending for stem in stems for ending in _ENDINGS) - {key}


_REGIONS = frozenset(
    """
    europe asia africa america americas antarctica oceania eurasia scandinavia siberia bavaria saxony catalonia california
    florida alaska hawaii virginia arabia crimea persia west east
    """.split()
)
"""Continents and regions whose adjectives look like a state's."""


_MINISTER = re.compile(r"([A-Z][\w’'-]{3,20})\s(?:Prime|Foreign|Interior|Defen[cs]e|Finance|Economy|Justice|Energy|Trade)\sMinister\b")
"""Before a minister's name a state or its adjective stands: Ruritanian Foreign Minister Ada Quist."""


class _Named(Protocol):
    @property
    def sightings(self) -> list[Sighting]: ...

    @property
    def cues(self) -> Counter[str]: ...


def find_states(names: Iterable[_Named]) -> tuple[str, ...]:
    """Names of one or two words that two or more national nouns follow, in the order they first appear.

    The adjective counts for the name: "the Ruritanian ambassador" speaks for Ruritania where Ruritania is named.
    """
    scores: Counter[str] = Counter()
    forms: dict[str, str] = {}
    known: dict[tuple[str, ...], str | None] = {}
    for name in names:
        for sighting in name.sightings:
            if (minister := _MINISTER.match(sighting.title)) and not is_state_word(minister[1]):
                forms.setdefault(fold_name(minister[1]), minister[1])
                scores[fold_name(minister[1])] += 1
            words = sighting.words
            if len(words) > 2:
                continue
            if words not in known:
                known[words] = None if is_state_word(sighting.name) else fold_name(sighting.name)
            folded = known[words]
            if folded is not None:
                if folded not in forms:
                    forms[folded] = sighting.name
                if "nation" in sighting.cues:
                    scores[folded] += 1
    found = []
    for key, form in forms.items():
        # A name and its adjective side by side are half the proof.
        paired = 1 if len(key) > 4 and adjectives_of(key) & forms.keys() else 0
        total = paired + scores[key] + sum(scores[adjective] for adjective in sorted(adjectives_of(key)) if adjective in forms)
        is_adjective = any(key in adjectives_of(other) for other in _possible_names(key) if other in forms)
        if total >= 2 and not is_adjective and key not in _REGIONS:
            found.append(form)
    return tuple(found)


def _possible_names(adjective: str) -> tuple[str, ...]:
    """The names an adjective can come from, cut back by up to three letters."""
    cuts = (adjective[:-1], adjective[:-2], adjective[:-3])
    return cuts + tuple(cut + ending for cut in cuts for ending in "aey")
