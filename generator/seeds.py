"""The articles of one briefing, as they lie in its folder: which files are articles, and why the others are not."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BriefingError
from generator.findings import Finding, Severity
from generator.storage import Files, SeedFile, read_seed, say_cannot


@dataclass(frozen=True, slots=True)
class Seeds:
    """The articles of one briefing in file name order, and what was left unread with the reason."""

    files: tuple[SeedFile, ...]
    findings: tuple[Finding, ...]


def read_seeds(project: Files, folder: Path, suffixes: Iterable[str], limit: int) -> Seeds:
    """The articles in a folder of a project. Content is not judged here; files above `limit` bytes are cut after one more.

    A file that cannot be read stops everything (regenerating without it would retire its statements): BriefingError lists
    all of them. What is no article (folders, other formats) is left out with a finding each.
    """
    here = project.relative(folder)
    files: list[SeedFile] = []
    findings: list[Finding] = []
    failures: list[str] = []
    allowed = tuple(suffixes)
    for path in project.entries(folder):
        place = project.relative(path)
        if path.name.startswith("."):
            continue
        try:
            real = path.resolve(strict=True)
            if real.is_dir():
                why = f"is a folder; articles lie directly in {here}"
                findings.append(_left_out(place, why, "move its articles up, or remove it"))
                continue
            if not path.name.lower().endswith(allowed):
                why = f'"{path.suffix or path.name}" is not a format that is read'
                findings.append(_left_out(place, why, f"save it as {', '.join(allowed)}, or remove it"))
                continue
            if path.is_symlink() and not real.is_relative_to(project.root):
                failures.append(f"{place}: a link to {real}, outside the project\n  fix: copy the article into {here}/")
                continue
            if not real.is_file():
                failures.append(f"{place}: neither a file nor a folder\n  fix: remove it")
                continue
            files.append(read_seed(path, limit))
        except (OSError, RuntimeError) as error:
            failures.append(say_cannot("read", place, error))
    if failures:
        raise BriefingError(*failures)
    findings.extend(_same_but_for_case(here, files))
    if not files:
        raise BriefingError(
            f"{here}/: no article in it\n  fix: put {', '.join(allowed)} files there",
            *(f"{finding.path}: {finding.message}\n  fix: {finding.fix}" for finding in findings),
        )
    return Seeds(tuple(files), tuple(findings))


def _same_but_for_case(here: str, files: Iterable[SeedFile]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for file in files:
        other = seen.setdefault(file.name.lower(), file.name)
        if other != file.name:
            yield Finding(
                "seed-name-case",
                Severity.WARNING,
                f"{here}/{file.name}",
                0,
                0,
                f'differs from "{other}" only in upper and lower case; on many computers one would replace the other',
                "rename one of them",
            )


def _left_out(place: str, why: str, fix: str) -> Finding:
    return Finding("seed-left-out", Severity.WARNING, place, 0, 0, why, fix)
