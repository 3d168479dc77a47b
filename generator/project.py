"""The project on disk: the only module that opens files.

Reads seeds, YAML files, templates and built HTML; writes atomically, and only when bytes differ, so a killed run leaves the old
file or the new one. Every failure to read or write is collected and raised once, naming each file and what to do.
"""
from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BriefingError
from generator.findings import Finding, Severity
from generator.locks import LockedError, hold_lock
from generator.storage import TEMPORARY, SeedFile, Unchanged, file_state, hash_file, read_seed, remove_empty, say_cannot, write_atomically
from generator.store import Store
from generator.workers import Workers

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
"""What a briefing may be called: it becomes a folder and part of every address."""

RESERVED_NAMES = frozenset({"assets", "data", "schema", "search", "stylesheets", "javascripts", "sitemap"})
PAGES_MANIFEST = ".pages.json"

STORE_LIMIT = 2 << 30
"""Bytes kept under .cache/articles."""

LOCK_WAIT = 10.0
"""Seconds to wait for another process that writes the same briefing."""


@dataclass(frozen=True, slots=True)
class Seeds:
    """The articles of one briefing in file name order, and what was left unread with the reason."""

    files: tuple[SeedFile, ...]
    findings: tuple[Finding, ...]


PagesLeft = dict[str, tuple[str, int, int]]
"""Page -> what was written there, and the size and time of the file since."""


class Project:
    """A folder with `seeds/` in it. Paths in messages are relative to it, with forward slashes."""

    def __init__(self, root: Path, *, use_cache: bool = True, workers: Workers | None = None) -> None:
        """`workers` read its articles, by default in this process; `use_cache`: none is read twice."""
        self.root = root.resolve()
        self.seeds_dir = self.root / "seeds"
        self.docs_dir = self.root / "docs"
        self.site_dir = self.root / "site"
        self.store = Store(self.root / ".cache" / "articles", STORE_LIMIT) if use_cache else None
        self.workers = workers or Workers()
        self._hashes: Unchanged[str] = Unchanged()

    # --- names and places ------------------------------------------------------------------------------------------

    def relative(self, path: Path) -> str:
        """`path` as it is written in messages."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def data_dir(self, name: str) -> Path:
        """Where the YAML files of a briefing live."""
        return self.docs_dir / "data" / name

    def section_path(self, name: str, section: str) -> Path:
        """The YAML file of one section, owned by editors."""
        return self.data_dir(name) / f"{section}.yml"

    def base_path(self, name: str, section: str) -> Path:
        """The generator's last output for one section: the base of the next merge."""
        return self.data_dir(name) / ".generated" / f"{section}.yml"

    def snapshot_path(self, name: str, source: str) -> Path:
        """The stored text of a source, as it was when it was last read."""
        return self.data_dir(name) / ".generated" / "text" / f"{source}.txt"

    def edition_path(self, name: str, day: str) -> Path:
        """The file of the edition of that day."""
        return self.data_dir(name) / "editions" / f"{day}.yml"

    def edition_days(self, name: str) -> tuple[str, ...]:
        """The names, without .yml, of the files that hold a briefing's editions, oldest first. Raises BriefingError."""
        folder = self.data_dir(name) / "editions"
        if not folder.is_dir():
            return ()
        return tuple(path.stem for path in self._entries(folder) if path.suffix == ".yml" and not path.name.startswith("."))

    def snapshot_names(self, name: str) -> set[str]:
        """Ids of the sources whose text is stored. Raises BriefingError."""
        folder = self.data_dir(name) / ".generated" / "text"
        return {path.stem for path in self._entries(folder) if path.suffix == ".txt"} if folder.is_dir() else set()

    def briefing_names(self) -> tuple[str, ...]:
        """Every briefing of the project, sorted: one for each folder under seeds/.

        Raises BriefingError where there is none, or where a folder's name cannot be an address.
        """
        if not self.seeds_dir.is_dir():
            raise BriefingError(
                f"{self.relative(self.seeds_dir)}: there is no folder seeds/ in {self.root}\n"
                "  fix: run `briefing new NAME`, then put articles into seeds/NAME/"
            )
        names = sorted(entry.name for entry in self._entries(self.seeds_dir) if not entry.name.startswith(".") and entry.is_dir())
        if not names:
            raise BriefingError("seeds/: no briefing in it\n  fix: run `briefing new NAME`, then put articles into seeds/NAME/")
        for name in names:
            check_name(name)
        twins: dict[str, str] = {}
        for name in names:
            if (other := twins.setdefault(name.lower(), name)) != name:
                raise BriefingError(
                    f'seeds/{name}: differs from "seeds/{other}" only in upper and lower case, and both would have the same '
                    "address on many computers\n  fix: rename one of them"
                )
        return tuple(names)

    def select(self, name: str | None) -> tuple[str, ...]:
        """The briefings a command works on: the one named, or all. Raises BriefingError for a name without a folder."""
        if name is None:
            return self.briefing_names()
        check_name(name)
        folder = self.seeds_dir / name
        if not folder.is_dir():
            what = "is a file, not a folder of articles" if folder.exists() else "does not exist"
            known = ", ".join(self.briefing_names()) if self.seeds_dir.is_dir() else "none"
            raise BriefingError(f"seeds/{name}: {what}\n  fix: use one of the briefings there are ({known}), or `briefing new {name}`")
        return (name,)

    # --- reading ---------------------------------------------------------------------------------------------------

    def _entries(self, folder: Path) -> list[Path]:
        try:
            return sorted(folder.iterdir(), key=lambda path: path.name)
        except OSError as error:
            raise BriefingError(say_cannot("read", self.relative(folder), error)) from error

    def read_seeds(self, name: str, suffixes: Iterable[str], limit: int) -> Seeds:
        """The articles under seeds/<name>/. Content is not judged here; files above `limit` bytes are cut after one more.

        A file that cannot be read stops everything (regenerating without it would retire its statements): BriefingError lists
        all of them. What is no article (folders, other formats) is left out with a finding each.
        """
        folder = self.seeds_dir / name
        files: list[SeedFile] = []
        findings: list[Finding] = []
        failures: list[str] = []
        allowed = tuple(suffixes)
        for path in self._entries(folder):
            place = self.relative(path)
            if path.name.startswith("."):
                continue
            try:
                real = path.resolve(strict=True)
                if real.is_dir():
                    why = f"is a folder; articles lie directly in seeds/{name}"
                    findings.append(_left_out(place, why, "move its articles up, or remove it"))
                    continue
                if not path.name.lower().endswith(allowed):
                    why = f'"{path.suffix or path.name}" is not a format that is read'
                    findings.append(_left_out(place, why, f"save it as {', '.join(allowed)}, or remove it"))
                    continue
                if path.is_symlink() and not real.is_relative_to(self.root):
                    failures.append(f"{place}: a link to {real}, outside the project\n  fix: copy the article into seeds/{name}/")
                    continue
                if not real.is_file():
                    failures.append(f"{place}: neither a file nor a folder\n  fix: remove it")
                    continue
                files.append(read_seed(path, limit))
            except (OSError, RuntimeError) as error:
                failures.append(say_cannot("read", place, error))
        if failures:
            raise BriefingError(*failures)
        findings.extend(self._same_but_for_case(name, files))
        if not files:
            raise BriefingError(
                f"seeds/{name}/: no article in it\n  fix: put {', '.join(allowed)} files there",
                *(f"{finding.path}: {finding.message}\n  fix: {finding.fix}" for finding in findings),
            )
        return Seeds(tuple(files), tuple(findings))

    def _same_but_for_case(self, name: str, files: Iterable[SeedFile]) -> Iterator[Finding]:
        seen: dict[str, str] = {}
        for file in files:
            other = seen.setdefault(file.name.lower(), file.name)
            if other != file.name:
                yield Finding(
                    "seed-name-case",
                    Severity.WARNING,
                    f"seeds/{name}/{file.name}",
                    0,
                    0,
                    f'differs from "{other}" only in upper and lower case; on many computers one would replace the other',
                    "rename one of them",
                )

    def seed_hashes(self, name: str, suffixes: Iterable[str]) -> dict[str, str]:
        """File name -> sha256 of the articles under seeds/<name>/ as they are now; one that cannot be read has an empty hash."""
        hashes: dict[str, str] = {}
        folder = self.seeds_dir / name
        if not folder.is_dir():
            return hashes
        try:
            files = sorted(os.listdir(folder))
        except OSError as error:
            raise BriefingError(say_cannot("read", self.relative(folder), error)) from error
        allowed = tuple(suffixes)
        for file in files:
            if file.startswith(".") or not file.lower().endswith(allowed):
                continue
            try:
                digest = self._hash(f"{folder}/{file}")
            except OSError:
                digest = ""
            if digest is not None:
                hashes[file] = digest
        return hashes

    def input_hashes(self, name: str) -> dict[str, str]:
        """Path -> SHA-256 of every file a briefing is made from: its articles, its YAML, and what the generator keeps about them.

        Raises BriefingError where one cannot be read.
        """
        hashes: dict[str, str] = {}
        for top in (self.seeds_dir / name, self.data_dir(name)):
            for folder, below, files in os.walk(top):
                below.sort()
                for file in sorted(files):
                    if file.endswith(TEMPORARY) or file == ".lock":
                        continue
                    path = os.path.join(folder, file)
                    try:
                        digest = self._hash(path)
                    except OSError as error:
                        raise BriefingError(say_cannot("read", self.relative(Path(path)), error)) from error
                    if digest is not None:
                        hashes[path[len(str(self.root)) + 1 :].replace(os.sep, "/")] = digest
        return hashes

    def _hash(self, path: str) -> str | None:
        """The SHA-256 of a file, None where there is no file of that name. Raises OSError."""
        try:
            status = os.stat(path)
        except FileNotFoundError:
            return None
        return self._hashes.find(path, lambda: hash_file(path), status) if stat.S_ISREG(status.st_mode) else None

    def data_size(self, names: Iterable[str]) -> int:
        """Bytes of the YAML files of these briefings; what cannot be read counts nothing here."""
        with suppress(OSError):
            return sum(path.stat().st_size for name in names for path in self.data_dir(name).glob("*.yml"))
        return 0

    def read_text(self, path: Path) -> str | None:
        """The text of a UTF-8 file with its newlines as stored, or None where there is no such file. Raises BriefingError."""
        try:
            return path.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            return None
        except UnicodeDecodeError as error:
            raise BriefingError(
                f"{self.relative(path)}: not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}\n"
                "  fix: save the file as UTF-8"
            ) from error
        except OSError as error:
            raise BriefingError(say_cannot("read", self.relative(path), error)) from error

    def has_data(self, name: str) -> bool:
        """Whether the briefing has any YAML file yet."""
        return any(self.data_dir(name).glob("*.yml"))

    def site_files(self) -> tuple[str, ...]:
        """Paths of every file of the built site, relative to it, sorted; empty where nothing was built."""
        if not self.site_dir.is_dir():
            return ()
        return tuple(sorted(path.relative_to(self.site_dir).as_posix() for path in self.site_dir.rglob("*") if path.is_file()))

    def read_site_page(self, path: str) -> str:
        """The HTML of one built page. Undecodable bytes become U+FFFD: the check must go on."""
        return (self.site_dir / path).read_text(encoding="utf-8", errors="replace")

    def read_templates(self) -> dict[str, str]:
        """The page templates a site overrides: name -> text of overrides/templates/*.j2."""
        folder = self.root / "overrides" / "templates"
        if not folder.is_dir():
            return {}
        found = {path.name: self.read_text(path) for path in self._entries(folder) if path.name.endswith(".j2")}
        return {name: text for name, text in found.items() if text is not None}

    # --- locking ---------------------------------------------------------------------------------------------------

    @contextmanager
    def lock(self, name: str, about: str) -> Iterator[None]:
        """Inside the with block no other process writes this briefing's YAML; what a killed run left half-written is removed.

        `about` is what is shown to a process that waits. Raises BriefingError where another one does not end in LOCK_WAIT seconds.
        """
        folder = self.data_dir(name) / ".generated"
        with ExitStack() as held:
            held.callback(remove_empty, folder, folder.parent)
            try:
                held.enter_context(hold_lock(folder / ".lock", about, LOCK_WAIT))
                for place in (folder.parent, folder, folder / "text", folder.parent / "editions"):
                    for leftover in place.glob(f".*{TEMPORARY}"):
                        leftover.unlink(missing_ok=True)
            except LockedError as error:
                holder = f" ({error.holder})" if error.holder else ""
                fix = "wait until it has ended, or end it, then run this again"
                raise BriefingError(f"docs/data/{name}: another process is writing it{holder}\n  fix: {fix}") from error
            except OSError as error:
                raise BriefingError(say_cannot("write", self.relative(folder), error)) from error
            yield

    # --- writing ---------------------------------------------------------------------------------------------------

    def write_text(self, path: Path, text: str, *, lasting: bool = True) -> bool:
        """Store `text` as UTF-8, atomically, if it differs from what is there. Says whether it wrote. Raises BriefingError.

        `lasting`: wait until the disk has it.
        """
        data = text.encode("utf-8")
        try:
            if path.is_file() and path.read_bytes() == data:
                return False
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, data, lasting=lasting)
        except OSError as error:
            raise BriefingError(say_cannot("write", self.relative(path), error)) from error
        return True

    def remove_file(self, path: Path) -> None:
        """Remove a file if it is there. Raises BriefingError."""
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise BriefingError(say_cannot("remove", self.relative(path), error)) from error

    def write_pages(self, pages: Iterable[tuple[str, str]], out: Path | None = None, left: PagesLeft | None = None) -> tuple[int, int]:
        """Write the generated pages (path, Markdown) and remove those that an earlier run wrote and this one did not.

        Only files listed in the manifest are ever removed, and a page never replaces a file that is not ours (a hand-written
        docs/index.md stays). `left` is what the last call of this process left: a file that is as it was then is not read.
        Returns (written, removed). Raises BriefingError.
        """
        folder = out or self.docs_dir
        left = {} if left is None else left
        manifest = folder / PAGES_MANIFEST
        ours = self._read_manifest(manifest)
        wanted: dict[str, str] = {}
        for path, markdown in pages:
            if path not in ours and "/" not in path and (folder / path).exists():
                continue
            wanted[path] = markdown
        # The manifest first, with old and new: a run killed half-way still knows every page it may have written.
        if wanted.keys() - ours:
            self.write_text(manifest, _manifest_text(ours | wanted.keys()))
        written = sum(self._write_page(f"{folder}/{path}", markdown, left) for path, markdown in wanted.items())
        gone = sorted(ours - wanted.keys())
        for path in gone:
            target = folder / path
            left.pop(f"{folder}/{path}", None)
            try:
                target.unlink(missing_ok=True)
                for parent in target.parents:
                    if parent == folder or any(parent.iterdir()):
                        break
                    parent.rmdir()
            except FileNotFoundError:
                continue
            except OSError as error:
                raise BriefingError(say_cannot("remove", self.relative(target), error)) from error
        if gone:
            self.write_text(manifest, _manifest_text(wanted.keys()))
        return written, len(gone)

    def _write_page(self, path: str, markdown: str, left: PagesLeft) -> bool:
        if left.get(path) == (markdown, *file_state(path)):
            return False
        wrote = self.write_text(Path(path), markdown, lasting=False)
        left[path] = (markdown, *file_state(path))
        return wrote

    def _read_manifest(self, manifest: Path) -> set[str]:
        text = self.read_text(manifest)
        if text is None:
            return set()
        try:
            listed = json.loads(text)["pages"]
        except (ValueError, KeyError, TypeError) as error:
            fix = "delete it, and the generated pages beside it"
            raise BriefingError(f"{self.relative(manifest)}: not a list of pages ({error})\n  fix: {fix}") from error
        return {path for path in listed if isinstance(path, str) and _stays_inside(path)}

    def make_briefing(self, name: str) -> Path:
        """Make the folder for a new briefing and return it. Raises BriefingError where it cannot be made or is there already."""
        check_name(name)
        folder = self.seeds_dir / name
        if folder.exists():
            raise BriefingError(f"seeds/{name}: is there already\n  fix: choose another name, or put articles into it")
        try:
            folder.mkdir(parents=True)
            (folder / ".gitkeep").touch()
        except OSError as error:
            raise BriefingError(say_cannot("write", self.relative(folder), error)) from error
        return folder


def check_name(name: str) -> None:
    """Raises BriefingError unless `name` can be a folder and an address."""
    if not NAME.fullmatch(name) or name.lower() in RESERVED_NAMES:
        why = "is a name the site itself needs" if name.lower() in RESERVED_NAMES else "cannot be part of an address"
        raise BriefingError(f'"{name}" {why}\n  fix: use letters, digits, "-" and "_", at most 64, beginning with a letter or digit')


def _left_out(place: str, why: str, fix: str) -> Finding:
    return Finding("seed-left-out", Severity.WARNING, place, 0, 0, why, fix)


def _stays_inside(path: str) -> bool:
    # The manifest decides what is deleted, so a path that leaves the folder is never believed.
    return path.endswith(".md") and (".." not in path or ".." not in Path(path).parts) and not path.startswith("/")


def _manifest_text(paths: Iterable[str]) -> str:
    return json.dumps({"written by": "briefing", "pages": sorted(paths)}, indent=1, ensure_ascii=False) + "\n"
