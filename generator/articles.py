"""The map stage: what can be said of one article without looking at any other, and the bytes that is kept and sent as.

The bytes are compressed MessagePack, read against the types of the analysis: reading them runs no code, whoever wrote them, and what
does not fit the types is refused.
"""
from __future__ import annotations

import zlib
from dataclasses import dataclass

import msgspec

from generator.extract import extract_document
from generator.language.reading import Reading, read_source
from generator.model import Document


@dataclass(frozen=True, slots=True)
class Article:
    """One article by itself: its text with what each part is, and what it says."""

    document: Document
    reading: Reading


_LARGEST = 1 << 28
"""Bytes; what unpacks to more is no article."""

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Article)


def read_article(file: str, data: bytes) -> Article:
    """The article, from its file name and bytes alone. Never raises on content."""
    document = extract_document(file, data)
    return Article(document, read_source(document))


def pack_article(article: Article) -> bytes | None:
    """The article as bytes; None for one that no bytes can hold, such as one whose file name is not Unicode."""
    try:
        return zlib.compress(_encoder.encode(article), 1)
    except UnicodeEncodeError:
        return None


def unpack_article(data: bytes) -> Article:
    """The article that `pack_article` made the bytes of. Raises ValueError for any others."""
    unpacking = zlib.decompressobj()
    try:
        plain = unpacking.decompress(data, _LARGEST)
        if not unpacking.eof:
            raise ValueError("not an article: cut short, or too large")
        return _decoder.decode(plain)
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"not an article: {error}") from error
