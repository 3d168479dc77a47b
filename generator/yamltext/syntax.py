"""What a YAML syntax error means to the person who typed it: where, what, and what to type instead."""
from __future__ import annotations

import re
from dataclasses import dataclass

import yaml  # type: ignore[import-untyped]

_QUOTE_IT = 'put the whole value in double quotes; write \\" for a double quotation mark inside it'


@dataclass(frozen=True, slots=True)
class Fault:
    """A syntax error in plain words. `offset` counts code points of the whole text."""

    offset: int
    message: str
    fix: str
    rule: str = "yaml-syntax"


def explain(error: yaml.MarkedYAMLError, text: str, shift: int = 0) -> Fault:
    """The fault behind a PyYAML error; `shift` is where the scanned piece begins in `text`."""
    problem, context = error.problem or "", error.context or ""
    at = shift + (error.problem_mark.index if error.problem_mark else 0)
    opened = shift + error.context_mark.index if error.context_mark else at
    character = text[at : at + 1]
    line = _line_around(text, at)

    if "cannot start any token" in problem:
        return _bad_start(at, character)
    if context.startswith(("while scanning an alias", "while scanning an anchor", "while scanning a tag")) or "tag" in problem:
        sign = text[opened : opened + 1]
        rule = "yaml-unsafe" if "tag" in problem else "yaml-syntax"
        return Fault(opened, f'a plain value cannot begin with "{sign}": {line}', _QUOTE_IT, rule)
    if "mapping values are not allowed" in problem:
        return _stray_colon(at, text, line)
    if context.startswith(("while parsing a flow", "while scanning a quoted", "while scanning a double")):
        return _inside_delimiters(problem, at, opened, character, text)
    if "could not find expected ':'" in problem:
        return Fault(
            opened, f"this line is not `name: value`: {_line_around(text, opened)}",
            "write `name: value` with a space after the colon; indent the line further if it continues the value above",
        )
    if context.startswith("while scanning a block scalar"):
        return Fault(at, f"a value cannot begin with `|` or `>` followed by more words: {line}", _QUOTE_IT)
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip(" \t")
    if "but found '<scalar>'" in problem and before.endswith(('"', "'")):
        return Fault(at, f"words follow the closing quotation mark of a value: {line}", _QUOTE_IT)
    if "expected <block end>" in problem or "not allowed here" in problem or "document start" in problem:
        return Fault(
            at, f"this line is not indented like the lines it belongs with: {line}",
            "give every field of a record the same number of spaces before it, and every record's dash the same column",
        )
    return Fault(at, f"this cannot be read as YAML ({problem}): {line}", "compare this line with the records above it")


def _bad_start(at: int, character: str) -> Fault:
    if character == "\t":
        return Fault(
            at, "a tab stands where YAML allows only spaces",
            "indent with spaces; put a value that holds a tab in double quotes and write \\t for the tab",
        )
    return Fault(at, f'a plain value cannot begin with "{character}"', _QUOTE_IT)


def _stray_colon(at: int, text: str, line: str) -> Fault:
    start = text.rfind("\n", 0, at) + 1
    if re.search(r":[ \t]", text[start:at]):
        return Fault(at, f'": " inside a plain value reads as a second field: {line}', _QUOTE_IT)
    return Fault(
        at, f"a field stands where none can be: {line}",
        "indent it like the other fields of its record; put the value above in double quotes if this line continues it",
    )


def _inside_delimiters(problem: str, at: int, opened: int, character: str, text: str) -> Fault:
    if "unknown escape" in problem or "escape sequence" in problem:
        return Fault(
            at, f'"\\{character}" means nothing inside double quotes: {_line_around(text, at)}',
            "write \\\\ for a backslash, or use single quotes, where a backslash is only a backslash",
        )
    if "quot" in _kind_of(text, opened):
        return Fault(
            opened, f"the quotation mark that opens this value is never closed: {_line_around(text, opened)}",
            "close the value with the same mark; inside single quotes write '' for an apostrophe",
        )
    if character == "?" and "got '?'" in problem:
        return Fault(
            at, f'"?" inside {{…}} or […] ends a plain value: {_line_around(text, at)}',
            "put the value in double quotes, or write the fields on lines of their own",
        )
    closing = "}" if text[opened : opened + 1] == "{" else "]"
    return Fault(
        at if _same_line(text, opened, at) else opened,
        f'"{closing}" or a comma is missing: {_line_around(text, opened)}',
        f'close the list with "{closing}"; put a value in double quotes if it holds a comma, bracket, brace or colon',
    )


def _kind_of(text: str, opened: int) -> str:
    return "quoted" if text[opened : opened + 1] in ("'", '"') else "bracketed"


def _same_line(text: str, start: int, end: int) -> bool:
    return "\n" not in text[start:end]


def _line_around(text: str, at: int, width: int = 80) -> str:
    """The line of `at` in quotation marks, cut around that place."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    left, right = max(start, at - width // 2), min(end, at + width // 2)
    shown = " ".join(text[left:right].split())
    return f'"{"…" if left > start else ""}{shown}{"…" if right < end else ""}"'
