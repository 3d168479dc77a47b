"""The store of earlier results: what is put comes back, and nothing else ever does."""
from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from generator.store import UNUSED_DAYS, Store, fingerprint

KEY = fingerprint("a page", "its text")


def only_file(folder: Path) -> Path:
    (path,) = (path for path in folder.rglob("*") if path.is_file())
    return path


def test_what_is_put_comes_back_in_another_run(tmp_path: Path) -> None:
    assert Store(tmp_path / "cache", 1000).put(KEY, "größer\ud800")
    assert Store(tmp_path / "cache", 1000).get(KEY) == "größer\ud800"
    assert Store(tmp_path / "cache", 1000).get(fingerprint("another page")) is None


def test_git_is_told_to_keep_nothing_of_a_store(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache", 0)
    store.put(KEY, "a page")
    store.trim()
    assert [path.name for path in (tmp_path / "cache").rglob("*") if path.is_file()] == [".gitignore"]
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: b"", lambda data: data[:40] + b"!" + data[41:]])
def test_a_damaged_entry_is_a_miss(tmp_path: Path, harm: object) -> None:
    store = Store(tmp_path, 1000)
    store.put(KEY, "the text of a page")
    path = only_file(tmp_path)
    path.write_bytes(harm(path.read_bytes()))  # type: ignore[operator]
    assert store.get(KEY) is None
    assert store.put(KEY, "mended") and store.get(KEY) == "mended"


def test_a_folder_that_cannot_be_made_is_an_empty_store(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    store = Store(tmp_path / "cache", 1000)
    assert not store.put(KEY, "text")
    assert store.get(KEY) is None
    store.trim()


def test_trim_keeps_what_was_used_last(tmp_path: Path) -> None:
    store = Store(tmp_path, 3 * 132)
    keys = [fingerprint(str(number)) for number in range(5)]
    start = time.time() - 1000
    for age, key in enumerate(keys):
        store.put(key, "x" * 100)
        os.utime(tmp_path / key[:1] / key[1:], (start + age, start + age))
    store.get(keys[0])
    store.trim()
    assert [key for key in keys if store.get(key) is not None] == [keys[0], keys[3], keys[4]]


def test_trim_removes_what_no_run_asks_for(tmp_path: Path) -> None:
    store = Store(tmp_path, 10**6)
    used, unused = fingerprint("used"), fingerprint("unused")
    long_ago = time.time() - (UNUSED_DAYS + 1) * 86400
    for key in (used, unused):
        store.put(key, "text")
        os.utime(tmp_path / key[:1] / key[1:], (long_ago, long_ago))
    assert store.get(used) == "text"
    store.trim()
    assert (store.get(used), store.get(unused)) == ("text", None)


def test_bytes_come_back_as_they_were(tmp_path: Path) -> None:
    store = Store(tmp_path, 1000)
    assert store.put_bytes(KEY, b"\xff\x00") and store.get_bytes(KEY) == b"\xff\x00"
    assert store.get(KEY) is None, "these are no text"


def test_fingerprints_keep_parts_apart() -> None:
    assert fingerprint("ab", "c") != fingerprint("a", "bc") != fingerprint("abc")
    assert fingerprint("é") == fingerprint("é".encode())
