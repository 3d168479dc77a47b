"""Editors and regeneration, over the whole command: thousands of edits, new articles in between, and nothing of theirs is lost."""
from __future__ import annotations

import shutil
from difflib import unified_diff
from pathlib import Path
from random import Random

import pytest
from editors import Editor
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests_support import FERRY, ROOT, tree

from generator import commands
from generator.commands.files import FILES, INFO
from generator.project import Project
from generator.yamltext import load_section

FERRY_ARTICLES = ("01-harbour-post.txt", "02-coastal-wire.md", "03-island-echo.html", "04-skerrin-gazette.txt")
EXAMPLES, ROUNDS, EDITS = 40, 2, 30

SUBSTITUTES = (
    (b"112", b"128"), (b"aground", b"ashore"), (b"in March", b"in April"), (b"Holloway", b"Hollowey"), (b"Friday", b"Thursday"),
    (b"Six passengers", b"Seven passengers"), (b"two inspectors", b"three inspectors"), (b"1 June", b"9 June"),
)


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated briefing nobody has edited."""
    root = tmp_path_factory.mktemp("drafted")
    shutil.copytree(FERRY / "seeds", root / "seeds" / "ferry", ignore=shutil.ignore_patterns("05*", "06*", "07*"))
    commands.generate(Project(root))
    return root


def vary(project: Project, name: str, random: Random) -> None:
    """Other articles: some words changed, perhaps one gone, perhaps one more."""
    folder = project.seeds_dir / name
    for path in sorted(folder.iterdir()):
        path.unlink()
    for file in FERRY_ARTICLES:
        data = (FERRY / "seeds" / file).read_bytes()
        for old, new in SUBSTITUTES:
            if random.random() < 0.3:
                data = data.replace(old, new)
        if random.random() < 0.85:
            (folder / file).write_bytes(data)
    (folder / "08-tug.txt").write_text(
        f"Tug reaches the Lodestar\n\nPublished May 1{random.randrange(1, 5)}, 2024\n\n"
        "The salvage tug Bramble reached the ferry Lodestar on Saturday, Northline Ferries said. "
        "It is not yet known how long the Skerrin route will stay closed.\n\n"
        "A bolt in the steering gear of the Lodestar had sheared before the ferry ran aground, the Maritime Accident Board (MAB) said.\n",
        encoding="utf-8",
    )


def changed_lines(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What is not the same in two folders, as lines of a diff."""
    return [
        line
        for path in sorted(before.keys() | after.keys())
        for line in unified_diff(before.get(path, "").split("\n"), after.get(path, "").split("\n"), path, path, n=8, lineterm="")
    ]


def check_kept(editor: Editor) -> None:
    """Every mark of every edit is where it was, in order; what was deleted is not there; every file loads."""
    for stem, file in editor.files.items():
        data = editor.project.section_path(editor.name, stem).read_bytes().decode("utf-8")
        loaded = load_section(stem, data, stem)
        assert loaded.findings == () or {finding.rule for finding in loaded.findings} <= {"yaml-folded-quote"}, loaded.findings
        for mark in file.marks:
            assert data.count(mark) == 1, (stem, mark)
        ids = [record.id for record in loaded.records] if stem != INFO else []
        for block in file.blocks:
            for mark in block.marks:
                assert mark in data, (stem, block.id, mark, block.lines)
            assert not block.marks or stem == INFO or block.id in ids, (stem, block.id)
        assert not file.deleted & set(ids), (stem, file.deleted & set(ids))
        # One that nobody touched may have gone with its evidence and come back where the generator has it.
        order = [block.id for block in file.blocks if block.marks]
        assert stem == INFO or [each for each in ids if each in order] == order, stem
        if file.newline == "\r\n":
            assert "\n" not in data.replace("\r\n", ""), stem


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)
@given(seed=st.integers(0, 2**32))
def test_thousands_of_edits_survive_every_regeneration(seed: int, drafted: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    random = Random(seed)
    root = tmp_path_factory.mktemp("edited") / "work"
    shutil.copytree(drafted, root)
    project = Project(root)
    for _ in range(ROUNDS):
        editor = Editor(project, "ferry", random)
        editor.edit(EDITS)
        before = {stem: file.text() for stem, file in editor.files.items()}
        (result,) = commands.generate(project)
        assert not result.refused, result.findings
        check_kept(editor)
        vary(project, "ferry", random)
        (result,) = commands.generate(project)
        assert not result.refused, result.findings
        check_kept(editor)
        done = tree(root / "docs")
        commands.generate(project)
        assert changed_lines(done, tree(root / "docs")) == [], "a second run changes no byte"
        assert before.keys() == set(FILES)
    shutil.rmtree(root)


SIXTH = """\
Allies weigh next steps after Berlin talks on Ukraine guarantees

Published December 18, 2025

European leaders and U.S. negotiators met again in Berlin on Wednesday to discuss security guarantees for Ukraine.

The United States has agreed to offer security guarantees to Ukraine as part of negotiations to end the war, a senior U.S. official
said on Wednesday. Any guarantee would need the approval of the U.S. Senate, the official said.

Ukraine's President Volodymyr Zelenskyy said a ceasefire without guarantees would not last. "Paper alone has never stopped a tank,"
he said after the meeting.

It remains unclear which countries would send troops, and Russia has rejected any deployment of NATO forces.

A further round of talks is planned for January 12, 2026, in Geneva, according to two European diplomats.
"""


def first_passages(project: Project, name: str) -> dict[tuple[str, str, str], str]:
    """(file, source, quote) of each record's first citation -> the record's id."""
    found = {}
    for stem in ("key_points", "open_issues", "timeline", "quotes"):
        text = project.section_path(name, stem).read_text(encoding="utf-8")
        for record in load_section(stem, text, "").records:
            if record.cites and not record.id.startswith("mark-"):
                found[stem, record.cites[0].source, record.cites[0].quote] = record.id
    return found


@pytest.mark.parametrize("seed", range(4))
def test_a_sixth_article_after_thirty_edits_keeps_them_all(seed: int, tmp_path: Path) -> None:
    (name,) = (path.name for path in (ROOT / "seeds").iterdir())
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    project = Project(tmp_path)
    commands.generate(project)
    editor = Editor(project, name, Random(seed))
    editor.edit(30)
    assert sum(editor.kinds.values()) == 30 and len(editor.kinds) >= 6
    before = first_passages(project, name)
    (tmp_path / "seeds" / name / "005_later.txt").write_text(SIXTH, encoding="utf-8")
    (result,) = commands.generate(project)
    assert not result.refused
    check_kept(editor)
    after = first_passages(project, name)
    shared = before.keys() & after.keys()
    assert len(shared) > len(before) / 2
    assert {passage: after[passage] for passage in shared} == {passage: before[passage] for passage in shared}
    sources = load_section("sources", project.section_path(name, "sources").read_text(encoding="utf-8"), "").records
    assert "005_later.txt" in {record.file for record in sources}
    done = tree(project.docs_dir)
    commands.generate(project)
    assert tree(project.docs_dir) == done
