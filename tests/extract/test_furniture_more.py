"""Furniture told by what it asks of the reader, and what an office adds below its release."""

from __future__ import annotations

import pytest

from generator.extract import extract_document
from generator.model import BlockKind

STORY = """\
Bakers of Orm strike over ovens

The bakers of Orm stopped work at midnight on Monday over the heat of the new ovens, their union said on Tuesday.

{between}

The owner, Hesk Foods, said it was surprised by the strike and would meet the union on Wednesday in the town hall.

{after}
"""

ASKS = [
    "You receive this message because you are on our list.",
    "*You are receiving this because you signed up for Crumbs. View in browser.*",
    "Orm Post SMS alerts: text BREAD to 4040.",
    "Orm Post+ members can listen to this article. | Letters: page 18",
    "Letters to the Post: letters by post only, please.",
    "Letters to the editor: please keep them short.",
    "ORM POST READERS’ OFFER: two loaf tins for €9.",
    "Readers' offer: a set of four bread knives.",
    "Get the Orm Post by breakfast. First six weeks for 9 crowns.",
    "Read us every day. First three issues free.",
    "The author holds no shares in the companies mentioned.",
    "Baking Weekly is a title of Crust Trade Media.",
    "ORM & HARBOUR – the paper for people who bake",
    "Get in touch: Are you on strike? Write to us.",
    "Do you work at the bakery? Ring the newsdesk on Orm 4410.",
    "Stay tuned for more updates on this developing story.",
    "This is a developing story and will be updated.",
    "Disclaimer: This article was generated with the help of AI.",
    "This article was produced with the assistance of artificial intelligence.",
    "*This explainer is free to read. [Support our work](https://orm.example/give).*",
    "*Did we get something wrong? [Tell us](https://orm.example/tell).*",
    "Stay with BreadLine for further news of the strike!",
    "How useful was this article? [Very] [Not at all]",
    "These summaries are generated automatically. Check what matters.",
    "This week's deal: two loaves from 3 crowns",
    "Fresh rolls by the dozen, hot until noon. Order now!",
    "DOI: 10.5555/bread.2019.44",
    "READERS’ TOUR: six days among the mills of the coast, from 900 crowns",
]
TELLS = [
    "The union asked: “Do you work at the bakery?” Most of the bakers raised a hand.",
    "Stay where you are, the bakers were told, and most of them stayed until noon.",
    "(1 euro = 8.00 crowns)",
    "Stay with the union, its chair told the bakers, for further talks will come.",
    "This week's deal with Hesk Foods ended three days of talks.",
    "The notices were translated by machine, the union found, and nobody had read them.",
    "The author of the report holds no shares in Hesk Foods, the union said.",
    "Members can read the offer in the union hall until Friday, its chair said.",
    "Next page of the agreement: a rise of three per cent for every baker of the town, the union said.",
    "Letters to the bakers had gone out a week before: none of them was answered.",
    "Hesk Foods is a brand of Crust Holding, which bought it in 2019 and has sold two bakeries since.",
]


def reasons(text: str, file: str = "a.md") -> dict[str, BlockKind]:
    document = extract_document(file, text.encode())
    return {block.span.slice(document.source.text): block.kind for block in document.blocks}


@pytest.mark.parametrize("line", ASKS)
def test_what_asks_the_reader_is_furniture_wherever_it_stands(line: str) -> None:
    for text in (STORY.format(between=line, after=""), STORY.format(between="", after=line)):
        assert reasons(text)[line] is BlockKind.BOILERPLATE


@pytest.mark.parametrize("line", TELLS)
def test_what_tells_something_stays(line: str) -> None:
    assert reasons(STORY.format(between=line, after=""))[line] is BlockKind.BODY


def test_below_a_release_cautions_contacts_and_praise_go_but_facts_stay() -> None:
    found = reasons(
        STORY.format(
            between="",
            after="About Hesk Foods\nHesk Foods is a leading baker dedicated to better bread. It has 140 employees.\n\n"
            "Forward-Looking Statements\nThis release contains forward-looking statements. Results may differ.\n\n"
            "Media Contact:\nIda Salt\nida@hesk.example\n\nSOURCE Hesk Foods",
        ),
        "a.txt",
    )
    kept = [text for text, kind in found.items() if kind is not BlockKind.BOILERPLATE]
    assert kept[-1].startswith("The owner, Hesk Foods")
    about = "About Hesk Foods\nHesk Foods bakes in Orm. It has 140 employees.\n\nSOURCE Hesk"
    bare = reasons(STORY.format(between="", after=about), "a.txt")
    assert [kind for text, kind in bare.items() if "140" in text] == [BlockKind.BODY]
    about = about.replace("employees.", "employees. Forward-looking statements may differ.")
    guarded = reasons(STORY.format(between="", after=about), "a.txt")
    assert [kind for text, kind in guarded.items() if "140" in text] == [BlockKind.BOILERPLATE]


def test_what_an_office_says_of_itself_right_under_its_press_contact_goes() -> None:
    contact = "Press office: Ida Salt, +00 555 0131, press@hesk.example\n"
    about = "Hesk Foods bakes for nine towns. Closed on Mondays."
    reported = "Hesk Foods said on Tuesday that it would bake for nine towns again."
    for line, kind in ((about, BlockKind.BOILERPLATE), (reported, BlockKind.BODY)):
        found = reasons(STORY.format(between="", after=contact + line), "a.txt")
        assert [its for text, its in found.items() if line in text] == [kind]
    alone = reasons(STORY.format(between="", after=about), "a.txt")
    assert alone[about] is BlockKind.BODY


def test_the_times_of_a_running_report_are_headings() -> None:
    entries = "".join(f"\n{hour}:05\nThe bakers of Orm were still out at this hour, and the ovens were cold.\n" for hour in range(9, 14))
    found = reasons(f"LIVE: Bakers strike\n\nThe bakers of Orm stopped work at midnight over the heat of the ovens.\n{entries}", "a.txt")
    assert [kind for text, kind in found.items() if text.endswith(":05")][1:] == [BlockKind.HEADING] * 4


def test_the_rest_of_a_sign_up_box_goes_with_it() -> None:
    page = (
        "<html><body><h1>Bakers strike</h1><div>Sign up to our daily newsletter</div><div>The headlines, delivered before breakfast.</div>"
        "<p>The bakers of Orm stopped work at midnight on Monday over the heat of the new ovens, their union said.</p></body></html>"
    )
    assert reasons(page, "a.html")["The headlines, delivered before breakfast."] is BlockKind.BOILERPLATE


def test_the_label_of_a_column_is_not_its_author() -> None:
    story = b"Bread is salt and time. " * 9
    document = extract_document("a.txt", b"OPINION\n\nWe are all bakers now\n\nGUEST COLUMN\nBy Ida Salt\n\n" + story)
    assert document.source.byline == "Ida Salt"
    assert document.source.title == "We are all bakers now"


def test_below_a_notice_the_office_itself_goes_and_other_facts_stay() -> None:
    notes = (
        "Notes to editors\n1. Orm Ovens Inspectorate was founded in 1922 and employs nine people.\n"
        "2. The next figures will be published on Friday.\n3. The ovens at Orm are of the make Blaze 4.\n4. OOI has no say in wages.\n"
    )
    found = reasons("ORM OVENS INSPECTORATE\nPRESS NOTICE\n\n" + STORY.format(between="", after=notes), "a.txt")
    kept = [text for text, kind in found.items() if kind is not BlockKind.BOILERPLATE and text[0].isdigit()]
    assert kept == ["3. The ovens at Orm are of the make Blaze 4."]
    elsewhere = reasons(STORY.format(between="", after="1. Orm Ovens Inspectorate was founded in 1922.\n2. It has nine ovens."), "a.txt")
    assert all(kind is not BlockKind.BOILERPLATE for text, kind in elsewhere.items() if text[0].isdigit())
