"""What the analysis asks of whatever remembers its results from one run to the next."""

from __future__ import annotations

from typing import Any


class Memory:
    """Results of earlier runs; this one has none."""

    def name(self, *parts: str) -> str:
        """A name for what was made from exactly these parts."""
        return ""

    def name_value(self, value: Any) -> str:
        """A name for exactly this value."""
        return ""

    def find(self, name: str, kind: Any) -> Any:
        """The value of that type kept under the name, or None."""
        return None

    def keep(self, name: str, value: Any) -> None:
        """Keep a value under the name."""


NO_MEMORY = Memory()
