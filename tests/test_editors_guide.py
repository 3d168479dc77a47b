"""The guide for editors is true: each of its examples is merged as it says, and its settings name files that exist."""
from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests_support import ROOT

from generator import commands
from generator.cli import main
from generator.commands.files import FILES
from generator.project import Project
from generator.yamltext import (
    carry_ids,
    dump_section,
    json_schema,
    keep_apart,
    keep_former_names,
    load_section,
    merge_section,
    schema_name,
    without_returning,
)
from generator.yamltext.merge import Merged

GUIDE = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
_COMMAND = re.compile(r"`briefing generate((?: --\w+ \S+)*)`")


@dataclass
class Example:
    """One operation: the three texts it begins with, and what each command leaves; a command without a text leaves the file as it is."""

    title: str
    section: str
    last: str = ""
    mine: str = ""
    now: str = ""
    results: list[tuple[str, str]] = field(default_factory=list)


def read_examples() -> list[Example]:
    found = []
    for part in re.split(r"^### ", GUIDE, flags=re.MULTILINE)[1:]:
        title, _, body = re.split(r"^## ", part, flags=re.MULTILINE)[0].partition("\n")
        pieces = re.split(r"^```(?:yaml|text|json)\n(.*?)^```\n", body, flags=re.MULTILINE | re.DOTALL)
        section = re.findall(r"`(\w+)\.yml`,?\s+last generated:", body)
        if "in the edition of" in body:
            continue
        example = Example(title, section[0] if section else "")
        for words, text in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
            paragraphs = [" ".join(paragraph.split()) for paragraph in words.strip().split("\n\n")]
            for paragraph in paragraphs:
                if "stays" in paragraph and (command := _COMMAND.search(paragraph)):
                    example.results.append((command[1].strip(), ""))
            last = paragraphs[-1]
            if last.endswith("last generated:"):
                example.last = text
            elif last.endswith("Your file:"):
                example.mine = text
            elif last.startswith("Generated now"):
                example.now = text
            elif text and (command := _COMMAND.search(last)):
                example.results.append((command[1].strip(), text))
        found.append(example)
    return found


EXAMPLES = read_examples()


def merge(example: Example, options: str) -> Merged:
    """The example merged as `generate` does it."""
    path = f"docs/data/berlin/{example.section}.yml"
    last, mine, now = (load_section(example.section, text, path) for text in (example.last, example.mine, example.now or example.last))
    for loaded in (last, mine, now):
        assert loaded.findings == () and loaded.records, (example.title, loaded.findings)
    generated = carry_ids(example.section, (*last.records, *mine.records), now.records)
    if example.section == "actors":
        generated = keep_apart(keep_former_names(generated, mine.records), mine.records)
    withdrawn = [record for record in mine.records if getattr(record, "status", "") == "withdrawn"]
    generated = without_returning(example.section, generated, frozenset(record.id for record in last.records), withdrawn)
    asked = dict(zip(options.split()[::2], options.split()[1::2], strict=True))
    return merge_section(
        example.section,
        dump_section(example.section, last.records),
        example.mine,
        generated,
        path,
        frozenset(filter(None, [asked.get("--accept")])),
        keep=frozenset(filter(None, [asked.get("--keep")])),
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_the_guide_shows_what_happens(example: Example) -> None:
    assert example.section in FILES and example.last and example.mine and example.results, "an example lacks a part"
    for options, expected in example.results:
        merged = merge(example, options)
        assert not merged.refused and merged.text == (expected or example.mine), options
        asked = set(options.split()[1::2])
        assert merged.accepted == asked
        if asked:
            assert merged.conflicts == ()


def test_the_guide_shows_what_an_edition_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (part,) = [part for part in re.split(r"^### ", GUIDE, flags=re.MULTILINE) if "in the edition of 4 March 2031" in part]
    before, now, listed = re.findall(r"^```(?:yaml|text)\n(.*?)^```\n", part, flags=re.MULTILINE | re.DOTALL)
    project = Project(tmp_path)
    quotes = ". ".join(re.findall(r"^ *quote: (.*)$", now, flags=re.MULTILINE))
    for path, text in {
        "seeds/berlin/talks.txt": quotes,
        "docs/data/berlin/briefing.yml": "title: Berlin\n",
        "docs/data/berlin/sources.yml": "- id: berlin-talks\n  file: talks.txt\n  sha256: '0'\n",
        "docs/data/berlin/key_points.yml": before,
    }.items():
        project.write_text(tmp_path / path, text)
    commands.mark_edition(project, "berlin", "2031-03-04")
    project.write_text(project.section_path("berlin", "key_points"), now)
    assert main(["-C", str(tmp_path), "edition", "--list"]) == 0
    assert capsys.readouterr().out == listed
    judged = {"corrections": ["key_points/kp-sum"], "rewordings": ["key_points/kp-senate-approval"]}
    (result,) = commands.mark_edition(project, "berlin", "2031-03-05", **judged)
    assert "1 corrected, 1 reworded" in result.lines[0]


def test_every_operation_is_there() -> None:
    titles = " ".join(example.title for example in EXAMPLES).lower()
    for word in ("correct", "own", "order", "approve", "withdraw", "delete", "spelling", "apart", "article", "disagreement", "keep"):
        assert word in titles


def test_the_message_of_a_conflict_is_the_one_shown() -> None:
    (example,) = [example for example in EXAMPLES if example.title.startswith("Keep yours")]
    (finding,) = merge(example, "").conflicts
    shown = f"{finding.path}:{finding.line}:{finding.column}: {finding.severity} {finding.rule} {finding.message}\n"
    shown += f"  {finding.related[0].message}\n  fix: {finding.fix}\n"
    assert shown in GUIDE


def test_the_settings_name_every_file_and_its_schema() -> None:
    (block,) = re.findall(r"^```json\n(.*?)^```$", GUIDE, flags=re.MULTILINE | re.DOTALL)
    schemas = json.loads(block)["yaml.schemas"]
    assert schemas == {f"docs/data/schema/{schema_name(stem)}": f"docs/data/*/{stem}.yml" for stem in FILES}
    for stem in FILES:
        assert all(entry.get("description") for entry in _properties(json_schema(stem)).values()), stem


def _properties(schema: dict[str, object]) -> dict[str, dict[str, object]]:
    items = schema.get("items", schema)
    assert isinstance(items, dict)
    return items["properties"]  # type: ignore[no-any-return]
