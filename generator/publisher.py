"""The site built and served: what `briefing build` and `briefing serve` do, with MkDocs as the library."""
from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

# First of all: it sets what MkDocs and Material read when they are imported.
from generator import mkdocs_hook  # isort: skip

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError
from mkdocs.livereload import LiveReloadServer, _serve_url

from generator.errors import BriefingError
from generator.project import Project
from generator.sitebuild.builder import Builder, is_ours_alone
from generator.sitebuild.output import Output
from generator.store import Store

_STORE_LIMIT = 500_000_000
"""Bytes of converted pages that are kept: a site of ten thousand pages, or some versions of a smaller one."""


def site_config(project: Project) -> Path:
    """The project's own mkdocs.yml, or the one that comes with this package."""
    own = project.root / "mkdocs.yml"
    return own if own.is_file() else packaged_site() / "mkdocs.yml"


def packaged_site() -> Path:
    """The folder that holds mkdocs.yml and overrides/: inside an installed package, or the root of a checkout."""
    here = Path(__file__).resolve().parent
    return here / "_site" if (here / "_site").is_dir() else here.parent


def load_settings(project: Project, **options: Any) -> MkDocsConfig:
    """The settings of the project's site; `options` take the place of what mkdocs.yml says. Raises ConfigurationError, Abort."""
    project.docs_dir.mkdir(exist_ok=True)
    return load_config(config_file=str(site_config(project)), docs_dir=str(project.docs_dir), **options)


def page_store(project: Project) -> Store:
    """Where converted pages are kept between builds."""
    return Store(project.root / ".cache" / "pages", _STORE_LIMIT)


def build_site(project: Project) -> tuple[str, ...]:
    """Build site/ strictly and return MkDocs' warnings; the site is built as far as it goes. Raises BriefingError."""
    with _collected_warnings() as warnings:
        try:
            config = load_settings(project, strict=True, site_dir=str(project.site_dir))
        except (Abort, ConfigurationError) as error:
            raise BriefingError(f"mkdocs.yml: {'; '.join(warnings) or error}\n  fix: correct the setting it names") from error
        try:
            mkdocs_hook.workers = project.workers
            config.plugins.on_startup(command="build", dirty=False)
            try:
                store = page_store(project)
                _build(config, Builder(mkdocs_hook.ADDITIONS, store, Output(project.site_dir, store), project.workers))
                store.trim()
            finally:
                config.plugins.on_shutdown()
        except Abort as error:
            # Raised for our own errors, and by strict mode after everything was built and each warning was collected.
            if not warnings:
                raise BriefingError(str(error)) from error
        except BuildError as error:
            raise BriefingError(str(error)) from error
    return tuple(warnings)


def _build(config: MkDocsConfig, builder: Builder, serve_url: str | None = None) -> None:
    """Build what has changed, or with MkDocs' own build where something else takes part in it."""
    if is_ours_alone(config):
        builder.build(config, serve_url)
    else:
        build(config, serve_url=serve_url)


class Preview:
    """The site of a preview in a folder of its own, brought up to date by `rebuild`."""

    def __init__(self, project: Project, folder: Path, address: str | None) -> None:
        """`address` is HOST:PORT, or None for that of mkdocs.yml. Raises ConfigurationError, Abort."""
        self._project = project
        self._options: dict[str, Any] = {"site_dir": str(folder)} | ({"dev_addr": address} if address else {})
        self._builder = Builder(mkdocs_hook.ADDITIONS, page_store(project), Output(folder), project.workers)
        self.config = load_settings(project, **self._options)
        self.host, self.port = self.config.dev_addr
        self.mount = urlsplit(self.config.site_url or "/").path
        self._url = _serve_url(self.host, self.port, self.mount)
        mkdocs_hook.workers = project.workers
        self.config.plugins.on_startup(command="serve", dirty=False)
        mkdocs_hook.server_shows_notice = True

    def rebuild(self) -> None:
        """Bring the folder up to date with the files as they are now."""
        self.config = load_settings(self._project, **self._options)
        self.config.site_url = self._url
        _build(self.config, self._builder, self._url)


class _PromptServer(LiveReloadServer):
    """MkDocs' server, which looks for changes twice a second and then waits; a saved change should show within one."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{**options, "polling_interval": 0.1})
        self.build_delay = 0.02

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """The page with the notice of what is wrong on top, and MkDocs' script that loads it again after a change."""
        page: bytes = super()._inject_js_into_html(add_notice(content, mkdocs_hook.notice), epoch)  # type: ignore[no-untyped-call]
        return page


_NOTICE_PLACE = b'<div data-md-component="announce">'


def add_notice(page: bytes, notice: mkdocs_hook.Notice | None) -> bytes:
    """The page with `notice` where the theme shows announcements, or before everything where it has no such place."""
    if notice is None:
        return page
    title, text = escape(notice.title), escape(notice.text)
    words = f'<div class="briefing-error" role="alert"><strong>{title}</strong><pre>{text}</pre></div>'
    banner = f'<aside class="md-banner"><div class="md-banner__inner md-grid md-typeset">{words}</div></aside>'.encode("utf-8", "replace")
    head, place, rest = page.partition(_NOTICE_PLACE)
    return head + place + banner + rest if place else banner + page


def serve_site(project: Project, address: str | None = None) -> None:
    """Serve a preview until interrupted, rebuilding on every saved seed, YAML file, template and page."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    folder = Path(tempfile.mkdtemp(prefix="briefing_"))
    try:
        preview = Preview(project, folder, address)
        preview.rebuild()
        _serve(preview, folder)
    except (Abort, BuildError, ConfigurationError) as error:
        raise BriefingError(str(error)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _serve(preview: Preview, folder: Path) -> None:
    config = preview.config
    server = _PromptServer(builder=preview.rebuild, host=preview.host, port=preview.port, root=str(folder), mount_path=preview.mount)

    def error_page(code: int) -> bytes | None:
        path = folder / f"{code}.html"
        return path.read_bytes() if path.is_file() else None

    server.error_handler = error_page
    for place in (config.docs_dir, config.config_file_path, *config.watch):
        server.watch(place)
    config.plugins.on_serve(server, config=config, builder=preview.rebuild)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        config.plugins.on_shutdown()


class _Collector(logging.Handler):
    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _collected_warnings() -> Iterator[list[str]]:
    messages: list[str] = []
    handler = _Collector(messages)
    logger = logging.getLogger("mkdocs")
    before = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = before
