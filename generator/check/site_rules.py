"""The rules on the built site: what each demands, with an example that fails and one that passes. `site` applies them."""

from __future__ import annotations

from generator.check.rule import Rule
from generator.findings import Severity


def _page(body: str, path: str = "index.html") -> str:
    return f"=== site/{path}\n<!doctype html>\n<title>Ferry</title>\n{body}\n"


_OTHER = _page('<h1 id="fares">Fares</h1>', "fares/index.html")


def _rule(identifier: str, summary: str, docs: str, failing: str, passing: str, severity: Severity = Severity.ERROR) -> Rule:
    return Rule(identifier, severity, summary, docs, failing, passing)


INTERNAL = _rule(
    "link-internal",
    "A link leads to a page or file that is not in the site.",
    "Every link inside the site is followed. Upper and lower case count, as they do on most web servers, and a link must not "
    "lead out of the site's folder.",
    _page('<a href="fairs/">Fares</a>') + _OTHER,
    _page('<a href="fares/">Fares</a>') + _OTHER,
)
ANCHOR = _rule(
    "anchor-internal",
    "A link leads to a place on a page that is not there.",
    "The part behind # must be an id on that page. Ids of records never change once they are published, so a broken one is "
    "usually a record that was removed, or an id that was edited.",
    _page('<a href="fares/#prices">Fares</a>') + _OTHER,
    _page('<a href="fares/#fares">Fares</a>') + _OTHER,
)
REDIRECT = _rule(
    "link-redirect",
    "A link leads to a folder without the slash at its end.",
    "The web server has to answer with a redirect first; some hosts, and readers without a server, get nothing.",
    _page('<a href="fares">Fares</a>') + _OTHER,
    _page('<a href="fares/">Fares</a>') + _OTHER,
    Severity.WARNING,
)
ABSOLUTE = _rule(
    "link-absolute",
    "A link starts at the root of the web server.",
    "Such a link breaks when the site is published in a subfolder or read from disk. Links inside the site are relative; only "
    "404.html, which is shown at any address, must have links that start with the site's own folder.",
    _page('<a href="/fares/">Fares</a>') + _OTHER,
    _page('<a href="fares/">Fares</a>') + _OTHER,
)
EMPTY = _rule(
    "link-empty",
    "A link has no address or nothing to click.",
    "A link without an address reloads the page; one without text, image or label is invisible, and a screen reader has no name for it.",
    _page('<a href="fares/"> </a>') + _OTHER,
    _page('<a href="fares/" aria-label="Fares"></a>') + _OTHER,
)
MAIL = _rule(
    "link-mail",
    "A mail link has no valid address.",
    "The part behind mailto: must be one or more addresses such as desk@example.org, with a comma between them.",
    _page('<a href="mailto:desk at example.org">Write to us</a>'),
    _page('<a href="mailto:desk@example.org">Write to us</a>'),
)
ASSET = _rule(
    "asset-missing",
    "An image, style sheet or script is not in the site.",
    "Everything a page loads must be a file of the site, with the same upper and lower case; each address of a srcset counts.",
    _page('<img alt="Ferry" src="ferry.png">'),
    _page('<img alt="Ferry" src="ferry.png">') + "=== site/ferry.png\nan image\n",
)
EXTERNAL = _rule(
    "external-asset",
    "A page loads something from another server.",
    "Reading a briefing makes no request to anybody else: no fonts, scripts, images, styles or early connections from "
    "elsewhere. Put the file into the site.",
    _page('<script src="https://cdn.example/x.js"></script>'),
    _page('<script src="x.js"></script>') + "=== site/x.js\n0\n",
)
SCHEME = _rule(
    "scheme-unsafe",
    "A link could run a script or open a file.",
    "Links go to pages of the site, to http and https addresses, and to mail and telephone. javascript:, data:, vbscript:, "
    "file: and anything else is refused, however it is spelled.",
    _page('<a href="java&#10;script:alert(1)">Fares</a>'),
    _page('<a href="https://example.org/">Fares</a>'),
)
UNSAFE = _rule(
    "markup-unsafe",
    "A page holds markup that articles could abuse.",
    "No page of a briefing needs frames, embedded objects, a base address or scripts in attributes. Where one appears, text of "
    "an article may have become markup.",
    _page('<p onclick="steal()">Fares</p>'),
    _page("<p>Fares</p>"),
)
TWIN = _rule(
    "id-duplicate",
    "Two elements of a page have the same id.",
    "A link to that id arrives at the first of them. Ids of records must be unique on every page that shows them together.",
    _page('<p id="fares">Fares</p><p id="fares">Prices</p>'),
    _page('<p id="fares">Fares</p><p id="prices">Prices</p>'),
)
LITERAL = _rule(
    "markup-literal",
    "Readers see markup that was not understood.",
    "`[^x]` is a footnote without its note, `{{` or `{%` a template that was not filled, `{:` an attribute list that was not "
    "read. Code samples, and an article's own words, may hold them.",
    _page("<p>The ferry stops.[^q-12]</p>"),
    _page("<p>The ferry stops, says <code>[^q-12]</code>.</p>"),
)
REFRESH = _rule(
    "meta-refresh",
    "A page sends its reader on to an address that is not there.",
    "The address of a `<meta http-equiv=refresh>` is checked like a link; it must be a page of this site.",
    _page('<meta http-equiv="refresh" content="0; url=fairs/">') + _OTHER,
    _page('<meta http-equiv="refresh" content="0; url=fares/">') + _OTHER,
)
_SOURCE_PAGE = _page(
    '<p class="block"><a id="q-1a"></a><mark data-passage="q-1a">It stops on 3 May</mark>, they said.</p>',
    "sources/post/index.html",
)
TARGET = _rule(
    "citation-target",
    "A citation does not arrive at its words.",
    "Each citation links to a passage on its source's page. That passage must be marked there, and its words must be those "
    "that the citation shows; only line breaks and invisible characters may differ.",
    _page('<ol><li><mark>It stops on 4 May</mark> <a href="sources/post/#q-1a">Read it</a></li></ol>') + _SOURCE_PAGE,
    _page('<ol><li><mark>It stops on 3 May</mark> <a href="sources/post/#q-1a">Read it</a></li></ol>') + _SOURCE_PAGE,
)

RULES = (
    ABSOLUTE, ANCHOR, ASSET, EMPTY, EXTERNAL, INTERNAL, LITERAL, MAIL, REDIRECT, REFRESH, SCHEME, TARGET, TWIN, UNSAFE,
)  # fmt: skip
