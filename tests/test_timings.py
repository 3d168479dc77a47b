"""What `--timings` measures and prints, and that it stays out of the way."""
from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from generator.cli import main
from generator.project import Project
from generator.timings import Stopwatch

LINE = re.compile(r"(?P<what>\S.*?)  +(?P<wall>\d+\.\d{3})  +(?P<cpu>\d+\.\d{3})(?:  +(?P<items>\d+)  +\d+\.\d\d)?")


def rows(table: str) -> dict[str, re.Match[str]]:
    lines = [LINE.fullmatch(line) for line in table.splitlines()]
    return {line["what"]: line for line in lines if line}


def test_a_stage_does_not_count_what_is_inside_it() -> None:
    watch = Stopwatch()
    with watch.stage("outer"):
        with watch.stage("inner", 5):
            time.sleep(0.05)
        with watch.stage("inner", 2):
            pass
    assert watch.rows["inner"].items == 7
    assert watch.rows["inner"].wall >= 0.05 > watch.rows["outer"].wall
    found = rows(watch.table())
    assert list(found) == ["outer", "inner", "everything else", "total"]
    parts = sum(float(row["wall"]) for what, row in found.items() if what != "total")
    assert float(found["total"]["wall"]) == pytest.approx(parts, abs=0.003)


def test_a_stage_that_fails_is_measured_too() -> None:
    watch = Stopwatch()
    with pytest.raises(KeyError), watch.stage("broken"):
        raise KeyError
    with watch.stage("next"):
        pass
    assert list(rows(watch.table())) == ["broken", "next", "everything else", "total"]


def test_cpu_spent_elsewhere_counts() -> None:
    spent = [0.0]
    watch = Stopwatch(lambda: spent[0])
    with watch.stage("reading", 10):
        spent[0] = 20.0
    assert 20.0 <= watch.rows["reading"].cpu < 21.0


def test_generate_and_check_print_their_stages_on_standard_error(ferry: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(ferry.root), "generate"]) == 0
    silent = capsys.readouterr()
    assert not rows(silent.err) and "%" not in silent.err, "no table that nobody asked for, and no bar that nobody sees"
    assert main(["-C", str(ferry.root), "generate", "--timings", "--no-cache"]) == 0
    shown = capsys.readouterr()
    assert "CPU" not in shown.out
    found = rows(shown.err)
    assert found["ferry: reading"]["items"] == str(len(list((ferry.seeds_dir / "ferry").iterdir())))
    assert {"analysing: sources", "analysing: key_points", "merging: key_points", "ferry: writing", "total"} <= found.keys()
    main(["-C", str(ferry.root), "check", "--timings"])
    assert {"briefings: checking", "total"} <= rows(capsys.readouterr().err).keys()


def test_without_a_cache_nothing_is_kept(ferry: Project, tmp_path: Path) -> None:
    assert main(["-C", str(ferry.root), "generate", "--no-cache"]) == 0
    assert not (tmp_path / ".cache").exists()
    assert main(["-C", str(ferry.root), "generate"]) == 0
    assert (tmp_path / ".cache" / "articles").is_dir()


@pytest.mark.parametrize("number", ["0", "-1", "two", "²"])
def test_a_number_of_workers_is_a_number(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["generate", f"--workers={number}"])
    assert stopped.value.code == 2
    assert f'"{number}" is no number of processes; give 1 or more' in capsys.readouterr().err
