"""The text every offset of an annotation counts in, and finding a quotation in it. Nothing here knows what is measured."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

Interval = tuple[int, int]

_HIDDEN = frozenset("script style template svg noscript head title".split())
_RAW = frozenset({"script", "style"})
_BREAKS = frozenset(
    "address article aside audio blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe input label legend li main menu nav ol option p pre section select summary "
    "table tbody td textarea tfoot th thead tr ul video".split()
)


def decode(data: bytes, encoding: str = "utf-8", errors: str = "strict") -> str:
    """The characters of a file; a byte order mark is not one of them, line ends stay as they are."""
    return data.removeprefix(b"\xef\xbb\xbf").decode(encoding, errors) if encoding.startswith("utf") else data.decode(encoding, errors)


def visible_text(decoded: str, file_format: str) -> str:
    """What offsets count: the text itself, or the visible blocks of an HTML page, one a line."""
    if file_format != "html":
        return decoded
    page = _Page()
    page.feed(decoded)
    page.close()
    page.end_block()
    return "\n".join(page.blocks)


class _Page(HTMLParser):
    """Collects the visible blocks of a page; white space inside a block is one space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._words: list[str] = []
        self._hidden: list[str] = []

    def end_block(self) -> None:
        line = " ".join("".join(self._words).split())
        if line:
            self.blocks.append(line)
        self._words = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            if tag in _RAW or not self._hidden:
                self._hidden.append(tag)
        elif tag in _BREAKS:
            if tag == "body" and "head" in self._hidden:  # a page may open its body without closing its head
                self._hidden.remove("head")
            self.end_block()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
        elif tag in _BREAKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._words.append(data)


_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
    }
)


class Folded:
    """A text in which typography no longer matters, with the way back to its offsets.

    Quotation marks and dashes of one kind, emphasis signs and invisible characters dropped, one space between words, no capitals.
    """

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        back: list[int] = []
        for at, sign in enumerate(text):
            kind = unicodedata.category(sign)
            if sign in "*_" or kind == "Cf":
                continue
            folded = " " if sign.isspace() or kind in ("Cc", "Zs") else sign.translate(_ALIKE)
            for letter in folded if folded == " " or sign != folded else unicodedata.normalize("NFKC", sign).casefold():
                if letter == " " and (not letters or letters[-1] == " "):
                    continue
                letters.append(letter)
                back.append(at)
        while letters and letters[-1] == " ":
            letters.pop()
            back.pop()
        self.text = "".join(letters)
        self._back = back

    def find(self, quote: str) -> list[Interval]:
        """Every place the quotation stands, as offsets into the original text, in order."""
        wanted = Folded(quote).text
        places: list[Interval] = []
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            places.append((self._back[at], self._back[at + len(wanted) - 1] + 1))
            at = self.text.find(wanted, at + 1)
        return places


def name_key(name: str) -> str:
    """Key under which two spellings of a name are one: no accents, punctuation, leading article or possessive."""
    letters = unicodedata.normalize("NFKD", Folded(name).text.replace("ı", "i").replace("ß", "ss"))
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    plain = re.sub(r"[^\w\s]", "", re.sub(r"'s\b", "", plain)).strip()
    return " ".join(re.sub(r"^(?:the|a|an)\s+", "", plain).split())


def words_of(text: str) -> list[str]:
    """The words of a text without case."""
    return re.findall(r"\w+", Folded(text).text)


def overlap(a: Interval, b: Interval) -> int:
    """Characters two intervals share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))
