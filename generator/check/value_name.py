"""value-name, quote-reworded: the names in a statement, and the words in somebody's mouth, must be the quotes'."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from generator.check.input import CheckInput, Statement
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.language.names.countries import countries
from generator.language.names.holders import is_holder
from generator.language.words.tokens import STOP_WORDS, fold_word, split_pieces
from generator.model import UNKNOWN
from generator.spans import find_quote

_SOURCE = """\
=== seeds/club/daily.txt
“We sold the stadium,” said Ola Berg of Northport United on Monday.
"""


def _point(text: str) -> str:
    return f"""\
=== docs/data/club/key_points.yml
- id: kp-sold
  text: {text}
  cites:
    - source: daily
      quote: “We sold the stadium,” said Ola Berg of Northport United
"""


def _quote(text: str) -> str:
    return f"""\
=== docs/data/club/quotes.yml
- id: q-sold
  text: {text}
  cites:
    - source: daily
      quote: We sold the stadium,
"""


NAME = Rule(
    id="value-name",
    severity=Severity.WARNING,
    summary="A statement has a name that its quotes do not have.",
    docs=(
        "A capitalised word inside a sentence must be in the passages cited. Another name of the same actor will do "
        "(`Berg` for `the club's chairman Ola Berg`, when both are among its aliases), and so will another form of the "
        "word (`Polish` for `Poland`) or the publisher of a cited source, and the name of whoever alone holds the "
        "office of which a quote speaks without a name (`the mayor`). The first word of a sentence is not looked at."
    ),
    failing=_SOURCE + _point("The stadium of Southport United was sold, says Ola Berg."),
    passing=_SOURCE + _point("The stadium of Northport United was sold, says Ola Berg."),
)

REWORDED = Rule(
    id="quote-reworded",
    severity=Severity.ERROR,
    summary="Words put into a speaker's mouth are not those quoted.",
    docs=(
        "The `text` of a record in quotes.yml is shown between quotation marks, so it must stand, word for word, in one "
        "of the passages that it cites. It may be a part of that passage."
    ),
    failing=_SOURCE + _quote("We had to sell the stadium"),
    passing=_SOURCE + _quote("We sold the stadium"),
)

RULES = (NAME, REWORDED)
SECTIONS = frozenset({"briefing", "key_points", "open_issues", "timeline", "actors"})
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_STARTS_AFTER = frozenset('.!?:;“”"‘(—–-/•')
_DATES = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?"
)
LONGEST_PLAIN_HEADLINE = 3
"""Words of which all may have a capital in a text that is not set like a headline."""
FORM = 4
"""Letters that two forms of a name share at least: Ukraine, Ukrainian."""
_ENDINGS = frozenset("a e s i n an n ian ean ish ese ic er ers ans ians ites ite y ies o os i is is'".split()) | {""}
"""What may follow where two forms of a name part: Ukrain-e, Ukrain-ian; Brazil, Brazil-ian. North-port and North-field are two names."""


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding for each statement with a foreign name, and each spoken quote that is not in what it cites."""
    names = [[words for name in (actor.name, *actor.aliases) if (words := _folded(name))] for actor in data.shown_records("actors")]
    by_word: dict[str, list[int]] = {}
    for number, actor in enumerate(names):
        for word in sorted({word for words in actor for word in words}):
            by_word.setdefault(word, []).append(number)
    for statement, cited in data.worded:
        if statement.section == "quotes":
            if not any(find_quote(words, statement.text) for words in cited):
                yield REWORDED.finding(
                    data.place(statement.section, *statement.path, statement.field),
                    f"these words are not in the passage cited: {shown(statement.text)}; it reads {shown(cited[0])}",
                    "write the words as they were quoted, or cite the passage that has them",
                )
        elif statement.section in SECTIONS:
            listed = find_name_words(statement.text, by_word)
            if not listed:
                continue
            known = frozenset().union(*map(_folded, cited))
            foreign = [name for name in listed if not _is_known(fold_word(name), known, names, by_word)]
            if foreign:
                known = known.union(*map(_initials, cited), *map(_folded, _publishers(data, statement)))
                foreign = [name for name in foreign if not _is_known(fold_word(name), known, names, by_word)]
            if foreign:
                foreign = _not_meant(data, statement, foreign, by_word)
            if foreign:
                yield NAME.finding(
                    data.place(statement.section, *statement.path, statement.field),
                    f"no quote has the name {', '.join(map(shown, dict.fromkeys(foreign)))} of {shown(statement.text)}",
                    "cite a passage that has the name, or add it to the aliases of the actor it stands for",
                )


def _not_meant(data: CheckInput, statement: Statement, foreign: Sequence[str], actors: Collection[str]) -> list[str]:
    """Those of the names that are no plain words of the articles cited (`Growers with …`), nor the one holder of an office in a quote."""
    cited = [citation for citation in statement.citations if citation.source in data.documents]
    texts = [data.documents[citation.source].source.text for citation in cited]
    opening = {word for word in foreign if statement.text.startswith(word) and fold_word(word) in actors}
    plain = {word for word in opening if any(re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", text) for text in texts)}
    quotes = [citation.quote for citation in cited]
    return [word for word in foreign if word not in plain and not is_holder(word, statement.text, quotes, texts)]


def _publishers(data: CheckInput, statement: Statement) -> Iterator[str]:
    """Who published what a statement cites; a statement may name them."""
    for citation in statement.citations:
        record = data.sources.get(citation.source)
        if record is not None and record.publisher != UNKNOWN:
            yield record.publisher


def find_name_words(text: str, actors: Collection[str] = ()) -> tuple[str, ...]:
    """The capitalised words of `text` that are names: inside a sentence any, at its beginning those of `actors`.

    In a text that is set like a headline, with a capital on every word of meaning, only those of `actors`.
    """
    pieces = split_pieces(text)
    read = list(map(_read_piece, pieces))
    is_headline = not any(map(_IS_PROSE, read)) and sum(piece.words for piece in read) > LONGEST_PLAIN_HEADLINE
    found = []
    offset = last = 0
    for at in [at for at, piece in enumerate(read) if piece.capitals]:
        offset, last = offset + sum(map(len, pieces[last:at])) + at - last, at
        for word, start in read[at].capitals:
            before = text[max(0, offset + start - 3) : offset + start].rstrip()
            if is_headline or not before or before[-1] in _STARTS_AFTER:
                folded = fold_word(word)
                if folded not in actors or folded in STOP_WORDS:
                    continue
            found.append(word)
    return tuple(found)


class _Piece(NamedTuple):
    """What stands between two blanks: how many words, whether one of them shows prose, those that may be names and their offsets."""

    words: int
    is_prose: bool
    capitals: tuple[tuple[str, int], ...]


_IS_PROSE = attrgetter("is_prose")


@lru_cache(maxsize=65536)
def _read_piece(piece: str) -> _Piece:
    matches = list(_WORD.finditer(piece))
    words = [match[0] for match in matches]
    # In a headline every word of meaning has a capital.
    is_prose = any(not word[0].isupper() and word.isalpha() and word not in STOP_WORDS for word in words)
    capitals = [(match[0], match.start()) for match in matches if match[0][0].isupper() and not _is_no_name(match[0])]
    return _Piece(len(words), is_prose, tuple(capitals))


def _is_no_name(word: str) -> bool:
    """Whether a word has its capital for another reason: a month, a weekday, `I`."""
    return word in ("I", "I'm", "I’m") or _DATES.fullmatch(word.casefold()) is not None


@lru_cache(maxsize=256)  # statements with the same quotes follow each other
def _folded(text: str) -> frozenset[str]:
    return frozenset(fold_word(word) for word in _WORD.findall(text))


_NAME = re.compile(r"[A-Z][a-z]+(?:[ -](?:(?:of|for|and|the|on|in|de) ){0,2}[A-Z][a-z]+){1,7}")


@lru_cache(maxsize=256)
def _initials(text: str) -> frozenset[str]:
    """The short forms of the names of several words in a quote: un for United Nations."""
    found = ["".join(re.findall(r"\b[A-Z]", match[0])).lower() for match in _NAME.finditer(text)]
    return frozenset((*found, *(short[1:] for short in found)))  # The United Nations


def _is_known(name: str, known: frozenset[str], names: list[list[frozenset[str]]], by_word: dict[str, list[int]]) -> bool:
    if name in known or any(_is_form(name, word) for word in known):
        return True
    if not _states().get(name, frozenset()).isdisjoint(known):
        return True
    return any(other <= known for number in by_word.get(name, ()) for other in names[number])


@cache
def _states() -> dict[str, frozenset[str]]:
    """Folded name or demonym of a state, if it is one word -> all of them of that state: Norway, Norwegian."""
    found: dict[str, frozenset[str]] = {}
    for country in countries():
        listed = (fold_word(word) for word in (country.name, *country.aliases, *country.demonyms) if " " not in word)
        words = frozenset(listed)
        for word in words:
            found[word] = found.get(word, frozenset()) | words
    return found


def _is_form(name: str, word: str) -> bool:
    """Whether two words are forms of one name: a common beginning, then endings such as those of a people."""
    if name[:FORM] != word[:FORM] or len(word) < FORM or len(name) < FORM:
        return False
    shared = next((at for at, (a, b) in enumerate(zip(name, word, strict=False)) if a != b), min(len(name), len(word)))
    return name[shared:] in _ENDINGS and word[shared:] in _ENDINGS
