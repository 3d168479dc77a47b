"""Waivers: a comment in a YAML file with which an editor takes responsibility for a finding, and says why.

`# briefing: allow RULE because REASON`, on a line of the record or right above it. A waiver takes findings of that rule on that
record out of the result; they are counted and shown with the reason. What the whole promise rests on cannot be waived.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity, Waived

_SOURCE = """\
=== seeds/vote/post.txt
Nobody resigned. Parliament meets on Friday, the speaker said.
"""


def _waived(comment: str) -> str:
    return f"""\
=== docs/data/vote/key_points.yml
{comment}
- id: kp-nobody
  text: Nobody resigned.
  cites:
    - source: post
      quote: Nobody resigned.
"""


UNSOUND = Rule(
    id="waiver-unsound",
    severity=Severity.ERROR,
    summary="A waiver names no rule that can be waived, or gives no reason.",
    docs=(
        "A waiver reads `# briefing: allow RULE because REASON` and stands on the record or right above it. That quoted words are "
        "in their source, and that every statement has a source, cannot be waived: nothing else proves the page."
    ),
    failing=_SOURCE + _waived("# briefing: allow quote-short"),
    passing=_SOURCE + _waived("# briefing: allow quote-short because the whole sentence has two words"),
)

UNUSED = Rule(
    id="waiver-unused",
    severity=Severity.WARNING,
    summary="A waiver waives nothing.",
    docs=(
        "The rule no longer reports this record. Remove the comment, so that the next such finding is seen. A rule that was not run "
        "(external links without `--external`) does not count."
    ),
    failing=_SOURCE + _waived("# briefing: allow value-name because the name is spelt as in the register"),
    passing=_SOURCE + _waived("# briefing: allow quote-short because the whole sentence has two words"),
)

RULES = (UNSOUND, UNUSED)
UNWAIVABLE = frozenset(
    {
        "quote-absent",
        "quote-symbol-drift",
        "quote-empty",
        "quote-reworded",
        "source-missing",
        "source-changed",
        "statement-uncited",
        "merge-conflict",
        "waiver-unsound",
        "waiver-unused",
    }
)
"""Rules without which a page would prove nothing. Findings on unreadable YAML have no record that a waiver could stand on."""

_COMMENT = re.compile(r"(?:^|\s)#\s*briefing:\s*+(.*)$")
_ALLOW = re.compile(r"allow\s++([a-z][a-z-]*+)(?:\s++because(?:\s++(\S.*))?)?$")


@dataclass(frozen=True, slots=True)
class _Waiver:
    path: str
    line: int
    column: int
    rule: str
    reason: str
    first: int
    last: int


def apply_waivers(
    findings: Iterable[Finding],
    files: Mapping[str, str],
    records: Mapping[str, Collection[int]],
    known: Collection[str],
    run: Collection[str],
) -> tuple[list[Finding], list[Waived]]:
    """The findings that stand, with those about the waivers themselves, and the waived ones.

    `files` maps paths of YAML files to their texts, `records` the same paths to the lines on which their records begin. `known`
    are all rules, `run` those that were applied.
    """
    waivers: dict[str, list[_Waiver]] = {}
    standing: list[Finding] = []
    for path in sorted(files):
        found, faults = _read(path, files[path], sorted(records.get(path, ())), known)
        waivers[path] = found
        standing += faults
    waived: list[Waived] = []
    used: set[_Waiver] = set()
    by_place = {(w.path, w.rule, line): w for listed in waivers.values() for w in listed for line in (w.first,)}
    starts = {path: sorted({w.first for w in listed}) for path, listed in waivers.items()}
    for finding in findings:
        waiver = _find(finding, by_place, starts.get(finding.path, []))
        if waiver is None:
            standing.append(finding)
        else:
            used.add(waiver)
            waived.append(Waived(finding, waiver.reason))
    for listed in waivers.values():
        standing += [_unused(waiver) for waiver in listed if waiver not in used and waiver.rule in run]
    return standing, waived


def _find(finding: Finding, waivers: Mapping[tuple[str, str, int], _Waiver], starts: list[int]) -> _Waiver | None:
    at = bisect_right(starts, finding.line) - 1
    if at < 0:
        return None
    waiver = waivers.get((finding.path, finding.rule, starts[at]))
    return waiver if waiver is not None and waiver.first <= finding.line <= waiver.last else None


def _read(path: str, text: str, starts: list[int], known: Collection[str]) -> tuple[list[_Waiver], list[Finding]]:
    found: list[_Waiver] = []
    faults: list[Finding] = []
    if "briefing:" not in text:
        return found, faults
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        comment = _COMMENT.search(line) if "#" in line else None
        if comment is None:
            continue
        place = (path, number, line.index("#") + 1)
        said = _ALLOW.match(comment[1].strip())
        if said is None or said[1] not in known or said[1] in UNWAIVABLE or not said[2]:
            faults.append(_fault(place, comment[1].strip(), said, known))
            continue
        above = number
        while above < len(lines) and line.lstrip().startswith("#") and _is_comment(lines[above]):
            above += 1
        # Right above a record it is that record's; anywhere else the record's that it stands in. A file without records is one.
        anchor = above + 1 if line.lstrip().startswith("#") and above + 1 in starts else number
        at = bisect_right(starts, anchor) - 1
        first = starts[at] if at >= 0 else 1
        last = starts[at + 1] - 1 if at + 1 < len(starts) else len(lines)
        found.append(_Waiver(*place, said[1], said[2].strip(), first, last))
    return found, faults


def _is_comment(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _fault(place: tuple[str, int, int], comment: str, said: re.Match[str] | None, known: Collection[str]) -> Finding:
    fix = "write `# briefing: allow RULE because REASON`, with a rule of `briefing explain`"
    if said is None:
        message = f"a waiver cannot be read: {shown(comment)}"
    elif said[1] not in known:
        message = f"a waiver names no rule: {shown(said[1])}"
    elif said[1] in UNWAIVABLE:
        message, fix = f"{said[1]} cannot be waived: {shown(comment)}", "remove the waiver and what the rule reports"
    else:
        message, fix = f"a waiver gives no reason: {shown(comment)}", "add `because` and the reason to the comment"
    return UNSOUND.finding(place, message, fix)


def _unused(waiver: _Waiver) -> Finding:
    place = (waiver.path, waiver.line, waiver.column)
    return UNUSED.finding(place, f"nothing here breaks {waiver.rule}, which is waived because {shown(waiver.reason)}", "remove the comment")
