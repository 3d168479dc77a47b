"""The language of an article's words, for the elements that show them: screen readers speak it, browsers set its direction."""

from __future__ import annotations

import re

from generator.model import UNKNOWN
from generator.render.filters import Safe

_CODE = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z0-9]{1,8}){0,3}\Z")
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ks ku nqo ps sd syr ug ur yi".split())
_RIGHT_TO_LEFT_SCRIPTS = re.compile(r"-(?:Arab|Hebr|Syrc|Thaa|Nkoo)\b", re.IGNORECASE)
_OTHER_SCRIPT = re.compile(r"-[A-Za-z]{4}\b")


def tongue(language: str, page_language: str) -> Safe:
    """HTML attributes, with a blank before them, for words in `language` on a page in `page_language`.

    Nothing where the language is that of the page or is not known: `unknown` is a value, and what is no language code is ignored.
    """
    match = _CODE.match(language)
    if language in ("", UNKNOWN) or match is None or language.lower() == page_language.lower():
        return Safe("")
    return Safe(f' lang="{language}" dir="{direction(language)}"')


def language_code(language: str) -> str:
    """`language` where it is a language code, else "und", the code for an undetermined language."""
    return language if _CODE.match(language) else "und"


def direction(language: str) -> str:
    """"rtl" for a language written from right to left, else "ltr"; by its script where the code names one."""
    if _OTHER_SCRIPT.search(language):
        return "rtl" if _RIGHT_TO_LEFT_SCRIPTS.search(language) else "ltr"
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
