"""Where converted pages are kept: many in a file, those of one folder together."""
from __future__ import annotations

from collections.abc import Sequence

from generator.bundles import BUNDLED, Bundle
from generator.store import Store, fingerprint


class KeptPages:
    """Hands out the bundle of each page. One at a time is held: pages are asked for in the order of the site."""

    def __init__(self, store: Store, paths: Sequence[str]) -> None:
        """`paths` of the pages of the site, in its order."""
        self._store = store
        self._names: dict[str, tuple[str, int]] = {}
        self._paths: dict[tuple[str, int], list[str]] = {}
        counts: dict[str, int] = {}
        for path in paths:
            # Counted from the first page of a folder: a page more in one briefing moves no page of another into the next bundle.
            folder = path.partition("/")[0] if "/" in path else ""
            number = counts[folder] = counts.get(folder, -1) + 1
            self._names[path] = folder, number // BUNDLED
            self._paths.setdefault(self._names[path], []).append(path)
        self._open: tuple[tuple[str, int], Bundle] | None = None

    def of(self, path: str) -> Bundle:
        """The bundle that holds the page at `path`, in the slot of that name; the one handed out before is saved."""
        name = self._names[path]
        if self._open is None or self._open[0] != name:
            self.save()
            self._open = name, Bundle(self._store, fingerprint("pages", name[0], str(name[1])), self._paths[name])
        return self._open[1]

    def save(self) -> None:
        """Write what was put into the bundle handed out last."""
        if self._open is not None:
            self._open[1].save()
