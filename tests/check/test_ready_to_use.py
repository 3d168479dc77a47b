"""The hook, the action and the CI snippets: each is read as its service reads it, and every command they name is run.

What they install is this checkout. Nothing is fetched: the packages it needs are those of the tests.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import site
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from generator import commands
from generator.project import Project

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
ARTICLE = "Ferry to stop\n\nThe ferry stops on 3 May, the owner said. Its crew of nine will work on the new bridge.\n"
POINT = "- id: kp-stop\n  text: {text}\n  cites:\n    - source: {source}\n      quote: The ferry stops on 3 May\n"


OFFLINE = {"PIP_NO_INDEX": "1", "PIP_IGNORE_INSTALLED": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0"}
"""pip takes what is there. Its option for no isolation is switched on by a nought."""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the package is built from, so that building leaves nothing behind."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in ("generator", "overrides"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "mkdocs.yml", "action.yml", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, copy / name)
    return copy


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


def bare_shell(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script with the packages of the tests in reach, but not this checkout: what runs is what the script installs."""
    packages = os.pathsep.join([*site.getsitepackages(), *([site.getusersitepackages()] if site.ENABLE_USER_SITE else [])])
    return shell(script, folder, **{**OFFLINE, "PYTHONPATH": packages, **variables})


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


class Runner:
    """Goes about the action as a service does: fills in the expressions, skips the steps whose condition fails, runs the others."""

    def __init__(self, checkout: Path, temp: Path, **given: str) -> None:
        action = yaml.safe_load((checkout / "action.yml").read_text())
        self.values = {f"inputs.{name}": str(item["default"]) for name, item in action["inputs"].items()}
        self.values |= {f"inputs.{name.replace('_', '-')}": value for name, value in given.items()}
        self.values |= {"github.action_path": str(checkout), "runner.temp": str(temp)}
        self.steps = [step for step in action["runs"]["steps"] if self._is_wanted(step.get("if", ""))]

    def _is_wanted(self, condition: str) -> bool:
        return all(self.values[name] == wanted for name, wanted in re.findall(r"^([a-z.-]+) == '(\w+)'$", condition))

    def run(self, folder: Path) -> dict[str, subprocess.CompletedProcess[str]]:
        """Result of each step by name; the first failure ends it."""
        results: dict[str, subprocess.CompletedProcess[str]] = {}
        for step in self.steps:
            filled = {
                name: re.sub(r"\$\{\{ ([a-z_.-]+) \}\}", lambda match: self.values[match[1]], text) for name, text in step["env"].items()
            }
            results[step["name"]] = bare_shell(step["run"], folder, **filled)
            if results[step["name"]].returncode:
                break
        return results


def test_the_action_runs_from_installing_to_checking(folder: Path, checkout: Path, tmp_path_factory: pytest.TempPathFactory):
    write_point(folder, "The ferry never stops on 3 May.")
    temp, work = tmp_path_factory.mktemp("runner"), tmp_path_factory.mktemp("work")
    shutil.copytree(folder, work / "news desk")
    given = {"directory": "news desk", "fail_on": "warning", "format": "sarif", "output": "found.sarif", "python": sys.executable}
    results = Runner(checkout, temp, **given).run(work)
    codes = {name: result.returncode for name, result in results.items()}
    assert codes == {"Install": 0, "Build": 0, "Check": 1}, [result.stderr for result in results.values()]
    assert (work / "news desk" / "site" / "index.html").exists()
    (run,) = json.loads((work / "found.sarif").read_text())["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["value-negation"]
    where = shell(f"'{temp}/briefing-venv/bin/python' -P -c 'import generator; print(generator.__file__)'", work, PYTHONPATH="")
    assert where.stdout.startswith(str(temp / "briefing-venv")), where.stderr


def test_the_action_builds_only_where_asked(tmp_path: Path):
    assert [step["name"] for step in Runner(ROOT, tmp_path).steps] == ["Install", "Build", "Check"]
    assert [step["name"] for step in Runner(ROOT, tmp_path, build="false").steps] == ["Install", "Check"]


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


def test_the_gitlab_snippet_runs(folder: Path, checkout: Path, tmp_path: Path):
    (job,) = [block["briefing"] for block in yaml_blocks() if isinstance(block, dict) and "briefing" in block]
    write_point(folder, "The ferry stops on 3 May.")
    about = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert job["script"][0] == f"pip install git+https://example.org/OWNER/REPOSITORY@v{about['version']}"
    python, wheels = str(tmp_path / "job"), str(tmp_path / "wheels")
    before = f"'{sys.executable}' -m venv '{python}' && '{sys.executable}' -m pip wheel -q --wheel-dir '{wheels}' '{checkout}'"
    result = bare_shell(before, folder)
    assert result.returncode == 0, result.stderr
    path = f"{python}/bin{os.pathsep}{os.environ['PATH']}"
    script = [f"pip install {about['name']}", *job["script"][1:]]  # nobody answers at the address of the example
    result = bare_shell("\n".join(script), folder, PATH=path, PIP_FIND_LINKS=wheels)
    assert result.returncode == 0, result.stderr
    assert (folder / "site" / "index.html").exists()
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
