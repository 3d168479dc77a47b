"""States that no table knows: the pile itself says that a name has a capital, a government, citizens, a border.

A story may be set in a country of fiction, or in one younger than the table.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from generator.language.countries import country_by_demonym, country_by_name
from generator.language.names import fold_name
from generator.language.sightings import Sighting

_ENDINGS = ("n", "an", "ian", "ese", "ish", "i")


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
    for name in names:
        for sighting in name.sightings:
            form = sighting.name
            if len(sighting.words) > 2 or form in country_by_name() or form in country_by_demonym():
                continue
            forms.setdefault(fold_name(form), form)
            if "nation" in sighting.cues:
                scores[fold_name(form)] += 1
    found = []
    for key, form in forms.items():
        adjectives = {key + ending for ending in _ENDINGS} | {key[:-1] + ending for ending in _ENDINGS if key[-1:] in "aey"}
        total = scores[key] + sum(scores[adjective] for adjective in sorted(adjectives) if adjective in forms and adjective != key)
        is_adjective = any(
            other in forms and other != key and key in {other + ending for ending in _ENDINGS} | {other[:-1] + e for e in _ENDINGS}
            for other in (key[:-1], key[:-2], key[:-3], key[:-1] + "a", key[:-2] + "a", key[:-3] + "a")
        )
        if total >= 2 and not is_adjective:
            found.append(form)
    return tuple(found)
