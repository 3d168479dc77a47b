"""Single files on disk: read whole, written whole. What a failure means is said in one wording.

A killed run leaves the old file or the new one, never half of one.
"""
from __future__ import annotations

import errno
import hashlib
import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

TEMPORARY = ".tmp"
"""How the name of a file ends that is being written; a killed run may leave one."""


_SETTLED = 2 * 10**9
"""Nanoseconds after which a file that was written to again has another time: the coarsest clock of a file system in use."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class SeedFile:
    """An article as it lies in the seeds folder.

    `data` holds at most `limit + 1` bytes of it (see `read_seed`); `sha256` is of the whole file.
    """

    name: str
    data: bytes
    sha256: str


def read_seed(path: Path, limit: int) -> SeedFile:
    """The article at `path`, cut after `limit + 1` bytes. Raises OSError."""
    with path.open("rb") as stream:
        data = stream.read(limit + 1)
    digest = hashlib.sha256(data).hexdigest() if len(data) <= limit else hash_file(path)
    return SeedFile(path.name, data, digest)


def hash_file(path: str | Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal. Raises OSError."""
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def file_state(path: str | Path) -> tuple[int, int]:
    """(bytes, time of the last change in nanoseconds) of a file, by which a change is known unread; (-1, -1) without one."""
    try:
        status = os.stat(path)
    except OSError:
        return (-1, -1)
    return (status.st_size, status.st_mtime_ns)


class Unchanged(Generic[Value]):
    """What was made of files, for as long as nothing is written to them.

    A file written to a moment ago is not believed: it may be written to again before the clock of the file system has moved on.
    """

    def __init__(self) -> None:
        self._made: dict[str, tuple[tuple[int, ...], Value]] = {}

    def find(self, path: str, make: Callable[[], Value], status: os.stat_result | None = None) -> Value:
        """What `make` makes of the file at `path`, or made of it before; `status` is its status now, where that was asked for already.

        Raises OSError, and what `make` raises.
        """
        status = status or os.stat(path)
        state = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        known = self._made.get(path)
        if known is not None and known[0] == state:
            return known[1]
        made = make()
        if time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) > _SETTLED:
            self._made[path] = (state, made)
        return made


def write_atomically(path: Path, data: bytes, *, lasting: bool = True) -> None:
    """Put `data` at `path`, replacing what is there in one step. Raises OSError.

    `lasting`: wait until the disk has it. What can be made again at any time need not.
    """
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=TEMPORARY)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            if lasting:
                os.fsync(stream.fileno())
        # A fresh temporary file is private; the result should be as readable as any file the user makes.
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def remove_empty(*folders: Path) -> None:
    """Remove those of the folders that hold nothing: a run that wrote nothing leaves none behind."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def say_cannot(verb: str, place: str, error: Exception) -> str:
    """The message for a file at `place` that the system would not let us read, write or remove (`verb`)."""
    reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
    if (isinstance(error, OSError) and error.errno == errno.ELOOP) or isinstance(error, RuntimeError):
        return f"{place}: cannot {verb}: a link that leads back to itself\n  fix: replace the link by the file it should stand for"
    return f"{place}: cannot {verb}: {reason}\n  fix: check that the file is there, that you may {verb} it, and that the disk has room"
