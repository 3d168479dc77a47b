"""Small results that are asked for together, kept in one file of a store: making a file takes longer than writing what is in it."""
from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

import msgspec

from generator.store import Store

BUNDLED = 64
"""Results in one file: few files for a large site, and little to write again where one result changes."""

_Entries = dict[str, tuple[str, bytes]]


class Bundle:
    """One result for each of its slots, under the key of what it was made from; a slot whose key changed is empty.

    Nothing is read before it is asked for, and nothing is written before `save`. Like its store, it raises for nothing the disk does.
    """

    def __init__(self, store: Store | None, name: str, slots: Iterable[str]) -> None:
        """`name` must come from `fingerprint`; what an earlier run kept for other slots than these goes when the bundle is saved."""
        self._store = store
        self._name = name
        self._slots = frozenset(slots)
        self._entries: _Entries | None = None
        self._is_changed = False

    def get(self, slot: str, key: str) -> bytes | None:
        """What was put into `slot` under `key`, or None."""
        known, payload = self._read().get(slot, ("", b""))
        return payload if known == key else None

    def put(self, slot: str, key: str, payload: bytes) -> None:
        """Put `payload` into `slot`, in place of what is there; a slot whose name is no Unicode stays empty."""
        with suppress(UnicodeEncodeError):
            slot.encode()
            self._read()[slot] = (key, payload)
            self._is_changed = True

    def save(self) -> None:
        """Write what was put, where anything was."""
        if self._is_changed and self._store is not None:
            self._store.put_bytes(self._name, msgspec.msgpack.encode(self._read()))
        self._is_changed = False

    def _read(self) -> _Entries:
        if self._entries is None:
            packed = self._store.get_bytes(self._name) if self._store is not None else None
            try:
                found = msgspec.msgpack.decode(packed, type=_Entries) if packed is not None else {}
            except (msgspec.DecodeError, UnicodeDecodeError):
                found = {}
            self._entries = {slot: entry for slot, entry in found.items() if slot in self._slots}
        return self._entries
