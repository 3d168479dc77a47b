"""A real site, built once with MkDocs from the invented story and served from this computer, and a real browser to read it."""

from __future__ import annotations

import functools
import http.server
import importlib.util
import logging
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.history import make_history
from generator.model import SECTIONS, Briefing, Page
from generator.render import (
    find_entries,
    navigation,
    navigation_title,
    render_briefing,
    render_front,
    render_rules,
    search_files,
    search_words,
    visit_words,
)
from generator.render.words import page_words

ROOT = Path(__file__).resolve().parents[2]
DATA_FILES = ("briefing", *SECTIONS)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def load_neighbour(name: str) -> ModuleType:
    """A module of tests/render, under its own name so that both folders share one copy."""
    if name not in sys.modules:
        folder = ROOT / "tests" / "render"
        sys.path.insert(0, str(folder))
        try:
            spec = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
            assert spec is not None and spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            sys.modules[name] = module
            spec.loader.exec_module(module)
        finally:
            sys.path.remove(str(folder))
    return sys.modules[name]


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing; the tests look at what the browser saw."""


def _write_site(folder: Path) -> None:
    """The story three times: as it is, with its sources in full, and with an attack in every field."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    story, attacks, pages = load_neighbour("story"), load_neighbour("test_render_filters"), load_neighbour("test_render_pages")
    briefing: Briefing = story.BRIEFING
    hostile = pages.attacked(briefing, " ".join(attacks.ATTACKS))
    briefings = {
        story.NAME: briefing,
        "in-full": replace(briefing, info=replace(briefing.info, title="The bridge in full", publish="full")),
        "hostile": hostile,
    }
    histories = {name: make_history(content, story.EDITIONS) for name, content in briefings.items()}
    written: list[Page] = [render_front(briefings), render_rules(())]
    for name, content in briefings.items():
        written += render_briefing(name, content, story.DOCUMENTS, history=histories[name])
        written += [Page(f"data/{name}/{stem}.yml", "[]\n") for stem in DATA_FILES]
    for page in written:
        target = folder / "docs" / page.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.markdown, encoding="utf-8")
    hook = folder / "hook.py"
    # What is done to a built page, without what is done to a project's files.
    hook.write_text("from generator.mkdocs_hook import on_post_page, on_post_template, on_startup\n", encoding="utf-8")
    nav: list[Any] = [{"Briefings": "index.md"}]
    nav += [{navigation_title(content): navigation(name, histories[name])} for name, content in briefings.items()]
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(folder / "docs"),
        site_dir=str(folder / "site"),
        nav=[*nav, {"Rules": "rules.md"}],
        hooks=[str(hook)],
        strict=True,
    )
    config.extra["page_words"] = page_words("en")
    config.extra["search_words"], config.extra["visit_words"] = search_words("en"), visit_words("en")
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    entries = {name: find_entries(name, content, story.DOCUMENTS) for name, content in briefings.items()}
    for file in search_files(entries, {name: content.info.title for name, content in briefings.items()}):
        target = folder / "site" / file.path
        target.parent.mkdir(exist_ok=True)
        target.write_text(file.text, encoding="utf-8")


@functools.lru_cache(maxsize=1)
def _has_directory_addresses() -> bool:
    from mkdocs.config import load_config

    # Any folder that exists does: only the setting is asked for.
    config = load_config(str(ROOT / "mkdocs.yml"), hooks=[], docs_dir=str(ROOT / "tests"))
    return bool(config.use_directory_urls)


def address_of(path: str) -> str:
    """Where the built site has the page of a Markdown file, relative to its root."""
    if not _has_directory_addresses():
        return path.removesuffix(".md") + ".html"
    return path.removesuffix("index.md") if path.endswith("index.md") else path.removesuffix(".md") + "/"


@dataclass
class Reading:
    """One reader's visit: a page, and what went wrong or left the computer while it was open."""

    page: Any
    base: str
    problems: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def open(self, path: str) -> Any:
        """The page made from the Markdown file `path`, loaded with its scripts."""
        self.page.goto(self.base + address_of(path))
        return self.page

    def note_failure(self, request: Any) -> None:
        """Keep a request that failed, unless the reader went on to another page before it was answered."""
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"{request.failure}: {request.url}")


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Address of a folder served from this computer."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the built site. A warning of MkDocs fails the build."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    folder = tmp_path_factory.mktemp("browser")
    _write_site(folder)
    return folder / "site"


@pytest.fixture(scope="session")
def site(built: Path) -> Iterator[str]:
    """Address of the built site."""
    with serve(built) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A running Chromium; without one the test is skipped, or fails where CI is set."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    reason = "" if found else f"no browser found: none of {', '.join(BROWSERS)} is installed"
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        reason = "the playwright package is not installed"
    if reason:
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=found, args=["--no-sandbox", "--headless"])
        yield running
        running.close()


@pytest.fixture
def reader(browser: Any, site: str) -> Iterator[Callable[..., Reading]]:
    """Makes visits; each must end with an empty console, no failed request and none to anywhere else."""
    visits: list[Reading] = []

    def visit(width: int = 1280, height: int = 900, **options: Any) -> Reading:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        visit = Reading(context.new_page(), site)
        visit.page.set_default_timeout(10_000)
        visit.page.on("console", lambda message: visit.problems.append(f"{message.type}: {message.text}"))
        visit.page.on("pageerror", lambda error: visit.problems.append(f"error: {error}"))
        visit.page.on("dialog", lambda dialog: (visit.problems.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        visit.page.on("request", lambda request: request.url.startswith((site, "data:")) or visit.outside.append(request.url))
        visit.page.on("requestfailed", visit.note_failure)
        visit.page.on("response", lambda answer: answer.status >= 400 and visit.problems.append(f"{answer.status}: {answer.url}"))
        visits.append(visit)
        return visit

    yield visit
    for made in visits:
        made.page.context.close()
        assert made.problems == []
        assert made.outside == []
