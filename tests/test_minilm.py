"""The model of sentence vectors: read from what is installed, and only if it is the one that is expected."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from generator import minilm
from generator.errors import BriefingError

needs_model = pytest.mark.skipif(not minilm.is_installed(), reason="the model is not installed: make vectors")

SENTENCES = (
    "The mayor has stepped down.",
    "The head of the town hall resigned.",
    "Rain is expected in the valleys, and snow above eight hundred metres, until the weekend is over.",
)


@needs_model
def test_what_means_the_same_points_the_same_way():
    vectors = minilm.read_model().encode(SENTENCES)
    assert vectors.shape == (3, minilm.SIZE)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[1] > 0.4 > 0.2 > vectors[0] @ vectors[2]


@needs_model
def test_published_figures_of_the_model_are_met():
    """The similarities that its authors give for these three sentences. Source: documentation of Sentence Transformers, quickstart."""
    vectors = minilm.read_model().encode(
        ["The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."]
    )
    assert np.allclose((vectors @ vectors.T)[np.triu_indices(3, 1)], [0.6660, 0.1046, 0.1411], atol=2e-3)


@needs_model
def test_a_vector_hangs_on_its_text_alone():
    model = minilm.read_model()
    together = model.encode(SENTENCES)
    assert all(np.array_equal(model.encode([text])[0], together[row]) for row, text in enumerate(SENTENCES))


@needs_model
def test_long_and_empty_texts_have_vectors():
    vectors = minilm.read_model().encode(["word " * 5000, ""])
    assert np.isfinite(vectors).all()


@needs_model
def test_reading_the_model_does_not_run_the_code_of_its_package():
    minilm.read_model()
    assert minilm.PACKAGE not in sys.modules


@needs_model
def test_another_file_in_its_place_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(minilm.FILES, "tokenizer.json", "0" * 64)
    with pytest.raises(BriefingError, match=r"tokenizer\.json: not the model: SHA-256 \w+, expected 0+\n  fix: install it again"):
        minilm.read_model()


@needs_model
def test_a_file_that_is_gone_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(minilm, "FILES", {"vocabulary.txt": ""})
    with pytest.raises(BriefingError, match=r"vocabulary\.txt: cannot be read: No such file"):
        minilm.read_model()


def test_a_package_that_is_missing_is_noticed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(minilm, "PACKAGE", "no_such_package_of_a_model")
    assert not minilm.is_installed()
