"""A conflict between an editor and the generator, from the run that finds it to the run that settles it."""
from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import commands
from generator.cli import main
from generator.project import Project

NAME = "ferry"


def run(project: Project, *words: str) -> int:
    return main(["-C", str(project.root), *words])


@dataclass(frozen=True)
class Conflicting:
    """A briefing whose title the editor changed to "Mine", and then the sources did, from `old` to `new`."""

    project: Project
    path: Path
    old: str
    new: str


@pytest.fixture
def conflicting(ferry: Project) -> Conflicting:
    commands.generate(ferry)
    path = ferry.section_path(NAME, "briefing")
    text = path.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    path.write_text(text.replace(title, "title: Mine"), encoding="utf-8")
    old = title.removeprefix("title: ").strip("'")
    new = old.replace("off Skerrin", "near Skerrin")
    assert old != new
    for article in sorted((ferry.seeds_dir / NAME).iterdir()):
        content = article.read_bytes()
        article.write_bytes(content.replace(old.encode(), new.encode()))
    return Conflicting(ferry, path, old, new)


def test_a_conflict_lasts_until_somebody_settles_it(
    conflicting: Conflicting, capsys: pytest.CaptureFixture[str]
) -> None:
    project, path = conflicting.project, conflicting.path
    for _ in range(3):
        before = path.read_bytes()
        assert run(project, "generate") == 1
        err = capsys.readouterr().err
        assert path.read_bytes() == before
        # A standfirst, which says where a title comes from, is there only where the sources have one.
        origin = "".join(re.findall(r"( from (?:seeds|docs)/\S+:\d+:\d+), ", err))
        assert (
            'docs/data/ferry/briefing.yml:5:8: warning merge-conflict "title" of the briefing changed on both sides; yours was kept\n'
            f'  yours Mine, generated "{conflicting.new}"{origin}, last generated "{conflicting.old}"\n'
            "  fix: write the value you want, then run `briefing generate --keep briefing.title`; "
            "to take the generated one, `briefing generate --accept briefing.title`\n"
        ) in err
    capsys.readouterr()
    run(project, "check", NAME, "--format", "json")
    findings = json.loads(capsys.readouterr().out)["findings"]
    (found,) = [finding for finding in findings if finding["rule"] == "merge-conflict"]
    assert (found["path"], found["line"], found["column"]) == ("docs/data/ferry/briefing.yml", 5, 8)


@pytest.mark.parametrize("how", ["--keep", "--accept"])
def test_one_word_settles_it(conflicting: Conflicting, how: str, capsys: pytest.CaptureFixture[str]) -> None:
    project, path = conflicting.project, conflicting.path
    assert run(project, "generate") == 1
    path.write_text(path.read_text(encoding="utf-8").replace("title: Mine", "title: Mine again"), encoding="utf-8")
    assert run(project, "generate", how, "briefing.title") == 0
    text = path.read_text(encoding="utf-8")
    assert ("title: Mine again\n" in text) is (how == "--keep") and (conflicting.new in text) is (how == "--accept")
    assert run(project, "generate") == 0 and path.read_text(encoding="utf-8") == text
    capsys.readouterr()
    assert run(project, "generate", "--keep", "briefing.title") == 2
    assert "--keep briefing.title: no conflict there" in capsys.readouterr().err


def test_writing_the_generated_value_settles_it(conflicting: Conflicting, capsys: pytest.CaptureFixture[str]) -> None:
    project, path = conflicting.project, conflicting.path
    assert run(project, "generate") == 1
    text = path.read_text(encoding="utf-8").replace("title: Mine", f"title: '{conflicting.new}'")
    path.write_text(text, encoding="utf-8")
    capsys.readouterr()
    run(project, "check", NAME)
    assert "merge-conflict" not in capsys.readouterr().out
    assert run(project, "generate") == 0


def test_a_list_of_conflicts_that_cannot_be_read_stops_the_run(
    conflicting: Conflicting, capsys: pytest.CaptureFixture[str]
) -> None:
    project = conflicting.project
    run(project, "generate")
    store = project.base_path(NAME, "conflicts")
    store.write_text("- field: [\n", encoding="utf-8")
    capsys.readouterr()
    assert run(project, "generate") == 2
    err = capsys.readouterr().err
    assert "docs/data/ferry/.generated/conflicts.yml:" in err and "restore this file from Git" in err
    assert store.read_text(encoding="utf-8") == "- field: [\n"
    assert run(project, "check", NAME) == 1
