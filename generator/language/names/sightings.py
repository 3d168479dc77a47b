"""Where names stand and what the words around them say: one sighting per name, with its cues.

Cues are plain words ("age", "speech", "place") counted later over all sightings of a name; none decides alone.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from generator.language.names.given_names import GIVEN_NAMES
from generator.language.names.name_chains import Chain, Token, find_chains
from generator.language.names.name_cues import cues_after, cues_before
from generator.language.names.name_words import (
    LINKS,
    LOWER_ORG_HEADS,
    LOWER_ORG_MODIFIERS,
    OFFICE_MODIFIERS,
    OFFICES,
    OPENERS,
    ORG_HEADS,
    PLACE_HEADS,
    POST_NOMINALS,
    PRONOUNS,
    THING_HEADS,
)
from generator.language.names.names import fold_name, has_script_of_its_own, is_country, is_honorific, is_office, is_state_word
from generator.language.names.role_spans import goes_on, is_role, role_before, whole_title
from generator.model import PROSE_KINDS, Document, Span

_BODIES_AND_PLACES = ORG_HEADS | PLACE_HEADS
_HEADS = _BODIES_AND_PLACES | THING_HEADS
_WINDOW = 140
_PARENTHESIS = re.compile(r"\s\(([^()\n]{2,60})\)")
_APPOSITION = re.compile(r",\s(?=(?:the|a|an|his|her|its|their|one of|acting|former|[\w-]{2,20}[’']s?)\s)([^,.;:()\n“”\"—]{3,90})")
_TITLE_AFTER = re.compile(r",\s([^\s,.;:()\n][^,.;:()\n“”\"—]{2,70})")
_PUBLIC_OFFICE = re.compile(
    r"\b(?:attorney general|district attorney|state[’']s attorney|public prosecutor|prosecutor|medical examiner|coroner)[’']s office\b"
)
_QUOTES = "“”\"„«»"
_RESORT = re.compile(r"\b(?:Minister|Secretary|Spokes\w+)\sfor\s(?:the\s)?$")
"""Before what somebody is in charge of: the Minister for Schools."""
_AGENT = re.compile(r"(?:er|or|ist|ian|ant|ent|man|woman|person|ee|mate)$")
_DESCRIBED = re.compile(
    r".{2,30}-(?:based|born|owned|backed|led|listed|trained|educated|controlled|run|registered|headquartered|bred|raised)", re.DOTALL
)
_WORD_BEFORE = re.compile(r"([\w’'-]+)\s$")


@lru_cache(maxsize=65536)
def _same_words(words: tuple[str, ...]) -> tuple[str, ...]:
    return words


@lru_cache(maxsize=65536)
def _same_cues(cues: frozenset[str]) -> frozenset[str]:
    return cues


class Sighting(NamedTuple):
    """One place where a capitalised name stands.

    `words` are the name's words, titles taken off; `title` is what stood before it ("Transport Minister"), and `title_span`
    where. `role` is the span of an apposition after it. `aside` is what stood in parentheses right after it.
    """

    source: str
    span: Span
    words: tuple[str, ...]
    cues: frozenset[str]
    title: str = ""
    title_span: Span | None = None
    role: Span | None = None
    aside: str = ""

    @property
    def name(self) -> str:
        """The words with single blanks."""
        return " ".join(self.words).replace(" ,", ",")


class NamedRun(NamedTuple):
    """A run of capitalised words in the prose block at `block`, and the names seen in all of it and in all but its first word.

    The second is looked at only where the first word may just open a sentence.
    """

    block: Span
    chain: Chain
    whole: Sighting | None
    rest: Sighting | None


@dataclass(frozen=True, slots=True)
class Names:
    """What one source alone says of names: its runs of capitalised words, and public offices."""

    runs: tuple[NamedRun, ...]
    offices: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class Capitals:
    """What one source alone says of capitals: the words it writes without one, and the runs of words that have them inside a sentence."""

    lower: tuple[str, ...]
    inside: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", tuple(map(intern, self.lower)))
        object.__setattr__(self, "inside", tuple(map(_same_words, self.inside)))


_LETTERS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def read_names(document: Document) -> Names:
    """The names of one document before it is known what the others write in lower case."""
    text = document.source.text
    runs: list[NamedRun] = []
    for block in document.blocks:
        if block.kind in PROSE_KINDS:
            for chain in find_chains(text, block.span):
                words = chain.words
                rest = _sight(document, block.span, words[1:], chain) if len(words) > 1 and _may_open(chain, words[0]) else None
                runs.append(NamedRun(block.span, chain, _sight(document, block.span, words, chain), rest))
    return Names(tuple(runs), tuple(_unnamed_offices(document)))


def read_capitals(document: Document, names: Names) -> Capitals:
    """What the document, whose names are given, says of capitals."""
    text = document.source.text
    prose = (block.span.slice(text) for block in document.blocks if block.kind in PROSE_KINDS)
    lower = {word for part in prose for word in _LETTERS.findall(part) if word[0].islower()}
    inside = {_key(run.chain.words) for run in names.runs if not run.chain.opens}
    return Capitals(tuple(sorted(lower)), tuple(sorted(inside)))


def find_sightings(
    documents: Iterable[Document], names_of: Callable[[Document], Names], capitals_of: Callable[[Document], Capitals]
) -> Iterator[Sighting]:
    """Every name in the prose of `documents`, in their order and the order of the text; after them the offices named without a capital.

    `names_of` gives the names of each, for as long as they are looked at, `capitals_of` what it says of capitals.

    Words that the pile writes in lower case prove nothing by their capital at the start of a sentence.
    """
    pile = tuple(documents)
    common: set[str] = set()
    inside: set[tuple[str, ...]] = set()
    for document in pile:
        capitals = capitals_of(document)
        common.update(capitals.lower)
        inside.update(capitals.inside)
    offices: list[Sighting] = []
    for document in pile:
        names = names_of(document)
        offices += [_in_source(sighting, document) for sighting in names.offices]
        for run in names.runs:
            for words in _named_parts(run.chain, common, inside):
                sighting = _seen(document, run, words)
                if sighting is not None:
                    yield _in_source(sighting, document)
    yield from offices


def _seen(document: Document, run: NamedRun, words: tuple[Token, ...]) -> Sighting | None:
    """What is seen in the last words of a run."""
    left_out = len(run.chain.words) - len(words)
    if left_out == 0:
        return run.whole
    if left_out == 1 and _may_open(run.chain, run.chain.words[0]):
        return run.rest
    return _sight(document, run.block, words, run.chain)


def _in_source(sighting: Sighting, document: Document) -> Sighting:
    """The same in a document that was given its id after its names were read; equal words and cues become one object."""
    _, span, words, cues, title, title_span, role, aside = sighting
    # a pile names the same people in the same ways tens of thousands of times
    return Sighting(document.source.id, span, _same_words(words), _same_cues(cues), title, title_span, role, aside)


def _unnamed_offices(document: Document) -> Iterator[Sighting]:
    """Public offices that articles name without a capital: the attorney general's office."""
    text = document.source.text
    for block in document.blocks:
        if block.kind in PROSE_KINDS:
            for match in _PUBLIC_OFFICE.finditer(text, block.span.start, block.span.end):
                words = tuple(match.group().split())
                yield Sighting(document.source.id, Span(*match.span()), words, frozenset({"lower_body", "inside"}))


def _may_open(chain: Chain, word: Token) -> bool:
    """Whether a word of a run may have its capital for opening a sentence or a title."""
    return chain.opens or word.text in ("The", "A", "An", "This", "That")


def _key(words: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(word.text for word in words)


def _named_parts(chain: Chain, common: set[str], inside: set[tuple[str, ...]]) -> list[tuple[Token, ...]]:
    """The chain without words that open its sentence; nothing where only such words are left."""
    words = chain.words
    if len(words) > 1 and _DESCRIBED.fullmatch(words[0].text):
        words = words[1:]  # Orm-based Hesk Foods
    while words and words[0].text.lower() in OPENERS and _may_open(chain, words[0]):
        if len(words) > 1 and _key(words) in inside:
            break
        words = words[1:]
    if not words or (len(words) == 1 and words[0].text.lower() in PRONOUNS):
        return []
    if len(words) > 1 and chain.opens and is_country(" ".join(word.text for word in words[1:])):
        return [words[1:]]
    if chain.opens and words is chain.words and _key(words) not in inside:
        first = words[0].text
        if len(words) == 1:
            if first.endswith("s") and is_office(first[:-1]):
                return []
            if first.lower() in common or (first.istitle() and not is_state_word(first)):
                return [] if first.lower() in common else [words]
        elif first.lower() in common and not is_office(first) and first.lower() not in OFFICE_MODIFIERS:
            rest = words[1:]
            headed = words[-1].text.lower() in _HEADS
            if _key(rest) in inside or not (headed or any(word.text == "of" for word in words)):
                words = rest
    return [words]


def _split_title(words: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """(title, name): the words up to the last office or honorific, where one to four words of name follow it."""
    cut = 0
    for at, word in enumerate(words[:-1]):
        reach = 6 if words[at + 1].text == "of" else 4
        if (is_office(word.text) or is_honorific(word.text)) and len(words) - at - 1 <= reach and not _is_in_name(words, at):
            cut = at + 1
    rest = words[cut:]
    if len(rest) > 1 and rest[-1].text in POST_NOMINALS and (len(rest) > 2 or rest[-1].text in ("KC", "QC")):
        rest = rest[:-1]
    if cut and rest[0].text == "of":
        # "Secretary of State Jane Doe": the name is what a given name opens, or the last two words.
        known = next((at for at in range(2, len(rest) - 1) if fold_name(rest[at].text) in GIVEN_NAMES), 0)
        at = known or (len(rest) - 2 if len(rest) > 3 else 0)
        if at and rest[at].text.lower() not in LINKS:  # but the Minister of Food and Farming has no name
            return words[: cut + at], rest[at:]
        return words, ()
    # "Dame Ellen Marsh", "Mayor Tom Hill": a given name after a title, whatever the surname means.
    person = len(rest) == 2 and fold_name(rest[0].text) in GIVEN_NAMES and rest[1].text.lower() not in ORG_HEADS
    person = person or (len(rest) == 1 and cut > 0 and is_honorific(words[cut - 1].text))
    if cut and not person and (rest[-1].text.lower() in _BODIES_AND_PLACES or rest[0].text in ("of", "for", "and", "&")):
        return (), words
    return words[:cut], rest


def _is_description(name: tuple[Token, ...]) -> bool:
    """Whether the first of three words says what somebody does: it ends as such words do, and a given name follows it."""
    first, given = fold_name(name[0].text), fold_name(name[1].text)
    return first not in GIVEN_NAMES and given in GIVEN_NAMES and bool(_AGENT.search(first)) and name[2].text.lower() not in ORG_HEADS


def _is_in_name(words: tuple[Token, ...], at: int) -> bool:
    """Whether "General" at `at` is part of a hospital's or firm's name and no rank: Mass General Brigham, but Attorney General Hale."""
    before = words[at - 1].text.lower() if at else ""
    known = before in OFFICES or before in OFFICE_MODIFIERS or is_state_word(words[at - 1].text) if at else True
    return words[at].text == "General" and not known and before not in ("attorney", "major", "brigadier", "surgeon", "adjutant")


def _sight(document: Document, block: Span, words: tuple[Token, ...], chain: Chain) -> Sighting | None:
    text = document.source.text
    title, name = _split_title(words)
    if not name:
        return None
    if not title and all(w.text.lower() in OFFICES or w.text.lower() in OFFICE_MODIFIERS for w in name):
        return None
    # "Mediator Ada Quist said": what a person does, with a capital for opening the sentence.
    described = chain.opens and words is chain.words and len(name) == 3 and _is_description(name)
    if described:
        name = name[1:]
    name, extra = _with_lower_head(text, block, name, chain)
    start, end = name[0].start, name[-1].end
    letters = name[-1].end < words[-1].end and words[-1].text in POST_NOMINALS
    before = text[max(block.start, words[0].start - _WINDOW) : words[0].start]
    if _RESORT.search(before):
        return None
    follows = words[-1].end if letters else end
    after = text[follows : min(block.end, follows + _WINDOW)]
    # Markdown emphasis around a name is not part of what stands beside it.
    emphasis = len(after) - len(after.lstrip("*_")) if before[-1:] in ("*", "_") else 0
    before, after = before.rstrip("*_") if emphasis else before, after[emphasis:]
    cues = set(extra)
    if chain.possessive and len(name) > 1 and name[-1].end == chain.words[-1].end:
        before_cues = cues_before(before, bool(title)) - {"place"}  # "in Ada Quist's view" is no place
    else:
        before_cues = cues_before(before, bool(title))
    cues |= before_cues | cues_after(after)
    if letters or described:
        cues.add("who")
    if chain.opens and words is chain.words:
        cues.add("opens")
    else:
        cues.add("inside")
    if title:
        cues.add("title")
        if any(is_honorific(token.text) for token in title):
            cues.add("honorific")
    if before and before[-1] in _QUOTES and after and after[0] in _QUOTES + ",.":
        cues.add("quoted")
    title_span = Span(title[0].start, title[-1].end) if title else None
    shown = text[title_span.start : title_span.end] if title_span else ""
    if not title and (match := _WORD_BEFORE.search(before)) and is_office(match.group(1)) and match.group(1)[0].islower():
        at = words[0].start - len(match.group())
        title_span = whole_title(text, block, Span(at, at + len(match.group(1))))
        shown = title_span.slice(text)
        cues.add("title")
    role = _APPOSITION.match(after) or _TITLE_AFTER.match(after)
    role_span: Span | None = None
    if role and is_role(role.group(1)) and not goes_on(role.group(1)):
        first = follows + emphasis + role.start(1)
        role_span = Span(first, first + len(role.group(1).rstrip()))
        if _APPOSITION.match(after) or any(is_office(w) for w in re.findall(r"[\w-]+", role.group(1))[:2]):
            cues.add("office")
    elif not title and (lead := role_before(before)):
        first = words[0].start - emphasis - len(lead) - (len(before) - len(before.rstrip(", ")))
        role_span = Span(first, first + len(lead))
        cues.add("office")
    aside = _PARENTHESIS.match(after)
    return Sighting(
        document.source.id,
        Span(start, end),
        tuple(token.text for token in name),
        frozenset(cues),
        shown,
        title_span,
        role_span,
        aside.group(1).strip() if aside else "",
    )


def _with_lower_head(text: str, block: Span, name: tuple[Token, ...], chain: Chain) -> tuple[tuple[Token, ...], set[str]]:
    """The name with a lower-case head that completes it ("Ruritania transport ministry"), and the cue for it."""
    if chain.possessive and name[-1].end == chain.words[-1].end:
        return name, {"possessive"}
    at, grown = name[-1].end, list(name)
    for _ in range(4):
        match = re.compile(r"\s([a-z]+(?:[-’'][a-z]+)?[’']?)(?![\w-])").match(text, at, block.end)
        if match is None:
            break
        word = match.group(1)
        token = Token(word, match.start(1), match.end(1))
        named_after = word == "administration" and len(name) == 1 and not is_state_word(name[0].text)
        if named_after or (word in LOWER_ORG_HEADS and len(grown) > len(name)):
            return (*grown, token), {"lower_body"}
        if word not in LOWER_ORG_MODIFIERS:
            break
        grown.append(token)
        at = match.end()
    return name, set()


def aside_names(sighting: Sighting) -> tuple[str, ...]:
    """What the parentheses after a name say it is also called: an acronym or the name in its own script."""
    aside = sighting.aside
    if has_script_of_its_own(aside) and len(aside) <= 40:
        return (aside,)
    if re.fullmatch(r"[A-Z][A-Za-z.&-]{1,11}", aside) and sum(c.isupper() for c in aside) >= 2 and " " not in aside:
        return (aside,)
    return ()
