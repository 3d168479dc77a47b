"""An article that was edited, replaced or removed is noticed, and so is what it does to every citation."""
from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import commands
from generator.cli import main
from generator.project import Project

NAME = "ferry"
ARTICLE = "01-harbour-post.txt"


def source_changed(project: Project, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    main(["-C", str(project.root), "check", NAME, "--format", "json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    return [finding for finding in findings if finding["rule"] == "source-changed"]


@pytest.fixture
def article(ferry: Project) -> Path:
    commands.generate(ferry)
    return ferry.seeds_dir / NAME / ARTICLE


def test_the_text_of_every_article_is_kept_as_it_was_read(ferry: Project, article: Path) -> None:
    sources = {source["file"]: source for source in commands.export(ferry, NAME, "json", with_text=True)["sources"]}
    for file, source in sources.items():
        snapshot = ferry.snapshot_path(NAME, source["id"])
        assert snapshot.is_file() is (source["use"] == "yes"), file
        if snapshot.is_file():
            assert snapshot.read_bytes().decode("utf-8") == source["text"]
    kept = ferry.snapshot_path(NAME, sources[ARTICLE]["id"])
    article.unlink()
    commands.generate(ferry)
    assert not kept.exists(), "nothing cites it any more"


def test_an_edited_article_is_reported_with_every_citation(
    ferry: Project, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert source_changed(ferry, capsys) == []
    text = article.read_text(encoding="utf-8")
    article.write_text("\n\n" + text.replace("112 people on board", "128 people on board"), encoding="utf-8")
    before = {path: path.read_bytes() for path in ferry.docs_dir.rglob("*.yml")}
    (found,) = source_changed(ferry, capsys)
    said = [related["message"] for related in found["related"]]  # type: ignore[attr-defined]
    changed = [message for message in said if message.startswith("changed: ")]
    assert changed and all("128 people on board" in message for message in changed)
    moved = [message for message in said if message.startswith("moved: from ")]
    assert moved and len(moved) + len(changed) == len(said) - 1
    assert {path: path.read_bytes() for path in before} == before, "nothing is anchored anew"


def test_a_removed_article_is_reported_with_every_citation(
    ferry: Project, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article.unlink()
    (found,) = source_changed(ferry, capsys)
    assert str(found["message"]).startswith(f'article "{ARTICLE}" is not there any more; of ')
    assert all(r["message"].startswith("gone: ") for r in found["related"][1:])  # type: ignore[index]


def test_an_approved_quote_that_is_gone_stays_as_it_is_and_is_an_error(
    ferry: Project, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = ferry.section_path(NAME, "key_points")
    text = path.read_text(encoding="utf-8")
    quote = next(line for line in text.splitlines() if "112 people on board" in line and "quote:" in line)
    at = text.rindex("- id: ", 0, text.index(quote))
    end = text.find("\n\n", at)
    path.write_text(text[:end] + "\n  status: approved" + text[end:], encoding="utf-8")
    article.write_text(article.read_text(encoding="utf-8").replace("112 people on board", "128 people on board"), encoding="utf-8")
    commands.generate(ferry)
    assert quote in path.read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["-C", str(ferry.root), "check", NAME, "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    absent = [finding for finding in findings if finding["rule"] == "quote-absent"]
    assert absent and "128 people on board" in absent[0]["related"][0]["message"]
