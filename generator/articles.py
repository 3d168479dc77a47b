"""The map stage: what can be said of one article without looking at any other, and the bytes that is kept and sent as.

The bytes are MessagePack read against the types of `model`: reading them runs no code, whoever wrote them, and what does not fit
the types is refused.
"""
from __future__ import annotations

import msgspec

from generator.extract import extract_document
from generator.model import Document

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Document)


def read_article(file: str, data: bytes) -> Document:
    """The Document of one article, from its file name and bytes alone. Never raises on content."""
    return extract_document(file, data)


def pack_article(document: Document) -> bytes | None:
    """The Document as bytes; None for one that no bytes can hold, such as a file name that is not Unicode."""
    try:
        return _encoder.encode(document)
    except UnicodeEncodeError:
        return None


def unpack_article(data: bytes) -> Document:
    """The Document that `pack_article` made the bytes of. Raises ValueError for any others."""
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"not an article: {error}") from error
