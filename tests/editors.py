"""Editors made up at random who work on the files themselves, as text: every edit leaves a mark that must still be there later."""
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from generator.commands.files import FILES, INFO
from generator.project import Project

_FIELD = re.compile(r"^(\s+(?:- )?)(text|question|name|title|value|verb|words|byline|publisher): (.*)$")
_STATUSES = ("approved", "withdrawn")


@dataclass
class Block:
    """One record as its lines; `marks` are the pieces of text an editor put there."""

    id: str
    lines: list[str]
    marks: list[str] = field(default_factory=list)


@dataclass
class File:
    """One YAML file: the lines before the first record, and the records."""

    stem: str
    head: list[str]
    blocks: list[Block]
    marks: list[str] = field(default_factory=list)
    deleted: set[str] = field(default_factory=set)
    gap: int = 1
    newline: str = "\n"

    def text(self) -> str:
        """The file as it is written."""
        parts = [line for block in self.blocks for line in (*block.lines, *[""] * self.gap)]
        if self.stem != INFO and not self.blocks:
            parts = ["[]"]
        while parts and not parts[-1]:
            parts.pop()
        return self.newline.join([*self.head, *parts]) + self.newline


class Editor:
    """Edits the files of one briefing. `kinds` counts what was done."""

    def __init__(self, project: Project, name: str, random: Random) -> None:
        self.project, self.name, self.random = project, name, random
        self.serial = 0
        self.kinds: dict[str, int] = {}
        self.files = {stem: self._read(stem) for stem in FILES}

    def _read(self, stem: str) -> File:
        text = self.project.section_path(self.name, stem).read_bytes().decode("utf-8")
        newline = "\r\n" if "\r\n" in text else "\n"
        lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
        starts = [n for n, line in enumerate(lines) if line.startswith("- id: ")] if stem != INFO else [
            next(n for n, line in enumerate(lines) if line and not line.startswith("#"))
        ]
        if not starts:
            return File(stem, [line for line in lines if line != "[]"], [], newline=newline)
        blocks = []
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            body = lines[start:end]
            while not body[-1]:
                body.pop()
            blocks.append(Block(body[0].removeprefix("- id: ").split(" ")[0] if stem != INFO else "", body))
        return File(stem, lines[: starts[0]], blocks, newline=newline)

    def edit(self, number: int) -> None:
        """Makes that many random edits and stores the files."""
        while number:
            file = self.random.choice(list(self.files.values()))
            kind = self.random.choice(self.KINDS)
            if kind(self, file):
                self.kinds[kind.__name__] = self.kinds.get(kind.__name__, 0) + 1
                number -= 1
        for file in self.files.values():
            self.project.section_path(self.name, file.stem).write_bytes(file.text().encode("utf-8"))

    def mark(self) -> str:
        """Text nobody else writes, with everything YAML may stumble over."""
        self.serial += 1
        return f"mark-{self.serial}-{self.random.randrange(10**6)}"

    # --- kinds of edits; each says whether it could be made ---------------------------------------------------------

    def change(self, file: File) -> bool:
        """Another value for a field."""
        block = self._block(file)
        places = [n for n, line in enumerate(block.lines) if _FIELD.match(line)] if block else []
        if block is None or not places:
            return False
        number = self.random.choice(places)
        found = _FIELD.match(block.lines[number])
        assert found is not None
        mark = self.mark()
        written = self.random.choice([f'"{mark}: said, \\"so\\" #1"', f"'{mark}: it''s [so]'", f"{mark} plainly"])
        block.lines[number] = f"{found[1]}{found[2]}: {written}"
        block.marks = [other for other in block.marks if any(other in line for line in block.lines)] + [mark]
        return True

    def comment(self, file: File) -> bool:
        """A comment at the end of a line, or on its own."""
        block = self._block(file)
        if block is None:
            return False
        number = self.random.randrange(len(block.lines))
        mark = self.mark()
        if self.random.random() < 0.5:
            block.lines[number] += f"  # {mark}"
        else:
            indent = re.match(r"\s*", block.lines[number])
            block.lines.insert(number + 1 if number + 1 < len(block.lines) else number or 1, f"{indent[0] if indent else ''}  # {mark}")
        block.marks.append(mark)
        return True

    def note(self, file: File) -> bool:
        """A note of the editor's."""
        block = self._block(file)
        if block is None or any("note:" in line for line in block.lines):
            return False
        mark = self.mark()
        block.lines.append(("" if file.stem == INFO else "  ") + f"note: {mark}")
        block.marks.append(mark)
        return True

    def decide(self, file: File) -> bool:
        """A status."""
        block = self._block(file)
        if block is None or file.stem in (INFO, "sources") or any("status:" in line for line in block.lines):
            return False
        mark = self.mark()
        block.lines.append(f"  status: {self.random.choice(_STATUSES)}  # {mark}")
        block.marks.append(mark)
        return True

    def delete(self, file: File) -> bool:
        """A whole record goes."""
        block = self._block(file)
        if block is None or file.stem == INFO or len(file.blocks) < 2 or (file.stem == "sources" and file.deleted):
            return False
        file.blocks.remove(block)
        file.deleted.add(block.id)
        return True

    def reorder(self, file: File) -> bool:
        """A record moves."""
        block = self._block(file)
        if block is None or len(file.blocks) < 2:
            return False
        file.blocks.remove(block)
        file.blocks.insert(self.random.randrange(len(file.blocks) + 1), block)
        block.marks.append(f"- id: {block.id}")
        mark = self.mark()
        block.lines.insert(1, f"  # moved {mark}")
        block.marks.append(mark)
        return True

    def duplicate(self, file: File) -> bool:
        """A record of the editor's own, made from another."""
        block = self._block(file)
        if block is None or file.stem in (INFO, "sources"):
            return False
        mark = self.mark()
        lines = [re.sub(r"\s*# .*mark-.*$", "", line) for line in block.lines[1:] if not line.strip().startswith("#")]
        lines = [re.sub(r"mark-\d+-\d+", "copied", line) for line in lines]
        file.blocks.append(Block(mark, [f"- id: {mark}", *lines], [f"- id: {mark}"]))
        return True

    def rename(self, file: File) -> bool:
        """A record gets another id: to the generator one is deleted and another written by hand."""
        block = self._block(file)
        if block is None or file.stem in (INFO, "sources", "actors") or block.id.startswith("mark-"):
            return False
        mark = self.mark()
        file.deleted.add(block.id)
        block.marks = [other for other in block.marks if other != f"- id: {block.id}"] + [f"- id: {mark}"]
        block.lines[0] = block.lines[0].replace(f"- id: {block.id}", f"- id: {mark}", 1)
        block.id = mark
        return True

    def restyle(self, file: File) -> bool:
        """Quotes around a value that has none, which is an edit of nothing but the bytes."""
        block = self._block(file)
        plain = [n for n, line in enumerate(block.lines) if re.fullmatch(r"  text: [A-Za-z][\w ,.-]*", line)] if block else []
        if block is None or not plain:
            return False
        number = plain[0]
        name, _, value = block.lines[number].partition(": ")
        block.lines[number] = f'{name}:   "{value}"'
        return True

    def layout(self, file: File) -> bool:
        """Blank lines and line ends of the whole file."""
        file.gap = self.random.choice([0, 1, 2])
        file.newline = self.random.choice(["\n", "\r\n"])
        mark = self.mark()
        file.head.insert(0, f"# {mark}")
        file.marks.append(mark)
        return True

    KINDS: tuple[Callable[[Editor, File], bool], ...] = (
        change, change, change, comment, comment, note, decide, delete, reorder, duplicate, rename, restyle, layout,
    )

    def _block(self, file: File) -> Block | None:
        return self.random.choice(file.blocks) if file.blocks else None
