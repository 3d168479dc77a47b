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


def render_front(briefings: Mapping[str, Briefing], templates: Mapping[str, str] | None = None) -> Page:
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
    context = {"title": "Briefings", "description": "Explainer briefings, every statement with its sources.", "cards": cards}
    return Page("index.md", render_template(make_environment(templates), "front.md.j2", context))


def render_rules(rules: Iterable[Rule], templates: Mapping[str, str] | None = None) -> Page:
    """The page of all checks, `rules.md`: what each demands and an example that fails and one that passes."""
    context = {
        "title": "Rules",
        "description": "What is checked before a briefing is published.",
        "rules": sorted(rules, key=lambda rule: rule.id),
    }
    return Page("rules.md", render_template(make_environment(templates), "rules.md.j2", context))


def navigation(name: str, history: History = NO_HISTORY) -> list[dict[str, str]]:
    """The briefing's entries of the site's navigation, as MkDocs takes them; as many for a large briefing as for a small one.

    Pages of actors and of sources are reached from their index pages, so that no page carries a list of all the others.
    """
    pages = (
        ("Overview", "index.md"),
        ("Who is who", "actors/index.md"),
        ("Open issues", "open-issues.md"),
        ("Timeline", "timeline.md"),
        ("Where sources disagree", "disagreements.md"),
        ("Quotes", "quotes.md"),
        ("Which source says what", "coverage.md"),
        ("Sources", "sources/index.md"),
        *((("What changed", "changes.md"),) if history.revisions else ()),
        ("How this was made", "method.md"),
    )
    return [{title: f"{name}/{path}"} for title, path in pages]


def navigation_title(briefing: Briefing) -> str:
    """The briefing's title for the navigation, which themes print as HTML without escaping it."""
    return str(html_text(briefing.info.title))
