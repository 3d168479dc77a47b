"""source-missing, source-left-out, source-changed: what is cited must be there, in use, and as it was read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from generator.check.input import CheckInput
from generator.check.rule import Rule, shown
from generator.findings import Finding, Related, Severity

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
        "sources.yml holds a hash of each article as it was when the briefing was made. Articles under seeds/ are never "
        "edited; a corrected article is a new file. When a file was replaced on purpose, generate again: quotes that are "
        "still there are found at their new place."
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
        place = data.place(cited.section, *cited.path, "source")
        record = data.sources.get(name)
        if record is None:
            if data.is_left_out("sources", name):
                continue
            near = _nearest_name(name, known)
            fix = f"write `source: {near}`" if near else "use an id of sources.yml, or generate again after adding the article"
            yield MISSING.finding(place, f"no source has the id {shown(name)}", fix)
        elif record.use == "no":
            path, line, column = data.place("sources", record.id, "use")
            why = f": {shown(record.reason)}" if record.reason else ""
            yield LEFT_OUT.finding(
                place,
                f'source "{record.id}" is left out of the briefing',
                "cite a source that is in use, or write `use: yes` in sources.yml",
                (Related(path, f"says use: no{why}", line, column),),
            )
    for record in data.briefing.sources:
        seed = data.seed_path(record.file)
        if record.file not in data.seeds:
            yield CHANGED.finding(
                data.place("sources", record.id, "file"),
                f"article {shown(record.file)} is not there any more",
                "put the file back, or generate again to retire what rests on it",
                (Related(seed, "does not exist"),),
            )
        elif data.seeds[record.file] != record.sha256:
            yield CHANGED.finding(
                data.place("sources", record.id, "sha256"),
                f'article of source "{record.id}" was changed since it was read',
                "put the article back as it was (a corrected one is a new file), or generate again",
                (Related(seed, f"has sha256 {data.seeds[record.file][:12]}…, not {shown(record.sha256[:12])[1:-1]}…"),),
            )


def _nearest_name(name: str, known: list[str]) -> str:
    """The id in the sorted list `known` that begins most like `name`, if most of `name` agrees; empty where none does."""
    at = bisect_left(known, name)
    near = max(known[max(0, at - 1) : at + 1], key=lambda candidate: _shared(name, candidate), default="")
    return near if _shared(name, near) * 2 > len(name) else ""


def _shared(left: str, right: str) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(left), len(right)))
