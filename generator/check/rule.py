"""What a rule is, and how its messages show untrusted text."""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings import Finding, Related, Severity

SHOWN_LENGTH = 120
"""Longest piece of article text in a message, in characters."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is checked, as the rules page and `briefing explain` show it.

    `failing` and `passing` are small projects as text: each file under a line `=== path`. A test runs both.
    """

    id: str
    severity: Severity
    summary: str
    docs: str
    failing: str
    passing: str

    def finding(self, place: tuple[str, int, int], message: str, fix: str, related: tuple[Related, ...] = ()) -> Finding:
        """A finding of this rule at `place` (path, line, column)."""
        return Finding(self.id, self.severity, *place, message, fix, related)


def shown(text: str, limit: int = SHOWN_LENGTH) -> str:
    """`text` in double quotes on one line: invisible characters escaped, the middle left out beyond `limit` characters.

    Article text in a message can neither break the line nor steer a terminal.
    """
    line = " ".join(text.split())
    if len(line) > limit:
        head = limit * 2 // 3
        line = f"{line[:head].rstrip()} … {line[len(line) - (limit - head) :].lstrip()}"
    return f'"{escape_invisible(line)}"'


def escape_invisible(text: str) -> str:
    """`text` with control, format, surrogate and unassigned characters, and odd blanks, written as `\\u....`."""
    return text if text.isprintable() else "".join(character if character.isprintable() else _escape(character) for character in text)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def count_of(number: int, noun: str, plural: str = "") -> str:
    """`1 source`, `2 sources`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
