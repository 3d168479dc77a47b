"""A made-up newsroom: briefings with their articles and their YAML, as large as asked, the same for the same seed.

Every statement is a sentence of an article, so that the pages, the search and the checks have real work and nothing to complain of.
"""
from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from pathlib import Path

from generator.model import (
    SECTIONS,
    Actor,
    Briefing,
    BriefingInfo,
    Citation,
    Disagreement,
    Event,
    Issue,
    KeyPoint,
    Quote,
    Role,
    Side,
    SourceRecord,
    Summary,
)
from generator.yamltext.writer import dump_info, dump_section

FIXED_PAGES = 9
"""Pages that every briefing has, however small."""

SITE_PAGES = 2
"""Pages of the site itself that are generated: the front page and the rules."""

_ACTORS, _SOURCES = 16, 25
PAGES_PER_BRIEFING = FIXED_PAGES + _ACTORS + _SOURCES

_WORDS_PER_SOURCE = 700
_FIRST = "Alma Bruno Carla Dario Edda Fabio Greta Henk Ilse Jonas Katja Lars Mirja Nils Oda Pavel Runa Sven Tilda Ugo".split()
_LAST = "Achter Brandsma Corvin Dahlen Ekholm Farrow Gessner Hallam Ingber Jarvi Kestrel Lorne Maddox Norrby Ostrow Penn Quist Rask".split()
_PLACES = "Aldermoor Brackwater Cindervale Dunmore Eastholm Farrowby Glenrath Hollowmere Ivelstone Kettlewick Langford Marrowfield".split()
_THINGS = (
    "harbour wall", "night train", "water works", "grain store", "hospital wing", "bridge repair", "school roof", "flood gate",
    "bus depot", "market hall", "power line", "fish landing", "ferry berth", "quarry road", "reading room", "signal box",
)  # fmt: skip
_VERBS = "inspected approved delayed reviewed funded closed reopened measured planned defended questioned completed".split()
_ENDS = (
    "after a long hearing", "before the winter began", "with money from the county", "although residents objected",
    "because the old one had cracked", "as the council had asked", "without giving a date", "while the inquiry went on",
)  # fmt: skip


def write_newsroom(root: Path, pages: int, seed: int = 1) -> int:
    """Write seeds/ and docs/data/ of a site of about `pages` pages below `root`, in briefings of fifty; returns the exact number."""
    count = max(1, round((pages - SITE_PAGES) / PAGES_PER_BRIEFING))
    for number in range(count):
        _write_briefing(root, f"story-{number:03}", random.Random(f"{seed}/{number}"))
    return count * PAGES_PER_BRIEFING + SITE_PAGES


def _write_briefing(root: Path, name: str, chance: random.Random) -> None:
    names = _different_names(chance)
    articles = [_write_article(number, names, chance) for number in range(_SOURCES)]
    seeds, data = root / "seeds" / name, root / "docs" / "data" / name
    for folder in (seeds, data):
        folder.mkdir(parents=True, exist_ok=True)
    records = []
    for number, sentences in enumerate(articles):
        text = _article_text(number, name, sentences, chance)
        file = f"{number:03}.txt"
        (seeds / file).write_text(text, encoding="utf-8")
        digest = hashlib.sha256(text.encode()).hexdigest()
        title = text.split("\n", 1)[0]
        records.append(SourceRecord(id=f"source-{number}", file=file, sha256=digest, title=title, origin=f"o-{number}", language="en"))
    briefing = _make_briefing(name, names, articles, records, chance)
    # As if the generator had written it: what it wrote last lies beside the editors' files.
    for folder in (data, data / ".generated"):
        folder.mkdir(exist_ok=True)
        (folder / "briefing.yml").write_text(dump_info(briefing.info), encoding="utf-8")
        for section in SECTIONS:
            (folder / f"{section}.yml").write_text(dump_section(section, briefing.section(section)), encoding="utf-8")


def _different_names(chance: random.Random) -> list[str]:
    first, last = chance.sample(_FIRST, _ACTORS), chance.sample(_LAST, _ACTORS)
    return [f"{one} {other}" for one, other in zip(first, last, strict=True)]


def _write_article(number: int, names: Sequence[str], chance: random.Random) -> list[str]:
    """Different sentences, about 700 words of them; no sentence stands in two articles, because each has its own file number."""
    sentences = []
    words = 0
    while words < _WORDS_PER_SOURCE:
        name, place, thing = chance.choice(names), chance.choice(_PLACES), chance.choice(_THINGS)
        file = f"file {number * 1000 + len(sentences)}"
        body = f"{name} {chance.choice(_VERBS)} the {thing} in {place} {chance.choice(_ENDS)}"
        sentences.append(f"{body}, according to {file} of the county’s records office.")
        words += len(sentences[-1].split())
    return sentences


def _article_text(number: int, name: str, sentences: Sequence[str], chance: random.Random) -> str:
    title = f"{chance.choice(_PLACES)} hears of the {chance.choice(_THINGS)}, report {number + 1} of {name}"
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    return "\n\n".join([title, *paragraphs]) + "\n"


class _Picker:
    """Hands out sentences of the articles as citations, no sentence twice while there are others."""

    def __init__(self, articles: Sequence[Sequence[str]], chance: random.Random) -> None:
        self._left = [(f"source-{number}", sentence) for number, sentences in enumerate(articles) for sentence in sentences]
        chance.shuffle(self._left)

    def cite(self) -> Citation:
        source, sentence = self._left.pop()
        return Citation(source=source, quote=sentence)

    def cite_named(self, name: str) -> Citation:
        at = next(at for at in reversed(range(len(self._left))) if name in self._left[at][1])
        source, sentence = self._left.pop(at)
        return Citation(source=source, quote=sentence)


def _make_briefing(
    name: str, names: Sequence[str], articles: Sequence[Sequence[str]], records: Sequence[SourceRecord], chance: random.Random
) -> Briefing:
    pick = _Picker(articles, chance)
    ids = [person.lower().replace(" ", "-") for person in names]

    def find_actor(cite: Citation) -> str:
        return next(identifier for identifier, person in zip(ids, names, strict=True) if person in cite.quote)

    def make_actor(identifier: str, person: str) -> Actor:
        cite = pick.cite_named(person)
        role = cite.quote.removeprefix(f"{person} ").split(",")[0]
        return Actor(id=identifier, name=person, kind="person", aliases=(person.split()[1],), role=Role(text=role, cites=(cite,)))

    def make_point(number: int) -> KeyPoint:
        cite = pick.cite()
        return KeyPoint(id=f"point-{number}", text=cite.quote, actors=(find_actor(cite),), cites=(cite, pick.cite(), pick.cite()))

    def make_issue(number: int) -> Issue:
        cite = pick.cite()
        return Issue(id=f"issue-{number}", question="What comes of it?", text=cite.quote, cites=(cite, pick.cite()))

    def make_event(number: int) -> Event:
        cite = pick.cite()
        return Event(id=f"event-{number}", date="unknown", text=cite.quote, cites=(cite, pick.cite()))

    def make_quote(number: int) -> Quote:
        cite = pick.cite()
        return Quote(id=f"quote-{number}", speaker=find_actor(cite), verb="said", text=cite.quote, cites=(cite,))

    def make_disagreement(number: int) -> Disagreement:
        sides = tuple(Side(value=cite.quote, cites=(cite,)) for cite in (pick.cite(), pick.cite()))
        return Disagreement(id=f"dispute-{number}", question="Which account holds?", kind="contradiction", sides=sides)

    lead = pick.cite()
    return Briefing(
        info=BriefingInfo(title=f"The records of {name}", standfirst=Summary(text=lead.quote, cites=(lead,)), publish="full"),
        sources=tuple(records),
        key_points=tuple(make_point(number) for number in range(40)),
        actors=tuple(make_actor(identifier, person) for identifier, person in zip(ids, names, strict=True)),
        open_issues=tuple(make_issue(number) for number in range(12)),
        timeline=tuple(make_event(number) for number in range(30)),
        quotes=tuple(make_quote(number) for number in range(40)),
        disagreements=tuple(make_disagreement(number) for number in range(6)),
    )
