"""Names compared as names: spellings folded, titles taken off, initials and acronyms worked out.

Pure string functions; which names stand in a text is found elsewhere.
"""
from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.language.names.countries import country_by_demonym, country_by_name
from generator.language.names.name_words import FEMALE_HONORIFICS, HONORIFICS, LINKS, MALE_HONORIFICS, OFFICES

_LETTERS = str.maketrans(
    {"ı": "i", "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "’": "'", "‘": "'", "ʼ": "'",
     "‑": "-", "‐": "-", "–": "-"}
)
_NOT_NAME = re.compile(r"[^\w\s'&-]|_")
_DOUBLED = re.compile(r"(\w)\1+")
_COMPOUND = re.compile(
    r"(?:co|ex|vice|then|deputy|under|sub)-?(\w{4,})|\w{2,20}(?:ologist|ographer|iatrist|iatrician|onomist|chemist|physicist)"
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")

_ABBREVIATED_OFFICES = {
    "cllr": "councillor", "councilor": "councillor", "gov": "governor", "sen": "senator", "rep": "representative", "prof": "professor",
    "capt": "captain", "col": "colonel", "maj": "major", "gen": "general", "sgt": "sergeant",
}  # fmt: skip

NICKNAMES = {
    "tom": "thomas", "bob": "robert", "bill": "william", "jim": "james", "joe": "joseph", "mike": "michael", "dan": "daniel",
    "dave": "david", "steve": "steven", "kate": "katherine", "liz": "elizabeth", "tony": "anthony", "ben": "benjamin",
    "sam": "samuel", "matt": "matthew", "alex": "alexander", "nick": "nicholas", "chris": "christopher", "greg": "gregory",
    "ed": "edward", "ted": "edward", "jeff": "jeffrey", "ken": "kenneth", "andy": "andrew", "rick": "richard", "dick": "richard",
    "sue": "susan", "meg": "margaret", "jen": "jennifer", "beth": "elizabeth", "tim": "timothy", "pat": "patricia",
    "volodimir": "vladimir", "aleksandr": "alexander", "oleksandr": "alexander", "sergei": "sergey",
}  # fmt: skip


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """`name` in lower case without diacritics, full stops and a leading article; one blank between words."""
    text = unicodedata.normalize("NFKD", name).lower().translate(_LETTERS)
    text = "".join(c for c in text if not unicodedata.combining(c))
    words = _NOT_NAME.sub("", text).split()
    if len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=65536)
def surname_key(word: str) -> str:
    """A key that the usual spellings of one surname share: Zelensky, Zelenskyy and Zelenskiy; Petrov and Petroff."""
    key = _DOUBLED.sub(r"\1", fold_name(word).replace("-", " "))
    key = re.sub(r"(?:iy|yi|ij|yj|ii|y|j)$", "i", key)
    key = re.sub(r"of$", "ov", key)
    return key.replace("ph", "f")


@lru_cache(maxsize=65536)
def given_key(word: str) -> str:
    """A key that short and long forms of a given name share: Tom and Thomas."""
    key = _DOUBLED.sub(r"\1", fold_name(word)).replace("y", "i")
    return NICKNAMES.get(key, NICKNAMES.get(fold_name(word), key))


def is_initial(word: str) -> bool:
    """Whether `word` is a single letter, with or without its full stop."""
    return len(word.rstrip(".")) == 1 and word[:1].isalpha()


def is_latin(text: str) -> bool:
    """Whether `text` holds a letter of the Latin script."""
    return bool(_LATIN.search(text))


def has_script_of_its_own(text: str) -> bool:
    """Whether `text` is a name in letters other than Latin ones only."""
    return not is_latin(text) and any(c.isalpha() for c in text)


def honorific_gender(word: str) -> str:
    """"he" or "she" where an honorific or office tells, else ""."""
    bare = word.lower().rstrip(".")
    if bare in MALE_HONORIFICS or bare.endswith(("sman", "cilman", "chairman", "waitor")):
        return "he"
    if bare in FEMALE_HONORIFICS or bare.endswith("woman"):
        return "she"
    return ""


def is_honorific(word: str) -> bool:
    """Whether `word` is Mr, Dr and the like."""
    return word.lower().rstrip(".") in HONORIFICS


@lru_cache(maxsize=65536)
def is_office(word: str) -> bool:
    """Whether `word` names an office or trade, in any case; also one inside a longer word: co-author, ex-minister, microbiologist."""
    bare = word.lower().rstrip(".")
    found = _COMPOUND.fullmatch(bare)
    return bare in OFFICES or (found is not None and (found[1] is None or found[1] in OFFICES))


def office_key(word: str) -> str:
    """An office in lower case, its usual abbreviation written out: Cllr and Councillor are one."""
    bare = word.lower().rstrip(".")
    return _ABBREVIATED_OFFICES.get(bare, bare)


def is_country(name: str) -> bool:
    """Whether `name` is a country's name, not a demonym."""
    return name in country_by_name()


def is_state_word(word: str) -> bool:
    """Whether `word` is a country's name or demonym."""
    return word in country_by_name() or word in country_by_demonym()


def acronyms_of(words: tuple[str, ...]) -> frozenset[str]:
    """The acronyms a body's name can have: first letters of its words, with and without the small ones."""
    parts = [part for word in words for part in re.split(r"[-‑]", word) if part]
    big = "".join(part[0] for part in parts if part.lower() not in LINKS and part[0].isalnum())
    every = "".join(part[0] for part in parts if part[0].isalnum())
    return frozenset(text.upper() for text in (big, every) if len(text) > 1)


def same_given(first: str, second: str) -> bool:
    """Whether two given names can be one person's: the same, an initial of the other, or its short form."""
    if is_initial(first) or is_initial(second):
        return fold_name(first)[:1] == fold_name(second)[:1]
    return given_key(first) == given_key(second)


def slug(text: str, limit: int = 60) -> str:
    """`text` as a readable id: lower-case ASCII words with hyphens, cut at a word; may be empty for other scripts."""
    words = re.findall(r"[a-z0-9]+", fold_name(text).replace("'", ""))
    out = ""
    for word in words:
        if out and len(out) + 1 + len(word) > limit:
            break
        out = f"{out}-{word}" if out else word[:limit]
    return out
