"""What a merge conflict says to the editor: which value stands, which was not taken, and how to take it."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.findings import Finding, Related, Severity, sort_findings
from generator.model import Citation
from generator.yamltext.fieldmerge import Change
from generator.yamltext.loader import BAD, load_section
from generator.yamltext.reader import shorten
from generator.yamltext.shapes import INFO, NO_DEFAULT, NOUNS, fields_of


def full_name(section: str, change: Change) -> str:
    """The name of a changed field as `--accept` takes it, such as "key_points/kp-x.text" or "briefing.title"."""
    return f"{section}.{change.name}" if section == INFO else f"{section}/{change.record_id}.{change.name}"


def word_conflicts(section: str, text: str, path: str, changes: Iterable[Change]) -> tuple[Finding, ...]:
    """A finding for each change that is a conflict, at its place in the merged `text`."""
    conflicts = tuple(changes)
    if not conflicts:
        return ()
    loaded = load_section(section, text, path)
    found = []
    for change in conflicts:
        is_info = section == INFO
        line, column = loaded.position(change.path if is_info else (change.record_id, *change.path))
        owner = f"the {NOUNS[section]}" if is_info else f'{NOUNS[section]} "{change.record_id}"'
        how = "was generated anew after you approved it" if change.is_approved else "changed on both sides"
        values = f"yours {word(change.edited)}, generated {word(change.generated)}, last generated {word(change.base)}"
        accept = f"--accept {full_name(section, change)}"
        found.append(
            Finding(
                "merge-conflict", Severity.WARNING, path, line, column,
                f'"{change.name}" of {owner} {how}; yours was kept',
                f"leave it, or run `briefing generate {accept}` to take the generated value",
                (Related("", values),),
            )
        )
    return sort_findings(found)


def word(value: Any) -> str:
    """A value as it is shown in a message."""
    if value is BAD:
        return "cannot be read"
    if value is NO_DEFAULT or value is None or value in ("", ()):
        return "nothing"
    if isinstance(value, str):
        return shorten(value) if " " not in value else f'"{shorten(value)}"'
    if isinstance(value, Citation):
        return f'{value.source} "{shorten(value.quote, 40)}"'
    if isinstance(value, tuple):
        return shorten("; ".join(word(item) for item in value), 120)
    first = getattr(value, fields_of(type(value))[0].name)
    return word(first)
