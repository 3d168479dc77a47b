"""A Briefing and its Documents as Markdown pages. Pure: no files are opened but the package's own templates.

The pages are plain Markdown with footnotes and inline HTML, so any renderer that knows footnotes can build them. All text that
comes from articles or editors passes `filters`, the one escaping door.
"""

from __future__ import annotations

from generator.render.environment import packaged_templates
from generator.render.pages import render_briefing
from generator.render.site import navigation, navigation_title, render_front, render_rules

__all__ = ["navigation", "navigation_title", "packaged_templates", "render_briefing", "render_front", "render_rules"]
