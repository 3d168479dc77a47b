"""Ids of sources: readable slugs, unique within a pile, the same on every run."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from generator.model import Document

MAX_SLUG = 60
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "þ": "th",
    }
)
_RESERVED = frozenset(
    {"unknown", "index", "con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}
)


def make_slug(title: str) -> str:
    """`title` as lower-case ASCII words joined by hyphens, at most MAX_SLUG characters, cut at a word; may be empty."""
    plain = unicodedata.normalize("NFKD", title[:1000].translate(_LETTERS)).encode("ascii", "ignore").decode("ascii")
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", plain).replace("'", "")
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
    if len(slug) > MAX_SLUG:
        head, _, _ = slug[: MAX_SLUG + 1].rpartition("-")
        slug = head or slug[:MAX_SLUG]
    return slug


def slug_for(title: str, file: str, opening: str = "") -> str:
    """The id a source would like: from its title, a file name made of words, the article's opening words, else a hash of the name."""
    stem = PurePosixPath(file).stem
    words = [word for word in re.split(r"[^A-Za-z]+", stem) if len(word) > 2]
    has_words = len(words) > 1 and sum(map(len, words)) > len(stem) / 2
    for candidate in (title, stem if has_words else "", opening, stem):
        slug = make_slug(candidate)
        if len(slug) >= 3 and slug not in _RESERVED:
            return slug
    return f"source-{_hash(file)}"


def assign_ids(documents: Iterable[Document], known: Mapping[str, str]) -> tuple[Document, ...]:
    """The documents in the order given, each with an id that no other one has, also when case is ignored.

    `known` maps a file to its id of an earlier run, which always wins. Where two would like the same id, the first by file
    name gets it and the others a short hash of theirs, so the result does not depend on the order of `documents`.
    """
    pile = tuple(documents)
    ids: dict[str, str] = {}
    taken = {known[d.source.file].casefold() for d in pile if d.source.file in known} | {i.casefold() for i in known.values()}
    for document in sorted(pile, key=lambda d: d.source.file):
        source = document.source
        if source.file in known:
            ids[source.file] = known[source.file]
            continue
        wanted = source.id or slug_for(source.title, source.file)
        name, length = wanted, 6
        while name.casefold() in taken:
            tail = _hash(source.file, length)
            name, length = f"{wanted[: MAX_SLUG - len(tail) - 1].rstrip('-')}-{tail}", length + 4
        taken.add(name.casefold())
        ids[source.file] = name
    return tuple(replace(d, source=replace(d.source, id=ids[d.source.file])) for d in pile)


def _hash(file: str, length: int = 6) -> str:
    return hashlib.sha256(file.encode("utf-8", "surrogatepass")).hexdigest()[:length]
