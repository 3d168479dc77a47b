"""edition-broken, edition-foreign: what is wrong with the file of an edition."""

from __future__ import annotations

from dataclasses import replace

from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.model import Edition
from generator.yamltext import Loaded

_POST = """\
=== seeds/ferry/post.txt
Ferry stops in May

The ferry across the lake stops on 3 May, the harbour master said on Monday.
"""
_EDITION = """\
=== docs/data/ferry/editions/2031-03-04.yml
briefing: ferry
date: '2031-03-04'
statements:
  - section: key_points
    id: kp-stop
    text: The ferry stops on 3 May.
    independent_sources: 1
"""

BROKEN = Rule(
    id="edition-broken",
    severity=Severity.ERROR,
    summary="The file of an edition cannot be read.",
    docs=(
        "`briefing edition` writes these files, and nobody else should: the page of changes is made by comparing them. An edition "
        "that cannot be read is left out of it. Restore the file from Git, or undo the edition with `briefing edition NAME "
        "--remove DAY`."
    ),
    failing=_POST + _EDITION.replace("section: key_points", "section: key-points"),
    passing=_POST + _EDITION,
)

FOREIGN = Rule(
    id="edition-foreign",
    severity=Severity.ERROR,
    summary="A file among the editions is of another briefing or day.",
    docs=(
        "The file of an edition names the briefing and the day it was marked for; they must be those of the folder and of the file. "
        "A copy from another briefing would show all its statements as retired. It is left out of the page of changes: move it to "
        "where it belongs, or remove it."
    ),
    failing=_POST + _EDITION.replace("briefing: ferry", "briefing: tram"),
    passing=_POST + _EDITION,
)

RULES = (BROKEN, FOREIGN)


def check_edition(loaded: Loaded, path: str, name: str, day: str) -> tuple[Edition | None, tuple[Finding, ...]]:
    """(edition, findings) of the file for `day` of the briefing `name`; no edition where anything is wrong with it."""
    undo = f"restore the file from Git, or run `briefing edition {name} --remove {day}`"
    if loaded.findings or not loaded.records:
        return None, tuple(replace(finding, rule=BROKEN.id, severity=BROKEN.severity, fix=undo) for finding in loaded.findings)
    edition: Edition = loaded.records[0]
    found: list[Finding] = []
    for field, value, wanted in (("briefing", edition.briefing, name), ("date", edition.date, day)):
        if value != wanted:
            message = f'"{field}" of the edition is {shown(value)}, and the file stands for "{wanted}"'
            found.append(FOREIGN.finding((path, *loaded.position((field,))), message, "move the file to where it belongs, or remove it"))
    seen: set[str] = set()
    for number, statement in enumerate(edition.statements):
        if statement.name in seen:
            message = f"the statement {shown(statement.name)} stands twice in the edition"
            found.append(BROKEN.finding((path, *loaded.position(("statements", number))), message, undo))
        seen.add(statement.name)
    return (None if found else edition), tuple(found)
