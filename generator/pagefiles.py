"""The generated pages on disk. A manifest lists what was written, so that a page is removed only where it is ours."""
from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from generator.errors import BriefingError
from generator.storage import Files, file_state, say_cannot

PAGES_MANIFEST = ".pages.json"

PagesLeft = dict[str, tuple[str, int, int]]
"""Page -> what was written there, and the size and time of the file since."""


def write_pages(project: Files, folder: Path, pages: Iterable[tuple[str, str]], left: PagesLeft | None = None) -> tuple[int, int]:
    """Write the generated pages (path, Markdown) into a folder, and remove those that an earlier run wrote and this one did not.

    Only files listed in the manifest are ever removed, and a page never replaces a file that is not ours (a hand-written
    docs/index.md stays). `left` is what the last call of this process left: a file that is as it was then is not read.
    Returns (written, removed). Raises BriefingError.
    """
    left = {} if left is None else left
    manifest = folder / PAGES_MANIFEST
    ours = _read_manifest(project, manifest)
    wanted: dict[str, str] = {}
    for path, markdown in pages:
        if path not in ours and "/" not in path and (folder / path).exists():
            continue
        wanted[path] = markdown
    # The manifest first, with old and new: a run killed half-way still knows every page it may have written.
    if wanted.keys() - ours:
        project.write_text(manifest, _manifest_text(ours | wanted.keys()))
    written = sum(_write_page(project, f"{folder}/{path}", markdown, left) for path, markdown in wanted.items())
    gone = sorted(ours - wanted.keys())
    for path in gone:
        target = folder / path
        left.pop(f"{folder}/{path}", None)
        try:
            target.unlink(missing_ok=True)
            for parent in target.parents:
                if parent == folder or any(parent.iterdir()):
                    break
                parent.rmdir()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise BriefingError(say_cannot("remove", project.relative(target), error)) from error
    if gone:
        project.write_text(manifest, _manifest_text(wanted.keys()))
    return written, len(gone)


def _write_page(project: Files, path: str, markdown: str, left: PagesLeft) -> bool:
    if left.get(path) == (markdown, *file_state(path)):
        return False
    wrote = project.write_text(Path(path), markdown, lasting=False)
    left[path] = (markdown, *file_state(path))
    return wrote


def _read_manifest(project: Files, manifest: Path) -> set[str]:
    text = project.read_text(manifest)
    if text is None:
        return set()
    try:
        listed = json.loads(text)["pages"]
    except (ValueError, KeyError, TypeError) as error:
        fix = "delete it, and the generated pages beside it"
        raise BriefingError(f"{project.relative(manifest)}: not a list of pages ({error})\n  fix: {fix}") from error
    return {path for path in listed if isinstance(path, str) and _stays_inside(path)}


def _stays_inside(path: str) -> bool:
    # The manifest decides what is deleted, so a path that leaves the folder is never believed.
    return path.endswith(".md") and (".." not in path or ".." not in Path(path).parts) and not path.startswith("/")


def _manifest_text(paths: Iterable[str]) -> str:
    return json.dumps({"written by": "briefing", "pages": sorted(paths)}, indent=1, ensure_ascii=False) + "\n"
