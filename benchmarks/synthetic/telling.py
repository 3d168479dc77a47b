"""One article's sentences, each with what it says of the truth."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random

from benchmarks.synthetic import vocabulary as words
from benchmarks.synthetic.phrases import BACKGROUND, COLOUR, OPEN, SAID, SAYINGS, TAILS, TURNS
from benchmarks.synthetic.wording import settle, word
from benchmarks.synthetic.world import Actor, Event, World, make_person, make_street

_SPEAKERS = ("mayor", "chief", "minister", "inspector", "professor", "unionist", "chair", "lawyer", "firechief", "opponent")
_BODIES = ("company", "council", "inspectorate", "ministry", "union", "residents", "university", "court", "railway", "water")
_FIGURES = ("households", "cost", "area", "claims", "jobs", "brine", "injured")

_OF_THE_EVENT = ("small", "thing", "hall", "weather", "street")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something of the truth that a sentence holds: `kind` is actor, event, figure, side, quote or open; `words` stand in its text."""

    kind: str
    key: str
    words: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class Teller:
    """Writes one article about one event: which name form, figure and side it takes follows from `chance` alone."""

    world: World
    event: Event
    chance: Random
    count: int
    marks: list[Mark] = field(default_factory=list)
    introduced: set[str] = field(default_factory=set)
    spent: set[str] = field(default_factory=set)
    quotes: tuple[str, str] = ('"', '"')

    def opening(self) -> Sentence:
        """The news: what happened, and on which weekday."""
        return self._event_sentence(self.event, self.chance.choice(self.event.kind.openings), f"on {self.event.day:%A}")

    def headline(self) -> str:
        return self._say(self.chance.choice(self.event.kind.headlines), self.event, "", formal=True, settled=True).text

    def fact(self, number: int) -> Sentence:
        """Fact `number` of the event, in the wording of this article."""
        facts = self.event.kind.facts
        return self._say(facts[number % len(facts)], self.event, f"on {self.event.day:%A}", turn=True, settled=True)

    def side(self) -> Sentence:
        """The count of the event as this article has it."""
        noun = self.event.kind.counted[0]
        who = self.chance.choice(_BODIES if self.count == self.event.count else ("residents", "union", "opponent", "chair", "lawyer"))
        pattern = self.chance.choice(
            (
                f"[{who}] put the {{number|count|figure}} of {noun} at [place] at [count].",
                f"According to [{who}], the {{number|count|figure}} of {noun} at [place] {{is|was}} [count].",
            )
        )
        return self._say(pattern, self.event, "")

    def earlier(self) -> Sentence:
        """One of the events before, dated; the nearest are told most often."""
        last = self.world.events.index(self.event) - 1 - int(self.chance.expovariate(0.25))
        event = self.world.events[max(0, last)]
        return self._event_sentence(event, self._fresh(event.kind.openings, event.key), f"on {say_day(event.day)}")

    def background(self) -> Sentence:
        return self._say(self._fresh(BACKGROUND), self.event, "")

    def open_question(self) -> Sentence:
        sentence = self._say(self._fresh(OPEN), self.event, "")
        return Sentence(sentence.text, (*sentence.marks, Mark("open", self.event.key, sentence.text)))

    def colour(self) -> Sentence:
        return self._say(self._fresh(COLOUR), self.event, "")

    def off_topic(self, pattern: str) -> Sentence:
        return self._say(pattern, self.event, "")

    def quote(self) -> Sentence:
        """Direct speech: two in three by somebody who acts in the story, the others by people of the town."""
        key = self.chance.choice((*_SPEAKERS, *("",) * 5))
        said = self._say(self._fresh(SAYINGS) + self.chance.choice(TAILS), self.event, "").text
        self.marks.clear()
        speaker = self._actor(self.world.actors[key]) if key else self._local(self.chance)
        opening, closing = self.quotes
        tail = self.chance.choice(SAID).replace("{SPEAKER}", speaker)
        tail = word(tail, self.chance, self._slots(self.event, ""))
        text = f"{opening}{said},{closing} {tail[:1].lower() + tail[1:] if tail.startswith(('Said', 'The ')) else tail}"
        marks = (*self._take(), Mark("quote", key, said, speaker.rstrip(",")))
        return Sentence(text.rstrip(",") + ".", marks)

    def _fresh(self, patterns: tuple[str, ...], key: str = "") -> str:
        """One of the patterns not used in this article yet, as long as there is one."""
        left = [pattern for pattern in patterns if key + pattern not in self.spent] or list(patterns)
        pattern = self.chance.choice(left)
        self.spent.add(key + pattern)
        return pattern

    # --- words ------------------------------------------------------------------------------------------------------

    def _event_sentence(self, event: Event, pattern: str, when: str) -> Sentence:
        sentence = self._say(pattern, event, when, settled=True)
        return Sentence(sentence.text, (*sentence.marks, Mark("event", event.key, sentence.text, when)))

    def _say(self, pattern: str, event: Event, when: str, turn: bool = False, formal: bool = False, settled: bool = False) -> Sentence:
        slots = self._slots(event, when, formal)
        if settled:
            slots |= self._settled_slots(event, pattern)
        text = word(settle(pattern, f"{self.world.seed}/{event.key}"), self.chance, slots)
        if turn and (opener := word(self.chance.choice(TURNS), self.chance, slots)):
            text = f"{opener} {text[0].lower() + text[1:] if text.split()[0] in _LOWER else text}"
        return Sentence(text, self._take())

    def _take(self) -> tuple[Mark, ...]:
        taken = tuple(self.marks)
        self.marks.clear()
        return taken

    def _slots(self, event: Event, when: str, formal: bool = False) -> dict[str, Callable[[Random], str]]:
        world = self.world
        slots: dict[str, Callable[[Random], str]] = {
            "town": lambda _: world.town,
            "lower": lambda _: world.lower,
            "capital": lambda _: world.capital,
            "party": lambda _: world.party,
            "place": lambda _: event.place,
            "when": lambda _: when,
            "first": lambda _: say_day(world.events[0].day),
            "official": lambda _: self._actor(event.official, formal),
            "count": lambda _: self._count(event),
            "small": lambda chance: str(chance.randint(2, 40)),
            "street": make_street,
            "otherstreet": make_street,
            "local": self._local,
            "trade": lambda chance: chance.choice(words.TRADES),
            "thing": lambda chance: chance.choice(words.THINGS),
            "sign": lambda chance: chance.choice(words.SIGNS),
            "weather": lambda chance: chance.choice(words.WEATHER),
            "hall": lambda chance: chance.choice(words.GATHERINGS),
            "feeling": lambda chance: chance.choice(words.FEELINGS),
            "Company": lambda _: self._actor(world.actors["company"], formal),
            "Ministry": lambda _: self._actor(world.actors["ministry"], formal),
        }
        for key in (*_BODIES, *_SPEAKERS):
            slots[key] = lambda _, key=key: self._actor(world.actors[key], formal)  # type: ignore[misc]
        for name in _FIGURES:
            slots[name] = lambda _, name=name: self._figure(name)  # type: ignore[misc]
        return slots

    def _settled_slots(self, event: Event, pattern: str) -> dict[str, Callable[[Random], str]]:
        """The slots whose filling belongs to the event: all articles give the same number, thing and weather."""
        free = self._slots(event, "")
        key = f"{self.world.seed}/{event.key}/{pattern}"
        return {name: lambda _, name=name: free[name](Random(f"{key}/{name}")) for name in _OF_THE_EVENT}  # type: ignore[misc]

    def _local(self, chance: Random) -> str:
        return " ".join(make_person(chance))

    def _actor(self, actor: Actor, formal: bool = False) -> str:
        if formal:
            form = actor.forms[-1] if actor.kind == "person" else actor.forms[0]
        elif actor.key not in self.introduced:
            self.introduced.add(actor.key)
            form = actor.intro
        else:
            form = self.chance.choice(actor.forms[1:] or actor.forms)
        name = next(each for each in actor.forms if each in form) if not formal else form
        self.marks.append(Mark("actor", actor.key, name.removeprefix("the ")))
        return form

    def _figure(self, name: str) -> str:
        value = say_number(self.event.figures[name])
        self.marks.append(Mark("figure", name, value, str(self.event.figures[name])))
        return value

    def _count(self, event: Event) -> str:
        value = self.count if event is self.event else event.count
        self.marks.append(Mark("side", event.key, say_number(value), str(value)))
        return say_number(value)


_LOWER = frozenset({"The", "They", "Nobody", "Organisers", "Police", "It", "A", "People", "According"})


def say_day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def say_number(value: int) -> str:
    return f"{value:,}"
