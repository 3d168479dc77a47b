"""What a run leaves behind that is killed at any moment, or runs beside another one, or cannot write.

Every file still loads, no edit is lost, and the next run ends where an undisturbed one would have.
"""
from __future__ import annotations

import os
import random
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests_support import tree

from generator import commands, project
from generator.cli import main
from generator.commands.files import FILES
from generator.commands.merging import BriefingMerge
from generator.errors import BriefingError
from generator.project import Project
from generator.yamltext import load_conflicts, load_deleted, load_section

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked here")

NAME = "mill"
FIRST = {
    "a.txt": "Mill closes after fire\n\nPublished 2 May 2024\n\nThe paper mill at Rosk will close in June, the owner said on Monday.\n\n"
    "About 140 people work there, the union said. It is not known whether the mill will reopen.\n\n"
    '"We fought for every job," said Greta Lund, the head of the union.\n',
    "b.txt": "Union asks for talks\n\nPublished 3 May 2024\n\nThe union asked the owner for talks on Thursday.\n\n"
    "The owner has declined to say who will pay for the damage.\n\nOle Brandt, the mayor, said the town had not been told.\n",
}
SECOND = {
    "a.txt": FIRST["a.txt"].replace("140 people", "150 people").replace("in June", "in July"),
    "c.txt": "Buyer looks at the mill\n\nPublished 9 May 2024\n\nA buyer from Aldern visited the mill on 8 May 2024, the mayor said.\n\n"
    "The buyer would keep 60 of the jobs, Greta Lund said.\n",
}
SEED = 20240502


def put(work: Project, articles: dict[str, str]) -> None:
    folder = work.seeds_dir / NAME
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file, text in articles.items():
        (folder / file).write_text(text, encoding="utf-8")


def change_line(path: Path, beginning: str, line: str) -> None:
    """Replaces the first line that begins so."""
    text = path.read_text(encoding="utf-8")
    old = next(each for each in text.splitlines() if each.startswith(beginning))
    path.write_text(text.replace(old, line, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose first run is done and edited, and whose articles have changed since: a run has everything to do."""
    work = Project(tmp_path_factory.mktemp("edited"))
    put(work, FIRST)
    commands.generate(work)
    # As if an earlier version had found more: a record that this run takes out again, one that the editor deleted, another title.
    for path in (work.section_path(NAME, "key_points"), work.base_path(NAME, "key_points")):
        path.write_text(path.read_text(encoding="utf-8") + "\n- id: kp-earlier\n  text: An earlier point.\n", encoding="utf-8")
    base = work.base_path(NAME, "key_points")
    base.write_text(base.read_text(encoding="utf-8") + "\n- id: kp-deleted\n  text: A deleted point.\n", encoding="utf-8")
    change_line(work.section_path(NAME, "key_points"), "  text: ", "  text: My own words.  # asked by phone")
    change_line(work.section_path(NAME, "briefing"), "title: ", "title: A title of mine")
    change_line(work.base_path(NAME, "briefing"), "title: ", "title: An earlier title")
    put(work, SECOND)
    return work.root


@pytest.fixture(scope="module")
def expected(edited: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The files after an undisturbed run."""
    root = tmp_path_factory.mktemp("expected") / "copy"
    shutil.copytree(edited, root)
    (result,) = commands.generate(Project(root))
    assert len(result.written) >= 4 and any("removed" in line for line in result.counts)
    found = tree(root / "docs")
    store = f"data/{NAME}/.generated/"
    assert "kp-deleted" in found[f"{store}deleted.yml"] and "kp-earlier" not in found[f"{store}deleted.yml"]
    assert "briefing.title" in found[f"{store}conflicts.yml"]
    return found


def check_left_behind(root: Path, expected: dict[str, str], moment: str) -> None:
    """Every file loads and holds the edits; the next run makes of them what an undisturbed one makes."""
    work = Project(root)
    for stem in FILES:
        for path in (work.section_path(NAME, stem), work.base_path(NAME, stem)):
            loaded = load_section(stem, path.read_text(encoding="utf-8"), "")
            assert not loaded.unreadable and not loaded.left_out, (moment, path)
    for stem, load in (("conflicts", load_conflicts), ("deleted", load_deleted)):
        assert load(work.base_path(NAME, stem).read_text(encoding="utf-8"), "")[1] == (), moment
    points = work.section_path(NAME, "key_points").read_text(encoding="utf-8")
    assert "  text: My own words.  # asked by phone\n" in points, moment
    assert "title: A title of mine\n" in work.section_path(NAME, "briefing").read_text(encoding="utf-8"), moment
    commands.generate(work)
    assert tree(root / "docs") == expected, moment


class Interrupted:
    """Stops the process at the n-th moment: just before or just after it touches the disk."""

    CALLS = ((tempfile, "mkstemp"), (os, "fsync"), (os, "chmod"), (os, "replace"), (os, "unlink"))

    def __init__(self, stop_at: int) -> None:
        self.stop_at, self.count = stop_at, 0

    def install(self) -> None:
        for module, name in self.CALLS:
            setattr(module, name, self._counted(getattr(module, name)))

    def _counted(self, real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            self._tick()
            result = real(*args, **options)
            self._tick()
            return result

        return call

    def _tick(self) -> None:
        self.count += 1
        if self.count == self.stop_at:
            os._exit(9)


def forked(work: Callable[[], int]) -> int:
    """Exit code of a child process that runs `work`."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = work()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def ended_within(child: int, seconds: float) -> float | None:
    """Seconds after which the process ended by itself, or None when it is still running after `seconds`."""
    begin = time.monotonic()
    while (passed := time.monotonic() - begin) < seconds:
        if os.waitpid(child, os.WNOHANG)[0]:
            return passed
        time.sleep(0.001)
    return None


def run_until(root: Path, stop_at: int) -> Callable[[], int]:
    def work() -> int:
        made = Project(root)
        with made.lock(NAME, "test"):
            merge = BriefingMerge(made, NAME)
            Interrupted(stop_at).install()
            merge.write()
        return 0

    return work


def test_a_run_killed_at_any_moment_loses_nothing(edited: Path, expected: dict[str, str], tmp_path: Path) -> None:
    """Two hundred moments: every one there is, as often as fits."""
    moments = 1
    while moments:
        root = tmp_path / f"count-{moments}"
        shutil.copytree(edited, root)
        if forked(run_until(root, moments)) == 0:
            break
        shutil.rmtree(root)
        moments += 50
    assert moments > 101, "a run touches the disk often enough to be worth stopping"
    stopped = 0
    order = random.Random(SEED).sample(range(1, moments), k=min(moments - 1, 200))
    for stop_at in order:
        root = tmp_path / "work"
        shutil.copytree(edited, root)
        stopped += forked(run_until(root, stop_at)) == 9
        check_left_behind(root, expected, f"moment {stop_at}")
        shutil.rmtree(root)
    assert stopped > 100


def test_a_run_that_is_really_killed_loses_nothing(edited: Path, expected: dict[str, str], tmp_path: Path) -> None:
    """SIGKILL, at moments nobody chose, through the whole command."""
    draw = random.Random(SEED)
    begin = time.monotonic()
    shutil.copytree(edited, tmp_path / "timed")
    assert forked(lambda: len(commands.generate(Project(tmp_path / "timed"))) - 1) == 0
    length = time.monotonic() - begin
    killed = 0
    for number in range(60):
        root = tmp_path / "work"
        shutil.copytree(edited, root)
        child = os.fork()
        if child == 0:
            try:
                commands.generate(Project(root))
            finally:
                os._exit(0)
        # Most of a run is reading and thinking; the writing at its end is where it matters.
        if (passed := ended_within(child, length * draw.uniform(0.5, 1.1))) is not None:
            length = min(length, passed)  # the machine has become faster than it was when the run was timed
        else:
            os.kill(child, signal.SIGKILL)
            killed += os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        check_left_behind(root, expected, f"kill {number}")
        shutil.rmtree(root)
    assert killed > 3


# --- two at once -------------------------------------------------------------------------------------------------------


@pytest.fixture
def work(edited: Path, tmp_path: Path) -> Project:
    shutil.copytree(edited, tmp_path / "work")
    return Project(tmp_path / "work")


@pytest.fixture
def holder(work: Project) -> Iterator[int]:
    """The id of another process that holds the lock."""
    ready, tell = os.pipe()
    child = os.fork()
    if child == 0:
        with work.lock(NAME, "briefing generate mill"):
            os.write(tell, b"x")
            time.sleep(60)
        os._exit(0)
    os.read(ready, 1)
    yield child
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(ready)
    os.close(tell)


def test_a_second_run_names_the_first_and_changes_nothing(
    work: Project, holder: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(project, "LOCK_WAIT", 0.2)
    before = tree(work.root)
    assert main(["-C", str(work.root), "generate"]) == 2
    assert capsys.readouterr().err == (
        f"error: docs/data/mill: another process is writing it (process {holder}: briefing generate mill)\n"
        "  fix: wait until it has ended, or end it, then run this again\n"
    )
    assert tree(work.root) == before
    for words in (["check"], ["status"], ["diff"], ["generate", "--dry-run"], ["export"]):
        assert main(["-C", str(work.root), *words]) < 2, "reading needs no lock"


def test_the_lock_of_a_killed_run_is_free_at_once(work: Project, expected: dict[str, str]) -> None:
    child = os.fork()
    if child == 0:
        with work.lock(NAME, "a run that will be killed"):
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert (work.data_dir(NAME) / ".generated" / ".lock").exists()
    begin = time.monotonic()
    commands.generate(work)
    assert time.monotonic() - begin < 5 and tree(work.docs_dir) == expected


def test_runs_that_wait_for_each_other_all_end_well(work: Project, expected: dict[str, str]) -> None:
    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                commands.generate(Project(work.root))
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * 4
    assert tree(work.docs_dir) == expected


# --- no room, no permission --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "words"), [(28, "No space left on device"), (30, "Read-only file system"), (13, "Permission denied")])
@pytest.mark.parametrize("after", [0, 1, 7, 12])
def test_a_disk_that_takes_no_more_is_a_clear_error(
    work: Project, expected: dict[str, str], code: int, words: str, after: int, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = [after]

    def full(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise OSError(code, os.strerror(code))
            return real(*args, **options)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full(os.fsync)) if code == 28 else patch.setattr(tempfile, "mkstemp", full(tempfile.mkstemp))
        assert main(["-C", str(work.root), "generate"]) == 2
    err = capsys.readouterr().err
    assert "error: docs/data/mill/" in err and f"cannot write: {words}\n  fix: check that" in err and "Traceback" not in err
    assert not [path for path in work.root.rglob("*.tmp")]
    check_left_behind(work.root, expected, f"{words} after {after}")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_a_clear_error(work: Project) -> None:
    folder = work.data_dir(NAME) / ".generated"
    folder.chmod(0o500)
    try:
        with pytest.raises(BriefingError, match="cannot write: Permission denied"):
            commands.generate(work)
    finally:
        folder.chmod(0o700)
