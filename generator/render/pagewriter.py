"""One page of a briefing: what every template is given, and the page's footnotes."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment

from generator.editions import History, digest_statement, list_statements
from generator.model import UNKNOWN, Briefing, Document, Page
from generator.render.changes import find_corrections
from generator.render.dates import describe_date
from generator.render.environment import render_template
from generator.render.filters import Safe, html_text
from generator.render.notes import Notes
from generator.render.passages import Evidence
from generator.render.textlinks import TextLinks
from generator.render.tongue import tongue
from generator.render.wording import describe_origin, describe_reason, describe_warnings, name_language, or_unknown, tells_more
from generator.render.words import Words


class PageWriter:
    """Renders the pages of one briefing; holds what all of them share."""

    def __init__(self, name: str, briefing: Briefing, documents: Sequence[Document], environment: Environment, history: History) -> None:
        self.name = name
        self.history = history
        self.corrections = find_corrections(history)
        self.digests = {(told.section, told.id): digest_statement(told) for told in list_statements(briefing)}
        self.briefing = briefing
        self.environment = environment
        self.evidence = Evidence(briefing, documents)
        self.actors = {actor.id: actor for actor in briefing.actors}
        self.words = self.evidence.words
        self.say = self.words.plain
        self.text_links = TextLinks(briefing.actors, briefing.glossary, self.words)

    def tongue(self, source: str) -> Safe:
        """The attributes of words of a source on these pages; of an unknown source, none."""
        record = self.evidence.records.get(source)
        return tongue(record.language, self.briefing.info.language) if record else Safe("")

    def page(self, path: str, template: str, title: str, description: str, **context: object) -> Page:
        """One page at `path` below the briefing's folder, with its footnotes."""
        notes = Notes(self.evidence, path, self.briefing.info.publish, self.briefing.info.language)

        def cite(section: str, record_id: str, side: int = 0) -> Safe:
            return notes.cite(self.evidence.statement(section, record_id, side))

        def independent(section: str, record_id: str, side: int = 0) -> int:
            return self.evidence.statement(section, record_id, side).independent

        def corrected(section: str, record_id: str) -> Safe:
            day, anchor = self.corrections.get((section, record_id), ("", ""))
            told = self.words("changes.corrected_on", date=describe_date(day, self.words)) if day else self.words("changes.corrected")
            return Safe(f' <b class="tag tag--corrected">[{told}]({notes.link("changes.md", anchor)})</b>' if anchor else "")

        def told(section: str, record_id: str) -> Safe:
            """The attributes by which the script of visits knows a statement and what it says."""
            digest = self.digests.get((section, record_id), "")
            return Safe(f' data-statement="{html_text(f"{section}/{record_id}")}" data-digest="{digest}"')

        seen: dict[str, set[str]] = {}

        def named(text: str, section: str, but: str = "") -> Safe:
            return self.text_links.link(text, notes.link, seen.setdefault(section, {f"actors/{but}"}))

        shared: dict[str, object] = {
            "t": self.words,
            "title": title,
            "description": description,
            "info": self.briefing.info,
            "briefing": self.briefing,
            "actors": self.actors,
            "records": self.evidence.records,
            "source_title": self.evidence.title,
            "warnings_of": lambda record: describe_warnings(record, self.words),
            "reason_of": lambda reason: describe_reason(reason, self.words),
            "origin_of": lambda record: describe_origin(record, self.words),
            "language_of": lambda language: name_language(language, self.words),
            "tells_more": tells_more,
            "or_unknown": lambda value: or_unknown(value, self.words),
            "cite": cite,
            "independent": independent,
            "corrected": corrected,
            "told": told,
            "history": self.history,
            "link": notes.link,
            "named": named,
            "mark": lambda stance: _mark_stance(stance, self.words),
            "tongue": self.tongue,
            "notes": notes.definitions,
            "unknown": UNKNOWN,
            "is_overview": path == "index.md",
        }
        return Page(f"{self.name}/{path}", render_template(self.environment, template, {**shared, **context}))


def _mark_stance(stance: str, words: Words) -> Safe:
    """The mark of a cell in the table of sources: a sign for the eye, a word for the ear."""
    return Safe(f'<i class="stance stance--{html_text(stance)}"></i><span class="spoken">{words(f"stance.{stance}")}</span>')
