"""How a text is written as one YAML scalar, so that every YAML reader, old or new, reads back the same text."""
from __future__ import annotations

import re

from yaml.resolver import Resolver  # type: ignore[import-untyped]

# Control and format characters that are invisible, or that would turn the words around on an editor's screen.
_ESCAPED = re.compile("[^\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_NAMED = {"\0": "0", "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e", "\x85": "N",
          "\u2028": "L", "\u2029": "P"}
_INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<~."
_CORE = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[yYnN]")


def write_scalar(text: str, *, flow: bool = False, choices: tuple[str, ...] = ()) -> str:
    """`text` as a YAML scalar on one line: plain where that is safe, else in quotes.

    `flow` is for a place inside brackets or braces. A text among `choices` stays plain even where an old reader takes it for a
    truth value (`use: yes`), because the field allows no other words.
    """
    if text in choices and text.isalpha():
        return text
    if _ESCAPED.search(text):
        return _double(text)
    if _is_plain(text, flow):
        return text
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _is_plain(text: str, flow: bool) -> bool:
    if not text or text != text.strip() or text[0] in _INDICATORS or text.endswith(":"):
        return False
    if ": " in text or " #" in text:
        return False
    if flow and re.search(r"[][{},?:#]", text):
        return False
    return not _is_typed(text)


def _is_typed(text: str) -> bool:
    """Whether a YAML 1.1 or 1.2 reader takes the plain text for a number, date, truth value or nothing."""
    if _CORE.fullmatch(text.replace("_", "")):  # some YAML 1.2 readers allow underscores in numbers
        return True
    resolvers = Resolver.yaml_implicit_resolvers.get(text[0], [])
    return any(pattern.match(text) for _, pattern in resolvers)


def _double(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _ESCAPED.sub(lambda match: _escape(match.group()), escaped) + '"'


def _escape(character: str) -> str:
    if character in _NAMED:
        return "\\" + _NAMED[character]
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
