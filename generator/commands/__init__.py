"""What the commands do: functions that take a project and return results. Nothing here prints.

`loading` turns the files of a briefing into values, `generating` makes the YAML, `publishing` the pages, `proving` checks, explains
and exports.
"""
from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from generator.commands.generating import Generated, generate
from generator.commands.proving import EXPORT_FORMATS, Checked, check, explain, export
from generator.commands.publishing import Published, preview, write_pages


def version() -> str:
    """The installed version of this package, or 0 where it runs from a folder that was never installed."""
    try:
        return installed_version("explainer-briefing")
    except PackageNotFoundError:
        return "0"


__all__ = [
    "EXPORT_FORMATS",
    "Checked",
    "Generated",
    "Published",
    "check",
    "explain",
    "export",
    "generate",
    "preview",
    "version",
    "write_pages",
]
