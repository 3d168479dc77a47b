"""The wording of headings over what is not the article, and of the screens that stand in an article's place. Data only."""

from __future__ import annotations

SECTION_HEADS = (
    r"(?:the )?most (?:read|viewed|popular|shared|commented|watched|emailed|recent)\b.{0,30}",
    r"related(?: (?:articles?|stor(?:y|ies)|sources?|links?|posts?|reading|coverage|news|topics?|content|items?|searches"
    r"|videos?))?",
    r"(?:stories |things )?you (?:may|might|could)(?: also)? (?:like|enjoy|be interested in|have missed|want to read)",
    r"(?:see|read|watch|explore|discover)(?: also| more| next| on)(?: (?:from|on|about|in|news|stories)\b.{0,40})?",
    r"also (?:read|see|on|in)(?: .{0,30})?",
    r"more (?:from|on|in|about|like|news|stories|coverage|headlines|top|local|sports?|to read|reading|articles|videos?"
    r"|outings|events)\b.{0,40}",
    r"recommended(?: (?:for you|reading|stories|articles))?",
    r"trending(?: (?:now|stories|today))?",
    r"popular(?: (?:now|posts|stories))?",
    r"(?:latest|recent|top)(?: (?:news|stories|jobs|posts|headlines|articles|videos|comments|updates))",
    r"editors?(?:['’]s?)? (?:picks?|choice)",
    r"(?:don['’]t|do not) miss",
    r"(?:previous|next) (?:article|story|post)",
    r"about the authors?",
    r"what (?:else )?to read(?: next)?",
    r"(?:up|read|coming up) next",
    r"further reading",
    r"what (?:else )?we['’]re reading",
    r"in other news",
    r"(?:from )?(?:around|across) the (?:web|bbc|site|network)",
    r"in case you missed it",
    r"elsewhere(?: on.{0,30})?",
    r"what(?:['’]s| is) your reaction\??",
    r"(?:post )?tags",
    r"filed under",
    r"categories",
    r"keywords",
    r"share this(?: .{0,20})?",
    r"follow us(?: on)?",
    r"(?:our )?newsletters?",
    r"partner content",
    r"promoted(?: stories)?",
    r"today['’]s sponsors?",
    r"(?:jobs?|vacanc(?:y|ies)|situations vacant|appointments)(?: of the (?:day|week)| (?:board|this week|today))?",
)
"""Headings over lists that are not the article."""

AD_HEADS = (r"advertisements?", r"ad", r"sponsored(?: content| links| stories)?", r"anzeige", r"werbung", r"publicité")
"""Labels of an advertisement; what they head is known only where the page has a part for it."""

COMMENT_HEADS = (
    r"(?:reader )?comments?(?: ?\(?\d[\d,.]*\)?)?\s*:?\Z",
    r"\d[\d,.]* (?:comments?|replies|responses)\Z",
    r"(?:join|start) the (?:discussion|conversation)\b.{0,20}\Z",
    r"leave a (?:comment|reply)\b.{0,20}\Z",
    r"(?:have|add) your say\Z",
    r"discussion ?\(\d+\)\Z",
    r"what do you think\??\Z",
)
"""Headings over what readers wrote; everything below is theirs."""

INLINE_HEADS = (
    r"(?:see|read) also",
    r"also read",
    r"read more(?: (?:on|about|from))?",
    r"read next",
    r"related(?: (?:articles?|stor(?:y|ies)|links?|coverage|reading|news|content))?",
    r"more (?:on|from|in|about|news|stories|coverage|sports?|outings|events|reading)\b[\w ]{0,20}",
    r"more \w{1,20}",
    r"(?:the |today['’]s )?(?:most|top|latest|best) (?:read|viewed|popular|shared|commented|watched|stories|news|headlines|posts|videos)"
    r"(?: (?:today|now|this week|right now|stories|(?:on|in|from) [\w ]{1,20}))?",
    r"(?:trending|popular)(?: (?:now|today|stories|posts|(?:on|in) [\w ]{1,20}))?",
    r"(?:also|elsewhere|earlier) (?:in|on) (?:the |this )?(?:news|section|issue|page|week|site|paper)",
    r"(?:previous|next) (?:story|article|post)",
    r"(?:editors?|readers?|staff)['’]?s? (?:picks?|choice)",
    r"you (?:may|might) (?:also )?like",
    r"keep reading",
    r"follow live",
    r"from (?:the|our) archives?",
    r"tags?",
    r"topics?",
    r"filed under",
    r"categor(?:y|ies)",
    r"keywords",
    r"share(?: this(?: \w+)?)?",
    r"don['’]t miss",
    r"watch(?: now| more)?",
    r"up next",
    r"in case you missed it",
    r"follow(?: us)?(?: on)?",
    r"recommended",
    r"in other news",
    r"videos?",
    r"photos?",
    r"(?:photo |picture )?galler(?:y|ies)",
    r"podcasts?",
    r"live updates",
)
"""Labels that open a list of links in the same line, before a colon or an arrow."""

WALLS = (
    r"enable (?:cookies|javascript)",
    r"javascript (?:is|to)\b",
    r"already (?:a|an)\b.{0,30}\b(?:subscriber|member)",
    r"(?:subscribe|sign in|log in|register) to (?:read|continue|view|access)",
    r"to continue reading",
    r"create (?:a|your) (?:free )?account",
    r"verify (?:that )?you are (?:a )?human",
    r"checking your browser",
    r"access (?:denied|to this page)",
    r"page (?:not found|cannot be found|could not be found|you requested|you are looking for)",
    r"\b(?:404|403) (?:error|not found|forbidden)|error (?:404|403)\b",
    r"accept (?:all )?cookies|uses? cookies",
    r"your privacy|your consent|privacy policy",
    r"before you continue",
    r"\binformation on (?:your|a|the) device\b|\bon (?:your|a) device,? to\b",
    r"\b(?:agree|consent) (?:to (?:all|the use)|and (?:continue|close|proceed))\b|\breject all\b",
    r"\bwithout (?:tracking|consent|ad(?:s|verts|vertising))\b|\bpersonali[sz]ed (?:ads|adverts|advertising)\b",
    r"\bour (?:\d+ )?(?:advertising )?partners\b",
    r"are you a robot|unusual traffic",
    r"(?:for )?subscribers only|free trial",
    r"(?:unsupported|outdated) browser",
    r"\bsign in\b|\blog in\b",
)
"""What a screen says that stands in the place of an article."""

WALLS_NEED = (
    "cookies", "javascript", "already a", " to read", " to continue", " to view", " to access", "to continue reading", "create a",
    "create your", "verify", "checking your browser", "access denied", "access to this page", "page not", "page cannot", "page could",
    "page you", "404", "403", "your privacy", "your consent", "privacy policy", "before you continue", " device", "agree to", "agree and",
    "consent to", "consent and", "reject all", "without tracking", "without consent", "without ad", "personalised ad", "personalized ad",
    "partners", "are you a robot", "unusual traffic", "subscribers only",
    "free trial", "ed browser", "sign in", "log in",
)  # fmt: skip
"""Each of the above holds one of these."""

LONGEST_WALL_SENTENCE = 400
"""Code points; a wall speaks in short lines."""
