"""The preview follows what is saved, without a restart, and survives YAML that is wrong."""
from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests_support import ROOT

from generator import commands
from generator.project import Project

PATIENCE = 60.0
"""Seconds until a change must show; a loaded machine is slow, and what is tested is that it shows at all."""


class Preview:
    """A running server and what it shows."""

    def __init__(self, process: subprocess.Popen[bytes], address: str) -> None:
        self.process, self.address = process, address

    def page(self, path: str) -> str:
        """The HTML at `path`, or nothing while there is none."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=20) as answer:
                return str(answer.read().decode("utf-8"))
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            return ""

    def wait_for(self, path: str, shown: Callable[[str], bool]) -> str:
        """The page once it is as it should be; fails with the last one seen."""
        end = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < end:
            assert self.process.poll() is None, "the preview has stopped"
            page = self.page(path)
            if shown(page):
                return page
            time.sleep(0.2)
        pytest.fail(f"{path} does not follow; it reads: {page[:2000]}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def preview_of(words: list[str], folder: Path, address: str) -> Iterator[Preview]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(words, cwd=folder, stdout=quiet, stderr=quiet)
    try:
        yield Preview(process, address)
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture
def preview(ferry: Project) -> Iterator[Preview]:
    commands.generate(ferry)
    address = f"127.0.0.1:{free_port()}"
    yield from preview_of([sys.executable, "-m", "generator", "serve", "--address", address], ferry.root, address)


def test_preview_follows_yaml_templates_and_seeds(preview: Preview, ferry: Project) -> None:
    page = preview.wait_for("ferry/index.html", lambda html: "Ferry aground off Skerrin" in html)
    assert "A headline of my own" not in page

    info = ferry.section_path("ferry", "briefing")
    text = info.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    info.write_text(text.replace(title, "title: A headline of my own"), encoding="utf-8")
    preview.wait_for("ferry/index.html", lambda html: "A headline of my own" in html)

    info.write_text("title: [not closed\n", encoding="utf-8")
    page = preview.wait_for("ferry/index.html", lambda html: "docs/data/ferry/briefing.yml:" in html)
    assert "A headline of my own" in page, "the last good page stays"
    assert "Where sources disagree" in page, "and so does its navigation, which says this otherwise than the page's title"
    info.write_text(text.replace(title, "title: Mended"), encoding="utf-8")
    preview.wait_for("ferry/index.html", lambda html: "Mended" in html and "briefing.yml:" not in html)

    (ferry.seeds_dir / "ferry" / "08-new.txt").write_text(
        "Tug arrives to pull the Lodestar free\n\nPublished May 11, 2024\n\n"
        "The salvage tug Bramble reached the Lodestar on Saturday morning, Northline Ferries said.\n\n"
        "The company said it would try to refloat the ferry on the evening tide of 12 May 2024.\n",
        encoding="utf-8",
    )
    preview.wait_for("ferry/sources/index.html", lambda html: "Tug arrives to pull the Lodestar free" in html)


def test_plain_mkdocs_builds_and_serves_this_repository(tmp_path: Path) -> None:
    """What the README says of `mkdocs build` and `mkdocs serve`, in a copy of the checkout, templates included."""
    for name in ("docs/data", "seeds", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for page in (ROOT / "docs").glob("*.md"):
        shutil.copy(page, tmp_path / "docs")
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "docs" / "assets", dirs_exist_ok=True)
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (name,) = (path.name for path in (tmp_path / "seeds").iterdir())
    assert (tmp_path / "site" / name / "index.html").is_file()
    address = f"127.0.0.1:{free_port()}"
    for preview in preview_of([sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address], tmp_path, address):
        preview.wait_for(f"{name}/timeline.html", lambda html: "</html>" in html)
        folder = tmp_path / "overrides" / "templates"
        folder.mkdir()
        (folder / "timeline.md.j2").write_text("# A timeline of our own\n", encoding="utf-8")
        preview.wait_for(f"{name}/timeline.html", lambda html: "A timeline of our own" in html)
