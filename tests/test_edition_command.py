"""`briefing edition`: marking what is published, listing and undoing it, and what else runs leave alone."""
from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
import yaml
from tests_support import tree

from generator import commands
from generator.cli import main
from generator.errors import BriefingError
from generator.project import Project

NAME = "ferry"


@pytest.fixture
def marked(ferry: Project) -> Project:
    """The ferry story with an edition, and one figure and one wording changed since."""
    commands.generate(ferry)
    assert run(ferry, "edition", "--date", "2024-05-10") == 0
    path = ferry.section_path(NAME, "key_points")
    text = path.read_text(encoding="utf-8")
    old = "  text: The company has offered each passenger £150"
    assert old in text
    path.write_text(text.replace(old, old.replace("£150", "£170")), encoding="utf-8")
    return ferry


def run(project: Project, *words: str) -> int:
    return main(["-C", str(project.root), *words])


def info(project: Project) -> str:
    return project.section_path(NAME, "briefing").read_text(encoding="utf-8")


def test_an_edition_is_a_file_and_a_day(ferry: Project, capsys: pytest.CaptureFixture[str]) -> None:
    commands.generate(ferry)
    before = info(ferry)
    assert run(ferry, "edition", NAME, "--date", "2024-05-10", "--note", "As broadcast") == 0
    assert "edition of 2024-05-10: the first; " in capsys.readouterr().out
    stored = yaml.safe_load(ferry.edition_path(NAME, "2024-05-10").read_text(encoding="utf-8"))
    assert (stored["briefing"], stored["date"], stored["note"]) == (NAME, "2024-05-10", "As broadcast")
    assert {"briefing", "key_points", "timeline"} <= {statement["section"] for statement in stored["statements"]}
    assert info(ferry) == before + "edition: '2024-05-10'\n"


def test_the_day_is_today_unless_said(ferry: Project) -> None:
    commands.generate(ferry)
    days = {datetime.date.today().isoformat()}
    assert run(ferry, "edition") == 0
    days.add(datetime.date.today().isoformat())  # midnight may pass
    assert set(ferry.edition_days(NAME)) <= days and len(ferry.edition_days(NAME)) == 1


def test_an_editors_comment_beside_the_day_stays(marked: Project) -> None:
    path = marked.section_path(NAME, "briefing")
    path.write_text(info(marked).replace("edition: '2024-05-10'", "edition: '2024-05-10'  # as broadcast") + "note: mine\n")
    assert run(marked, "edition", "--date", "2024-05-11") == 0
    assert "edition: '2024-05-11'  # as broadcast\nnote: mine\n" in info(marked)


def test_without_a_change_there_is_no_edition(ferry: Project, capsys: pytest.CaptureFixture[str]) -> None:
    commands.generate(ferry)
    assert run(ferry, "edition", "--date", "2024-05-10") == 0
    before = tree(ferry.root)
    assert run(ferry, "edition", "--date", "2024-05-11") == 0
    assert "nothing changed since the edition of 2024-05-10; none was marked" in capsys.readouterr().out
    assert tree(ferry.root) == before


def test_a_dry_run_writes_nothing(marked: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(marked.root)
    assert run(marked, "edition", "--date", "2024-05-11", "--dry-run") == 0
    assert run(marked, "edition", "--remove", "2024-05-10", "--dry-run") == 0
    out = capsys.readouterr().out
    assert "since 2024-05-10 1 corrected" in out and out.count("nothing was written") == 2
    assert tree(marked.root) == before


def test_an_editor_judges_a_wording(marked: Project) -> None:
    point = next(p for p in commands.export(marked, NAME, "json")["key_points"] if "£170" in p["text"])
    assert run(marked, "edition", "--date", "2024-05-11", "--rewording", f"key_points/{point['id']}") == 0
    stored = yaml.safe_load(marked.edition_path(NAME, "2024-05-11").read_text(encoding="utf-8"))
    assert stored["rewordings"] == [f"key_points/{point['id']}"]


def test_list_shows_the_newest_first(marked: Project, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(marked, "edition", "--list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "ferry: 1 edition"
    assert lines[1] == "  not in an edition yet: since 2024-05-10 1 corrected"
    assert lines[2].startswith("  2024-05-10: the first; ")


def test_errors_that_stand_are_counted(marked: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = marked.section_path(NAME, "key_points")
    quote = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.strip().startswith("quote: "))
    path.write_text(path.read_text(encoding="utf-8").replace(quote, quote + " never said", 1), encoding="utf-8")
    assert run(marked, "edition", "--date", "2024-05-11") == 0
    assert " in it, see `briefing check ferry`" in capsys.readouterr().out


def test_no_edition_is_taken_while_another_run_writes(marked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.project.LOCK_WAIT", 0.1)
    with marked.lock(NAME, "another run"), pytest.raises(BriefingError, match="another process is writing it"):
        commands.mark_edition(marked, NAME, "2024-05-11")
    assert marked.edition_days(NAME) == ("2024-05-10",)


def test_status_counts_what_readers_would_see_changed(marked: Project, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(marked, "status", NAME) == 0
    assert "  since the edition of 2024-05-10: 1 corrected\n" in capsys.readouterr().out
    assert run(marked, "edition", "--date", "2024-05-11") == 0
    capsys.readouterr()
    assert run(marked, "status", NAME, "--format", "json") == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["briefings"][0]["edition"], data["briefings"][0]["since_edition"]) == ("2024-05-11", {})
    assert run(marked, "status") == 0
    assert "  since the edition of 2024-05-11: nothing changed\n" in capsys.readouterr().out


def test_an_edition_can_be_undone(marked: Project) -> None:
    assert run(marked, "edition", "--date", "2024-05-11") == 0
    assert run(marked, "edition", "--remove", "2024-05-11") == 0
    assert marked.edition_days(NAME) == ("2024-05-10",) and "edition: '2024-05-10'\n" in info(marked)
    assert run(marked, "edition", NAME, "--remove", "2024-05-10") == 0
    assert marked.edition_days(NAME) == () and "edition" not in info(marked)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--date", "2024-05-10"], "there is an edition of that day already"),
        (["--date", "2024-05-09"], "is before the last edition, 2024-05-10"),
        (["--date", "May"], "not a day"),
        (["--correction", "key_points/none"], "no statement with a new wording"),
        (["--correction", "a/b", "--rewording", "a/b"], "both --correction and --rewording"),
        (["--remove", "2024-05-09"], "give the day of an edition (ferry 2024-05-10)"),
        (["--remove", "../../../key_points"], "no edition of that day"),
    ],
)
def test_what_cannot_be_done_says_how_to_mend_it(
    marked: Project, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(marked.root)
    assert run(marked, "edition", *words) == 2
    told = capsys.readouterr().err
    assert message in told and "\n  fix: " in told
    assert tree(marked.root) == before


def test_a_broken_file_stops_the_mark(marked: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Its records would look retired."""
    path = marked.section_path(NAME, "quotes")
    path.write_text(path.read_text(encoding="utf-8") + "\n- id: q-mine\n  speaker: [\n", encoding="utf-8")
    assert run(marked, "edition", "--date", "2024-05-11") == 2
    assert "quotes.yml" in capsys.readouterr().err and marked.edition_days(NAME) == ("2024-05-10",)


def test_a_regeneration_leaves_editions_alone(marked: Project) -> None:
    (marked.seeds_dir / NAME / "02-coastal-wire.md").unlink()
    stored = marked.edition_path(NAME, "2024-05-10").read_bytes()
    assert run(marked, "generate") in (0, 1)
    assert marked.edition_path(NAME, "2024-05-10").read_bytes() == stored and "edition: '2024-05-10'" in info(marked)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "briefing: ferry",
            "briefing: tram",
            """:5:11: error edition-foreign "briefing" of the edition is "tram", and the file stands for "ferry"
  fix: move the file to where it belongs, or remove it
""",
        ),
        (
            "date: '2024-05-10'",
            "date: soon",
            """:6:7: error edition-broken "date" of edition is "soon", which is not a day
  fix: restore the file from Git, or run `briefing edition ferry --remove 2024-05-10`
""",
        ),
    ],
)
def test_a_wrong_edition_is_reported_and_left_out(
    marked: Project, old: str, new: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = marked.edition_path(NAME, "2024-05-10")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert run(marked, "check", NAME) == 1
    assert f"docs/data/ferry/editions/2024-05-10.yml{message}" in capsys.readouterr().out
    published = commands.write_pages(marked)
    assert any("edition-" in problem for problem in published.problems)
    assert not (marked.docs_dir / NAME / "changes.md").exists()


def test_the_pages_and_the_export_tell_what_changed(marked: Project, capsys: pytest.CaptureFixture[str]) -> None:
    published = commands.write_pages(marked)
    page = (marked.docs_dir / NAME / "changes.md").read_text(encoding="utf-8")
    assert "Since the edition of 10 May 2024" in page and "<del>" in page
    overview = (marked.docs_dir / NAME / "index.md").read_text(encoding="utf-8")
    assert "[1 corrected](changes.md#_not-in-an-edition-yet)" in overview
    assert {"What changed": "ferry/changes.md"} in published.navigation[1][next(iter(published.navigation[1]))]
    capsys.readouterr()
    assert run(marked, "export", NAME) == 0
    data = json.loads(capsys.readouterr().out)
    assert [edition["date"] for edition in data["editions"]] == ["2024-05-10"]
    assert [change["kinds"] for change in data["changes"][0]["changes"]] == [["corrected"]]


def test_what_a_killed_run_left_is_swept_away(marked: Project) -> None:
    leftover: Path = marked.edition_path(NAME, "2024-05-10").parent / ".2024-05-11.yml.x.tmp"
    leftover.write_text("half")
    assert run(marked, "edition", "--date", "2024-05-11") == 0
    assert not leftover.exists() and marked.edition_days(NAME) == ("2024-05-10", "2024-05-11")
