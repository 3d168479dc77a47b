"""`status` says what waits for a person, `diff` what the next run would change; neither writes anything."""
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests_support import tree

from generator import commands
from generator.cli import main
from generator.project import Project

NAME = "ferry"


def run(project: Project, *words: str) -> int:
    return main(["-C", str(project.root), *words])


def status(project: Project, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    capsys.readouterr()
    assert run(project, "status", NAME, "--format", "json") == 0
    (found,) = json.loads(capsys.readouterr().out)["briefings"]
    found["files"] = {file["path"].rpartition("/")[2]: file for file in found["files"]}
    return dict(found)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def generated(ferry: Project) -> Project:
    commands.generate(ferry)
    return ferry


def test_before_the_first_run_everything_is_new(ferry: Project, capsys: pytest.CaptureFixture[str]) -> None:
    found = status(ferry, capsys)
    assert [article["state"] for article in found["articles"]] == ["new"] * found["sources"]
    assert found["files"]["key_points.yml"]["new"] and not found["files"]["key_points.yml"]["records"]
    assert not ferry.docs_dir.exists()
    assert run(ferry, "status") == 0
    assert "new, changed, going: what the next `briefing generate` would" in capsys.readouterr().out
    assert run(ferry, "diff") == 1


def test_after_a_run_nothing_is_new_and_all_waits_for_review(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(generated.root)
    found = status(generated, capsys)
    assert found["articles"] == []
    for stem, file in found["files"].items():
        assert not file["new"] and not file["changed"] and not file["going"] and not file["conflicts"], stem
        assert file["draft"] == (file["records"] if stem not in ("briefing.yml", "sources.yml") else 0)
    capsys.readouterr()
    assert run(generated, "diff") == 0 and capsys.readouterr().out == ""
    assert tree(generated.root) == before


def test_every_kind_of_waiting_is_counted(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    points = generated.section_path(NAME, "key_points")
    records = points.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    assert len(records) > 5
    gone = records.pop()
    records[1] += "\n  status: approved"
    records[2] += "\n  status: withdrawn"
    points.write_text("\n\n".join(records) + "\n", encoding="utf-8")
    commands.generate(generated)
    title = generated.section_path(NAME, "briefing")
    text = title.read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("title:"))
    title.write_text(text.replace(old, "title: Mine"), encoding="utf-8")
    for article in sorted((generated.seeds_dir / NAME).iterdir()):
        article.write_bytes(article.read_bytes().replace(b"aground", b"stranded"))
    (generated.seeds_dir / NAME / "08-new.txt").write_text(
        "Tug arrives to pull the Lodestar free\n\nPublished May 11, 2024\n\n"
        "The salvage tug Bramble reached the Lodestar on Saturday morning, Northline Ferries said.\n",
        encoding="utf-8",
    )
    (generated.seeds_dir / NAME / "05-attack.md").unlink()

    found = status(generated, capsys)
    file = found["files"]["key_points.yml"]
    assert (file["approved"], file["withdrawn"], file["records"]) == (1, 1, len(records) - 1)
    assert file["deleted"] == [gone.splitlines()[0].removeprefix("- id: ")]
    (conflict,) = found["files"]["briefing.yml"]["conflicts"]
    assert (conflict["name"], conflict["yours"], conflict["line"]) == ("briefing.title", "Mine", 5)
    assert "stranded" in conflict["generated"] and "aground" in conflict["last_generated"]
    states = {article["path"].rpartition("/")[2]: article["state"] for article in found["articles"]}
    assert states["08-new.txt"] == "new" and states["05-attack.md"] == "removed" and states["01-harbour-post.txt"] == "changed"
    cited = [citation["state"] for article in found["articles"] for citation in article["citations"]]
    assert {"changed", "gone", "unchanged"} <= set(cited)
    # The same in words, and a finding of `check` as long as it stands.
    assert run(generated, "status") == 0
    out = capsys.readouterr().out
    assert "in conflict: briefing.title" in out and "seeds/ferry/08-new.txt: new" in out
    commands.generate(generated)
    assert status(generated, capsys)["files"]["briefing.yml"]["conflicts"] == [conflict]


def test_a_file_that_cannot_be_read_is_said(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    generated.section_path(NAME, "quotes").write_text("- id: [\n", encoding="utf-8")
    for words in (["status"], ["diff"]):
        assert run(generated, *words) == 2
        assert "docs/data/ferry/quotes.yml:" in capsys.readouterr().err


def test_diff_shows_what_generate_then_does(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    points, issues = generated.section_path(NAME, "key_points"), generated.section_path(NAME, "open_issues")
    base = generated.base_path(NAME, "key_points")
    # As if the last run had found other words, one alias fewer and one record more.
    text = points.read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.startswith("  text: "))
    extra = "\n- id: kp-old\n  text: 'Old: words.'\n"
    for path in (points, base):
        path.write_text(text.replace(first, "  text: Other words.") + extra, encoding="utf-8")
    record = text[: text.index(first)].rpartition("- id: ")[2].strip()
    for path in (generated.section_path(NAME, "actors"), generated.base_path(NAME, "actors")):
        change(path, "aliases: [MAB]", "aliases: [MABX, MAB]")
    capsys.readouterr()
    before = tree(generated.root)
    assert run(generated, "diff", NAME) == 1
    assert tree(generated.root) == before
    out = capsys.readouterr().out
    assert out == (
        "--- docs/data/ferry/key_points.yml\n+++ docs/data/ferry/key_points.yml\n"
        f"@@ key_points/{record} @@\n-  text: Other words.\n+{first}\n"
        "@@ key_points/kp-old: no longer generated @@\n-- id: kp-old\n-  text: 'Old: words.'\n"
        "--- docs/data/ferry/actors.yml\n+++ docs/data/ferry/actors.yml\n"
        "@@ actors/maritime-accident-board @@\n   aliases:\n-    - MABX\n"
    )
    issues_before = issues.read_bytes()
    commands.generate(generated)
    assert points.read_text(encoding="utf-8") == text and issues.read_bytes() == issues_before
    assert run(generated, "diff", NAME) == 0
