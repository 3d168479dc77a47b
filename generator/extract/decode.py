"""Bytes to text: which encoding an article is in, and whether it is text at all.

The text keeps its newlines as stored; only a byte order mark is removed. A guess is always said to be one.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from charset_normalizer import from_bytes

MAX_BYTES = 5_000_000
"""An input above this is not an article; the longest news features are about a hundredth of it."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark starts with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"7z\xbc\xaf",
    b"Rar!",
    b"RIFF",
    b"\x7fELF",
    b"OggS",
    b"ID3",
    b"BZh",
    b"\xfd7zXZ",
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})|<\?xml[^>]{0,200}?encoding=[\"']([\w-]{2,40})", re.I
)
_LATIN_PAGES = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859_2", "iso8859_15")
_LEAST_SHARE = 0.85
_PREFERENCE = 0.05
_ALPHABETS = tuple(
    frozenset(letters)
    for letters in (
        "äöüßéèàçñëôâêîïóíáœúåø",  # German, with the names English and German pages borrow
        "àâæçéèêëîïôœùûüÿ",
        "áéíñóúü",
        "ãõáâàçéêíóôúü",
        "àèéìíîòóùú",
        "åäöæøéüà",
        "áðéíóúýþæö",
        "ąćęłńóśźż",
        "áčďéěíňóřšťúůýž",
        "áäčďéíĺľňóôŕšťúýž",
        "áéíóöőúüű",
        "çğıiöşüâîû",
        "ăâîșşțţ",
        "čćđšž",
        "ąčęėįšųūž",
        "āčēģīķļņšūž",
        "äõöüšž",
    )
)
_C1_CONTROL = re.compile(r"[\x80-\x9f]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_OTHER_SCRIPTS = (
    "cp1251",
    "cp1253",
    "cp1255",
    "cp1256",
    "iso8859_5",
    "iso8859_7",
    "koi8_r",
    "koi8_u",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "gb18030",
    "big5",
)
_LATIN = frozenset({"latin-1", "iso8859-1", "ascii", "iso8859_1"})
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
"""Control characters other than white space and the escape of terminals."""

_TYPOGRAPHY = frozenset("‘’‚“”„–—…•€£¥§©®°·«»‹›™†‡µªº½¼¾×±ƒ\u00a0")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of an article, or why there is none. `encoding` is the Python name of the codec used."""

    text: str
    encoding: str = "utf-8"
    problem: str = ""
    warnings: tuple[str, ...] = ()


def decode_bytes(data: bytes, *, html: bool = False) -> Decoded:
    """`data` as text. Never raises; `problem` is "", "empty", "binary", "undecodable" or "too-large".

    In order: byte order mark, UTF-8, the charset an HTML page declares, and last a guess, which is marked `encoding-guessed`.
    """
    if len(data) > MAX_BYTES:
        return Decoded("", problem="too-large", warnings=(f"{len(data)} bytes, more than {MAX_BYTES}",))
    if not data.strip():
        return Decoded(data.decode("ascii", "replace"), problem="empty")
    if data.startswith(_MAGIC):
        return Decoded("", problem="binary")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, skipped=len(mark))
    if data.count(0) * 1000 >= len(data) and 0 in data:
        return _sixteen_bit(data)
    try:
        return _checked(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        failure = error
    if html and (declared := _declared_encoding(data)):
        try:
            return _checked(data.decode(declared), declared)
        except UnicodeDecodeError:
            pass
    return _guess(data, failure)


def _strict(data: bytes, encoding: str, skipped: int) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _undecodable(data, error, skipped)
    return _checked(text, encoding) if text.strip() else Decoded(text, encoding, problem="empty")


def _undecodable(data: bytes, error: UnicodeDecodeError, skipped: int = 0) -> Decoded:
    where = f"byte 0x{data[error.start]:02x} at offset {error.start + skipped} is not {error.encoding}"
    return Decoded("", problem="undecodable", warnings=(where,))


def _checked(text: str, encoding: str, warnings: tuple[str, ...] = ()) -> Decoded:
    controls = len(_CONTROLS.findall(text))
    if controls * 20 > len(text):
        return Decoded("", encoding, problem="binary")
    if controls:
        warnings += ("control-characters",)
    return Decoded(text, encoding, warnings=warnings)


def _sixteen_bit(data: bytes) -> Decoded:
    """UTF-16 without its mark shows as zero bytes at every other place; anything else with zero bytes is no text."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > 0.4 * half and others < 0.02 * half and len(data) % 2 == 0:
            try:
                return _checked(data.decode(encoding), encoding, ("encoding-guessed",))
            except UnicodeDecodeError:
                break
    return Decoded("", problem="binary")


def _declared_encoding(data: bytes) -> str:
    found = _DECLARED.search(data[:8192])
    if not found:
        return ""
    try:
        info = codecs.lookup((found[1] or found[2]).decode("ascii"))
    except LookupError:
        return ""
    # Browsers read Latin-1 and ASCII as Windows-1252, so that is what authors saw. Source: WHATWG Encoding, 4.2.
    name = "cp1252" if info.name in _LATIN else info.name
    is_text = getattr(info, "_is_text_encoding", True)
    return (
        name
        if is_text and not name.startswith(("utf-16", "utf-32", "utf-7", "idna", "punycode", "unicode", "raw", "undefined"))
        else ""
    )


def _guess(data: bytes, failure: UnicodeDecodeError) -> Decoded:
    page = _latin_page(data)
    if page:
        return _checked(data.decode(page), page, ("encoding-guessed",))
    if _is_broken_utf8(data):
        return _undecodable(data, failure)
    ascii_letters = sum(1 for byte in data if 65 <= byte < 91 or 97 <= byte < 123)
    if sum(1 for byte in data if byte > 127) * 5 < ascii_letters:
        return _undecodable(data, failure)  # a few odd bytes in Latin text are damage, not another script
    best = from_bytes(data[:200_000], cp_isolation=list(_OTHER_SCRIPTS), enable_fallback=False).best()
    if best is not None:
        try:
            return _checked(data.decode(best.encoding), best.encoding, ("encoding-guessed",))
        except UnicodeDecodeError:
            pass
    return _undecodable(data, failure)


def _latin_page(data: bytes) -> str:
    """The code page under which the letters beyond ASCII are those of one language; "" where none reads as Latin text.

    Windows-1252 is preferred unless another page is clearly better, and taken where names from many languages fit none.

    Letters are what tells the pages apart: the same byte is an "ø" in one and an "ř" in another, and no language has both
    "ø" and "ì". A sign in the middle of a word speaks against a page, as do words without any ASCII letter.
    """
    best, chosen, readable = _LEAST_SHARE, "", ""
    for page in _LATIN_PAGES:
        try:
            text = data.decode(page)
        except UnicodeDecodeError:
            continue
        if _C1_CONTROL.search(text):
            continue
        letters: Counter[str] = Counter()
        signs = 0
        for found in _BEYOND_ASCII.finditer(text):
            character, at = found[0], found.start()
            if character in _TYPOGRAPHY:
                continue
            if character.isalpha():
                letters[character.lower()] += 1
            else:
                signs += text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()
        total = sum(letters.values())
        if total * 2 > sum(1 for byte in data if 65 <= byte < 91 or 97 <= byte < 123):
            continue
        at_home = max(sum(letters[c] for c in alphabet) for alphabet in _ALPHABETS)
        share = at_home / (total + signs) if total + signs else 1.0
        if page == "cp1252" and not signs:
            readable = page
        if share > best + (_PREFERENCE if chosen == "cp1252" else 0.0):
            best, chosen = share, page
    return chosen or readable


def _is_broken_utf8(data: bytes) -> bool:
    """Whether nearly all of `data` is UTF-8 with several multi-byte characters, and only a place or two is damaged."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = sum(1 for c in text if c > "\x7f") - damaged
    return whole >= 4 * damaged
