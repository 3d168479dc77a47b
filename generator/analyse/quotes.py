"""Direct speech: what is said between quotation marks, and by whom.

Marks are paired in `language.words.quotation`, speakers sought in `language.names.speakers`. Here passages that are no speech are left
out, and one quotation that several articles carry becomes one record.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.citations import cite
from generator.language.names.names import fold_name, slug
from generator.language.names.reference import Reference
from generator.language.names.speakers import Attribution, attribute_by_name, attribute_quotations
from generator.language.pile.reading import Readings
from generator.model import UNKNOWN, Actor, Citation, Document, Mention, Quote

_MIN_WORDS = 4
_MOST = 20
"""Words that stand more often than this in one article are a refrain or noise, and telling the places apart would be slow."""


@dataclass(slots=True)
class _Found:
    attribution: Attribution
    words: str
    cites: list[Citation]


def find_quotes(
    documents: Iterable[Document],
    actors: Iterable[Actor],
    mentions: Mapping[str, tuple[Mention, ...]],
    readings: Readings | None = None,
) -> tuple[Quote, ...]:
    """The quotations of the documents, in order of first appearance.

    The same words in several articles are one record with one citation each; where the articles name different speakers they
    stay apart, because that is a disagreement. A passage of under four words counts only beside a verb of speech, one word never.
    """
    readings = readings or Readings()
    everyone = {actor.id: actor for actor in actors}
    named: dict[str, list[tuple[int, int, Actor]]] = {}
    for who, places in mentions.items():
        for mention in places:
            if who in everyone:
                named.setdefault(mention.source, []).append((mention.span.start, mention.span.end, everyone[who]))
    for here in named.values():
        here.sort(key=lambda entry: entry[:2])
    pile = tuple(documents)
    reference = Reference(pile, named, readings.slips, "learned of those named")
    found: dict[tuple[str, str], _Found] = {}
    nameless: list[tuple[str, Citation]] = []
    for document in pile:
        text, counts = document.source.text, dict[str, int]()
        here = named.get(document.source.id, [])
        whole = readings.is_read_in_full(document)
        read = attribute_quotations(document, here, reference) if whole else attribute_by_name(document, here)
        for attribution in read:
            words = attribution.quotation.inner.slice(text)
            key, speaker = _key(words), attribution.speaker
            if words not in counts:
                counts[words] = text.count(words)
            if counts[words] > _MOST:
                continue
            citation = cite(document, attribution.quotation.inner)
            if speaker == UNKNOWN and not attribution.verb:
                nameless.append((key, citation))
            elif len(words.split()) >= _MIN_WORDS or (attribution.verb and speaker != UNKNOWN and len(words.split()) > 1):
                entry = found.setdefault((key, speaker), _Found(attribution, words, []))
                entry.cites.append(citation)
    # A pull quote repeats words whose speaker the article names elsewhere.
    owners: dict[str, list[_Found]] = {}
    for (key, _), entry in found.items():
        owners.setdefault(key, []).append(entry)
    for key, citation in nameless:
        if len(owners.get(key, ())) == 1:
            owners[key][0].cites.append(citation)
    return _records(found)


def _key(words: str) -> str:
    return fold_name(words).strip(" ,.'!?;:")


def _shown(words: str) -> str:
    """The words as a reader sees them: without the comma or dash that leads to "she said"; the citation keeps it."""
    return words.rstrip(" ,–—") or words


def _records(found: Mapping[tuple[str, str], _Found]) -> tuple[Quote, ...]:
    used: set[str] = set()
    records = []
    for (_, speaker), entry in found.items():
        head = "-".join(slug(entry.words).split("-")[:5])
        base = f"q-{speaker}-{head}".rstrip("-")
        made, number = base, 2
        while made in used:
            made, number = f"{base}-{number}", number + 1
        used.add(made)
        records.append(
            Quote(id=made, speaker=speaker, verb=entry.attribution.verb, text=_shown(entry.words), cites=tuple(entry.cites))
        )
    return tuple(records)
