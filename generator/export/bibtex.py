"""The sources as a BibTeX file."""

from __future__ import annotations

import re
from urllib.parse import quote

from generator.edtf import date_parts
from generator.model import UNKNOWN, Briefing, SourceRecord

# BibTeX counts braces even behind a backslash, so braces of the text are written as commands with balanced braces.
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        '"': r"\textquotedbl{}",
        **{character: "\\" + character for character in "#$%&_"},
    }
)
_NOT_IN_KEY = re.compile(r"[^A-Za-z0-9_-]+")


def export_bibtex(briefing: Briefing) -> str:
    """One `@misc` entry per source in use, in the order of sources.yml; the empty text where there is none.

    What the source does not say is left out. Titles and names stand in double braces, so that BibTeX changes neither case
    nor name order.
    """
    return "\n".join(_entry(record) for record in briefing.sources if record.use == "yes")


def _entry(record: SourceRecord) -> str:
    values: list[tuple[str, str]] = [("title", "{" + _latex(record.title) + "}")]
    if record.byline:
        values.append(("author", "{" + _latex(record.byline) + "}"))
    if record.publisher not in ("", UNKNOWN):
        values.append(("howpublished", _latex(record.publisher)))
    parts, uncertain = date_parts(record.published)
    if parts:
        values.extend((field, str(number)) for field, number in zip(("year", "month", "day"), parts[0], strict=False))
    if uncertain or len(parts) > 1:
        values.append(("note", _latex(f"Published {record.published}")))
    if record.url:
        values.append(("url", _address(record.url)))
    lines = "".join(f"  {field} = {{{value}}},\n" for field, value in values)
    return f"@misc{{{_NOT_IN_KEY.sub('-', record.id)},\n{lines}}}\n"


def _address(url: str) -> str:
    """A web address as BibTeX's url field wants it: verbatim, so nothing but what would break the entry is encoded."""
    return "".join(quote(c) if c in '{}\\"' or not c.isprintable() or c.isspace() else c for c in url)


def _latex(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split()).translate(_LATEX)
