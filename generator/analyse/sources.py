"""The articles of the pile as records: which are copies of one text, which are left out and why."""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from generator.edtf import parse_day
from generator.language.names.name_kinds import could_be_person
from generator.language.names.names import fold_name
from generator.language.names.sightings import find_sightings
from generator.language.pile.copies import Bearing, find_distant, find_strays, group_copies, measure_fit
from generator.language.pile.foreign import READ_IN_PART
from generator.language.pile.reading import Readings
from generator.language.words.dates import find_dates
from generator.model import PROSE_KINDS, UNKNOWN, Document, Source, SourceRecord

_AGENCY = re.compile(
    r"\b(?:AP|AFP|Reuters|dpa|ANSA|EFE|TASS|UPI|Xinhua|Bloomberg|Associated Press|Press Association|PA Media|Agence France-Presse"
    r"|[A-Z]\w+ (?:Press|News Agency|News Service|Newswire|Wire)|agenc(?:y|ies)|wire (?:reports?|services?)|[a-z]{2,3}/[a-z]{2,4})\b"
)
_CREDITED_DATELINE = re.compile(r"^[^\n]{2,80}\(([A-Z]{2,5}|[A-Z]\w+(?: [A-Z]\w+){0,3})\)\s*[—–-]", re.MULTILINE)
_WIRE_SLUG = re.compile(r"(?m)^(?:Eds?:|EDITORS:|\(Reporting by)|\b(?:\d(?:st|nd|rd|th) (?:LEAD|Lead|take|WRITETHRU))\b")

_PERSON_CUES = frozenset({"title", "honorific", "age", "who", "office", "speech"})
_EARLY_DAYS = 4


def find_sources(documents: Iterable[Document], readings: Readings | None = None) -> tuple[SourceRecord, ...]:
    """One record per document, in their order; also for those that cannot be used.

    `origin` is o-1, o-2, ... in order of first appearance; copies share one. `copy_of` names the likely original: the agency's
    own text, the earlier day, the longer text, in that order. Left out are articles with a problem, without prose, and, in
    a pile of four or more, on another topic. A day of publication stated without its year takes that of the pile and is marked
    uncertain (2024-05-05?).
    """
    pile, readings = tuple(documents), readings or Readings()
    usable = {d.source.id: d for d in pile if not d.source.problem and _has_prose(d)}
    groups = group_copies({name: readings.of(document).runs for name, document in usable.items()})
    # words of two languages never match
    in_full = {name: document for name, document in usable.items() if readings.is_read_in_full(document)}
    reasons = {name: "off topic: little of what it says is in the other articles" for name in _strays(in_full, groups, readings)}
    originals = _originals(usable, groups, readings)
    origins: dict[str, str] = {}
    records = []
    middle = _middle([document.source.published for name, document in usable.items() if name not in reasons])
    for document in pile:
        source = document.source
        group = groups.get(source.id, source.id)
        origin = origins.setdefault(group, f"o-{len(origins) + 1}")
        original = originals.get(group, source.id)
        reason = reasons.get(source.id, "")
        in_part = (READ_IN_PART,) if source.id in usable and source.id not in in_full else ()
        if source.id not in usable:
            reason = source.problem.replace("-", " ") or "no article text"
        records.append(
            SourceRecord(
                id=source.id,
                file=source.file,
                sha256=source.sha256,
                title=source.title,
                publisher=source.publisher,
                byline=source.byline,
                published=_published(source, middle),
                published_words=source.published_words,
                url=source.url,
                licence=source.licence,
                language=source.language,
                origin=origin,
                copy_of=original if source.id in usable and original != source.id else "",
                use="no" if reason else "yes",
                reason=reason,
                warnings=tuple(sorted((*source.warnings, *in_part))),
            )
        )
    return tuple(records)


def _middle(published: list[str]) -> str:
    """The middle one of the days known; unknown where none is."""
    days = sorted(day.isoformat() for value in published if (day := parse_day(value)) is not None)
    return days[len(days) // 2] if days else UNKNOWN


def _published(source: Source, middle: str) -> str:
    """The day a source states; where it states no year, the one nearest to the middle of the pile, marked uncertain."""
    if source.published != UNKNOWN or middle == UNKNOWN:
        return source.published
    stated = [date.edtf for date in find_dates(source.published_words, middle) if date.kind == "absolute" and date.precision == "day"]
    return f"{stated[0]}?" if stated else UNKNOWN


def _has_prose(document: Document) -> bool:
    return any(block.kind in PROSE_KINDS for block in document.blocks)


def _strays(usable: dict[str, Document], groups: dict[str, str], readings: Readings) -> tuple[str, ...]:
    if len({groups[name] for name in usable}) < 4:
        return ()
    distant = find_distant(measure_fit({name: readings.of(document).terms for name, document in usable.items()}, groups))
    if not distant:
        return ()
    start = _start([document.source.published for document in usable.values()])
    names = _names(usable, groups, readings, distant)
    bearings = {}
    for name in distant:
        size = sum(readings.of(usable[name]).terms.values())
        bearings[name] = Bearing(_is_before(usable[name].source.published, start), names[name][0], size, names[name][1])
    return find_strays(distant, bearings)


def _start(published: list[str]) -> date | None:
    """The day by which a quarter of the dated articles had appeared; None where fewer than four are dated."""
    days = sorted(day for value in published if (day := parse_day(value)) is not None)
    return days[len(days) // 4] if len(days) >= 4 else None


def _is_before(published: str, start: date | None) -> bool:
    day = parse_day(published)
    return day is not None and start is not None and (start - day).days >= _EARLY_DAYS


def _names(
    usable: dict[str, Document], groups: dict[str, str], readings: Readings, wanted: Iterable[str]
) -> dict[str, tuple[int, bool]]:
    """Wanted source id -> (people it names in full that an article of another origin names too, whether its names are its own).

    Its own are they where at most a third of two or more names stand in an article of another origin.
    """
    people: dict[str, set[str]] = {name: set() for name in wanted}
    names: dict[str, set[str]] = {name: set() for name in wanted}
    first: dict[str, str] = {}
    shared: set[str] = set()
    for sighting in find_sightings(usable.values(), readings.names, readings.capitals):
        if "opens" in sighting.cues and len(sighting.words) == 1:
            continue
        key = fold_name(sighting.name)
        if first.setdefault(key, groups[sighting.source]) != groups[sighting.source]:
            shared.add(key)
        if sighting.source in names:
            names[sighting.source].add(key)
            if len(sighting.words) > 1 and sighting.cues & _PERSON_CUES and could_be_person(sighting.words):
                people[sighting.source].add(key)
    found = {}
    for name in names:
        are_its_own = len(names[name]) > 1 and 3 * len(names[name] & shared) <= len(names[name])
        found[name] = len(people[name] & shared), are_its_own
    return found


def _originals(usable: dict[str, Document], groups: dict[str, str], readings: Readings) -> dict[str, str]:
    """Group -> id of its likely original."""
    members: dict[str, list[str]] = {}
    for name in usable:
        members.setdefault(groups[name], []).append(name)
    found = {}
    for group, names in members.items():
        order = {name: at for at, name in enumerate(names)}
        signs = {name: _copy_signs(usable[name], readings.of(usable[name]).size) for name in names if len(names) > 1}
        found[group] = min(names, key=lambda name: (*signs[name], order[name])) if signs else names[0]
    return found


def _copy_signs(document: Document, size: int) -> tuple[int, str, int]:
    """What makes an article look like the copy: credit to an agency that is not its publisher, a later day, a shorter text.

    `size` is the length of its prose.
    """
    source = document.source
    wire = 1 if _WIRE_SLUG.search(source.text[:600] + "\n" + source.text[-600:]) else 0
    # Of "Joan Pell, Associated Press" only the person is left in the byline.
    bylines = [block.span.slice(source.text) for block in document.blocks if block.reason == "byline"]
    credits = [found[0] for found in [_AGENCY.search(" ".join([source.byline, *bylines]))] if found]
    credits += [found[1] for found in [_CREDITED_DATELINE.search(source.text[:1500])] if found]
    # An article of an unknown publisher may well be the agency's own.
    known = source.publisher != UNKNOWN and not wire
    credit = int(known and any(name.lower() not in source.publisher.lower() for name in credits))
    published = source.published if source.published != UNKNOWN else "9999"
    return credit - wire, published, -size


def documents_in_use(documents: Sequence[Document], sources: Sequence[SourceRecord]) -> tuple[Document, ...]:
    """The documents whose source is used, in their order, each stating the facts its record gives: an editor may have put them right."""
    records = {record.id: record for record in sources}
    return tuple(
        replace(document, source=replace(document.source, **{name: getattr(records[document.source.id], name) for name in _FACTS}))
        for document in documents
        if document.source.id in records and records[document.source.id].use == "yes"
    )


def documents_in_full(documents: Iterable[Document], readings: Readings) -> tuple[Document, ...]:
    """The documents that are read in full, in their order."""
    return tuple(document for document in documents if readings.is_read_in_full(document))


_FACTS = ("title", "publisher", "byline", "published", "published_words", "url", "licence", "language")
