"""A lock that one process holds while it writes a briefing. The operating system gives it back when the process ends, however it
ends, so that no crashed run can leave a lock behind.
"""
from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PAUSE = 0.05
_FAR = 1 << 30
"""Where Windows locks a byte: beyond the text, which must stay readable to others."""


class LockedError(Exception):
    """Another process holds the lock. `holder` is what it wrote about itself; empty where that cannot be read."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


@contextmanager
def hold_lock(path: Path, about: str, wait: float) -> Iterator[None]:
    """Holds the lock file at `path` inside the with block; `about` tells others who holds it.

    Waits up to `wait` seconds for another process. Raises LockedError after that, OSError where the file cannot be made. On a
    file system without locks the block runs unlocked: files are written atomically in any case.
    """
    end = time.monotonic() + wait
    while (handle := _try_lock(path)) is None:
        if time.monotonic() >= end:
            raise LockedError(_read(path))
        time.sleep(_PAUSE)
    try:
        os.ftruncate(handle, 0)
        os.write(handle, f"process {os.getpid()}: {about}\n".encode())
        yield
    finally:
        # Removed while it is still held: nobody can take the lock of a file that is about to vanish unnoticed, see _is_at.
        with suppress(OSError):
            path.unlink()
        os.close(handle)
        with suppress(OSError):
            path.unlink()  # Windows removes no open file.


def _try_lock(path: Path) -> int | None:
    """A handle that holds the lock, or None where another process does. Raises OSError where the file cannot be opened."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except FileNotFoundError:
        return None  # The folder was removed by another process that had just made it.
    if _lock(handle) and _is_at(handle, path):
        return handle
    os.close(handle)
    return None


def _is_at(handle: int, path: Path) -> bool:
    """Whether the locked file is still the one at `path`: its last holder may have removed it."""
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # This file system knows no locks.
        return True


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()[:200]
    except OSError:
        return ""
