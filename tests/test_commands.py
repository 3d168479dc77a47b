"""The commands on real folders: the whole way from articles to a checked site, and everything that can be wrong with the input."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from tests_support import FERRY, ROOT, tree

from generator import commands
from generator.cli import main
from generator.commands import making
from generator.export import EXPORT_SCHEMA
from generator.formats import EXPORTS
from generator.project import Project
from generator.yamltext import json_schema

NAME = "ferry"


def run(project: Project, *words: str) -> int:
    return main(["-C", str(project.root), *words])


def yaml_file(project: Project, stem: str) -> Path:
    return project.section_path(NAME, stem)


@pytest.fixture
def generated(ferry: Project) -> Project:
    commands.generate(ferry)
    return ferry


# --- the main job -----------------------------------------------------------------------------------------------------


def test_articles_become_a_checked_site(ferry: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(ferry, "generate") == 0
    assert run(ferry, "build") == 0
    capsys.readouterr()
    assert run(ferry, "check", "--format", "json") == 0
    report = json.loads(capsys.readouterr().out)
    assert [finding for finding in report["findings"] if finding["severity"] == "error"] == []
    for page in ("index", "open-issues", "timeline", "quotes", "disagreements", "method", "actors/index", "sources/index"):
        assert (ferry.site_dir / NAME / f"{page}.html").is_file(), page
    assert (ferry.site_dir / "data" / NAME / "key_points.yml").is_file(), "the data is published"
    assert not list(ferry.site_dir.rglob(".generated")), "the generator's own copies are not"


def test_nothing_but_seeds_is_enough_for_every_command(ferry: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(ferry.root)
    assert run(ferry, "check", NAME) == 0
    assert run(ferry, "export", NAME) == 0
    assert tree(ferry.root) == before, "check and export write nothing"
    exported = capsys.readouterr().out
    assert json.loads(exported[exported.index("{\n") :])["key_points"]
    assert run(ferry, "build") == 0


def test_generating_twice_changes_no_byte(generated: Project) -> None:
    before = tree(generated.root)
    stamps = {path: path.stat().st_mtime_ns for path in generated.docs_dir.rglob("*") if path.is_file()}
    commands.generate(generated)
    assert tree(generated.root) == before
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps, "a run with nothing new writes nothing"


def test_every_statement_has_a_quote_that_stands_in_its_source(generated: Project) -> None:
    data = commands.export(generated, NAME, "json", with_text=True)
    jsonschema.Draft202012Validator(EXPORT_SCHEMA).validate(data)
    texts = {source["id"]: source["text"] for source in data["sources"]}
    count = 0
    for section in ("key_points", "open_issues", "timeline", "quotes", "disagreements"):
        assert data[section] or section == "disagreements"
        for record in data[section]:
            cites = [cite for side in record.get("sides", [record]) for cite in side["cites"]]
            assert cites, record["id"]
            for cite in cites:
                assert texts[cite["source"]][cite["start"] : cite["end"]] == cite["quote"]
                count += 1
    assert count > 15
    for actor in data["actors"]:
        assert actor["mentions"], actor["id"]
        for mention in actor["mentions"]:
            assert texts[mention["source"]][mention["start"] : mention["end"]] == mention["text"]


def test_every_character_of_a_source_is_labelled(generated: Project) -> None:
    for source in commands.export(generated, NAME, "json", with_text=True)["sources"]:
        text = source["text"] or ""
        end = 0
        for block in source["blocks"]:
            assert text[end : block["start"]].strip() == "" and block["start"] >= end and block["reason"]
            end = block["end"]
        assert text[end:].strip() == "" or source["use"] == "no"


def test_a_copy_counts_once(generated: Project) -> None:
    data = commands.export(generated, NAME, "json")
    by_file = {source["file"]: source for source in data["sources"]}
    wire, copy = by_file["02-coastal-wire.md"], by_file["03-island-echo.html"]
    assert wire["origin"] == copy["origin"] and copy["copy_of"] == wire["id"]
    for point in data["key_points"]:
        origins = {next(s["origin"] for s in data["sources"] if s["id"] == cite["source"]) for cite in point["cites"]}
        assert point["independent_sources"] == len(origins)


def test_yaml_fits_its_published_schema(generated: Project) -> None:
    import yaml

    for stem in ("briefing", "sources", "key_points", "actors", "open_issues", "timeline", "quotes", "disagreements"):
        text = yaml_file(generated, stem).read_text(encoding="utf-8")
        schema = json.loads((generated.docs_dir / "data" / "schema" / f"{stem}.schema.json").read_text(encoding="utf-8"))
        assert schema == json_schema(stem)
        assert text.splitlines()[0] == f"# yaml-language-server: $schema=../schema/{stem}.schema.json"
        jsonschema.Draft202012Validator(schema).validate(yaml.load(text, Loader=yaml.BaseLoader))


def test_a_clone_gives_the_same_bytes(ferry: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No clock, place, locale or hash order in the output."""
    other = tmp_path_factory.mktemp("elsewhere") / "a folder with blanks"
    shutil.copytree(ferry.root / "seeds", other / "seeds")
    environment = {**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    for command in ("generate", "build"):
        words = [sys.executable, "-m", "generator", "-C", str(other), command]
        done = subprocess.run(words, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    assert run(ferry, "generate") == 0 and run(ferry, "build") == 0
    assert tree(other / "docs") == tree(ferry.docs_dir)


def test_an_attack_in_an_article_stays_text(generated: Project) -> None:
    commands.write_pages(generated)
    for path, page in tree(generated.docs_dir).items():
        if path.endswith(".md"):
            assert "<script" not in page.replace("<script src=", ""), path
            assert "<img src=x" not in page and "](javascript:" not in page, path


# --- editors ----------------------------------------------------------------------------------------------------------


def test_an_edit_a_deletion_and_a_comment_survive(generated: Project) -> None:
    path = yaml_file(generated, "key_points")
    text = path.read_text(encoding="utf-8")
    first, rest = text.split("\n\n- id: ", 1)[0], text.split("\n\n- id: ", 2)
    assert len(rest) == 3
    line = next(line for line in text.splitlines() if line.startswith("  text: "))
    edited = text.replace(line, "  text: My own words.  # checked by phone", 1)
    gone = edited.rstrip("\n").rsplit("\n\n- id: ", 1)
    path.write_text(gone[0] + "\n", encoding="utf-8")
    deleted = gone[1].splitlines()[0]
    for _ in range(2):
        commands.generate(generated)
        assert path.read_text(encoding="utf-8") == gone[0] + "\n"
    assert f"- record: key_points/{deleted}\n" in generated.base_path(NAME, "deleted").read_text(encoding="utf-8")
    assert first in path.read_text(encoding="utf-8")


def test_a_source_an_editor_left_out_is_not_used_again(generated: Project) -> None:
    path = yaml_file(generated, "sources")
    text = path.read_text(encoding="utf-8")
    at = text.index("  file: 04-skerrin-gazette.txt")
    end = text.index("\n\n", at)
    path.write_text(text[:end] + "\n  use: no\n  reason: the paper withdrew it" + text[end:], encoding="utf-8")
    commands.generate(generated)
    data = commands.export(generated, NAME, "json")
    gazette = next(source for source in data["sources"] if source["file"] == "04-skerrin-gazette.txt")
    assert (gazette["use"], gazette["reason"]) == ("no", "the paper withdrew it")
    cited = {cite["source"] for section in ("key_points", "timeline", "quotes") for record in data[section] for cite in record["cites"]}
    assert gazette["id"] not in cited


def test_dry_run_writes_nothing(ferry: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(ferry.root)
    assert run(ferry, "generate", "--dry-run") == 0
    assert tree(ferry.root) == before and "nothing was written" in capsys.readouterr().out


def test_accept_that_names_nothing_is_refused(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(generated, "generate", "--accept", "key_points/kp-nothing") == 2
    assert "key_points/kp-nothing" in capsys.readouterr().err


# --- bad input --------------------------------------------------------------------------------------------------------


def test_unusable_articles_are_listed_with_their_reason(ferry: Project, capsys: pytest.CaptureFixture[str]) -> None:
    folder = ferry.seeds_dir / NAME
    (folder / "08-huge.txt").write_bytes(b"The ferry sailed. " * (20 * 2**20 // 18))
    (folder / "09-cut.txt").write_bytes("The ferry sailed at noon — ".encode("utf-16-le") + b"\xd8")
    (folder / "10-folder.txt").mkdir()
    assert run(ferry, "generate") == 0
    err = capsys.readouterr().err
    for name in ("06-empty.txt", "07-photo.txt", "08-huge.txt", "10-folder.txt"):
        assert f"seeds/ferry/{name}: warning" in err, name
    data = commands.export(ferry, NAME, "json")
    left_out = {source["file"]: source["reason"] for source in data["sources"] if source["use"] == "no"}
    assert left_out.keys() >= {"06-empty.txt", "07-photo.txt", "08-huge.txt"}
    assert all(left_out.values())


@pytest.mark.parametrize(
    ("stem", "text", "rule"),
    [
        ("key_points", "- id: kp-a\n  text: [unclosed\n", "yaml-syntax"),
        ("key_points", "- id: kp-a\n  text: !!python/object/apply:os.system [echo]\n", "yaml-unsafe"),
        ("actors", "- &a [x, x]\n- &b [*a, *a]\n- [*b, *b]\n", "yaml-unsafe"),
    ],
)
def test_yaml_that_cannot_be_read_stops_the_run_and_nothing_is_lost(
    generated: Project, stem: str, text: str, rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = yaml_file(generated, stem)
    path.write_text(text, encoding="utf-8")
    before = tree(generated.root)
    assert run(generated, "generate") == 2
    assert f"docs/data/ferry/{stem}.yml:" in (err := capsys.readouterr().err) and rule in err
    assert tree(generated.root) == before
    assert run(generated, "build") == 2
    assert run(generated, "export", NAME) == 2
    capsys.readouterr()
    assert run(generated, "check", "--format", "json") == 1
    found = [finding["rule"] for finding in json.loads(capsys.readouterr().out)["findings"]]
    assert rule in found


def test_a_new_project_keeps_out_of_git_what_is_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(tmp_path), "new", NAME]) == 0
    assert ".gitignore" in capsys.readouterr().out
    shutil.copytree(FERRY / "seeds", tmp_path / "seeds" / NAME, dirs_exist_ok=True)
    assert main(["-C", str(tmp_path), "build"]) == 0
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    listed = subprocess.run(["git", "status", "--porcelain", "-uall"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert {"/".join(line[3:].split("/")[:2]) for line in listed.splitlines()} == {".gitignore", f"seeds/{NAME}", "docs/data"}
    (tmp_path / ".gitignore").write_text("mine\n")
    assert main(["-C", str(tmp_path), "new", "other"]) == 0
    assert (tmp_path / ".gitignore").read_text() == "mine\n" and ".gitignore" not in capsys.readouterr().out


def test_generating_over_an_error_ends_as_a_check_would(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = yaml_file(generated, "key_points")
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace("  cites:", "  certainity: stated\n  cites:", 1), encoding="utf-8")
    assert run(generated, "generate", "--dry-run") == 1
    assert run(generated, "generate") == 1
    assert "error yaml-unknown-field" in capsys.readouterr().err
    path.write_text(sound, encoding="utf-8")
    (generated.seeds_dir / NAME / "notes.docx").write_bytes(b"PK")
    assert run(generated, "generate") == 0
    assert "warning seed-left-out" in capsys.readouterr().err, "a warning is said and fails nothing"


def test_a_field_written_twice_is_an_error_with_both_places(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = yaml_file(generated, "actors")
    text = path.read_text(encoding="utf-8").replace("  kind: ", "  name: Again\n  kind: ", 1)
    path.write_text(text, encoding="utf-8")
    assert run(generated, "check", NAME, "--format", "json") == 1
    finding = next(f for f in json.loads(capsys.readouterr().out)["findings"] if f["rule"] == "yaml-duplicate-key")
    assert finding["path"] == "docs/data/ferry/actors.yml" and finding["related"]
    assert path.read_text(encoding="utf-8") == text


def test_a_record_that_cites_a_missing_source_is_an_error(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = yaml_file(generated, "quotes")
    text = path.read_text(encoding="utf-8")
    source = next(line for line in text.splitlines() if "source: " in line)
    path.write_text(text.replace(source, "    - source: never-there", 1), encoding="utf-8")
    assert run(generated, "check", NAME, "--format", "json") == 1
    finding = next(f for f in json.loads(capsys.readouterr().out)["findings"] if f["rule"] == "source-missing")
    assert finding["line"] == text.splitlines().index(source) + 1 and "never-there" in finding["message"]
    assert run(generated, "build") == 1, "a page without its evidence is not published in silence"


def test_an_altered_quote_is_found_with_the_words_of_the_source(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = yaml_file(generated, "key_points")
    text = path.read_text(encoding="utf-8")
    assert "112 people" in text
    path.write_text(text.replace("quote: The car ferry Lodestar ran", "quote: The car ferry Lodestar sailed", 1), encoding="utf-8")
    assert run(generated, "check", NAME, "--format", "json") == 1
    finding = next(f for f in json.loads(capsys.readouterr().out)["findings"] if f["rule"].startswith("quote-"))
    assert "sailed" in finding["message"] and finding["fix"] and finding["related"]


def test_no_seeds_is_bad_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["generate"], ["check"], ["build"], ["export"]):
        assert main(["-C", str(tmp_path), *words]) == 2
        assert "fix: run `briefing new NAME`" in capsys.readouterr().err


def test_an_output_folder_that_is_a_file_is_bad_input(ferry: Project, capsys: pytest.CaptureFixture[str]) -> None:
    ferry.docs_dir.write_text("not a folder")
    assert run(ferry, "generate") == 2
    assert "docs" in capsys.readouterr().err and ferry.docs_dir.read_text() == "not a folder"


# --- the rest of the command line -------------------------------------------------------------------------------------


def test_new_makes_a_folder_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(tmp_path), "new", "harbour-fire"]) == 0
    assert (tmp_path / "seeds" / "harbour-fire").is_dir()
    assert main(["-C", str(tmp_path), "new", "harbour-fire"]) == 2
    assert main(["-C", str(tmp_path), "new", "../x"]) == 2
    assert "fix:" in capsys.readouterr().err


def test_render_writes_the_pages_elsewhere(generated: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(generated, "render", "--out", str(tmp_path / "pages")) == 0
    assert (tmp_path / "pages" / NAME / "index.md").is_file()
    assert not (generated.docs_dir / NAME).exists()


def test_explain_a_rule_and_a_record(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(generated, "explain", "quote-absent") == 0
    assert "fails:" in capsys.readouterr().out
    point = commands.export(generated, NAME, "json")["key_points"][0]
    assert run(generated, "explain", f"key_points/{point['id']}") == 0
    out = capsys.readouterr().out
    assert "seeds/ferry/" in out and point["text"] in out
    assert run(generated, "explain", "quote-absnt") == 2
    assert "(is it quote-absent" in capsys.readouterr().err
    assert run(generated, "explain", "no-such-thing") == 2


@pytest.mark.parametrize("form", [form for form in EXPORTS if form not in ("epub", "pdf")])
def test_every_export_format_prints_something(generated: Project, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(generated, "export", NAME, "--format", form) == 0
    assert "ferry" in capsys.readouterr().out.lower()


@pytest.mark.parametrize(("form", "beginning"), [("epub", b"PK"), ("pdf", b"%PDF-")])
def test_a_book_is_written_to_a_file_and_not_to_a_terminal(
    generated: Project, form: str, beginning: bytes, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(generated, "export", NAME, "--format", form) == 0
    assert capfdbinary.readouterr().out.startswith(beginning)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert run(generated, "export", NAME, "--format", form) == 2
    assert f"fix: add `> {NAME}.{form}`".encode() in capfdbinary.readouterr().err


def test_help_is_enough_to_begin(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["--help"])
    assert done.value.code == 0
    out = capsys.readouterr().out
    for command in ("new", "generate", "status", "diff", "edition", "render", "build", "serve", "check", "explain", "export"):
        assert f"\n    {command} " in out
    assert "exit codes" in out


def test_bad_usage_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["dance"], ["export", "--format", "tapestry"]):
        with pytest.raises(SystemExit) as done:
            main(words)
        assert done.value.code == 2
    assert main(["-C", "/nowhere/at/all", "check"]) == 2


def test_our_own_bug_ends_with_three(ferry: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("unexpected")

    monkeypatch.setattr(commands, "check", broken)
    assert run(ferry, "check") == 3
    assert "this is a bug of briefing" in capsys.readouterr().err


def test_a_site_can_change_a_template(generated: Project) -> None:
    folder = generated.root / "overrides" / "templates"
    folder.mkdir(parents=True)
    (folder / "timeline.md.j2").write_text("# Our own timeline of {{ info.title }}\n", encoding="utf-8")
    commands.write_pages(generated)
    assert (generated.docs_dir / NAME / "timeline.md").read_text(encoding="utf-8").startswith("# Our own timeline of")


def test_pages_are_made_again_where_what_reads_articles_changed(generated: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages kept from before an upgrade of a library once stood in the site after it."""
    made: list[str] = []
    load = making.load_briefing
    monkeypatch.setattr(making, "load_briefing", lambda project, name, **how: made.append(name) or load(project, name, **how))
    commands.write_pages(generated)
    commands.write_pages(generated)
    assert len(made) == 1
    monkeypatch.setattr("generator.commands.inputs.describe_toolchain", lambda: ("lxml of tomorrow",))
    commands.write_pages(generated)
    assert len(made) == 2


def test_what_is_kept_of_made_pages_stays_within_its_limit(generated: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing removed the oldest once: the folder grew with every edit."""
    monkeypatch.setattr(making, "_LIMIT", 1)
    commands.write_pages(generated)
    kept = [path for path in (generated.root / ".cache" / "briefings").rglob("*") if path.is_file()]
    assert {path.name for path in kept} <= {".gitignore"}


def test_templates_are_not_published(generated: Project) -> None:
    shutil.copytree(ROOT / "overrides", generated.root / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", generated.root)
    (generated.root / "overrides" / "templates").mkdir(exist_ok=True)
    (generated.root / "overrides" / "templates" / "rules.md.j2").write_text("# Ours\n", encoding="utf-8")
    assert run(generated, "build") == 0
    assert "Ours" in (generated.site_dir / "rules.html").read_text(encoding="utf-8")
    assert not list(generated.site_dir.rglob("*.j2")) and not list(generated.site_dir.rglob("*.py"))


def test_settings_that_cannot_be_used_are_bad_input(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of templates that is not there once ended with `site built`."""
    (generated.root / "mkdocs.yml").write_text("site_name: x\ntheme:\n  name: material\n  custom_dir: nowhere\n", encoding="utf-8")
    assert run(generated, "build") == 2
    printed = capsys.readouterr()
    assert "mkdocs.yml: Config value 'theme'" in printed.err and "fix: correct the setting" in printed.err
    assert "site built" not in printed.out and not generated.site_dir.exists()


def test_no_text_of_a_file_steers_the_terminal(generated: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = yaml_file(generated, "key_points")
    text = path.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.lstrip().startswith("quote: "))
    path.write_text(text.replace(line, '      quote: "\\e[31mnever \\e]0;said\\a"', 1), encoding="utf-8")
    for command in (["build"], ["check"], ["check", NAME]):
        assert run(generated, *command) == 1
        printed = "".join(capsys.readouterr())
        assert "quote-absent" in printed and "\x1b" not in printed and "\x07" not in printed, command


def test_a_build_tells_each_error_once_and_how_many_there_are(ferry: Project, capsys: pytest.CaptureFixture[str]) -> None:
    commands.generate(ferry)
    path = ferry.section_path("ferry", "key_points")
    path.write_text(path.read_text(encoding="utf-8").replace("  text:", "  certanty: stated\n  text:", 1), encoding="utf-8")
    assert main(["-C", str(ferry.root), "build"]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("docs/data/ferry/key_points.yml:") and "error: docs" not in printed.err
    assert "site built, but for the error above: open" in printed.out
