"""The story itself: its people and bodies, and what happens on which day. Everything follows from a seed and the number of articles."""
from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.synthetic import vocabulary as words
from benchmarks.synthetic.phrases import KINDS, Kind

_START = date(2024, 2, 5)
_DISPUTED = 3
"""Every third event has two figures for one thing."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts. The first form is the name; `intro` is how a text first names it."""

    key: str
    kind: str
    forms: tuple[str, ...]
    intro: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens on a day. `figures` are the running totals on that day; `count` is what is counted at the event
    itself, `rival` another figure for it (0 where nobody differs)."""

    key: str
    kind: Kind
    day: date
    place: str
    official: Actor
    figures: dict[str, int]
    count: int
    rival: int


@dataclass(frozen=True, slots=True)
class World:
    """The story: its actors by key, its events in order, its newspapers, and up to which article each event is told."""

    seed: int
    articles: int
    town: str
    lower: str
    capital: str
    party: str
    actors: dict[str, Actor]
    events: tuple[Event, ...]
    ends: tuple[int, ...]
    papers: tuple[str, ...]

    def event_of(self, number: int) -> int:
        """Position of the event that article `number` (from 0) tells; an article beyond the pile tells the last."""
        return min(bisect_right(self.ends, number), len(self.events) - 1)


def make_world(seed: int, articles: int) -> World:
    """The story of a seed, with about two events for each square root of the number of articles."""
    chance = Random(f"{seed}/world")
    towns = _distinct(chance, words.PLACE_STARTS, words.PLACE_ENDS, 3 + 60)
    town, capital, lower = towns[0], towns[1], f"{towns[2]} Quarter"
    actors = {actor.key: actor for actor in _make_actors(chance, town, capital, lower)}
    events = _make_events(chance, articles, lower)
    papers = tuple(f"{place} {chance.choice(words.PAPERS)}" for place in towns[3 : 3 + min(60, 8 + articles // 50)])
    ends = _ends(chance, articles, len(events))
    return World(seed, articles, town, lower, capital, actors["party"].forms[0], actors, events, ends, papers)


def _distinct(chance: Random, starts: tuple[str, ...], ends: tuple[str, ...], wanted: int) -> list[str]:
    every = [start + end for start in starts for end in ends if start[-1:] != end[:1]]
    return chance.sample(every, wanted)


def make_person(chance: Random) -> tuple[str, str]:
    """(first name, surname)."""
    return chance.choice(words.FIRST_NAMES), chance.choice(words.SURNAME_STARTS) + chance.choice(words.SURNAME_ENDS)


def make_street(chance: Random) -> str:
    return f"{chance.choice(words.STREET_STARTS)} {chance.choice(words.STREETS)}"


def _make_actors(chance: Random, town: str, capital: str, lower: str) -> list[Actor]:
    surnames = iter(_distinct(chance, words.SURNAME_STARTS, words.SURNAME_ENDS, 12))
    firsts = iter(chance.sample(words.FIRST_NAMES, 11))
    firm = next(surnames)

    def person(key: str, intro: str, *titles: str) -> Actor:
        first, last = next(firsts), next(surnames)
        forms = (f"{first} {last}", last, *(f"{title} {last}" for title in titles))
        return Actor(key, "person", forms, intro.replace("NAME", forms[0]))

    def body(key: str, *forms: str) -> Actor:
        return Actor(key, "organization", forms, forms[0])

    residents = "".join(word[0] for word in lower.split()) + "RA"
    return [
        body("company", f"{firm} Minerals", firm),
        body("council", f"{town} City Council", "the city council"),
        body("inspectorate", "the Mines Inspectorate", "the inspectorate"),
        body("ministry", "the Ministry of Mines", "the ministry"),
        body("union", "the Salt Workers' Union", "the SWU"),
        body("residents", f"the {lower} Residents' Association", f"the {residents}"),
        body("university", f"the University of {capital}", "the university"),
        body("court", f"the Regional Court of {capital}", "the court"),
        body("railway", "Northern Rail"),
        body("water", "the Delta Water Board", "the water board"),
        body("party", f"the {chance.choice(('Civic', 'Harvest', 'Liberal', 'Reform'))} Party"),
        person("mayor", f"the mayor of {town}, NAME,", "Mayor"),
        person("chief", f"NAME, the chief executive of {firm} Minerals,"),
        person("minister", "the minister of mines, NAME,", "Minister"),
        person("inspector", "NAME, who heads the Mines Inspectorate,"),
        person("professor", f"NAME, a geologist at the University of {capital},", "Professor"),
        person("unionist", "NAME of the Salt Workers' Union"),
        person("chair", f"NAME, who chairs the {lower} Residents' Association,"),
        person("lawyer", "the lawyer NAME"),
        person("firechief", f"the fire chief of {town}, NAME,", "Chief"),
        person("opponent", "the opposition councillor NAME"),
    ]


def _make_events(chance: Random, articles: int, lower: str) -> tuple[Event, ...]:
    day = _START
    figures = {"households": 38, "cost": 4, "area": 6, "claims": 9, "jobs": 1240, "brine": 300, "injured": 1}
    streets: set[str] = set()
    events = []
    for number in range(max(3, round(2 * math.sqrt(articles)))):
        kind = KINDS[0] if number == 0 else chance.choice(KINDS)
        street = make_street(chance)
        while street in streets:
            street = make_street(chance)
        streets.add(street)
        first, last = make_person(chance)
        official = Actor(f"official-{number + 1}", "person", (f"{first} {last}", last), f"{first} {last}, an official at the ministry,")
        _, least, most = kind.counted
        count = chance.randint(least, most)
        rival = count + max(2, round(count * chance.uniform(0.15, 0.6))) if number % _DISPUTED == 1 else 0
        events.append(Event(f"{kind.name}-{number + 1}", kind, day, street, official, dict(figures), count, rival))
        day += timedelta(days=chance.randint(1, 5))
        for name, most_more in (("households", 21), ("cost", 9), ("area", 3), ("claims", 14), ("brine", 60), ("injured", 1)):
            figures[name] += chance.randint(0, most_more)
        figures["jobs"] -= chance.randint(0, 4)
    return tuple(events)


def _ends(chance: Random, articles: int, events: int) -> tuple[int, ...]:
    """How many articles have been written when each event is over; some events are told far more often than others."""
    weights = [chance.paretovariate(1.6) for _ in range(events)]
    total, sum_so_far, ends = sum(weights), 0.0, []
    for weight in weights:
        sum_so_far += weight
        ends.append(round(articles * sum_so_far / total))
    return tuple(ends)
