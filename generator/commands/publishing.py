"""The pages of every briefing, written where a renderer finds them, and kept up to date in a preview."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.check.formats import describe_finding
from generator.commands.exporting import published_books
from generator.commands.making import Made, Maker
from generator.editions import History
from generator.errors import BriefingError
from generator.extract import SUFFIXES
from generator.findings import Severity
from generator.model import Briefing
from generator.project import Project
from generator.render import (
    MadeFile,
    SiteFile,
    join_search,
    navigation_title,
    packaged_templates,
    page_entries,
    render_front,
    search_part,
)
from generator.render.words import read_words
from generator.yamltext import load_section

HAND_WRITTEN = ("method", "quality", "speed", "editors", "checking", "decisions")
"""Pages about the site itself, in the order of the navigation, where a site has them; any other page comes after."""


@dataclass(frozen=True, slots=True)
class Published:
    """Pages written: how many there are, were written and removed; what is wrong with them; MkDocs' navigation.

    `site_files` go into the built site beside the pages, and so do `made_files`, which take time to make; `heads` is HTML for the
    `head` of a page, by path.
    """

    pages: int
    written: int
    removed: int
    problems: tuple[str, ...]
    navigation: list[dict[str, Any]]
    site_files: tuple[SiteFile, ...] = ()
    heads: Mapping[str, str] = field(default_factory=dict)
    briefings: Mapping[str, Briefing] = field(default_factory=dict)
    histories: Mapping[str, History] = field(default_factory=dict)
    made_files: tuple[MadeFile, ...] = ()


def write_pages(project: Project, out: Path | None = None, maker: Maker | None = None, language: str = "en") -> Published:
    """Write the pages of all briefings to docs/, or to `out`. Errors in the records become problems: the rest is written.

    `maker` remembers what did not change since it was last asked; `language` is that of the site, for the pages of no briefing.
    Raises BriefingError where a file cannot be opened or YAML cannot be read: then no page is touched.
    """
    templates = {**packaged_templates(), **project.read_templates()}
    maker = maker or Maker(project)
    made = maker.make(project.briefing_names(), templates)
    briefings = {each.name: each.briefing for each in made}
    pages = [page for each in made for page in each.pages]
    pages.append(render_front(briefings, templates, language))
    pages.append(maker.rules_page(templates, language))
    written, removed = project.write_pages(((page.path, page.markdown) for page in pages), out, maker.left)
    return Published(
        len(pages),
        written,
        removed,
        tuple(problem for each in made for problem in each.problems),
        site_navigation(project, made, language),
        _site_files(project, made),
        {path: head for each in made for path, head in each.heads.items()},
        briefings,
        {each.name: each.history for each in made},
        tuple(file for each in made for file in published_books(project, each.name, each.made_from)),
    )


def _site_files(project: Project, made: Sequence[Made]) -> tuple[SiteFile, ...]:
    """The index of the search and the briefings as data."""
    about = page_entries((path.name, project.read_text(path) or "") for path in _hand_written(project))
    parts = {each.name: each.search for each in made} | {"": search_part(about)}
    titles = {each.name: each.briefing.info.title for each in made}
    return (*join_search(parts, titles), *(file for each in made for file in each.files))


def _hand_written(project: Project) -> list[Path]:
    """The pages of docs/ that are not generated, sorted."""
    return [path for path in sorted(project.docs_dir.glob("*.md")) if path.stem not in ("index", "rules")]


def preview(project: Project, maker: Maker | None = None, language: str = "en") -> Published:
    """As `write_pages`, after regenerating the briefings whose articles are no longer those their YAML was made from."""
    for name in project.briefing_names():
        if not project.has_data(name) or _seeds_changed(project, name):
            from generator.commands.generating import generate  # brings the analysis, which a build does without

            for result in generate(project, name):
                if result.refused:
                    raise BriefingError(*(describe_finding(finding) for finding in result.findings if finding.severity is Severity.ERROR))
    return write_pages(project, maker=maker, language=language)


def _seeds_changed(project: Project, name: str) -> bool:
    base = project.read_text(project.base_path(name, "sources"))
    if base is None:
        return True
    return _made_from(base) != project.seed_hashes(name, SUFFIXES)


@lru_cache(maxsize=256)
def _made_from(sources: str) -> Mapping[str, str]:
    """Article file name -> SHA-256 in the text of a sources file. Looked at for every briefing at each saved change."""
    return {record.file: record.sha256 for record in load_section("sources", sources, "").records}


def site_navigation(project: Project, made: Sequence[Made], language: str) -> list[dict[str, Any]]:
    """MkDocs' navigation: the front page, a few entries for each briefing, the pages about the site."""
    say = read_words(language).plain
    entries: list[dict[str, Any]] = [{say("title.briefings"): "index.md"}]
    entries += [{navigation_title(each.briefing) or each.name: [{title: path} for title, path in each.navigation]} for each in made]
    stems = [path.stem for path in _hand_written(project)]
    ordered = [stem for stem in HAND_WRITTEN if stem in stems] + [stem for stem in stems if stem not in HAND_WRITTEN]
    about: list[Any] = [f"{stem}.md" for stem in ordered]
    entries.append({say("title.about"): [*about, "rules.md"]})
    return entries
