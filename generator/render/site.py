"""What stands above the briefings: the front page, the page of rules, and the navigation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from urllib.parse import quote as percent_encode

from generator.editions import NO_HISTORY, History
from generator.model import Briefing, Page
from generator.render.environment import make_environment, render_template
from generator.render.filters import Safe, html_text
from generator.render.passages import drop_withdrawn
from generator.render.words import read_words


class Rule(Protocol):
    """What the page of rules needs of a check's rule. `failing` and `passing` are examples, shown as they are."""

    @property
    def id(self) -> str: ...
    @property
    def severity(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def docs(self) -> str: ...
    @property
    def failing(self) -> str: ...
    @property
    def passing(self) -> str: ...


def render_front(briefings: Mapping[str, Briefing], templates: Mapping[str, str] | None = None, language: str = "en") -> Page:
    """The site's first page, `index.md`: every briefing with its summary, in the order given."""
    cards = []
    for name, briefing in briefings.items():
        shown = drop_withdrawn(briefing)
        used = [record for record in shown.sources if record.use == "yes"]
        cards.append(
            {
                "info": shown.info,
                "briefing": shown,
                "link": Safe(f"{percent_encode(name)}/index.md"),
                "source_count": len(used),
                "open_count": sum(issue.state == "open" for issue in shown.open_issues),
            }
        )
    words = read_words(language)
    context = {"t": words, "title": words.plain("title.briefings"), "description": words.plain("description.front"), "cards": cards}
    return Page("index.md", render_template(make_environment(templates), "front.md.j2", context))


def render_rules(rules: Iterable[Rule], templates: Mapping[str, str] | None = None, language: str = "en") -> Page:
    """The page of all checks, `rules.md`: what each demands and an example that fails and one that passes.

    `language` is that of the site; the rules themselves are described in English, as their findings are worded.
    """
    words = read_words(language)
    context = {
        "t": words,
        "title": words.plain("title.rules"),
        "description": words.plain("description.rules"),
        "rules": sorted(rules, key=lambda rule: rule.id),
    }
    return Page("rules.md", render_template(make_environment(templates), "rules.md.j2", context))


def navigation(name: str, history: History = NO_HISTORY, language: str = "en") -> list[dict[str, str]]:
    """The briefing's entries of the site's navigation, as MkDocs takes them; as many for a large briefing as for a small one.

    Pages of actors and of sources are reached from their index pages, so that no page carries a list of all the others.
    `language` is that of the briefing.
    """
    say = read_words(language).plain
    pages = (
        (say("title.overview"), "index.md"),
        (say("title.actors"), "actors/index.md"),
        (say("title.open_issues"), "open-issues.md"),
        (say("title.timeline"), "timeline.md"),
        (say("title.disagreements_short"), "disagreements.md"),
        (say("title.quotes"), "quotes.md"),
        (say("title.coverage"), "coverage.md"),
        (say("title.sources"), "sources/index.md"),
        *(((say("title.changes"), "changes.md"),) if history.revisions else ()),
        (say("title.method"), "method.md"),
    )
    return [{title: f"{name}/{path}"} for title, path in pages]


def navigation_title(briefing: Briefing) -> str:
    """The briefing's title for the navigation, which themes print as HTML without escaping it."""
    return str(html_text(briefing.info.title))
