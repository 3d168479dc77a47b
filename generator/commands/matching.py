"""How the sentences of a briefing's sources are matched: by their words, or by a model, too, where briefing.yml asks for it."""
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

import numpy as np

from generator.findings import Finding, Severity
from generator.language.pile.meaning import NO_MEANING, Meaning, Vectors
from generator.minilm import FILES, SIZE, MiniLM, is_installed, read_model
from generator.model import BriefingInfo
from generator.project import Project
from generator.store import Store, fingerprint

_SETTING = re.compile(r"^matching:\s*", re.MULTILINE)
_KEPT = np.dtype("<f2")
"""How vectors are kept: more decimals would tell nothing."""


class ModelMeaning(Meaning):
    """Vectors of the installed model, which is read when the first text is new; those of earlier runs come from the store."""

    name = fingerprint("vectors", *sorted(FILES.values()))

    def __init__(self, store: Store | None) -> None:
        self._store = store

    @cached_property
    def _model(self) -> MiniLM:
        return read_model()

    def vectors(self, texts: Sequence[Sequence[str]]) -> Vectors:
        """As `Meaning.vectors`. Raises BriefingError where the model is damaged."""
        found = [self._of_source(each) for each in texts]
        return np.concatenate([np.zeros((0, SIZE), np.float32), *found])

    def _of_source(self, texts: Sequence[str]) -> Vectors:
        key = fingerprint(self.name, *texts)
        kept = self._store.get_bytes(key) if self._store else None
        if kept is None or len(kept) != len(texts) * SIZE * _KEPT.itemsize:
            kept = self._model.encode(texts).astype(_KEPT).tobytes()
            if self._store:
                self._store.put_bytes(key, kept)
        return np.frombuffer(kept, _KEPT).astype(np.float32).reshape(len(texts), SIZE)


def open_meaning(project: Project, info: BriefingInfo, path: str, text: str) -> tuple[Meaning, tuple[Finding, ...]]:
    """What tells how near sentences are in meaning, as `info` asks for it, and what to say where the model is missing.

    `path` and `text` are those of its file.
    """
    if info.matching != "vectors":
        return NO_MEANING, ()
    if is_installed():
        return ModelMeaning(project.store), ()
    setting = _SETTING.search(text)
    line, column = (text.count("\n", 0, setting.start()) + 1, len(setting.group()) + 1) if setting else (0, 0)
    message = "matching: vectors, but the model is not installed: sentences are matched by their words, and fewer sources are found"
    fix = "run `make vectors`, or take the line out"
    return NO_MEANING, (Finding("model-missing", Severity.WARNING, path, line, column, message, fix),)
