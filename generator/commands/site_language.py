"""The language a site is published in, as its mkdocs.yml says: that of every briefing which names none itself."""
from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import yaml  # type: ignore[import-untyped]

from generator.model import BriefingInfo
from generator.project import Project
from generator.render.tongue import language_code
from generator.yamltext import Loaded

_CONFIG = "mkdocs.yml"
_FALLBACK = "en"


def site_language(project: Project) -> str:
    """Code of the theme's language; "en" where the site has no settings, or they do not say. Raises BriefingError."""
    return _theme_language(project.read_text(project.root / _CONFIG) or "")


def in_site_language(info: BriefingInfo, written: Loaded | None, project: Project) -> BriefingInfo:
    """The same, in the site's language where the file of a briefing says nothing of its own."""
    if written is not None and ("language",) in written.positions:
        return info
    return replace(info, language=site_language(project))


@lru_cache(maxsize=8)
def _theme_language(text: str) -> str:
    try:
        # Nodes alone: settings may hold tags that only MkDocs understands, and none of them is to be carried out here.
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return _FALLBACK
    for key in ("theme", "language"):
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((value for name, value in pairs if name.value == key), None)
    code = language_code(str(node.value)) if isinstance(node, yaml.ScalarNode) else "und"
    return _FALLBACK if code == "und" else code
