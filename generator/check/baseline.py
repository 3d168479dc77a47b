"""A baseline: the findings that a project lives with for now, in a file that only ever gets shorter.

Old findings are listed and do not fail, new ones do, and what was fixed must leave the file. A finding is known again by its
rule, its file and its message, not by its line, so that text above it may change.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity

_SOURCE = """\
=== seeds/vote/post.txt
Nobody resigned. Parliament meets on Friday, the speaker said.
=== docs/data/vote/key_points.yml
- id: kp-friday
  text: Parliament meets on Friday.
  cites:
    - source: post
      quote: Parliament meets on Friday, the speaker said
"""
_EMPTY = '=== baseline.json\n{"version": 1, "findings": []}\n'
_OLD = """\
=== baseline.json
{"version": 1, "findings": [
  {"rule": "quote-short", "path": "docs/data/vote/key_points.yml", "message": "2 words are too little", "count": 1}
]}
"""

FIXED = Rule(
    id="baseline-fixed",
    severity=Severity.ERROR,
    summary="The baseline lists a finding that is no longer there.",
    docs=(
        "What was fixed must leave the baseline, or the same fault could come back unseen. Run the check once with "
        "`--write-baseline` and commit the file; it gets shorter with every fault that goes. That a note is gone is a note: a new "
        "wording of a statement changes what is noted of it."
    ),
    failing=_SOURCE + _OLD,
    passing=_SOURCE + _EMPTY,
)

RULES = (FIXED,)
VERSION = 1
Key = tuple[str, str, str]


class BaselineError(ValueError):
    """A baseline that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings that are new, findings that the baseline has, and one finding for each entry that must leave it."""

    new: tuple[Finding, ...]
    old: tuple[Finding, ...]
    fixed: tuple[Finding, ...]


def write_baseline(findings: Iterable[Finding]) -> str:
    """The text of a baseline that has these findings and no other: sorted, one entry a line."""
    counts: Counter[Key] = Counter()
    severities: dict[Key, Severity] = {}
    for finding in findings:
        counts[_key(finding)] += 1
        severities[_key(finding)] = finding.severity
    entries = [
        json.dumps({"rule": key[0], "path": key[1], "message": key[2], "severity": severities[key], "count": number})
        for key, number in sorted(counts.items())
    ]
    listed = ",\n  ".join(entries)
    return f'{{"version": {VERSION}, "findings": [\n  {listed}\n]}}\n' if entries else f'{{"version": {VERSION}, "findings": []}}\n'


def compare_baseline(findings: Iterable[Finding], text: str, place: str, was_checked: Callable[[str], bool]) -> Compared:
    """The findings against the baseline in `text`, whose path is `place`. `was_checked` says which files this run looked at.

    Raises BaselineError where the text is no baseline.
    """
    known = _read(text)
    left = Counter({key: entry.count for key, entry in known.items()})
    new: list[Finding] = []
    old: list[Finding] = []
    for finding in findings:
        key = _key(finding)
        if left[key] > 0:
            left[key] -= 1
            old.append(finding)
        else:
            new.append(finding)
    lines = {key: number for number, key in enumerate(known, 2)}
    fixed = [
        _fixed(key, number, (place, lines[key], 1), known[key].severity)
        for key, number in sorted(left.items())
        if number > 0 and was_checked(key[1])
    ]
    return Compared(tuple(new), tuple(old), tuple(fixed))


def _fixed(key: Key, number: int, place: tuple[str, int, int], severity: Severity) -> Finding:
    rule, path, message = key
    what = f"{path} no longer breaks {rule}: {shown(message)}" + (f" ({number} times)" if number > 1 else "")
    found = FIXED.finding(place, what, "run the check with --write-baseline and commit the file")
    return replace(found, severity=Severity.NOTE) if severity is Severity.NOTE else found


def _key(finding: Finding) -> Key:
    return finding.rule, finding.path, finding.message.encode("utf-8", "backslashreplace").decode()


@dataclass(frozen=True, slots=True)
class _Entry:
    """A finding of a baseline: how often it is there, and how bad it is."""

    count: int
    severity: Severity


def _read(text: str) -> dict[Key, _Entry]:
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise BaselineError(f"version {data['version']!r} is not {VERSION}")
        found: dict[Key, _Entry] = {}
        for entry in data["findings"]:
            key = (str(entry["rule"]), str(entry["path"]), str(entry["message"]))
            before = found[key].count if key in found else 0
            found[key] = _Entry(before + int(entry["count"]), Severity(entry.get("severity", Severity.ERROR)))
        return found
    except BaselineError:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BaselineError(f"not a baseline ({type(error).__name__}: {error})") from error
