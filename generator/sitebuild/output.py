"""The folder of the built site: what is in it, what it was made from, and what must go."""
from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.storage import file_state
from generator.store import Store, fingerprint

_COPIED, _TEXT = "copied", "text"


class Output:
    """Writes the files of one build. A file that is as it should be is not touched; `finish` removes what this build did not name."""

    def __init__(self, folder: Path, store: Store | None = None) -> None:
        """`store` keeps the list of files for the next process; without it the list lives as long as this object."""
        self._folder = str(folder)
        self._store = store
        self._key = fingerprint("output", str(folder.resolve()))
        self._before: Mapping[str, list[object]] = self._read()
        self._now: dict[str, list[object]] = {}
        self._folders: set[str] = set()
        self._texts: dict[str, str] = {}

    def _read(self) -> dict[str, list[object]]:
        text = self._store.get(self._key) if self._store else None
        try:
            found = json.loads(text or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def is_current(self, path: str, made_from: str) -> bool:
        """Whether `path` (relative, forward slashes) holds what was written for `made_from`; if so, it stays."""
        known = self._before.get(path)
        if known is None or known != [made_from, *file_state(self._place(path))]:
            return False
        self._now[path] = list(known)
        return True

    def write(self, path: str, data: bytes, made_from: str = "") -> None:
        """Put `data` at `path`. Raises OSError."""
        target = self._place(path)
        if not _holds(target, data):
            folder, name = os.path.split(target)
            if folder not in self._folders:
                os.makedirs(folder, exist_ok=True)
                self._folders.add(folder)
            temporary = os.path.join(folder, f".{name}.{os.getpid()}")
            try:
                with open(temporary, "wb") as stream:
                    stream.write(data)
                os.replace(temporary, target)
            except OSError:
                with suppress(OSError):
                    os.unlink(temporary)
                raise
        self._now[path] = [made_from, *file_state(target)]

    def _place(self, path: str) -> str:
        # Text, and no Path: there are thousands of files, and for a small one a Path takes as long as reading it.
        return os.path.join(self._folder, path)

    def write_text(self, path: str, text: str) -> None:
        """Put `text` at `path`; the very same text as the last time is not looked at again. Raises OSError."""
        known = self._texts.get(path)
        if known is None or known is not text or not self.is_current(path, _TEXT):
            self.write(path, text.encode(), _TEXT)
            self._texts[path] = text

    def copy(self, source: str, path: str) -> None:
        """Put a copy of the file `source` at `path`. Raises OSError."""
        status = os.stat(source)
        made_from = f"{_COPIED} {source} {status.st_size} {status.st_mtime_ns}"
        if not self.is_current(path, made_from):
            self.write(path, Path(source).read_bytes(), made_from)

    def finish(self) -> None:
        """Remove every file that was not named since the last call, but hidden ones as MkDocs does, and remember the rest."""
        for folder, names, files in os.walk(self._folder):
            below = os.path.relpath(folder, self._folder)
            if below == ".":
                names[:] = [name for name in names if not name.startswith(".")]
                files = [name for name in files if not name.startswith(".")]
            for name in files:
                path = name if below == "." else f"{below}/{name}".replace(os.sep, "/")
                if path not in self._now:
                    os.unlink(os.path.join(folder, name))
        self._remove_empty_folders()
        self._folders.clear()
        self._before, self._now = self._now, {}
        self._texts = {path: text for path, text in self._texts.items() if path in self._before}
        if self._store:
            self._store.put(self._key, json.dumps(self._before))

    def _remove_empty_folders(self) -> None:
        for folder, _, _ in os.walk(self._folder, topdown=False):
            if folder != self._folder:
                with suppress(OSError):
                    os.rmdir(folder)


def _holds(path: str, data: bytes) -> bool:
    try:
        if os.stat(path).st_size != len(data):
            return False
        with open(path, "rb") as stream:
            return stream.read() == data
    except FileNotFoundError:
        return False
    except IsADirectoryError:
        shutil.rmtree(path)
        return False
