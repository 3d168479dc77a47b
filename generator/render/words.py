"""What the site says, in each language it speaks: one file a language in languages/, every text of every page in it.

A text may have places such as {title}. One that depends on a number is a list of two, for one and for any other number, with the
number's place {n}. A language without a file is spoken to in English; `lang` of a page says which it is.
"""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from generator.render.filters import Safe, markdown_text

_FOLDER = "languages"
_FALLBACK = "en"

Text = str | tuple[str, str]


class Words:
    """The texts of one language. `language` is its code."""

    def __init__(self, language: str, texts: Mapping[str, Text]) -> None:
        self.language = language
        self.texts = texts

    def __call__(self, key: str, n: int | None = None, /, **values: object) -> Safe:
        """A text as Markdown: the words are ours and stand as they are, each value is escaped unless it is `Safe`.

        Raises KeyError for a text, or a value, that there is not.
        """
        escaped = {name: value if isinstance(value, Safe) else markdown_text(value) for name, value in values.items()}
        return Safe(self._choose(key, n).format_map(escaped | self._number(n)))

    def plain(self, key: str, n: int | None = None, /, **values: object) -> str:
        """A text with its values as they are, to be escaped where it is shown. Raises KeyError."""
        return self._choose(key, n).format_map({**values, **self._number(n)})

    def has(self, key: str) -> bool:
        """Whether there is such a text; for names that the data brings, such as the kind of a warning."""
        return key in self.texts

    def number(self, value: int) -> str:
        """A whole number as people who speak the language write it."""
        return f"{value:,}".replace(",", self.plain("number.thousands"))

    def _choose(self, key: str, n: int | None) -> str:
        text = self.texts[key]
        if isinstance(text, str):
            return text
        return text[0 if n == 1 else 1]

    def _number(self, n: int | None) -> dict[str, str]:
        return {} if n is None else {"n": self.number(n)}


@lru_cache(maxsize=8)
def read_words(language: str) -> Words:
    """The texts in `language` (a code such as "en" or "de-AT"), in English where there are none in it."""
    code = language.split("-")[0].lower()
    if code not in languages():
        code = _FALLBACK
    text = (resources.files("generator.render") / _FOLDER / f"{code}.toml").read_text(encoding="utf-8")
    return Words(code, dict(_flatten(tomllib.loads(text), "")))


def page_words(language: str) -> dict[str, str]:
    """The texts that the theme's templates and the site's scripts need, by name."""
    words = read_words(language)
    return {key: words.plain(f"page.{key}") for key in ("link", "back", "evidence", "close", "stale", "faulty", "passages")}


def lost_words(language: str) -> dict[str, str]:
    """The texts of the page for addresses that do not exist, by name."""
    words = read_words(language)
    return {key: words.plain(f"lost.{key}") for key in ("missing", "moved", "start")}


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Codes of the languages there are texts in, sorted."""
    folder = resources.files("generator.render") / _FOLDER
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


def places(text: Text) -> frozenset[str]:
    """Names of the places that a text has for values."""
    parts = (text,) if isinstance(text, str) else text
    return frozenset(name for part in parts for _, name, _, _ in string.Formatter().parse(part) if name)


def _flatten(table: Mapping[str, Any], before: str) -> Iterator[tuple[str, Text]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", tuple(value) if isinstance(value, list) else value
