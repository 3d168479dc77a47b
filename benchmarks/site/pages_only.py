"""`briefing build` without the books and pictures that only this project makes: `python -m benchmarks.site.pages_only`, in a project."""
from __future__ import annotations

import gc
import sys
from dataclasses import replace
from pathlib import Path

from generator import mkdocs_hook, publisher
from generator.cli import GARBAGE_THRESHOLDS
from generator.project import Project


def main() -> int:
    gc.set_threshold(*GARBAGE_THRESHOLDS)  # as the command does
    mkdocs_hook.ADDITIONS = replace(mkdocs_hook.ADDITIONS, made=lambda: ())
    warnings = publisher.build_site(Project(Path.cwd()))
    print("\n".join(warnings), file=sys.stderr)
    return 1 if warnings else 0


if __name__ == "__main__":
    sys.exit(main())
