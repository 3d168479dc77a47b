"""Articles as received, read into Documents: decoded text, labelled blocks, sentences, and what the source says about itself.

Pure: bytes in, values out. Nothing here rewrites text; cleaning labels it.
"""

from __future__ import annotations

from generator.extract.decode import MAX_BYTES
from generator.extract.document import SUFFIXES, extract_document
from generator.extract.ids import assign_ids
from generator.extract.sentences import split_sentences

__all__ = ["MAX_BYTES", "SUFFIXES", "assign_ids", "extract_document", "split_sentences"]
