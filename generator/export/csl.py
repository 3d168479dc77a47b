"""The sources as CSL-JSON, which reference managers import."""

from __future__ import annotations

from typing import Any

from generator.edtf import date_parts
from generator.model import UNKNOWN, Briefing


def export_csl(briefing: Briefing) -> list[dict[str, Any]]:
    """One CSL-JSON item per source in use, in the order of sources.yml.

    What the source does not say is left out. The type is the general `article`: whether a text ran in a newspaper or on a
    blog is not recorded. A byline stays one literal name, because splitting it into given and family name would be a guess.
    Source: CSL-JSON input schema 1.0.
    """
    items = []
    for record in briefing.sources:
        if record.use != "yes":
            continue
        item: dict[str, Any] = {"id": record.id, "type": "article", "title": record.title}
        if record.byline:
            item["author"] = [{"literal": record.byline}]
        if record.publisher not in ("", UNKNOWN):
            item["container-title"] = record.publisher
        parts, uncertain = date_parts(record.published)
        if parts:
            item["issued"] = {"date-parts": parts, **({"circa": True} if uncertain else {})}
        if record.url:
            item["URL"] = record.url
        if record.language not in ("", UNKNOWN):
            item["language"] = record.language
        items.append(item)
    return items
