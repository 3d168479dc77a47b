"""The forms in which results are written, by name: what `--format` may be, without what writes them."""
from __future__ import annotations

FINDINGS = ("github", "json", "junit", "sarif", "text")
"""Forms of findings, for people and for machines."""

BOOKS = ("epub", "pdf")
EXPORTS = ("json", "csl-json", "bibtex", "csv", "annotations", *BOOKS)
"""Forms of a briefing for other programs and for people."""
