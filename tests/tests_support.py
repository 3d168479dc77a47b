"""Small things several test modules need."""
from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FERRY = ROOT / "tests" / "golden" / "ferry"


def tree(folder: Path) -> dict[str, str]:
    """Path inside `folder` -> text of every file below it; what is no text is shown as its hash, what may be deleted any time is not."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != ".pages.json" and ".cache" not in path.relative_to(folder).parts:
            data = path.read_bytes()
            try:
                text = data.decode("utf-8")
            except UnicodeDecodeError:
                text = f"sha256 {hashlib.sha256(data).hexdigest()}"
            found[path.relative_to(folder).as_posix()] = text
    return found
