"""Lines by which a paper or an office names itself: masthead with issue and price, label of a release, reference, date of a ticker.

They are told by their form: what is left when dates, issue numbers, prices and page numbers are taken out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extract.dates import StatedDate, find_dates
from generator.model import UNKNOWN

_MOST_WORDS = 22
_ISSUE = re.compile(
    r"\b(?:issue|vol(?:ume)?|number|no|nos|nr|n[°º]|edition)\b\.?\s?(?-i:[\dIVXLC][\dIVXLC.,]{0,7})(?:\s?/\s?\d{2,4})?(?!\w)"
    r"|\b(?:first|early|late|final|morning|evening|midday|city|national|weekend|saturday|sunday|special|digital|print|home) edition\b",
    re.I,
)
_PRICE = re.compile(
    r"(?:[$€£¥]\s?\d{1,4}(?:[.,]\d{2})?|\b\d{1,4}(?:[.,]\d{2})?\s?(?:p|c|cents?|pence|ct|euros?|dollars?|pounds?|kroner|kronor|francs?"
    r"|crowns?)\b)(?!\s?(?:m|bn|million|billion)\b)|\bprice:?\s\d{1,4}(?:[.,]\d{1,2})?(?:\s(?-i:[A-Za-z][a-z]{0,3})\b)?",
    re.I,
)
_SITE = re.compile(r"(?:https?://|\bwww\.)[^\s|]{4,80}", re.I)
_SINCE = re.compile(r"\b(?:founded|established|estd?|since|published since|printed since)\b\.?\s(?:in\s)?1[5-9]\d\d|\b20[012]\d\Z", re.I)
_PAGE = re.compile(r"\b(?:page|pages|pp?\.)\s?[A-Z]?\d{1,3}\b", re.I)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_MONTH_YEAR = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter)(?:\s?[/–-]\s?\w{3,9})?\s\d{4}\b",
    re.I,
)
_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_YEAR_OF_ISSUE = re.compile(rf"\b({'|'.join(_MONTHS)})\s(\d{{4}})\b", re.I)
_ISSUE_YEAR = re.compile(r"\d/((?:19|20)\d\d)\b")
_SECTION = re.compile(
    r"(?<=[|·•/])\s?(?:comment|opinion|analysis|features?|business|sport|letters|culture|review|world|national|local)"
    r"(?:\s(?:&|and)\s\w{3,12})?(?=\s?(?:[|·•/]|\Z))",
    re.I,
)
_BREAKS = re.compile(r"\s{3,}|\s[-–—|·•/]\s|[,;|·•◆■]|\s[–—-]\Z|\A[–—-]\s")
_RELEASE = re.compile(
    r"(?:(?:press|media|news|public)(?: office)?[ -](?:release|statement|notice|information|bulletin|advisory|communiqué)"
    r"|for (?:immediate|general) (?:use|release|publication)|(?:for use|not for (?:use|release|publication)|embargo(?:ed)?)\b.{0,40}"
    r"|statement|communiqué)(?:\s*[-–—:|/,]\s*(?:for (?:immediate|general) (?:use|release|publication)|(?:no\.?|number) ?\d[\d/.-]*"
    r"|(?:\w{3,6}day,? )?(?:\w{3,9}\.? )?\d{1,2}(?: \w{3,9})?,? \d{4}))?\Z",
    re.I,
)
_REFERENCE = re.compile(
    r"(?:our |your )?(?:ref(?:erence)?|file|docket)(?:\s(?:no|nr|number))?\.?\s?:\s?(?=[^ ]*[\d/])\S{2,40}\Z"
    r"|(?:no|nr)\.?\s(?=[^ ]*\d)(?-i:[A-Z]{1,6})[-/.]\S{2,30}\Z",
    re.I,
)
_DESK = re.compile(
    r"(?:subs?|subeditors|desks?|eds|newsdesk|picture desk)\s?:\s.{2,120}"
    r"|(?:(?:replaces|recasts|corrects|supersedes|updates|kills)\s(?:and \w+ )?(?-i:[A-Z]{1,4}\d{3,}))\b.{0,80}",
    re.I,
)
"""What a news agency tells the desks that take its copy."""
_TICKER = re.compile(r"(?P<head>(?-i:[A-ZÀ-Þ\d])[\w’'&-]*(?:\s[\w’'&-]+){0,5}?)(?:,| of| –| -)?\s(?:\w{3,6}day,?\s)?\Z", re.I)


MASTHEAD = "masthead with issue or price"
"""The reason of a line that names a paper and its day; the others name none."""


def imprint_reason(words: str) -> str:
    """Why a line above the story is a paper's masthead, an office's label or an agency's word to its desks, or "".

    `words` is the line without Markdown marks.
    """
    if not words or len(words) > 200:
        return ""
    if _RELEASE.match(words):
        return "label of a press release"
    if _REFERENCE.match(words):
        return "reference of an office"
    if _DESK.fullmatch(words):
        return "desk line of a news agency"
    return MASTHEAD if _is_issue_line(words) else ""


def _is_issue_line(words: str) -> bool:
    if len(words.split()) > _MOST_WORDS or words[-1] in "?!:.":
        return False
    dates = find_dates(words, limit=3)
    rest = words
    for stated in reversed(dates):
        rest = rest[: stated.start] + " | " + rest[stated.end :]
    marks = 0
    for pattern in (_SITE, _ISSUE, _PRICE, _SINCE, _PAGE, _SECTION):
        rest, count = pattern.subn(" | ", rest)
        marks += bool(count)
    rest, months = _MONTH_YEAR.subn(" | ", rest)
    rest = _WEEKDAY.sub(" ", rest)
    parts = [part.strip(" .") for part in _BREAKS.split(rest) if part.strip(" .|")]
    names = [part for part in parts if part[:1].isupper() or part[:1].isdigit()]
    left = sum(len(part.split()) for part in parts)
    if not marks or left > 6 or len(names) < len(parts):
        return False
    return marks + bool(dates or months) >= 2 or left <= 2


def names_paper(words: str) -> str:
    """The name in a masthead: its first part that is neither edition, date, price nor page and has two to six words; or ""."""
    for part in _BREAKS.split(words[:200]):
        name = part.strip(" .:-–—") if part else ""
        for stated in find_dates(name, limit=1):
            name = name[: stated.start].strip(" .:-–—")
        if found := _ISSUE.search(name):
            name = name[: found.start()].strip(" .:-–—") if found.start() and found[0][-1].isdigit() else ""
        if 2 <= len(name.split()) <= 6 and name[0].isupper() and not any(c.isdigit() for c in name) and not _WEEKDAY.match(name):
            return name
    return ""


def is_ticker_line(words: str) -> bool:
    """Whether a line under a headline names who keeps a running report, and its day: "Ticker of 5 May 2026, by Ida Bo; newest on top"."""
    if not words or len(words.split()) > 24:
        return False
    stated = next(iter(find_dates(words, limit=1)), None)
    if stated is None or not stated.edtf[-1].isdigit() or stated.start > 60 or not _TICKER.fullmatch(words[: stated.start]):
        return False
    after = words[stated.end :].lstrip()
    return not after or after[0] in ".;|" or bool(re.match(r",\s?by\s", after))


def imprint_date(words: str) -> StatedDate | None:
    """The date an issue line states, to the day or month; a day without its year takes that of the issue number before it (13/2026)."""
    stated = next(iter(find_dates(words, limit=1)), None)
    if stated is not None:
        year = _ISSUE_YEAR.search(words)
        if stated.edtf != UNKNOWN or year is None or not stated.plausible:
            return stated
        dated = next(iter(find_dates(f"{stated.words} {year[1]}", limit=1)), stated)
        return replace(stated, edtf=dated.edtf, plausible=dated.plausible)
    if found := _MONTH_YEAR_OF_ISSUE.search(words):
        edtf = f"{found[2]}-{_MONTHS.index(found[1].lower()) + 1:02}"
        return StatedDate(edtf, found[0], found.start(), found.end())
    return None
