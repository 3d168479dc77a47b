"""What a check says: one finding, its severity, the sort order. No printing, no files."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from enum import StrEnum
from operator import attrgetter


class Severity(StrEnum):
    """How bad a finding is. An error breaks a promise, a warning wants a person, a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Related:
    """The other place a finding is about. `line` and `column` count from 1; 0 where the place is a whole file."""

    path: str
    message: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, at one place, with what to do about it.

    `path` is relative to the project's root, with forward slashes; `line` and `column` count from 1 (0: the whole file).
    `message` quotes the actual text; `fix` is in the imperative.
    """

    rule: str
    severity: Severity
    path: str
    line: int
    column: int
    message: str
    fix: str
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that an editor answers for, and the reason given."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Findings that are listed and do not count: those that editors waived, and those that a baseline has."""

    waived: tuple[Waived, ...] = ()
    old: tuple[Finding, ...] = ()


NOTHING_ASIDE = Aside()


@dataclass(frozen=True, slots=True)
class Unchecked:
    """How many items no check could judge, each counted under the reason why."""

    withdrawn: int = 0
    """Citations of records that are withdrawn."""
    missing: int = 0
    """Citations of articles that are not there."""
    unbuilt: int = 0
    """Cited passages whose pages are not built."""
    unasked: int = 0
    """Addresses of other sites, where these were not to be asked."""
    unclear: int = 0
    """Addresses of other sites whose answer tells nothing."""
    contacts: int = 0
    """Mail and telephone addresses, and others that are never asked."""

    def __add__(self, other: Unchecked) -> Unchecked:
        return Unchecked(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))

    @property
    def total(self) -> int:
        """All of them."""
        return sum(astuple(self))


NOTHING_UNCHECKED = Unchecked()


_READING_ORDER = attrgetter("path", "line", "column", "rule", "message")


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in reading order (path, line, column, rule, message), each exactly once; what is equal in these as it came."""
    return tuple(sorted(dict.fromkeys(findings), key=_READING_ORDER))
