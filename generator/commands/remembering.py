"""What earlier runs made: the results of the stages of the analysis, the notes on articles, the records of files."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.analyse.memory import NO_MEMORY, Memory
from generator.language.words.notes import PILE, Shelf
from generator.model import Document
from generator.packing import pack
from generator.project import Project
from generator.store import Store, fingerprint
from generator.toolchain import describe_toolchain, package_code
from generator.yamltext import record_type


def open_memory(project: Project) -> Memory:
    """The memory of a project; an empty one where it keeps nothing."""
    return StoredMemory(project.store) if project.store else NO_MEMORY


class WrittenFiles:
    """The records of YAML files that are byte for byte what was written for them, by their text: reading that takes far longer."""

    def __init__(self, store: Store | None) -> None:
        self._store = store
        self._known: dict[str, tuple[Any, ...]] = {}

    def find(self, section: str, text: str) -> tuple[Any, ...] | None:
        """The records that `text` was written for, or None."""
        key = self._key(section, text)
        if key not in self._known and self._store is not None:
            kind: Any = tuple[record_type(section), ...]  # type: ignore[misc]
            found = self._store.find(key, kind)
            if found is None:
                return None
            self._known[key] = found
        return self._known.get(key)

    def keep(self, section: str, text: str, records: tuple[Any, ...]) -> None:
        """Keep the records of a text that was written for them and is read as them."""
        key = self._key(section, text)
        if key not in self._known:
            self._known[key] = records
            if self._store is not None:
                self._store.keep(key, records)

    @staticmethod
    def _key(section: str, text: str) -> str:
        return fingerprint("written", package_code(), section, text)


class StoredMemory(Memory):
    """Results by what they were made from: the articles, what editors made of the stages before, and the toolchain."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._toolchain = describe_toolchain()

    def name(self, *parts: str) -> str:
        return fingerprint("stage", *self._toolchain, *parts)

    def name_value(self, value: Any) -> str:
        packed = pack(value)
        return fingerprint("value", packed if packed is not None else repr(value))

    def find(self, name: str, kind: Any) -> Any:
        return self._store.find(name, kind)

    def keep(self, name: str, value: Any) -> None:
        self._store.keep(name, value)


def open_shelf(project: Project, name: str, documents: Iterable[Document]) -> Shelf:
    """The shelf of a project for the notes on a briefing's articles; an empty one where it keeps nothing."""
    return StoredShelf(project.store, name, documents) if project.store else Shelf()


class StoredShelf(Shelf):
    """Notes by what they were made from: the bytes of the article, what else they rest on, and the toolchain.

    Those on the pile are the last that were kept for the briefing, whatever its articles were then.
    """

    def __init__(self, store: Store, name: str, documents: Iterable[Document]) -> None:
        self._store, self._briefing = store, name
        self._articles = {document.source.id: (document.source.file, document.source.sha256) for document in documents}
        self._toolchain = describe_toolchain()

    def find(self, source: str, about: str) -> bytes | None:
        return self._store.get_bytes(self._name(source, about))

    def keep(self, source: str, about: str, packed: bytes) -> None:
        self._store.put_bytes(self._name(source, about), packed)

    def _name(self, source: str, about: str) -> str:
        if source == PILE:
            return fingerprint("notes on a pile", *self._toolchain, self._briefing, about)
        return fingerprint("notes", *self._toolchain, *self._articles[source], about)
