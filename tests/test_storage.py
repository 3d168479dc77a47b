"""What was made of a file is believed as long as nothing was written to the file, and not a moment longer."""
from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from generator import storage
from generator.storage import Unchanged


class Reader:
    """Reads a file, and knows how often."""

    def __init__(self, path: Path) -> None:
        self.path, self.times = path, 0

    def __call__(self) -> str:
        self.times += 1
        return self.path.read_text(encoding="utf-8")


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    path = tmp_path / "point.yml"
    path.write_text("one", encoding="utf-8")
    return Reader(path)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test runs long after its files were written."""
    monkeypatch.setattr(storage, "_SETTLED", -1)


@pytest.mark.usefixtures("later")
def test_a_file_that_nothing_was_written_to_is_read_once(reader: Reader) -> None:
    known: Unchanged[str] = Unchanged()
    assert [known.find(str(reader.path), reader) for _ in range(3)] == ["one"] * 3
    assert reader.times == 1


@pytest.mark.usefixtures("later")
def test_other_words_of_the_same_length_and_time_are_seen(reader: Reader) -> None:
    known: Unchanged[str] = Unchanged()
    before = os.stat(reader.path)
    assert known.find(str(reader.path), reader) == "one"
    time.sleep(0.02)  # longer than the clock of a file system stands still
    reader.path.write_text("two", encoding="utf-8")
    os.utime(reader.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert known.find(str(reader.path), reader) == "two"


def test_a_file_written_a_moment_ago_is_not_believed(reader: Reader) -> None:
    known: Unchanged[str] = Unchanged()
    assert [known.find(str(reader.path), reader) for _ in range(2)] == ["one"] * 2
    assert reader.times == 2


@pytest.mark.usefixtures("later")
def test_what_cannot_be_made_is_asked_for_again(reader: Reader) -> None:
    known: Unchanged[str] = Unchanged()

    def fail() -> str:
        raise ValueError

    with pytest.raises(ValueError):
        known.find(str(reader.path), fail)
    assert known.find(str(reader.path), reader) == "one"
    reader.path.unlink()
    with pytest.raises(FileNotFoundError):
        known.find(str(reader.path), reader)
