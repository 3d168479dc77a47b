"""What the site's search says and what it knows of a language, for its script: the tables `search` and `search_kind` of languages/."""

from __future__ import annotations

from typing import Any

from generator.render.words import read_words

_TEXTS = ("open", "close", "input", "hint", "none", "more", "unshown", "everywhere", "loading", "failed")


def search_words(language: str) -> dict[str, Any]:
    """The words of the site's search in `language` (a code such as "en" or "en-GB"), English where there are none.

    `stop` are words that tell nothing about what is looked for; `kinds` are question words with the kind of entry each asks for;
    words of one group in `alike` stand for each other; `labels` are what a reader sees beside a result.
    """
    texts = read_words(language).texts
    found: dict[str, Any] = {key: texts[f"search.{key}"] for key in _TEXTS}
    one, many = tuple(texts["search.found"])
    found["one"], found["many"] = one, many
    found["labels"] = {key.removeprefix("search_kind."): text for key, text in texts.items() if key.startswith("search_kind.")}
    found["stop"] = str(texts["search.stop"]).split()
    found["kinds"] = dict(pair.split() for pair in str(texts["search.kinds"]).split(","))
    found["alike"] = [group.split() for group in str(texts["search.alike"]).split(",")]
    return found
