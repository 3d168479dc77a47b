"""What functions found in single sentences, kept with the article the sentences stand in, so that none is asked twice.

Most of the analysis asks one question of one sentence: whether it hedges, whether it stands alone, who tells it. The answers do not
change when another article joins the pile. A function that is `noted` leaves its answers in the notes of the article; a later run that
is given these notes does not work them out again. With and without notes the answers are the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any, Final, Generic, TypeVar, get_type_hints

from generator.model import Document
from generator.packing import Packed, pack, unpack, unpack_part

Of = TypeVar("Of")
Answer = TypeVar("Answer")

_UNASKED: Final = object()

_Columns = dict[str, Packed]
_WHOLE = tuple[int, _Columns]


class Notes:
    """The answers about the sentences of one article: for each function that was asked a list, a place for each sentence.

    `grown` says how many answers there are which were not there at first, `is_new` that there were none.
    """

    __slots__ = ("_kept", "_size", "answers", "grown", "is_new")

    def __init__(self, size: int, kept: bytes | None = None) -> None:
        """`size` is how many sentences there are; `kept` is what `pack` gave earlier; of another size, or unreadable, it is nothing."""
        self._size = size
        self._kept = _read(kept, size) if kept is not None else {}
        self.answers: dict[str, list[Any]] = {}
        self.grown, self.is_new = 0, not self._kept

    def open(self, name: str, kind: Any) -> list[Any]:
        """The answers of the function of that name, whose answers are of type `kind`, as far as it was asked."""
        answers = self.answers[name] = [_UNASKED] * self._size
        kept = self._kept.pop(name, None)
        try:
            rows, values = unpack_part(kept, tuple[list[int] | None, list[kind]]) if kept is not None else ((), ())
            for row, value in zip(range(self._size) if rows is None else rows, values, strict=True):
                answers[row] = value
        except (ValueError, IndexError):
            answers[:] = [_UNASKED] * self._size
        return answers

    def pack(self) -> bytes | None:
        """All answers as bytes, those too that this run did not ask for; None where they cannot be packed."""
        columns: dict[str, Any] = dict(self._kept)
        for name, answers in self.answers.items():
            rows = [row for row, answer in enumerate(answers) if answer is not _UNASKED]
            columns[name] = (None if len(rows) == self._size else rows, [answers[row] for row in rows])
        return pack((self._size, columns))


def _read(kept: bytes, size: int) -> _Columns:
    try:
        told, columns = unpack(kept, _WHOLE)
    except ValueError:
        return {}
    return columns if told == size else {}


class Sentence(str):
    """The text of a sentence that knows its notes: `row` is its place there."""

    __slots__ = ("notes", "row")

    notes: Notes
    row: int

    @classmethod
    def of(cls, text: str, notes: Notes, row: int) -> Sentence:
        """The same text, with its notes."""
        made = cls(text)
        made.notes, made.row = notes, row
        return made


def noted(function: Callable[[Of], Answer]) -> Callable[[Of], Answer]:
    """`function` with its answers kept in the notes of what it is asked about, a `Sentence` or a passage; asked about any other, the same.

    The answer must follow from that text or passage alone, must never be changed by whoever gets it, and must be of a type
    that can be packed. For a passage it must not depend on its number, nor on which source of the pile it stands in.
    """
    name = f"{function.__module__.rpartition('.')[2]}.{function.__qualname__}"
    kind: list[Any] = []

    @wraps(function)
    def look_up(of: Of) -> Answer:
        notes: Notes | None = getattr(of, "notes", None)
        if notes is None:
            return function(of)
        answers = notes.answers.get(name)
        if answers is None:
            if not kind:
                kind.append(get_type_hints(function)["return"])
            answers = notes.open(name, kind[0])
        row: int = of.row  # type: ignore[attr-defined]
        answer: Any = answers[row]
        if answer is _UNASKED:
            answer = answers[row] = function(of)
            notes.grown += 1
        return answer  # type: ignore[no-any-return]

    return look_up


PILE = ""
"""Stands in the place of a source for notes on the pile as a whole. They say themselves which articles they hold for."""


class Shelf:
    """Where the notes of earlier runs are; on this one there are none."""

    def find(self, source: str, about: str) -> bytes | None:
        """The notes on a source, or on the PILE, that were kept for `about`, or None."""
        return None

    def keep(self, source: str, about: str, packed: bytes) -> None:
        """Keep notes for later runs."""


class Slips:
    """Findings about whole articles and about the pile, packed, by what they are about: those on a shelf, and those of this run.

    `latest` holds what one stage of this run found for the next one that asks for it and takes it away. `forgets`: no later run will
    find anything.
    """

    def __init__(self, shelf: Shelf) -> None:
        self.forgets = type(shelf) is Shelf
        self.latest: dict[str, Any] = {}
        self._shelf = shelf
        self._held: dict[tuple[str, str], bytes] = {}

    def find(self, document: Document | None, about: str) -> bytes | None:
        """What was kept last of a document, or without one of the pile; or None."""
        key = document.source.id if document is not None else PILE, about
        return self._held[key] if key in self._held else self._shelf.find(*key)

    def keep(self, document: Document | None, about: str, packed: bytes, is_asked_again: bool = True) -> None:
        """Keep a finding in the place of an earlier one; what this run does not ask for again does not stay in the memory."""
        key = document.source.id if document is not None else PILE, about
        if is_asked_again:
            self._held[key] = packed
        else:
            self._shelf.keep(*key, packed)

    def put_back(self) -> None:
        """Put what this run found on the shelf."""
        for key in sorted(self._held):
            self._shelf.keep(*key, self._held[key])
        self._held.clear()


class ByArticle(Generic[Answer]):
    """Findings about each article of a pile that are kept on one slip: a run reads it at once, in the place of a file for each article.

    `slips` may be missing: then nothing is kept. Findings that a run does not ask for are not kept any longer.
    """

    def __init__(self, slips: Slips | None, about: str, kind: Any) -> None:
        """`about` names what is found, `kind` is its type."""
        self._slips = None if slips is None or slips.forgets else slips
        self._about, self._kind = about, kind
        kept = self._slips.find(None, about) if self._slips is not None else None
        try:
            self._before: dict[str, Packed] = unpack(kept, dict[str, Packed]) if kept is not None else {}
        except ValueError:
            self._before = {}
        self._now: dict[str, Any] = {}

    def find(self, name: str, make: Callable[[], Answer]) -> Answer:
        """The finding under a name that says all it rests on: the one kept, else what `make` makes."""
        try:
            if name in self._before:
                found: Answer = unpack_part(self._before[name], self._kind)
                self._now[name] = self._before[name]
                return found
        except ValueError:
            pass
        found = make()
        if self._slips is not None:
            self._now[name] = found
        return found

    def put_back(self) -> None:
        """Keep what was asked for."""
        changed = len(self._now) != len(self._before) or any(self._before.get(name) is not found for name, found in self._now.items())
        if self._slips is not None and changed and (packed := pack(self._now)) is not None:
            self._slips.keep(None, self._about, packed, is_asked_again=False)


def name_circumstances(*parts: object) -> str:
    """A name for what else the notes on passages rest on than the article: equal for equal parts."""
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()
