"""Words that two speakers are said to have said, and names spelled in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.citations import cite
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import clean_span
from generator.language.words.tokens import find_words, fold_word
from generator.model import Citation, Disagreement, Quote, Side, Span
from generator.spans import locate_citation

_SENTENCE_END = re.compile(r"[.!?…]\s+")
_MOST_HOLDERS = 2
"""Sources cited for one spelling."""


def find_two_speakers(story: Story, quotes: Sequence[Quote], taken: set[str], asked: Iterable[str] = ()) -> Iterator[Disagreement]:
    """The same words given to two speakers; not those that one of the questions `asked` quotes already."""
    known = {tuple(word.folded for word in find_words(question.partition("“")[2]))[:4] for question in asked}
    by_start: dict[tuple[str, ...], list[Quote]] = defaultdict(list)
    for quote in quotes:
        parts = [tuple(word.folded for word in find_words(part)) for part in _SENTENCE_END.split(quote.text)]
        for start in sorted({words[:4] for words in parts if len(words) >= 4}):
            by_start[start].append(quote)
    texts = {document.source.id: document.source.text for document in story.documents}
    for key in sorted(by_start):
        given: dict[str, list[Quote]] = defaultdict(list)
        for quote in by_start[key]:
            if quote.speaker != "unknown":
                given[quote.speaker].append(quote)
        speakers = {speaker: said for speaker, all_said in given.items() if (said := _unless_named(story, texts, speaker, all_said, given))}
        if len(speakers) < 2 or key in known:
            continue
        shown = _from_words(by_start[key][0].text, key).strip(" ,.")
        short = " ".join(shown.split()[:8]) + ("…" if len(shown.split()) > 8 else "")
        identity = "who-said-" + "-".join(word for word in key if word.isascii())[:40].strip("-")
        record_id, number = identity, 2
        while record_id in taken:
            record_id, number = f"{identity}-{number}", number + 1
        taken.add(record_id)
        yield Disagreement(
            id=record_id,
            question=f"Who said “{short}”?",
            kind="contradiction",
            sides=tuple(
                Side(
                    story.actors[speaker].name if speaker in story.actors else speaker,
                    tuple(c for quote in said for c in (*quote.cites, *_attributions(story, texts, speaker, quote))),
                )
                for speaker, said in speakers.items()
            ),
        )


def _from_words(text: str, key: tuple[str, ...]) -> str:
    """The sentence of a quotation that begins with these words, and what follows it."""
    parts = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
    return next((text[at:] for at in parts if tuple(word.folded for word in find_words(text[at:]))[:4] == key), text)


def _unless_named(
    story: Story, texts: Mapping[str, str], speaker: str, said: Sequence[Quote], others: Iterable[str]
) -> list[Quote]:
    """The quotations of a speaker without those whose sentence names another of the speakers, or only the surname that two of them have."""
    rivals = frozenset(others) - {speaker}
    names = _surname(story, speaker)
    needs_first = any(_surname(story, rival) == names for rival in rivals)
    kept = []
    for quote in said:
        places = [(citation.source, place_of(citation, texts)) for citation in quote.cites]
        inside = [p for source, span in places if span for p in story.touching(source, span)]
        named = [passage for passage in inside if speaker in passage.actors]
        told_whole = not needs_first or not named or any(_first_name(story, speaker) in passage.text for passage in named)
        if told_whole and not any(rivals & set(passage.actors) for passage in inside):
            kept.append(quote)
    return kept


def _surname(story: Story, actor: str) -> str:
    return fold_word(story.actors[actor].name.split()[-1]) if actor in story.actors else ""


def _first_name(story: Story, actor: str) -> str:
    return story.actors[actor].name.split()[0] if actor in story.actors else ""


def _attributions(story: Story, texts: Mapping[str, str], speaker: str, quote: Quote) -> tuple[Citation, ...]:
    """The sentences that name the speaker of a quotation: one that it stands in, or a neighbour."""
    found: list[Passage] = []
    for citation in quote.cites:
        span = place_of(citation, texts)
        inside = story.touching(citation.source, span) if span is not None else ()
        near = [*inside[:1], *story.passages[inside[-1].number + 1 : inside[-1].number + 2]] if inside else []
        near += story.passages[max(0, inside[0].number - 1) : inside[0].number] if inside else []
        found += [passage for passage in near if passage.source == citation.source and speaker in passage.actors][:1]
    return cites_of(found)


def find_spellings(story: Story, taken: set[str]) -> Iterator[Disagreement]:
    """Two spellings of one person's surname; accents alone do not count."""
    for actor in story.actors.values():
        if actor.kind != "person":
            continue
        surname = actor.name.split()[-1]
        variants = {surname: fold_word(surname)}
        for alias in actor.aliases:
            last = alias.split()[-1] if alias.split() else ""
            if _is_variant(surname, last) and fold_word(last) not in variants.values():
                variants[last] = fold_word(last)
        if len(variants) < 2:
            continue
        sides = []
        for variant in variants:
            holders: dict[str, Passage] = {}
            for passage in story.naming(actor.id):
                if any(word.text.removesuffix("’s").removesuffix("'s") == variant for word in passage.words):
                    holders.setdefault(passage.source, passage)
                if len(holders) == _MOST_HOLDERS:
                    break
            if holders:
                sides.append(Side(variant, cites_of(list(holders.values()))))
        if len(sides) >= 2:
            record_id = f"spelling-{actor.id}"
            if record_id not in taken:
                taken.add(record_id)
                yield Disagreement(record_id, f"How is {actor.name} spelled?", "spelling", tuple(sides))


def _is_variant(first: str, second: str) -> bool:
    """Whether two surnames are one name spelled in two ways: the same start and at most two letters' difference at the end."""
    a, b = fold_word(first) if first else "", fold_word(second) if second else ""
    if len(a) < 5 or len(b) < 5 or a == b or abs(len(a) - len(b)) > 2:
        return False
    common = 0
    while common < min(len(a), len(b)) and a[common] == b[common]:
        common += 1
    return common >= max(4, min(len(a), len(b)) - 2)


def cites_of(passages: Sequence[Passage]) -> tuple[Citation, ...]:
    """A citation of each passage, once."""
    unique = {(p.source, p.span): p for p in passages}
    return tuple(cite(p.document, clean_span(p)) for p in unique.values())


def place_of(citation: Citation, texts: Mapping[str, str]) -> Span | None:
    """Where a citation stands; records that went through the editors' files come without a place."""
    if citation.span is not None or citation.source not in texts:
        return citation.span
    matches = locate_citation(texts[citation.source], citation)
    return matches[0].span if matches else None
