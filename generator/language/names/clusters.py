"""What the sightings of a pile are gathered into: written names, and clusters of them, one an actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.language.names.sightings import Sighting, aside_names

ENOUGH = 2.0
"""Score from which a name is taken for that of a person, or of a body."""


@dataclass(slots=True)
class Cluster:
    """One actor as found: `forms` counts its spellings, `name` is the one shown, `surname` a person's last name."""

    kind: str
    name: str
    surname: str = ""
    given: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    sightings: list[Sighting] = field(default_factory=list)

    def take(self, name: WrittenName) -> None:
        """Adds all sightings of one written name, and the names its parentheses give."""
        self.forms.update(name.forms)
        self.sightings.extend(name.sightings)
        for sighting in name.sightings:
            self.forms.update(aside_names(sighting))


@dataclass(slots=True)
class WrittenName:
    """All sightings of one written name, spelling variants of case and accents together."""

    words: tuple[str, ...]
    forms: Counter[str] = field(default_factory=Counter)
    cues: Counter[str] = field(default_factory=Counter)
    sightings: list[Sighting] = field(default_factory=list)

    def drop(self, parts: Iterable[Sighting]) -> None:
        """Takes away sightings that are parts of a longer name."""
        gone = {(part.source, part.span) for part in parts}
        for sighting in self.sightings:
            if (sighting.source, sighting.span) in gone:
                self.forms[sighting.name] -= 1
                self.cues.subtract(sighting.cues)
        self.sightings = [s for s in self.sightings if (s.source, s.span) not in gone]

    @property
    def count(self) -> int:
        return len(self.sightings)
