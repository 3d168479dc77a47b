"""Results of earlier runs, kept in files under `.cache/` by a hash of everything they were made from.

A store is safe to delete, to interrupt and to share: entries are written whole, one that does not hold what was put into it is a
miss, and a folder that cannot be written costs time and nothing else. What is stored is data, never code; but who may write to the
folder may change what a run finds, so share it only between runs you trust.
"""
from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TypeVar, cast

from generator.packing import pack, unpack

Value = TypeVar("Value")

UNUSED_DAYS = 30
"""Days after which an entry that no run asked for is removed."""

_DAY = 86400 * 10**9
"""Nanoseconds."""

_GITIGNORE = ".gitignore"

_DIGEST = 32
"""Bytes of the SHA-256 an entry begins with."""


def fingerprint(*parts: str | bytes) -> str:
    """A name for exactly these parts, in this order: equal for equal parts and for no others."""
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


class Store:
    """Texts and bytes by key in one folder. Nothing here raises for what the disk does: a store that fails is an empty one."""

    def __init__(self, folder: Path, limit: int) -> None:
        """`limit` is how many bytes `trim` leaves; keys must come from `fingerprint`."""
        self._folder = folder
        self._limit = limit

    def get(self, key: str) -> str | None:
        """The text that was put under `key`, or None. A read entry counts as new for `trim`."""
        data = self.get_bytes(key)
        try:
            return None if data is None else data.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return None

    def get_bytes(self, key: str) -> bytes | None:
        """The bytes that were put under `key`, or None. A read entry counts as new for `trim`."""
        path = self._path(key)
        try:
            with open(path, "rb", buffering=0) as file:
                data = file.read()
            payload = data[_DIGEST:]
            if hashlib.sha256(payload).digest() != data[:_DIGEST]:
                return None
            os.utime(path)
            return payload
        except OSError:
            return None

    def put(self, key: str, text: str) -> bool:
        """Keep `text` under `key`; says whether it could be kept."""
        return self.put_bytes(key, text.encode("utf-8", "surrogatepass"))

    def put_bytes(self, key: str, payload: bytes) -> bool:
        """Keep `payload` under `key`; says whether it could be kept."""
        path = self._path(key)
        folder, name = os.path.split(path)
        temporary = os.path.join(folder, f".{name}.{os.getpid()}")
        kept = hashlib.sha256(payload).digest() + payload
        try:
            try:
                _write(temporary, kept)
            except FileNotFoundError:
                self._make(folder)
                _write(temporary, kept)
            os.replace(temporary, path)
        except OSError:
            with suppress(OSError):
                os.unlink(temporary)
            return False
        return True

    def find(self, key: str, kind: type[Value]) -> Value | None:
        """The value that was kept under `key`, or None; one that is not of type `kind` is none."""
        packed = self.get_bytes(key)
        try:
            return None if packed is None else cast(Value, unpack(packed, kind))
        except ValueError:
            return None

    def keep(self, key: str, value: object) -> None:
        """Keep a value of dataclasses and plain types under `key`, as far as it can be kept."""
        packed = pack(value)
        if packed is not None:
            self.put_bytes(key, packed)

    def trim(self) -> None:
        """Remove the entries that were not used for UNUSED_DAYS, and of the others the longest unused until the rest is in the limit."""
        found = []
        with suppress(OSError):
            for folder, _, names in os.walk(self._folder):
                for name in (name for name in names if name != _GITIGNORE):
                    path = os.path.join(folder, name)
                    with suppress(OSError):
                        status = os.stat(path)
                        found.append((status.st_mtime_ns, status.st_size, path))
        room, oldest = self._limit, time.time_ns() - UNUSED_DAYS * _DAY
        for used, size, path in sorted(found, reverse=True):
            room -= size
            if room < 0 or used < oldest:
                with suppress(OSError):
                    os.unlink(path)

    def _make(self, folder: str) -> None:
        """Make a folder for entries; the first one of a store also tells Git that nothing in the store is to be kept."""
        is_first = not os.path.isdir(self._folder)
        os.makedirs(folder, exist_ok=True)
        if is_first:
            _write(os.path.join(self._folder, _GITIGNORE), b"*\n")

    def _path(self, key: str) -> str:
        # Text: thousands of entries are read, and a Path takes as long as a file. Sixteen folders: a new one costs as much as ten files.
        return os.path.join(self._folder, key[:1], key[1:])


def _write(path: str, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)
