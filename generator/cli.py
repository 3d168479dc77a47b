"""The command line: arguments, what is printed where, exit codes. The only module that prints.

Standard output is the product, standard error the progress. Exit codes: 0 clean, 1 findings, 2 bad usage or unreadable input,
3 our bug.
"""
from __future__ import annotations

import argparse
import datetime
import gc
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator import commands, formats
from generator.errors import BriefingError
from generator.findings import Finding, Severity, sort_findings
from generator.progress import Progress
from generator.project import Project
from generator.watching import Watch
from generator.workers import Workers

if TYPE_CHECKING:
    from generator.check.formats import Format
    from generator.fetching import Manners

CLEAN, FINDINGS, UNUSABLE, BUG = 0, 1, 2, 3

EPILOG = """exit codes: 0 clean, 1 findings, 2 bad usage or unreadable input, 3 a bug of this program

start:  briefing new NAME, put articles into seeds/NAME/, then
        briefing generate && briefing build && briefing serve"""


GARBAGE_THRESHOLDS = (200_000, 20, 100)
"""What is read and worked out lives until the end: looking for garbage in it all the time is a quarter of a large run."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    try:
        return int(options.run(options))
    except BriefingError as error:
        for message in error.messages:
            _say(_as_error(message))
        return UNUSABLE
    except KeyboardInterrupt:
        _say("stopped; nothing is half-written")
        return UNUSABLE
    except BrokenPipeError:
        # The reader of our output (head, less) went away; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception:
        traceback.print_exc()
        _say("error: this is a bug of briefing, not of your files; please report it with the lines above")
        return BUG


def make_parser() -> argparse.ArgumentParser:
    """The parser of every command; the guide's help texts are made from it."""
    parser = argparse.ArgumentParser(
        prog="briefing",
        description="Turns a pile of articles about one story into an explainer site on which every statement is cited.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("-C", dest="directory", metavar="DIR", default=".", help="run as if started in DIR")
    parser.set_defaults(workers=None, scheduler="", cache=True, timings=False)
    parser.add_argument("--version", action="version", version=f"briefing {commands.version()}")
    adding = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, run: Callable[[argparse.Namespace], int], help_text: str) -> argparse.ArgumentParser:
        added = adding.add_parser(name, help=help_text, description=help_text[0].upper() + help_text[1:] + ".")
        added.set_defaults(run=run)
        return added

    def measured(added: argparse.ArgumentParser) -> None:
        added.add_argument("--timings", action="store_true", help="print what each stage took, on standard error")

    def cached(added: argparse.ArgumentParser) -> None:
        added.add_argument("--no-cache", dest="cache", action="store_false", help="neither use nor keep what was worked out before")

    new = command("new", _new, "make a folder to drop articles in")
    new.add_argument("name", metavar="NAME", help="letters, digits, - and _")

    generate = command("generate", _generate, "seeds to YAML, merged with what editors wrote")
    generate.add_argument("name", metavar="NAME", nargs="?", help="the briefing; all of them by default")
    generate.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="FILE/ID[.FIELD]",
        help="take the generated value where both sides changed; may be repeated",
    )
    generate.add_argument(
        "--keep",
        action="append",
        default=[],
        metavar="FILE/ID[.FIELD]",
        help="settle a conflict with the value in your file; may be repeated",
    )
    generate.add_argument("--dry-run", action="store_true", help="say what would change, write nothing")
    where = generate.add_mutually_exclusive_group()
    where.add_argument("--workers", type=_count, metavar="N", help="processes that read articles; all cores for a large pile by default")
    where.add_argument(
        "--scheduler", metavar="ADDRESS", default="", help="read articles on a Dask cluster, such as tcp://10.0.0.5:8786"
    )
    cached(generate)
    measured(generate)

    status = command("status", _status, "what is new, changed at the source, in conflict, waiting for review, deleted")
    status.add_argument("name", metavar="NAME", nargs="?", help="the briefing; all of them by default")
    status.add_argument("--format", choices=("text", "json"), default="text", help="text by default")

    diff = command("diff", _diff, "what `generate` would change, by record and field; exit code 1 where it would change anything")
    diff.add_argument("name", metavar="NAME", nargs="?", help="the briefing; all of them by default")

    edition = command("edition", _edition, "mark what is published now; the site then shows what changed since")
    edition.add_argument("name", metavar="NAME", nargs="?", help="the briefing; all of them by default")
    edition.add_argument("--date", metavar="DAY", help="day of the edition, as 2025-12-15; today by default")
    edition.add_argument("--note", metavar="TEXT", default="", help="your word on it, published with the changes")
    for judged, meaning in (("correction", "corrects an error"), ("rewording", "says the same as before")):
        help_text = f"the new wording of this statement {meaning}; may be repeated"
        edition.add_argument(f"--{judged}", action="append", default=[], metavar="FILE/ID", help=help_text)
    doing = edition.add_mutually_exclusive_group()
    doing.add_argument("--list", action="store_true", help="show the editions there are, newest first")
    doing.add_argument("--remove", metavar="DAY", help="undo the edition of that day")
    edition.add_argument("--dry-run", action="store_true", help="say what would change, write nothing")

    render = command("render", _render, "write the Markdown pages, for any renderer")
    render.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder to write them to")

    build = command("build", _build, "render and publish to site/")
    build.set_defaults(name=None)
    measured(build)

    serve = command("serve", _serve, "preview that follows every saved YAML file, template and seed")
    serve.add_argument("--address", metavar="HOST:PORT", help="where to serve; 127.0.0.1:8000 by default")

    check = command("check", _check, "report every finding in one run")
    check.add_argument("name", metavar="NAME", nargs="?", help="the briefing; all of them, and the built site, by default")
    check.add_argument("--format", choices=formats.FINDINGS, default="text", help="how findings are written; text by default")
    check.add_argument(
        "--fail-on",
        choices=[severity.value for severity in Severity],
        default="error",
        help="the mildest severity that makes the exit code 1; error by default",
    )

    check.add_argument("--baseline", metavar="FILE", type=Path, help="what FILE lists does not fail; fixed findings must leave it")
    check.add_argument("--write-baseline", action="store_true", help="write the findings there are to the file of --baseline")
    cached(check)
    measured(check)
    check.add_argument("--external", action="store_true", help="also ask the addresses outside the site; answers are kept in .cache/")

    explain = command("explain", _explain, "a rule, or where each word of a record comes from")
    explain.add_argument("thing", metavar="THING", help="a rule such as quote-absent, or a record as NAME/FILE/ID")

    export = command("export", _export, "the whole briefing with offsets")
    export.add_argument("name", metavar="NAME", nargs="?", help="the briefing; needed where there are several")
    export.add_argument("--format", choices=formats.EXPORTS, default="json", help="json by default")
    export.add_argument("--with-text", action="store_true", help="add the text of each source (json only)")
    return parser


# --- commands --------------------------------------------------------------------------------------------------------


def _new(options: argparse.Namespace) -> int:
    project = _project(options)
    folder = project.make_briefing(options.name)
    print(f"{project.relative(folder)}/ is ready: put articles into it, then run `briefing generate {options.name}`")
    if project.write_gitignore():
        print(".gitignore is written: the built site and the pages made from the YAML stay out of Git")
    return CLEAN


def _generate(options: argparse.Namespace) -> int:
    project = _project(options)
    with _watched(options, project) as progress:
        results = commands.generate(
            project,
            options.name,
            frozenset(options.accept),
            write=not options.dry_run,
            progress=progress,
            keep=frozenset(options.keep),
        )
    for result in results:
        for finding in sort_findings(result.findings):
            _say(_describe(finding))
        print(f"{result.name}: {result.summary}")
        for line in result.counts:
            print(f"  {line}")
        if options.dry_run:
            print("  nothing was written (--dry-run)")
    if any(result.refused for result in results):
        return UNUSABLE
    return FINDINGS if any(_needs_editor(finding) for result in results for finding in result.findings) else CLEAN


def _needs_editor(finding: Finding) -> bool:
    """Whether a finding of `generate` fails it: an error, or a conflict, which nobody but the editor can settle."""
    return finding.severity is Severity.ERROR or finding.rule == "merge-conflict"


def _status(options: argparse.Namespace) -> int:
    project = _project(options)
    found = commands.status(project, options.name, Watch(project))
    for each in found:
        for finding in each.findings if each.unreadable else ():
            _say(_describe(finding))
    if options.format == "json":
        json.dump({"briefings": [each.as_data() for each in found]}, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        for each in found:
            lines = [f"{each.name}: a YAML file cannot be read"] if each.unreadable else commands.status_lines(each)
            print("\n".join(lines))
    return UNUSABLE if any(each.unreadable for each in found) else CLEAN


def _diff(options: argparse.Namespace) -> int:
    project = _project(options)
    found = commands.diff(project, options.name, Watch(project))
    for each in found:
        for finding in each.findings:
            _say(_describe(finding))
        for line in each.lines:
            print(_escape(line))
    if any(each.unreadable for each in found):
        return UNUSABLE
    return FINDINGS if any(each.lines for each in found) else CLEAN


def _edition(options: argparse.Namespace) -> int:
    project, write = _project(options), not options.dry_run
    if options.list:
        found = commands.list_editions(project, options.name)
    elif options.remove:
        found = commands.remove_edition(project, options.name, options.remove, write=write)
    else:
        day = options.date or datetime.date.today().isoformat()
        judged = {"corrections": options.correction, "rewordings": options.rewording}
        found = commands.mark_edition(project, options.name, day, note=options.note, write=write, **judged)
    for each in found:
        print(f"{each.name}: " + "\n  ".join(_escape(line) for line in each.lines))
    if options.dry_run:
        print("nothing was written (--dry-run)")
    return CLEAN


def _render(options: argparse.Namespace) -> int:
    project = _project(options)
    result = commands.write_pages(project, Path(options.directory, options.out).resolve())
    for problem in result.problems:
        _say(f"warning: {problem}")
    print(f"{result.pages} pages in {options.out}: {result.written} written, {result.removed} removed")
    return CLEAN


def _build(options: argparse.Namespace) -> int:
    from generator import publisher  # MkDocs takes half a second to import; only two commands need it

    project = _project(options)
    with _watched(options, project) as progress:
        for name in project.briefing_names():
            if not project.has_data(name):
                _say(f"{name}: no YAML yet, generating it")
                commands.generate(project, name, progress=progress)
        with progress.stage("site: building", len(project.briefing_names())):
            warnings = publisher.build_site(project)
    for warning in warnings:
        _say(_as_error(warning))
    where = os.path.relpath(project.site_dir / "index.html")
    built = f"site built, but for the {'error' if len(warnings) == 1 else f'{len(warnings)} errors'} above" if warnings else "site built"
    print(f"{built}: open {where} in a browser, or run `briefing serve` and open http://127.0.0.1:8000/")
    return FINDINGS if warnings else CLEAN


def _serve(options: argparse.Namespace) -> int:
    from generator import publisher

    publisher.serve_site(_project(options), options.address)
    return CLEAN


def _check(options: argparse.Namespace) -> int:
    if options.write_baseline and options.baseline is None:
        raise BriefingError("--write-baseline needs a file\n  fix: add --baseline FILE")
    baseline = commands.Baseline(Path(options.directory, options.baseline).resolve(), options.write_baseline) if options.baseline else None
    manners = _manners() if options.external else None
    project = _project(options)
    with _watched(options, project) as progress:
        result = commands.check(project, options.name, progress=progress, baseline=baseline, manners=manners)
    sys.stdout.write(_writer(options.format)(result.findings, result.unchecked, result.aside))
    ranks = [severity.value for severity in Severity]
    worst = ranks.index(options.fail_on)
    return FINDINGS if any(ranks.index(finding.severity) <= worst for finding in result.findings) else CLEAN


def _manners() -> Manners:
    from generator.fetching import Manners  # what is imported late, here and below, most commands can do without

    return Manners()


def _writer(form: str) -> Format:
    from generator.check.formats import FORMATS

    return FORMATS[form]


def _describe(finding: Finding) -> str:
    from generator.check.formats import describe_finding

    return describe_finding(finding)


def _escape(line: str) -> str:
    from generator.check.rule import escape_invisible

    return escape_invisible(line)


def _explain(options: argparse.Namespace) -> int:
    print(commands.explain(_project(options), options.thing))
    return CLEAN


def _export(options: argparse.Namespace) -> int:
    data = commands.export(_project(options), options.name, options.format, with_text=options.with_text)
    if isinstance(data, bytes):
        if sys.stdout.isatty():
            raise BriefingError(f"a terminal cannot show {options.format}\n  fix: add `> {options.name or 'briefing'}.{options.format}`")
        sys.stdout.buffer.write(data)
    elif isinstance(data, str):
        sys.stdout.write(data)
    else:
        json.dump(data, sys.stdout, ensure_ascii=False, indent=1)
        print()
    return CLEAN


# --- what a person sees ----------------------------------------------------------------------------------------------


def _project(options: argparse.Namespace) -> Project:
    root = Path(options.directory)
    if not root.is_dir():
        raise BriefingError(f"{options.directory}: not a folder\n  fix: give -C a folder that holds seeds/")
    workers = Workers(options.workers, options.scheduler)
    return Project(root, use_cache=options.cache, workers=workers)


@contextmanager
def _watched(options: argparse.Namespace, project: Project) -> Iterator[Progress]:
    """What the command reports its work to; the table of `--timings` is printed when the work has ended, however it did."""
    watch = Watch(project)
    try:
        yield watch
    finally:
        if options.timings:
            _say(watch.stopwatch.table())


def _count(text: str) -> int:
    """A number of processes. Raises ArgumentTypeError unless it is a whole number above 0."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f'"{text}" is no number of processes; give 1 or more')
    return int(text)


def _as_error(message: str) -> str:
    """A message that stops a command; one that is a finding already says so."""
    return message if ": error " in message.partition("\n")[0] else f"error: {message}"


def _say(text: str) -> None:
    print(text, file=sys.stderr)
