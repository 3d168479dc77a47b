"""One line of Markdown to HTML: text, entities, tags for phrases, `[text](target "title"){ .class }` and `[^note]`.

A line is matched whole against a grammar in which every character is accounted for, before anything in it is replaced. Text holds none
of the signs that Markdown gives a meaning to; our pages write those of articles as entities.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Sequence


class NotSureError(Exception):
    """The page has something of which only Python-Markdown knows what becomes of it."""


PHRASE_TAGS = "a abbr b bdi br cite code em i mark q s small span strong sub sup time u wbr".split()
"""Elements that may stand inside a line; all of them are inline for Python-Markdown."""

ENTITY = r"&(?:\#[0-9]++|\#x[0-9a-f]++|[a-zA-Z][a-zA-Z0-9]*+);"


def tag_pattern(names: Sequence[str], not_in_value: str = "") -> str:
    """A pattern for the tags of these elements, with the values of attributes in double quotes."""
    name = f"(?:{'|'.join(names)})"
    return rf'</{name}>|<{name}(?:[ ][a-zA-Z][a-zA-Z0-9:-]*+(?:="[^"<>\n{not_in_value}]*+")?)*+[ ]?/?>'


_TEXT = r"[^\s`\\*_\[\]{}<>&!]|[ ]"
_TITLE = rf"(?:[^\s`\\*_\[\]{{}}<>&!\"'()]|[ ](?![ \"])|{ENTITY})++"
_TARGET = r"https?://(?:[a-zA-Z0-9]|&\#[0-9]++;)++|[a-zA-Z0-9_./-]*+(?:\#[a-zA-Z0-9_-]++)?"
_TAG = tag_pattern(PHRASE_TAGS, re.escape("`[]" + chr(92)))
_NOTE = r"\[\^(?P<note>[a-zA-Z0-9-]++)\]"
_LINK = (
    rf'\[(?P<text>(?![ ^])(?:(?:{_TEXT})++|{ENTITY}|{_TAG})++)\]\((?P<target>{_TARGET})(?:[ ]"(?![ ])(?P<title>{_TITLE})")?\)'
    r"(?:\{[ ]\.(?P<style>[a-z][a-z-]*+)[ ]\})?"
)
_LINE = re.compile(rf"(?:(?:{_TEXT})++|{ENTITY}|{_TAG}|{_NOTE}|{_LINK})++")
_MARKUP = re.compile(f"{_NOTE}|{_LINK}")

_BEGINS_BLOCK = re.compile(r"[ #+=|>~:-]|[0-9]+\.|\[\^")
"""What a line may not begin with: it might be a heading, an item, a quotation, a table or a note."""


def check_phrase(text: str) -> str:
    """`text` itself. Raises NotSureError unless every character of it is known."""
    if not _LINE.fullmatch(text):
        raise NotSureError
    return text


def check_line(text: str) -> str:
    """`text` itself. Raises NotSureError unless every character of it is known and it is a paragraph wherever it stands."""
    if _BEGINS_BLOCK.match(text) or text.endswith(" "):
        raise NotSureError
    return check_phrase(text)


def notes_in(phrase: str) -> list[str]:
    """The labels of the notes a checked phrase refers to, in order."""
    return [match["note"] for match in _MARKUP.finditer(phrase) if match["note"]] if "[^" in phrase else []


def convert_phrase(phrase: str, refer: Callable[[str], str], address: Callable[[str], str]) -> str:
    """The HTML of a checked phrase: `refer` gives that of a reference to a note, `address` the address of a link's target."""

    def convert(match: re.Match[str]) -> str:
        note, text, target, title, style = match.groups()
        if note is not None:
            return refer(note)
        # In the order of their names, as Python-Markdown writes attributes.
        attributes = f' class="{style}"' if style else ""
        attributes += f' href="{address(target)}"'
        if title is not None:
            attributes += f' title="{title}"'
        return f"<a{attributes}>{text}</a>"

    return _MARKUP.sub(convert, phrase) if "[" in phrase else phrase
