"""The wording of page furniture: labels of buttons, opening phrases of sign-up boxes and legal lines, headings of link lists.

Data only; `boilerplate` applies it. Each alternative is a small regular expression matched at the start of a line, bounded in
length so that no line can make it slow.
"""

from __future__ import annotations

from generator.extract.vocabulary import word_set

_BUTTON_ROWS = (
    "like|dislike|love|funny|angry|sad|wow|haha|care|share|tweet|pin|print|email|e mail|mail|save|bookmark|reply|report"
    "|copy link|copy url",
    "facebook|twitter|x|f|whatsapp|linkedin|reddit|telegram|pinterest|instagram|youtube|tiktok|threads|bluesky|mastodon"
    "|rss|flipboard",
    "messenger|viber|vk|sms|more|menu|search|home|login|log in|sign in|log out|sign out|register|sign up|subscribe"
    "|subscribe now",
    "subscribe free|my account|account|basket|cart|e edition|epaper|obituaries|classifieds|skip to content|skip to main "
    "content",
    "skip navigation|back to top|top|close|ok|okay|got it|accept|accept all|accept cookies|reject all|decline|manage choices",
    "manage cookies|cookie settings|settings|read more|see more|view more|load more|show more|show less|see all|view all"
    "|next|previous",
    "prev|older posts|newer posts|continue|continue reading|leave a comment|post a comment|add a comment|comments|no "
    "comments|listen",
    "play|pause|mute|watch|watch live|live tv|follow|follow us|get alerts|alerts|notifications|contact|contact us|about"
    "|about us",
    "imprint|impressum|datenschutz|privacy|terms|accessibility|help|feedback|careers|advertise|advertise with us"
    "|newsletter|newsletters",
    "transcript|gift this article|gift article|give feedback|report an error|read aloud|text size|font size|a|view comments",
    "show comments|hide comments|sort by|newest|oldest|embed|share this article|share article|share story|share this "
    "story|news|sports",
    "sport|opinion|business|world|local|politics|weather|lifestyle|video|videos|photos|jobs|events|podcasts|games"
    "|puzzles|crossword",
    "shop|obits|terms of use|terms of service|terms and conditions|privacy policy|cookie policy|all rights reserved|disclaimer",
    "do not sell my personal information|site map|sitemap|log in or subscribe|log in or register|sign in or register|ad|ads",
    "advertisement|sponsored|promoted|paid post|hide|dismiss|cancel|submit|send|go|yes|no|enable notifications|turn on "
    "notifications",
    "add to favorites|add to reading list|view in browser|forward to a friend|unsubscribe|manage preferences|open in app"
    "|on air|live",
    "listen live|iplayer|sounds|bitesize|contact the bbc|download the app|get the app|print this page|print this article",
    "email this article|send to a friend|share on facebook|share on twitter|share on x|share on whatsapp|share on "
    "linkedin|share via email",
)
BUTTONS = frozenset(phrase for row in _BUTTON_ROWS for phrase in row.split("|"))
"""Whole labels, in lower case without signs."""

AMBIGUOUS = word_set(
    "yes no more care pin report continue play help games events world news home sad x f a go submit sport sports business "
    "opinion weather video love live top next local politics sounds alerts about account terms"
)
"""Labels that may also be a heading or a word of the story: alone on a line they count only next to other furniture."""

OPENINGS: dict[str, tuple[str, ...]] = {
    "audio player": (
        r"(?:text to speech|read (?:this )?aloud|audio version)\b.{0,30}\Z",
        r"listen to (?:this|the) (?:article|story|post|episode|report|page|interview|podcast|column|full)\b.{0,40}\Z",
        r"(?:listen|play|watch)\s*[:·|]?\s*\(?\d{1,3}(?::\d\d| ?min)",
        r"your browser does not support\b",
    ),
    "reading time": (
        r"(?:estimated )?(?:reading|read) time\b.{0,40}\Z",
        r"(?:estimated )?(?:reading|read) time\s?:?\s\d{1,3} min(?:ute)?s?\b\W.{0,120}\Z",
        r"\d{1,3}[- ]min(?:ute)?s?[- ](?:read|listen)\b.{0,10}\Z",
    ),
    "sharing buttons": (
        r"share (?:this|on|via|with|by|the|your)\b.{0,80}\Z",
        r"share\s*[:·|].{0,200}\Z",
        r"(?:print|share|save|email)(?:\s*[·|•/,]\s*\w[\w +−-]{0,20}){2,8}\Z",
        r"this (?:article|story) (?:has been|was) shared \d",
    ),
    "reader reactions": (
        r"what(?:['’]s| is) your reaction\b",
        r"rate this (?:article|story|post|page)",
        r"(?:was|is|did you find) (?:this|the) (?:(?:article|page|story|post|answer|content|newsletter) )?(?:helpful"
        r"|useful|interesting)\b",
        r"how (?:helpful|useful|interesting|clear|good) (?:was|is|did you find) (?:this|the) (?:article|page|story|post|answer"
        r"|content|summary|newsletter|translation)\b",
        r"(?:what|how) did you think of (?:this|today['’]s) (?:article|story|edition|newsletter)",
        r"(?:today['’]s )?poll\s*(?:\Z|:.{0,120}\?\Z)",
        r"take our (?:poll|survey|quiz)\b",
        r"quiz\s*:",
    ),
    "newsletter sign-up": (
        r"you (?:received|are getting|get|were sent) this (?:e-?mail|newsletter|message)\b",
        r"(?:update|manage|change) your (?:e-?mail )?(?:preferences|settings|subscription)\b.{0,60}\Z",
        r"breaking news alerts?\b.{0,40}\Z",
        r"(?:.{0,60}\b(?:alerts?|updates?|news)\b.{0,40}: ?)?text (?-i:[A-Z]{3,12}) to \d{3,7}\b",
        r"(?:please )?(?:sign[- ]up|subscribe|opt in) (?:now |today |here |free |below )*(?:for|to|with|at|and|here|now"
        r"|today)\b",
        r"(?:click|tap) here to (?:sign up|subscribe|register|join|read|view|unsubscribe)\b",
        r"(?:get|receive) (?:the|our|all|more|breaking|daily|weekly|top|today['’]s)\b.{0,80}"
        r"\b(?:in (?:your|my) inbox|newsletter|by e-?mail|alerts|delivered|in your e-?mail)\b",
        r"(?:enter|add|type) your e-?mail\b",
        r".{0,80}\b(?:delivered |straight |right |direct(?:ly)? |sent )+to your (?:inbox|e-?mail|phone)\b",
        r".{0,60}\bin your inbox\b",
        r"(?:never miss|don['’]t miss) (?:a|an|our|out)\b.{0,60}\b(?:story|stories|update|edition|post|news|issue|"
        r"subscribe|sign up|newsletter)\b",
        r"(?:you can )?unsubscribe\b.{0,80}\Z",
        r"by (?:clicking|signing up|subscribing|submitting|registering|providing|entering)\b.{0,80}\b(?:agree|terms"
        r"|consent|accept|privacy)\b",
        r"join (?:\d[\d.,]*|our|thousands|more than)\b.{0,40}\b(?:readers|subscribers|newsletter|channel|mailing list)\b",
        r"you(?:['’]re| are)? receiv(?:e|ing) this (?:(?:e-?mail|newsletter|message|release)\b|because you\b)",
        r"(?:this|the) (?:e-?mail|newsletter) (?:was|is) sent to\b",
        r"(?:(?:was|has|did) (?:this|someone|somebody"
        r"|a friend)(?:\s\w+){0,4}\s)?forward(?:ed)?\b(?:\s\w+){0,4}\s(?:to you|to a friend|by a friend)\b",
        r"(?:having )?(?:trouble|problems) (?:viewing|reading|seeing) this\b",
        r"(?:view|read) this (?:e-?mail|newsletter|message|issue)? ?(?:online|in (?:a|your) browser)\b",
    ),
    "subscription offer": (
        r"(?:start|begin|claim) your (?:free )?(?:\w+ )?(?:trial|subscription|membership)\b.{0,60}\Z",
        r"(?:from |only |just )?[$€£]\s?\d[\d.,]* (?:a|per|an) (?:week|month|year)\b.{0,40}\bcancel any ?time\b",
        r"(?:cancel any ?time|ad[- ]free (?:experience|reading))\b.{0,60}\Z",
        r"save (?:up to )?\d{1,2} ?(?:%|per ?cent|percent) on your\b",
        r"your (?:support|donation|gift|subscription|membership) (?:makes|keeps|helps|funds|pays)\b.{0,80}\Z",
        r"(?:give|donate) (?:today|now|here|monthly)\W{0,3}\Z",
        r"(?:please )?support (?:our|this|the)\b.{0,40}\b(?:non-?profit|newsroom|journalists|journalism|reporters)\b.{0,40}\Z",
        r"(?:get|enjoy|unlock) (?:unlimited|full|free|digital|instant|all) (?:digital |online )?access\b",
        r"to (?:renew|manage|cancel|change|start) (?:your|a) subscription\b",
        r"already (?:a|an) .{0,30}\b(?:subscriber|member)\b",
        r"already (?:have an account|subscribed|registered)\b",
        r"subscribers? (?:only|read|get)\b.{0,80}\Z",
        r"(?:(?-i:[A-Z])[\w+&.’'-]{0,24} ){0,3}(?:subscribers?|members?) can (?:read|listen|watch|hear|comment|download|share)\b.{0,120}\Z",
        r"(?:this|the) (?:article|story|content) is (?:only )?(?:for|reserved for|available to|exclusive to"
        r"|free for) .{0,20}(?:subscribers|members)",
        r"you have (?:\d+|one|two|three|no|reached|used|read)\b.{0,60}\b"
        r"(?:free (?:articles?|stories)|(?:articles?|stories) (?:left|remaining)|limit)\b",
        r"(?:please )?support (?:our|independent|local|quality) (?:journalism|news|newsroom|reporting|work|media)\b",
        r"(?:become|be) a (?:member|subscriber|supporter|patron|friend)\b.{0,80}\Z",
        r"(?:please )?(?:donate|chip in|consider (?:donating|a donation|supporting|becoming))\b.{0,120}\Z",
        r"(?:like|enjoy(?:ed|ing)?|love) (?:what you|this (?:article|story|post|newsletter))\b.{0,30}\?",
        r".{0,80}\b(?:digital )?subscriptions?\s*[:–—-].{0,40}\Z",
        r".{0,80}\bfirst (?:month|week|year) (?:is )?free\b",
        r"(?:get|read|try|have) (?:the|us|our)\b.{0,80}\bfirst (?:\w{1,9} )?(?:issues?|months?|weeks?|year) (?:is |are )?"
        r"(?:free\b|(?:for|at) (?:only |just )?[$€£]? ?\d)",
        r"single copies\b",
        r"subscribe\b.{0,20}[$€£]\s?\d",
        r"(?:to (?:continue|keep) reading|continue reading (?:with|by)|subscribe to (?:read|continue)|log in to (?:read"
        r"|continue))\b",
    ),
    "follow-us line": (
        r"get in touch\b(?:\s?[:.!?|–—-]|\Z| with (?:us|our|the newsroom)\b).{0,200}\Z",
        r"(?:do|did|are|were|have|can) you\b[^?]{3,90}\? (?:please )?(?:ring|call|phone|e-?mail|write|text|tell us|contact|whatsapp|message"
        r"|get in touch|let us know|send|drop us|we(?:['’]d| would) (?:like|love))\b.{0,120}\Z",
        r"did (?:we|you) (?:get|spot|notice|miss|find)\b.{0,30}\b(?:wrong|mistake|error|typo|something|anything)\b.{0,60}\Z",
        r"stay (?:tuned|with us|connected)\b.{0,80}\Z",
        r"stay with (?-i:[A-Z])[\w ]{1,30} for (?:more|further|the latest|all the|live)\b.{0,80}\Z",
        r"(?:check|come) back (?:here |soon |later )*(?:for|soon|later)\b.{0,60}\Z",
        r"this is a (?:developing|breaking)(?: news)? (?:story|item|situation)\b.{0,120}\Z",
        r"(?:this|the) (?:article|story|page|report|live blog) will be updated\b.{0,60}\Z",
        r"(?:more|details|further details) (?:to follow|follows?|soon)\W{0,4}\Z",
        r"(?:got|have|do you have) (?:a|any|an|more|another) (?:question|query|concern|photo|video|memory)s?\b.{0,80}\?",
        r"(?:have you been|were you|are you) (?:affected|there|in the area|a witness)\b.{0,40}\?.{0,80}\Z",
        r"do you (?:know (?:more|anything)|have information)\b.{0,60}\?.{0,80}\Z",
        r"for corrections\b.{0,80}\Z",
        r"if you (?:think|believe|feel) (?:this|that this|our)\b.{0,40}\b(?:breach|break|violat|inaccura|wrong|error|mistake)",
        r"(?:to complain|complaints)\s*[:,].{0,100}\Z",
        r"(?:click|tap) here\b",
        r".{0,80}\b(?:click|tap) here\W{0,4}\Z",
        r"(?:read|see|view|download|watch|find) (?:the|our) (?:full|complete|whole|entire|original)"
        r" \w{3,12}(?: here| online| below)?\W{0,4}\Z",
        r"we(?:['’]d love| want|['’]d like) to hear (?:from you|your)\b",
        r"for (?:more|further|the latest) (?:stories|news|information|details|coverage|updates|on this)\b.{0,80}"
        r"\b(?:visit|go to|see our|follow|subscribe|click|head to|check out)\b",
        r"to (?:report|suggest|submit|flag|contact|reach) .{1,60}\b(?:click|e-?mail|write to|call|visit|use the form)\b",
        r"our standards\s*:",
        r"all times (?:are |in )?(?:local|e[sd]?t|gmt|utc|bst|cet|pacific|eastern)\b.{0,20}\Z",
        r"(?:live updates?|live blog|live)\s*:\s*follow\b",
        r"(?:please )?(?:follow|like|find|join|connect with|add) (?:us|me)\b.{0,120}\Z",
        r"(?:please )?follow our\b.{0,120}\Z",
        r"follow @\w{2,30}\b.{0,60}\Z",
        r"(?:story|article) saved\W{0,3}\Z",
        r"you can find (?:this|your) (?:saved )?(?:story|article|stories|articles)\b.{0,60}\Z",
        r"for (?:interviews?|photos?|pictures|images|media enquiries|press enquiries)\b.{0,80}"
        r"\b(?:contact|call|e-?mail|ring|phone)\b.{0,120}\Z",
        r"follow (?:the |@)?[\w .@]{1,40} on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|telegram|whatsapp"
        r"|linkedin|youtube|google)\b",
        r"(?:download|get|install|try) (?:the|our)\b.{0,60}\bapps?\b",
        r"(?:contact|e-?mail|write to|reach|call|text) (?:us|the (?:author|writer|reporter|newsroom|newsdesk"
        r"|news desk)s?)\b.{0,80}\Z",
        r"(?:got|have|do you have) (?:a|any|an) (?:news |story )?(?:tip|story|news|comment|correction|idea)s?\b.{0,80}[?@!]",
        r"send (?:us )?(?:your |news |in )*(?:tips|letters|comments|feedback|photos|pictures)\b.{0,80}\Z",
        r"write to \S{1,60}@\S{1,60}",
        r"tips\s*:",
        r"letters to (?:the )?(?-i:[Ee]ditor|[A-Z])[\w ]{0,30}:",
        r"(?:\| ?)?letters\s?: (?:see )?pages? \d",
        r"(?:reach|contact|e-?mail) [\w .'’-]{2,40} (?:at|on) (?:\S{1,60}@\S|\+?\(?\d[\d ()/-]{5})",
    ),
    "advertisement": (
        r"skip (?:the )?ad(?:vert|vertisement)?s?\W{0,3}\Z",
        r"recommended by (?:outbrain|taboola)\b",
        r"(?:push |browser )?(?:alerts|notifications) are (?:on|off)\b.{0,40}\Z",
        r"\W{0,4}(?:advertisement|advertorial|sponsored(?: content| post)?|paid (?:content|post)|promoted (?:content"
        r"|post)|anzeige|werbung|"
        r"publicité|publicidad|annonce)\s*(?:\Z|[—–:·|/•\-])",
        r"(?:article|story|content) continues? (?:below|after|beneath)\b",
        r"(?:scroll (?:down )?to|keep scrolling)\b.{0,40}\Z",
        r"(?:today['’]s (?:newsletter|edition|episode) is )?(?:brought to you|made possible) by\b.{0,120}\Z",
        r"presented by [^.]{2,60}\Z",
        r"(?:thanks|thank you) to our sponsors?\b",
        r"a message from our sponsors?\b",
        r"buy (?:my|our|now)\b.{0,80}",
        r"shop (?:now|our)\b",
        r"sponsored by [^.]{2,50}\Z",
        r"use (?:promo |discount |the |our )*code (?-i:[A-Z0-9]{4,})",
        r"limited[- ]time offer\b",
        r"(?:(?-i:[A-Z])[\w’'&-]{1,20} ){0,3}readers?['’]?s?['’]? offers?\s?[:–—-]",
        r"(?:today|this (?:week|month|weekend))['’]s (?:deals?|offers?|specials?|bargains?)\s?[:–—-]",
        r".{0,120}[.!] (?:book|buy|order|shop|reserve|call) now\W{0,3}\Z",
        r"order (?:now|yours|today)(?:[!.]|\Z| (?:at|from|online)\b)",
        r"book (?:now|your)\b.{0,60}\b(?:now|today)\b",
    ),
    "copyright line": (
        r"(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\b|of\b))",
        r"copyright (?-i:(?:[A-Z&][\w.’'-]{0,30} ){1,6})(?:ltd|limited|inc|plc|llc|gmbh|media|group|publishing|newspapers|press)\b"
        r"\s?(?:[.,;|·]|\Z)",
        r".{0,160}\ball rights reserved\b",
        r"(?:this|the) (?:material|article|story|content|document|report) may not be (?:published|reproduced|copied|re)",
        r".{0,120}\b(?:reproduction|reprint(?:s|ing)?|republication|redistribution|republishing)\b.{0,30}"
        r"\b(?:permitted|prohibited|allowed|forbidden|rights|permission|credit)\b",
        r"reprints?\s*[:&]",
        r"issn\b",
    ),
    "legal or cookie notice": (
        r"registered (?:(?:office|charity|address)\b|in [\w ]{2,30}\b(?:no|nr|number|under|as)\b.{0,20}\d)",
        r"(?:company|charity|vat|registration) (?:no|nr|number)\b.{0,60}\d",
        r"(?:we are|[\w .&’'-]{2,40} is) (?:a member of|regulated by|bound by|subject to) the\b.{0,60}"
        r"\b(?:press (?:council|standards|complaints)|ipso|code)\b.{0,60}",
        r"(?:this (?:work|article|story|text) is )?licen[cs]ed under\b.{0,80}",
        r"(?:read|see) our (?:\w+ ){0,3}(?:policy|policies|guidelines|code)\b.{0,60}\Z",
        r"(?:published|printed) (?:by|on|in) (?:[\w .&’'-]{2,40}\b(?:ltd|limited|inc|gmbh|media|publishing|group|press)|recycled paper)"
        r"\W{0,3}\Z",
        r"(?:a |an |part of (?:the )?|owned by )[\w .&’'-]{2,40} (?:media|publishing|newspapers?|press) (?:group|company|inc|ltd)\W{0,3}\Z",
        r"(?-i:[A-Z][\w.’'&]{1,20} ){0,3}(?-i:[A-Z][\w.’'&]{1,20}) is an? (?:title|publication|imprint) of (?-i:[A-Z])[\w .’'&-]{2,60}\Z",
        r"(?-i:[A-Z][\w.’'&]{0,20} (?:[A-Z&][\w.’'&]{0,20} ){0,4})[–—-] (?:the|a|your) (?:\w+ )?"
        r"(?:paper|newspaper|magazine|weekly|daily|voice|home|journal)(?: (?:for|of|that|with|since|you)\b.{0,60})?\W{0,3}\Z",
        r"we (?:value|respect|care about) your privacy",
        r"(?:this|our) (?:site|website|page) (?:uses|and our partners use|requires) cookies",
        r"we (?:and our|use) .{0,60}\bcookies\b",
        r"(?:please )?enable (?:cookies|javascript)\b",
        r"(?:please )?(?:disable|turn off|whitelist) .{0,30}(?:ad|blocker)",
        r"your (?:choice|privacy) (?:regarding|choices)",
        r"with your consent\b",
        r"you need to enable javascript",
        r"javascript (?:is|must be) (?:required|enabled|disabled)",
        r"(?:read|see|view|by|subject to|please|our|this (?:site|website)|for more|use of) (?:.{0,80} )?"
        r"(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|cookie policy)\b.{0,60}\Z",
    ),
    "disclaimer": (
        r"disclaimer\s?[:.–—-]",
        r"(?:this|the) (?:press |news |media )?(?:release|announcement|document|statement|presentation|communication)"
        r"(?:, [^,.]{2,60},)? (?:may )?(?:contains?|includes?)\b.{0,40}\bforward[- ]looking\b",
        r"(?:certain|some|all) (?:of the )?(?:statements|information|matters)\b.{0,80}\bforward[- ]looking\b",
        r"(?:this|the) (?:article|story|content|summary|text|page|post) (?:was|is|has been) (?:\w+ ){0,2}?"
        r"(?:generated|written|produced|created|translated|summari[sz]ed|compiled) (?:\w+ ){0,3}?(?:(?:by|with|using)\b).{0,40}"
        r"\b(?:ai|artificial intelligence|automat|machine)",
        r"(?:the |all )?(?:opinions?|views?)(?: and opinions)?(?:\s[\w'’,]+){0,10} (?:are|is|do"
        r"|does)(?:\s[\w'’]+){0,7} (?:own|necessarily|solely|alone)\b",
        r".{0,80}\b(?:do|does) not necessarily (?:reflect|represent)\b",
        r"(?:these |this |our |all )?(?:summar(?:y|ies)|translations?|transcripts?|captions|texts?|articles?|answers) (?:is|are|was|were) "
        r"(?:\w+ ){0,2}?(?:generated|translated|produced|created|written|made) (?:automatically|by (?:an? )?(?:ai|machines?"
        r"|software|computers?))\b",
        r"(?:the |this )?[\w .'’&]{0,60}\b(?:welcomes?|accepts|invites) (?:guest |reader |your )?(?:columns?|letters"
        r"|submissions|contributions|op-?eds)\b",
        r"this (?:article|content|site|information) is (?:provided )?for (?:informational|general|information)\b",
        r"(?:we|\w+) may (?:earn|receive) (?:a |an )?(?:affiliate )?commission",
        r"this (?:post|article|story|newsletter|page) (?:may )?contains? affiliate",
        r"(?:[\w.’'&-]{1,40} ){0,5}(?:is|are) not responsible for the contents? of\b",
        r"the (?:author|writer|columnist)s? (?:owns?|holds?|has|have|declares?) (?:no|an?|neither|shares|stock)\b.{0,60}"
        r"\b(?:shares?|stocks?|stakes?|interests?|positions?|companies)\b.{0,40}\Z",
    ),
    "note to editors": (
        r"\(?(?:(?-i:EDITORS?|EDS?\.?|Eds\.?|DESKS?)|att(?:entio)?n\.? editors|notes? to (?:the )?(?:editors?|desks?))\s*[:;]",
    ),
    "page-turn line": (
        r"[\W_]{0,4}(?:continued|continues) (?:on|from|in) (?:the )?(?:next |previous )?(?:page|p\.|[A-Z]?\d)\b.{0,40}\Z",
        r"[\W_]{0,4}(?:see|turn to|please turn to|jump to) .{0,30}\bpage [A-Z]?\d{1,3}\W{0,4}\Z",
        r"[\W_]{0,4}(?:please )?see [A-Z][A-Z ]{2,20}, (?:page )?[A-Z]?\d{1,3}\Z",
        r"[\W_]{0,4}page \d{1,4}(?: (?:of|/) \d{1,4})?[\W_]{0,4}\Z",
        r"\d{1,4} of \d{1,4}\Z",
        r"\(?more\)?\s*[-–—]*\Z",
        r"-\s?30\s?-\Z",
        r"\W{0,4}(?:end|ends)\W{0,4}\Z",
    ),
    "age of the page": (
        r"(?:last )?(?:updated|published|posted|modified)\s(?:(?:\d{1,3}|an?|one|two|three|a few)\s)?"
        r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\W{0,4}\Z",
    ),
    "print notice": (
        r"printed from\b",
        r"(?:https?://(?:dx\.)?doi\.org/|doi\s?:\s?)\S{4,80}\Z",
        r"(?:to cite|cite|how to cite) this (?:article|paper|story|page|report)\b",
        r"(?:read|view|see) the original (?:article|story|post|version)\b.{0,60}\Z",
        r"this (?:article|story) (?:is|was) (?:re)?published (?:from|under|with permission)\b",
        r"(?:original|source) url\b",
        r"retrieved from http",
        r"this (?:article|story) (?:first |originally )?appeared (?:in print|on page)\b",
    ),
    "picture credit": (
        r"\(?(?:photo(?:graph)?s?|image|picture|illustration|graphic|video)s? (?:credit|by|courtesy(?: of)?)\b.{1,90}\Z",
        r"(?:image|photo|picture) caption\s*[,:].{1,160}\Z",
        r"(?:photo(?:graph)?s?|image|picture|illustration|graphic)s?\s*[:/©]\s?.{1,80}\Z",
        r".{0,100}(?:\bgetty images|\bshutterstock|[/(] ?(?:ap|afp|reuters|epa|dpa)(?: photo)?)\)?\Z",
        r"file photo\b.{0,30}\Z",
        r"[^.!?]{3,60}\s?[/|,]\s?(?:staff |special |freelance |for the \w+ )?(?:photographer|photo|file|contributed photo)\Z",
    ),
    "live blog furniture": (
        r"(?:please )?(?:refresh|reload) (?:this page |the page |now )*(?:for|to see|to get)\b.{0,60}\Z",
        r"\d{1,3} new (?:updates?|posts?|entries|comments)\W{0,3}\Z",
        r"(?:new|latest|older|newer|earlier|more|pinned) (?:updates?|posts?|entries|entry)\s?\(?\d{0,4}\)?\W{0,3}\Z",
        r"(?:show|hide|see|view) (?:only )?(?:the )?(?:key events?|all updates|timeline|summary)(?: only)?\W{0,3}\Z",
        r"(?:jump|skip|go|scroll) to (?:the )?(?:latest|top|newest|first|bottom|start|summary|live)\b.{0,30}\Z",
        r"sort(?:ed)?(?: by)?\s*:.{0,40}\Z",
        r"(?:newest|oldest|latest|most recent) (?:posts? |entries |updates? |comments? )?first\W{0,3}\Z",
        r"load (?:more|older|newer|earlier|previous)\b.{0,30}\Z",
        r"(?:this|our|the) live (?:page|blog|coverage|feed|updates?|ticker) (?:is|has|have|are) (?:now )?(?:closed|ended|over|finished)\b",
        r"that['’]s (?:all|it) (?:for|from) (?:now|today|tonight|us|our|this|the)\b.{0,100}\b(?:live|coverage|blog|reading|following)\b",
        r"(?:thank you|thanks) for (?:reading|following|joining|being with)(?: (?:us|our|along|this)\b.{0,60})?\W{0,3}\Z",
        r"time ?stamps are\b.{0,40}\Z",
    ),
    "comment box": (
        r"comments (?:are|have been|on this (?:article|story) are) (?:now )?(?:closed|moderated|off|disabled|reviewed)\b",
        r"(?:log|sign) in (?:or \w+ )?to (?:comment|reply|join|post|vote)\b.{0,40}\Z",
        r"(?:view|show|read|see|load|hide) (?:all )?\d{0,6} ?(?:comments|replies|responses)\W{0,3}\Z",
        r"be the first (?:one )?to (?:comment|reply|know|like)\b.{0,40}\Z",
        r"(?:image|photo|picture|video) caption\W{0,3}\Z",
    ),
    "breadcrumb": (r"home\s*[»›>/|]", r"you are here\s*:"),
}
"""Reason -> how such a line opens. `\\Z` where only the whole line counts."""

STRONG = frozenset({"advertisement", "copyright line", "disclaimer", "note to editors", "page-turn line", "breadcrumb"})
"""Reasons that hold even where the line reports what somebody said."""

FOR_LONG_LINES = frozenset({"advertisement", "copyright line", "newsletter sign-up", "disclaimer", "subscription offer"})
"""Reasons that a line as long as a paragraph may have."""
