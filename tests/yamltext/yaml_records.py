"""Hypothesis strategies for whole records of every section, and small records written by hand."""
from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from generator.model import SECTIONS, BriefingInfo
from generator.yamltext.shapes import Field, Shape, fields_of

TRICKY = st.sampled_from(
    [
        "yes", "No", "on", "null", "~", "1:30", "2025-12-15", "2025", "0o7", "0x1F", "1e5", ".5", "=", "<<", "- a",
        "a: b", "a #b", "# c", "{x}", "[x]", "What?", "'quoted'", '"q"', "it's", "C:\\temp", "tab\there", "two\nlines", " lead",
        "trail ", "", ":", "a:", "!tag", "&anchor",
        "*alias", "%", "@x", "`x`", "|", ">", "...", "---", "\x85", "\u2028x", "\ufeff", "\U0001f600",
        "\x07", "\u202eabc", "“curly” – dash", "http://x/?a=b&c", "12e03", "+1", "1_000", "\xa0",
    ]
)
TEXT = st.one_of(TRICKY, st.text(max_size=40), st.tuples(TRICKY, TRICKY).map("".join))
_FORMS = {
    "id": st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True),
    "edtf": st.sampled_from(["unknown", "2025", "2025-02-28", "2024-02-29~", "2025-12?", "2025-12-01/2025-12-05", "../2025"]),
    "url": st.sampled_from(["", "https://example.org/a?b=c#d", "http://example.org"]),
    "file": st.from_regex(r"[0-9a-f]{1,6}(_[0-9a-f]+)?\.(txt|md|html)", fullmatch=True),
}


def field_values(entry: Field) -> st.SearchStrategy[Any]:
    """Values that one field may hold."""
    if entry.shape is Shape.TEXT:
        if entry.choices:
            return st.sampled_from(entry.choices)
        return _FORMS.get(entry.form, TEXT)
    if entry.shape is Shape.TEXTS:
        return st.lists(TEXT, max_size=4, unique=True).map(tuple)
    assert entry.of is not None
    inner = records_of(entry.of)
    if entry.shape is Shape.RECORD:
        return inner if entry.required else st.one_of(st.just(entry.default), inner)
    return st.lists(inner, max_size=3).map(tuple)


def records_of(cls: type) -> st.SearchStrategy[Any]:
    """Records of one type, with any field at its default about half of the time."""
    values = {}
    for entry in fields_of(cls):
        wanted = field_values(entry)
        values[entry.name] = wanted if entry.required else st.one_of(st.just(entry.default), wanted)
    return st.builds(cls, **values)


def section_records(section: str, max_size: int = 4) -> st.SearchStrategy[tuple[Any, ...]]:
    """Records of one section, each id once."""
    return st.lists(records_of(SECTIONS[section]), max_size=max_size, unique_by=lambda record: record.id).map(tuple)


def any_section() -> st.SearchStrategy[tuple[str, tuple[Any, ...]]]:
    """A section and records of it."""
    return st.sampled_from(sorted(SECTIONS)).flatmap(lambda section: st.tuples(st.just(section), section_records(section)))


INFOS = records_of(BriefingInfo)
