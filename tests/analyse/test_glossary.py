"""The glossary, on a small invented pile."""

from __future__ import annotations

from pile import make_document, tell

from generator.analyse.glossary import find_glossary

POST = """\
Ferry strikes quay

The Alder Harbour Board (AHB) closed the quay on Sunday. Sea lead was found in the water. The Coast Rescue Office (CRO) sent a boat.

Divers found traces of sea lead, a metal used in keels, under the quay.
"""
WIRE = """\
Quay closed after accident

The AHB closed the quay. Experts of the Alder Harbour Board (AHB) are on their way.

What is a bow thruster?

It is a propeller that pushes a ship sideways and needs no rudder.

The bow thruster of the Teal failed on Sunday.
"""


def test_terms_that_are_used_again_are_listed_with_every_source_that_explains_them() -> None:
    story = tell([make_document("post", POST, "2024-06-03"), make_document("wire", WIRE, "2024-06-04")])
    terms = {term.term: term for term in find_glossary(story)}
    assert list(terms) == sorted(terms, key=str.lower) and "CRO" not in terms  # nobody else uses it
    assert terms["AHB"].text == "Alder Harbour Board" and [c.source for c in terms["AHB"].cites] == ["post", "wire"]
    assert terms["sea lead"].text == "a metal used in keels"
    assert terms["bow thruster"].text.startswith("It is a propeller")
    texts = {document.source.id: document.source.text for document in story.documents}
    for term in terms.values():
        for citation in term.cites:
            assert citation.span is not None and citation.span.slice(texts[citation.source]) == citation.quote
            assert term.text in citation.quote


def test_a_pile_that_explains_nothing_has_no_glossary() -> None:
    assert find_glossary(tell([make_document("post", "Ferry strikes quay\n\nThe quay is closed.\n", "2024-06-03")])) == ()
