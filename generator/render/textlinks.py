"""Names and explained words in running text as links: the first mention in each section, so that a page is no soup of links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.language.names.alias_sweep import AliasTable
from generator.model import Actor, Block, BlockKind, Document, Source, Span, Term
from generator.render.filters import Safe, clip, markdown_text, one_line, safe_id
from generator.render.words import Words

_CARD_LENGTH = 140
_GLOSSARY = "actors/index.md"


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a mention leads. `card` is what is told of it on the spot; `key` is the same for every mention of one thing."""

    key: str
    page: str
    anchor: str
    card: Safe
    style: str


class TextLinks:
    """Finds the actors and the glossary's terms of one briefing in its own statements."""

    def __init__(self, actors: Iterable[Actor], terms: Iterable[Term], words: Words) -> None:
        actors = tuple(actors)
        self._names = AliasTable(actors)
        self._terms = _find_terms(terms)
        self._targets = {f"actors/{actor.id}": _actor_target(actor, words) for actor in actors}

    def link(self, text: str, target: Callable[[str, str], str], seen: set[str]) -> Safe:
        """`text` as Markdown, each actor and term not in `seen` linked where it is named first; `seen` learns their keys.

        `target` gives the link to a page of the briefing and an anchor on it. A link's title is the short card: who it is, or what
        the word means. The key of an actor is "actors/" and its id.
        """
        line = one_line(text)
        out: list[str] = []
        at = 0
        for span, found in sorted(self._mentions(line), key=lambda mention: mention[0]):
            # A term inside a name is part of the name, which came first.
            if span.start < at or found.key in seen:
                continue
            seen.add(found.key)
            out.append(_between(line[at : span.start]))
            address = target(found.page, found.anchor)
            out.append(f'[{markdown_text(line[span.start : span.end])}]({address} "{found.card}"){{ .{found.style} }}')
            at = span.end
        return Safe("".join([*out, _between(line[at:])]))

    def _mentions(self, line: str) -> Iterator[tuple[Span, _Target]]:
        block = Block(Span(0, len(line)), BlockKind.BODY, "")
        named: list[Span] = []
        for actor_id, mention in self._names.find(Document(Source("", "", "", line, "txt"), (block,))):
            named.append(mention.span)
            yield mention.span, self._targets[f"actors/{actor_id}"]
        if self._terms is None:
            return
        pattern, terms = self._terms
        taken = {place for span in named for place in range(span.start, span.end)}
        for match in pattern.finditer(line):
            if match.start() not in taken and (term := terms.get(_term_key(match.group()))) is not None:
                yield Span(match.start(), match.end()), term


def _actor_target(actor: Actor, words: Words) -> _Target:
    told = f"{actor.name}: {actor.role.text}" if actor.role else f"{actor.name}, {words.plain(f'actor_kind.{actor.kind}')}"
    return _Target(f"actors/{actor.id}", f"actors/{safe_id(actor.id)}.md", "", markdown_text(clip(told, _CARD_LENGTH)), "name")


def _find_terms(terms: Iterable[Term]) -> tuple[re.Pattern[str], dict[str, _Target]] | None:
    """What finds the terms as whole words, and the target of each; None where there are none."""
    found: dict[str, _Target] = {}
    for term in terms:
        key = _term_key(one_line(term.term))
        if key:
            card = markdown_text(clip(f"{term.term}: {term.text}", _CARD_LENGTH))
            found.setdefault(key, _Target(f"glossary/{term.id}", _GLOSSARY, safe_id(term.id), card, "word"))
    if not found:
        return None
    # The longest first, or "carbon" would be found in "carbon tax". Only the first letter's case is free: "IT" is not "it".
    ways = "|".join(f"[{re.escape(key[0].lower())}{re.escape(key[0].upper())}]{re.escape(key[1:])}" for key in sorted(found, key=len)[::-1])
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)"), found


def _term_key(term: str) -> str:
    """A term as it is looked up: the case of its first letter means nothing, where the rest is not in capitals too."""
    return term if len(term) > 1 and term[1:].upper() == term[1:] else term[:1].lower() + term[1:]


def _between(text: str) -> str:
    """Escaped text that keeps the blanks at its ends: a name follows or goes before."""
    if not text.strip():
        return " " if text else ""
    return " " * text[0].isspace() + markdown_text(text) + " " * text[-1].isspace()
