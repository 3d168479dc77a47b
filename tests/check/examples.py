"""Small projects written as text, loaded the way the program loads a briefing."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from generator.check import CheckInput
from generator.citations import resolve_citations
from generator.model import SECTIONS, Block, BlockKind, Briefing, BriefingInfo, Document, Source, SourceRecord, Span
from generator.yamltext import load_section

BOILERPLATE_LINES = {"Sign up for our newsletter", "Share this article"}


def split_files(example: str) -> dict[str, str]:
    """path -> text of an example whose files each follow a line `=== path`."""
    parts = re.split(r"^=== (\S+)\n", example, flags=re.MULTILINE)
    assert not parts[0], parts[0]
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def load_cases(file: str) -> dict[str, tuple[str, str]]:
    """name -> (example, expected findings as text) of a file of cases."""
    text = (Path(__file__).parent / "cases" / file).read_text(encoding="utf-8")
    parts = re.split(r"^##### (.+)\n", text, flags=re.MULTILINE)
    cases = {}
    for name, body in zip(parts[1::2], parts[2::2], strict=True):
        example, _, expected = body.partition("=== findings\n")
        assert name not in cases
        cases[name] = (example, expected)
    return cases


def load_example(example: str) -> CheckInput:
    """The example as rules see it. Without a sources.yml each article is listed under its file's stem."""
    files = split_files(example)
    seeds = {path.split("/")[2]: text for path, text in files.items() if path.startswith("seeds/")}
    name = next(path.split("/")[1] for path in files if path.startswith("seeds/"))
    records, positions, paths = {}, {}, {}
    for section in (*SECTIONS, "briefing"):
        path = paths[section] = f"docs/data/{name}/{section}.yml"
        if path in files:
            loaded = load_section(section, files[path], path)
            assert not loaded.findings, loaded.findings
            records[section], positions[section] = loaded.records, loaded.positions
    documents = {file.rsplit(".", 1)[0]: read(file, text) for file, text in seeds.items()}
    sources = records.setdefault(
        "sources",
        tuple(
            SourceRecord(id=identifier, file=document.source.file, sha256=document.source.sha256)
            for identifier, document in documents.items()
        ),
    )
    documents = {record.id: documents[record.id] for record in sources if record.id in documents}
    info = records.pop("briefing", (BriefingInfo("Example"),))[0]
    return CheckInput(
        name=name,
        briefing=resolve_citations(Briefing(info, **records), documents.values()),
        documents=documents,
        positions=positions,
        paths=paths,
        seeds={file: hashlib.sha256(text.encode()).hexdigest() for file, text in seeds.items()},
        snapshots={path.split("/")[-1].removesuffix(".txt"): text for path, text in files.items() if "/.generated/text/" in path},
    )


def read(file: str, text: str) -> Document:
    """An article with its lines labelled, under the stem of its file as its id. Cleaning is not the rules' concern."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            is_title = number == 0 and text.startswith(line + "\n\n")
            kind = BlockKind.HEADLINE if is_title else BlockKind.BOILERPLATE if line in BOILERPLATE_LINES else BlockKind.BODY
            blocks.append(Block(Span(at, at + len(line)), kind, f"line {number + 1}"))
        at += len(line) + 1
    stem, _, suffix = file.rpartition(".")
    return Document(Source(stem, file, hashlib.sha256(text.encode()).hexdigest(), text, suffix), tuple(blocks))
