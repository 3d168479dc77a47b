"""A Briefing and its Documents as Markdown pages. Pure: no files are opened but the package's own templates.

The pages are plain Markdown with footnotes and inline HTML, so any renderer that knows footnotes can build them. All text that
comes from articles or editors passes `filters`, the one escaping door.
"""

from __future__ import annotations

from generator.render.environment import packaged_templates
from generator.render.feeds import render_feeds
from generator.render.machine import describe_heads, render_llms
from generator.render.pages import render_briefing
from generator.render.policy import add_policy, theme_scripts
from generator.render.search import SearchPart, find_entries, join_search, page_entries, search_files, search_part
from generator.render.searchwords import search_words
from generator.render.site import navigation, navigation_title, render_front, render_rules
from generator.render.sitefiles import MadeFile, SiteFile
from generator.render.visitwords import visit_words

__all__ = [
    "MadeFile",
    "SearchPart",
    "SiteFile",
    "add_policy",
    "describe_heads",
    "find_entries",
    "join_search",
    "navigation",
    "navigation_title",
    "packaged_templates",
    "page_entries",
    "render_briefing",
    "render_feeds",
    "render_front",
    "render_llms",
    "render_rules",
    "search_files",
    "search_part",
    "search_words",
    "theme_scripts",
    "visit_words",
]
