"""What the commands do: functions that take a project and return results. Nothing here prints.

`loading` turns the files of a briefing into values, `merging` brings articles and editors' files together, `generating` writes the
YAML, `reviewing` says what waits and what would change, `editions` marks what is published, `publishing` makes the pages, `checking`
says what is wrong, `proving` explains, `exporting` gives a briefing to other programs.
"""
from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from generator.commands.checking import Baseline, Checked, check
from generator.commands.editions import EditionResult, list_editions, mark_edition, remove_edition
from generator.commands.exporting import EXPORT_FORMATS, export
from generator.commands.generating import Generated, generate
from generator.commands.making import Maker
from generator.commands.proving import explain
from generator.commands.publishing import Published, preview, write_pages
from generator.commands.reviewing import Difference, Status, diff, status, status_lines


def version() -> str:
    """The installed version of this package, or 0 where it runs from a folder that was never installed."""
    try:
        return installed_version("explainer-briefing")
    except PackageNotFoundError:
        return "0"


__all__ = [
    "EXPORT_FORMATS",
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
