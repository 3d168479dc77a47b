"""`edition`: mark the published state of a briefing, list and undo the marks. The day comes from the caller: no clock is read here."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

from generator.check import check_briefing
from generator.check.formats import describe_finding
from generator.check.rule import count_of
from generator.commands.files import INFO
from generator.commands.loading import LoadedBriefing, load_briefing
from generator.editions import Revision, take_edition
from generator.edtf import is_day
from generator.errors import BriefingError
from generator.findings import Severity, sort_findings
from generator.history import make_history
from generator.project import Project
from generator.render.changes import count_changes
from generator.render.words import read_words
from generator.yamltext import dump_edition, dump_info, merge_info


@dataclass(frozen=True, slots=True)
class EditionResult:
    """What became of one briefing: lines for a person. `done` is false where there was nothing to do."""

    name: str
    lines: tuple[str, ...]
    done: bool = True


def mark_edition(
    project: Project,
    name: str | None,
    day: str,
    *,
    note: str = "",
    corrections: Iterable[str] = (),
    rewordings: Iterable[str] = (),
    write: bool = True,
) -> tuple[EditionResult, ...]:
    """Mark what one briefing, or each, says now as its edition of `day`, and write that day into briefing.yml.

    A briefing in which nothing changed since its last edition gets none. `corrections` and `rewordings` hold FILE/ID of statements
    whose new wording the editor judges. Nothing is written unless all briefings can be marked. Raises BriefingError.
    """
    if not is_day(day):
        raise BriefingError(f'--date "{day}": not a day\n  fix: write it as 2025-12-15')
    judged = (tuple(corrections), tuple(rewordings))
    if both := set(judged[0]) & set(judged[1]):
        raise BriefingError(*(f"{each}: both --correction and --rewording\n  fix: use one of them" for each in sorted(both)))
    names = project.select(name)
    with _locked(project, names if write else ()):
        made = [_Marking(project, each, day, note, *judged) for each in names]
        if problems := [problem for marking in made for problem in marking.problems]:
            raise BriefingError(*problems)
        unknown = set(judged[0] + judged[1]).difference(*(marking.reworded for marking in made))
        if unknown:
            fix = "  fix: name a statement whose wording changed since the last edition, as FILE/ID"
            raise BriefingError(*(f"{each}: no statement with a new wording\n{fix}" for each in sorted(unknown)))
        return tuple(marking.finish(write) for marking in made)


@contextmanager
def _locked(project: Project, names: Iterable[str]) -> Iterator[None]:
    """Inside the with block no other process writes these briefings: an edition is never taken of half a regeneration."""
    with ExitStack() as locks:
        for name in names:
            locks.enter_context(project.lock(name, f"briefing edition {name}"))
        yield


class _Marking:
    """One briefing about to be marked; `problems` say why it cannot be, `reworded` names the statements whose wording changed."""

    def __init__(
        self, project: Project, name: str, day: str, note: str, corrections: tuple[str, ...], rewordings: tuple[str, ...]
    ) -> None:
        self.project, self.name = project, name
        self.loaded = load_briefing(project, name)
        errors = [finding for finding in self.loaded.findings if finding.severity is Severity.ERROR]
        self.problems = [describe_finding(finding) for finding in sort_findings(errors)]
        self.last = self.loaded.editions[-1] if self.loaded.editions else None
        if self.last is not None and self.last.date >= day:
            self.problems.append(_too_early(name, self.last.date, day))
        marked = take_edition(name, self.loaded.briefing, day, note, corrections, rewordings)
        self.revision = make_history(self.loaded.briefing, [*filter(None, [self.last]), marked]).marked[0]
        self.reworded = {
            change.statement.name for change in self.revision.changes if {"corrected", "reworded"} & set(change.kinds)
        }
        self.edition = replace(
            marked,
            corrections=tuple(each for each in corrections if each in self.reworded),
            rewordings=tuple(each for each in rewordings if each in self.reworded),
        )

    def finish(self, write: bool) -> EditionResult:
        path = self.project.edition_path(self.name, self.edition.date)
        if self.last is not None and not self.revision.changes:
            return EditionResult(self.name, (f"nothing changed since the edition of {self.last.date}; none was marked",), False)
        if write:
            # The day first: a run killed between the two can be repeated.
            _write_day(self.project, self.loaded, self.edition.date)
            self.project.write_text(path, dump_edition(self.edition))
        lines = [f"edition of {self.edition.date}: {_describe(self.revision)}", self.project.relative(path)]
        if errors := sum(finding.severity is Severity.ERROR for finding in check_briefing(self.loaded.check_input)):
            lines.append(f"{count_of(errors, 'error')} in it, see `briefing check {self.name}`")
        return EditionResult(self.name, tuple(lines))


def _too_early(name: str, last: str, day: str) -> str:
    if last == day:
        return (
            f"docs/data/{name}/editions/{day}.yml: there is an edition of that day already\n"
            f"  fix: give another day with --date, or undo that one with `briefing edition {name} --remove {day}`"
        )
    return f"{name}: --date {day} is before the last edition, {last}\n  fix: give a later day with --date"


def _describe(revision: Revision) -> str:
    if not revision.since:
        return f"the first; {revision.statements} statements"
    return f"since {revision.since} {count_changes(revision, read_words('en'))}"


def _write_day(project: Project, loaded: LoadedBriefing, day: str) -> None:
    """Write the day of the edition into briefing.yml, and nothing else."""
    info = loaded.briefing.info
    path = project.section_path(loaded.name, INFO)
    text = project.read_text(path)
    merged = merge_info(dump_info(info), text, replace(info, edition=day), project.relative(path))
    project.write_text(path, merged.text)


def remove_edition(project: Project, name: str | None, day: str, *, write: bool = True) -> tuple[EditionResult, ...]:
    """Undo the edition of that day in the one briefing named, or in each that has one. Raises BriefingError where none has."""
    names = [each for each in project.select(name) if day in project.edition_days(each)]
    if not names:
        listed = [f"{each} {other}" for each in project.select(name) for other in project.edition_days(each)]
        fix = f"give the day of an edition ({', '.join(listed)})" if listed else "there is no edition to undo"
        raise BriefingError(f"--remove {day}: no edition of that day\n  fix: {fix}")
    with _locked(project, names if write else ()):
        return tuple(_remove(project, each, day, write) for each in names)


def _remove(project: Project, name: str, day: str, write: bool) -> EditionResult:
    path = project.edition_path(name, day)
    left = [other for other in project.edition_days(name) if other != day]
    loaded = load_briefing(project, name)
    if write:
        if loaded.briefing.info.edition == day:
            _write_day(project, loaded, left[-1] if left else "")
        project.remove_file(path)
    return EditionResult(name, (f"the edition of {day} is undone; {len(left)} left", project.relative(path)))


def list_editions(project: Project, name: str | None) -> tuple[EditionResult, ...]:
    """The editions of one briefing, or of each, newest first, with what changed. Raises BriefingError."""
    return tuple(EditionResult(each, tuple(_list(project, each))) for each in project.select(name))


def _list(project: Project, name: str) -> Iterator[str]:
    loaded = load_briefing(project, name)
    yield count_of(len(loaded.editions), "edition") if loaded.editions else f"no edition yet; `briefing edition {name}` marks one"
    yield from (describe_finding(finding) for finding in loaded.findings if finding.rule.startswith("edition-"))
    for revision in loaded.history.revisions:
        note = f" ({revision.note})" if revision.note else ""
        yield f"{revision.day or 'not in an edition yet'}: {_describe(revision)}{note}"
