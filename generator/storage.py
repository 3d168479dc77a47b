"""Files on disk: read whole, written whole. What a failure means is said in one wording.

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

from generator.errors import BriefingError

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


class Files:
    """The files below a root: read and written as text, and in messages named by their path from there."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def relative(self, path: Path) -> str:
        """`path` as it is written in messages."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def entries(self, folder: Path) -> list[Path]:
        """What lies in a folder, by name. Raises BriefingError."""
        try:
            return sorted(folder.iterdir(), key=lambda path: path.name)
        except OSError as error:
            raise BriefingError(say_cannot("read", self.relative(folder), error)) from error

    def read_text(self, path: Path) -> str | None:
        """The text of a UTF-8 file with its newlines as stored, or None where there is no such file. Raises BriefingError."""
        try:
            return path.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            return None
        except UnicodeDecodeError as error:
            raise BriefingError(
                f"{self.relative(path)}: not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}\n"
                "  fix: save the file as UTF-8"
            ) from error
        except OSError as error:
            raise BriefingError(say_cannot("read", self.relative(path), error)) from error

    def write_text(self, path: Path, text: str, *, lasting: bool = True) -> bool:
        """Store `text` as UTF-8, atomically, if it differs from what is there. Says whether it wrote. Raises BriefingError.

        `lasting`: wait until the disk has it.
        """
        data = text.encode("utf-8")
        try:
            if path.is_file() and path.read_bytes() == data:
                return False
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, data, lasting=lasting)
        except OSError as error:
            raise BriefingError(say_cannot("write", self.relative(path), error)) from error
        return True

    def remove_file(self, path: Path) -> None:
        """Remove a file if it is there. Raises BriefingError."""
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise BriefingError(say_cannot("remove", self.relative(path), error)) from error


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
