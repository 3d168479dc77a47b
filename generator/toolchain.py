"""What a result was made with: this package's own code, Python, and the libraries that read articles.

Two runs with the same toolchain give the same bytes. So what is kept from an earlier run, and what another machine works out, is
used only where the toolchains are equal.
"""
from __future__ import annotations

import hashlib
import platform
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

CODE = ("articles.py", "citations.py", "model.py", "packing.py", "spans.py", "extract", "language", "analyse")
"""The files and folders of this package that decide what is worked out from articles."""

LIBRARIES = ("beautifulsoup4", "charset-normalizer", "lxml", "msgspec")
"""The packages those use."""


@cache
def describe_toolchain() -> tuple[str, ...]:
    """Each part with its version, such as `lxml 6.0.2`; that of our own code is a hash of its files."""
    libraries = (f"{name} {_version(name)}" for name in LIBRARIES)
    return (f"generator {_hash_code()}", f"python {platform.python_version()}", *libraries)


def compare_toolchains(here: Sequence[str], there: Sequence[str]) -> str:
    """What differs, in words: `lxml 6.0.2 (here 5.4.0)`; empty where nothing does."""
    mine = dict(part.split(" ", 1) for part in here)
    theirs = dict(part.split(" ", 1) for part in there)
    return ", ".join(
        f"{name} {theirs.get(name, 'missing')} (here {mine.get(name, 'missing')})"
        for name in sorted(mine.keys() | theirs.keys())
        if mine.get(name) != theirs.get(name)
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


def _hash_code() -> str:
    root = Path(__file__).resolve().parent
    found = hashlib.sha256()
    for part in CODE:
        for path in sorted((root / part).rglob("*")) if (root / part).is_dir() else [root / part]:
            if path.is_file() and path.suffix != ".pyc":
                data = path.read_bytes()
                found.update(f"{path.relative_to(root).as_posix()}\0{len(data)}\0".encode())
                found.update(data)
    return found.hexdigest()[:16]
