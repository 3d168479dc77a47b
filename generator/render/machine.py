"""What search engines, reference managers and other programs read: the `head` of each page, and llms.txt.

Addresses in it are relative to the page, so that they hold wherever the site is published. A fact a source does not state is
left out. Source: schema.org 29; Highwire Press tags as read by Google Scholar and Zotero; llmstxt.org.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import quote as percent_encode

from generator.editions import NO_HISTORY, History
from generator.edtf import plain_date
from generator.model import UNKNOWN, Actor, Briefing, Citation, Document, SourceRecord
from generator.render.corrections import Correction, list_corrections
from generator.render.filters import clip, html_text, is_web_address, one_line, safe_id
from generator.render.passages import Evidence, drop_withdrawn
from generator.render.words import read_words

_ACTOR_TYPES = {"person": "Person", "organization": "Organization", "country": "Country"}
_MOST = 100
"""Sources and actors that the overview's head names at most; all of them are in the published data."""

_HEADLINE = 110
"""Characters of a headline that the consumers of schema.org show."""


def describe_heads(name: str, briefing: Briefing, documents: Sequence[Document], history: History = NO_HISTORY) -> dict[str, str]:
    """HTML for the `head` of each page, by the path of its Markdown file (as in `Page.path`); pages with nothing to say are missing.

    `history` is what changed from edition to edition: corrections are told to machines too.
    """
    shown = drop_withdrawn(briefing)
    describer = _Describer(shown, Evidence(shown, documents), history)
    heads = {
        "index.md": describer.overview(),
        "open-issues.md": describer.graph([describer.question(issue.id, issue.question) for issue in shown.open_issues]),
        "timeline.md": describer.graph([describer.event(event) for event in shown.timeline]),
        "disagreements.md": describer.graph([describer.question(record.id, record.question) for record in shown.disagreements]),
        "quotes.md": describer.graph([describer.quote(quote) for quote in shown.quotes]),
    }
    for actor in shown.actors:
        heads[f"actors/{safe_id(actor.id)}.md"] = describer.graph([describer.actor(actor, f"#{safe_id(actor.id)}")])
    for record in shown.sources:
        heads[f"sources/{safe_id(record.id)}.md"] = describer.source_page(record)
    return {f"{name}/{path}": head for path, head in heads.items() if head}


class _Describer:
    def __init__(self, briefing: Briefing, evidence: Evidence, history: History) -> None:
        self.history = history
        self.briefing = briefing
        self.evidence = evidence

    def graph(self, things: Sequence[Mapping[str, Any]]) -> str:
        """The things as one JSON-LD block; nothing where there are none."""
        if not things:
            return ""
        data = json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False, separators=(",", ":"))
        # No character that could end the block or begin a tag in it.
        safe = data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
        return f'<script type="application/ld+json">{safe}</script>'

    def overview(self) -> str:
        info = self.briefing.info
        used = [record for record in self.briefing.sources if record.use == "yes"]
        article: dict[str, Any] = {
            "@type": "BackgroundNewsArticle",
            "@id": "#_title",
            "headline": clip(info.title, _HEADLINE),
            "inLanguage": info.language,
            "citation": [self.source(record, f"sources/{safe_id(record.id)}.html") for record in used[:_MOST]],
            "about": [self.actor(actor, f"actors/{safe_id(actor.id)}.html#{safe_id(actor.id)}") for actor in self.briefing.actors[:_MOST]],
            "hasPart": [self.claim(point.id, point.text, point.cites) for point in self.briefing.key_points],
        }
        if date := plain_date(info.edition):
            article["dateModified"] = date
        if corrections := [self.correction(each) for each in list_corrections(self.history)[:_MOST]]:
            article["correction"] = corrections
        if info.standfirst.text:
            article["description"] = one_line(info.standfirst.text)
        tags = [("citation_title", info.title), ("citation_language", info.language)]
        tags += [("citation_reference", _refer(record, self.evidence.headline(record))) for record in used[:_MOST]]
        return _meta(tags) + self.graph([article])

    def correction(self, correction: Correction) -> dict[str, Any]:
        say = self.evidence.words.plain
        before, after = (one_line(text) for text in (correction.before, correction.after))
        comment = {
            "@type": "CorrectionComment",
            "@id": f"changes.html#{correction.anchor}",
            "text": f"{say('corrections.first')} {before} {say('corrections.corrected')} {after}",
        }
        return {**comment, "datePublished": correction.day} if correction.day else comment

    def claim(self, identifier: str, text: str, cites: Iterable[Citation]) -> dict[str, Any]:
        """The statement with the passages that carry it; the passages' words are on the sources' pages."""
        claim: dict[str, Any] = {"@type": "Claim", "@id": f"#{safe_id(identifier)}", "text": one_line(text)}
        found = [passage for citation in cites if (passage := self.evidence.passage(citation)) is not None]
        if found:
            claim["appearance"] = [
                {"@type": "Quotation", "@id": f"sources/{safe_id(passage.source)}.html#{passage.anchor}"}
                for passage in dict.fromkeys(found)
            ]
        return claim

    def source(self, record: SourceRecord, page: str) -> dict[str, Any]:
        """The article; `page` is our page about it."""
        article: dict[str, Any] = {
            "@type": "Article",
            "@id": f"{page}#{safe_id(record.id)}",
            "headline": clip(self.evidence.headline(record), _HEADLINE),
        }
        if is_web_address(record.url):
            article["url"] = record.url
        if date := plain_date(record.published):
            article["datePublished"] = date
        if record.publisher not in ("", UNKNOWN):
            article["publisher"] = {"@type": "Organization", "name": one_line(record.publisher)}
        if record.byline:
            # A byline may name a person, several, or an agency.
            article["creditText"] = one_line(record.byline)
        if record.language not in ("", UNKNOWN):
            article["inLanguage"] = record.language
        return article

    def source_page(self, record: SourceRecord) -> str:
        tags = [("citation_title", self.evidence.headline(record))]
        tags += [("citation_author", record.byline)] if record.byline else []
        if date := plain_date(record.published):
            tags.append(("citation_publication_date", date.replace("-", "/")))
        if record.publisher not in ("", UNKNOWN):
            tags.append(("citation_journal_title", record.publisher))
        if record.language not in ("", UNKNOWN):
            tags.append(("citation_language", record.language))
        if is_web_address(record.url):
            tags.append(("citation_fulltext_html_url", record.url))
        return _meta(tags) + self.graph([self.source(record, "")])

    def actor(self, actor: Actor, identifier: str) -> dict[str, Any]:
        thing: dict[str, Any] = {"@type": _ACTOR_TYPES.get(actor.kind, "Thing"), "@id": identifier, "name": one_line(actor.name)}
        if actor.aliases:
            thing["alternateName"] = [one_line(alias) for alias in actor.aliases]
        if actor.role:
            thing["description"] = one_line(actor.role.text)
        return thing

    def question(self, identifier: str, question: str) -> dict[str, Any]:
        return {"@type": "Question", "@id": f"#{safe_id(identifier)}", "name": one_line(question)}

    def event(self, event: Any) -> dict[str, Any]:
        thing = {"@type": "Event", "@id": f"#{safe_id(event.id)}", "name": clip(event.text, _HEADLINE), "description": one_line(event.text)}
        if date := plain_date(event.date):
            thing["startDate"] = date
        return thing

    def quote(self, quote: Any) -> dict[str, Any]:
        thing: dict[str, Any] = {"@type": "Quotation", "@id": f"#{safe_id(quote.id)}", "text": one_line(quote.text)}
        if quote.speaker != UNKNOWN:
            thing["creator"] = {"@id": f"actors/{safe_id(quote.speaker)}.html#{safe_id(quote.speaker)}"}
        return thing


def _meta(tags: Iterable[tuple[str, str]]) -> str:
    return "".join(f'<meta name="{name}" content="{html_text(content)}">' for name, content in tags)


def _refer(record: SourceRecord, title: str) -> str:
    """One `citation_reference`: tags and values between semicolons, which the values therefore must not hold."""
    parts = [("citation_title", title)]
    parts += [("citation_author", record.byline)] if record.byline else []
    parts += [("citation_journal_title", record.publisher)] if record.publisher not in ("", UNKNOWN) else []
    parts += [("citation_publication_date", date.replace("-", "/"))] if (date := plain_date(record.published)) else []
    return "; ".join(f"{name}={one_line(value).replace(';', ',')}" for name, value in parts)


_MARKS = re.compile(r"([\\`*_\[\]()#!])")


def render_llms(title: str, description: str, briefings: Mapping[str, Briefing], language: str = "en") -> str:
    """llms.txt: what the site is, and for each briefing its pages and data, as Markdown for programs that read text.

    `language` is that of the site; each briefing is told of in its own.
    """
    lines = [f"# {_plain(title)}", "", f"> {_plain(description)}", ""]
    lines += [read_words(language).plain("llms.about")]
    for name, briefing in briefings.items():
        folder = percent_encode(name)
        info = drop_withdrawn(briefing).info
        say = read_words(info.language).plain
        pages = (
            (say("title.overview"), f"{folder}/index.html", info.standfirst.text or say("llms.overview")),
            (say("title.actors"), f"{folder}/actors/index.html", say("llms.actors")),
            (say("title.open_issues"), f"{folder}/open-issues.html", say("llms.open_issues")),
            (say("title.timeline"), f"{folder}/timeline.html", say("llms.timeline")),
            (say("title.disagreements"), f"{folder}/disagreements.html", say("llms.disagreements")),
            (say("title.sources"), f"{folder}/sources/index.html", say("llms.sources")),
            (say("method.data"), f"data/{folder}/briefing.json", say("llms.data")),
            ("Web Annotations", f"data/{folder}/annotations.jsonld", say("export.annotations")),
        )
        lines += ["", f"## {_plain(info.title or name)}", ""]
        lines += [f"- [{label}]({address}): {_plain(words)}" for label, address, words in pages]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", escape(one_line(text), quote=False))
