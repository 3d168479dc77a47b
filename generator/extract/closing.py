"""Lines after the story that only their form and place betray: where to write, what it costs, what stands on other pages, whose views.

Nothing here is asked of a line that a sentence of the story follows.
"""

from __future__ import annotations

import re

from generator.extract.contacts import heads_contacts, is_contact_line

_MOST_WORDS = 40
_MAIL = re.compile(r"[^\s@]@[^\s@.]{1,60}\.\w|https?://|\bwww\.|(?<![\w.])(?-i:[a-z][a-z0-9-]{2,40}\.[a-z]{2,12})(?![\w.])", re.I)
_DOMAIN_OF_STOP = re.compile(r"(?<![\w.@-])[a-z]{1,12}\.(?:am|pm)\b")
_PHONE = re.compile(
    r"\+\d[\d ()/-]{6,}|(?<![\d.,])\(?0[\dx]{2,5}\)?[ /-]\d{2,4}(?:[ -]\d{2,5}){0,3}(?![\d%])|\b\d{3}-\d{4}\b|[✆☎📞]"
    r"|\b\d{2,3}[.,]\d{1,2} ?(?:FM|MHz|kHz)\b"
)
_LABEL = re.compile(r"(?:\d{1,2}[.)]\s)?(?:[^\s.:;!?]{1,24}\s){0,4}[^\s.:;!?]{1,24}:\s")
_PAGE = re.compile(r"\b(?:page|pages|pp?\.)\s?[A-Z]?\d{1,3}\b", re.I)
_PAGE_FIRST = re.compile(r"\W{0,3}page \d{1,3}\s?[-–—|·•/]\s", re.I)
_SEPARATOR = re.compile(r"\s[-–—|·•/]\s|[|·•◆■;]")
_REPORTED = re.compile(r"\b(?:said|says|told|according to|announced|asked|urged|warned|added|wrote|advise[sd]|claims?|insists?)\b", re.I)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|must|should|will|would|do|does|did|been|i|he|she|they|we|who)\b", re.I
)
_TEASER = re.compile(
    r"(?:next (?:week|month|time|issue|number|edition|sunday|saturday|monday|friday)|tomorrow|coming (?:up|soon|next)"
    r"|(?:tomorrow|next week|on (?:mon|tues|wednes|thurs|fri|satur|sun)day) in (?:the |your )?(?-i:[A-Z])[\w’' -]{2,40}"
    r"|in (?:our|the) (?:next|weekend|sunday|saturday) (?:issue|edition|number|paper)|inside(?: today)?|elsewhere in this issue"
    r"|on (?:our )?(?:other|inside|facing|next) pages?|next pages?)\s?:\s",
    re.I,
)
_VIEWS = re.compile(
    r"(?:(?:the |all )?(?:views|opinions)\b.{0,60}\b(?:are|remain) "
    r"(?:those of (?:the |their )?(?:\w+ )?(?:authors?|writers?|contributors?)\b|(?:the|their) (?:authors?|writers?)['’])"
    r"|(?:the |all )?(?:views|opinions)\b.{0,60}\b(?:are|do|is) not (?:those|ours|the|necessarily|always|reflect|represent)\b"
    r"|(?:our |guest |outside )?(?:contributors|columnists|authors|writers|letters)\b.{0,20}\b(?:write|writes|speak|appear) (?:in|for)\b"
    r".{0,30}\b(?:personal|own|themselves)\b|.{0,80};\s?(?:their|his|her) (?:views|opinions) are (?:not|their|his|her)\b)",
    re.I,
)
_ON_REQUEST = re.compile(
    r"(?:\d{1,2}[.)]\s)?(?:high[- ]resolution |further |more )?(?:photo(?:graph)?s|pictures|images|footage|interviews|copies|a copy|"
    r"information|details)\b.{0,60}\b(?:available|obtained|downloaded|requested|had)\b.{0,30}\b(?:request|from|at|by)\b"
    r"|.{0,80}\bavailable for (?:interviews?|comment)\b",
    re.I,
)
_HOUSE_RULE = re.compile(
    r"we (?:may|can|cannot|do not|will not|reserve the right to) (?:\w+ ){0,2}?(?:shorten|edit|cut|publish|print|return|answer) \w+", re.I
)
_OTHER_EDITION = re.compile(
    r"(?:this|the) (?:press |news |media )?(?:release|statement|notice|announcement|report|text|page) (?:is|can be (?:had|read|found))"
    r" (?:also )?(?:available )?(?:in|on|at|from|as)\b.{2,80}\Z",
    re.I,
)
_TRADE_MARK = re.compile(r".{2,80}\b(?:is|are) (?:an? |the )?(?:registered )?trade ?marks?\b", re.I)
_PRINTED = re.compile(
    r"(?:the )?(?-i:[A-Z])[\w.’'& -]{2,50} (?:is|are) (?:a (?:weekly|daily|monthly|free)\b.{0,60}"
    r"|(?:printed|published|edited|distributed|delivered|produced|registered)\b.{0,100}"
    r"(?:\b(?:by|in|on|at|every|weekly|daily|fortnightly|monthly|since)\b))",
    re.I,
)
"""A paper about itself."""
_OFFER = re.compile(r"(?:advertis(?:e|ing)|subscri(?:be|ptions?)|order|back (?:issues|numbers)|single copies|join|donate)\b", re.I)
_PRICE = re.compile(r"[$€£¥]\s?\d")
_NOTES = re.compile(
    r"(?:(?:background )?notes? (?:to|for) (?:the )?(?:editors?|journalists|media|desks?)"
    r"|contacts?(?: (?:for|details)\b.{0,30})?|for (?:further|more) information(?: contact)?)\s?:?\Z",
    re.I,
)


def closing_reason(words: str) -> str:
    """Why a line or sentence with nothing of the story after it is furniture, or "". `words` is it without Markdown marks."""
    count = len(words.split())
    if not words or count > _MOST_WORDS or len(words) > 400:
        return ""
    if _VIEWS.match(words):
        return "whose views these are"
    if _REPORTED.search(words):
        return ""
    if _PRINTED.match(words) and (_PHONE.search(words) or re.search(r"\b(?:printed|published by|edited)\b", words)):
        return "what the paper says of itself"
    if count <= 12 and _HOUSE_RULE.match(words):
        return "house rule for letters"
    if _TRADE_MARK.match(words):
        return "trade mark"
    if _TEASER.match(_PAGE_FIRST.sub("", words)):
        return "what another issue holds"
    if len(_PAGE.findall(words)) >= 2 or (_PAGE.search(words) and len(_SEPARATOR.findall(words)) >= 2):
        return "what other pages hold"
    if heads_notes(words) or is_contact_line(words) or _ON_REQUEST.match(words) or _OTHER_EDITION.match(words):
        return "note of a press office"
    if _MAIL.search(_DOMAIN_OF_STOP.sub(" ", words)) or _PHONE.search(words):
        bare = count <= 12 and words[-1] not in ".!?"
        if bare or _LABEL.match(words) or not _FINITE.search(words):
            return "where to write or call"
    if _LABEL.match(words) and len(_PRICE.findall(words)) >= (1 if _OFFER.match(words) else 2) and not _FINITE.search(words):
        return "what it costs"
    return ""


def reports(words: str) -> bool:
    """Whether a line tells what somebody said."""
    return _REPORTED.search(words) is not None


def heads_notes(words: str) -> bool:
    """Whether a line is the heading of an office's notes for the press: "Notes to editors"."""
    return _NOTES.match(words) is not None or heads_contacts(words)


def goes_on(words: str) -> bool:
    """Whether a line right under a sign-up box is the rest of its promise: "The headlines, before breakfast"."""
    return 0 < len(words.split()) <= 12 and not _FINITE.search(words) and not _REPORTED.search(words)


def is_notice(words: str) -> bool:
    """Whether a line is a label and figures, which is furniture where contacts or prices stand around it: "Bins: green 4, black 11"."""
    return bool(_LABEL.match(words)) and any(c.isdigit() for c in words) and len(words.split()) <= 16 and not _FINITE.search(words)


def heads_contact(words: str) -> bool:
    """Whether a line right above a contact line belongs to it: a few words that are no sentence."""
    return 0 < len(words.split()) <= 8 and words[-1] not in ".!?”\"’"
