"""A check looks again only at what changed, and says the same as one that looks at everything."""
from __future__ import annotations

from pathlib import Path

import pytest
from test_running import POINTS, write

from generator.commands import check, checked
from generator.project import Project
from generator.workers import Workers

PAGE = '<!doctype html><html><head><title>t</title></head><body><h1 id="a">t</h1><a href="{}">x</a></body></html>'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, POINTS.format(above="# none", inside=""))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(PAGE.format("two.html"))
    (tmp_path / "site" / "two.html").write_text(PAGE.format("index.html#a"))
    return tmp_path


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was looked at, in order: names of briefings and paths of pages."""
    seen: list[str] = []
    briefing, page = checked.check_briefing, checked.scan_html
    monkeypatch.setattr(checked, "check_briefing", lambda data: seen.append(data.name) or briefing(data))
    monkeypatch.setattr(checked, "scan_html", lambda path, html: seen.append(path) or page(path, html))
    return seen


def test_nothing_that_did_not_change_is_looked_at_again(root: Path, looks: list[str]):
    first = check(Project(root))
    name = looks[0]
    assert looks == [name, "index.html", "two.html"]
    assert check(Project(root)) == first and len(looks) == 3
    (root / "site" / "two.html").write_text(PAGE.format("gone.html"))
    again = check(Project(root))
    assert looks[3:] == ["two.html"]
    assert any("gone.html" in finding.message for finding in again.findings)
    (article,) = (root / "seeds" / name).iterdir()
    article.write_text(article.read_text() + "\nOne more sentence was added here.\n")
    assert check(Project(root)) == check(Project(root, use_cache=False))
    assert looks[4:] == [name, name, "index.html", "two.html"]


def test_a_link_is_followed_again_where_its_target_changed(root: Path, looks: list[str]):
    assert not [finding for finding in check(Project(root)).findings if finding.path.startswith("site/index.html")]
    (root / "site" / "two.html").unlink()
    del looks[:]
    assert [finding.path for finding in check(Project(root)).findings if "two.html" in finding.message] == ["site/index.html"]
    assert looks == []


def test_what_is_kept_and_damaged_is_worked_out_again(root: Path, looks: list[str]):
    first = check(Project(root))
    for path in (root / ".cache" / "checks").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-3])
    assert check(Project(root)) == first and len(looks) == 6


def test_processes_find_what_one_finds(root: Path):
    alone = check(Project(root, use_cache=False))
    assert check(Project(root, use_cache=False, workers=Workers(2))) == alone
    assert check(Project(root, workers=Workers(2))) == alone == check(Project(root))
