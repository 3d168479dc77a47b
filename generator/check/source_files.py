"""source-missing, source-left-out, source-changed: what is cited must be there, in use, and as it was read."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.check.input import CheckInput, Cited
from generator.check.nearest import TextIndex, find_nearest
from generator.check.rule import Rule, count_of, shown
from generator.findings import Finding, Related, Severity
from generator.model import Document, SourceRecord
from generator.spans import LineIndex, locate_citation

_SOURCE = """\
=== seeds/bridge/gazette.txt
The bridge will close for repairs in June, the county said.
"""
_POINT = """\
=== docs/data/bridge/key_points.yml
- id: kp-close
  text: The bridge will close in June.
  cites:
    - source: gazette
      quote: The bridge will close for repairs in June
"""

MISSING = Rule(
    id="source-missing",
    severity=Severity.ERROR,
    summary="A citation names a source that is not listed.",
    docs="`source` is the id of an article in sources.yml. The message names the listed source that is spelled most like it.",
    failing=_SOURCE + _POINT.replace("source: gazette", "source: gazete"),
    passing=_SOURCE + _POINT,
)

LEFT_OUT = Rule(
    id="source-left-out",
    severity=Severity.ERROR,
    summary="A citation names a source that is not used.",
    docs=(
        "sources.yml says `use: no` for this article: it is off topic, empty or not trusted. A statement cannot rest on "
        "it. Either cite another source, or put the article back into use."
    ),
    failing=_SOURCE
    + _POINT
    + """\
=== docs/data/bridge/sources.yml
- id: gazette
  file: gazette.txt
  sha256: f75c294cf8f659323b720c1d04e910e0339678f56be0ef83252c331f038da531
  use: no
  reason: off topic
""",
    passing=_SOURCE
    + _POINT
    + """\
=== docs/data/bridge/sources.yml
- id: gazette
  file: gazette.txt
  sha256: f75c294cf8f659323b720c1d04e910e0339678f56be0ef83252c331f038da531
""",
)

CHANGED = Rule(
    id="source-changed",
    severity=Severity.ERROR,
    summary="An article is not the one that was read, or is gone.",
    docs=(
        "sources.yml holds a hash of each article as it was when the briefing was made, and a copy of its text is kept. Articles "
        "under seeds/ are never edited; a corrected article is a new file. The finding names every citation of the article: "
        "unchanged, moved to another line, changed (with the nearest words that are there now) or gone. When the file was replaced "
        "on purpose, generate again, and correct the quotes that changed: none is ever changed for you."
    ),
    failing=_SOURCE
    + """\
=== docs/data/bridge/sources.yml
- id: gazette
  file: gazette.txt
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
""",
    passing=LEFT_OUT.passing,
)

RULES = (MISSING, LEFT_OUT, CHANGED)


def check(data: CheckInput) -> Iterator[Finding]:
    """Findings on each citation's source, then on each listed article's file."""
    known = sorted(data.sources)
    for cited in data.cited:
        name = cited.citation.source
        record = data.sources.get(name)
        if record is not None and record.use != "no":
            continue
        place = data.place(cited.section, *cited.path, "source")
        if record is None:
            if data.is_left_out("sources", name):
                continue
            near = _nearest_name(name, known)
            fix = f"write `source: {near}`" if near else "use an id of sources.yml, or generate again after adding the article"
            yield MISSING.finding(place, f"no source has the id {shown(name)}", fix)
        else:
            path, line, column = data.place("sources", record.id, "use")
            why = f": {shown(record.reason)}" if record.reason else ""
            yield LEFT_OUT.finding(
                place,
                f'source "{record.id}" is left out of the briefing',
                "cite a source that is in use, or write `use: yes` in sources.yml",
                (Related(path, f"says use: no{why}", line, column),),
            )
    traced: dict[str, list[Traced]] = {}
    for each in trace_citations(data):
        traced.setdefault(each.cited.citation.source, []).append(each)
    for record in data.briefing.sources:
        citations = traced.get(record.id, [])
        related = tuple(_related(data, each) for each in citations)
        seed = data.seed_path(record.file)
        if record.file not in data.seeds:
            yield CHANGED.finding(
                data.place("sources", record.id, "file"),
                f"article {shown(record.file)} is not there any more{_counts(citations)}",
                "put the file back, or generate again to retire what rests on it",
                (Related(seed, "does not exist"), *related),
            )
        elif data.seeds[record.file] != record.sha256:
            now, then = data.seeds[record.file][:12], shown(record.sha256[:12])[1:-1]
            yield CHANGED.finding(
                data.place("sources", record.id, "sha256"),
                f'article of source "{record.id}" was changed since it was read{_counts(citations)}',
                "put the article back as it was (a corrected one is a new file), or generate again"
                + (", then correct the quotes that changed" if any(not each.state.is_there for each in citations) else ""),
                (Related(seed, f"has sha256 {now}…, not {then}…"), *related),
            )


# --- what became of each citation --------------------------------------------------------------------------------------


class State(StrEnum):
    """What a change of its article did to a citation."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"

    @property
    def is_there(self) -> bool:
        """Whether the quoted words are still in the article."""
        return self in (State.UNCHANGED, State.MOVED)


@dataclass(frozen=True, slots=True)
class Traced:
    """A citation of an article that is no longer the one that was read, and what became of it. `hint` says it in words."""

    cited: Cited
    state: State
    hint: str


def trace_citations(data: CheckInput) -> Iterator[Traced]:
    """Every citation of an article that was changed, replaced or removed since it was read, in reading order.

    Without the text as it was (`data.snapshots`), words that are still there count as unchanged. Nothing is anchored anew: `hint`
    only shows what is nearest.
    """
    changed = {record.id: record for record in data.briefing.sources if data.seeds.get(record.file) != record.sha256}
    indexes: dict[str, TextIndex] = {}
    before: dict[str, LineIndex] = {}
    for cited in data.cited:
        record = changed.get(cited.citation.source)
        if record is None:
            continue
        if cited.document is None or record.file not in data.seeds:
            yield Traced(cited, State.GONE, f"{shown(cited.citation.quote)} was in it")
        elif cited.matches:
            yield _trace_place(data, cited, cited.document, record, before)
        else:
            if record.id not in indexes:
                indexes[record.id] = TextIndex(cited.document.source.text)
            nearest = find_nearest(indexes[record.id], cited.citation.quote)
            absent = f"{shown(cited.citation.quote)} is not there any more"
            if nearest is None:
                yield Traced(cited, State.GONE, f"{absent}, nor anything like it")
            else:
                _, line, column = data.source_position(cited.document, nearest.span.start)
                words = shown(data.words_of(cited.document, nearest.span), 200)
                yield Traced(cited, State.CHANGED, f"{absent}; {line}:{column} reads {words}")


def _trace_place(data: CheckInput, cited: Cited, document: Document, record: SourceRecord, before: dict[str, LineIndex]) -> Traced:
    """A citation whose words are still there: in the same place, or in another."""
    _, line, column = data.source_position(document, cited.matches[0].span.start)
    old = data.snapshots.get(record.id)
    matches = locate_citation(old, cited.citation) if old is not None else ()
    if old is None or not matches:
        return Traced(cited, State.UNCHANGED, f"is at {line}:{column}")
    if record.id not in before:
        before[record.id] = LineIndex(old)
    was = before[record.id].position(matches[0].span.start)
    if was == (line, column):
        return Traced(cited, State.UNCHANGED, f"still at {line}:{column}")
    return Traced(cited, State.MOVED, f"from {was[0]}:{was[1]} to {line}:{column}")


def _counts(citations: list[Traced]) -> str:
    if not citations:
        return ""
    numbers = Counter(each.state for each in citations)
    states = ", ".join(f"{numbers[state]} {state}" for state in State if numbers[state])
    return f"; of {count_of(len(citations), 'citation')} {states}"


def _related(data: CheckInput, each: Traced) -> Related:
    path, line, column = data.place(each.cited.section, *each.cited.path, "quote")
    return Related(path, f"{each.state}: {each.hint}", line, column)


def _nearest_name(name: str, known: list[str]) -> str:
    """The id next to `name` in the sorted list `known` that begins and ends most like it, if most of `name` agrees; else empty."""
    at = bisect_left(known, name)
    near = max(known[max(0, at - 1) : at + 1], key=lambda candidate: _shared(name, candidate), default="")
    return near if _shared(name, near) * 2 > len(name) else ""


def _shared(left: str, right: str) -> int:
    """How many characters at the beginning and at the end are the same, none counted twice."""
    opening = _same_opening(left, right)
    return opening + _same_opening(left[opening:][::-1], right[opening:][::-1])


def _same_opening(left: str, right: str) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(left), len(right)))
