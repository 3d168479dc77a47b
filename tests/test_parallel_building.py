"""A site made by several processes is the site made by one."""
from __future__ import annotations

from pathlib import Path

import pytest
from tests_support import tree

from generator import commands
from generator.commands import making
from generator.project import Project
from generator.publisher import build_site
from generator.sitebuild import builder
from generator.workers import Workers, pool

ARTICLE = """Ferry to {0} stops

Published: 2031-03-04

Mayor Ida Holm of {0} said the ferry will stop on 1 May. The ferry to {0} carried 300 cars.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for town in ("aldby", "bursund", "corvik"):
        seeds = tmp_path / "seeds" / town
        seeds.mkdir(parents=True)
        for name in ("Morning", "Evening"):
            (seeds / f"{name}.txt").write_text(f"{name}: {ARTICLE.format(town.title())}", encoding="utf-8")
    commands.generate(Project(tmp_path, use_cache=False))
    return tmp_path


def test_pages_books_and_cards_are_the_same_to_the_byte(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []
    open_processes = pool.open_processes

    def count(number: int) -> object:
        opened.append(number)
        return open_processes(number)

    monkeypatch.setattr("generator.workers.open_processes", count)
    assert build_site(Project(root, use_cache=False)) == ()
    alone, site = tree(root / "docs"), tree(root / "site")
    assert opened == []
    for name in ("site", ".cache"):
        (root / name).rename(root.parent / f"{root.name}-{name}")
    assert build_site(Project(root, use_cache=False, workers=Workers(2))) == ()
    assert opened == [2, 2]
    assert tree(root / "docs") == alone
    assert tree(root / "site") == site


def test_every_briefing_that_cannot_be_read_is_named(root: Path) -> None:
    for town in ("aldby", "corvik"):
        (root / "docs" / "data" / town / "sources.yml").write_text("- id: [", encoding="utf-8")
    said = []
    for workers in (Workers(1), Workers(2)):
        with pytest.raises(making.UnreadableError) as caught:
            commands.write_pages(Project(root, workers=workers))
        said.append(str(caught.value))
    assert said[0] == said[1]
    assert "aldby" in said[0] and "corvik" in said[0]


def test_processes_are_started_only_where_there_is_much_to_make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []
    monkeypatch.setattr("generator.workers.open_processes", lambda number: opened.append(number) or pool.open_single())  # type: ignore[func-returns-value]
    monkeypatch.setattr("generator.workers.usable_cores", lambda: 2)
    monkeypatch.setattr(making, "_MUCH_DATA", 500)
    monkeypatch.setattr(builder, "_MANY_MADE", 8)
    build_site(Project(root, workers=Workers(None)))
    assert opened == [2, 2], "three briefings, with three files each"
    build_site(Project(root, workers=Workers(None)))
    assert opened == [2, 2], "nothing has changed"
