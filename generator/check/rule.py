"""What a rule is, and how its messages show untrusted text."""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings import Finding, Related, Severity

SHOWN_LENGTH = 120
"""Longest piece of article text in a message, in characters."""

_LONG_WORD = 24
"""Characters of a word from which on it may be cut."""


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
        line = f"{_whole_words(line[: head + 1])} … {_whole_words(line[head - limit - 1 :][::-1])[::-1]}"
    return f'"{escape_invisible(line)}"'


def _whole_words(text: str) -> str:
    """`text` without its last character and the part of a word before it; with that part where the word is a long one."""
    whole, _, part = text.rpartition(" ")
    return (whole if whole and len(part) <= _LONG_WORD else text[:-1]).rstrip()


def escape_invisible(text: str) -> str:
    """`text` with control, format, surrogate and unassigned characters, and odd blanks, written as `\\u....`."""
    return text if text.isprintable() else "".join(character if character.isprintable() else _escape(character) for character in text)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def count_of(number: int, noun: str, plural: str = "") -> str:
    """`1 source`, `2 sources`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
