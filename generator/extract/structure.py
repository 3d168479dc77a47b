"""What the markup around a piece of a page says it is: landmarks, roles, class and id words, and hidden elements."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from bs4.element import Tag

from generator.extract.vocabulary import word_set

_SPLIT = re.compile(r"[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])")
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])|left\s*:\s*-\d{3,}"
    r"|text-indent\s*:\s*-\d{3,}",
    re.I,
)
HIDDEN = "hidden text"
_HIDDEN_WORDS = frozenset({"hidden", "visuallyhidden", "invisible", "offscreen"})
_HIDDEN_NAMES = frozenset({"sr-only", "visually-hidden", "screen-reader-text", "u-hidden", "screenreader", "d-none"})

# Landmarks are the page's own word for it; no class name is needed.
TAGS = {
    "nav": "site navigation",
    "footer": "page footer",
    "form": "form",
    "button": "button",
    "select": "form",
    "option": "form",
    "textarea": "form",
    "input": "form",
    "label": "form",
    "fieldset": "form",
    "dialog": "pop-up",
    "menu": "menu",
    "search": "search form",
}
ROLES = {
    "navigation": "site navigation",
    "banner": "site header",
    "contentinfo": "page footer",
    "complementary": "side bar",
    "search": "search form",
    "dialog": "pop-up",
    "alertdialog": "pop-up",
    "menu": "menu",
    "menubar": "menu",
    "toolbar": "tool bar",
    "form": "form",
}
CLASS_GROUPS = {
    "advertisement": "ad ads advert advertisement advertising adbox adslot adunit adsbygoogle adwrap "
    "adwrapper mpu dfp sponsor sponsored sponsorship "
    "leaderboard skyscraper outbrain taboola anzeige werbung",
    "promotion": "promo promos promotion promobox teaser teasers cta upsell "
    "marketing donate donation support paywall meter metered piano",
    "sharing buttons": "share sharing shares sharebar sharetools sharebuttons social socials addthis sharethis sharedaddy",
    "reader's tools": "tools toolbar toolbox utility printonly reactions reaction rating vote poll survey quiz",
    "newsletter sign-up": "newsletter newsletters nl signup subscribe subscription subscribe-box inbox mailchimp optin",
    "related stories": "related relatedposts recommended recommendations recirc recirculation "
    "morefrom readmore mostread mostviewed popular trending "
    "more-stories readnext upnext seealso yarpp jp-relatedposts",
    "reader comments": "comments commentlist comment disqus respond discussion",
    "cookie notice": "cookie cookies consent gdpr cmp onetrust privacy ccpa truste",
    "site navigation": "nav navbar navigation menu menus submenu topbar breadcrumb breadcrumbs crumbs "
    "pagination pager skip skiplink skipnav hamburger",
    "side bar": "sidebar rail siderail widget widgets",
    "page header": "masthead siteheader topnav logo",
    "page footer": "footer colophon copyright legal imprint",
    "ticker": "ticker breaking breakingnews weather stockticker marquee",
    "pop-up": "modal popup overlay lightbox toast interstitial",
    "tags": "tags taglist tagcloud keywords",
}
_CLASSES = {word: reason for reason, words in CLASS_GROUPS.items() for word in words.split()}
PAIRS = {
    ("most", "read"): "related stories",
    ("most", "viewed"): "related stories",
    ("most", "popular"): "related stories",
    ("see", "also"): "related stories",
    ("read", "more"): "related stories",
    ("read", "next"): "related stories",
    ("more", "from"): "related stories",
    ("more", "stories"): "related stories",
    ("print", "only"): "print notice",
    ("site", "header"): "page header",
    ("page", "footer"): "page footer",
    ("ad", "slot"): "advertisement",
    ("sign", "up"): "newsletter sign-up",
    ("pay", "wall"): "promotion",
    ("live", "ticker"): "ticker",
    ("author", "bio"): "",
    ("top", "bar"): "site navigation",
    ("skip", "link"): "site navigation",
    ("tag", "list"): "tags",
    ("reg", "wall"): "promotion",
}
# Words that say how a wrapper is laid out ("has-sidebar", "with-ads", "no-comments"), not what it is.
_MODIFIERS = word_set(
    "has with no without is not left right show hide open closed js single page post body wrap type format status category "
    "tag hentry entry"
)
_ASIDE_CONTENT = word_set(
    "pull pullquote quote factbox fact facts infobox timeline keypoints key glance summary explainer background box sidebox "
    "correction corrections note footnote footnotes glossary qa faq"
)
_ARTICLE_TAGS = frozenset(["html", "body", "main", "article", "[document]"])


@lru_cache(maxsize=4096)
def _split_words(value: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _SPLIT.split(value[:400]) if word)


def _names(node: Tag) -> list[str]:
    values: list[str] = []
    for key in ("class", "id"):
        value = node.get(key)
        values.extend(str(v) for v in value) if isinstance(value, list) else values.extend(str(value or "").split())
    return values[:40]


def words_of(node: Tag) -> frozenset[str]:
    """The words in the class, id, rel and itemprop of an element, in lower case."""
    names = _names(node)
    for key in ("rel", "itemprop"):
        value = node.get(key)
        names += [str(v) for v in value] if isinstance(value, list) else str(value or "").split()
    return frozenset(word for name in names for word in _split_words(name))


def hidden_reason(node: Tag) -> str:
    """HIDDEN where a reader of the page would not see `node`, else ""."""
    attributes = node.attrs
    if not attributes:
        return ""
    if "hidden" in attributes or str(attributes.get("aria-hidden", "")).lower() == "true":
        return HIDDEN
    if "style" in attributes and _HIDDEN_STYLE.search(str(attributes["style"])[:2000]):
        return HIDDEN
    names = _names(node)
    if any(name.lower() in _HIDDEN_NAMES or name.lower() in _HIDDEN_WORDS for name in names):
        return HIDDEN
    return ""


def part_reason(node: Tag, *, share: float, holds_headline: bool, certain: bool = False) -> str:
    """Why `node` is page furniture rather than article, in plain words, or "".

    `share` is the part of the page's prose it holds: an element with most of it is the article, whatever its classes say.
    `certain` asks for what needs no such safeguard.
    """
    name = node.name
    if name in _ARTICLE_TAGS or (holds_headline and name != "form"):
        return ""
    if name in TAGS and not (share > 0.5 and name in ("form", "label", "fieldset")):
        return TAGS[name]
    role = str(node.get("role") or "").lower()
    if role in ROLES and share <= 0.5:
        return ROLES[role]
    words = _class_reason(node)
    if words and (share <= 0.5 or words == "reader comments"):
        return words
    if name == "aside" and share <= 0.3 and not words_of(node) & _ASIDE_CONTENT:
        return "side bar"
    if name == "header" and not certain and share < 0.05 and node.find(["h2", "h3", "p"], recursive=False) is None:
        return "page header"
    return ""


def _class_reason(node: Tag) -> str:
    for name in _names(node):
        words = _split_words(name)
        if not words:
            continue
        for pair in itertools.pairwise(words):
            if pair in PAIRS:
                return PAIRS[pair]
        joined = "".join(words)
        if joined in _CLASSES:
            return _CLASSES[joined]
        if words[0] in _MODIFIERS:
            continue
        for word in (words[0], words[-1]):
            if word in _CLASSES:
                return _CLASSES[word]
    return ""
