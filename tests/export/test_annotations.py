"""Web Annotations: what the recommendation demands of them, and that each finds its passage again."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
from pyld import jsonld

from generator.export import export_annotations
from generator.model import SECTIONS, Briefing, Document, iter_citations

IRI = {"type": "string", "pattern": r"^(#|urn:|https?://)\S+$"}
SHAPE = {
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationPage"},
        "items": {
            "type": "array",
            "items": {
                "required": ["id", "type", "target"],
                "properties": {
                    "id": IRI,
                    "type": {"const": "Annotation"},
                    "motivation": {"enum": ["linking", "questioning", "commenting"]},
                    "body": {"required": ["type", "value"], "properties": {"type": {"const": "TextualBody"}}},
                    "target": {
                        "required": ["source", "selector"],
                        "properties": {
                            "source": {"required": ["id"], "properties": {"id": IRI}},
                            "selector": {
                                "prefixItems": [
                                    {"required": ["type", "exact"], "properties": {"type": {"const": "TextQuoteSelector"}}},
                                    {
                                        "required": ["type", "start", "end"],
                                        "properties": {"type": {"const": "TextPositionSelector"}, "start": {"minimum": 0}},
                                    },
                                ],
                                "items": False,
                            },
                        },
                    },
                },
            },
        },
    },
}
"""What sections 3 and 4 of the Web Annotation Data Model demand, as far as it is used here."""


def test_it_is_what_the_recommendation_describes(briefing: Briefing, documents: tuple[Document, ...]) -> None:
    jsonschema.validate(export_annotations("ferry", briefing, documents), SHAPE, jsonschema.Draft202012Validator)


def test_each_citation_found_is_one_annotation(briefing: Briefing, documents: tuple[Document, ...]) -> None:
    cited = [citation for section in SECTIONS for record in briefing.section(section) for _, citation in iter_citations(record)]
    shown = [*briefing.info.standfirst.cites, *cited]
    items = export_annotations("ferry", briefing, documents)["items"]
    withdrawn = {r.id for s in SECTIONS for r in briefing.section(s) if getattr(r, "status", "") == "withdrawn"}
    assert len(items) <= sum(citation.span is not None for citation in shown)
    assert len({item["id"] for item in items}) == len(items) > 0
    assert not [item for item in items if item["id"].split("/")[1] in withdrawn]


def test_both_selectors_lead_to_the_same_words(briefing: Briefing, documents: tuple[Document, ...]) -> None:
    texts = {f"urn:sha256:{d.source.sha256}": d.source.text for d in documents}
    texts |= {record.url: next(d.source.text for d in documents if d.source.id == record.id) for record in briefing.sources if record.url}
    for item in export_annotations("ferry", briefing, documents)["items"]:
        quote, position = item["target"]["selector"]
        text = texts[item["target"]["source"]["id"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        whole = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert text.find(whole) + len(quote["prefix"]) == position["start"]


def test_publish_mode_none_keeps_what_stands_around_a_quote(briefing: Briefing, documents: tuple[Document, ...]) -> None:
    kept = replace(briefing, info=replace(briefing.info, publish="none"))
    for item in export_annotations("ferry", kept, documents)["items"]:
        assert "prefix" not in item["target"]["selector"][0]


def test_a_processor_of_json_ld_sees_every_statement(briefing: Briefing, documents: tuple[Document, ...]) -> None:
    terms = {"id": "@id", "type": "@type", "@vocab": "http://www.w3.org/ns/oa#", "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"}
    data = export_annotations("ferry", briefing, documents)

    def load(url: str, options: object) -> dict[str, object]:
        assert url == data["@context"]
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": {"@context": terms}}

    flat = json.dumps(jsonld.flatten(data, None, {"documentLoader": load, "base": "https://news.example/a.jsonld"}))
    assert all(json.dumps(item["body"]["value"])[1:-1] in flat for item in data["items"])
    assert flat.count("TextQuoteSelector") == len(data["items"])
