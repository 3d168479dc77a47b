"""Article number k of a story: a report, a copy of an earlier one, a near-copy, or something about another matter."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.synthetic.phrases import NOTICES, OFF_TOPIC
from benchmarks.synthetic.telling import Sentence, Teller
from benchmarks.synthetic.world import World, make_person

_WIRE = "Meridian Press"
_LOOK_BACK = 20
_MORE = (("fact", 24), ("quote", 20), ("colour", 24), ("background", 12), ("earlier", 14), ("open_question", 6))


@dataclass(frozen=True, slots=True)
class Article:
    """One article before it is laid out. `kind` is report, copy, near-copy or off-topic; `of` is the number of the article it was
    taken from, -1 for none; `event` is the key of the event it reports, empty where it is about another matter."""

    number: int
    kind: str
    of: int
    event: str
    published: date
    publisher: str
    author: str
    headline: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    notices: tuple[str, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)


def write_article(world: World, number: int) -> Article:
    """Article `number` (from 0) of the pile; a number beyond it gives a further article about the last event."""
    chance = Random(f"{world.seed}/{world.articles}/{number}")
    kind, of = _kind(world, number), -1
    if kind in ("copy", "near-copy"):
        of = _original(world, number)
        kind = kind if of >= 0 else "report"
    event = world.events[world.event_of(number)]
    publisher = chance.choice(world.papers)
    author = " ".join(make_person(chance))
    published = event.day + timedelta(days=chance.choice((0, 0, 1, 1, 1, 2)))
    notices = tuple(notice.replace("[paper]", publisher) for notice in chance.sample(NOTICES, chance.randint(1, 4)))
    if of >= 0:
        source = write_article(world, of)
        published = max(published, source.published)
        paragraphs = source.paragraphs if kind == "copy" else _reworked(source.paragraphs, world, number, chance)
        headline = source.headline if kind == "copy" else f"{source.headline}: what we know"
        return Article(number, kind, of, event.key, published, publisher, _WIRE, headline, paragraphs, notices)
    teller = Teller(world, event, chance, _count(world, number), quotes=chance.choice((('"', '"'), ("“", "”"))))
    if kind == "off-topic":
        headline, paragraphs = _off_topic(teller, chance)
        return Article(number, kind, of, "", published, publisher, author, headline, paragraphs, notices)
    return Article(number, kind, of, event.key, published, publisher, author, teller.headline(), _report(teller, chance), notices)


def _kind(world: World, number: int) -> str:
    roll = Random(f"{world.seed}/{world.articles}/{number}/kind").random()
    return "off-topic" if roll < 0.02 else "copy" if roll < 0.10 else "near-copy" if roll < 0.15 else "report"


def _original(world: World, number: int) -> int:
    """A report of the same event shortly before, or -1."""
    event = world.event_of(number)
    earlier = range(number - 1, max(-1, number - _LOOK_BACK), -1)
    near = [each for each in earlier if world.event_of(each) == event and _kind(world, each) == "report"]
    return Random(f"{world.seed}/{world.articles}/{number}/of").choice(near) if near else -1


def _count(world: World, number: int) -> int:
    """The figure the article has for what is counted at its event: every third report has the rival one."""
    event = world.events[world.event_of(number)]
    return event.rival if event.rival and number % 3 == 0 else event.count


def _report(teller: Teller, chance: Random) -> tuple[tuple[Sentence, ...], ...]:
    target = chance.randint(300, 1000)
    first = chance.randrange(8)
    sentences = [teller.opening(), teller.fact(first), teller.side() if teller.event.rival else teller.fact(first + 1), teller.quote()]
    words = sum(len(sentence.text.split()) for sentence in sentences)
    kinds, weights = zip(*_MORE, strict=True)
    said = {sentence.text for sentence in sentences}
    facts = 2
    while words < target:
        kind = chance.choices(kinds, weights)[0]
        if kind == "fact":
            facts += 1
            if facts > len(teller.event.kind.facts):
                kind = "colour"
        sentence = teller.fact(first + facts - 1) if kind == "fact" else getattr(teller, kind)()
        if sentence.text not in said:
            said.add(sentence.text)
            sentences.append(sentence)
            words += len(sentence.text.split())
    return _paragraphs(sentences, chance)


def _off_topic(teller: Teller, chance: Random) -> tuple[str, tuple[tuple[Sentence, ...], ...]]:
    headline, patterns = chance.choice(OFF_TOPIC)
    sentences = []
    for _ in range(chance.randint(2, 5)):
        sentences += [teller.off_topic(pattern) for pattern in chance.sample(patterns, len(patterns))]
    unique = list({sentence.text: Sentence(sentence.text) for sentence in sentences}.values())
    return teller.off_topic(headline).text, _paragraphs(unique, chance)


def _paragraphs(sentences: list[Sentence], chance: Random) -> tuple[tuple[Sentence, ...], ...]:
    paragraphs, at = [], 0
    while at < len(sentences):
        size = chance.choice((1, 2, 2, 3, 4)) if at else 1
        paragraphs.append(tuple(sentences[at : at + size]))
        at += size
    return tuple(paragraphs)


def _reworked(
    paragraphs: tuple[tuple[Sentence, ...], ...], world: World, number: int, chance: Random
) -> tuple[tuple[Sentence, ...], ...]:
    """An article as another desk runs it: some paragraphs cut, some words changed where nothing true hangs on them, a line of its own."""
    kept = [paragraphs[0], *(paragraph for paragraph in paragraphs[1:] if chance.random() > 0.12)]
    changed = [tuple(_reword(sentence, chance) for sentence in paragraph) for paragraph in kept]
    teller = Teller(world, world.events[world.event_of(number)], chance, _count(world, number))
    return (*changed, (teller.colour(), teller.background()))


def _reword(sentence: Sentence, chance: Random) -> Sentence:
    if any(mark.kind in ("quote", "event", "open") for mark in sentence.marks) or chance.random() > 0.2:
        return sentence
    text = sentence.text
    for old, new in ((" said", " says"), (" has ", " already has "), (" and ", " and then "), (" the ", " this ")):
        if old in text:
            return Sentence(text.replace(old, new, 1), sentence.marks)
    return sentence
