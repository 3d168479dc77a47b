"""What a line of page furniture looks like in words: buttons, counters, sign-up boxes, advertisements, legal lines, desk notes.

Only the words of one line are judged here; where the line stands is judged in `blocks`. Every pattern is anchored or bounded, so a
hostile line of any length is read in linear time.
"""
from __future__ import annotations

import re

_SIGNS = re.compile(r"[^\w\s$€£%@©✆]+")
_MARKS = re.compile(r"\[([^\]\[]{0,200})\]\([^()\s]{0,400}(?:\s[^()]{0,100})?\)")
_LONGEST = 600
"""Code points of a line that are looked at; furniture says what it is at once."""

_BUTTON_PHRASES = frozenset(
    phrase.strip()
    for phrase in """like|dislike|love|funny|angry|sad|wow|haha|care|share|tweet|pin|print|email|e mail|mail|save|bookmark|reply|report|copy link|copy url|facebook|twitter|x|f
    |whatsapp|linkedin|reddit|telegram|pinterest|instagram|youtube|tiktok|threads|bluesky|mastodon|rss|flipboard|messenger|viber|vk|sms|more|menu|search|home
    |login|log in|sign in|log out|sign out|register|sign up|subscribe|subscribe now|subscribe free|my account|account|basket|cart|e edition|epaper|obituaries
    |classifieds|skip to content|skip to main content|skip navigation|back to top|top|close|ok|okay|got it|accept|accept all|accept cookies|reject all|decline
    |manage choices|manage cookies|cookie settings|settings|read more|see more|view more|load more|show more|show less|see all|view all|next|previous|prev
    |older posts|newer posts|continue|continue reading|leave a comment|post a comment|add a comment|comments|no comments|listen|play|pause|mute|watch|watch live
    |live tv|follow|follow us|get alerts|alerts|notifications|contact|contact us|about|about us|imprint|impressum|datenschutz|privacy|terms|accessibility|help
    |feedback|careers|advertise|advertise with us|newsletter|newsletters|transcript|gift this article|gift article|give feedback|report an error|read aloud
    |text size|font size|a|view comments|show comments|hide comments|sort by|newest|oldest|embed|share this article|share article|share story|share this story
    |news|sports|sport|opinion|business|world|local|politics|weather|lifestyle|video|videos|photos|jobs|events|podcasts|games|puzzles|crossword|shop|obits
    |terms of use|terms of service|privacy policy|cookie policy|do not sell my personal information|all rights reserved|disclaimer|site map|sitemap
    |log in or subscribe|log in or register|sign in or register|ad|ads|advertisement|sponsored|promoted|paid post|hide|dismiss|cancel|submit|send|go|yes|no
    |enable notifications|turn on notifications|add to favorites|add to reading list|view in browser|forward to a friend|unsubscribe|open in app""".split("|")
)
_WEAK_ALONE = frozenset("yes no more care pin report continue play help games events world news home sad x f a go submit sport sports business opinion weather video".split())

_COUNTER = re.compile(
    r"[+\-]?\d[\d.,]{0,12}\s?[kKmM]?\+?(?:\s(?:comments?|shares?|likes?|views?|reactions?|reads?|replies|retweets|followers|votes?|claps|reposts|"
    r"min(?:ute)?s?(?: read| listen)?|min(?:ute)? (?:read|listen)))?\Z",
    re.I,
)

_P = re.I
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern, _P))
    for reason, pattern in (
        ("audio player", r"listen to (?:this|the)\b.{0,40}|(?:listen|play|watch)\s*[:·|]?\s*\(?\d{1,3}(?::\d\d| ?min)"),
        ("reading time", r"(?:estimated )?(?:reading|read) time\b|\d{1,3}[- ]min(?:ute)?s?[- ](?:read|listen)\b.{0,10}\Z"),
        ("sharing buttons", r"share (?:this|on|via|with|by|the|your)\b.{0,80}\Z|share\s*[:·|].{0,200}\Z|(?:print|share|save|email)(?:\s*[·|•/,]\s*\w[\w +−-]{0,20}){2,8}\Z"),
        ("reader reactions", r"what(?:['’]s| is) your reaction\b|rate this (?:article|story)|was (?:this|the) (?:article|page|story|post|answer|content)?\s?(?:helpful|useful)\b|did you (?:like|enjoy|find) this\b"),
        ("newsletter sign-up", r"(?:please )?(?:sign[- ]up|subscribe|register|opt in) (?:now |today |here |free |below )*(?:for|to|with|at|and)\b"
         r"|(?:get|receive) (?:the|our|all|more|breaking|daily|weekly|top|today['’]s)\b.{0,80}\b(?:inbox|newsletter|e-?mail|alerts?|delivered|app|notifications?)\b"
         r"|(?:enter|add|type) your e-?mail\b|.{0,60}\b(?:delivered |straight |right |direct(?:ly)? )+to your (?:inbox|e-?mail)\b|.{0,60}\bin your inbox\b"
         r"|never miss (?:a|an|our)\b|(?:you can )?unsubscribe\b|don['’]t miss (?:a|our)\b.{0,40}(?:story|update|newsletter)"
         r"|by (?:clicking|signing up|subscribing|submitting|registering|providing|entering)\b.{0,80}\b(?:agree|terms|consent|accept|privacy)\b"
         r"|join (?:\d[\d.,]*|our|thousands|more than)\b.{0,40}\b(?:readers|subscribers|members|newsletter|channel|community)\b|you(?:['’]re| are) receiving this (?:e-?mail|newsletter|message)\b"
         r"|(?:this|the) (?:e-?mail|newsletter) was sent to\b|.{0,40}\bforwarded (?:this|to you)\b.{0,60}\b(?:sign up|subscribe)|view (?:this|in) .{0,20}browser\b"),
        ("subscription offer", r"to (?:renew|manage|cancel|change|start) (?:your|a) subscription|already (?:a|an) .{0,30}\b(?:subscriber|member)\b|already (?:have an account|subscribed)|subscribers? (?:only|can|read|get)\b"
         r"|(?:this|the) (?:article|story|content) is (?:for|reserved for|available to|exclusive to|free for) .{0,20}(?:subscribers|members)|you have (?:\d+|one|two|three|no|reached|used|read)\b.{0,60}\b(?:free )?(?:articles?|limit|stories)\b"
         r"|support (?:our|independent|local|quality|us|the \w+ with)\b.{0,60}|(?:become|be) a (?:member|subscriber|supporter|patron)\b|(?:please )?(?:donate|chip in|give \$\d)\b"
         r"|(?:like|enjoy(?:ed|ing)?|love) (?:what you|this (?:article|story|post|newsletter))\b.{0,30}\?|.{0,80}\b(?:digital )?subscriptions?\s*[:–—-].{0,40}|.{0,80}\bfirst (?:month|week|year) free\b"
         r"|single copies\b|subscribe\b.{0,20}[$€£]\s?\d"),
        ("follow-us line", r"(?:please )?(?:follow|like|find|join|connect with|add) (?:us|our|me)\b.{0,120}|follow (?:the |@)?[\w .@]{1,40} on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|telegram|whatsapp|linkedin|youtube|google)\b"
         r"|(?:download|get|install|try) (?:the|our)\b.{0,60}\bapps?\b|(?:contact|e-?mail|write to|reach|call|text) (?:us|the (?:editor|author|writer|reporter|newsroom|newsdesk|desk|news desk)s?)\b.{0,80}"
         r"|(?:got|have|do you have) (?:a|any) (?:tip|story|news|question|comment|correction)\b.{0,80}|send (?:us )?(?:your |news )?(?:tips|letters|comments|feedback)\b"
         r"|write to \S{1,60}@\S{1,60}|tips\s*:"),
        ("advertisement", r"\W{0,4}(?:advertisement|advertorial|sponsored(?: content| post| by)?|paid (?:content|post|for by)|promoted (?:content|post|by)|anzeige|werbung|publicité|publicidad)\s*(?:\Z|[—–:·|/•\-]|by\b)"
         r"|(?:article|story|scroll|content) (?:continues?|down) (?:below|after|to)\b|buy (?:my|our|now|tickets)\b.{0,80}|shop (?:now|our)\b|use (?:promo |discount )?code\b|limited[- ]time offer\b|order (?:now|today)\b|book (?:now|your)\b.{0,60}\btoday\b"),
        ("copyright line", r"(?:©|\(c\)|copyright\b)\s?.{0,120}|.{0,160}\ball rights reserved\b|(?:this|the) (?:material|article|story|content|document|report) may not be (?:published|reproduced|copied|re)"
         r"|.{0,120}\b(?:reproduction|reprint(?:s|ing)?|republication|redistribution)\b.{0,30}\b(?:permitted|prohibited|allowed|forbidden|rights|permission|credit)\b|reprints?\s*[:&]|issn\b"),
        ("legal or cookie notice", r"we (?:value|respect|care about) your privacy|(?:this|our) (?:site|website|page) uses cookies|we (?:and our|use) .{0,60}\bcookies\b|(?:please )?enable (?:cookies|javascript)\b"
         r"|(?:please )?(?:disable|turn off|whitelist) .{0,30}(?:ad|blocker)|your (?:choice|privacy) (?:regarding|choices)|with your consent\b|you need to enable javascript|javascript (?:is|must be) (?:required|enabled|disabled)"
         r"|.{0,80}\b(?:privacy policy|terms of (?:use|service)|cookie policy)\b.{0,60}\Z"),
        ("disclaimer", r"(?:the )?(?:opinions?|views?)\b.{0,80}\b(?:are|is|do|does)\b.{0,60}\b(?:own|not necessarily|solely|alone|author['’]?s?)\b|.{0,80}\b(?:do|does) not necessarily (?:reflect|represent)\b"
         r"|(?:the |this )?[\w .'’&]{0,60}\b(?:welcomes?|accepts|invites) (?:guest |reader |your )?(?:columns?|letters|submissions|contributions|op-?eds)\b|this (?:article|content|site) is (?:provided )?for (?:informational|general)\b"
         r"|we may earn (?:a )?commission|this (?:post|article|story) (?:may )?contains? affiliate"),
        ("note to editors", r"\(?(?:eds?\.?|editors?|desks?|att(?:entio)?n\.? editors|notes? to (?:the )?(?:editors?|desks?))\s*[:;]"),
        ("page-turn line", r"[\W_]{0,4}(?:continued|continues) (?:on|from|in)\b.{0,40}\Z|[\W_]{0,4}(?:see|turn to|please turn to|jump to) page\b|page \d{1,4}(?: of \d{1,4})?\Z|\d{1,4} of \d{1,4}\Z|\(?more\)\Z|-\s?30\s?-\Z|\(?(?:end|ends)\)?\Z|#{3}\Z"),
        ("print notice", r"printed from\b|(?:original|source) url\b|retrieved from http"),
        ("photo credit", r"(?:photo(?:graph)?s?|image|picture|illustration|graphic)s?(?: (?:credit|by|courtesy(?: of)?)|\s*[:/©])\s?.{1,100}\Z|.{0,100}\b(?:getty images|shutterstock|/ ?(?:ap|afp|reuters)(?: photo)?)\)?\Z|file photo\Z"),
        ("breadcrumb", r"home\s*[»›>/|]"),
        ("poll", r"(?:today['’]s )?poll\s*(?::|\Z)|take our (?:poll|survey|quiz)\b|vote (?:now|in our)\b|quiz\s*:"),
    )
)

_SECTION_HEADS = re.compile(
    r"(?:(?:the )?most (?:read|viewed|popular|shared|commented|watched|emailed|recent)\b.{0,30}|related(?: (?:articles?|stor(?:y|ies)|sources?|links?|posts?|reading|coverage|news|topics?|content|items?|searches))?"
    r"|you (?:may|might|could)(?: also)? (?:like|enjoy|be interested in|have missed|want to read)|(?:see|read|watch|explore|discover)(?: also| more| next| on)(?: (?:from|on|about|in|news|stories)\b.{0,40})?"
    r"|also (?:read|see|on|in)(?: .{0,30})?|more (?:from|on|in|about|like|news|stories|coverage|headlines|top|local|sports?|to read|reading|articles|videos?|outings|events)\b.{0,40}"
    r"|recommended(?: (?:for you|reading|stories|articles))?|trending(?: (?:now|stories|today))?|popular(?: (?:now|posts|stories))?|(?:latest|recent|top)(?: (?:news|stories|jobs|posts|headlines|articles|videos|comments|updates))"
    r"|editor(?:['’]s|s['’]?) (?:picks?|choice)|(?:don['’]t|do not) miss|what to read next|(?:up|read|coming up) next|further reading|in other news|from (?:around )?the web|in case you missed it|around the web|elsewhere(?: on.{0,30})?"
    r"|(?:reader )?comments?(?: ?\(?\d[\d,.]*\)?)?|\d[\d,.]* (?:comments?|replies|responses)|(?:join|start) the (?:discussion|conversation)(?: ?\(\d+\))?|leave a (?:comment|reply)|discussion ?\(\d+\)|what do you think\??"
    r"|what(?:['’]s| is) your reaction\??|(?:post )?tags|filed under|categories|keywords|share this(?: .{0,20})?|follow us|(?:our )?newsletters?|sponsored(?: content| links| stories)?|advertisements?|partner content|promoted(?: stories)?)\s*[:：]?\s*[»›>→]?\s*\Z",
    re.I,
)
_INLINE_SECTION = re.compile(
    r"(?:(?:see|read) also|also read|read more(?: (?:on|about|from))?|read next|related(?: (?:articles?|stor(?:y|ies)|links?|coverage|reading|news|content))?|more (?:on|from|in|about|news|stories|coverage|sports?|outings|events|reading)\b[\w ]{0,20}|more [\w]{1,20}|"
    r"most read|tags?|topics?|filed under|categor(?:y|ies)|keywords|share(?: this(?: \w+)?)?|don['’]t miss|watch(?: now| more)?|up next|in case you missed it|follow(?: us)?(?: on)?|recommended|in pictures|photos|in other news)\s*[:：»>→]\s*\S",
    re.I,
)
_COMMENT_HEAD = re.compile(
    r"(?:reader )?comments?(?: ?\(?\d[\d,.]*\)?)?\s*:?\Z|\d[\d,.]* (?:comments?|replies|responses)\Z|(?:join|start) the (?:discussion|conversation)\b|leave a (?:comment|reply)\b|discussion ?\(\d+\)", re.I
)
_REACTION_HEAD = re.compile(r"what(?:['’]s| is) your reaction", re.I)
_WALL = re.compile(
    r"enable (?:cookies|javascript)|javascript (?:is|to)|already (?:a|an)\b.{0,30}\b(?:subscriber|member)|subscribe to (?:read|continue)|sign in to (?:read|continue)|log in to (?:read|continue)|to continue reading|"
    r"create (?:a|your) (?:free )?account|verify you are (?:a )?human|checking your browser|access (?:denied|to this page)|page (?:not found|cannot be found|you requested)|404\b|accept (?:all )?cookies|your privacy|consent|are you a robot|"
    r"subscribers only|free trial|unsupported browser", re.I,
)
_SEPARATED = re.compile(r"\s*[|·•»›◆■]\s*|\s+[/–—]\s+")
_CONTACT = re.compile(r"https?://|www\.|\S@\S+\.\w|[✆☎📞]|\b(?:call|tel|phone|fax)\b[.:]?\s*\+?[\d(]", re.I)
_PROMPT_END = re.compile(r"[!→]|\bnow\b|\btoday\b", re.I)


def plain(text: str) -> str:
    """The words of a line without Markdown marks, for looking at, never for output."""
    short = text[:_LONGEST]
    short = _MARKS.sub(r"\1", short)
    return " ".join(short.strip(" \t>#*_`~|").replace("**", "").replace("__", "").split())


def _signless(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", text).lower().split())


def is_button(text: str) -> bool:
    """Whether the whole of `text` is the label of a button, link or widget."""
    words = _signless(text)
    return words in _BUTTON_PHRASES


def is_counter(text: str) -> bool:
    """Whether the whole of `text` is a bare number or a count of comments, shares, views."""
    return bool(_COUNTER.match(text.strip(" ()[]·|•")))


def furniture_reason(text: str) -> str:
    """Why one line is page furniture wherever it stands, in plain words, or "".

    Source: the patterns follow the pages of tests/corpus; a longer sentence is judged by how it opens, and a line of more than
    60 words only as an advertisement, a copyright line or a sign-up box.
    """
    words = plain(text)
    if not words:
        return ""
    if len(words) < 60 and is_button(words) and _signless(words) not in _WEAK_ALONE:
        return "button or link"
    if len(words) < 40 and is_counter(words) and not words.isdigit():
        return "counter"
    long = len(text) > 350
    for reason, pattern in _RULES:
        if pattern.match(words) and not (long and reason not in ("advertisement", "copyright line", "newsletter sign-up", "disclaimer")):
            return reason
    if len(words) <= 300 and _INLINE_SECTION.match(words) and _looks_listed(text, words):
        return "related links"
    if len(words) <= 200 and _is_link_bar(words):
        return "row of links"
    if len(words) <= 200 and words[-1:] not in ".?" and _CONTACT.search(words) and _PROMPT_END.search(words):
        return "promotion"
    return ""


def _looks_listed(text: str, words: str) -> bool:
    """A label such as "More sports:" opens a list of links, not a sentence."""
    return text.count("](") > 0 or len(_SEPARATED.split(words)) > 1 or len(words) < 90 and words[-1:] not in ".!"


def _is_link_bar(words: str) -> bool:
    parts = [p for p in _SEPARATED.split(words) if p.strip()]
    if len(parts) < 2:
        return False
    if all(is_button(p) or is_counter(p) for p in parts):
        return True
    known = sum(is_button(p) or is_counter(p) for p in parts)
    return len(parts) >= 3 and known * 2 >= len(parts) and all(len(p.split()) <= 4 for p in parts)


def is_link_row(text: str) -> bool:
    """Whether `text` is three or more short unpunctuated items in a row with bars or dots between them."""
    words = plain(text)
    parts = [p for p in _SEPARATED.split(words) if p.strip()]
    return len(words) <= 250 and len(parts) >= 3 and all(len(p.split()) <= 5 and p[-1:] not in ".!?" for p in parts)


def section_head(text: str) -> str:
    """What kind of furniture a heading such as "Most read" or "Comments (3)" opens, or ""."""
    words = plain(text).strip(" »›>→–—-•·")
    if not words or len(words) > 90:
        return ""
    if _COMMENT_HEAD.match(words):
        return "reader comments"
    if _REACTION_HEAD.match(words):
        return "reader reactions"
    if _SECTION_HEADS.match(words):
        return "related stories"
    return ""


def is_wall(text: str) -> bool:
    """Whether `text` talks to somebody who may not read the page: a consent, log-in, error or paywall screen."""
    return bool(_WALL.search(text[:4000]))
