"""What a result was made with: this package's own code, Python, and the libraries that read articles.

Two runs with the same toolchain give the same bytes. So what is kept from an earlier run, and what another machine works out, is
used only where the toolchains are equal.
"""
from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

CODE = ("articles.py", "citations.py", "edtf.py", "model", "packing.py", "spans.py", "extract", "language", "analyse")
"""The files and folders of this package that decide what is worked out from articles."""

LIBRARIES = ("beautifulsoup4", "charset-normalizer", "lxml", "msgspec", "numpy", "scipy")
"""The packages those use."""

_DECIDING = (".py", ".j2", ".toml")
"""Endings of the package's files that decide what it makes: its code, its templates, what it says in each language."""

_HERE = Path(__file__).resolve().parent


@cache
def describe_toolchain() -> tuple[str, ...]:
    """Each part with its version, such as `lxml 6.0.2`; that of our own code is a hash of its files."""
    libraries = (f"{name} {installed_version(name)}" for name in LIBRARIES)
    return (f"generator {_analysis_code()}", f"python {platform.python_version()}", *libraries)


def compare_toolchains(here: Sequence[str], there: Sequence[str]) -> str:
    """What differs, in words: `lxml 6.0.2 (here 5.4.0)`; empty where nothing does."""
    mine = dict(part.split(" ", 1) for part in here)
    theirs = dict(part.split(" ", 1) for part in there)
    return ", ".join(
        f"{name} {theirs.get(name, 'missing')} (here {mine.get(name, 'missing')})"
        for name in sorted(mine.keys() | theirs.keys())
        if mine.get(name) != theirs.get(name)
    )


@cache
def installed_version(name: str) -> str:
    """The version of an installed distribution, or `missing`; looking it up reads and parses a file."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


@cache
def package_code() -> str:
    """The name of this version of the package: what is kept by one version of the code says nothing about another."""
    return _name_files(path for path in _HERE.rglob("*") if path.suffix in _DECIDING)


def _analysis_code() -> str:
    parts = (_HERE / part for part in CODE)
    return _name_files(path for part in parts for path in (part.rglob("*") if part.is_dir() else (part,)) if path.suffix != ".pyc")[:16]


def _name_files(paths: Iterable[Path]) -> str:
    """A name for these files of the package and what they hold."""
    found = hashlib.sha256()
    for path in sorted(path for path in paths if path.is_file()):
        data = path.read_bytes()
        found.update(f"{path.relative_to(_HERE).as_posix()}\0{len(data)}\0".encode())
        found.update(data)
    return found.hexdigest()
