"""The hook, the action and the CI snippets: each is read as its service reads it, and the commands it names are run."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator import commands
from generator.project import Project

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
ARTICLE = "Ferry to stop\n\nThe ferry stops on 3 May, the owner said. Its crew of nine will work on the new bridge.\n"
POINT = "- id: kp-stop\n  text: {text}\n  cites:\n    - source: {source}\n      quote: The ferry stops on 3 May\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds" / "ferry").mkdir(parents=True)
    (tmp_path / "seeds" / "ferry" / "post.txt").write_text(ARTICLE)
    commands.generate(Project(tmp_path))
    return tmp_path


def write_point(folder: Path, text: str) -> None:
    data = folder / "docs" / "data" / "ferry"
    (source,) = yaml.safe_load((data / "sources.yml").read_text())
    (data / "key_points.yml").write_text(POINT.format(text=text, source=source["id"]))


def shell(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script with this checkout's `briefing` first on the path."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", **variables}
    return subprocess.run(["bash", "-e", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def yaml_blocks() -> list[object]:
    return [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)]


def test_the_hook_runs_and_fails_where_it_should(folder: Path):
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert hook["language"] == "python" and hook["pass_filenames"] is False
    assert re.search(hook["files"], "docs/data/ferry/key_points.yml") and not re.search(hook["files"], "README.md")
    write_point(folder, "The ferry stops on 3 May.")
    assert shell(hook["entry"], folder).returncode == 0
    write_point(folder, "The ferry stops on 4 May.")
    result = shell(hook["entry"], folder)
    assert result.returncode == 1 and "value-number" in result.stdout


def action_steps() -> list[dict[str, object]]:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    assert action["runs"]["using"] == "composite"
    return list(action["runs"]["steps"])


def test_the_action_uses_inputs_as_variables_and_never_in_a_script():
    inputs = yaml.safe_load((ROOT / "action.yml").read_text())["inputs"]
    used = set()
    for step in action_steps():
        assert step["shell"] == "bash" and "${{" not in str(step["run"]), "text from outside could become a command"
        used |= set(re.findall(r"inputs\.([a-z-]+)", str(step.get("env")) + str(step.get("if", ""))))
    assert used == set(inputs)


def test_the_action_installs_this_project_from_its_own_folder():
    script = str(action_steps()[0]["run"])
    assert 'pip install --quiet "$BRIEFING_ACTION"' in script
    assert subprocess.run(["bash", "-n", "-c", script], check=False).returncode == 0


@pytest.mark.parametrize(("text", "code"), [("The ferry stops on 3 May.", 0), ("The ferry never stops on 3 May.", 1)])
def test_the_check_of_the_action_passes_and_fails(folder: Path, text: str, code: int):
    write_point(folder, text)
    (step,) = [step for step in action_steps() if step["name"] == "Check"]
    variables = {name: "" for name in step["env"]}  # type: ignore[attr-defined]
    variables |= {"BRIEFING": "briefing", "BRIEFING_DIRECTORY": ".", "BRIEFING_FORMAT": "github", "BRIEFING_FAIL_ON": "warning"}
    result = shell(str(step["run"]), folder, **variables | {"BRIEFING_OUTPUT": "report with blank.txt"})
    assert result.returncode == code, result.stderr
    assert (folder / "report with blank.txt").read_text() == result.stdout
    assert ("::warning file=docs/data/ferry/key_points.yml,title=value-negation,line=2" in result.stdout) is bool(code)


def test_the_gitlab_snippet_runs(folder: Path):
    (job,) = [block["briefing"] for block in yaml_blocks() if isinstance(block, dict) and "briefing" in block]
    write_point(folder, "The ferry stops on 3 May.")
    install, *commands = job["script"]
    assert shlex.split(install)[:2] == ["pip", "install"] and commands[0] == "briefing build"
    result = shell(commands[1], folder)
    assert result.returncode == 0, result.stderr
    assert (folder / job["artifacts"]["reports"]["junit"]).read_text().startswith("<?xml")


def test_the_github_and_pre_commit_snippets_name_what_there_is():
    blocks = yaml_blocks()
    inputs = yaml.safe_load((ROOT / "action.yml").read_text())["inputs"]
    (workflow,) = [block for block in blocks if isinstance(block, dict) and "jobs" in block]
    assert set(workflow["jobs"]["briefing"]["steps"][1]["with"]) <= set(inputs)
    (hooks,) = [block for block in blocks if isinstance(block, dict) and "repos" in block]
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert [item["id"] for item in hooks["repos"][0]["hooks"]] == [hook["id"]]


def test_the_options_that_the_page_names_exist(folder: Path):
    shown = shell("briefing check --help", folder).stdout
    for option in set(re.findall(r"--[a-z][a-z-]+", GUIDE)) - {"--update", "--offline", "--include-fragments"}:
        assert option in shown, option
