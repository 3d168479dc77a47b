from __future__ import annotations

import csv
import io
import re

from generator.export import export_bibtex, export_csl, export_csv


def read_bibtex(text: str) -> dict[str, dict[str, str]]:
    """Entries of a BibTeX file by key, read as BibTeX does: values by counting braces, also behind a backslash."""
    entries: dict[str, dict[str, str]] = {}
    at = 0
    while (head := re.compile(r"\s*@misc\{([A-Za-z0-9_-]+),\n").match(text, at)) is not None:
        fields = entries.setdefault(head[1], {})
        at = head.end()
        while (field := re.compile(r"  ([a-z]+) = \{").match(text, at)) is not None:
            depth, start, at = 1, field.end(), field.end()
            while depth:
                depth += {"{": 1, "}": -1}.get(text[at], 0)
                at += 1
            fields[field[1]] = text[start : at - 1]
            assert text[at : at + 2] == ",\n"
            at += 2
        assert text[at : at + 2] == "}\n"
        at += 2
    assert not text[at:].strip()
    return entries


def test_bibtex_holds_every_used_source_and_only_what_is_known(briefing):
    assert read_bibtex(export_bibtex(briefing)) == {
        "ferry-halted": {
            "title": r"{=Ferry \textbraceleft{}halted\textbraceright{} \& 100\% sunk\textbackslash{}}",
            "author": "{By Ida Krone and Bo Lind}",
            "howpublished": "Ost Courier",
            "year": "2025",
            "month": "5",
            "day": "1",
            "note": r"Published 2025-05-01\textasciitilde{}",
            "url": "https://example.org/a_b%7D",
        },
        "ferry-copy": {"title": "{Ferry stops}", "year": "2025", "month": "5"},
        "ferry-doubt": {"title": r"{The \textquotedbl{}other\textquotedbl{} view}"},
    }


def test_csl_holds_every_used_source_and_only_what_is_known(briefing):
    assert export_csl(briefing) == [
        {
            "id": "ferry-halted",
            "type": "article",
            "title": "=Ferry {halted} & 100% sunk\\",
            "author": [{"literal": "By Ida Krone and Bo Lind"}],
            "container-title": "Ost Courier",
            "issued": {"date-parts": [[2025, 5, 1]], "circa": True},
            "URL": "https://example.org/a_b}",
            "language": "en",
        },
        {"id": "ferry-copy", "type": "article", "title": "Ferry stops", "issued": {"date-parts": [[2025, 5]]}},
        {"id": "ferry-doubt", "type": "article", "title": 'The "other" view'},
    ]


def test_csv_has_a_row_per_citation_with_offsets_into_the_text(briefing, documents):
    rows = list(csv.DictReader(io.StringIO(export_csv(briefing, documents), newline="")))
    texts = {document.source.id: document.source.text for document in documents}
    assert [(row["section"], row["id"]) for row in rows] == [
        ("briefing", "standfirst"),
        ("key_points", "kp-stop"),
        ("key_points", "kp-stop"),
        ("key_points", "kp-stop"),
        ("key_points", "kp-wrong"),
        ("actors", "krone"),
        ("actors", "council"),
        ("open_issues", "pays"),
        ("timeline", "stop"),
        ("quotes", "q-krone"),
        ("disagreements", "day"),
        ("disagreements", "day"),
    ]
    for row in rows:
        if row["start"]:
            assert texts[row["source"]][int(row["start"]) : int(row["end"])] == row["quote"]
    assert rows[6]["source"] == "" and rows[6]["statement"] == "the council"
    assert [row["independent_sources"] for row in rows[:5]] == ["1", "1", "1", "1", "0"]


def test_csv_cells_never_start_a_formula(briefing, documents):
    table = list(csv.reader(io.StringIO(export_csv(briefing, documents), newline="")))
    cells = [cell for row in table for cell in row]
    assert "'=The ferry sank." in cells and "'=Ferry {halted} & 100% sunk\\" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
