"""A Markdown extension for the site's tables: columns aligned by class, where the renderer would write an obsolete attribute."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

_AFTER_INLINE = 10
"""Priority of the step: after the cells' own words were read (20), before what attribute lists say (8) is final."""


class _Cells(Treeprocessor):
    def run(self, root: Element) -> None:
        for name in ("th", "td"):
            for cell in root.iter(name):
                if align := cell.attrib.pop("align", None):
                    cell.set("class", f"{cell.get('class', '')} {align}".strip())


class AlignedCells(Extension):
    """Turns `align="right"` of a table cell, as Python-Markdown writes it, into `class="right"`."""

    def extendMarkdown(self, md: Markdown) -> None:  # the name is Python-Markdown's
        """Register the step. Called by Python-Markdown."""
        md.treeprocessors.register(_Cells(md), "aligned-cells", _AFTER_INLINE)


def makeExtension(**settings: object) -> AlignedCells:  # the name is Python-Markdown's
    """The extension, under the name by which Python-Markdown looks for it in a module."""
    return AlignedCells(**settings)
