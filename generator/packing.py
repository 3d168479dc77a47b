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

Packed = msgspec.Raw
"""A value of any type, left packed inside what was unpacked; see `unpack_part`."""


def _as_text(value: Any) -> str:
    """A text that is more than a text, as a plain one. Raises TypeError for anything else."""
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be packed")


_encoder = msgspec.msgpack.Encoder(enc_hook=_as_text)


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


def unpack_part(part: Packed, kind: Any) -> Any:
    """The value of type `kind` that was left packed. Raises ValueError where it is of another type."""
    try:
        return _decoder(kind).decode(part)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error


@lru_cache(maxsize=256)
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)
