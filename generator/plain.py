"""Frozen dataclasses as plain data that JSON can hold, and back: lists for records and tuples, in the order of the fields."""
from __future__ import annotations

import types
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """`value`, a dataclass made of texts, numbers, tuples, mappings from texts and such dataclasses, as lists and dicts."""
    if is_dataclass(value) and not isinstance(value, type):
        return [to_plain(getattr(value, entry.name)) for entry in fields(value)]
    if isinstance(value, (tuple, list)):
        return [to_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {key: to_plain(part) for key, part in value.items()}
    return value


def from_plain(cls: type[T], data: Any) -> T:
    """The `cls` that `to_plain` made `data` from. Raises TypeError, ValueError or AttributeError where it was not made from one."""
    value = _reader(cast(Hashable, cls))(data)
    if not isinstance(value, cls):
        raise TypeError(f"not a {cls.__name__}")
    return value


@lru_cache(maxsize=256)
def _reader(hint: Hashable) -> Callable[[Any], Any]:
    if isinstance(hint, type) and is_dataclass(hint):
        return _record_reader(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        part = _reader(arguments[0])
        return lambda data: tuple([part(item) for item in data])
    if origin is tuple:
        parts = [_reader(argument) for argument in arguments]
        return lambda data: tuple(read(item) for read, item in zip(parts, data, strict=True))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        inside = _reader(arguments[1])
        return lambda data: {key: inside(item) for key, item in data.items()}
    if isinstance(hint, types.UnionType):
        some = [argument for argument in arguments if argument is not type(None)]
        if len(some) == 1:
            one = _reader(some[0])
            return lambda data: None if data is None else one(data)
    if hint in (str, int, bool):
        return lambda data: data
    raise TypeError(f"no plain form for {hint}")


def _record_reader(cls: type) -> Callable[[Any], Any]:
    hints = get_type_hints(cls)
    readers = [_reader(hints[entry.name]) for entry in fields(cls)]

    def read(data: Any) -> Any:
        if not isinstance(data, list):
            raise TypeError(f"not a {cls.__name__}")
        return cls(*(reader(item) for reader, item in zip(readers, data, strict=True)))

    def read_named(data: Any) -> Any:
        if not isinstance(data, list):
            raise TypeError(f"not a {cls.__name__}")
        return cls(**{entry.name: reader(item) for entry, reader, item in zip(fields(cls), readers, data, strict=True)})

    return read_named if any(entry.kw_only for entry in fields(cls)) else read
