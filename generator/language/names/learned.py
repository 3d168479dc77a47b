"""What one source says of the actors that it names: the pronouns that follow their names, the offices written beside them.

Together the sources of a pile tell whom a pronoun or a title means (see `reference`).
"""
from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.language.names.name_words import ORG_HEADS
from generator.language.names.names import honorific_gender, is_office
from generator.language.words.notes import name_circumstances
from generator.model import Actor, Document

Mentions = Sequence[tuple[int, int, Actor]]
"""Start and end of each place where a source names an actor, and the actor, in order."""

_WORD = re.compile(r"[\w-]+")
_GENDERED = re.compile(r"(?<!\w)(?:(he|she)|(his|her)(?=\s[a-z]))(?!\w)", re.IGNORECASE)
_PHRASE = re.compile(r",\s([^.;:“\"()\n]{3,90}?)(?=[,.;:]|\s(?:said|says|told))")
_INTRODUCES = re.compile(r"(?:the|a|an|his|her|its|their|acting|former|chief|[\w-]+[’']s)\s")
_REPORTS = re.compile(r"\b(?:said|says|told)\b")
_KIN = re.compile(r"\b(?:(daughter|mother|wife|sister|widow|grandmother)|son|father|husband|brother|widower|grandfather),?\s$")
_SOMEBODY_BEFORE = re.compile(r"\b[Ss]?[Hh]e\b|[\w)]\s(?:said|says|told|confirmed|announced)\b")
_ANOTHERS = re.compile(r"\b(?:said|says|told|that|for|with|by|to|from|and|met)\s")
"""Words that part what is said of somebody else from a title before a name."""
_OF_A_BODY = re.compile(r",\s(?:the|a|an|its|their)\s([^.;:“\"()\n,]{3,60})")
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Learned:
    """What a source says of its actors by their ids: (actor, "he" or "she", votes), (office, actor), (noun for a body, actor)."""

    genders: list[tuple[str, str, int]]
    offices: list[tuple[str, str]]
    bodies: list[tuple[str, str]]


def name_learned(document: Document, here: Mentions) -> str:
    """A name for all that `learn` looks at."""
    source = document.source
    return name_circumstances(source.file, source.sha256, [(start, end, who.id, who.kind, who.name) for start, end, who in here])[:32]


def learn(document: Document, here: Mentions) -> Learned:
    """What the document says of the actors that it names."""
    found = Learned([], [], [])
    openings = [sentence.start for sentence in document.sentences]
    for at, (start, end, actor) in enumerate(here):
        if actor.kind == "person":
            others = (entry[0] for entry in here[at + 1 : at + 8] if entry[2].kind == "person")
            until = next(others, len(document.source.text))
            if _is_second(document, here, at, openings):
                until = end
            _learn(found, document.source.text, start, end, actor.id, until)
        elif actor.kind != "country":
            _learn_body(found, document.source.text, end, actor)
    return found


def _is_second(document: Document, here: Mentions, at: int, openings: Sequence[int]) -> bool:
    """Whether the sentence of mention `at` starts with somebody else: a pronoun after it is rather that one's.

    "The minister told the professor … He", "A spokeswoman said the minister was away. She", "He is no relation of Mira, he adds".
    """
    start, _, who = here[at]
    place = bisect.bisect_right(openings, start)
    opening = openings[place - 1] if place else 0
    if _SOMEBODY_BEFORE.search(document.source.text, max(opening, start - 300), start):
        return True
    return any(entry[2].kind == "person" and entry[2].id != who.id and entry[0] >= opening for entry in here[max(0, at - 12) : at])


def _learn(found: Learned, text: str, start: int, end: int, who: str, until: int) -> None:
    """What stands around one mention of a person; behind `until` somebody else is spoken of."""
    before = _ANOTHERS.split(text[max(0, start - _NEAR) : start].rpartition("\n")[2])[-1]
    stop = text.find("\n", end, end + 250)
    stop = min(len(text), end + 250) if stop < 0 else stop
    titles = re.search(r"(?:[\w’'-]+\.?\s){1,4}$", before)
    words = _WORD.findall(titles.group()) if titles else []
    for word in words[-3:]:
        if gender := honorific_gender(word):
            found.genders.append((who, gender, 3))
    beside = [word.lower() for word in words[-2:] if is_office(word)]
    if len(words) > 1 and is_office(words[-1]):
        beside.append(f"{words[-2]} {words[-1]}".lower())
    if (match := _PHRASE.match(text, end)) and _INTRODUCES.match(match.group(1)) and not _REPORTS.search(match.group(1)):
        phrase = match.group(1)
        beside += [word.lower() for word in _WORD.findall(phrase.split(" who ")[0].split(" of ")[0]) if is_office(word)][-1:]
        beside += [word.lower() for word in re.findall(r"\b(\w+man|\w+woman)\b", phrase)]
        for word in _WORD.findall(phrase):
            if gender := honorific_gender(word):
                found.genders.append((who, gender, 2))
    found.offices.extend((office, who) for office in beside)
    if match := _KIN.search(before):
        found.genders.append((who, "she" if match.group(1) else "he", 3))
    owned = False
    for match in _GENDERED.finditer(text, end, min(stop, until)):
        gap = text[end : match.start()]
        if gap.count("“") > gap.count("”") or gap.count('"') % 2:
            continue
        # A pronoun in the same or the next sentence, with nobody else named between. A possessive may be another's.
        gender = "he" if match.group().lower() in ("he", "his") else "she"
        if match.group(1):
            found.genders.append((who, gender, 2))
            break
        if not owned:
            found.genders.append((who, gender, 1))
            owned = True


def _learn_body(found: Learned, text: str, end: int, actor: Actor) -> None:
    words = [word.lower() for word in _WORD.findall(actor.name)]
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    if head in ORG_HEADS:
        found.bodies.append((head.rstrip("s"), actor.id))
    if match := _OF_A_BODY.match(text, end):
        for word in _WORD.findall(match.group(1)):
            if word.lower() in ORG_HEADS or word.lower() in ("supplier", "operator", "manufacturer", "owner", "maker"):
                found.bodies.append((word.lower().rstrip("s"), actor.id))
