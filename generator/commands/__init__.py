"""What the commands do: functions that take a project and return results. Nothing here prints.

`files` reads the YAML of a briefing and `loading` all of it, `merging` brings articles and editors' files together, `generating` writes
the YAML, `drafting` does without it, `reviewing` says what waits and what would change, `editions` marks what is published, `publishing`
makes the pages, `checking` says what is wrong, `proving` explains, `exporting` gives a briefing to other programs.
"""
from __future__ import annotations

from importlib import import_module
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.commands.checking import Baseline, Checked, check
    from generator.commands.editions import EditionResult, list_editions, mark_edition, remove_edition
    from generator.commands.exporting import export
    from generator.commands.generating import Generated, generate
    from generator.commands.making import Maker
    from generator.commands.proving import explain
    from generator.commands.publishing import Published, preview, write_pages
    from generator.commands.reviewing import Difference, Status, diff, status, status_lines

_MODULES = {
    "checking": ("Baseline", "Checked", "check"),
    "editions": ("EditionResult", "list_editions", "mark_edition", "remove_edition"),
    "exporting": ("export",),
    "generating": ("Generated", "generate"),
    "making": ("Maker",),
    "proving": ("explain",),
    "publishing": ("Published", "preview", "write_pages"),
    "reviewing": ("Difference", "Status", "diff", "status", "status_lines"),
}


def __getattr__(name: str) -> Any:
    """A name of this package, whose module is imported when it is first asked for: no command needs all of them."""
    for module, names in _MODULES.items():
        if name in names:
            found = globals()[name] = getattr(import_module(f"generator.commands.{module}"), name)
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def version() -> str:
    """The installed version of this package, or 0 where it runs from a folder that was never installed."""
    try:
        return installed_version("explainer-briefing")
    except PackageNotFoundError:
        return "0"


__all__ = [
    "Baseline",
    "Checked",
    "Difference",
    "EditionResult",
    "Generated",
    "Maker",
    "Published",
    "Status",
    "check",
    "diff",
    "explain",
    "export",
    "generate",
    "list_editions",
    "mark_edition",
    "preview",
    "remove_edition",
    "status",
    "status_lines",
    "version",
    "write_pages",
]
