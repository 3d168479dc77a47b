"""Articles read here, by processes and by a cluster: the same bytes, in the same order, whatever happens to a worker."""
from __future__ import annotations

import ast
import os
import pickle
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from tests_support import ROOT, tree

from generator import commands
from generator.articles import Article, read_article
from generator.commands.loading import load_briefing
from generator.errors import BriefingError
from generator.model import SECTIONS
from generator.packing import pack, unpack
from generator.progress import Progress
from generator.project import Project
from generator.toolchain import CODE, LIBRARIES, compare_toolchains, describe_toolchain
from generator.workers import Workers, cluster
from generator.workers.pool import open_processes
from generator.workers.task import ToolchainError, read_batch

TOWNS = ("Arlow", "Brent Quay", "Callow", "Dunmere", "Eastfold", "Farrow", "Glen Orrin", "Hale", "Inver", "Jarrow Sands")


def article(number: int) -> str:
    town, mayor = TOWNS[number % len(TOWNS)], ("Ines Corvo", "Tomas Reld", "Una Hartz")[number % 3]
    return (
        f"Tram line to {town} will cost more\n\nBy Petra Oldham\nPublished {number + 1} March 2025\n\n"
        f'The tram line to {town} will cost {40 + number} million crowns, the council said on Monday. Mayor {mayor} called it "a price '
        f'we can bear for twenty years". The first trams are to run in 2027.\n\nResidents of {town} asked who will pay. It is not clear '
        f"whether the state will give the {10 + number} million crowns it promised in January. {mayor} said a vote would be held in May.\n"
    )


@pytest.fixture
def make_project(tmp_path: Path) -> Callable[..., Project]:
    """Makes a project with the same ten articles, in a folder of its own."""

    def make(name: str, **options: Any) -> Project:
        seeds = tmp_path / name / "seeds" / "tram"
        seeds.mkdir(parents=True)
        for number in range(len(TOWNS)):
            (seeds / f"{number}.txt").write_text(article(number), encoding="utf-8")
        return Project(tmp_path / name, **options)

    return make


@contextmanager
def running(*arguments: str, **options: Any) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen([sys.executable, "-m", *arguments], text=True, **options)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a Dask scheduler on this machine."""
    pytest.importorskip("distributed")
    command = ("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    with running(*command, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        line = next(line for line in process.stderr if "Scheduler at:" in line)
        threading.Thread(target=process.stderr.read, daemon=True).start()
        yield line.split()[-1]


def worker(address: str, name: str, folder: Path, code: Path = ROOT) -> Any:
    folder.mkdir()
    options = ("--name", name, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(folder))
    environment = {**os.environ, "PYTHONPATH": str(code)}
    return running("distributed.cli.dask_worker", address, *options, cwd=folder, env=environment, stderr=subprocess.DEVNULL)


def await_workers(address: str, count: int) -> None:
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=60)


def kill_at_work(address: str, name: str, victim: subprocess.Popen[str], killed: threading.Event) -> None:
    """Kill the worker of that name once the scheduler has given it something to do."""
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        while not killed.is_set():
            found = {worker for worker, facts in client.scheduler_info()["workers"].items() if facts["name"] == name}
            if any(client.processing()[worker] for worker in found):
                victim.kill()
                killed.set()
            time.sleep(0.05)


def test_cold_warm_and_parallel_runs_give_the_same_bytes(make_project: Callable[..., Project]) -> None:
    once = make_project("once", use_cache=False)
    commands.generate(once)
    expected = tree(once.root)
    assert len(expected) > len(TOWNS) + 10

    cold = make_project("cold")
    for state in ("cold", "warm"):
        commands.generate(cold)
        assert tree(cold.root) == expected, state

    parallel = make_project("parallel", use_cache=False, workers=Workers(2, batch=2))
    commands.generate(parallel)
    assert tree(parallel.root) == expected


_ANOTHER = (
    "Tram delayed\n\nPublished 20 March 2025\n\nOtto Hartz, an engineer of the council, denied on Tuesday that the tram line to Hale will "
    'cost 47 million crowns. He said it would cost 51 million. "We never said 47," Hartz said. The state has not paid, he added.\n'
)
"""Shares a surname with a person of the other articles, and takes a figure of theirs back."""


def test_an_article_more_gives_the_same_bytes_with_what_earlier_runs_found_and_without(make_project: Callable[..., Project]) -> None:
    trees = []
    for name, use_cache in (("remembering", True), ("forgetful", False)):
        project = make_project(name, use_cache=use_cache)
        commands.generate(project)
        (project.root / "seeds" / "tram" / "another.txt").write_text(_ANOTHER, encoding="utf-8")
        commands.generate(project)
        trees.append(tree(project.root))
    assert trees[0] == trees[1] and "hartz" in str(trees[0])


def test_a_cluster_gives_the_same_bytes_though_a_worker_is_killed(
    make_project: Callable[..., Project], scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = make_project("here", use_cache=False)
    commands.generate(here)
    killed = threading.Event()
    with worker(scheduler, "first", tmp_path / "first"), worker(scheduler, "second", tmp_path / "second") as victim:
        await_workers(scheduler, 2)
        check_workers = cluster._check_workers

        def stop_one(client: Any, address: str) -> int:
            """From here on the second worker takes work and does none of it."""
            threads = check_workers(client, address)
            victim.send_signal(signal.SIGSTOP)
            threading.Thread(target=kill_at_work, args=(address, "second", victim, killed), daemon=True).start()
            return threads

        monkeypatch.setattr(cluster, "_check_workers", stop_one)
        far = make_project("far", use_cache=False, workers=Workers(scheduler=scheduler, batch=1))
        commands.generate(far)
    assert killed.is_set() and victim.returncode == -signal.SIGKILL
    assert tree(far.root) == tree(here.root)
    assert far.workers.cpu_elsewhere > 0


def test_a_worker_with_other_code_is_refused_by_name(scheduler: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "generator", tmp_path / "other" / "generator", ignore=shutil.ignore_patterns("__pycache__", "templates"))
    with (tmp_path / "other" / "generator" / "model" / "records.py").open("a", encoding="utf-8") as stream:
        stream.write("# one line more\n")
    with worker(scheduler, "odd", tmp_path / "odd", tmp_path / "other"):
        await_workers(scheduler, 1)
        with pytest.raises(BriefingError, match=r"worker tcp://[\d.:]+ has generator \w+ \(here \w+\)\n  fix: install the same version"):
            list(Workers(scheduler=scheduler).read([("a.txt", b"One sentence.")]))


def test_a_worker_without_this_package_is_refused_by_name(scheduler: str, tmp_path: Path) -> None:
    (tmp_path / "empty" / "generator").mkdir(parents=True)
    (tmp_path / "empty" / "generator" / "__init__.py").touch()
    with worker(scheduler, "bare", tmp_path / "bare", tmp_path / "empty"):
        await_workers(scheduler, 1)
        with pytest.raises(BriefingError, match=r"worker tcp://[\d.:]+: No module named 'generator\.workers'\n  fix: install"):
            list(Workers(scheduler=scheduler).read([("a.txt", b"One sentence.")]))


def test_a_scheduler_without_workers_is_said_so(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_REACH", 0.5)
    with pytest.raises(BriefingError, match=r"it has no worker\n  fix: start some with `dask worker tcp://"):
        list(Workers(scheduler=scheduler).read([("a.txt", b"One sentence.")]))


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("tcp://127.0.0.1:1", r"no scheduler answers there\n  fix: start it"),
        ("10.0.0.5", r"no address of a scheduler\n  fix: write it as tcp://HOST:PORT"),
    ],
)
def test_a_scheduler_that_is_not_there_is_said_so(address: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_REACH", 0.5)
    with pytest.raises(BriefingError, match=message):
        list(Workers(scheduler=address).read([("a.txt", b"One sentence.")]))


def test_without_dask_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BriefingError, match=r"Dask is not installed here\n  fix: pip install 'explainer-briefing\[cluster\]'"):
        list(Workers(scheduler="tcp://127.0.0.1:8786").read([("a.txt", b"One sentence.")]))


def test_a_worker_process_that_dies_is_no_bug_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_processes(1) as pool:
        future = pool.executor.submit(os._exit, 3)
        with pytest.raises(BriefingError, match=r"a worker process ended before its work was done\n  fix: .*--workers 1"):
            pool.await_result(future)


def test_results_come_in_the_order_of_the_articles_however_they_are_grouped() -> None:
    articles = [(f"{number}.txt", article(number).encode()) for number in range(7)]
    expected = [pack(read_article(*each)) for each in articles]
    for batch in (1, 3, 100):
        assert list(Workers(1, batch=batch).read(articles)) == expected
    assert list(Workers(1).read([])) == []


def test_another_toolchain_is_named() -> None:
    here = describe_toolchain()
    there = tuple(part if not part.startswith("lxml ") else "lxml 1.0" for part in here)
    with pytest.raises(ToolchainError, match=r"has lxml [\d.]+ \(here 1\.0\)"):
        read_batch(there, [("a.txt", b"One sentence.")])
    assert compare_toolchains(here, here) == ""
    assert compare_toolchains(("a 1", "b 2"), ("a 1",)) == "b missing (here 2)"


def test_the_toolchain_names_all_code_that_reads_articles() -> None:
    """What is worked out by code that is not named would be kept after that code has changed."""
    named = [ROOT / "generator" / part for part in CODE]
    files = [path for part in named for path in (part.rglob("*.py") if part.is_dir() else [part])]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    imported = set(re.findall(r"^\s*from generator\.(\w+)", text, re.MULTILINE))
    assert imported - {part.removesuffix(".py") for part in CODE} == {"progress"}, "a bar on the screen decides nothing"


def test_the_toolchain_names_every_library_that_reads_articles() -> None:
    imported = set()
    for part in CODE:
        for path in (ROOT / "generator" / part).rglob("*.py") if (ROOT / "generator" / part).is_dir() else [ROOT / "generator" / part]:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    imported |= {name.name.split(".")[0] for name in node.names}
                elif isinstance(node, ast.ImportFrom):
                    imported.add((node.module or "").split(".")[0])
    names = {"bs4": "beautifulsoup4", "charset_normalizer": "charset-normalizer"}
    outside = {names.get(module, module) for module in imported - sys.stdlib_module_names - {"generator"}}
    assert outside | {"lxml"} == set(LIBRARIES), "lxml is the parser that beautifulsoup4 is told to use"


def test_an_article_is_the_same_packed_and_unpacked() -> None:
    for path in sorted((ROOT / "seeds").rglob("*.*")):
        article = read_article(path.name, path.read_bytes())
        packed = pack(article)
        assert packed is not None and unpack(packed, Article) == article
    assert pack(read_article("a\udcff.txt", b"One sentence.")) is None


@pytest.mark.parametrize("data", [b"", b"\xc1", b"\x80", pickle.dumps(object()), b"\x83\xa6source\x01"])
def test_bytes_that_hold_no_article_are_refused(data: bytes) -> None:
    for packed in (data, zlib.compress(data), zlib.compress(data)[:-2]):
        with pytest.raises(ValueError, match=r"."):
            unpack(packed, Article)


class Listener(Progress):
    """Hears which stages of the analysis are run."""

    def __init__(self) -> None:
        self.analysing: list[str] = []

    def stage(self, what: str, items: int = 1) -> AbstractContextManager[None]:
        if what.startswith("analysing: "):
            self.analysing.append(what)
        return nullcontext()


def test_what_needs_only_the_texts_reads_only_them_and_finds_them_in_whole_articles(
    make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project("texts")
    commands.generate(project)
    expected = load_briefing(project, "tram")
    monkeypatch.setattr("generator.articles.read_source", lambda document: pytest.fail("the article was read in full"))
    shutil.rmtree(project.root / ".cache")
    assert load_briefing(project, "tram") == expected
    assert load_briefing(project, "tram") == expected, "from the texts that were kept"
    monkeypatch.undo()
    shutil.rmtree(project.root / ".cache")
    commands.generate(project)
    monkeypatch.setattr("generator.articles.extract_document", lambda file, data: pytest.fail("the article was read again"))
    assert load_briefing(project, "tram") == expected


def test_damaged_and_outdated_entries_are_read_again(make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project("kept")
    commands.generate(project)
    expected, store = tree(project.root), project.root / ".cache" / "articles"
    entries = [path for path in store.rglob("*") if path.is_file()]
    assert len(entries) > len(TOWNS) + len(SECTIONS), "the articles, and what the stages made of them"
    for path in entries:
        path.write_bytes(path.read_bytes()[:-3])
    commands.generate(project)
    assert tree(project.root) == expected
    asked: list[int] = []
    read = Workers.read
    monkeypatch.setattr(Workers, "read", lambda self, articles, *rest: asked.append(len(articles)) or read(self, articles, *rest))  # type: ignore[func-returns-value]
    listener = Listener()
    commands.generate(project, progress=listener)
    assert (asked, listener.analysing) == ([0], []), "nothing is made again where nothing changed"
    monkeypatch.setattr("generator.commands.reading.describe_toolchain", lambda: ("generator of tomorrow",))
    monkeypatch.setattr("generator.commands.remembering.describe_toolchain", lambda: ("generator of tomorrow",))
    commands.generate(project)
    assert asked == [0, len(TOWNS)]
    assert tree(project.root) == expected


def test_what_an_editor_changes_reaches_the_stages_that_come_after(make_project: Callable[..., Project]) -> None:
    project, plain = make_project("kept"), make_project("plain", use_cache=False)
    for each in (project, plain, project, plain):
        commands.generate(each)
        sources = each.section_path("tram", "sources")
        text = sources.read_text(encoding="utf-8")
        sources.write_text(text.replace("use: yes", "use: no", 1), encoding="utf-8")
        commands.generate(each)
    assert tree(project.root) == tree(plain.root)
