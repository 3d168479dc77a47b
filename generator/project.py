"""The folder of a project: where everything lies in it, and what is read and written there.

Reads seeds, YAML files, templates and built HTML; writes atomically, and only when bytes differ, so a killed run leaves the old
file or the new one. Every failure to read or write is collected and raised once, naming each file and what to do.
"""
from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from generator.errors import BriefingError
from generator.locks import LockedError, hold_lock
from generator.pagefiles import PagesLeft, write_pages
from generator.seeds import Seeds, read_seeds
from generator.storage import TEMPORARY, Files, Unchanged, hash_file, remove_empty, say_cannot
from generator.store import Store
from generator.workers import Workers

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
"""What a briefing may be called: it becomes a folder and part of every address."""

RESERVED_NAMES = frozenset({"assets", "data", "schema", "search", "stylesheets", "javascripts", "sitemap"})

STORE_LIMIT = 2 << 30
"""Bytes kept under .cache/articles."""

LOCK_WAIT = 10.0
"""Seconds to wait for another process that writes the same briefing."""

GITIGNORE = """\
# The built site, and what is kept to save time
/site/
/.cache/

# Pages written by briefing; the list of them is docs/.pages.json.
# Take out the line of a page or folder that you write yourself.
/docs/.pages.json
/docs/index.md
/docs/rules.md
/docs/*/
!/docs/data/
!/docs/assets/

# There only while a run is writing, or after one was killed
/docs/data/*/.generated/.lock
/docs/data/*/.generated/unfinished.yml
/docs/**/.*.tmp
"""
"""What a new project keeps out of Git."""


class Project(Files):
    """A folder with `seeds/` in it. Paths in messages are relative to it, with forward slashes."""

    def __init__(self, root: Path, *, use_cache: bool = True, workers: Workers | None = None) -> None:
        """`workers` read its articles, by default in this process; `use_cache`: none is read twice."""
        super().__init__(root)
        self.seeds_dir = self.root / "seeds"
        self.docs_dir = self.root / "docs"
        self.site_dir = self.root / "site"
        self.store = Store(self.root / ".cache" / "articles", STORE_LIMIT) if use_cache else None
        self.workers = workers or Workers()
        self._hashes: Unchanged[str] = Unchanged()

    # --- names and places ------------------------------------------------------------------------------------------

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
        return tuple(path.stem for path in self.entries(folder) if path.suffix == ".yml" and not path.name.startswith("."))

    def snapshot_names(self, name: str) -> set[str]:
        """Ids of the sources whose text is stored. Raises BriefingError."""
        folder = self.data_dir(name) / ".generated" / "text"
        return {path.stem for path in self.entries(folder) if path.suffix == ".txt"} if folder.is_dir() else set()

    def briefing_names(self) -> tuple[str, ...]:
        """Every briefing of the project, sorted: one for each folder under seeds/.

        Raises BriefingError where there is none, or where a folder's name cannot be an address.
        """
        if not self.seeds_dir.is_dir():
            raise BriefingError(
                f"{self.relative(self.seeds_dir)}: there is no folder seeds/ in {self.root}\n"
                "  fix: run `briefing new NAME`, then put articles into seeds/NAME/"
            )
        names = sorted(entry.name for entry in self.entries(self.seeds_dir) if not entry.name.startswith(".") and entry.is_dir())
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

    def read_seeds(self, name: str, suffixes: Iterable[str], limit: int) -> Seeds:
        """The articles under seeds/<name>/, see `seeds.read_seeds`. Raises BriefingError."""
        return read_seeds(self, self.seeds_dir / name, suffixes, limit)

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
        found = {path.name: self.read_text(path) for path in self.entries(folder) if path.name.endswith(".j2")}
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

    def write_pages(self, pages: Iterable[tuple[str, str]], out: Path | None = None, left: PagesLeft | None = None) -> tuple[int, int]:
        """Write the generated pages into docs/ or `out`, see `pagefiles.write_pages`. Raises BriefingError."""
        return write_pages(self, out or self.docs_dir, pages, left)

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

    def write_gitignore(self) -> bool:
        """Keep what is built out of Git, and say whether that was done: a .gitignore that is there stays. Raises BriefingError."""
        path = self.root / ".gitignore"
        return not os.path.lexists(path) and self.write_text(path, GITIGNORE)


def check_name(name: str) -> None:
    """Raises BriefingError unless `name` can be a folder and an address."""
    if not NAME.fullmatch(name) or name.lower() in RESERVED_NAMES:
        why = "is a name the site itself needs" if name.lower() in RESERVED_NAMES else "cannot be part of an address"
        raise BriefingError(f'"{name}" {why}\n  fix: use letters, digits, "-" and "_", at most 64, beginning with a letter or digit')
