"""Values as bytes and back: compressed MessagePack, read against the types of the values.

Reading it runs no code, whoever wrote it, and what does not fit the types is refused.
"""
from __future__ import annotations

import zlib
from functools import lru_cache
from typing import Any

import msgspec

_LARGEST = 1 << 29
"""Bytes; what unpacks to more is refused."""

_encoder = msgspec.msgpack.Encoder()


def pack(value: Any) -> bytes | None:
    """A value of dataclasses and plain types as bytes; None where no bytes can hold it, such as a file name that is not Unicode."""
    try:
        return zlib.compress(_encoder.encode(value), 1)
    except UnicodeEncodeError:
        return None


def unpack(data: bytes, kind: Any) -> Any:
    """The value of type `kind` that `pack` made the bytes of. Raises ValueError for any others."""
    unpacking = zlib.decompressobj()
    try:
        plain = unpacking.decompress(data, _LARGEST)
        if not unpacking.eof:
            raise ValueError("cut short, or too large")
        return _decoder(kind).decode(plain)
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error


@lru_cache(maxsize=64)
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)
