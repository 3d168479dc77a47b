"""Reading YAML: places, plain text for every scalar, and findings a person can act on."""
from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Finding
from generator.yamltext import Mapping, Scalar, Sequence, parse_yaml
from generator.yamltext.events import Unsure, quick_events, sure_events
from generator.yamltext.nodes import Node, iter_scalars
from generator.yamltext.reader import MAX_CHARACTERS, MAX_DEPTH, parse_items


def shown(finding: Finding) -> str:
    lines = [f"{finding.path}:{finding.line}:{finding.column}: {finding.severity} {finding.rule} {finding.message}"]
    lines += [f"  {other.path}:{other.line}:{other.column} {other.message}" for other in finding.related]
    return "\n".join([*lines, f"  fix: {finding.fix}"])


def only(text: str) -> str:
    findings = parse_yaml(text, "a.yml").findings
    assert len(findings) == 1, findings
    return shown(findings[0])


def test_every_scalar_is_the_text_written() -> None:
    text = "[no, 1:30, 2025-12-15, 0o7, 1e3, true, 007, .inf, 12_000]"
    node = parse_yaml(text, "a.yml").node
    assert isinstance(node, Sequence)
    assert [item.value for item in node.items if isinstance(item, Scalar)] == text[1:-1].split(", ")


def test_places_count_code_points_lines_and_columns() -> None:
    text = "# é😀\r\n- id: a\r\n  note: 😀 ok # why\r\n  cites:\r\n    - quote: 'x y'\r\n\r\n# end\r\n"
    root = parse_yaml(text, "a.yml").node
    assert isinstance(root, Sequence) and isinstance(root.items[0], Mapping)
    note, cites = root.items[0].get("note"), root.items[0].get("cites")
    assert note is not None and cites is not None
    assert text[note.place.start : note.place.end] == "😀 ok"
    assert (note.place.line, note.place.column) == (3, 9)
    assert text[cites.place.start : cites.place.end] == "- quote: 'x y'"
    assert text[root.place.end :] == "\r\n\r\n# end\r\n"


def test_byte_order_mark_and_breaks_of_old_are_ordinary() -> None:
    node = parse_yaml("\ufeffa: one\u2028two\x85three\nb: 'x \u2029 y'\n", "a.yml").node
    assert isinstance(node, Mapping)
    assert [value.value for _, value in node.pairs if isinstance(value, Scalar)] == ["one\u2028two\x85three", "x \u2029 y"]


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("a: |\n  one\n  two\n\nb: x\n", "one\ntwo\n", "|\n  one\n  two"),
        ("a: |+\n  one\n\nb: x\n", "one\n\n", "|+\n  one\n"),
        ("a: >-\n  one\n  two\n# c\nb: x\n", "one two", ">-\n  one\n  two"),
        ("a: |-\n  one", "one", "|-\n  one"),
        ("a: one\n  two # c\nb: x\n", "one two", "one\n  two"),
        ("a:\nb: x\n", "", ""),
    ],
)
def test_where_a_value_ends(text: str, value: str, written: str) -> None:
    node = parse_yaml(text, "a.yml").node
    assert isinstance(node, Mapping)
    scalar = node.get("a")
    assert isinstance(scalar, Scalar)
    assert scalar.value == value
    assert text[scalar.place.start : scalar.place.end] == written


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "\n\n"])
def test_nothing_is_no_node_and_no_fault(text: str) -> None:
    parsed = parse_yaml(text, "a.yml")
    assert parsed.findings == ()
    assert parsed.node is None or (isinstance(parsed.node, Scalar) and parsed.node.is_nothing)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- {question: What happens?, text: x}\n",
            'a.yml:1:26: error yaml-syntax "?" inside {…} or […] ends a plain value: "- {question: What happens?, text: x}"\n'
            "  fix: put the value in double quotes, or write the fields on lines of their own",
        ),
        (
            "- id: a\n  text: He said: no\n",
            'a.yml:2:16: error yaml-syntax ": " inside a plain value reads as a second field: "text: He said: no"\n'
            '  fix: put the whole value in double quotes; write \\" for a double quotation mark inside it',
        ),
        (
            "- id: a\n\ttext: b\n",
            "a.yml:2:1: error yaml-syntax a tab stands where YAML allows only spaces\n"
            "  fix: indent with spaces; put a value that holds a tab in double quotes and write \\t for the tab",
        ),
        (
            "- id: a\n  text: @home\n",
            'a.yml:2:9: error yaml-syntax a plain value cannot begin with "@"\n'
            '  fix: put the whole value in double quotes; write \\" for a double quotation mark inside it',
        ),
        (
            '- id: a\n  text: "never closed\n  note: x\n',
            'a.yml:2:9: error yaml-syntax the quotation mark that opens this value is never closed: "text: "never closed"\n'
            "  fix: close the value with the same mark; inside single quotes write '' for an apostrophe",
        ),
        (
            '- id: a\n  text: "We will" she said\n',
            'a.yml:2:19: error yaml-syntax words follow the closing quotation mark of a value: "text: "We will" she said"\n'
            '  fix: put the whole value in double quotes; write \\" for a double quotation mark inside it',
        ),
        (
            '- id: a\n  text: "C:\\data"\n',
            'a.yml:2:13: error yaml-syntax "\\d" means nothing inside double quotes: "text: "C:\\data""\n'
            "  fix: write \\\\ for a backslash, or use single quotes, where a backslash is only a backslash",
        ),
        (
            "- id: a\n  aliases: [b, c\n  note: x\n",
            'a.yml:2:12: error yaml-syntax "]" or a comma is missing: "aliases: [b, c"\n'
            '  fix: close the list with "]"; put a value in double quotes if it holds a comma, bracket, brace or colon',
        ),
        (
            "- id: a\n  text:b\n  note: x\n",
            'a.yml:2:3: error yaml-syntax this line is not `name: value`: "text:b"\n'
            "  fix: write `name: value` with a space after the colon; indent the line further if it continues the value above",
        ),
        (
            "- id: a\n  text: b\n   note: x\n",
            'a.yml:3:8: error yaml-syntax a field stands where none can be: "note: x"\n'
            "  fix: indent it like the other fields of its record; "
            "put the value above in double quotes if this line continues it",
        ),
        (
            "- id: a\n  text: b\n note: x\n",
            'a.yml:3:2: error yaml-syntax this line is not indented like the lines it belongs with: "note: x"\n'
            "  fix: give every field of a record the same number of spaces before it, and every record's dash the same column",
        ),
        (
            "- id: a\x07\n",
            "a.yml:1:8: error yaml-syntax the invisible character U+0007 is not allowed in YAML\n"
            "  fix: delete it; if it must stay, put the value in double quotes and write \\x07",
        ),
        (
            "- id: a\n  text: !!python/object/apply:os.system [ls]\n",
            'a.yml:2:9: error yaml-unsafe a YAML tag, "tag:yaml.org,2002:python/object/apply:os.system", is not allowed here; '
            "nothing in these files may name code\n"
            "  fix: put the value in quotes if it is text; otherwise remove the tag",
        ),
        (
            "- &x {id: a}\n- *x\n",
            'a.yml:1:3: error yaml-unsafe a YAML anchor, "&x", is not allowed here\n'
            "  fix: put the value in quotes if it is text; otherwise write the value out",
        ),
        (
            "- *bold\n",
            'a.yml:1:3: error yaml-unsafe a YAML alias, "*bold", is not allowed here\n'
            "  fix: put the value in quotes if it is text; otherwise write the value out",
        ),
        (
            "- id: a\n---\n- id: b\n",
            "a.yml:2:1: error yaml-unsafe a second YAML document begins here (`---`); a file holds one\n"
            "  fix: remove the `---` line, or move what follows it into its own file",
        ),
        (
            "- id: zelenskyy\n  name: Volodymyr Zelensky\n  name: Volodymyr Zelenskyy\n",
            'a.yml:3:3: error yaml-duplicate-key "name" appears twice in record "zelenskyy"; '
            "a YAML reader keeps only the last\n"
            '  a.yml:2:3 is the first, "Volodymyr Zelensky"\n'
            "  fix: keep one name and delete the other",
        ),
        (
            "? [a]\n: b\n",
            "a.yml:1:3: error yaml-syntax a list stands where the name of a field should be\n"
            "  fix: put the value in quotes if it begins with a bracket",
        ),
    ],
)
def test_messages(text: str, expected: str) -> None:
    assert only(text) == expected


def test_bombs_are_refused_quickly() -> None:
    assert "nested" in only("[" * 100_000)
    assert "nested" in only("- " * 100_000)
    assert "nested" in only("\n".join(" " * depth + "a:" for depth in range(MAX_DEPTH + 1)) + " b\n")
    assert "characters" in only("a" * (MAX_CHARACTERS + 1))


def test_a_long_line_is_read_in_one_go() -> None:
    text = "- text: " + "word 'and' more: " * 60_000
    assert parse_yaml(text, "a.yml").findings
    parsed = parse_yaml("- text: " + "word, (and) more " * 60_000, "a.yml")
    assert parsed.findings == () and parsed.node is not None


class PyYaml(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML as it comes."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


def described(events: Iterator[Any]) -> list[str]:
    found = []
    try:
        for event in events:
            found.append(f"{event} {event.start_mark.index}:{event.start_mark.column} {event.end_mark.index}")
    except yaml.MarkedYAMLError as error:
        found.append(f"{error.problem} {error.problem_mark.index} {error.context_mark}")
    return found


def as_it_comes(text: str) -> Iterator[Any]:
    parser = PyYaml(text)
    while (event := parser.get_event()) is not None:
        yield event


def what_counts(events: Iterator[Any]) -> list[tuple[Any, ...]]:
    """Of each event what a reading uses of it."""
    found: list[tuple[Any, ...]] = []
    for event in events:
        kind = type(event)
        if isinstance(event, yaml.ScalarEvent):
            found.append((kind, event.start_mark.index, event.end_mark.index, event.style or None, event.value))
        elif isinstance(event, yaml.CollectionStartEvent):
            found.append((kind, event.start_mark.index, bool(event.flow_style)))
        elif isinstance(event, yaml.CollectionEndEvent):
            found.append((kind, event.end_mark.index))
        elif isinstance(event, yaml.DocumentStartEvent):
            found.append((kind, event.start_mark.index))
    return found


PIECES = ["a", "b c", "  ", "\n", "\n  ", "\r\n", ":", ": ", " #", "#", "- ", "-", "?", "? ", "[", "]", "{", "}", ",", "'", '"', "|", "\t",
          "\ufeff", "\x85", "\u2028", "---", "...", "é", "😀"]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@settings(max_examples=600)
def test_the_faster_steps_give_the_events_of_pyyaml(text: str) -> None:
    assert described(sure_events(text)) == described(as_it_comes(text))


MORE = ["!t ", "&a ", "*a", "%YAML 1.1\n", "|+", ">-", "|2", "\\n", "key: ", "\n- id: a\n  b: c"]


@given(st.lists(st.sampled_from([*PIECES, *MORE]), max_size=25).map("".join))
@settings(max_examples=1500)
def test_the_quick_parser_agrees_or_is_not_believed(text: str) -> None:
    try:
        quick = what_counts(quick_events(text))
    except (Unsure, yaml.MarkedYAMLError, ValueError, OverflowError):
        return
    assert quick == what_counts(sure_events(text))


def test_the_quick_parser_reads_what_is_written_every_day() -> None:
    text = "# note\n- id: a  # one\n  text: 'R & D: \\ 90 %'\n  words: what? *now*\n  list: [b, \"c d\"]\n  long: |\n    x\n\n    y\n"
    assert len(what_counts(quick_events(text))) > 10


ITEMS = ["- ", "\n- ", "\n- id: a", "\n  text: ", "\n  - b", "\n---\n", "\n...\n", "\n# c\n", "\n", "- a\n- b\n",
         "\n  |\n   x\n", "\r\n- c"]


@given(st.lists(st.sampled_from([*PIECES, *MORE, *ITEMS, *ITEMS]), max_size=25).map("".join))
@settings(max_examples=2000)
def test_items_read_one_by_one_are_those_of_the_whole_file(text: str) -> None:
    items = list(parse_items(text, "a.yml"))
    if None in items:
        assert items.index(None) == len(items) - 1
        return
    parsed = parse_yaml(text, "a.yml")
    assert parsed.findings == ()
    assert isinstance(parsed.node, Sequence) and list(parsed.node.items) == items


def test_a_file_as_it_is_written_is_read_item_by_item() -> None:
    text = "# Who acts.\n\n- id: a\n  text: 'one\n    two'\n\n- id: b\n  cites:\n    - source: s\n"
    assert None not in list(parse_items(text, "a.yml")) and len(list(parse_items(text, "a.yml"))) == 2


@given(st.text(alphabet="ab:-?[]{},#&*!|>'\"%@` \n\t\\\u2028\ufeff~0", max_size=60))
@settings(max_examples=500)
def test_no_text_raises_and_places_stay_inside(text: str) -> None:
    parsed = parse_yaml(text, "a.yml")
    lines = text.count("\n") + text.count("\r") + 1
    for finding in parsed.findings:
        assert 1 <= finding.line <= lines and finding.column >= 1 and finding.message and finding.fix
    if parsed.node is not None:
        check_places(parsed.node, text)


def check_places(node: Node, text: str) -> None:
    scalars = list(iter_scalars(node))
    for before, after in itertools.pairwise(scalars):
        assert before.place.start <= before.place.end <= after.place.start
    assert 0 <= node.place.start <= node.place.end <= len(text)
    for scalar in scalars:
        assert node.place.start <= scalar.place.start and scalar.place.end <= node.place.end
