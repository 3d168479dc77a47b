"""Who the person is that a statement names: the words with which a source introduces him or her, put where the bare name stands.

`Marsh put the price at 61 million` becomes `Ida Marsh, the mayor, put the price at 61 million`. Both parts are verbatim and
cited; nothing is made up. Where no source says it right beside the name, or what it says may have been overtaken, the name stays bare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator.citations import cite
from generator.language.names.names import is_honorific, is_office
from generator.language.pile.passages import Passage, Story
from generator.language.words.tokens import content_stems
from generator.model import Actor, Citation, Span

_LEFT = (
    r"(?:resign\w*|quits?|outgoing|dismiss\w*|sacked|fired|suspend\w*|ousted|succeed\w*|replac\w*|"
    r"(?:steps?|stepped|stepping|stood)\s+(?:down|aside)|g[ia]ves?\s+up|released\s+from|removed|retire[sd]?)(?!\w)"
)
_BEFORE_NAME, _BEHIND_NAME = (
    re.compile(rf"(?<!\w)(?:former(?:ly)?|ex|then|{_LEFT})[^.,;:“”\"]{{0,40}}$", re.IGNORECASE),
    re.compile(rf"[^.;:“”\"]{{0,60}}?(?<!\w){_LEFT}", re.IGNORECASE),
)
"""Said of somebody who holds an office no longer."""

_NO_ROLE = re.compile(
    r"^(?:then|now|once|long|in|at|on|out|writing|speaking|acting|not|did|was|is|has|had)\b|(?<!\w)(?:with|did|does|was|were|has|had|is|said)(?!\w)|[,;:“”\"()]",
    re.IGNORECASE,
)
_BARE = frozenset(
    "deputy spokesman spokeswoman spokesperson chair chairman chairwoman director minister head secretary officer official adviser "
    "colleague suspect member leader manager partner witness assistant aide representative investigator commissioner inspector".split()
)
"""What tells nobody who it is, as long as it is not said of what."""

_SIR_OR_MADAM = frozenset("mr mrs ms miss mx".split())
"""Titles that a full name does without; `Dr` and their like stay."""

_DETERMINER = re.compile(r"(?<!\w)(?P<word>the|its|his|her|their|our|my|an?)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"\Athe\s+", re.IGNORECASE)
_GO_ON = re.compile(r"[,.;)]|\s\(|\s(?:who|which|that|where|when|after|but|–|—)(?!\w)")
_SUBJECT = re.compile(r"\s(?!(?:and|or|of|the|an?|in|at|on|for|as|from|with|to)\s)[a-z]")
_CLAUSE_LINKS = frozenset("that which after before because when but and".split())
_STOPS = re.compile(r"\.$|,\swho\s")
_MOST_WORDS = 14
_MOST_PLACES = 40
"""Sentences that name somebody in which an introduction is looked for."""


def introduce(story: Story, passage: Passage, text: str) -> tuple[str, Citation | None]:
    """`text`, what a statement tells of `passage`, with the first person it names introduced, and the citation of those words.

    `text` itself and None where it names nobody, where it says already who it is, or where no source says so beside the name.
    """
    named = _first_bare_name(story, passage, text)
    if named is None:
        return text, None
    actor, start, end, title = named
    told = set(content_stems(text[:start] + text[end:]))
    found = _find(story, passage, actor)
    if found is None or actor.role is None or told.intersection(content_stems(actor.role.text)):
        return text, None
    place, span, name, closes = found
    source = place.document.source.text
    words = " ".join((span.slice(source)[: name - span.start] + title + source[name : span.end]).split())
    words = words[:1].upper() + words[1:] if start == 0 else re.sub("^The ", "the ", words)
    comma = "," if closes and text[end : end + 1] not in (".", ",") else ""
    return text[:start] + words + comma + text[end:], cite(place.document, span, "context")


def _first_bare_name(story: Story, passage: Passage, text: str) -> tuple[Actor, int, int, str] | None:
    """The person named first in a statement, where, and with which doctor's title, if the name stands alone as one who acts or says."""
    found: list[tuple[int, int, Actor]] = []
    for actor_id in passage.actors:
        actor = story.actors.get(actor_id)
        if actor is None or actor.kind != "person":
            continue
        for form in sorted((actor.name, *actor.aliases), key=len, reverse=True):
            if place := re.search(rf"(?<![\w’'-]){re.escape(form)}(?![\w-])", text):
                found.append((place.start(), -place.end(), actor))
    if not found:
        return None
    start, end, actor = min(found, key=lambda each: each[:2])
    end = -end
    title = ""
    before = text[:start].split()
    while before and is_honorific(before[-1]):
        if before[-1].lower().rstrip(".") not in _SIR_OR_MADAM:
            title = f"{before[-1]} {title}"
        start = text.rindex(before.pop(), 0, start)
    if before and before[-1] in ("to", "said", "says", "by"):  # according to Marsh.
        stands = _STOPS.match(text, end) is not None and (before[-1] != "to" or before[-2:-1] == ["according"])
    else:
        opens = not before or before[-1].endswith((",", ".")) or before[-1] in _CLAUSE_LINKS
        stands = opens and _SUBJECT.match(text, end) is not None
    if not stands or (before and before[-1] == "and" and not before[-2:-1][0].endswith(",")):
        return None
    return actor, start, end, title


def _find(story: Story, passage: Passage, actor: Actor) -> tuple[Passage, Span, int, bool] | None:
    """(sentence that introduces an actor, the words that do, where the name begins, whether a comma closes them); rather in the same
    source as `passage`."""
    role = actor.role
    if role is None or not role.cites or _NO_ROLE.search(role.text):
        return None
    words = role.text.split()
    if len(words) > _MOST_WORDS or not any(map(is_office, words)) or (len(words) == 1 and words[0].lower() in _BARE):
        return None
    naming = story.naming(actor.id)
    own = [each for each in naming if each.source == passage.source and each.number != passage.number]
    others: Iterator[Passage] = iter(())
    if not any(_leaves(each.text, actor) for each in islice(naming, _MOST_PLACES)):  # who has left an office is named by it no more
        others = (each for each in naming if each.source != passage.source)
    for place in (*own[:_MOST_PLACES], *islice(others, _MOST_PLACES)):
        if found := _read_introduction(place, actor, role.text):
            return place, *found
    return None


def _leaves(text: str, actor: Actor) -> bool:
    """Whether a sentence tells that an actor leaves or has left an office."""
    for form in (actor.name, *actor.aliases):
        at = text.find(form)
        if at >= 0 and (_BEFORE_NAME.search(text, max(0, at - 60), at) or _BEHIND_NAME.match(text, at + len(form))):
            return True
    return False


def _read_introduction(place: Passage, actor: Actor, role: str) -> tuple[Span, int, bool] | None:
    """Where a sentence has an actor's full name and the role side by side, where the name begins, and whether a comma closes the two."""
    text, words = place.text, _ARTICLE.split(role, maxsplit=1)[-1]
    at = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)
    if at is None:
        return None
    start, end = at.span()
    determiner = _DETERMINER.search(text, 0, start)
    if determiner is not None and determiner["word"].lower() not in ("the", "a", "an"):
        return None  # her deputy: only the article says whose
    first = determiner.start() if determiner is not None else start
    owned = re.match(r"[\w-]+[’']s?\s", words) is not None and words[0].islower()
    for form in sorted({actor.name, *actor.aliases}, key=len, reverse=True):
        if len([word for word in form.split() if not is_honorific(word)]) < 2:
            continue
        name = re.escape(form)
        behind = re.compile(rf"(?P<comma>,?)\s+(?P<name>{name})(?![\w’'-])").match(text, end)
        if behind is not None and (determiner is not None or not (owned or behind["comma"])):
            if behind["comma"] and text[behind.end() : behind.end() + 1] not in (",", ".", ";"):
                return None
            if not behind["comma"] and determiner is not None and determiner["word"].lower() != "the":
                first = start
            return _at(place, first, behind.end()), place.span.start + behind.start("name"), bool(behind["comma"])
        before = re.compile(rf"(?<![\w’'-]){name},\s+$").search(text, 0, first)
        if before is not None and _GO_ON.match(text, end) and (determiner is not None or not owned):
            return _at(place, before.start(), end), place.span.start + before.start(), True
    return None


def _at(place: Passage, start: int, end: int) -> Span:
    return Span(place.span.start + start, place.span.start + end)
