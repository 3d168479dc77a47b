"""What one saved edit costs in a running preview: `python -m benchmarks.site.edits FOLDER` prints CPU and wall seconds as JSON.

The folder is a newsroom of `newsroom.py`. A key point is reworded, its citations stay: its pages, the search and the exports change.
"""
from __future__ import annotations

import gc
import json
import sys
import tempfile
import time
from pathlib import Path

from generator.project import Project
from generator.publisher import Preview

EDITS = 7


def measure(root: Path) -> list[tuple[float, float]]:
    """(CPU seconds, seconds) of each rebuild; the first build of the preview is not among them."""
    project = Project(root)
    path = project.section_path(project.briefing_names()[0], "key_points")
    text = path.read_text(encoding="utf-8")
    before, mark, after = text.partition("  text: ")
    costs = []
    with tempfile.TemporaryDirectory() as folder:
        preview = Preview(project, Path(folder), None)
        preview.rebuild()
        gc.collect()
        for number in range(EDITS):
            path.write_text(f"{before}{mark}Version {'abcdefghij'[number]}, {after}", encoding="utf-8")
            cpu, wall = time.process_time(), time.monotonic()
            preview.rebuild()
            costs.append((time.process_time() - cpu, time.monotonic() - wall))
    path.write_text(text, encoding="utf-8")
    return costs


if __name__ == "__main__":
    json.dump(measure(Path(sys.argv[1])), sys.stdout)
