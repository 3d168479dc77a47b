"""`explain`: what a rule demands, and where a record's words come from."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from generator.check import RULES, Rule
from generator.commands.drafting import load_or_generate
from generator.commands.loading import LoadedBriefing
from generator.errors import BriefingError
from generator.model import SECTIONS, Citation, iter_citations
from generator.project import Project


def explain(project: Project, thing: str) -> str:
    """What a rule demands, or where each word of a record comes from (NAME/FILE/ID or FILE/ID). Raises BriefingError."""
    for rule in RULES:
        if rule.id == thing:
            return _explain_rule(rule)
    found = list(_find_records(project, thing))
    if not found:
        near = get_close_matches(thing, [rule.id for rule in RULES], n=3, cutoff=0.5)
        guess = f" (is it {' or '.join(near)}?)" if near else ""
        raise BriefingError(
            f'"{thing}" is neither a rule nor a record{guess}\n  fix: use a rule, as findings name it, or a record such as key_points/ID'
        )
    return "\n\n".join(_explain_record(loaded, section, record) for loaded, section, record in found)


def _explain_rule(rule: Rule) -> str:
    examples = [f"fails:\n{rule.failing.strip()}", f"passes:\n{rule.passing.strip()}"]
    parts = [f"{rule.id} ({rule.severity}): {rule.summary}", rule.docs, *examples]
    return "\n\n".join(part.strip() for part in parts)


def _find_records(project: Project, thing: str) -> Iterator[tuple[LoadedBriefing, str, Any]]:
    parts = thing.split("/")
    wanted_name, wanted_section, wanted_id = ([None] * (3 - len(parts)) + list(parts))[-3:] if len(parts) <= 3 else (None, None, "")
    for name in project.briefing_names():
        if wanted_name not in (None, name):
            continue
        loaded = load_or_generate(project, name)
        for section in SECTIONS:
            if wanted_section in (None, section):
                yield from ((loaded, section, record) for record in loaded.briefing.section(section) if record.id == wanted_id)


def _explain_record(loaded: LoadedBriefing, section: str, record: Any) -> str:
    path, line, column = loaded.check_input.place(section, record.id)
    heading = next((str(getattr(record, key)) for key in ("text", "question", "name", "title") if getattr(record, key, "")), record.id)
    lines = [f"{path}:{line}:{column}: {record.id}", f"  {heading}"]
    for _, citation in iter_citations(record):
        lines += _explain_citation(loaded, citation)
    return "\n".join(lines)


def _explain_citation(loaded: LoadedBriefing, citation: Citation) -> Sequence[str]:
    document = loaded.check_input.documents.get(citation.source)
    if document is None or citation.span is None:
        return [f"  {citation.stance}: not found in {citation.source}: {citation.quote!r}"]
    path, line, column = loaded.check_input.source_position(document, citation.span.start)
    return [f'  {citation.stance}: {path}:{line}:{column} "{" ".join(citation.span.slice(document.source.text).split())}"']
