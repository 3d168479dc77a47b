"""How long work tells how far it is. What a person sees of it, and what is measured, is the command line's business."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

Item = TypeVar("Item")


class Progress:
    """Follows work from stage to stage; this one shows and measures nothing."""

    def __call__(self, items: Iterable[Item], what: str, total: int) -> Iterator[Item]:
        """The same items, one by one; `what` names the work and `total` says how many there are."""
        return iter(items)

    def stage(self, what: str, items: int = 1) -> AbstractContextManager[None]:
        """The work of the with block, named `what`, done on so many items."""
        return nullcontext()


SILENT = Progress()
