"""Runs of capitalised words in a block of text: the raw material of names.

A chain is one run with its exact span. Nothing is decided here about what it names.
"""
from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.language.names.name_words import BAND_LEADS, CALENDAR, FIRM_HEADS, LINKS, OFFICES, OPENERS, ORG_HEADS, PARTICLES, PLACE_HEADS
from generator.model import Span

# Each alternative starts with a different kind of character or is tried on a bounded stretch, so no input backtracks far.
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[’'‑-][^\W_]+)*(?:[’'](?!\w))?|&|[^\w\s]")
_ABBREVIATED = frozenset("mr mrs ms dr prof gov sen rep rev gen col capt lt sgt maj st hon jr sr fr adm det insp".split())
_OWNERS = frozenset("people's children's women's men's king's queen's worker's officer's citizen's mother's".split())
_CLOSING, _STOPS = frozenset("”’»)]"), frozenset(".!?…")
_OPENING = frozenset(".!?:;…•|\"“„‘«»([{—–-/*#>_~◆·")
_LONGEST = 14
_FIELD_HEADS = frozenset("department ministry office committee board bureau faculty directorate agency secretariat council".split())
_OF_HEADS = frozenset("city town university bank house ministry department republic coalition duchy kingdom bishop archdiocese".split())
_CAMPAIGNS = frozenset("group campaign charity movement collective network pressure-group".split())
_CAMPAIGN_LINKS = frozenset("at against for without before over".split())
"""Small words inside the name of a campaign that is introduced as one."""
_SMALL = LINKS | PARTICLES | _CAMPAIGN_LINKS


# Named tuples: a pile has hundreds of thousands of them, which are unpacked in every run.
class Token(NamedTuple):
    """A word or sign and where it stands."""

    text: str
    start: int
    end: int


class Chain(NamedTuple):
    """A run of capitalised words. `opens` says that it starts a sentence, so that its first capital proves nothing."""

    words: tuple[Token, ...]
    opens: bool
    possessive: bool

    @property
    def span(self) -> Span:
        """From the first word to the last, without a possessive ending."""
        return Span(self.words[0].start, self.words[-1].end)


def tokens_of(text: str, span: Span) -> list[Token]:
    """The words and signs of `text` inside `span`, in order."""
    return [Token(m.group(), *m.span()) for m in _TOKEN.finditer(text, span.start, span.end)]


def is_capital(word: str) -> bool:
    """Whether `word` starts as a name does: a capital, or a small prefix and a capital (al-Haddad, d'Orsay)."""
    if word[:1].isupper() or word[:1].istitle():
        return word not in ("I", "I'm", "I’m")
    head, sign, tail = word.partition("-") if "-" in word else word.partition("’" if "’" in word else "'")
    return bool(sign) and head.lower() in ("al", "el", "d", "l", "ibn", "ad", "an", "ar", "as", "at") and tail[:1].isupper()


def is_calendar(word: str) -> bool:
    """Whether `word` is a day, month or clock word, also in the plural or the possessive."""
    bare = re.sub(r"[’']s?$", "", word.lower())
    return bare in CALENDAR or (bare.endswith("s") and bare[:-1] in CALENDAR)


def _bare(token: Token) -> tuple[Token, bool]:
    """The token without a possessive ending, and whether it had one."""
    text = token.text
    if len(text) > 2 and text[-2] in "’'" and text[-1] in "sS":
        return Token(text[:-2], token.start, token.end - 2), True
    if len(text) > 1 and text[-1] in "’'":
        return Token(text[:-1], token.start, token.end - 1), True
    return token, False


def find_chains(text: str, span: Span) -> Iterator[Chain]:
    """The chains of one block, left to right and disjoint."""
    tokens = tokens_of(text, span)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if not is_capital(token.text) or is_calendar(token.text):
            at += 1
            continue
        words, end, possessive = _grow(text, tokens, at)
        before = tokens[at - 1].text if at else ""
        opens = at == 0 or (before in _OPENING and not _is_dotted(tokens, at - 1)) or "\n" in text[tokens[at - 1].end : token.start]
        opens = opens or (at > 1 and before in _CLOSING and tokens[at - 2].text in _STOPS)
        yield Chain(tuple(words), opens, possessive)
        at = end


def _is_dotted(tokens: list[Token], at: int) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation before a name (Mr., J.)."""
    if tokens[at].text != "." or not at or tokens[at - 1].end != tokens[at].start:
        return False
    word = tokens[at - 1].text
    return word.lower() in _ABBREVIATED or (len(word) == 1 and word.isupper())


def _grow(text: str, tokens: list[Token], at: int) -> tuple[list[Token], int, bool]:
    """The words of the chain that starts at `at`, the index after it, and whether it ends in a possessive."""
    words: list[Token] = []
    place = at
    while place < len(tokens) and len(words) < _LONGEST:
        token, owns = _bare(tokens[place])
        if owns and (_runs_to_body(text, tokens, place, tokens[place].text) or _is_saint(words) or _ends_campaign(tokens, place, words)):
            token, owns = tokens[place], False
        words.append(token)
        place += 1
        if owns:
            return words, place, True
        if place < len(tokens) and tokens[place].text == "." and tokens[place].start == token.end and _is_dotted(tokens, place):
            words[-1] = Token(token.text + ".", token.start, tokens[place].end)
            place += 1
        step = _step(text, tokens, place, words)
        if step is None:
            break
        words.extend(tokens[place:step])
        place = step
    while len(words) > 1 and not is_capital(words[-1].text):
        words.pop()
    return words, place, False


def _adjacent(text: str, left: Token, right: Token) -> bool:
    """Whether two tokens stand one blank (or one line of a wrapped paragraph) apart."""
    gap = text[left.end : right.start]
    return 0 < len(gap) <= 2 and gap.isspace() and gap.count("\n") <= 1


def _step(text: str, tokens: list[Token], place: int, words: list[Token]) -> int | None:
    """Where the next capitalised word of the chain stands, past small linking words; None where the chain ends."""
    if place < len(tokens) and tokens[place].text == "," and (listed := _step_over_comma(text, tokens, place, words)):
        return listed
    if place >= len(tokens) or not _adjacent(text, words[-1], tokens[place]):
        return None
    word = tokens[place].text
    if words[-1].text.endswith(".") and word.lower() in OPENERS:
        return None
    if is_capital(word) and (not is_calendar(word) or _is_name_of_a_month(tokens, place)):
        return place
    last = words[-1].text.lower()
    look = place
    limit = 2 if word in ("of", "for", "on") else 3 if word in PARTICLES else 1
    while look < len(tokens) and look - place < limit and tokens[look].text in _SMALL:
        look += 1
        if look < len(tokens) and not _adjacent(text, tokens[look - 1], tokens[look]):
            return None
    if look == place or look >= len(tokens) or not is_capital(tokens[look].text) or is_calendar(tokens[look].text):
        return None
    if word == "&" or (word in _CAMPAIGN_LINKS and _is_campaign(tokens, place, words)):
        return look
    if word in _CAMPAIGN_LINKS - LINKS and not (word == "against" and last in BAND_LEADS):
        return None
    if word == "a":
        return None
    if word == "of":
        # A firm has its town after it, not in its name: Kanto Pharma of Osaka.
        head = (last in ORG_HEADS and not (last in FIRM_HEADS and len(words) > 1)) or last in _OF_HEADS or last in BAND_LEADS
        good = head or (last in OFFICES and words[-1].text[0].isupper())
    elif word in ("for", "on", "against"):
        good = (last in ORG_HEADS and tokens[look].text.lower() not in ORG_HEADS) or (last in BAND_LEADS and _is_first(words))
    elif word in ("and", "the", "in"):
        # "Ministry of Health and Welfare": an "of" before says that the name is still being built.
        good = word == "and" and (
            (any(token.text in ("of", "for") for token in words[1:]) and not _looks_like_name_pair(tokens, look))
            or _joint_body(text, tokens, place, look, words)
        )
    else:
        good = last not in ORG_HEADS and last not in PLACE_HEADS
    return look if good else None


def _is_first(words: list[Token]) -> bool:
    """Whether the last word is the first one that names anything: Her Campaign, The Friends."""
    return len(words) == 1 or (len(words) == 2 and words[0].text.lower() in OPENERS)


def _step_over_comma(text: str, tokens: list[Token], place: int, words: list[Token]) -> int | None:
    """The next field of a department's name, where a list of fields goes on: Department for Culture, Media and Sport."""
    heads = {token.text.lower() for token, link in itertools.pairwise(words) if link.text in ("of", "for")}
    if not heads & _FIELD_HEADS or tokens[place].start != words[-1].end:
        return None
    look, fields = place, 0
    while look + 1 < len(tokens) and tokens[look].text == "," and is_capital(tokens[look + 1].text) and fields < 4:
        follows = tokens[look + 2].text if look + 2 < len(tokens) else ""
        last = look + 3
        if follows == "and" and last < len(tokens) and is_capital(tokens[last].text) and not _looks_like_name_pair(tokens, last):
            return place + 1
        look, fields = look + 2, fields + 1
    return None


def _is_saint(words: list[Token]) -> bool:
    """Whether a saint's possessive follows, which names a church, school or hospital: St Odo's, St Odo's Infirmary."""
    return bool(words) and words[-1].text in ("St", "St.", "Saint")


def _is_campaign(tokens: list[Token], place: int, words: list[Token]) -> bool:
    """Whether the words before `place` open what a group is said to be called: "Her group, Parents at Orm, …"."""
    first = place - len(words)
    if first < 2:
        return False
    before = tokens[first - 1].text
    return (before == "," and tokens[first - 2].text.lower() in _CAMPAIGNS) or before in ("called", "named")


def _ends_campaign(tokens: list[Token], place: int, words: list[Token]) -> bool:
    """Whether a possessive with nothing to own ends such a name: "Her group, Parents at Odo's, …"."""
    linked = any(token.text in _CAMPAIGN_LINKS for token in words)
    return linked and _is_campaign(tokens, place, words) and (place + 1 == len(tokens) or not tokens[place + 1].text[0].isalnum())


def _is_name_of_a_month(tokens: list[Token], at: int) -> bool:
    """Whether a month's name inside a chain is somebody's (Theresa May): no number follows it."""
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].text in ("May", "April", "June", "August", "March") and not follows[:1].isdigit()


def _looks_like_name_pair(tokens: list[Token], at: int) -> bool:
    """Whether two capitalised words follow: a new name rather than the rest of this one."""
    return at + 1 < len(tokens) and is_capital(tokens[at + 1].text)


def _joint_body(text: str, tokens: list[Token], place: int, look: int, words: list[Token]) -> bool:
    """Whether "and" stands inside a body's name (the Dockers and Allied Trades Union): an article before, a head at the end."""
    first = place - len(words)
    inside = words[0].text == "The"
    article = inside or (first > 0 and tokens[first - 1].text in ("the", "The"))
    if not article or len(words) > 2 + inside or words[-1].text.lower() in ORG_HEADS or words[-1].text.isupper():
        return False
    run, limit = look, min(len(tokens), look + _LONGEST)
    while run + 1 < limit and is_capital(tokens[run + 1].text) and _adjacent(text, tokens[run], tokens[run + 1]):
        run += 1
    return run > look and tokens[run].text.lower() in ORG_HEADS


def _runs_to_body(text: str, tokens: list[Token], at: int, word: str) -> bool:
    """Whether a possessive is inside a body's name: Drivers' Union, Children's Hospital."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if follows is None or not _adjacent(text, tokens[at], follows) or not is_capital(follows.text):
        return False
    lowered = word.lower().replace("’", "'")
    run = at + 1
    while run + 1 < min(len(tokens), at + _LONGEST) and is_capital(tokens[run + 1].text) and _adjacent(text, tokens[run], tokens[run + 1]):
        run += 1
    ends_in_body = tokens[run].text.lower() in ORG_HEADS
    return ends_in_body and (lowered.endswith("s'") or lowered in _OWNERS or lowered.removesuffix("'s") in OFFICES)
