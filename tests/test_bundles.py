"""Bundles: what is put into a slot comes back under its key, in another run too, and nothing else ever does."""
from __future__ import annotations

from pathlib import Path

import pytest

from generator.bundles import Bundle
from generator.store import Store, fingerprint

NAME = fingerprint("pages", "ferry")
SLOTS = ("index.md", "timeline.md")


def bundle(folder: Path, *slots: str) -> Bundle:
    return Bundle(Store(folder, 10**6), NAME, slots or SLOTS)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_saved_comes_back_and_lies_in_one_file(tmp_path: Path) -> None:
    first = bundle(tmp_path)
    first.put("index.md", "a", b"one")
    first.put("timeline.md", "b", b"two\xff")
    assert first.get("index.md", "a") == b"one" and not files(tmp_path)
    first.save()
    assert len(files(tmp_path)) == 1
    second = bundle(tmp_path)
    assert (second.get("index.md", "a"), second.get("timeline.md", "b")) == (b"one", b"two\xff")
    assert second.get("index.md", "another") is None and second.get("gone.md", "a") is None


def test_one_slot_put_again_leaves_the_others(tmp_path: Path) -> None:
    first = bundle(tmp_path)
    first.put("index.md", "a", b"one")
    first.put("timeline.md", "b", b"two")
    first.save()
    second = bundle(tmp_path)
    second.put("index.md", "c", b"three")
    second.save()
    third = bundle(tmp_path)
    assert (third.get("index.md", "a"), third.get("index.md", "c"), third.get("timeline.md", "b")) == (None, b"three", b"two")


def test_slots_that_are_no_more_go_with_the_next_save(tmp_path: Path) -> None:
    first = bundle(tmp_path)
    first.put("index.md", "a", b"one")
    first.put("timeline.md", "b", b"two" * 1000)
    first.save()
    (size,) = (path.stat().st_size for path in files(tmp_path))
    second = bundle(tmp_path, "index.md")
    assert second.get("timeline.md", "b") is None
    second.put("index.md", "c", b"three")
    second.save()
    assert [path.stat().st_size < size / 10 for path in files(tmp_path)] == [True]


@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: b"", lambda data: data[:32] + b"\xc1" + data[33:]])
def test_a_damaged_bundle_is_an_empty_one(tmp_path: Path, harm: object) -> None:
    first = bundle(tmp_path)
    first.put("index.md", "a", b"one")
    first.save()
    (path,) = files(tmp_path)
    path.write_bytes(harm(path.read_bytes()))  # type: ignore[operator]
    assert bundle(tmp_path).get("index.md", "a") is None


def test_what_is_kept_of_another_shape_is_an_empty_bundle(tmp_path: Path) -> None:
    Store(tmp_path, 10**6).put_bytes(NAME, b"\x81\xa8index.md\x01")
    assert bundle(tmp_path).get("index.md", "a") is None


def test_a_name_that_is_no_unicode_stays_empty_and_harms_no_other(tmp_path: Path) -> None:
    first = bundle(tmp_path, "index.md", "odd\udcff.txt")
    first.put("odd\udcff.txt", "a", b"one")
    first.put("index.md", "b", b"two")
    first.save()
    second = bundle(tmp_path, "index.md", "odd\udcff.txt")
    assert (second.get("odd\udcff.txt", "a"), second.get("index.md", "b")) == (None, b"two")


def test_without_a_store_it_lives_as_long_as_the_run() -> None:
    alone = Bundle(None, NAME, SLOTS)
    alone.put("index.md", "a", b"one")
    alone.save()
    assert alone.get("index.md", "a") == b"one"
