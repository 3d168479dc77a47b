"""What MkDocs calls: it writes the pages before a build and follows changes under `serve`.

`mkdocs.yml` names a three-line hook file that hands its events to this module, so plain `mkdocs build` and `mkdocs serve` do the
same as `briefing build` and `briefing serve`. Content never depends on the hook: the pages are real files.
"""
from __future__ import annotations

import functools
import gc
import logging
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

# Material prints a notice about its own future on every build; ours is in docs/decisions.md.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator import commands
from generator.errors import BriefingError
from generator.model import Briefing
from generator.project import Project
from generator.render import MadeFile, SiteFile, add_policy, render_feeds, render_llms, search_words, theme_scripts, visit_words
from generator.render.card import card_path, describe_card, draw_card
from generator.render.tongue import language_code
from generator.render.words import lost_words, page_words
from generator.sitebuild.builder import Additions, compress
from generator.sitebuild.navigation import SmallNavigation
from generator.store import fingerprint
from generator.toolchain import installed_version, package_code
from generator.workers import Workers

log = logging.getLogger("mkdocs.plugins.briefing")

_previewing = False


@dataclass(frozen=True, slots=True)
class Notice:
    """What a preview shows on top of its pages, as plain text."""

    title: str
    text: str


notice: Notice | None = None
"""What is wrong with the briefings, as the last `on_config` of a preview found it; nothing where all is well."""

server_shows_notice = False
"""Whether the preview's server puts the notice on the pages it sends, so that no page need be made again for it."""

workers = Workers()
"""The processes that make briefings where there are many: this one alone, unless the command says otherwise."""

_LOOK_EVERY = 0.15
"""Seconds between two looks at the watched folders in a preview."""

# What the last good pages left for the events after `on_config`.
_navigation: list[dict[str, Any]] | None = None
_site_files: tuple[SiteFile, ...] = ()
_made_files: tuple[MadeFile, ...] = ()
_cards: Mapping[str, str] = {}
_languages: Mapping[str, str] = {}
_heads: Mapping[str, str] = {}
_theme_scripts: frozenset[str] = frozenset()
_small: SmallNavigation | None = None
_makers: dict[Path, commands.Maker] = {}


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this run is a preview: only then are changed seeds read again and errors shown as a page."""
    global _previewing
    _previewing = command == "serve"
    if _previewing:
        # A rebuild makes many small objects that live to its end; looking for garbage among them all the time is a tenth of it.
        gc.set_threshold(100_000, 20, 20)


def _maker_of(root: Path) -> commands.Maker:
    """Makes the briefings of the project at `root`; that of a preview knows from one rebuild to the next what did not change."""
    if not _previewing:
        return commands.Maker(Project(root, workers=workers))
    if root not in _makers:
        _makers[root] = commands.Maker(Project(root, workers=workers))
    return _makers[root]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write the pages, and set the navigation: the same few entries for each briefing, however long it is."""
    global _navigation, _site_files, _made_files, _heads, _cards, _languages, notice
    language = str(config.theme.get("language") or "en")
    config.extra["search_words"], config.extra["visit_words"] = search_words(language), visit_words(language)
    words = config.extra["page_words"] = page_words(language)
    config.extra["lost_words"] = lost_words(language)
    for extension, setting, key in (("footnotes", "BACKLINK_TITLE", "back"), ("toc", "permalink_title", "link")):
        config.mdx_configs.setdefault(extension, {})[setting] = words[key]
    maker = _maker_of(Path(config.docs_dir).parent)
    try:
        pages = (commands.preview if _previewing else commands.write_pages)(maker.project, maker=maker, language=language)
    except BriefingError as error:
        if not _previewing:
            raise Abort(str(error)) from error
        # Raising would hang every request until the file is mended; the last good pages stay and the notice is on top of them.
        log.error("the pages were not rebuilt:\n%s", error)
        notice = Notice(words["stale"], str(error))
        config.extra["briefing_error"] = None if server_shows_notice else notice
        config.extra["briefing_feeds"] = any(file.path == "feed.xml" for file in _site_files)
        config.nav = config.nav or _navigation
        return config
    _navigation, _heads = pages.navigation, pages.heads
    llms = render_llms(config.site_name, config.site_description or "", pages.briefings, language)
    feeds = render_feeds(config.site_name, config.site_url or "", pages.briefings, pages.histories)
    _site_files = (*pages.site_files, SiteFile("llms.txt", llms), *feeds)
    # An editor who saves a file looks at the page; books and cards are made for the site alone.
    _made_files = () if _previewing else (*pages.made_files, *_make_cards(config.site_name, pages.briefings))
    _languages = {name: language_code(briefing.info.language) for name, briefing in pages.briefings.items()}
    _cards = {name: describe_card(name, briefing, config.site_url or "") for name, briefing in pages.briefings.items()}
    config.extra["briefing_feeds"] = bool(feeds)
    # Readers of the site are not told where an editor's file is wrong; who builds it is, and the build fails.
    notice = Notice(words["faulty"], "\n".join(pages.problems)) if _previewing and pages.problems else None
    config.extra["briefing_error"] = None if server_shows_notice else notice
    for problem in pages.problems:
        log.warning(problem)
    config.nav = config.nav or _navigation
    return config


def _make_cards(site_name: str, briefings: Mapping[str, Briefing]) -> Iterator[MadeFile]:
    state = fingerprint(package_code(), installed_version("pillow"), site_name)
    for name, briefing in briefings.items():
        draw = functools.partial(draw_card, briefing, site_name)
        yield MadeFile(card_path(name), fingerprint(state, repr(briefing)), draw)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep page templates out of the site: MkDocs publishes every file of a theme folder that it does not know."""
    for file in [file for file in files if file.src_uri.startswith("templates/") and file.src_uri.endswith(".j2")]:
        files.remove(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Remember the navigation, of which each page gets its own part; one that mkdocs.yml sets is shown as it is."""
    global _small
    _small = SmallNavigation(nav) if config.nav == _navigation else None
    return nav


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give each page the navigation of its own briefing, so that no page grows with the number of briefings."""
    return context | {"nav": _small.of(page.file.src_uri)} if _small else context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give the page for addresses that do not exist the navigation of the site's first page."""
    return context | {"nav": _small.of(template_name)} if _small else context


class _CompiledTemplates(BytecodeCache):
    """The theme's templates, compiled once for all rebuilds of a preview; one that was changed is compiled again."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.bytecode_to_string()


_compiled_templates = _CompiledTemplates()


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the theme's compiled templates between rebuilds: compiling them is a quarter of the time a saved change takes."""
    if _previewing:
        env.bytecode_cache = _compiled_templates
    return env


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Take the theme's scripts from the page for addresses that do not exist: it is built first and holds no article's words."""
    global _theme_scripts
    if template_name != "404.html":
        return output_content
    _theme_scripts = theme_scripts(output_content)
    return _with_policy(output_content)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Put what machines read, and the site's policy, into each page."""
    output = _in_language(output, _languages.get(page.file.src_uri.partition("/")[0], "und"), str(config.theme.get("language") or "en"))
    return _with_policy(output.replace("</head>", _head_of(page.file.src_uri) + "</head>", 1))


def _in_language(html: str, language: str, site_language: str) -> str:
    """The page as one in the language of its briefing; the theme knows only that of the site."""
    if language in ("und", site_language):
        return html
    return html.replace(f'<html lang="{site_language}"', f'<html lang="{language}"', 1)


def _head_of(path: str) -> str:
    """HTML for the `head` of the page made from `path`: what machines read of it, and the card of its briefing."""
    return _cards.get(path.partition("/")[0], "") + _heads.get(path, "")


def _with_policy(html: str) -> str:
    # MkDocs puts a script of its own into each page of a preview, after this.
    return html if _previewing else add_policy(html, _theme_scripts)


def on_post_build(config: MkDocsConfig) -> None:
    """Put the files of the site that are no pages, such as the index of the search, beside the built pages."""
    project, site = Project(Path(config.docs_dir).parent), Path(config.site_dir)
    for file in _site_files:
        project.write_text(site / file.path, file.text)
    for made in _made_files:
        (site / made.path).write_bytes(made.make())
    # MkDocs writes the day of the build into it.
    if (text := project.read_text(site / "sitemap.xml")) is not None:
        (site / "sitemap.xml.gz").write_bytes(compress(text))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch what the pages are made from, beside docs/ and mkdocs.yml which MkDocs watches by itself."""
    root = Path(config.docs_dir).parent
    for folder in (root / "seeds", root / "overrides", Path(str(resources.files("generator.render"))) / "templates"):
        if folder.is_dir():
            server.watch(str(folder))
    # MkDocs looks for changes twice a second and takes no setting for it; an editor waits for half of that at every save.
    for emitter in server.observer.emitters:
        emitter._timeout = _LOOK_EVERY
    return server


def _name_additions(path: str) -> str:
    return _name_parts(_head_of(path), _languages.get(path.partition("/")[0], ""), _theme_scripts)


# In a preview hardly any page gets another head.
@functools.lru_cache(maxsize=20_000)
def _name_parts(head: str, language: str, scripts: frozenset[str]) -> str:
    return fingerprint(head, language, *sorted(scripts))


ADDITIONS = Additions(_name_additions, lambda: _site_files, lambda: _made_files)
"""What the events above add to MkDocs' pages, as the last `on_config` found it."""
