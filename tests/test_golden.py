"""Whole outputs, compared whole: the YAML and the pages of the ferry story, and the briefing this repository publishes."""
from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests_support import FERRY, ROOT, tree

from generator import commands
from generator.project import Project


def compare(made: dict[str, str], folder: Path, update: bool) -> None:
    """Fail with the first difference between files made and files expected; or store what was made."""
    if update:
        shutil.rmtree(folder, ignore_errors=True)
        for name, text in made.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
    expected = tree(folder)
    assert sorted(made) == sorted(expected)
    for name, text in made.items():
        assert text == expected[name], f"{folder / name}: run `make golden`, then read the difference"


def test_ferry_yaml(ferry: Project, update_golden: bool) -> None:
    commands.generate(ferry)
    compare(tree(ferry.data_dir("ferry")), FERRY / "yaml", update_golden)


def test_ferry_pages(ferry: Project, update_golden: bool) -> None:
    commands.generate(ferry)
    commands.write_pages(ferry)
    pages = {name: text for name, text in tree(ferry.docs_dir).items() if name.startswith("ferry/")}
    compare(pages, FERRY / "pages", update_golden)


@pytest.mark.parametrize("name", Project(ROOT).briefing_names())
def test_published_briefing_is_what_its_articles_give(name: str, tmp_path: Path, update_golden: bool) -> None:
    """What was generated last is committed beside what editors made of it; generating again must give the same."""
    project = Project(tmp_path)
    shutil.copytree(ROOT / "seeds" / name, tmp_path / "seeds" / name)
    shutil.copytree(ROOT / "docs" / "data", tmp_path / "docs" / "data")
    before = tree(tmp_path)
    (result,) = commands.generate(project, name)
    assert not result.refused
    after = tree(tmp_path)
    assert sorted(after) == sorted(before)
    for path, text in after.items():
        assert text == before[path], f"{path}: `briefing generate` changes it; run it and commit the result"
