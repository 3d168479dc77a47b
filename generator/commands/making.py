"""What one briefing gives to the site, made from its files, and kept by what those files held."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from generator.analyse.mentions import find_mentions
from generator.analyse.sources import documents_in_use
from generator.check import RULES, check_briefing, count_unchecked
from generator.check.formats import describe_finding
from generator.commands.inputs import name_inputs
from generator.commands.loading import LoadedBriefing, load_briefing
from generator.editions import History
from generator.errors import BriefingError
from generator.export import export_annotations, export_bibtex, export_csl, export_csv, export_json
from generator.findings import Finding, Severity, sort_findings
from generator.model import Actor, Briefing, Document, Mention, Page
from generator.pagefiles import PagesLeft
from generator.project import Project
from generator.render import (
    SearchPart,
    SiteFile,
    describe_heads,
    find_entries,
    navigation,
    render_briefing,
    render_rules,
    search_part,
)
from generator.render.passages import drop_withdrawn
from generator.store import Store, fingerprint
from generator.yamltext import Loaded, load_section

_LIMIT = 300_000_000
"""Bytes of made briefings that are kept: some versions of a site of a thousand pages."""

_MUCH_DATA = 600_000
"""Bytes of YAML to be made into pages above which starting processes costs less than it saves."""


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of a briefing and what is wrong with them; HTML for the `head` of each page, by path; files and search entries.

    `navigation` holds (title, path) of the pages that every page of the briefing leads to; `made_from` names the state of its files.
    """

    name: str
    briefing: Briefing
    history: History
    pages: tuple[Page, ...]
    problems: tuple[str, ...]
    heads: Mapping[str, str]
    files: tuple[SiteFile, ...]
    search: SearchPart
    navigation: tuple[tuple[str, str], ...]
    made_from: str


class UnreadableError(BriefingError):
    """A briefing with YAML that cannot be read in full: no page is made from a part of it."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(*(describe_finding(finding) for finding in sort_findings(findings)))
        self.findings = findings


class _Latest:
    """What was read of the briefing made last: whoever changes one of its files again changes no more than that one."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._loaded: dict[str, tuple[str, Loaded]] = {}
        self._mentions: tuple[object, Mapping[str, tuple[Mention, ...]]] | None = None

    def load(self, stem: str, text: str, path: str) -> Loaded:
        """What a YAML file holds."""
        if stem not in self._loaded or self._loaded[stem][0] != text:
            self._loaded[stem] = (text, load_section(stem, text, path))
        return self._loaded[stem][1]

    def mentions(self, actors: Sequence[Actor], used: Sequence[Document]) -> Mapping[str, tuple[Mention, ...]]:
        """Where the articles in use name each actor."""
        made_from = tuple(actors), tuple((document.source.id, document.source.sha256) for document in used)
        if self._mentions is None or self._mentions[0] != made_from:
            self._mentions = made_from, find_mentions(actors, used)
        return self._mentions[1]


class Maker:
    """Makes the briefings of one `project`; one whose files hold what they held before is not made again.

    The last one made of each briefing is remembered, and all of them are kept in the project's cache for the next process. `left` is
    what was written of them, see `Project.write_pages`.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self.left: PagesLeft = {}
        self._store = Store(project.root / ".cache" / "briefings", _LIMIT) if project.store is not None else None
        self._last: dict[str, tuple[str, Made]] = {}
        self._rules: tuple[str, Page] | None = None
        self._latest = _Latest("")

    def make(self, names: Sequence[str], templates: Mapping[str, str]) -> list[Made]:
        """The briefings as their files are now, in order.

        Raises BriefingError; UnreadableError, with what is wrong in all of them, where YAML cannot be read.
        """
        look = _name_templates(templates)
        keys = {name: fingerprint(name_inputs(self.project, name), look) for name in names}
        missing = [name for name in names if not self._is_known(name, keys[name])]
        with self.project.workers.open_here(self.project.data_size(missing) > _MUCH_DATA) as pool:
            elsewhere = partial(_make_elsewhere, self.project.root, self._store is not None, templates)
            task = partial(self.make_anew, templates) if pool.width == 1 else elsewhere
            unreadable: list[Finding] = []
            for name, made in zip(missing, pool.map(task, ((name, keys[name]) for name in missing)), strict=True):
                if isinstance(made, Made):
                    self._last[name] = (keys[name], made)
                else:
                    unreadable += made
        if missing and self._store is not None:
            self._store.trim()
        if unreadable:
            raise UnreadableError(tuple(unreadable))
        return [self._last[name][1] for name in names]

    def rules_page(self, templates: Mapping[str, str], language: str) -> Page:
        """The page of all checks, which changes with the templates and the language of the site alone."""
        key = fingerprint(_name_templates(templates), language)
        if self._rules is None or self._rules[0] != key:
            self._rules = (key, render_rules(RULES, templates, language))
        return self._rules[1]

    def _is_known(self, name: str, key: str) -> bool:
        """Whether the briefing was made under this key before; then it is the last one made."""
        if name in self._last and self._last[name][0] == key:
            return True
        found = self._store.find(key, Made) if self._store is not None else None
        if found is not None:
            self._last[name] = (key, found)
        return found is not None

    def make_anew(self, templates: Mapping[str, str], what: tuple[str, str]) -> Made | tuple[Finding, ...]:
        """The briefing of that (name, key), kept under its key; or why its YAML cannot be read. Raises BriefingError."""
        name, key = what
        if self._latest.name != name:
            self._latest = _Latest(name)
        loaded = load_briefing(self.project, name, load=self._latest.load)
        briefing, documents = loaded.briefing, loaded.documents
        if loaded.unreadable:
            return tuple(finding for finding in loaded.findings if finding.severity is Severity.ERROR)
        shown = drop_withdrawn(briefing)
        used = documents_in_use(documents, shown.sources)
        mentions = self._latest.mentions(shown.actors, used)
        everywhere = mentions if len(used) == len(documents) else None
        unchecked = count_unchecked(loaded.check_input).total
        made = Made(
            name,
            briefing,
            loaded.history,
            render_briefing(name, briefing, documents, templates, unchecked, loaded.history, everywhere),
            tuple(describe_finding(finding) for finding in _errors(loaded)),
            describe_heads(name, briefing, documents, loaded.history),
            tuple(SiteFile(f"data/{name}/{file}", text) for file, text in _data_files(loaded, shown, mentions)),
            search_part(find_entries(name, briefing, documents)),
            tuple(entry for entries in navigation(name, loaded.history, briefing.info.language) for entry in entries.items()),
            key,
        )
        # For the next process; of what an editor makes of it while this one runs, the first will do.
        if self._store is not None and name not in self._last:
            self._store.keep(key, made)
        return made


def _name_templates(templates: Mapping[str, str]) -> str:
    return fingerprint(*(f"{template}\0{text}" for template, text in sorted(templates.items())))


def _make_elsewhere(root: Path, use_cache: bool, templates: Mapping[str, str], what: tuple[str, str]) -> Made | tuple[Finding, ...]:
    return Maker(Project(root, use_cache=use_cache)).make_anew(templates, what)


def _errors(briefing: LoadedBriefing) -> Iterator[Finding]:
    findings = (*briefing.findings, *check_briefing(briefing.check_input))
    return (finding for finding in sort_findings(findings) if finding.severity is Severity.ERROR)


def _data_files(each: LoadedBriefing, shown: Briefing, mentions: Mapping[str, tuple[Mention, ...]]) -> Iterator[tuple[str, str]]:
    """(file name, text) of a briefing's published exports, of what is `shown` of its records."""
    documents = each.documents
    yield "briefing.json", _json(export_json(each.name, shown, documents, mentions, editions=each.editions, history=each.history))
    yield "annotations.jsonld", _json(export_annotations(each.name, shown, documents))
    yield "sources.csl.json", _json(export_csl(shown))
    yield "sources.bib", export_bibtex(shown)
    yield "statements.csv", export_csv(shown, documents)


def _json(data: Any) -> str:
    # As `json.dumps` with this indent writes it, which takes five times as long.
    return msgspec.json.format(msgspec.json.encode(data), indent=1).decode() + "\n"
